"""All cities: how far the forms are, and the scores; a click chooses a city."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import QModelIndex, QTimer, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from dcc_desktop.domain.cities import CityId, CityRole
from dcc_desktop.domain.maturity import CityScore
from dcc_desktop.domain.stages import Stage, Tab
from dcc_desktop.domain.standing import CityStanding
from dcc_desktop.i18n import _
from dcc_desktop.services.known_scores import KnownScores
from ui.charts.ring import ProgressModel
from ui.desk import Desk
from ui.models.columns import Column, city_column, rest
from ui.models.rows_model import RowsModel
from ui.pages.maturity.heat_card import HeatCard
from ui.pages.maturity.tab_row import TabRow
from ui.theme.look import Type
from ui.theme.numbers import number_text
from ui.widgets.bar_cells import bar_cell
from ui.widgets.cards import Card
from ui.widgets.cells import Cell, not_begun
from ui.widgets.empty_states import no_cities_yet
from ui.widgets.labels import ElidedLabel, Tone
from ui.widgets.scrolling import Scroller
from ui.widgets.tables import Table
from ui.widgets.tabs import Tabs


@dataclass(frozen=True, slots=True)
class CityRow:
    """A city with its forms, and its figures; `is_known` once they are worked out."""

    standing: CityStanding
    score: CityScore | None
    is_known: bool

    @property
    def id(self) -> str:
        """The id of the city."""
        return self.standing.city.id


class CitiesView(QWidget):
    """The figures follow city by city, so that the window never stands still; it says how far they are."""

    city_chosen = Signal(str)
    figures_completed = Signal()

    def __init__(self, desk: Desk, scores: KnownScores, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._scores = scores
        self._rows: dict[str, CityRow] = {}
        self._model = RowsModel(_columns())
        self.table = Table(self._model, name=_("Maturity by city"))
        self.heat = HeatCard()
        self.hint = ElidedLabel("", Type.CAPTION, Tone.TEXT2)
        self.empty = no_cities_yet()
        self._filled = QWidget()
        self.tabs = Tabs([("table", _("Cities")), ("map", _("Heat map"))], name=_("Table or heat map"))
        self._stack = QStackedWidget()
        self._one_more = QTimer(self)
        self._one_more.setSingleShot(True)
        self._one_more.timeout.connect(self._work_out_one)
        self._lay_out()
        self.tabs.chosen.connect(self._show_tab)
        self.table.clicked.connect(self._on_clicked)
        self.table.activated_row.connect(self.city_chosen)
        self.empty.asked.connect(lambda: desk.go_to(Stage.CITIES, Tab.CITIES))

    def rows(self) -> list[CityRow]:
        """Return the cities as they are shown."""
        return list(self._rows.values())

    def refresh(self) -> None:
        """Show forms at once; the figures that are not known follow."""
        cities = [each for each in self._desk.standing().cities if _takes_part(each)]
        self._rows = {each.city.id: self._row(each) for each in cities}
        self._model.set_rows(self.rows())
        self._filled.setVisible(bool(cities))
        self.empty.setVisible(not cities)
        self._show_progress()
        self._one_more.start(0)

    def hideEvent(self, event: QHideEvent) -> None:
        """Leave the rest for later."""
        super().hideEvent(event)
        self._one_more.stop()

    def _work_out_one(self) -> None:
        waiting = next((CityId(each) for each, row in self._rows.items() if not row.is_known), None)
        if waiting is None:
            self.figures_completed.emit()
            return
        self._scores.work_out(waiting)
        row = replace(self._rows[waiting], score=self._scores.get(waiting), is_known=True)
        self._rows[waiting] = row
        self._model.replace_row(row)
        self._show_progress()
        self._one_more.start(0)

    def _row(self, standing: CityStanding) -> CityRow:
        city_id = standing.city.id
        # Without an assessment there is nothing to work out.
        is_known = standing.forms.assessment_id is None or self._scores.is_known(city_id)
        return CityRow(standing, self._scores.get(city_id), is_known)

    def _on_clicked(self, index: QModelIndex) -> None:
        if city_id := self._model.id_at(index):
            self.city_chosen.emit(city_id)

    def _show_tab(self, key: str) -> None:
        self._stack.setCurrentIndex(int(key == "map"))
        self._show_hint()

    def _show_hint(self) -> None:
        """Say how far the figures are, then what a press does; on the map it does nothing."""
        known, count = self._progress()
        if known < count:
            self.hint.set_text(_("Computing {n} of {count}").format(n=known + 1, count=count))
        else:
            self.hint.set_text(_("Press a city to open its forms.") if self.tabs.current() == "table" else "")

    def _progress(self) -> tuple[int, int]:
        rows = self.rows()
        return sum(row.is_known for row in rows), len(rows)

    def _show_progress(self) -> None:
        self._show_hint()
        known, count = self._progress()
        if known < count:
            self.heat.say(self.hint.text())
        else:
            scores = [(row.standing.name, row.score) for row in self.rows() if row.score is not None]
            self.heat.show_scores(scores, self._desk.language)

    def _lay_out(self) -> None:
        table = Card(is_flush=True)
        table.body.addWidget(self.table)
        self._stack.addWidget(table)
        self._stack.addWidget(Scroller(self.heat))
        top = TabRow()
        head = QHBoxLayout(top)
        head.setContentsMargins(0, 0, 0, 0)
        head.setSpacing(8)
        head.addWidget(self.tabs)
        head.addWidget(self.hint, 1)
        column = QVBoxLayout(self._filled)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(top)
        column.addWidget(self._stack, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._filled, 1)
        whole.addWidget(self.empty, 1)


def _takes_part(standing: CityStanding) -> bool:
    return standing.city.role is CityRole.CHALLENGE or standing.forms.assessment_id is not None


def _columns() -> list[Column[CityRow]]:
    return [
        city_column(lambda row: row.standing.name),
        Column(key="forms", title=_("Forms filled"), show=_forms, width=180),
        Column(key="consensus", title=_("Consensus"), show=_consensus, is_number=True),
        Column(key="now", title=_("Now"), show=lambda row: _figure(row, "current"), is_number=True, width=84),
        Column(key="target", title=_("Target"), show=lambda row: _figure(row, "target"), is_number=True, width=84),
        Column(key="gap", title=_("Gap"), show=lambda row: _figure(row, "gap"), is_number=True, width=84),
        rest(),
    ]


def _forms(row: CityRow) -> Cell:
    forms = row.standing.forms
    if not forms.expected:
        return not_begun()
    model = ProgressModel.of(forms.filled, forms.expected)
    text = _("{n} of {total}").format(n=forms.filled, total=forms.expected)
    return bar_cell(text, model, width=72, icon="lock" if forms.is_closed else "")


def _consensus(row: CityRow) -> Cell:
    forms = row.standing.forms
    if not forms.settled:
        return not_begun()
    return Cell(_("{n} of {total}").format(n=forms.settled, total=forms.criteria))


def _figure(row: CityRow, which: str) -> Cell:
    if not row.is_known:
        return Cell("…", tone=Tone.TEXT3, spoken=_("being computed"))
    value = getattr(row.score, which) if row.score is not None else None
    return not_begun() if value is None else Cell(number_text(value))
