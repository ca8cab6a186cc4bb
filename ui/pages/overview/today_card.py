"""The agenda of the day in short: what is over, what runs, what comes, with the times at which it will be."""

from __future__ import annotations

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from dcc_desktop.domain.day_view import DayView, day_view
from dcc_desktop.domain.schedule import schedule
from dcc_desktop.domain.stages import Stage
from dcc_desktop.i18n import _, ngettext
from dcc_desktop.services.running import zone_of
from ui.desk import Desk
from ui.models.rows_model import Column, RowsModel
from ui.pages.overview.today_rows import TodayRow, height_of_title, time_cell, title_cell
from ui.theme.look import look
from ui.theme.numbers import clock_text
from ui.widgets.cards import Card
from ui.widgets.labels import Link, Tone
from ui.widgets.tables import Table

SHOWN = 8
_LEAST = 4
_BEFORE = 3


class TodayCard(Card):
    """A press on a line leads to the agenda. It shows as many items as it has room for."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(_("Today"), is_flush=True, parent=parent)
        self._desk = desk
        self._rows: list[TodayRow] = []
        self._room: int | None = None
        self._model = RowsModel(_columns(), tone_of=lambda row: Tone.ACCENT if row.is_running else Tone.TEXT1)
        self.table = Table(self._model, name=_("Today's agenda"), is_compact=True, empty_text=_("The agenda is empty."))
        self.table.horizontalHeader().hide()
        self.table.activated_row.connect(lambda item_id: desk.go_to(Stage.AGENDA, item_id))
        self.body.addWidget(self.table)
        self._rest = Link("")
        self._rest.clicked.connect(lambda: desk.go_to(Stage.AGENDA))
        self._foot = QWidget()
        foot = QHBoxLayout(self._foot)
        foot.setContentsMargins(16, 0, 16, 8)
        foot.addWidget(self._rest)
        foot.addStretch(1)
        self.body.addWidget(self._foot)

    def refresh(self) -> None:
        """Read the agenda and how far its run is: the same times as on the page of the agenda."""
        situation = self._desk.situation()
        run, seminar = situation.run, self._desk.seminar
        number = run.day or 1
        day = next((day for day in schedule(seminar, situation.agenda).days if day.day == number), None)
        self.set_title(_("Today") if run.day else _("Day {day}").format(day=number))
        if day is None:
            self._take([])
            return
        view = day_view(day, [block for block, _items in situation.agenda], run, zone=zone_of(seminar))
        self.set_aside(_end_text(view))
        language = self._desk.language
        self._take(
            [
                TodayRow(row.id, clock_text(row.start), row.item.title.in_language(language), row.state)
                for row in view.rows
            ]
        )

    def set_room(self, height: int | None) -> None:
        """Show what fits into this height; None: the usual number, where the card stands in a scrolled page."""
        if height != self._room:
            self._room = height
            self._show_window()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the titles anew for another width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._show_window()

    def _take(self, rows: list[TodayRow]) -> None:
        if rows != self._rows:
            self._rows = rows
            self._show_window()

    def _show_window(self) -> None:
        heights = [height_of_title(row, self._width_of_titles()) for row in self._rows]
        first, last = self._window(heights)
        self._model.set_rows(self._rows[first:last])
        for place, height in enumerate(heights[first:last]):
            if self.table.rowHeight(place) != height:
                self.table.setRowHeight(place, height)
        rest = len(heights) - (last - first)
        self._rest.setText(ngettext("{n} more item", "{n} more items", rest).format(n=rest))
        self._foot.setVisible(rest > 0)
        self.table.setFixedHeight(sum(heights[first:last]) + 2)

    def _window(self, heights: list[int]) -> tuple[int, int]:
        """Return which rows are shown: from a few before the one that runs on, as many as there is room for."""
        here = next((place for place, row in enumerate(self._rows) if row.is_running), None)
        if here is None:
            here = next((place for place, row in enumerate(self._rows) if not row.is_over), 0)
        room = self._height_for_rows(heights)
        first = last = max(here - _BEFORE, 0)
        while last < len(heights) and self._holds(heights[first : last + 1], room):
            last += 1
        while first > 0 and self._holds(heights[first - 1 : last], room):
            first -= 1
        return first, last

    def _holds(self, heights: list[int], room: int | None) -> bool:
        return len(heights) <= SHOWN if room is None else len(heights) <= _LEAST or sum(heights) <= room

    def _height_for_rows(self, heights: list[int]) -> int | None:
        if self._room is None:
            return None
        head = self._head.sizeHint().height() + 24
        room = self._room - head
        return room if sum(heights) <= room else room - self._foot.sizeHint().height() - self.body.spacing()

    def _width_of_titles(self) -> int:
        # Not that of the column, which the table sets only after the rows are there.
        return self.width() - look().px(44) - 2 * 16 - 2 * 8 - 4


def _end_text(view: DayView) -> str:
    end, promised = clock_text(view.ends), clock_text(view.promised)
    if not view.is_run:
        return _("ends {time}").format(time=end)
    if end == promised:
        return _("ends at {end}, as promised").format(end=end)
    return _("ends {end}, promised {promised}").format(end=end, promised=promised)


def _columns() -> list[Column[TodayRow]]:
    return [
        Column(key="time", title=_("Time"), show=time_cell),
        Column(key="title", title=_("Item"), show=title_cell, is_stretch=True),
    ]
