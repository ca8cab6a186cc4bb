"""The page from the SWOT analysis over ideas and votes to the statements, for the current city."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from dcc_desktop.domain.stages import Stage, Tab
from dcc_desktop.i18n import _
from dcc_desktop.workshop_file import Changes
from ui.desk import Desk
from ui.pages.page import Page
from ui.pages.vision.city_choice import CityChoice
from ui.pages.vision.facts import facts_of_city
from ui.pages.vision.ideas_tab import IdeasTab
from ui.pages.vision.statements_tab import StatementsTab
from ui.pages.vision.swot_tab import SwotTab
from ui.pages.vision.vision_tab import VisionTab
from ui.pages.vision.vote_tab import VoteTab
from ui.widgets.message_bars import Message, MessageBar
from ui.widgets.tabs import Tabs


class VisionPage(Page):
    """Without a current city it shows all of them; with one, four tabs in the order of the work."""

    stage: ClassVar[Stage] = Stage.VISION

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._said_bar: MessageBar | None = None
        self._old: set[Tab] = set()
        self.cities = CityChoice(desk)
        self.tabs: dict[Tab, VisionTab] = {
            Tab.SWOT: SwotTab(desk),
            Tab.IDEAS: IdeasTab(desk),
            Tab.VOTE: VoteTab(desk),
            Tab.STATEMENTS: StatementsTab(desk),
        }
        titles = {
            Tab.SWOT: _("SWOT"),
            Tab.IDEAS: _("Ideas"),
            Tab.VOTE: _("Vote"),
            Tab.STATEMENTS: _("Statements"),
        }
        self.bar = Tabs([(key.value, titles[key]) for key in self.tabs], name=_("Parts of the vision"))
        self.bar.chosen.connect(lambda key: self.show_tab(Tab(key)))
        self._stack = QStackedWidget()
        self._whole = QStackedWidget()
        self._lay_out_tabs()
        desk.revealed_changed.connect(self._forget_said)
        self.show_tab(Tab.SWOT)

    @property
    def current(self) -> VisionTab:
        """The tab that is shown."""
        return self.tabs[Tab(self.bar.current())]

    def show_tab(self, key: Tab) -> None:
        """Show a tab, filled with what the file holds now."""
        if self._stack.currentWidget() is not self.tabs[key]:
            self._forget_said()
        self.bar.set_current(key.value)
        self._stack.setCurrentWidget(self.tabs[key])
        self._show_actions()
        if self.desk.city_id is not None and not self._is_stale:
            self._fill_current()

    def open_target(self, target: str) -> None:
        """Show a tab by its key, or the tab that holds a thing."""
        if target in {key.value for key in self.tabs}:
            self.show_tab(Tab(target))
            return
        if self.desk.city_id is None:
            return
        for key, tab in self.tabs.items():
            if tab.open_thing(target):
                self.show_tab(key)
                tab.open_thing(target)
                return

    def refresh(self) -> None:
        """Show the cities, or the current tab for the current one."""
        self._forget_said()
        self._whole.setCurrentIndex(0 if self.desk.city_id is None else 1)
        self._show_actions()
        self._show_facts()
        if self.desk.city_id is None:
            self.cities.refresh()
        else:
            self._old = set(self.tabs)
            self._fill_current()

    def on_changes(self, changes: Changes) -> None:
        """Show a change; the tab knows what of it concerns it."""
        if self.desk.city_id is None or self._whole.currentIndex() == 0:
            self.refresh()
            return
        self._forget_said()
        self._show_facts()
        self._old = set(self.tabs) - {Tab(self.bar.current())}
        self.current.on_changes(changes)

    def _fill_current(self) -> None:
        """Fill the tab that is shown, unless it shows already what the file holds."""
        key = Tab(self.bar.current())
        if key in self._old:
            self._old.discard(key)
            self.current.refresh()

    def _lay_out_tabs(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(self.bar, 1)
        for tab in self.tabs.values():
            self._stack.addWidget(tab)
            tab.said.connect(self._say)
            tab.tab_wanted.connect(lambda wanted: self.show_tab(Tab(wanted)))
            for action in tab.buttons:
                self.add_action(action)
            if tab.aside is not None:
                tab.aside.setParent(self)
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addLayout(row)
        column.addWidget(self._stack, 1)
        self._asides = row
        for tab in self.tabs.values():
            if tab.aside is not None:
                row.addWidget(tab.aside)
        self._whole.addWidget(self.cities)
        self._whole.addWidget(holder)
        self.content.addWidget(self._whole, 1)

    def _show_actions(self) -> None:
        has_city = self.desk.city_id is not None
        for tab in self.tabs.values():
            is_shown = has_city and tab is self.current
            for widget in [*tab.buttons, *([tab.aside] if tab.aside else [])]:
                widget.setVisible(is_shown)

    def _show_facts(self) -> None:
        city = self.desk.city
        self.set_facts(facts_of_city(self.desk, city) if city else _("Choose a city to work on its vision."))

    def _say(self, message: Message) -> None:
        self.messages.show_message(message)
        self._said_bar = self.messages.bar

    def _forget_said(self) -> None:
        # What a tab says is about what was just done there, so it is over with the next change, and on another tab.
        if self._said_bar is not None and self.messages.bar is self._said_bar:
            self.messages.clear()
        self._said_bar = None
