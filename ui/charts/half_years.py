"""The action plan over the years: one row for a table's cell, or the whole chart with its names."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter

from dcc_desktop.i18n import _, ngettext
from ui.charts.lettering import draw_block, draw_text
from ui.charts.marks import Mark, draw_mark
from ui.charts.styles import ChartStyle, fill_bar, pen_of

_ROW, _HEAD, _BAR = 36 / 13, 34 / 13, 12.0
_WIDEST_LABEL = 0.42


@dataclass(frozen=True, slots=True)
class PlanYears:
    """The years that a plan covers, first and last whole; today's line is drawn where a day is given."""

    first: int
    last: int
    today: datetime.date | None = None

    def share(self, day: datetime.date) -> float:
        """Return where a day lies, from 0 to 1; half-years are of the same width."""
        half = (day.year - self.first) * 2 + (day.month > 6)
        start = datetime.date(day.year, 7 if day.month > 6 else 1, 1)
        length = 184 if day.month > 6 else (datetime.date(day.year, 7, 1) - start).days
        whole = (self.last - self.first + 1) * 2
        return min(max((half + (day - start).days / length) / whole, 0.0), 1.0)


@dataclass(frozen=True, slots=True)
class PlanBar:
    """One action: complete is a full bar, otherwise something is missing. Milestones are days inside."""

    label: str
    starts_on: datetime.date | None
    ends_on: datetime.date | None
    is_complete: bool
    milestones: tuple[datetime.date, ...] = ()
    is_group: bool = False


@dataclass(frozen=True, slots=True)
class HalfYearsModel:
    """The whole chart; a group is a row with a name only (an objective)."""

    years: PlanYears
    bars: tuple[PlanBar, ...]


def years_of(days: tuple[datetime.date | None, ...], today: datetime.date | None = None) -> PlanYears | None:
    """Return the years that hold all these days; None without any."""
    known = [day for day in days if day is not None]
    return PlanYears(min(known).year, max(known).year, today) if known else None


def height_of(model: HalfYearsModel, style: ChartStyle) -> float:
    """Return the height that shows all rows."""
    return style.px * (_HEAD + _ROW * len(model.bars))


def bar_rect(rect: QRectF, years: PlanYears, bar: PlanBar, style: ChartStyle) -> QRectF | None:
    """Return the bar of an action in its row; None when it has not both days."""
    if bar.starts_on is None or bar.ends_on is None:
        return None
    after = bar.ends_on + datetime.timedelta(days=1)
    left = rect.left() + rect.width() * years.share(bar.starts_on)
    right = rect.right() if after.year > years.last else rect.left() + rect.width() * years.share(after)
    thick = min(style.sized(_BAR), rect.height())
    return QRectF(left, rect.center().y() - thick / 2, max(right - left, style.sized(4)), thick)


def draw_row(painter: QPainter, rect: QRectF, years: PlanYears, bar: PlanBar, style: ChartStyle) -> None:
    """Draw one action between the lines of the years; for a table's cell."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _draw_years(painter, rect, years, style)
    if not bar.is_group:
        _draw_bar(painter, rect, years, bar, style)
    painter.restore()


def draw_head(painter: QPainter, rect: QRectF, years: PlanYears, style: ChartStyle) -> None:
    """Draw the years over their columns: all of them, or where they would touch every second, third ... to the last."""
    painter.save()
    font = style.font(is_tabular=True)
    count = years.last - years.first + 1
    column = rect.width() / count
    wide = style.metrics(font).horizontalAdvance("2000")
    for number in shown_years(count, apart=(wide + style.px * 0.5) / column):
        left = min(rect.left() + number * column, rect.right() - wide)
        spot = QRectF(left, rect.top(), wide, rect.height())
        draw_text(painter, spot, str(years.first + number), font, style.text2)
    painter.restore()


def shown_years(count: int, *, apart: float) -> tuple[int, ...]:
    """Return which of the years stand in the head, by their places: from the first to the last, evenly.

    Args:
        apart: How many columns a year needs.
    """
    last = count - 1
    step = next((step for step in range(1, count) if step >= apart and last % step == 0), max(last, 1))
    return tuple(range(0, count, step))


def draw(painter: QPainter, rect: QRectF, model: HalfYearsModel, style: ChartStyle) -> None:
    """Draw all actions with their names, the years on top; what does not fit is counted in the last line."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    names = _names_width(rect, model, style)
    head, high = style.px * _HEAD, style.px * _ROW
    plot = rect.adjusted(names, 0, -style.sized(1), 0)
    draw_head(painter, QRectF(plot.left(), plot.top(), plot.width(), head), model.years, style)
    fitting = int((rect.height() - head) / high + 0.01)
    shown = len(model.bars) if fitting >= len(model.bars) else max(fitting - 1, 0)
    for number, bar in enumerate(model.bars[:shown]):
        row = QRectF(rect.left(), rect.top() + head + number * high, rect.width(), high)
        _draw_named_row(painter, row, model.years, bar, style, plot=plot)
    if shown < len(model.bars):
        left = len(model.bars) - shown
        more = ngettext("{count} more", "{count} more", left).format(count=left)
        row = QRectF(rect.left(), rect.top() + head + shown * high, rect.width(), high)
        draw_text(painter, row, more, style.font(), style.text3)
    tops = [rect.top() + head + number * high for number in range(shown) if not model.bars[number].is_group]
    for number, top in enumerate(tops):
        _draw_today(painter, QRectF(plot.left(), top, plot.width(), high), model.years, style, is_first=number == 0)
    painter.restore()


