"""Practices and contacts: what worked elsewhere and who adopts it, whom to ask, and the canvas of the hub."""

from __future__ import annotations

from functools import cached_property
from typing import ClassVar

from PySide6.QtWidgets import QVBoxLayout, QWidget

from dcc_desktop.domain.practices import GoodPracticeId
from dcc_desktop.domain.stages import Stage, Tab
from dcc_desktop.i18n import _, ngettext
from dcc_desktop.services.practices import add_practice
from ui.desk import Desk
from ui.pages.page import Page
from ui.pages.practices.contacts_tab import ContactsTab
from ui.pages.practices.hub_tab import HubTab
from ui.pages.practices.practice_form import PracticeForm
from ui.pages.practices.practice_list import PracticeList
from ui.widgets.buttons import Button, Rank
from ui.widgets.cards import Card
from ui.widgets.empty_states import EmptyState, padded
from ui.widgets.page_stacks import PageStack
from ui.widgets.tabs import Tabs
from ui.widgets.two_columns import TwoColumns

# Who adopts a practice is added in one row: the city and the button.
RIGHT = 336
_TABS = [Tab.PRACTICES, Tab.CONTACTS, Tab.HUB]


class PracticesPage(Page):
    """Three tabs in one card; beside the practices the form of the one that has the focus."""

    stage: ClassVar[Stage] = Stage.PRACTICES

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.new = Button(_("New practice"), icon="add", rank=Rank.PRIMARY)
        self.new.clicked.connect(self._add)
        self.add_action(self.new)
        tabs = [(Tab.PRACTICES, _("Good practices")), (Tab.CONTACTS, _("Contacts")), (Tab.HUB, _("Hub canvas"))]
        self.tabs = Tabs(tabs, name=_("Practices and contacts"))
        self.tabs.chosen.connect(self._show_tab)
        self.practices = PracticeList(desk)
        self.form = PracticeForm(desk)
        self.empty = EmptyState(
            "practices",
            _("No good practices yet"),
            text=_("Write down what worked in a city, what it took, and what another city needs to repeat it."),
            button_text=_("New practice"),
            button_icon="add",
            rank=Rank.SECONDARY,
        )
        self.empty.asked.connect(self._add)
        self._first, self._stack = PageStack(), PageStack()
        self.aside = _on_top(self.form)
        self._lay_out_parts()
        self.practices.practice_chosen.connect(self.form.show_practice)
        for table in (self.practices.table, self.form.adoptions.table):
            table.refused.connect(self.show_refusal)

    # These two tabs are built when they are first shown, so that the page itself is there at once.

    @cached_property
    def contacts(self) -> ContactsTab:
        """The tab with the people who may be reached."""
        return ContactsTab(self.desk)

    @cached_property
    def hub(self) -> HubTab:
        """The tab with the canvas."""
        return HubTab(self.desk)

    def _lay_out_parts(self) -> None:
        self._first.addWidget(self.practices)
        self._first.addWidget(padded(self.empty))
        card = Card(is_flush=True)
        self._stack.addWidget(self._first)
        card.body.addWidget(self._stack, 1)
        self._columns = TwoColumns(card, self.aside, right_width=RIGHT, fits_view=True)
        self.content.setSpacing(12)
        self.content.addWidget(self.tabs)
        self.content.addWidget(self._columns, 1)

    def refresh(self) -> None:
        """Fill the tab that is shown."""
        tab = self.tabs.current()
        practices = self.desk.workshop.good_practices.all()
        has_any = bool(practices)
        self._first.setCurrentIndex(0 if has_any else 1)
        self._columns.show_right(is_shown=tab == Tab.PRACTICES and has_any)
        self.new.setVisible(tab == Tab.PRACTICES)
        if tab == Tab.PRACTICES:
            self.practices.refresh()
            self.form.show_practice(self.practices.table.chosen_id())
        elif tab == Tab.CONTACTS:
            self.contacts.refresh()
        else:
            self.hub.refresh()
        self.set_facts(self._facts_line(len(practices)))

    def open_target(self, target: str) -> None:
        """Show a tab, or a good practice."""
        if target in _TABS:
            self.tabs.set_current(target)
            self._show_tab(target)
        elif self.desk.workshop.good_practices.find(GoodPracticeId(target)) is not None:
            self._open_practice(target)

    def _show_tab(self, key: str) -> None:
        # The wide tabs and the column beside the list are never shown at once, not for a moment: the window would grow.
        if key != Tab.PRACTICES:
            self._columns.show_right(is_shown=False)
        part = self._first if key == Tab.PRACTICES else self.contacts if key == Tab.CONTACTS else self.hub
        if self._stack.indexOf(part) < 0:
            self._stack.addWidget(part)
        self._stack.setCurrentWidget(part)
        self.mark_stale()

    def _open_practice(self, practice_id: str) -> None:
        self.tabs.set_current(Tab.PRACTICES)
        self._show_tab(Tab.PRACTICES)
        self.practices.refresh()
        self.practices.show_practice(practice_id)
        self._columns.bring_right_up()

    def _add(self) -> None:
        city = self.desk.city
        practice = add_practice(self.desk.workshop, _("New practice"), city_id=city.id if city else None)
        self._open_practice(practice.id)
        self.form.show_practice(practice.id)
        self.form.write_title()

    def _facts_line(self, practices: int) -> str:
        adopted = len(self.desk.workshop.practice_adoptions.all())
        facts = [
            ngettext("{n} good practice", "{n} good practices", practices).format(n=practices),
            ngettext("{n} adoption", "{n} adoptions", adopted).format(n=adopted),
        ]
        return " · ".join(facts)


def _on_top(card: Card) -> QWidget:
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(card)
    column.addStretch(1)
    return holder
