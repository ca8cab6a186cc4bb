"""Where the parts of a radar lie: the largest polygon with all its labels inside the rectangle, none on another."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, QSizeF

from ui.charts.lettering import shortened, size_of, wrap
from ui.charts.radar_model import RadarModel
from ui.charts.styles import ChartStyle

MOST_AXES, FEWEST_AXES = 12, 3
# Below this many text heights a polygon says less than bars do.
_SMALLEST_RADIUS = 2.2
# Above this share of the shorter side no narrower labels are tried.
_LARGE_ENOUGH = 0.28
_WIDEST_LABEL = 0.42
_STEPS = 24
# A first axis that is this close to the vertical counts as upright.
_UPRIGHT = 0.06


@dataclass(frozen=True, slots=True)
class RadarLabel:
    """The lines of an axis's name, where they stand, and how they are aligned (0 left, 0.5 middle, 1 right)."""

    lines: tuple[str, ...]
    rect: QRectF
    align: float


@dataclass(frozen=True, slots=True)
class RadarLayout:
    """The polygon and all that stands around it; `number` is where the outermost ring's number stands."""

    centre: QPointF
    radius: float
    labels: tuple[RadarLabel, ...]
    number: QRectF

    def point(self, axis: int, share: float) -> QPointF:
        """Return the place on an axis, from 0 in the middle to 1 on the outermost ring."""
        across, down = direction(axis, len(self.labels))
        return QPointF(
            self.centre.x() + across * share * self.radius,
            self.centre.y() + down * share * self.radius,
        )


def direction(axis: int, count: int) -> tuple[float, float]:
    """Return the unit vector of an axis: the first one points to 12 o'clock, the others follow clockwise."""
    turn = 2 * math.pi * axis / count
    return math.sin(turn), -math.cos(turn)


def layout_of(rect: QRectF, model: RadarModel, style: ChartStyle) -> RadarLayout | None:
    """Return the layout; None when bars say it better: too many axes, too few, or too little room."""
    count = len(model.axes)
    if not FEWEST_AXES <= count <= MOST_AXES:
        return None
    fit = _fit(rect.width(), rect.height(), model.axes, style)
    if fit.radius < _SMALLEST_RADIUS * style.px:
        return None
    return _placed(rect, fit, style, number=f"{model.scale_max:g}")


@dataclass(frozen=True, slots=True)
class _Fit:
    """How large a polygon may be, and the lines of its labels with what they take."""

    radius: float
    lines: tuple[tuple[str, ...], ...]
    sizes: tuple[QSizeF, ...]


# Ratings change at each key, the names and the place of a radar hardly ever: the search is most of the painting.
@lru_cache(maxsize=64)
def _fit(width: float, height: float, axes: tuple[str, ...], style: ChartStyle) -> _Fit:
    best = _fit_with(width, height, axes, style, letters=15)
    for letters in (12, 9):
        if best.radius >= _LARGE_ENOUGH * min(width, height):
            break
        narrower = _fit_with(width, height, axes, style, letters=letters)
        # Narrower labels must pay: what is wrapped at 15 letters reads best.
        if narrower.radius > best.radius * 1.2:
            best = narrower
    return best


def _fit_with(width: float, height: float, axes: tuple[str, ...], style: ChartStyle, *, letters: int) -> _Fit:
    metrics = style.metrics()
    lines = tuple(
        tuple(shortened(line, metrics, width * _WIDEST_LABEL) for line in wrap(axis, letters)) for axis in axes
    )
    sizes = tuple(size_of(block, metrics) for block in lines)
    return _Fit(_largest_radius(QSizeF(width, height), sizes, style), lines, sizes)


def _largest_radius(room: QSizeF, sizes: Sequence[QSizeF], style: ChartStyle) -> float:
    """Return the largest radius that fits, 0 when none does.

    Looked for from the largest down, not by halves: around a small polygon labels pile up and need more height.
    """
    step = min(room.width(), room.height()) / (2 * _STEPS)
    tries = (step * number for number in range(round(_STEPS * 1.4), 0, -1))
    low = next((radius for radius in tries if _is_fitting(radius, room, sizes, style)), 0.0)
    high = low + step
    for _each in range(5 if low else 0):
        middle = (low + high) / 2
        low, high = (middle, high) if _is_fitting(middle, room, sizes, style) else (low, middle)
    return low


