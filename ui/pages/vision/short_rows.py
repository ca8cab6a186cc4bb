"""A few names with figures in columns at the right, in a narrow card."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme.look import Type, look
from ui.widgets.plain_tips import plain_tip

HEADING, ROW = 20, 28
_BETWEEN = 14


@dataclass(frozen=True, slots=True)
class ShortRow:
    """A name and what stands at the right of it, one for each heading."""

    text: str
    figures: tuple[str, ...]


class ShortRows(QWidget):
    """Painted, because names that are cut need all the room that the figures leave."""

    def __init__(self, headings: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._headings = tuple(headings)
        self._rows: list[ShortRow] = []
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        look().changed.connect(self.updateGeometry)

    def set_rows(self, rows: Sequence[ShortRow]) -> None:
        """Show these rows."""
        self._rows = list(rows)
        words = "; ".join(f"{row.text}: {self._in_words(row)}" for row in self._rows)
        self.setAccessibleName(words)
        self.setToolTip(plain_tip("\n".join(row.text for row in self._rows)))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the height of all rows."""
        return QSize(160, look().px(HEADING) + len(self._rows) * look().px(ROW))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint headings, names and figures."""
        painter = QPainter(self)
        t, caption, key = look().tokens, look().font(Type.CAPTION), look().font(Type.TABLE_KEY, is_tabular=True)
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        self._paint_figures(painter, self._headings, 0, look().px(HEADING), font=caption, colour=t.text2)
        metrics = QFontMetrics(look().font(Type.TABLE))
        for place, row in enumerate(self._rows):
            top = look().px(HEADING) + place * look().px(ROW)
            room = self._paint_figures(painter, row.figures, top, look().px(ROW), font=key, colour=t.text1)
            painter.setFont(look().font(Type.TABLE))
            text = metrics.elidedText(row.text, Qt.TextElideMode.ElideRight, int(room))
            painter.drawText(QRectF(0, top, room, look().px(ROW)), int(left), text)

    def _paint_figures(
        self, painter: QPainter, figures: Sequence[str], top: int, high: int, *, font: QFont, colour: str
    ) -> float:
        """Paint each in its column from the right; return where the first column begins."""
        painter.setFont(font)
        painter.setPen(QColor(colour))
        right, middle = float(self.width()), Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        for column in reversed(range(len(self._headings))):
            wide = self._wide(column)
            painter.drawText(QRectF(right - wide, top, wide, high), int(middle), figures[column])
            right -= wide + look().px(_BETWEEN)
        return right

    def _wide(self, column: int) -> int:
        heads, key = QFontMetrics(look().font(Type.CAPTION)), QFontMetrics(look().font(Type.TABLE_KEY, is_tabular=True))
        widths = [key.horizontalAdvance(row.figures[column]) for row in self._rows]
        return max(heads.horizontalAdvance(self._headings[column]), *widths) + 1

    def _in_words(self, row: ShortRow) -> str:
        return ", ".join(f"{head} {figure}" for head, figure in zip(self._headings, row.figures, strict=True))
