"""The radar of a city: now, target, earlier; where a radar would not be readable, the same as horizontal bars."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPolygonF

from ui.charts.legends import draw_legend, legend_height, look_of
from ui.charts.lettering import draw_lines
from ui.charts.marks import draw_mark
from ui.charts.radar_bars import draw_bars
from ui.charts.radar_layout import RadarLayout, layout_of
from ui.charts.radar_model import RadarModel, RadarSeries, SeriesKind
from ui.charts.styles import ChartStyle, pen_of

_FILL = 0.16


def draw(painter: QPainter, rect: QRectF, model: RadarModel, style: ChartStyle) -> None:
    """Draw a radar with three to twelve axes; with more, fewer, or too little room, horizontal bars."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    legend = legend_height(model, rect.width(), style) if model.has_legend else 0.0
    below = legend + style.px * 0.6 if model.has_legend else 0.0
    room = rect.adjusted(0, 0, 0, -below)
    layout = layout_of(room, model, style)
    if layout is None:
        draw_bars(painter, room, model, style)
    else:
        _draw_web(painter, layout, model, style)
        for series in sorted(model.series, key=lambda each: _ORDER.index(each.kind)):
            _draw_series(painter, layout, model, series, style)
    if model.has_legend:
        draw_legend(painter, QRectF(rect.left(), rect.bottom() - legend, rect.width(), legend), model, style)
    painter.restore()


# What is now lies on top; what was lies lowest.
_ORDER = (SeriesKind.EARLIER, SeriesKind.TARGET, SeriesKind.NOW)


def open_runs(points: Sequence[QPointF | None]) -> list[list[QPointF]]:
    """Return the stretches of a round series between its missing values; a whole one closes on itself."""
    if all(point is not None for point in points):
        whole = [point for point in points if point is not None]
        return [[*whole, *whole[:1]]]
    first_gap = next(number for number, point in enumerate(points) if point is None)
    runs: list[list[QPointF]] = [[]]
    for point in (*points[first_gap:], *points[:first_gap]):
        if point is None:
            runs.append([])
        else:
            runs[-1].append(point)
    return [run for run in runs if run]


def _draw_web(painter: QPainter, layout: RadarLayout, model: RadarModel, style: ChartStyle) -> None:
    count = len(model.axes)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(pen_of(style.grid, style.hair * 0.6))
    for axis in range(count):
        painter.drawLine(layout.centre, layout.point(axis, 1))
    for ring in range(1, model.rings + 1):
        painter.setPen(pen_of(style.grid, style.hair * (1.1 if ring == model.rings else 0.6)))
        painter.drawPolygon(QPolygonF([layout.point(axis, ring / model.rings) for axis in range(count)]))
    number_font = style.font()
    ascent = style.metrics(number_font).ascent() - style.metrics(number_font).capHeight()
    spot = layout.number.adjusted(0, style.metrics().capHeight() * 0.15 - ascent, 0, 0)
    draw_lines(painter, spot, (f"{model.scale_max:g}",), number_font, style.text3, align=0.5)
    for label in layout.labels:
        draw_lines(painter, label.rect, label.lines, style.font(), style.text1, align=label.align)


def _draw_series(
    painter: QPainter, layout: RadarLayout, model: RadarModel, series: RadarSeries, style: ChartStyle
) -> None:
    look = look_of(series.kind, style)
    points = [
        None if value is None else layout.point(axis, model.share(value)) for axis, value in enumerate(series.values)
    ]
    runs = open_runs(points)
    if series.kind is SeriesKind.NOW and None not in points:
        ground = QColor(look.colour)
        ground.setAlphaF(_FILL)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ground)
        painter.drawPolygon(QPolygonF(runs[0]))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(pen_of(look.colour, style.line_width, dashes=look.dashes))
    for run in runs:
        if len(run) > 1:
            painter.drawPolyline(QPolygonF(run))
    for point in points:
        if point is not None:
            draw_mark(painter, point, look.mark, look.colour, size=style.mark)
