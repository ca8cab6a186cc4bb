"""The day as one bar: what is done, what runs, what comes, where the time is now and where it should end."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum
from functools import cached_property

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter

from dcc_desktop.i18n import _
from ui.charts.lettering import draw_text
from ui.charts.marks import draw_exclamation
from ui.charts.styles import ChartStyle, fill_bar, hatch, pen_of
from ui.theme.numbers import clock_text

_BAR, _RADIUS, _LABEL_GAP = 20.0, 3.0, 6.0
_SMALLEST_SIGN = 7.0
# A bar of more than a few days is due to a computer whose clock was set wrong while an item ran.
_EARLIEST, _LATEST = -24 * 60.0, 72 * 60.0


class SegmentKind(Enum):
    """What a stretch of the day is; OVERRUN is the part of the running item that is over its time."""

    DONE = "done"
    RUNNING = "running"
    OVERRUN = "overrun"
    TO_COME = "to come"
    BREAK = "break"
    BROKEN = "broken"


@dataclass(frozen=True, slots=True)
class DaySegment:
    """A stretch of the day, in minutes from midnight."""

    start: float
    end: float
    kind: SegmentKind
    name: str = ""


@dataclass(frozen=True)
class DayTimelineModel:
    """The day in minutes from midnight; `promised_end` is late when `is_late`."""

    segments: tuple[DaySegment, ...]
    now: float | None = None
    promised_end: float | None = None
    is_late: bool = False

    @cached_property
    def start(self) -> float:
        """Return where the bar starts."""
        return max(min(self._moments(), default=0.0), _EARLIEST)

    @cached_property
    def end(self) -> float:
        """Return where the bar ends; the promised end is on it also when the day ends earlier."""
        return min(max(self._moments(), default=0.0), _LATEST)

    def _moments(self) -> Iterable[float]:
        extra = [moment for moment in (self.now, self.promised_end) if moment is not None]
        return [*(each.start for each in self.segments), *(each.end for each in self.segments), *extra]


@dataclass(frozen=True, slots=True)
class TimeLabel:
    """A time under the bar and where it stands."""

    text: str
    rect: QRectF
    colour: str
    is_strong: bool


def height_of(style: ChartStyle) -> float:
    """Return the height of bar and times."""
    return style.sized(_BAR + _LABEL_GAP) + style.metrics().height() + style.sized(3)


def x_of(rect: QRectF, model: DayTimelineModel, minute: float) -> float:
    """Return where a minute of the day lies; what is far off lies at an end of the bar."""
    length = model.end - model.start
    minute = min(max(minute, model.start), model.end)
    return rect.left() + (rect.width() * (minute - model.start) / length if length > 0 else 0.0)


def segment_rects(rect: QRectF, model: DayTimelineModel, style: ChartStyle) -> tuple[QRectF, ...]:
    """Return the bars of the segments, with a gap of 2 px between two that touch."""
    gap = style.sized(2)
    found = []
    for segment in model.segments:
        left, right = x_of(rect, model, segment.start), x_of(rect, model, segment.end)
        found.append(QRectF(left, rect.top() + style.sized(3), max(right - left - gap, 1.0), style.sized(_BAR)))
    return tuple(found)


def labels_of(rect: QRectF, model: DayTimelineModel, style: ChartStyle) -> tuple[TimeLabel, ...]:
    """Return the times that are shown: now and the promised end first, then the hours that have room."""
    wanted: list[tuple[float, str, str, bool]] = []
    if model.now is not None:
        wanted.append((model.now, clock_text(model.now), style.text1, True))
    if model.promised_end is not None:
        colour = style.bad if model.is_late else style.text1
        text = _("end {time}").format(time=clock_text(model.promised_end))
        wanted.append((model.promised_end, text, colour, model.is_late))
    step = _hour_step(rect, model, style)
    first = math.ceil(model.start / step) * step
    hours = [first + number * step for number in range(int((model.end - first) // step) + 1)]
    wanted += [(hour, clock_text(hour), style.text2, False) for hour in hours]
    placed: list[TimeLabel] = []
    for minute, text, colour, is_strong in wanted:
        label = TimeLabel(
            text, _label_rect(rect, model, style, minute=minute, text=text, is_strong=is_strong), colour, is_strong
        )
        free = style.px * 0.45
        if not any(label.rect.adjusted(-free, 0, free, 0).intersects(other.rect) for other in placed):
            placed.append(label)
    return tuple(placed)


def draw(painter: QPainter, rect: QRectF, model: DayTimelineModel, style: ChartStyle) -> None:
    """Draw the day."""
    if model.end <= model.start:
        return
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for segment, bar in zip(model.segments, segment_rects(rect, model, style), strict=True):
        _draw_segment(painter, bar, segment.kind, style)
    if model.promised_end is not None:
        colour = style.bad if model.is_late else style.text2
        _draw_line(painter, rect, x_of(rect, model, model.promised_end), colour, style)
    if model.now is not None:
        _draw_line(painter, rect, x_of(rect, model, model.now), style.text1, style)
    for label in labels_of(rect, model, style):
        draw_text(painter, label.rect, label.text, _label_font(style, is_strong=label.is_strong), label.colour)
    painter.restore()


def _label_font(style: ChartStyle, *, is_strong: bool) -> QFont:
    weight = QFont.Weight.DemiBold if is_strong else QFont.Weight.Normal
    return style.font(weight=weight, is_tabular=True)


def _hour_step(rect: QRectF, model: DayTimelineModel, style: ChartStyle) -> int:
    """Return after how many minutes a time stands: each hour, or fewer when they would touch."""
    widest = style.metrics(_label_font(style, is_strong=True)).horizontalAdvance("00:00") + style.px
    hours = max((model.end - model.start) / 60, 0.1)
    return next((step * 60 for step in (1, 2, 3, 4, 6) if rect.width() / hours * step >= widest), 720)


def _label_rect(
    rect: QRectF, model: DayTimelineModel, style: ChartStyle, *, minute: float, text: str, is_strong: bool
) -> QRectF:
    metrics = style.metrics(_label_font(style, is_strong=is_strong))
    wide = metrics.horizontalAdvance(text)
    # In the middle under its tick, but never over an edge: the first and the last stay whole.
    left = min(max(x_of(rect, model, minute) - wide / 2, rect.left()), rect.right() - wide)
    return QRectF(left, rect.top() + style.sized(3 + _BAR + _LABEL_GAP), wide, metrics.height())


def _draw_line(painter: QPainter, rect: QRectF, x: float, colour: str, style: ChartStyle) -> None:
    half = style.line_width / 2
    middle = min(max(x, rect.left() + half), rect.right() - half)
    painter.setPen(pen_of(colour, style.line_width))
    painter.drawLine(QLineF(middle, rect.top(), middle, rect.top() + style.sized(_BAR + 6)))


def _draw_segment(painter: QPainter, bar: QRectF, kind: SegmentKind, style: ChartStyle) -> None:
    grounds = {
        SegmentKind.DONE: (style.track, None),
        SegmentKind.RUNNING: (style.accent, None),
        SegmentKind.OVERRUN: (style.warn_ground, style.warn),
        SegmentKind.TO_COME: (style.soft, style.accent),
        SegmentKind.BREAK: (style.sunken, style.line),
        SegmentKind.BROKEN: (style.bad_ground, style.bad),
    }
    ground, border = grounds[kind]
    fill_bar(painter, bar, ground, radius=style.sized(_RADIUS))
    if kind is SegmentKind.OVERRUN:
        hatch(painter, bar, pen_of(style.warn, style.sized(2)), step=style.sized(6))
    if border:
        width = style.sized(1)
        inner = bar.adjusted(width / 2, width / 2, -width / 2, -width / 2)
        colour = QColor(border)
        colour.setAlphaF(0.6 if kind is SegmentKind.TO_COME else 1.0)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(pen_of(border, width))
        pen = painter.pen()
        pen.setColor(colour)
        painter.setPen(pen)
        painter.drawRoundedRect(inner, style.sized(_RADIUS), style.sized(_RADIUS))
    side = min(style.sized(10), bar.width() - style.sized(3))
    if kind is SegmentKind.BROKEN and side >= _SMALLEST_SIGN:
        corner = QPointF(bar.center().x() - side / 2, bar.center().y() - side / 2)
        draw_exclamation(painter, QRectF(corner.x(), corner.y(), side, side), style.bad, style.bad_ground)
