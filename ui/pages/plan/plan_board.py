"""The plan of one city: its tabs at the left, and beside them what is missing or all fields of what is chosen."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from dcc_desktop.domain.stages import Stage, Tab
from dcc_desktop.i18n import _
from ui.desk import Desk
from ui.pages.finding_places import FindingPlace
from ui.pages.plan.action_table import ActionTable
from ui.pages.plan.begun_tables import BegunTable, no_actions, no_indicators, no_objectives
from ui.pages.plan.indicator_table import IndicatorTable
from ui.pages.plan.lacks_line import FEW, LacksLine
from ui.pages.plan.objective_table import ObjectiveTable, move_by
from ui.pages.plan.plan_aside import PlanAside
from ui.pages.plan.plan_changes import move_action_by
from ui.pages.plan.plan_lacks import FIELDS, lines_of
from ui.pages.plan.plan_state import PlanState
from ui.pages.plan.timeline_card import TimelineCard
from ui.widgets.page_stacks import PageStack
from ui.widgets.tables import Table
from ui.widgets.tabs import Tabs
from ui.widgets.two_columns import RIGHT, TwoColumns

TIMELINE = "timeline"
# In the form two short fields stand side by side, a date with the sign of its calendar among them.
FORM_WIDTH = 360


class PlanBoard(QWidget):
    """`removal_asked(ids)`; `tab_chosen(key)` after another tab is shown."""

    removal_asked = Signal(list)
    tab_chosen = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._state: PlanState | None = None
        self.tabs = Tabs(
            [
                (Tab.ACTIONS, _("Actions")),
                (TIMELINE, _("Timeline")),
                (Tab.OBJECTIVES, _("Objectives")),
                (Tab.INDICATORS, _("Indicators")),
            ],
            name=_("Parts of the plan"),
        )
        self.action_table = ActionTable(desk)
        self.timeline = TimelineCard(desk)
        self.objective_table = ObjectiveTable(desk)
        self.indicator_table = IndicatorTable(desk)
        self.begun = {
            Tab.ACTIONS: BegunTable(self.action_table, no_actions()),
            Tab.OBJECTIVES: BegunTable(self.objective_table, no_objectives()),
            Tab.INDICATORS: BegunTable(self.indicator_table, no_indicators()),
        }
        self.aside = PlanAside(desk)
        self.lacks = LacksLine()
        self._has_few_lacks = False
        self._left = PageStack()
        self._columns = TwoColumns(self._left, self.aside, fits_view=True)
        self._lay_out()
        self._connect()

    def tables(self) -> dict[str, Table]:
        """Return the tables by their tabs."""
        return {
            Tab.ACTIONS: self.action_table,
            Tab.OBJECTIVES: self.objective_table,
            Tab.INDICATORS: self.indicator_table,
        }

    def show_plan(self, state: PlanState) -> None:
        """Show the plan of a city; another city begins with what is missing."""
        if self._state is None or self._state.city.id != state.city.id:
            self.aside.show_lacks()
            for table in self.tables().values():
                table.clearSelection()
        self._state = state
        self.action_table.show_plan(state)
        self.timeline.show_plan(state)
        self.objective_table.show_plan(state)
        self.indicator_table.show_plan(state)
        lines = lines_of(state)
        self._has_few_lacks = len(lines) <= FEW
        self.lacks.show_plan(lines, percent=state.completeness.percent)
        self.aside.show_plan(state)
        self._show_aside()

    def show_tab(self, key: str) -> None:
        """Show a tab."""
        self.tabs.set_current(key)
        self._on_tab_chosen(key)

    def open_thing(self, thing_id: str, code: str = "") -> None:
        """Show an action, an objective or an indicator, and the field of what it lacks."""
        for key, table in self.tables().items():
            if table.rows.place_of(thing_id) >= 0:
                if self.tabs.current() != key:
                    self.show_tab(key)
                table.choose(thing_id)
                self._show_form(thing_id)
                if code or not self._columns.is_beside:
                    self._go_to_field(FIELDS.get(code, ""))

    def chosen_id(self) -> str:
        """Return the id of the row that is chosen in the tab that is shown."""
        table = self.tables().get(self.tabs.current())
        return table.chosen_id() if table else ""

    def follow(self, place: FindingPlace) -> None:
        """Go where something is filled in: on this page, or on another."""
        thing_id, _slash, code = place.target.partition("/")
        if place.stage is not Stage.PLAN:
            self._desk.go_to(place.stage, place.target, city_id=self._desk.city_id)
        elif code:
            self.open_thing(thing_id, code)
        else:
            self.show_tab(place.target)

    def _lay_out(self) -> None:
        for part in (
            self.begun[Tab.ACTIONS],
            self.timeline,
            self.begun[Tab.OBJECTIVES],
            self.begun[Tab.INDICATORS],
        ):
            self._left.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.tabs)
        column.addWidget(self.lacks)
        column.addWidget(self._columns, 1)

    def _connect(self) -> None:
        self.tabs.chosen.connect(self._on_tab_chosen)
        for lacks in (self.lacks, self.aside.to_complete):
            lacks.followed.connect(self.follow)
        self.aside.form_shown.connect(self._show_aside)
        for table in self.tables().values():
            table.chosen_row.connect(self._on_row_chosen)
            table.clicked.connect(lambda _index: self._open_form(self.chosen_id()))
            table.activated_row.connect(self._on_activated)
            table.removal_asked.connect(self.removal_asked)
        self.aside.form_closed.connect(self._on_form_closed)
        self.aside.removal_asked.connect(self.removal_asked)
        self.action_table.move_asked.connect(self._move_action)
        self.objective_table.move_asked.connect(self._move_objective)

    def _on_tab_chosen(self, key: str) -> None:
        self._left.setCurrentIndex([Tab.ACTIONS, TIMELINE, Tab.OBJECTIVES, Tab.INDICATORS].index(key))
        self.aside.show_lacks()
        self.tab_chosen.emit(key)

    def _show_aside(self) -> None:
        """Give the form the room that it needs, and a short list no column of its own."""
        is_form = self.aside.is_form()
        self._columns.set_right_width(FORM_WIDTH if is_form else RIGHT)
        self.lacks.setVisible(self._has_few_lacks and not is_form)
        self._columns.show_right(is_shown=is_form or not self._has_few_lacks)

    def _on_row_chosen(self, row_id: str) -> None:
        # The keys of a table that is used go through its rows; one that is only filled chooses nothing.
        if self.tables()[Tab(self.tabs.current())].hasFocus():
            self._show_form(row_id)

    def _on_activated(self, row_id: str) -> None:
        self._show_form(row_id)
        self._go_to_field("")

    def _open_form(self, row_id: str) -> None:
        """Show the form; where it lies under the table, go there, as nothing of it would be seen."""
        self._show_form(row_id)
        if row_id and not self._columns.is_beside:
            self._go_to_field("")

    def _on_form_closed(self) -> None:
        table = self.tables().get(self.tabs.current())
        if table is not None:
            table.setFocus()

    def _show_form(self, thing_id: str) -> None:
        if self._state is not None:
            is_another = self.aside.shown_id() != thing_id
            self.aside.show_form(self._state, thing_id)
            if is_another:
                self._columns.show_top_of_right()

    def _go_to_field(self, name: str) -> None:
        # First, so that the field that gets the focus is not scrolled away again.
        self._columns.bring_right_up()
        self.aside.focus_field(name)

    def _move_action(self, action_id: str, step: int) -> None:
        if self._state is not None:
            move_action_by(self._desk.workshop, self._state, action_id, step=step)

    def _move_objective(self, objective_id: str, step: int) -> None:
        if self._state is not None:
            move_by(self._desk, self._state, objective_id, step)
