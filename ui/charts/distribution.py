"""The strip of a question's answers: one small bar for each step of the scale."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSizeF
from PySide6.QtGui import QPainter

from ui.charts.styles import ChartStyle, fill_bar

_BAR, _GAP, _HEIGHT, _EMPTY = 13.0, 3.0, 18.0, 2.0


@dataclass(frozen=True, slots=True)
class DistributionModel:
    """How many answers each step has, from the lowest step on."""

    counts: tuple[int, ...]


def size_of_strip(steps: int, style: ChartStyle) -> QSizeF:
    """Return what a strip of so many steps takes."""
    width = steps * _BAR + max(steps - 1, 0) * _GAP
    return QSizeF(style.sized(width), style.sized(_HEIGHT))


def bars_of(rect: QRectF, model: DistributionModel, style: ChartStyle) -> tuple[QRectF, ...]:
    """Return the bars of a strip, at the left and in the middle of the height; smaller when the room is smaller."""
    size = size_of_strip(len(model.counts), style)
    ratio = min(rect.width() / size.width(), 1.0) if size.width() else 1.0
    high = min(size.height(), rect.height())
    bottom, most = rect.center().y() + high / 2, max(model.counts, default=0)
    bar, gap, empty = (style.sized(length) for length in (_BAR * ratio, _GAP * ratio, _EMPTY))
    found = []
    for step, count in enumerate(model.counts):
        # One answer of sixty must still look unlike none.
        tall = max(high * count / most, empty * 1.5) if count else empty
        found.append(QRectF(rect.left() + step * (bar + gap), bottom - tall, bar, tall))
    return tuple(found)


def draw(painter: QPainter, rect: QRectF, model: DistributionModel, style: ChartStyle) -> None:
    """Draw the strip; a step without answers is a thin line."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for count, bar in zip(model.counts, bars_of(rect, model, style), strict=True):
        fill_bar(painter, bar, style.accent if count else style.track, radius=style.sized(1.5))
    painter.restore()
