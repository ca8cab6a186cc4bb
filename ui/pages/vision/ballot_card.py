"""One ballot: its options with the dots, counted from paper in the table or taken slip by slip."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from dcc_desktop.domain.ideas import Ballot
from dcc_desktop.errors import InvalidInputError
from dcc_desktop.i18n import _
from dcc_desktop.services.short_texts import shortened
from dcc_desktop.services.voting import BallotResults, change_ballot, record_dots, remove_ballot, reopen_ballot
from ui.desk import Desk
from ui.models.rows_model import Column, RowsModel
from ui.pages.vision.ballot_options import Option, options_of
from ui.pages.vision.facts import closing_text
from ui.pages.vision.ranking_cards import turnout_text
from ui.pages.vision.slip_entry import SlipEntry
from ui.theme.look import Type
from ui.theme.numbers import count_text
from ui.undo_offers import removed_text
from ui.widgets.buttons import MenuButton, Rank, Size
from ui.widgets.cards import Card
from ui.widgets.cells import Cell, count_cell
from ui.widgets.chips import Chip, ChipTone
from ui.widgets.labels import Label, Tone
from ui.widgets.segmented import Segmented
from ui.widgets.tables import Table

_CLUSTERS, _IDEAS, _PAPER, _SLIPS = "clusters", "ideas", "paper", "slips"


class BallotCard(Card):
    """`view_changed`: other options or another way of taking dots. `ballot_chosen(id)`, `another_wanted`.

    `refused(error)` when a number was not taken.
    """

    view_changed = Signal()
    ballot_chosen = Signal(str)
    another_wanted = Signal()
    refused = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(" ", is_flush=True, parent=parent)
        self._desk = desk
        self._ballot: Ballot | None = None
        self._is_on_groups = False
        self._ballots: list[Ballot] = []
        self.options: list[Option] = []
        self._state = Chip("")
        self._more = MenuButton(_("More"), rank=Rank.QUIET, size=Size.SMALL)
        self._more.menu_below.aboutToShow.connect(self._fill_menu)
        self.add_action(self._state)
        self.add_action(self._more)
        self._facts = Label("", Type.CAPTION, Tone.TEXT2)
        self._what = Segmented([(_CLUSTERS, _("Clusters")), (_IDEAS, _("Ideas"))], name=_("What is voted on"))
        self._how = Segmented([(_PAPER, _("Count from paper")), (_SLIPS, _("Slip by slip"))], name=_("Way of counting"))
        self._model = RowsModel(self._columns())
        self.table = Table(self._model, name=_("Options of the vote"), empty_text=_("There are no clusters yet."))
        self.table.refused.connect(self.refused)
        self.entry = SlipEntry(desk)
        self._what.chosen.connect(self._on_what_chosen)
        self._how.chosen.connect(lambda _key: self.view_changed.emit())
        self._put_together()

    @property
    def is_of_clusters(self) -> bool:
        """Whether the options are clusters."""
        views = self._desk.ballot_views
        return self._ballot is not None and views.is_by_groups(self._ballot.id, otherwise=self._is_on_groups)

    @property
    def is_by_voter(self) -> bool:
        """Whether slips are taken one by one."""
        return self._how.current() == _SLIPS and self._is_open()

    def show_ballot(self, results: BallotResults, ballots: Sequence[Ballot]) -> None:
        """Show a ballot and what there is to choose about it."""
        ballot = results.ballot
        self._ballot, self._is_on_groups = ballot, results.is_on_groups
        self._what.set_current(_CLUSTERS if self.is_of_clusters else _IDEAS)
        is_open = ballot.closed_at is None
        self.set_title(ballot.title)
        self._state.show_state(
            _("vote open") if is_open else _("vote closed"), ChipTone.INFO if is_open else ChipTone.NEUTRAL
        )
        facts = [turnout_text(results)]
        if ballot.closed_at is not None:
            facts.append(closing_text(ballot.closed_at))
        self._facts.set_text(" · ".join(facts))
        self.options = options_of(self._desk.workshop, ballot.id, of_clusters=self.is_of_clusters)
        self._model.set_rows(self.options)
        self._model.refresh()  # the boxes of a vote that was closed meanwhile
        self._how.setVisible(is_open)
        self.entry.setVisible(self.is_by_voter)
        self.entry.show_ballot(ballot, self.options)
        self._ballots = list(ballots)

    def _put_together(self) -> None:
        choices = QHBoxLayout()
        choices.setContentsMargins(16, 0, 16, 2)
        choices.setSpacing(16)
        choices.addWidget(self._what)
        choices.addWidget(self._how)
        choices.addStretch(1)
        facts = QHBoxLayout()
        facts.setContentsMargins(16, 0, 16, 0)
        facts.addWidget(self._facts)
        self.body.addLayout(facts)
        self.body.addLayout(choices)
        self.body.addWidget(self.table, 1)
        self.body.addWidget(self.entry)

    def _columns(self) -> list[Column[Option]]:
        return [
            Column(key="number", title=_("No."), show=_number, is_number=True),
            Column(key="text", title=_("Option"), show=_option, is_stretch=True, tooltip=lambda row: row.text),
            Column(
                key="paper",
                title=_("From paper"),
                show=self._on_paper,
                edit=lambda row: str(row.on_paper or ""),
                save=self._record,
                can_edit=lambda _row: self._is_open() and not self.is_by_voter,
                is_number=True,
                width=110,
            ),
            Column(key="dots", title=_("Own dots"), show=lambda row: count_text(row.dots), is_number=True),
        ]

    def _on_what_chosen(self, key: str) -> None:
        if self._ballot is not None:
            self._desk.ballot_views.choose(self._ballot.id, is_by_groups=key == _CLUSTERS)
            self.view_changed.emit()

    def _is_open(self) -> bool:
        return self._ballot is not None and self._ballot.closed_at is None

    def _on_paper(self, row: Option) -> Cell:
        if self._is_open() and not self.is_by_voter:
            return Cell(count_text(row.on_paper) if row.on_paper else "", is_box=True)
        return count_cell(row.on_paper)

    def _record(self, row: Option, text: str) -> None:
        if self._ballot is None:
            return
        if text.strip() and not text.strip().isdecimal():
            raise InvalidInputError(_("This is no whole number."), hint=_("Type how many dots are on the paper."))
        record_dots(self._desk.workshop, self._ballot.id, row.choice, count=int(text.strip() or 0))

    def _fill_menu(self) -> None:
        menu, workshop, ballot = self._more.menu_below, self._desk.workshop, self._ballot
        menu.clear()
        if ballot is None:
            return
        if len(self._ballots) > 1:
            for each in self._ballots:
                action = menu.addAction(shortened(each.title).replace("&", "&&"))
                action.setCheckable(True)
                action.setChecked(each.id == ballot.id)
                action.triggered.connect(lambda _on=False, chosen=each.id: self.ballot_chosen.emit(chosen))
            menu.addSeparator()
        menu.addAction(_("Open another vote"), self.another_wanted.emit)
        if ballot.closed_at is not None:
            menu.addAction(_("Reopen this vote"), lambda: reopen_ballot(workshop, ballot.id))
        else:
            dots = menu.addMenu(_("Dots for each voter"))
            for count in (1, 2, 3, 4, 5, 6, 8, 10):
                action = dots.addAction(str(count))
                other = replace(ballot, dots=count)
                action.triggered.connect(lambda _on=False, other=other: change_ballot(workshop, other))
                action.setCheckable(True)
                action.setChecked(count == ballot.dots)
        menu.addSeparator()
        menu.addAction(_("Remove this vote"), lambda: self._remove(ballot))

    def _remove(self, ballot: Ballot) -> None:
        remove_ballot(self._desk.workshop, ballot.id)
        self._desk.offer_undo(removed_text([ballot.title]))


def _number(row: Option) -> Cell:
    return Cell(str(row.number), tone=Tone.TEXT2)


def _option(row: Option) -> Cell:
    if row.is_cluster:
        return Cell(row.text, is_key=True)
    return Cell(row.text, chip=shortened(row.cluster) if row.cluster else "", spoken=row.text)
