"""A radar's values as horizontal bars: for over twelve axes, fewer than three, or a narrow place."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from dcc_desktop.i18n import ngettext
from ui.charts.legends import look_of
from ui.charts.lettering import draw_text
from ui.charts.marks import draw_mark
from ui.charts.radar_model import RadarModel, SeriesKind
from ui.charts.styles import ChartStyle, fill_bar
from ui.theme.numbers import number_text

_ROW = 1.55
_WIDEST_LABEL = 0.45


def rows_that_fit(model: RadarModel, height: float, style: ChartStyle) -> int:
    """Return how many axes are shown in that height; what is left out is counted in a line of its own."""
    rows = int(height / (style.px * _ROW))
    return len(model.axes) if rows >= len(model.axes) else max(rows - 1, 0)


def draw_bars(painter: QPainter, rect: QRectF, model: RadarModel, style: ChartStyle) -> None:
    """Draw one row for each axis: name, bar for now on a track, marks for the other series, number for now."""
    shown = rows_that_fit(model, rect.height(), style)
    rows = shown + (shown < len(model.axes))
    high = min(rect.height() / max(rows, 1), style.px * _ROW * 1.4)
    top = rect.center().y() - high * rows / 2
    metrics, gap = style.metrics(), style.px * 0.7
    names = min(max((metrics.horizontalAdvance(axis) for axis in model.axes), default=0), rect.width() * _WIDEST_LABEL)
    numbers = metrics.horizontalAdvance(number_text(model.scale_max)) + gap + style.mark * 0.7
    for axis in range(shown):
        row = QRectF(rect.left(), top + axis * high, rect.width(), high)
        draw_text(painter, QRectF(row.left(), row.top(), names, high), model.axes[axis], style.font(), style.text1)
        _draw_values(painter, row.adjusted(names + gap, 0, -numbers, 0), model, axis, style)
        now = model.of(SeriesKind.NOW)
        text = number_text(now.values[axis] if now else None)
        draw_text(painter, row, text, style.font(is_tabular=True), style.text1, align=1)
    if shown < len(model.axes):
        left = len(model.axes) - shown
        more = ngettext("{count} more", "{count} more", left).format(count=left)
        draw_text(painter, QRectF(rect.left(), top + shown * high, rect.width(), high), more, style.font(), style.text3)


def _draw_values(painter: QPainter, rect: QRectF, model: RadarModel, axis: int, style: ChartStyle) -> None:
    thick = min(style.sized(8), rect.height() * 0.4)
    line = QRectF(rect.left(), rect.center().y() - thick / 2, rect.width(), thick)
    fill_bar(painter, line, style.track, radius=style.sized(2))
    for series in model.series:
        value = series.values[axis]
        if value is not None and series.kind is SeriesKind.NOW:
            bar = QRectF(line.left(), line.top(), model.share(value) * line.width(), thick)
            fill_bar(painter, bar, look_of(series.kind, style).colour, radius=style.sized(2))
    for series in model.series:
        value = series.values[axis]
        if value is not None and series.kind is not SeriesKind.NOW:
            spot = QPointF(line.left() + model.share(value) * line.width(), line.center().y())
            look = look_of(series.kind, style)
            size = min(style.mark * 1.2, rect.height() * 0.7)
            draw_mark(painter, spot, look.mark, style.surface, size=size * 1.35)
            draw_mark(painter, spot, look.mark, look.colour, size=size)
