"""An entry of the side bar: icon, name, and how far it is as a ring; the figures are in its tooltip."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QEnterEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from ui.charts.ring import ProgressModel, draw_ring
from ui.charts.styles import screen_style
from ui.icons import paint_icon
from ui.theme.look import Type, look

# In px at 100 %.
HEIGHT, SIDE, GAP = 38, 10, 11
ICON, RING, BADGE = 18, 16, 11


class StageButton(QAbstractButton):
    """Checked while its page is shown. Figures beside the long names would cut them, so no entry has any."""

    def __init__(self, icon: str, name: str) -> None:
        super().__init__()
        self.setText(name)
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._icon = icon
        self._done = 0
        self._total = 0
        self._is_narrow = False
        self.setAccessibleName(name)
        look().changed.connect(self.updateGeometry)

    def show_progress(self, done: int, total: int, *, sentence: str) -> None:
        """Show how far the stage is; `sentence` says it in words."""
        self._done, self._total = done, total
        self.setAccessibleName(sentence)
        self.setToolTip(sentence)
        self.update()

    def set_narrow(self, *, is_narrow: bool) -> None:
        """Show icon and ring only, for a folded side bar."""
        self._is_narrow = is_narrow
        self.update()

    def sizeHint(self) -> QSize:
        """Return the height of an entry; the side bar gives the width."""
        return QSize(200, look().px(HEIGHT))

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show that it is pointed at."""
        self.update()
        super().enterEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint ground, icon, name, count and ring."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter)
        tokens = look().tokens
        middle = self.height() / 2
        colour = tokens.accent if self.isChecked() else tokens.text2
        icon, ring, side = look().px(ICON), look().px(RING), look().px(SIDE)
        left = (self.width() - icon) / 2 if self._is_narrow else side
        square = QRectF(left, middle - icon / 2, icon, icon)
        paint_icon(painter, square, self._icon, colour=colour, is_filled=self.isChecked())
        ring_left = self.width() - ring - side
        if self._total:
            self._paint_ring(painter, QRectF(ring_left, middle - ring / 2, ring, ring))
        if not self._is_narrow:
            self._paint_words(painter, ring_left if self._total else self.width())
        painter.end()

    def _paint_ground(self, painter: QPainter) -> None:
        tokens = look().tokens
        ground = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        if self.isChecked():
            painter.setPen(QPen(QColor(tokens.line), 1))
            painter.setBrush(QColor(tokens.surface))
            painter.drawRoundedRect(ground, 6, 6)
            painter.fillRect(QRectF(0, 6, 3, self.height() - 12), QColor(tokens.accent))
        elif self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.hover))
            painter.drawRoundedRect(ground, 6, 6)
        if self.hasFocus():
            painter.setPen(QPen(QColor(tokens.accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(ground.adjusted(1, 1, -1, -1), 6, 6)

    def _paint_words(self, painter: QPainter, right: float) -> None:
        tokens = look().tokens
        font = look().font(Type.TABLE_KEY if self.isChecked() else Type.TABLE)
        painter.setFont(font)
        painter.setPen(QColor(tokens.text1 if self.isChecked() else tokens.text2))
        left = look().px(SIDE) + look().px(ICON) + look().px(GAP)
        rect = QRectF(left, 0, right - left - 4, self.height())
        painter.drawText(rect, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), self.text())

    def _paint_ring(self, painter: QPainter, rect: QRectF) -> None:
        tokens = look().tokens
        if self._is_narrow:
            # A badge at the icon's lower corner, cut out of the ground, so that it never hides what the icon is.
            badge = look().px(BADGE)
            rect = QRectF(self.width() / 2 + look().px(2), self.height() / 2 + look().px(1), badge, badge)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.surface if self.isChecked() else tokens.side))
            painter.drawEllipse(rect.adjusted(-2, -2, 2, 2))
        draw_ring(painter, rect, ProgressModel.of(self._done, self._total), screen_style(tokens))
