"""The overview: the one next step, how far every city is, today's agenda, and what looks wrong."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from dcc_desktop.domain.stages import Stage, Tab
from dcc_desktop.domain.steps import NextStep
from dcc_desktop.i18n import _, ngettext
from dcc_desktop.services.next_step import next_step
from dcc_desktop.services.points_to_check import points_to_check
from dcc_desktop.services.running import start_item
from ui.desk import Desk
from ui.pages.overview.attention_card import AttentionCard
from ui.pages.overview.city_table import CityTable
from ui.pages.overview.today_card import TodayCard
from ui.pages.page import Page
from ui.pages.ways_of_steps import hint_of_link
from ui.widgets.buttons import Button, Rank, Size
from ui.widgets.cards import HeroCard
from ui.widgets.empty_states import EmptyState
from ui.widgets.plain_tips import plain_tip
from ui.widgets.two_columns import TwoColumns


class OverviewPage(Page):
    """The only page without the bar of the next step, because its first card is the next step."""

    stage: ClassVar[Stage] = Stage.OVERVIEW

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._step: NextStep | None = None
        self._do_it = Button(_("Go there"), icon="go", rank=Rank.PRIMARY, size=Size.LARGE)
        self._do_it.clicked.connect(self._follow)
        self.hero = HeroCard(_("Next step"), "", button=self._do_it)
        self.cities = CityTable(desk)
        self.today = TodayCard(desk)
        self.attention = AttentionCard(desk)
        self.empty = EmptyState(
            "city",
            _("No cities yet"),
            text=_("Their names are enough to begin with; everything else follows from them."),
            button_text=_("Add cities"),
            button_icon="add",
        )
        self.empty.asked.connect(lambda: desk.go_to(Stage.CITIES, Tab.CITIES))
        left, aside = QWidget(), QWidget()
        for widget, cards in ((left, (self.hero, self.empty, self.cities)), (aside, (self.today, self.attention))):
            column = QVBoxLayout(widget)
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(16)
            for card in cards:
                column.addWidget(card)
            if widget is aside:
                column.addStretch(1)
        self.columns = TwoColumns(left, aside)
        self.content.addWidget(self.columns)
        self._minute = -1
        desk.ticked.connect(self._on_ticked)

    def refresh(self) -> None:
        """Read where the seminar stands."""
        situation = self.desk.situation()
        self.set_facts(self._facts_line())
        self._step = next_step(situation, city_id=self.desk.city_id)
        self.hero.show_step(_("Next step"), self._step.title, reason=self._step.reason)
        self._do_it.set_text(_("Start") if self._step.is_starting_an_item else _("Go there"))
        self._do_it.setToolTip(plain_tip(hint_of_link(self._step, situation, self.desk.language)))
        self._do_it.set_icon("play" if self._step.is_starting_an_item else "go")
        # Without cities the one primary button is that of the empty state; the hero would only say the same.
        has_cities = bool(situation.standing.cities)
        self.empty.setVisible(not has_cities)
        self.hero.setVisible(has_cities)
        self.cities.setVisible(has_cities)
        self.cities.refresh()
        self.attention.show_points(points_to_check(situation))
        self.today.refresh()
        self._give_room()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as much of the day as there is room for."""
        super().resizeEvent(event)
        self._give_room()

    def _give_room(self) -> None:
        layout = self.layout()
        if layout is not None:
            layout.activate()
        taken = self.attention.sizeHint().height() + 16 if not self.attention.isHidden() else 0
        self.today.set_room(self.columns.height() - taken if self.columns.is_beside else None)

    def _on_ticked(self) -> None:
        minute = self.desk.run().now.minute
        if self.isVisible() and minute != self._minute:
            self._minute = minute
            self.today.refresh()

    def _follow(self) -> None:
        step = self._step
        if step is None:
            return
        if step.item_id is not None:
            start_item(self.desk.workshop, step.item_id)
            self.desk.go_to(Stage.AGENDA)
            return
        self.desk.go_to(step.stage, step.shown_id or step.tab, city_id=step.city_id)

    def _facts_line(self) -> str:
        standing = self.desk.standing()
        taking_part = len(standing.challenge)
        mentors = len(standing.mentors)
        facts = [
            ngettext("{n} city takes part", "{n} cities take part", taking_part).format(n=taking_part),
            ngettext("{n} mentor city", "{n} mentor cities", mentors).format(n=mentors),
            ngettext("{n} person", "{n} people", standing.people).format(n=standing.people),
        ]
        day = self.desk.run().day
        if day is not None:
            facts.insert(0, _("Day {day} of {days}").format(day=day, days=len(self.desk.seminar.day_starts)))
        return " · ".join(facts)
