"""The thin line that parts what stands together."""

from __future__ import annotations

from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QFrame, QWidget

from ui.theme.look import look


def hairline(*, is_upright: bool = False) -> QFrame:
    """Return a line across, or an upright one between things side by side."""
    line = QFrame()
    line.setProperty("role", "line")
    if is_upright:
        line.setFixedWidth(1)
    else:
        line.setFixedHeight(1)
    return line


def paint_hairline_below(widget: QWidget) -> None:
    """Paint the line along the bottom of a widget, from its `paintEvent`: the one under the tabs goes on there."""
    painter = QPainter(widget)
    painter.fillRect(0, widget.height() - 1, widget.width(), 1, QColor(look().tokens.line))
    painter.end()
