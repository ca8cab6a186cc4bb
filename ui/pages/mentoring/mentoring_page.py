"""Mentoring: needs and offers, the suggested pairs with their reasons beside the own choice, and the cards."""

from __future__ import annotations

from functools import cached_property
from typing import ClassVar

from PySide6.QtWidgets import QHBoxLayout, QWidget

from dcc_desktop.domain.cities import CityId
from dcc_desktop.domain.stages import Stage, Tab
from dcc_desktop.i18n import _, ngettext
from dcc_desktop.services.pair_choices import change_mentor
from dcc_desktop.workshop_file import Changes
from ui.desk import Desk
from ui.pages.mentoring.chosen_pairs import ChosenPairs, PairCard
from ui.pages.mentoring.needs_tab import NeedsTab
from ui.pages.mentoring.pair_panel import PairPanel
from ui.pages.mentoring.pair_table import PairTable, Weighing
from ui.pages.mentoring.pairs_tab import Legend, PairsTab
from ui.pages.mentoring.taking import TakeButton
from ui.pages.page import Page
from ui.theme.numbers import count_text
from ui.widgets.cards import Card
from ui.widgets.message_bars import Message, MessageKind
from ui.widgets.page_stacks import PageStack
from ui.widgets.tabs import Tabs
from ui.widgets.two_columns import TwoColumns

# The parts of a score are words, a bar and a number beside each other; two buttons and a scroll bar need as much.
RIGHT = 360
CARDS = "cards"


