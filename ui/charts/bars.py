"""Ranked bars (who has most votes) and bars for the parts of a score."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFont, QPainter

from dcc_desktop.i18n import ngettext
from ui.charts.lettering import draw_text
from ui.charts.styles import ChartStyle, fill_bar

_RANKED_ROW, _PART_ROW = 42 / 13, 26 / 13
_WIDEST_LABEL = 0.6


@dataclass(frozen=True, slots=True)
class Bar:
    """A label, the value that sets the length, and the value as it is written; without a label it is only counted."""

    label: str
    value: float
    text: str


@dataclass(frozen=True, slots=True)
class RankedBars:
    """Bars in the order of their rank; `places` where ties share one, otherwise 1, 2, 3."""

    bars: tuple[Bar, ...]
    longest: float | None = None
    places: tuple[str, ...] = ()

    @property
    def full(self) -> float:
        """Return the value whose bar takes the whole track."""
        return self.longest if self.longest is not None else max((bar.value for bar in self.bars), default=0.0)


@dataclass(frozen=True, slots=True)
class ScoreParts:
    """The parts of a score, all on one scale; `longest` is the largest part without it."""

    bars: tuple[Bar, ...]
    longest: float | None = None

    @property
    def full(self) -> float:
        """Return the value whose bar takes the whole column."""
        return self.longest if self.longest is not None else max((bar.value for bar in self.bars), default=0.0)


def height_of(model: RankedBars | ScoreParts, style: ChartStyle) -> float:
    """Return the height that shows all bars."""
    row = _RANKED_ROW if isinstance(model, RankedBars) else _PART_ROW
    return len(model.bars) * row * style.px


def rows_of(rect: QRectF, model: RankedBars | ScoreParts, style: ChartStyle) -> tuple[tuple[QRectF, ...], int]:
    """Return the rows that fit, and how many do not: a last row is kept free to say so."""
    high = style.px * (_RANKED_ROW if isinstance(model, RankedBars) else _PART_ROW)
    fitting = int(rect.height() / high + 0.01)
    count = len(model.bars)
    shown = count if fitting >= count else max(int((rect.height() - style.px * 1.6) / high + 0.01), 0)
    rows = tuple(QRectF(rect.left(), rect.top() + row * high, rect.width(), high) for row in range(shown))
    return rows, count - shown


def draw_ranked(painter: QPainter, rect: QRectF, model: RankedBars, style: ChartStyle) -> None:
    """Draw place, label and value, and below them a bar on a track."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    rows, left_out = rows_of(rect, model, style)
    label_font = style.font(weight=QFont.Weight.Medium)
    figure = style.font(weight=QFont.Weight.DemiBold, is_tabular=True)
    places = model.places or tuple(str(number + 1) for number in range(len(model.bars)))
    metrics = style.metrics()
    indent = max((metrics.horizontalAdvance(place) for place in places), default=0) + style.px * 0.9
    for row, bar, place in zip(rows, model.bars, places, strict=False):
        line = QRectF(row.left(), row.top(), row.width(), style.px * 1.75)
        draw_text(painter, line, place, style.font(is_tabular=True), style.text3)
        value = style.metrics(figure).horizontalAdvance(bar.text)
        draw_text(painter, line, bar.text, figure, style.text1, align=1)
        draw_text(painter, line.adjusted(indent, 0, -value - style.px * 0.6, 0), bar.label, label_font, style.text1)
        track = QRectF(row.left() + indent, line.bottom(), row.width() - indent, style.sized(4))
        _draw_bar(painter, track, bar.value, model.full, style)
    _draw_more(painter, rect, rows, left_out, style)
    painter.restore()


def draw_parts(painter: QPainter, rect: QRectF, model: ScoreParts, style: ChartStyle) -> None:
    """Draw label, bar and value in three columns."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    rows, left_out = rows_of(rect, model, style)
    figure = style.font(is_tabular=True)
    gap = style.px * 0.9
    names = max((style.metrics().horizontalAdvance(bar.label) for bar in model.bars), default=0)
    names = min(names, rect.width() * _WIDEST_LABEL)
    values = max((style.metrics(figure).horizontalAdvance(bar.text) for bar in model.bars), default=0)
    for row, bar in zip(rows, model.bars, strict=False):
        draw_text(painter, QRectF(row.left(), row.top(), names, row.height()), bar.label, style.font(), style.text1)
        draw_text(painter, row, bar.text, figure, style.text1, align=1)
        column = row.adjusted(names + gap, 0, -values - gap, 0)
        thick = style.sized(8)
        length = column.width() * min(max(bar.value / model.full, 0), 1) if model.full > 0 else 0.0
        part = QRectF(column.left(), column.center().y() - thick / 2, length, thick)
        fill_bar(painter, part, style.accent, radius=style.sized(2))
    _draw_more(painter, rect, rows, left_out, style)
    painter.restore()


def _draw_bar(painter: QPainter, track: QRectF, value: float, full: float, style: ChartStyle) -> None:
    fill_bar(painter, track, style.track, radius=track.height() / 2)
    if value > 0 and full > 0:
        length = max(track.width() * min(value / full, 1), track.height())
        fill_bar(
            painter,
            QRectF(track.topLeft(), track.size()).adjusted(0, 0, length - track.width(), 0),
            style.accent,
            radius=track.height() / 2,
        )


def _draw_more(painter: QPainter, rect: QRectF, rows: tuple[QRectF, ...], left_out: int, style: ChartStyle) -> None:
    if left_out:
        top = rows[-1].bottom() if rows else rect.top()
        text = ngettext("{count} more", "{count} more", left_out).format(count=left_out)
        draw_text(painter, QRectF(rect.left(), top, rect.width(), style.px * 1.6), text, style.font(), style.text3)
