"""All cities: how far the forms are, and the scores; a click chooses a city."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import QModelIndex, QRectF, QSize, QTimer, Signal
from PySide6.QtGui import QHideEvent, QPainter
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from dcc_desktop.domain.cities import CityId, CityRole
from dcc_desktop.domain.maturity import CityScore
from dcc_desktop.domain.standing import CityStanding
from dcc_desktop.i18n import _
from dcc_desktop.services.known_scores import KnownScores
from ui.charts import heat_map
from ui.charts.chart_widget import ChartWidget
from ui.charts.heat_map import HeatCell, HeatMapModel
from ui.charts.ring import ProgressModel, draw_bar
from ui.charts.styles import screen_style
from ui.desk import Desk
from ui.models.rows_model import Column, RowsModel
from ui.theme.look import look
from ui.theme.numbers import number_text
from ui.widgets.cards import Card
from ui.widgets.cells import Cell, not_begun
from ui.widgets.scrolling import Scroller
from ui.widgets.tables import Table
from ui.widgets.tabs import Tabs


@dataclass(frozen=True, slots=True)
class CityRow:
    """A city with its forms, and its figures when they are worked out."""

    standing: CityStanding
    score: CityScore | None

    @property
    def id(self) -> str:
        """The id of the city."""
        return self.standing.city.id


class CitiesView(QWidget):
    """The figures follow city by city, so that the window never stands still."""

    city_chosen = Signal(str)
    figures_completed = Signal()

    def __init__(self, desk: Desk, scores: KnownScores, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._scores = scores
        self._rows: dict[str, CityRow] = {}
        self._model = RowsModel(_columns())
        self.table = Table(self._model, name=_("Maturity by city"), empty_text=_("No cities have been entered yet."))
        self.map: ChartWidget[HeatMapModel] = ChartWidget(
            heat_map.draw, HeatMapModel((), (), ()), name=_("Maturity by city and dimension")
        )
        self.tabs = Tabs([("table", _("Cities")), ("map", _("Heat map"))], name=_("Table or heat map"))
        self._stack = QStackedWidget()
        self._one_more = QTimer(self)
        self._one_more.setSingleShot(True)
        self._one_more.timeout.connect(self._work_out_one)
        self._lay_out()
        self.tabs.chosen.connect(lambda key: self._stack.setCurrentIndex(int(key == "map")))
        self.table.clicked.connect(self._on_clicked)
        self.table.activated_row.connect(self.city_chosen)

    def refresh(self) -> None:
        """Show forms at once; the figures that are not known follow."""
        cities = [each for each in self._desk.standing().cities if _takes_part(each)]
        self._rows = {each.city.id: CityRow(each, self._scores.get(each.city.id)) for each in cities}
        self._model.set_rows(list(self._rows.values()))
        self._show_map()
        self._one_more.start(0)

    def hideEvent(self, event: QHideEvent) -> None:
        """Leave the rest for later."""
        super().hideEvent(event)
        self._one_more.stop()

    def _work_out_one(self) -> None:
        waiting = next((CityId(each) for each in self._rows if not self._scores.is_known(CityId(each))), None)
        if waiting is None:
            self._show_map()
            self.figures_completed.emit()
            return
        self._scores.work_out(waiting)
        row = replace(self._rows[waiting], score=self._scores.get(waiting))
        self._rows[waiting] = row
        self._model.replace_row(row)
        self._one_more.start(0)

    def _on_clicked(self, index: QModelIndex) -> None:
        if city_id := self._model.id_at(index):
            self.city_chosen.emit(city_id)

    def _show_map(self) -> None:
        model = heat_map_of(list(self._rows.values()), self._desk)
        sentence = heat_map_sentence(model)
        self.map.set_model(model, description=sentence)
        self.map.setFixedHeight(look().px(130) + len(model.rows) * look().px(46))

    def _lay_out(self) -> None:
        table = Card(is_flush=True)
        table.body.addWidget(self.table)
        self.map.set_hint(QSize(640, 400))
        around = Card()
        around.body.addWidget(self.map)
        self._stack.addWidget(table)
        self._stack.addWidget(Scroller(around))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.tabs)
        column.addWidget(self._stack, 1)


def heat_map_of(rows: list[CityRow], desk: Desk) -> HeatMapModel:
    """Return the present values of the cities that are rated with the same framework as the first of them."""
    rated = [(row, row.score) for row in rows if row.score is not None and row.score.current is not None]
    if not rated:
        return HeatMapModel((), (), ())
    axes = [each.dimension for each in rated[0][1].dimensions]
    ids = [each.id for each in axes]
    same = [(row, score) for row, score in rated if [each.dimension.id for each in score.dimensions] == ids]
    language = desk.language
    return HeatMapModel(
        tuple(row.standing.name for row, _score in same),
        tuple(each.short_name.in_language(language) or each.name.in_language(language) for each in axes),
        tuple(tuple(_heat_cell(each.current, score.steps) for each in score.dimensions) for _row, score in same),
        corner=_("Now"),
    )


def heat_map_sentence(model: HeatMapModel) -> str:
    """Return what the map shows, for those who do not see it."""
    if not model.rows:
        return _("Nothing is rated yet.")
    return _("Present values of {cities} cities in {dimensions} dimensions.").format(
        cities=len(model.rows), dimensions=len(model.columns)
    )


def _heat_cell(value: float | None, steps: int) -> HeatCell:
    if value is None:
        return HeatCell()
    return HeatCell(number_text(value), heat_map.step_of(value, 1, steps))


def _takes_part(standing: CityStanding) -> bool:
    return standing.city.role is CityRole.CHALLENGE or standing.forms.assessment_id is not None


def _columns() -> list[Column[CityRow]]:
    return [
        Column(
            key="city",
            title=_("City"),
            show=lambda row: Cell(row.standing.name, is_key=True),
            is_stretch=True,
            is_whole=True,
        ),
        Column(key="forms", title=_("Forms filled"), show=_forms, width=180),
        Column(key="consensus", title=_("Consensus"), show=_consensus, is_number=True),
        Column(key="now", title=_("Now"), show=lambda row: _figure(row, "current"), is_number=True, width=84),
        Column(key="target", title=_("Target"), show=lambda row: _figure(row, "target"), is_number=True, width=84),
        Column(key="gap", title=_("Gap"), show=lambda row: _figure(row, "gap"), is_number=True, width=84),
    ]


def _forms(row: CityRow) -> Cell:
    forms = row.standing.forms
    if not forms.expected:
        return not_begun()
    model = ProgressModel.of(forms.filled, forms.expected)

    def paint(painter: QPainter, rect: QRectF) -> None:
        draw_bar(painter, rect, model, screen_style(look().tokens))

    text = _("{n} of {total}").format(n=forms.filled, total=forms.expected)
    return Cell(text, paint=paint, paint_width=72, icon="lock" if forms.is_closed else "")


def _consensus(row: CityRow) -> Cell:
    forms = row.standing.forms
    if not forms.settled:
        return not_begun()
    return Cell(_("{n} of {total}").format(n=forms.settled, total=forms.criteria))


def _figure(row: CityRow, which: str) -> Cell:
    value = getattr(row.score, which) if row.score is not None else None
    return not_begun() if value is None else Cell(number_text(value))
