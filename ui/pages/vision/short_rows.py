"""A few names with a figure at the right of each, in a narrow card."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme.look import Type, look
from ui.widgets.plain_tips import plain_tip

ROW = 28


@dataclass(frozen=True, slots=True)
class ShortRow:
    """A name and what stands at the right of it."""

    text: str
    figure: str


class ShortRows(QWidget):
    """Painted, because names that are cut need all the room that the figures leave."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: list[ShortRow] = []
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        look().changed.connect(self.updateGeometry)

    def set_rows(self, rows: Sequence[ShortRow]) -> None:
        """Show these rows."""
        self._rows = list(rows)
        words = "; ".join(f"{row.text}: {row.figure}" for row in self._rows)
        self.setAccessibleName(words)
        self.setToolTip(plain_tip("\n".join(row.text for row in self._rows)))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the height of all rows."""
        return QSize(160, len(self._rows) * look().px(ROW))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint names and figures."""
        painter = QPainter(self)
        t, metrics = look().tokens, QFontMetrics(look().font(Type.TABLE))
        middle = Qt.AlignmentFlag.AlignVCenter
        for place, row in enumerate(self._rows):
            rect = QRectF(0, place * look().px(ROW), self.width(), look().px(ROW))
            painter.setFont(look().font(Type.TABLE_KEY, is_tabular=True))
            painter.setPen(QColor(t.text1))
            painter.drawText(rect, int(Qt.AlignmentFlag.AlignRight | middle), row.figure)
            room = rect.width() - painter.fontMetrics().horizontalAdvance(row.figure) - 12
            painter.setFont(look().font(Type.TABLE))
            text = metrics.elidedText(row.text, Qt.TextElideMode.ElideRight, int(room))
            painter.drawText(rect, int(Qt.AlignmentFlag.AlignLeft | middle), text)