class MentoringPage(Page):
    """Three tabs, and a column beside it that explains what is chosen there."""

    stage: ClassVar[Stage] = Stage.MENTORING

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.weighing = Weighing(desk)
        self._table: PairTable | None = None
        self.take = TakeButton(desk, self.weighing, messages=self.messages)
        self.add_action(self.take)
        tabs = [(Tab.NEEDS, _("Needs and offers")), (Tab.PAIRS, _("Matrix")), (CARDS, _("Pairs"))]
        self.tabs = Tabs(tabs, name=_("Mentoring"))
        self.tabs.chosen.connect(self._show_tab)
        self.legend = Legend()
        self._stack, self._asides = PageStack(), PageStack()
        card = Card(is_flush=True)
        card.body.addWidget(self._stack, 1)
        self._columns = TwoColumns(card, self._asides, right_width=RIGHT, fits_view=True)
        self._lay_out_parts()

    # The tabs are built when they are first shown, so that the page itself is there at once.

    @cached_property
    def needs(self) -> NeedsTab:
        """The tab with needs, offers and wishes."""
        made = NeedsTab(self.desk)
        for table in (made.needs.table, made.offers.table, made.wishes.table):
            table.refused.connect(self.show_refusal)
        return made

    @cached_property
    def pairs(self) -> PairsTab:
        """The tab with the matrix."""
        made = PairsTab(self.desk)
        made.matrix.chosen.connect(self._show_pair)
        made.matrix.taken.connect(self._choose)
        made.fellows_toggled.connect(self._pair_fellows)
        return made

    @cached_property
    def panel(self) -> PairPanel:
        """What stands beside the matrix."""
        made = PairPanel(self.desk)
        made.card_requested.connect(self._open_card)
        return made

    @cached_property
    def chosen(self) -> ChosenPairs:
        """The tab with the pairs that are set."""
        made = ChosenPairs(self.desk)
        made.table.refused.connect(self.show_refusal)
        made.pair_chosen.connect(self.card.show_pair)
        return made

    @cached_property
    def card(self) -> PairCard:
        """What stands beside the pairs that are set."""
        return PairCard(self.desk)

    def _lay_out_parts(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(0)
        head.addWidget(self.tabs, 1)
        head.addWidget(self.legend)
        self.content.setSpacing(12)
        self.content.addLayout(head)
        self.content.addWidget(self._columns, 1)
        self._show_tab(Tab.NEEDS)

    def take_changes(self, changes: Changes) -> None:
        """Keep the costly figures unless what they come from has changed, also while the page is not seen."""
        self.weighing.note_changes(changes)
        super().take_changes(changes)

    def refresh(self) -> None:
        """Fill the tab that is shown; the matrix is weighed only where it is seen."""
        tab = self.tabs.current()
        self.tabs.set_text(CARDS, _title_of_cards(self.desk))
        if tab == Tab.NEEDS:
            self.take.hide()
            self.needs.refresh()
            self.set_facts(_facts_line(self.desk, self._table))
            return
        self._weigh()
        if tab == CARDS:
            self._columns.show_right(is_shown=bool(self.desk.workshop.pairings.all()))
            self.chosen.refresh()
            self.chosen.show_whether(can_pair=self._table is not None or bool(self.weighing.problem))
            self.card.show_pair(self.chosen.table.chosen_id())
        else:
            self._show_matrix()

    def open_target(self, target: str) -> None:
        """Show a tab, or the card of a pairing; among the cards that of the current city."""
        pairings = self.desk.workshop.pairings.all()
        own = next((pairing.id for pairing in pairings if pairing.city_id == self.desk.city_id), None)
        if target == CARDS and own is not None:
            self._open_card(own)
        elif target in (Tab.NEEDS, Tab.PAIRS, CARDS):
            self.tabs.set_current(target)
            self._show_tab(target)
        elif any(pairing.id == target for pairing in pairings):
            self._open_card(target)

    def _show_tab(self, key: str) -> None:
        # The wide tab and the column beside it are never shown at once, not for a moment: the window would grow.
        if key == Tab.NEEDS:
            self._columns.show_right(is_shown=False)
        if key == Tab.NEEDS:
            _bring_up(self._stack, self.needs)
        elif key == CARDS:
            _bring_up(self._stack, self.chosen)
            _bring_up(self._asides, self.card)
        else:
            _bring_up(self._stack, self.pairs)
            _bring_up(self._asides, self.panel)
        self._columns.show_right(is_shown=key != Tab.NEEDS)
        self.legend.setVisible(key == Tab.PAIRS)
        self.mark_stale()

    def _open_card(self, pairing_id: str) -> None:
        self.tabs.set_current(CARDS)
        self._show_tab(CARDS)
        self.chosen.refresh()
        self.chosen.table.choose(pairing_id)

    def _weigh(self) -> None:
        table = self._table = self.weighing.table()
        self.take.show_table(table)
        self.set_facts(_facts_line(self.desk, self._table))
        if table is not None and table.problem:
            self.messages.show_message(Message(MessageKind.WARN, table.problem))

    def _show_matrix(self) -> None:
        table = self._table
        self.pairs.show_table(table, problem=self.weighing.problem)
        self.pairs.fellows.setChecked(self.weighing.is_with_fellows)
        self._columns.show_right(is_shown=table is not None)
        if table is not None:
            self._go_to_city(table)

    def _go_to_city(self, table: PairTable) -> None:
        """Look at the pair of the current city; without one, at the cell that was looked at, or the first."""
        current = self.pairs.matrix.current_pair()
        wanted = self.desk.city_id
        if current is not None and (wanted is None or current[0] == wanted or wanted not in table.weighed.cities):
            self._show_pair(*current)
            return
        city_id = next((city.id for city in table.cities if city.id == wanted), table.cities[0].id)
        shown = table.suggested(city_id)
        mentor_id = shown.mentor_id if shown else table.mentors[0].id
        self.pairs.matrix.choose(city_id, mentor_id)
        self._show_pair(city_id, mentor_id)

    def _show_pair(self, city_id: str, mentor_id: str) -> None:
        if self._table is not None and (CityId(city_id), CityId(mentor_id)) in self._table.cells:
            self.panel.show_pair(self._table, CityId(city_id), CityId(mentor_id))

    def _choose(self, city_id: str, mentor_id: str) -> None:
        change_mentor(self.desk.workshop, CityId(city_id), CityId(mentor_id))

    def _pair_fellows(self, is_wanted: bool) -> None:  # noqa: FBT001 - the signal's own argument
        self.weighing.is_with_fellows = is_wanted
        self.refresh()


def _title_of_cards(desk: Desk) -> str:
    count = len(desk.workshop.pairings.all())
    return f"{_('Pairs')} {count}" if count else _("Pairs")


def _facts_line(desk: Desk, table: PairTable | None) -> str:
    standing = desk.standing()
    cities, mentors = len(standing.challenge), len(standing.mentors)
    facts = ", ".join(
        [
            ngettext("{n} city", "{n} cities", cities).format(n=cities),
            ngettext("{n} mentor city", "{n} mentor cities", mentors).format(n=mentors),
        ]
    )
    if table is None:
        return facts
    best = table.free.suggestion.total
    total = table.total_of_set() if table.set_pairs else table.weighed.suggestion.total
    if total == best:
        return f"{facts} · {_('total {total}, the best possible').format(total=count_text(total))}"
    text = _("total {total} of at most {best}").format(total=count_text(total), best=count_text(best))
    return f"{facts} · {text}"


def _bring_up(stack: PageStack, part: QWidget) -> None:
    if stack.indexOf(part) < 0:
        stack.addWidget(part)
    stack.setCurrentWidget(part)
