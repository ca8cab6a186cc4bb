"""The agenda of the day in short: what is over, what runs, what comes."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtWidgets import QHBoxLayout, QWidget

from dcc_desktop.domain.schedule import DaySchedule, schedule
from dcc_desktop.domain.stages import Stage
from dcc_desktop.i18n import _, ngettext
from ui.desk import Desk
from ui.models.rows_model import Column, RowsModel
from ui.theme.numbers import clock_text
from ui.widgets.cards import Card
from ui.widgets.cells import Cell
from ui.widgets.labels import Link, Tone
from ui.widgets.tables import Table

SHOWN = 8


@dataclass(frozen=True, slots=True)
class TodayRow:
    """One line of the day."""

    id: str
    time: str
    title: str
    is_over: bool
    is_running: bool


class TodayCard(Card):
    """A press on a line leads to the agenda."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(_("Today"), is_flush=True, parent=parent)
        self._desk = desk
        self._model = RowsModel(_columns(), tone_of=lambda row: Tone.ACCENT if row.is_running else Tone.TEXT1)
        self.table = Table(self._model, name=_("Today's agenda"), is_compact=True, empty_text=_("The agenda is empty."))
        self.table.horizontalHeader().hide()
        self.table.activated_row.connect(lambda item_id: desk.go_to(Stage.AGENDA, item_id))
        self.body.addWidget(self.table)
        self._rest = Link("")
        self._rest.clicked.connect(lambda: desk.go_to(Stage.AGENDA))
        foot = QHBoxLayout()
        foot.setContentsMargins(16, 0, 16, 8)
        foot.addWidget(self._rest)
        foot.addStretch(1)
        self.body.addLayout(foot)

    def refresh(self) -> None:
        """Read the agenda and how far its run is."""
        situation = self._desk.situation()
        days = schedule(self._desk.seminar, situation.agenda).days
        run = situation.run
        number = run.day or 1
        day = next((day for day in days if day.day == number), None)
        self.set_title(_("Today") if run.day else _("Day {day}").format(day=number))
        if day is None:
            self._model.set_rows([])
            return
        self._show_end(day)
        over = {each.item.id for each in run.finished if each.item is not None}
        here = run.current.id if run.current else ""
        rows = [
            TodayRow(
                each.item.id,
                clock_text(each.starts),
                each.item.title.in_language(self._desk.language),
                is_over=each.item.id in over and each.item.id != here,
                is_running=each.item.id == here,
            )
            for each in day.items
        ]
        shown = _window(rows)
        self._model.set_rows(shown)
        rest = len(rows) - len(shown)
        self._rest.setText(ngettext("{n} more item", "{n} more items", rest).format(n=rest))
        self._rest.setVisible(rest > 0)
        self.table.setFixedHeight(self.table.verticalHeader().length() + 2)

    def _show_end(self, day: DaySchedule) -> None:
        forecast = self._desk.run().forecast
        if forecast is None:
            self.set_aside(_("ends {time}").format(time=clock_text(day.ends)))
        elif forecast.behind_minutes > 0:
            self.set_aside(_("{minutes} min late").format(minutes=forecast.behind_minutes))
        else:
            self.set_aside(_("ends {time}, on time").format(time=clock_text(day.ends)))


def _window(rows: list[TodayRow]) -> list[TodayRow]:
    """Return the lines around the one that runs, when the day has more than can be shown."""
    here = next((place for place, row in enumerate(rows) if row.is_running), 0)
    first = max(min(here - 3, len(rows) - SHOWN), 0)
    return rows[first : first + SHOWN]


def _columns() -> list[Column[TodayRow]]:
    return [
        Column(key="time", title=_("Time"), show=lambda row: Cell(row.time, tone=_tone(row), is_key=row.is_running)),
        Column(key="title", title=_("Item"), show=_title, is_stretch=True),
    ]


def _title(row: TodayRow) -> Cell:
    mark = "play" if row.is_running else "tick" if row.is_over else ""
    return Cell(row.title, tone=_tone(row), is_key=row.is_running, end_icon=mark)


def _tone(row: TodayRow) -> Tone:
    return Tone.TEXT3 if row.is_over else Tone.TEXT1
