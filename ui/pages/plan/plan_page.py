"""The action plan: of all cities to choose one, of one city its actions, objectives and indicators."""

from __future__ import annotations

from functools import partial
from typing import ClassVar

from dcc_desktop.domain.cities import CityId
from dcc_desktop.domain.stages import Stage, Tab
from dcc_desktop.i18n import _, ngettext
from dcc_desktop.services.plan_sources import SourceKind, add_action_from, sources_of_city
from ui.desk import Desk
from ui.field_saver import flush_all
from ui.pages.page import Page
from ui.pages.plan.city_plans import CityPlans
from ui.pages.plan.plan_board import TIMELINE, PlanBoard
from ui.pages.plan.plan_changes import new_action, new_indicator, new_objective, remove_things
from ui.pages.plan.plan_state import PlanState, read_plan
from ui.pages.plan.source_sheet import SourceSheet, title_of
from ui.theme.numbers import euro_text
from ui.widgets.buttons import Button, MenuButton, Rank


class PlanPage(Page):
    """The primary button adds what the tab that is shown lists."""

    stage: ClassVar[Stage] = Stage.PLAN

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._state: PlanState | None = None
        self.add_from = MenuButton(_("Action from"), icon="link")
        self.add_new = Button(_("New action"), icon="add", rank=Rank.PRIMARY)
        self.cities = CityPlans(desk)
        self.board = PlanBoard(desk)
        self.board.hide()
        self.cities.hide()
        self.add_action(self.add_from)
        self.add_action(self.add_new)
        self.content.addWidget(self.cities, 1)
        self.content.addWidget(self.board, 1)
        for kind in SourceKind:
            self.add_from.menu_below.addAction(title_of(kind) + "…", partial(self.add_from_source, kind))
        self.add_new.clicked.connect(self.add)
        self.board.tab_chosen.connect(self._show_buttons)
        self.board.removal_asked.connect(self._remove)
        for table in self.board.tables().values():
            table.refused.connect(self.show_refusal)
        for begun in self.board.begun.values():
            begun.empty.asked.connect(self.add)

    def refresh(self) -> None:
        """Read the plan of the city, or the plans of all."""
        city = self.desk.city
        self._state = None
        if city is not None:
            found = self.desk.plan_percents.completeness_of(city.id)
            self._state = read_plan(self.desk.workshop, city, self.desk.language, completeness=found)
        self.cities.setVisible(city is None)
        self.board.setVisible(city is not None)
        if self._state is None:
            self.cities.refresh()
            begun, count = self.cities.rows_with_actions()
            self.set_facts(_("{begun} of {count} cities have actions").format(begun=begun, count=count))
        else:
            self.board.show_plan(self._state)
            self.set_facts(_facts(self._state))
        self._show_buttons()

    def open_target(self, target: str) -> None:
        """Show a tab, or a thing and the field that it lacks ("id/code")."""
        if target in {Tab.ACTIONS, TIMELINE, Tab.OBJECTIVES, Tab.INDICATORS}:
            self.board.show_tab(target)
            return
        thing_id, _slash, code = target.partition("/")
        self.board.open_thing(thing_id, code)

    def add(self) -> None:
        """Add what the tab lists, and open its title."""
        if self._state is None:
            return
        flush_all(self)
        workshop, state, beside = self.desk.workshop, self._state, self.board.chosen_id()
        tab = self.board.tabs.current()
        if tab == Tab.OBJECTIVES:
            objective = new_objective(workshop, state, beside)
            self.board.objective_table.setFocus()
            self.board.objective_table.edit_cell(objective.id, "title")
        elif tab == Tab.INDICATORS:
            indicator = new_indicator(workshop, state.city.id)
            self.board.indicator_table.setFocus()
            self.board.indicator_table.edit_cell(indicator.id, "name")
        else:
            made = new_action(workshop, state, beside)
            self.board.show_tab(Tab.ACTIONS)
            self.board.action_table.setFocus()
            self.board.action_table.edit_cell(made.id, "title")

    def add_from_source(self, kind: SourceKind) -> None:
        """Ask what a new action comes from, and add it."""
        if self._state is None:
            return
        workshop, city_id = self.desk.workshop, self._state.city.id
        sheet = SourceSheet(self, kind, sources_of_city(workshop, city_id, kind))
        sheet.source_chosen.connect(partial(self._add_from, city_id, kind))
        sheet.open()

    def _add_from(self, city_id: CityId, kind: SourceKind, source_id: str, title: str) -> None:
        made = add_action_from(self.desk.workshop, city_id, source_id, kind=kind, title=title)
        self.board.show_tab(Tab.ACTIONS)
        self.board.open_thing(made.id)

    def _remove(self, ids: list[str]) -> None:
        if self._state is not None and ids:
            said = remove_things(self.desk.workshop, self._state, ids)
            self.desk.offer_undo(said)

    def _show_buttons(self) -> None:
        tab = self.board.tabs.current()
        has_city = self._state is not None
        self.add_new.setVisible(has_city)
        self.add_from.setVisible(has_city and tab in {Tab.ACTIONS, TIMELINE})
        texts = {Tab.OBJECTIVES: _("New objective"), Tab.INDICATORS: _("New indicator")}
        self.add_new.set_text(texts.get(Tab(tab) if tab != TIMELINE else Tab.ACTIONS, _("New action")))


def _facts(state: PlanState) -> str:
    ambitions, objectives, actions = len(state.ambitions), len(state.objectives), len(state.planned)
    counts = [
        ngettext("{n} ambition", "{n} ambitions", ambitions).format(n=ambitions),
        ngettext("{n} objective", "{n} objectives", objectives).format(n=objectives),
        ngettext("{n} action", "{n} actions", actions).format(n=actions),
    ]
    budget = [euro_text(state.budget)] if state.budget else []
    return " · ".join([state.city.name(state.language), ", ".join(counts), *budget])
