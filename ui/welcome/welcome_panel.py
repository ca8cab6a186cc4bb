"""The panel at the left of the welcome page: what the program is about, drawn and in a sentence."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from dcc_desktop.i18n import _
from ui.theme.look import Type, look
from ui.widgets.labels import Label, Tone

WIDTH = 372
_RINGS = 5
# Shares of the outermost ring: where a city is, and where it wants to be.
_NOW = (0.66, 0.50, 0.46, 0.78, 0.58, 0.44, 0.74)
_TARGET = (0.90, 0.78, 0.76, 0.92, 0.82, 0.80, 0.88)


class WelcomePanel(QWidget):
    """A radar of seven dimensions, and the claim below it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        column = QVBoxLayout(self)
        column.setContentsMargins(36, 36, 36, 34)
        column.setSpacing(6)
        column.addWidget(Label("DCC Desktop", Type.HERO, Tone.ON_PANEL))
        column.addStretch(1)
        column.addWidget(Label(_("One laptop, a whole seminar."), Type.PAGE_TITLE, Tone.ON_PANEL, wraps=True))
        claim = _("Works without internet. Your data stays on this computer.")
        column.addWidget(Label(claim, Type.BODY, Tone.ON_PANEL, wraps=True))
        self._dress()
        look().changed.connect(self._dress)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ground and the radar, in the room between title and claim."""
        t = look().tokens
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(t.panel))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        radius = min((self.width() - 72) / 2, (self.height() - look().px(320)) / 2.2)
        if radius < look().px(48):
            return
        centre = QPointF(self.width() / 2, look().px(100) + radius * 1.07)
        painter.setPen(QPen(QColor(t.panel_line), 1.4))
        for ring in range(1, _RINGS + 1):
            painter.drawPolygon(_polygon(centre, radius, (ring / _RINGS,) * len(_NOW)))
        filled = QColor(t.on_panel)
        filled.setAlphaF(0.17)
        painter.setBrush(filled)
        painter.setPen(QPen(QColor(t.on_panel), 2.4, j=Qt.PenJoinStyle.RoundJoin))
        painter.drawPolygon(_polygon(centre, radius, _NOW))
        pen = QPen(QColor(t.panel_target), 2.4)
        pen.setDashPattern([3, 2])
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolygon(_polygon(centre, radius, _TARGET))

    def _dress(self) -> None:
        self.setFixedWidth(min(look().px(WIDTH), WIDTH + 48))
        self.update()


def _polygon(centre: QPointF, radius: float, shares: tuple[float, ...]) -> QPolygonF:
    angles = [2 * math.pi * place / len(shares) - math.pi / 2 for place in range(len(shares))]
    return QPolygonF(
        [
            QPointF(centre.x() + radius * share * math.cos(angle), centre.y() + radius * share * math.sin(angle))
            for share, angle in zip(shares, angles, strict=True)
        ]
    )