def _is_fitting(radius: float, room: QSizeF, sizes: Sequence[QSizeF], style: ChartStyle) -> bool:
    bounds = _bounds(radius, _label_rects(radius, sizes, style), style)
    return bounds.width() <= room.width() and bounds.height() <= room.height()


def _placed(rect: QRectF, fit: _Fit, style: ChartStyle, *, number: str) -> RadarLayout:
    radius = fit.radius
    rects = _label_rects(radius, fit.sizes, style)
    bounds = _bounds(radius, rects, style)
    # In the middle of the rectangle as far as the labels allow; they may be heavier on one side.
    centre = QPointF(
        _middle(rect.left(), rect.right(), bounds.left(), bounds.right()),
        rect.center().y() - bounds.center().y(),
    )
    placed = [each.translated(centre) for each in rects]
    labels = tuple(
        RadarLabel(block, spot, _align(direction(axis, len(placed))[0]))
        for axis, (block, spot) in enumerate(zip(fit.lines, placed, strict=True))
    )
    return RadarLayout(centre, radius, labels, _number_rect(centre, radius, placed, style, number))


def _middle(first: float, last: float, low: float, high: float) -> float:
    middle = (first + last) / 2
    return min(max(middle, first - low), last - high) if high - low < last - first else middle - (low + high) / 2


def _align(across: float) -> float:
    if abs(across) < _UPRIGHT:
        return 0.5
    return 0.0 if across > 0 else 1.0


def _label_rects(radius: float, sizes: Sequence[QSizeF], style: ChartStyle) -> list[QRectF]:
    """Return the labels around a polygon whose middle is the origin, none over another."""
    count = len(sizes)
    gap = style.mark / 2 + style.sized(5) + style.px * 0.15
    rects = [_beside(direction(axis, count), size, radius + gap) for axis, size in enumerate(sizes)]
    spacing = style.px * 0.35
    by_height = sorted(range(count), key=lambda axis: abs(round(direction(axis, count)[1], 6)))
    settled: list[int] = []
    # From the sides to the poles: a label that would lie on a settled one moves up or down, away from the polygon.
    for axis in by_height:
        is_above = direction(axis, count)[1] < 0
        for _each in settled:
            hit = next((rects[other] for other in settled if rects[other].intersects(rects[axis])), None)
            if hit is None:
                break
            top = hit.top() - spacing - rects[axis].height() if is_above else hit.bottom() + spacing
            rects[axis].moveTop(top)
        settled.append(axis)
    return rects


def _beside(direction_: tuple[float, float], size: QSizeF, reach: float) -> QRectF:
    across, down = direction_
    lean = 0.0 if abs(across) < _UPRIGHT else min(max(across / 0.35, -1.0), 1.0)
    x = across * reach + (lean - 1) * size.width() / 2
    y = down * reach + (down - 1) * size.height() / 2
    return QRectF(QPointF(x, y), size)


def _bounds(radius: float, rects: Sequence[QRectF], style: ChartStyle) -> QRectF:
    count, half = len(rects), style.mark * 0.7
    bounds = QRectF(-half, -half, 2 * half, 2 * half)
    for axis in range(count):
        across, down = direction(axis, count)
        bounds = bounds.united(QRectF(across * radius - half, down * radius - half, 2 * half, 2 * half))
    for rect in rects:
        bounds = bounds.united(rect)
    return bounds


def _number_rect(centre: QPointF, radius: float, labels: Sequence[QRectF], style: ChartStyle, number: str) -> QRectF:
    """Return a place outside the middle of an edge, where no spoke, series or label runs."""
    metrics = style.metrics()
    width, height = metrics.horizontalAdvance(number), metrics.capHeight() * 1.3
    count = len(labels)
    fallback: QRectF | None = None
    for edge in (count - 1, *range(count - 1)):
        turn = 2 * math.pi * (edge + 0.5) / count
        across, down = math.sin(turn), -math.cos(turn)
        reach = radius * math.cos(math.pi / count) + style.sized(3) + abs(across) * width / 2 + abs(down) * height / 2
        spot = QRectF(centre.x() + across * reach - width / 2, centre.y() + down * reach - height / 2, width, height)
        fallback = fallback or spot
        if not any(label.intersects(spot) for label in labels):
            return spot
    return fallback or QRectF()
