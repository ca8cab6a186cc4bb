"""All cities with how far their plans are, for choosing one."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from dcc_desktop.domain.cities import CityRole
from dcc_desktop.domain.natural_order import natural_key
from dcc_desktop.i18n import _
from ui.charts.ring import ProgressModel, draw_bar
from ui.charts.styles import screen_style
from ui.desk import Desk
from ui.models.rows_model import Column, RowsModel
from ui.pages.plan.plan_state import cost_of
from ui.theme.look import look
from ui.theme.numbers import count_text, percent_text
from ui.widgets.cards import Card
from ui.widgets.cells import Cell, not_begun
from ui.widgets.labels import Tone
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


class CityPlans(Card):
    """A press on a row chooses the city."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(_("Plans by city"), _("press a city to work on its plan"), is_flush=True, parent=parent)
        self._desk = desk
        self._model = RowsModel(_columns())
        self.table = Table(self._model, name=_("Plans by city"), empty_text=_("No cities have been entered yet."))
        self.table.activated_row.connect(desk.choose_city)
        self.table.clicked.connect(lambda index: self._choose(self._model.id_at(index)))
        self.body.addWidget(self.table)

    def refresh(self) -> None:
        """Read the figures; the plans that are furthest come first."""
        workshop = self._desk.workshop
        cities = [city for city in workshop.cities.all() if city.role is not CityRole.MENTOR]
        percents = self._desk.plan_percents.of([city.id for city in cities])
        rows = []
        for city in cities:
            actions = [action for action in workshop.actions.where(city_id=city.id) if not action.is_parked]
            budget = sum(cost_of(action) or 0 for action in actions)
            objectives = len(workshop.objectives.where(city_id=city.id))
            name = city.name(self._desk.language)
            rows.append(CityPlanRow(city.id, name, percents[city.id], objectives, len(actions), budget))
        rows.sort(key=lambda row: (-row.actions, natural_key(row.name)))
        self._model.set_rows(rows)

    def rows_with_actions(self) -> tuple[int, int]:
        """Return how many cities have actions, and how many there are."""
        rows = [self._model.row_at(self._model.index(place, 0)) for place in range(self._model.rowCount())]
        return sum(row is not None and row.actions > 0 for row in rows), len(rows)

    def _choose(self, city_id: str) -> None:
        if city_id:
            self._desk.choose_city(city_id)


def _columns() -> list[Column[CityPlanRow]]:
    return [
        Column(
            key="city", title=_("City"), show=lambda row: Cell(row.name, is_key=True), is_stretch=True, is_whole=True
        ),
        Column(key="percent", title=_("Document filled in"), show=_percent, width=170),
        Column(key="objectives", title=_("Objectives"), show=lambda row: _count(row.objectives), is_number=True),
        Column(key="actions", title=_("Actions"), show=lambda row: _count(row.actions), is_number=True),
        Column(key="budget", title=_("Budget, €"), show=lambda row: _count(row.budget), is_number=True, width=120),
    ]


def _percent(row: CityPlanRow) -> Cell:
    model = ProgressModel.of(row.percent, 100)

    def paint(painter: QPainter, rect: QRectF) -> None:
        draw_bar(painter, rect, model, screen_style(look().tokens))

    return Cell(percent_text(row.percent / 100), paint=paint, paint_width=84, tone=Tone.TEXT1)


def _count(count: int) -> Cell:
    return Cell(count_text(count)) if count else not_begun()
