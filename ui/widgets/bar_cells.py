"""A cell that says how far something is: a thin bar, and its number beside it."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from ui.charts.ring import ProgressModel, draw_bar
from ui.charts.styles import screen_style
from ui.theme.look import look
from ui.theme.numbers import percent_text
from ui.widgets.cells import Cell


def bar_cell(text: str, model: ProgressModel, *, width: int, icon: str = "") -> Cell:
    """Return the cell with a bar of that width before the text."""

    def paint(painter: QPainter, rect: QRectF) -> None:
        draw_bar(painter, rect, model, screen_style(look().tokens))

    return Cell(text, paint=paint, paint_width=width, icon=icon)


def percent_cell(percent: int, *, width: int) -> Cell:
    """Return the cell for so many per cent."""
    return bar_cell(percent_text(percent / 100), ProgressModel.of(percent, 100), width=width)
