"""All cities with a plan: how complete each one is, what it lacks, and when its document was written."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtWidgets import QStackedWidget, QWidget

from dcc_desktop.domain.cities import PLANNING_ROLES, City, cities_by_name
from dcc_desktop.domain.completeness import Completeness, Severity
from dcc_desktop.domain.stages import Stage, Tab
from dcc_desktop.i18n import Language, _
from dcc_desktop.services.export_plan import plan_file_name
from ui.desk import Desk
from ui.models.columns import Column, city_column, rest
from ui.models.rows_model import RowsModel
from ui.theme.numbers import clock_text, date_text
from ui.widgets.bar_cells import percent_cell
from ui.widgets.cards import Card
from ui.widgets.cells import Cell
from ui.widgets.empty_states import no_cities_yet
from ui.widgets.labels import Tone
from ui.widgets.tables import Table


@dataclass(frozen=True, slots=True)
class CityRow:
    """A city with a plan. `written_at` is when the document in the work folder was written; None without one."""

    id: str
    name: str
    percent: int
    missing: int
    thin: int
    written_at: datetime.datetime | None


class CityList(QStackedWidget):
    """A press on a row chooses the city; while there is none, a button leads to where they are entered."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._model = RowsModel(_columns())
        self.table = Table(self._model, name=_("Plans by city"))
        self.empty = no_cities_yet()
        self.empty.asked.connect(lambda: desk.go_to(Stage.CITIES, Tab.CITIES))
        card = Card(_("Plans by city"), _("press a city to see its document"), is_flush=True)
        card.body.addWidget(self.table)
        for place in (card, self.empty):
            self.addWidget(place)
        self.table.activated_row.connect(desk.choose_city)
        self.table.clicked.connect(lambda index: self._choose(self._model.id_at(index)))

    def show_rows(self, rows: list[CityRow]) -> None:
        """Show these."""
        self._model.set_rows(rows)
        self.setCurrentIndex(0 if rows else 1)

    def _choose(self, city_id: str) -> None:
        if city_id:
            self._desk.choose_city(city_id)


def city_rows(desk: Desk, folder: Path, language: Language) -> list[CityRow]:
    """Return the cities that get a plan, by name, with what the work folder holds of them."""
    cities = cities_by_name(desk.workshop.cities.all(), *PLANNING_ROLES, language=desk.language)
    return [_row(city, desk, folder / plan_file_name(city, language)) for city in cities]


def _row(city: City, desk: Desk, document: Path) -> CityRow:
    found = desk.plan_percents.completeness_of(city.id)
    missing, thin = _count(found, Severity.MISSING), _count(found, Severity.THIN)
    return CityRow(city.id, city.name(desk.language), found.percent, missing, thin, _written_at(document))


def _count(completeness: Completeness, severity: Severity) -> int:
    return sum(finding.severity is severity for finding in completeness.findings)


def _written_at(path: Path) -> datetime.datetime | None:
    try:
        # The clock of the wall: the file lies on this computer.
        return datetime.datetime.fromtimestamp(path.stat().st_mtime).astimezone()
    except OSError:
        return None


def _columns() -> list[Column[CityRow]]:
    return [
        city_column(lambda row: row.name),
        Column(key="percent", title=_("Filled in"), show=lambda row: percent_cell(row.percent, width=64), width=136),
        Column(key="missing", title=_("Missing"), show=lambda row: _count_cell(row.missing), is_number=True),
        Column(key="thin", title=_("To improve"), show=lambda row: _count_cell(row.thin), is_number=True),
        Column(key="written", title=_("Exported"), show=_written, width=180),
        rest(),
    ]


def _count_cell(count: int) -> Cell:
    return Cell(str(count), tone=Tone.TEXT1 if count else Tone.TEXT3)


def _written(row: CityRow) -> Cell:
    if row.written_at is None:
        return Cell("–", tone=Tone.TEXT3, spoken=_("not exported"))
    day = date_text(row.written_at.date(), has_year=False)
    return Cell(f"{day}, {clock_text(row.written_at)}", icon="tick", icon_tone=Tone.OK, tone=Tone.TEXT2)
