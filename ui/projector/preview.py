"""What the room sees, small, for the facilitator."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from dcc_desktop.i18n import _
from ui.icons import paint_icon
from ui.projector.projector import Projector
from ui.projector.scenes import BLACK, paint_scene
from ui.theme.look import look

WIDTH = 180
_RATIO = 9 / 16
_ICON = 32


class ProjectorPreview(QWidget):
    """The audience's picture, 180 wide; an icon on a quiet ground while nothing is shown."""

    def __init__(self, projector: Projector) -> None:
        super().__init__()
        self._projector = projector
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(_("What the room sees"))
        projector.changed.connect(self._on_changed)
        self._on_changed()

    def sizeHint(self) -> QSize:
        """Be a small screen."""
        width = look().px(WIDTH)
        return QSize(width, round(width * _RATIO))

    def _on_changed(self) -> None:
        projector = self._projector
        text = projector.state_text or _("The room sees nothing")
        self.setAccessibleDescription(text)
        self.setToolTip(text)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the picture at its own size, made smaller."""
        painter = QPainter(self)
        # A painter that an error leaves open would end the program; the error itself is shown at the one seam.
        try:
            self._paint(painter)
        finally:
            painter.end()

    def _paint(self, painter: QPainter) -> None:
        projector, tokens, whole = self._projector, look().tokens, QRectF(self.rect())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if not projector.is_open:
            painter.fillRect(whole, QColor(tokens.sunken))
            square = QRectF(whole.center().x() - _ICON / 2, whole.center().y() - _ICON / 2, _ICON, _ICON)
            paint_icon(painter, square, "projector", colour=tokens.text3)
        elif projector.is_black:
            painter.fillRect(whole, QColor(BLACK))
        else:
            self._paint_picture(painter, whole)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(tokens.control), 1))
        painter.drawRect(whole.adjusted(0.5, 0.5, -0.5, -0.5))

    def _paint_picture(self, painter: QPainter, whole: QRectF) -> None:
        projector, size = self._projector, self._projector.audience.picture_size
        scale = min(whole.width() / size.width(), whole.height() / size.height())
        painter.fillRect(whole, QColor(BLACK))
        painter.save()
        painter.translate((whole.width() - size.width() * scale) / 2, (whole.height() - size.height() * scale) / 2)
        painter.scale(scale, scale)
        painter.setClipRect(QRectF(0, 0, size.width(), size.height()))
        paint_scene(painter, size, projector.scene, page=projector.page, tokens=projector.tokens)
        painter.restore()
