"""The line that tells the series of a chart: mark and name, and the ends of the scale."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from dcc_desktop.i18n import _
from ui.charts.lettering import draw_text, shortened
from ui.charts.marks import Mark, draw_mark
from ui.charts.radar_model import RadarModel, SeriesKind
from ui.charts.styles import ChartStyle, pen_of
from ui.theme.numbers import number_text


@dataclass(frozen=True, slots=True)
class SeriesLook:
    """How a series is told: colour, dashes (dash and gap, None is a full line) and mark."""

    colour: str
    dashes: tuple[float, float] | None
    mark: Mark


def look_of(kind: SeriesKind, style: ChartStyle) -> SeriesLook:
    """Return the look of a series, the same in every chart."""
    if kind is SeriesKind.NOW:
        return SeriesLook(style.accent, None, Mark.ROUND)
    if kind is SeriesKind.TARGET:
        return SeriesLook(style.target, (style.line_width * 3, style.line_width * 2), Mark.DIAMOND)
    return SeriesLook(style.text3, (style.line_width, style.line_width * 1.5), Mark.TRIANGLE)


def legend_height(model: RadarModel, width: float, style: ChartStyle) -> float:
    """Return the height of the legend under a chart of that width."""
    return len(_rows(model, width, style)) * style.metrics().height() * 1.25


def draw_legend(painter: QPainter, rect: QRectF, model: RadarModel, style: ChartStyle) -> None:
    """Draw the series and the ends of the scale, in rows, each in the middle."""
    top, height = rect.top(), style.metrics().height() * 1.25
    for row in _rows(model, rect.width(), style):
        space = style.px * 1.4
        left = rect.center().x() - (sum(width for _kind, _name, width in row) + space * (len(row) - 1)) / 2
        for kind, name, width in row:
            _draw_entry(painter, QRectF(left, top, width, height), kind, name, style)
            left += width + space
        top += height


def scale_text(model: RadarModel) -> str:
    """Return the ends of the scale in words."""
    low, high = (number_text(end, 0 if float(end).is_integer() else 1) for end in (model.scale_min, model.scale_max))
    return _("scale {lowest}–{highest}").format(lowest=low, highest=high)


def _sample(style: ChartStyle) -> float:
    return max(style.mark * 2.6, style.px * 1.6)


def _rows(model: RadarModel, width: float, style: ChartStyle) -> list[list[tuple[SeriesKind | None, str, float]]]:
    metrics, space = style.metrics(), style.px * 1.4
    entries: list[tuple[SeriesKind | None, str]] = [(series.kind, series.name) for series in model.series]
    entries.append((None, scale_text(model)))
    rows: list[list[tuple[SeriesKind | None, str, float]]] = [[]]
    for kind, name in entries:
        sample = 0.0 if kind is None else _sample(style) + style.px * 0.5
        text = shortened(name, metrics, max(width - sample, 0))
        wide = sample + metrics.horizontalAdvance(text)
        taken = sum(each for _kind, _name, each in rows[-1]) + space * len(rows[-1])
        if rows[-1] and taken + wide > width:
            rows.append([])
        rows[-1].append((kind, text, wide))
    return rows


def _draw_entry(painter: QPainter, rect: QRectF, kind: SeriesKind | None, name: str, style: ChartStyle) -> None:
    if kind is None:
        draw_text(painter, rect, name, style.font(), style.text3)
        return
    look, length = look_of(kind, style), _sample(style)
    middle = rect.center().y()
    painter.setPen(pen_of(look.colour, style.line_width, dashes=look.dashes))
    # From both ends to the middle, so that dashes lie evenly on both sides of the mark.
    for end in (rect.left(), rect.left() + length):
        painter.drawLine(QPointF(end, middle), QPointF(rect.left() + length / 2, middle))
    draw_mark(painter, QPointF(rect.left() + length / 2, middle), look.mark, look.colour, size=style.mark)
    draw_text(painter, rect.adjusted(length + style.px * 0.5, 0, 0, 0), name, style.font(), style.text1)
