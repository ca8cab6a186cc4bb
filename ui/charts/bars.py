"""Bars for the parts of a score."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from dcc_desktop.i18n import ngettext
from ui.charts.lettering import draw_text
from ui.charts.styles import ChartStyle, fill_bar

_ROW = 26 / 13
# The least width of the bars: what is left over goes to the names.
_BARS = 48


@dataclass(frozen=True, slots=True)
class Bar:
    """A label, the value that sets the length, and the value as it is written."""

    label: str
    value: float
    text: str


@dataclass(frozen=True, slots=True)
class ScoreParts:
    """The parts of a score, all on one scale; `longest` is the largest part without it."""

    bars: tuple[Bar, ...]
    longest: float | None = None

    @property
    def full(self) -> float:
        """Return the value whose bar takes the whole column."""
        return self.longest if self.longest is not None else max((bar.value for bar in self.bars), default=0.0)


def height_of(model: ScoreParts, style: ChartStyle) -> float:
    """Return the height that shows all bars."""
    return len(model.bars) * _ROW * style.px


def rows_of(rect: QRectF, model: ScoreParts, style: ChartStyle) -> tuple[tuple[QRectF, ...], int]:
    """Return the rows that fit, and how many do not: a last row is kept free to say so."""
    high = style.px * _ROW
    fitting = int(rect.height() / high + 0.01)
    count = len(model.bars)
    shown = count if fitting >= count else max(int((rect.height() - style.px * 1.6) / high + 0.01), 0)
    rows = tuple(QRectF(rect.left(), rect.top() + row * high, rect.width(), high) for row in range(shown))
    return rows, count - shown


def draw_parts(painter: QPainter, rect: QRectF, model: ScoreParts, style: ChartStyle) -> None:
    """Draw label, bar and value in three columns."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    rows, left_out = rows_of(rect, model, style)
    figure = style.font(is_tabular=True)
    gap = style.px * 0.9
    names = max((style.metrics().horizontalAdvance(bar.label) for bar in model.bars), default=0)
    values = max((style.metrics(figure).horizontalAdvance(bar.text) for bar in model.bars), default=0)
    names = min(names, rect.width() - values - 2 * gap - style.sized(_BARS))
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


def _draw_more(painter: QPainter, rect: QRectF, rows: tuple[QRectF, ...], left_out: int, style: ChartStyle) -> None:
    if left_out:
        top = rows[-1].bottom() if rows else rect.top()
        text = ngettext("{count} more", "{count} more", left_out).format(count=left_out)
        draw_text(painter, QRectF(rect.left(), top, rect.width(), style.px * 1.6), text, style.font(), style.text3)