def _names_width(rect: QRectF, model: HalfYearsModel, style: ChartStyle) -> float:
    metrics = style.metrics(style.font(weight=QFont.Weight.DemiBold))
    longest = max((metrics.horizontalAdvance(bar.label) for bar in model.bars if not bar.is_group), default=0)
    return min(longest + style.px * 1.4, rect.width() * _WIDEST_LABEL)


def _draw_named_row(
    painter: QPainter, row: QRectF, years: PlanYears, bar: PlanBar, style: ChartStyle, *, plot: QRectF
) -> None:
    if bar.is_group:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(style.sunken))
        painter.drawRect(row)
        font = style.font(weight=QFont.Weight.Medium)
        draw_text(painter, row.adjusted(style.px * 0.5, 0, 0, 0), bar.label, font, style.text2)
    else:
        name = QRectF(row.left(), row.top(), plot.left() - row.left() - style.px * 0.8, row.height())
        draw_block(painter, name, bar.label, style.font(), style.text1)
        draw_row(painter, QRectF(plot.left(), row.top(), plot.width(), row.height()), years, bar, style)
    painter.setPen(pen_of(style.line, style.hair))
    painter.drawLine(QLineF(row.left(), row.bottom(), row.right(), row.bottom()))


def _draw_years(painter: QPainter, rect: QRectF, years: PlanYears, style: ChartStyle) -> None:
    painter.setPen(pen_of(style.line, style.hair))
    tall = min(rect.height(), style.sized(20)) / 2
    count = years.last - years.first + 1
    for number in range(count):
        x = rect.left() + rect.width() * number / count + style.sized(0.5)
        painter.drawLine(QLineF(x, rect.center().y() - tall, x, rect.center().y() + tall))


def _draw_bar(painter: QPainter, rect: QRectF, years: PlanYears, bar: PlanBar, style: ChartStyle) -> None:
    spot = bar_rect(rect, years, bar, style)
    if spot is None:
        _draw_half_known(painter, rect, years, bar, style)
    elif bar.is_complete:
        fill_bar(painter, spot, style.accent, radius=style.sized(3))
    else:
        width = style.line_width * 0.75
        inner = spot.adjusted(width / 2, width / 2, -width / 2, -width / 2)
        painter.setBrush(QColor(style.surface))
        painter.setPen(pen_of(style.accent, width, dashes=(style.sized(4), style.sized(2.5))))
        painter.drawRoundedRect(inner, style.sized(3), style.sized(3))
    for day in bar.milestones:
        centre = QPointF(_inside(rect, years, day, style), rect.center().y())
        draw_mark(painter, centre, Mark.DIAMOND, style.surface, size=style.mark * 1.6)
        draw_mark(painter, centre, Mark.DIAMOND, style.text1, size=style.mark)


def _draw_half_known(painter: QPainter, rect: QRectF, years: PlanYears, bar: PlanBar, style: ChartStyle) -> None:
    """Draw an action with one day as a hollow mark at that day, and one without any as the word that it is missing."""
    day = bar.starts_on or bar.ends_on
    if day is None:
        draw_text(painter, rect.adjusted(style.px * 0.4, 0, 0, 0), _("missing"), style.font(), style.bad)
        return
    centre = QPointF(_inside(rect, years, day, style), rect.center().y())
    draw_mark(painter, centre, Mark.DIAMOND, style.accent, size=style.mark * 1.1, ground=style.surface)


def _inside(rect: QRectF, years: PlanYears, day: datetime.date, style: ChartStyle) -> float:
    half = style.mark
    return min(max(rect.left() + rect.width() * years.share(day), rect.left() + half), rect.right() - half)


def _draw_today(painter: QPainter, rect: QRectF, years: PlanYears, style: ChartStyle, *, is_first: bool) -> None:
    """Draw the line of today through one row; the names of objectives stay free of it."""
    today = years.today
    if today is None or not years.first <= today.year <= years.last:
        return
    x = rect.left() + rect.width() * years.share(today)
    painter.setPen(pen_of(style.text1, style.line_width * 0.75))
    painter.drawLine(QLineF(x, rect.top(), x, rect.bottom()))
    if is_first:
        draw_mark(painter, QPointF(x, rect.top()), Mark.ROUND, style.text1, size=style.mark * 0.75)
