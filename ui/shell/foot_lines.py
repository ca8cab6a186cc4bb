"""The quiet lines at the foot of the side bar."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from ui.icons import paint_icon
from ui.theme.look import Type, look

ICON, SIDE = 16, 10


class FootLine(QAbstractButton):
    """Icon, text, and perhaps a key at the right."""

    def __init__(self, icon: str, text: str, *, aside: str = "") -> None:
        super().__init__()
        self._icon = icon
        self._aside = aside
        self._is_narrow = False
        self.setText(text)
        self.setAccessibleName(text)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_text(self, icon: str, text: str) -> None:
        """Say something else."""
        self._icon = icon
        self.setText(text)
        self.setAccessibleName(text)
        self.setToolTip(text if self._is_narrow else "")

    def set_narrow(self, *, is_narrow: bool) -> None:
        """Show the icon only, the text as its tooltip."""
        self._is_narrow = is_narrow
        self.setToolTip(self.text() if is_narrow else "")
        self.update()

    def sizeHint(self) -> QSize:
        """Return the height of a line."""
        return QSize(100, look().px(28))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tokens = look().tokens
        colour = tokens.text1 if self.underMouse() and self.isEnabled() else tokens.text3
        middle = self.height() / 2
        icon = look().px(ICON)
        left = (self.width() - icon) / 2 if self._is_narrow else look().px(SIDE)
        paint_icon(painter, QRectF(left, middle - icon / 2, icon, icon), self._icon, colour=colour)
        if not self._is_narrow:
            painter.setFont(look().font(Type.CAPTION))
            painter.setPen(QColor(colour))
            start = left + icon + 8
            words = QRectF(start, 0, self.width() - start - look().px(SIDE), self.height())
            painter.drawText(words, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), self.text())
            painter.drawText(words, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight), self._aside)
        if self.hasFocus():
            painter.setPen(QPen(QColor(tokens.accent), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)
        painter.end()
