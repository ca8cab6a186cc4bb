"""How far every city is, as a table: what needs attention comes first."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from dcc_desktop.i18n import _
from dcc_desktop.services.city_progress import CityProgress, progress_of_cities
from ui.charts.ring import ProgressModel
from ui.desk import Desk
from ui.models.rows_model import Column, RowsModel
from ui.theme.numbers import percent_text
from ui.widgets.bar_cells import bar_cell
from ui.widgets.cards import Card
from ui.widgets.cells import Cell, not_begun
from ui.widgets.labels import Tone
from ui.widgets.tables import Table


class CityTable(Card):
    """A press on a row makes the city the current one and leads to what it lacks."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(_("Progress by city"), _("first those with something left"), is_flush=True, parent=parent)
        self._desk = desk
        self._rows: dict[str, CityProgress] = {}
        self._model = RowsModel(_columns(self._left), key_of=lambda row: row.city.id)
        self.table = Table(self._model, name=_("Progress by city"), empty_text=_("No cities have been entered yet."))
        self.table.activated_row.connect(self._open)
        self.body.addWidget(self.table)

    def refresh(self) -> None:
        """Read the progress of the cities."""
        situation = self._desk.situation()
        ids = [city.city.id for city in situation.standing.challenge]
        rows = progress_of_cities(situation, percents=self._desk.plan_percents.of(ids))
        self._rows = {row.city.id: row for row in rows}
        self._model.set_rows(rows)
        self._model.refresh()  # what is urgent depends on what runs

    def _left(self, row: CityProgress) -> Cell:
        """Amber only for what the item that runs now waits for; everything else is work in progress."""
        if row.is_ready:
            return Cell(row.left, icon="tick", tone=Tone.TEXT2, icon_tone=Tone.OK)
        now = self._desk.situation().place_now
        is_urgent = now is not None and now.stage is row.place.stage
        return Cell(row.left, icon="warning" if is_urgent else "partly", tone=Tone.WARN if is_urgent else Tone.TEXT2)

    def _open(self, city_id: str) -> None:
        row = self._rows[city_id]
        self._desk.go_to(row.place.stage, row.place.tab, city_id=city_id)


def _columns(left: Callable[[CityProgress], Cell]) -> list[Column[CityProgress]]:
    return [
        Column(key="city", title=_("City"), show=lambda row: Cell(row.name, is_key=True), is_whole=True),
        Column(key="people", title=_("People"), show=lambda row: str(row.people), is_number=True),
        Column(key="forms", title=_("Forms"), show=_forms),
        Column(key="vision", title=_("Vision"), show=lambda row: _mark(row.has_vision, _("agreed"))),
        Column(
            key="mentor", title=_("Mentor"), show=lambda row: Cell(row.mentor_name) if row.mentor_name else not_begun()
        ),
        Column(key="plan", title=_("Plan"), show=_plan, is_number=True),
        Column(key="left", title=_("Left to do"), show=left, is_stretch=True, least_width=128),
    ]


def _forms(row: CityProgress) -> Cell:
    if not row.forms_expected:
        return not_begun()
    model = ProgressModel.of(row.forms_filled, row.forms_expected)
    return bar_cell(f"{row.forms_filled} / {row.forms_expected}", model, width=32)


def _mark(is_there: bool, word: str) -> Cell:  # noqa: FBT001 - one call, and the word says what it is
    return Cell("", icon="tick", icon_tone=Tone.OK, spoken=word) if is_there else not_begun()


def _plan(row: CityProgress) -> Cell:
    return not_begun() if row.plan_percent is None else Cell(percent_text(row.plan_percent / 100))
