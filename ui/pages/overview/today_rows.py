"""A line of the day on the overview: its time and its title in at most two lines."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QFontMetricsF, QPainter

from dcc_desktop.domain.day_view import RowState
from ui.charts.lettering import wrap_to
from ui.icons import paint_icon
from ui.theme.look import Type, look
from ui.widgets.cells import COMPACT_ROW, Cell
from ui.widgets.labels import Tone

_MARK, _GAP = 16, 8


@dataclass(frozen=True, slots=True)
class TodayRow:
    """One line of the day."""

    id: str
    time: str
    title: str
    state: RowState

    @property
    def is_over(self) -> bool:
        """Whether it was held or left out."""
        return self.state in (RowState.DONE, RowState.SKIPPED)

    @property
    def is_running(self) -> bool:
        """Whether its clock runs or stands still."""
        return self.state in (RowState.RUNNING, RowState.PAUSED)

    @property
    def mark(self) -> str:
        """The icon after the title; empty for what is to come and what was left out."""
        marks = {RowState.RUNNING: "play", RowState.PAUSED: "pause", RowState.DONE: "tick"}
        return marks.get(self.state, "")


def time_cell(row: TodayRow) -> Cell:
    """Return the time at which it starts, started or will start."""
    return Cell(row.time, tone=_tone(row), is_key=row.is_running)


def title_cell(row: TodayRow) -> Cell:
    """Return the title with its mark; it paints itself, because cells have one line."""

    def paint(painter: QPainter, rect: QRectF) -> None:
        font = look().font(_type(row))
        metrics = QFontMetricsF(font)
        lines = _lines(row, rect.width())
        painter.setFont(font)
        painter.setPen(QColor(_tone(row).colour))
        top = rect.center().y() - len(lines) * metrics.height() / 2
        for place, line in enumerate(lines):
            painter.drawText(QPointF(rect.left(), top + place * metrics.height() + metrics.ascent()), line)
        if row.mark:
            side, left = look().px(_MARK), rect.left() + metrics.horizontalAdvance(lines[-1]) + _GAP
            middle = top + (len(lines) - 0.5) * metrics.height()
            square = QRectF(left, middle - side / 2, side, side)
            paint_icon(painter, square, row.mark, colour=look().tokens.accent)

    return Cell(row.title, tone=_tone(row), is_key=row.is_running, paint=paint)


def height_of_title(row: TodayRow, width: float) -> int:
    """Return the height of the row when its title has this width."""
    line = QFontMetricsF(look().font(_type(row))).height()
    return look().px(COMPACT_ROW) + round((len(_lines(row, width)) - 1) * line)


def _lines(row: TodayRow, width: float) -> tuple[str, ...]:
    """Break the title between words into at most two lines; the mark stands after the last one."""
    metrics = QFontMetricsF(look().font(_type(row)))
    room = width - (look().px(_MARK) + _GAP if row.mark else 0)
    return wrap_to(row.title, metrics, room)


def _type(row: TodayRow) -> Type:
    return Type.TABLE_KEY if row.is_running else Type.TABLE


def _tone(row: TodayRow) -> Tone:
    return Tone.TEXT3 if row.is_over else Tone.TEXT1
