"""How far something is: the ring of the side bar, and the thin bar beside a number."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter

from ui.charts.marks import draw_disc_with_tick
from ui.charts.styles import ChartStyle, fill_bar, pen_of


@dataclass(frozen=True, slots=True)
class ProgressModel:
    """A share from 0 to 1; `is_over` colours a bar whose time is up. Zero is not begun, one is complete."""

    share: float
    is_over: bool = False

    @classmethod
    def of(cls, done: int, total: int) -> ProgressModel:
        """Return the progress of so many out of so many; nothing to do is not complete."""
        return cls(done / total if total else 0.0)


def draw_ring(painter: QPainter, rect: QRectF, model: ProgressModel, style: ChartStyle) -> None:
    """Draw a ring that fills clockwise from 12 o'clock; complete is a disc with a tick."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    side = min(rect.width(), rect.height())
    square = QRectF(rect.center().x() - side / 2, rect.center().y() - side / 2, side, side)
    if model.share >= 1:
        draw_disc_with_tick(painter, square.adjusted(0.5, 0.5, -0.5, -0.5), style.ok, style.surface)
    else:
        width = side * 0.19
        ring = square.adjusted(width / 2 + 0.5, width / 2 + 0.5, -width / 2 - 0.5, -width / 2 - 0.5)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(pen_of(style.track, width))
        painter.drawEllipse(ring)
        if model.share > 0:
            # Just begun must show, and nearly complete must not look complete.
            shown = min(max(model.share, 0.06), 0.94)
            painter.setPen(pen_of(style.accent, width))
            painter.drawArc(ring, 90 * 16, -round(shown * 360 * 16))
    painter.restore()


def draw_bar(painter: QPainter, rect: QRectF, model: ProgressModel, style: ChartStyle) -> None:
    """Draw a bar over the width of the rectangle, in the middle of its height."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    thick = min(style.sized(6), rect.height())
    track = QRectF(rect.left(), rect.center().y() - thick / 2, rect.width(), thick)
    fill_bar(painter, track, style.track, radius=thick / 2)
    if model.share > 0:
        colour = style.warn if model.is_over else style.ok if model.share >= 1 else style.accent
        length = max(track.width() * min(model.share, 1), thick)
        fill_bar(painter, QRectF(track.left(), track.top(), length, thick), colour, radius=thick / 2)
    painter.restore()
