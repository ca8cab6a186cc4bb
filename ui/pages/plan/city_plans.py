"""All cities with how far their plans are, for choosing one."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtWidgets import QStackedWidget, QWidget

from dcc_desktop.domain.cities import PLANNING_ROLES, cities_by_name
from dcc_desktop.domain.plan import cost_of
from dcc_desktop.domain.stages import Stage, Tab
from dcc_desktop.i18n import _
from ui.desk import Desk
from ui.models.columns import Column, city_column, rest
from ui.models.rows_model import RowsModel
from ui.widgets.bar_cells import percent_cell
from ui.widgets.cards import Card
from ui.widgets.cells import count_cell
from ui.widgets.empty_states import no_cities_yet
from ui.widgets.tables import Table


@dataclass(frozen=True, slots=True)
class CityPlanRow:
    """A city and the figures of its plan."""

    id: str
    name: str
    percent: int
    objectives: int
    actions: int
    budget: int


class CityPlans(QStackedWidget):
    """A press on a row chooses the city; while there is none, a button leads to where they are entered."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._model = RowsModel(_columns())
        self.table = Table(self._model, name=_("Plans by city"))
        self.empty = no_cities_yet()
        self.empty.asked.connect(lambda: desk.go_to(Stage.CITIES, Tab.CITIES))
        card = Card(_("Plans by city"), _("press a city to work on its plan"), is_flush=True)
        card.body.addWidget(self.table)
        for place in (card, self.empty):
            self.addWidget(place)
        self.table.activated_row.connect(desk.choose_city)
        self.table.clicked.connect(lambda index: self._choose(self._model.id_at(index)))

    def refresh(self) -> None:
        """Read the figures; the plans that are furthest come first."""
        workshop = self._desk.workshop
        cities = cities_by_name(workshop.cities.all(), *PLANNING_ROLES, language=self._desk.language)
        percents = self._desk.plan_percents.of([city.id for city in cities])
        rows = []
        for city in cities:
            actions = [action for action in workshop.actions.where(city_id=city.id) if not action.is_parked]
            budget = sum(cost_of(action) or 0 for action in actions)
            objectives = len(workshop.objectives.where(city_id=city.id))
            name = city.name(self._desk.language)
            rows.append(CityPlanRow(city.id, name, percents[city.id], objectives, len(actions), budget))
        rows.sort(key=lambda row: -row.actions)
        self._model.set_rows(rows)
        self.setCurrentIndex(0 if rows else 1)

    def rows_with_actions(self) -> tuple[int, int]:
        """Return how many cities have actions, and how many there are."""
        rows = [self._model.row_at(self._model.index(place, 0)) for place in range(self._model.rowCount())]
        return sum(row is not None and row.actions > 0 for row in rows), len(rows)

    def _choose(self, city_id: str) -> None:
        if city_id:
            self._desk.choose_city(city_id)


def _columns() -> list[Column[CityPlanRow]]:
    return [
        city_column(lambda row: row.name),
        Column(
            key="percent",
            title=_("Document filled in"),
            show=lambda row: percent_cell(row.percent, width=84),
            width=170,
        ),
        Column(key="objectives", title=_("Objectives"), show=lambda row: count_cell(row.objectives), is_number=True),
        Column(key="actions", title=_("Actions"), show=lambda row: count_cell(row.actions), is_number=True),
        Column(key="budget", title=_("Budget, €"), show=lambda row: count_cell(row.budget), is_number=True, width=120),
        rest(),
    ]
