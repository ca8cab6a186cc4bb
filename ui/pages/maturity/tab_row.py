"""The row of the tabs of the maturity page."""

from __future__ import annotations

from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui.theme.look import look


class TabRow(QWidget):
    """The tabs with what stands beside them, over one hairline."""

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the hairline on, where the tabs end."""
        painter = QPainter(self)
        painter.fillRect(0, self.height() - 1, self.width(), 1, QColor(look().tokens.line))
