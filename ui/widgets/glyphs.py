"""An icon as a widget, in the colour of a text; decoration beside words, so assistive technology passes over it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.icons import paint_icon
from ui.theme.look import look
from ui.widgets.labels import Tone


class Glyph(QWidget):
    """An icon: 16 in rows, 18 in buttons, 20 in bars, 32 in empty states."""

    def __init__(
        self,
        icon: str,
        size: int = 20,
        tone: Tone = Tone.TEXT2,
        *,
        is_filled: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._icon = icon
        self._size = size
        self._tone = tone
        self._is_filled = is_filled
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        look().changed.connect(self.updateGeometry)

    def set_icon(self, icon: str, tone: Tone | None = None, *, is_filled: bool | None = None) -> None:
        """Show another icon; what is not given stays."""
        self._icon = icon
        self._tone = tone or self._tone
        self._is_filled = self._is_filled if is_filled is None else is_filled
        self.update()

    def sizeHint(self) -> QSize:
        """Return the square of the icon."""
        side = look().px(self._size)
        return QSize(side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the icon."""
        side = look().px(self._size)
        rect = QRectF((self.width() - side) / 2, (self.height() - side) / 2, side, side)
        paint_icon(QPainter(self), rect, self._icon, colour=self._tone.colour, is_filled=self._is_filled)
