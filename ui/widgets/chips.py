"""Chips: facts and states in a few letters, sign first. They are no buttons."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from ui.icons import paint_icon
from ui.theme.look import Type, look


class ChipTone(Enum):
    """What a chip says: a fact, information, or a state."""

    NEUTRAL = "neutral"
    INFO = "info"
    OK = "ok"
    WARN = "warn"
    BAD = "bad"
    # On a selected card, whose ground would swallow the others.
    RAISED = "raised"


_SIGNS = {ChipTone.OK: "tick", ChipTone.WARN: "warning", ChipTone.BAD: "error"}
_FILLED = (ChipTone.WARN, ChipTone.BAD)


def chip_colours(tone: ChipTone) -> tuple[str, str]:
    """Return ground and ink; also for delegates that paint chips."""
    t = look().tokens
    return {
        ChipTone.NEUTRAL: (t.sunken, t.text2),
        ChipTone.INFO: (t.soft, t.on_soft),
        ChipTone.OK: (t.ok_ground, t.ok),
        ChipTone.WARN: (t.warn_ground, t.warn),
        ChipTone.BAD: (t.bad_ground, t.bad),
        ChipTone.RAISED: (t.surface, t.on_soft),
    }[tone]


class Chip(QLabel):
    """A fact or a state, 24 high. States bring their sign; `icon` names another."""

    def __init__(
        self, text: str, tone: ChipTone = ChipTone.NEUTRAL, icon: str = "", *, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._tone = tone
        self._icon = icon
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(text)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._dress()
        look().changed.connect(self._dress)

    @property
    def tone(self) -> ChipTone:
        """What the chip says."""
        return self._tone

    def show_state(self, text: str, tone: ChipTone = ChipTone.NEUTRAL, icon: str = "") -> None:
        """Say something else."""
        self._tone = tone
        self._icon = icon
        self.setText(text)
        self._dress()

    def sizeHint(self) -> QSize:
        """Return the size that shows the whole text."""
        sign = look().px(14) + 5 if self._sign() else 0
        return QSize(self.fontMetrics().horizontalAdvance(self.text()) + 17 + sign, look().px(24))

    def minimumSizeHint(self) -> QSize:
        """A chip is never cut."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint ground, sign and text."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground, ink = chip_colours(self._tone)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(ground))
        radius = min(12.0, self.height() / 2)
        painter.drawRoundedRect(QRectF(self.rect()), radius, radius)
        left = 8
        if sign := self._sign():
            side = look().px(14)
            square = QRectF(left, (self.height() - side) / 2, side, side)
            is_filled = self._tone in _FILLED and not self._icon
            paint_icon(painter, square, sign, colour=ink, is_filled=is_filled)
            left += side + 5
        painter.setPen(QColor(ink))
        rect = QRectF(left, 0, self.width() - left, self.height())
        painter.drawText(rect, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, self.text())

    def _sign(self) -> str:
        return self._icon or _SIGNS.get(self._tone, "")

    def _dress(self) -> None:
        self.setFont(look().font(Type.CAPTION_KEY))
        self.updateGeometry()
        self.update()
