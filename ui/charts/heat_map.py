"""A table whose grounds tell the values: cities by mentors, cities by dimensions."""

from __future__ import annotations

import math
from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter

from ui.charts.lettering import draw_block, draw_lines, draw_text, shortened, size_of, wrap_to
from ui.charts.marks import draw_disc_with_tick, draw_prohibited
from ui.charts.styles import SMALLEST_TEXT, ChartStyle, pen_of
from ui.theme.look import font_of

GAP, RADIUS, _ROW = 6.0, 4.0, 40.0
_WIDEST_LABEL = 0.38


@dataclass(frozen=True, slots=True)
class HeatCell:
    """One cell: its number as written and its step of the sequence, 0 to 4; without a step it holds no value.

    `refusal` is the word that a refused cell shows instead; `is_current` marks the cell that is talked about.
    """

    text: str = ""
    step: int | None = None
    is_chosen: bool = False
    is_current: bool = False
    refusal: str = ""


@dataclass(frozen=True, slots=True)
class HeatMapModel:
    """Rows of cells; a column may have a second, quiet line under its name."""

    rows: tuple[str, ...]
    columns: tuple[str, ...]
    cells: tuple[tuple[HeatCell, ...], ...]
    notes: tuple[str, ...] = ()
    corner: str = ""


@dataclass(frozen=True, slots=True)
class HeatMapLayout:
    """Where names and cells lie."""

    row_names: tuple[QRectF, ...]
    column_names: tuple[QRectF, ...]
    cells: tuple[tuple[QRectF, ...], ...]


def step_of(value: float, lowest: float, highest: float) -> int:
    """Return the step of the sequence for a value between two ends: five steps of the same width."""
    if highest <= lowest:
        return 0
    return min(max(int((value - lowest) / (highest - lowest) * 5), 0), 4)


def height_of(model: HeatMapModel, width: float, style: ChartStyle) -> float:
    """Return the height that gives each cell its 40 px."""
    wide = _column_width(model, width, style) + style.sized(GAP) / 2
    return _head_height(model, wide, style) + len(model.rows) * style.sized(_ROW + GAP)


def layout_of(rect: QRectF, model: HeatMapModel, style: ChartStyle) -> HeatMapLayout:
    """Return the places; the cells share what the names leave."""
    gap = style.sized(GAP)
    wide = _column_width(model, rect.width(), style)
    names = _names_width(model, rect.width(), style)
    # A chosen cell's ring stands outside of the cell, so half a gap is free at the right and at the bottom too.
    head = min(_head_height(model, wide + gap / 2, style), rect.height() / 2)
    high = max((rect.height() - head) / max(len(model.rows), 1) - gap, 1.0)
    high = min(high, style.sized(_ROW) * 1.5)
    top, left = rect.top() + head, rect.left() + names + gap / 2
    return HeatMapLayout(
        tuple(QRectF(rect.left(), top + row * (high + gap), names, high) for row in range(len(model.rows))),
        tuple(
            QRectF(left + col * (wide + gap) - gap / 4, rect.top(), wide + gap / 2, head - gap)
            for col in range(len(model.columns))
        ),
        tuple(
            tuple(
                QRectF(left + col * (wide + gap), top + row * (high + gap), wide, high)
                for col in range(len(model.columns))
            )
            for row in range(len(model.rows))
        ),
    )


def draw(painter: QPainter, rect: QRectF, model: HeatMapModel, style: ChartStyle) -> None:
    """Draw the names and the cells."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    layout = layout_of(rect, model, style)
    key = style.font(weight=QFont.Weight.Medium)
    for name, spot in zip(model.rows, layout.row_names, strict=True):
        draw_block(painter, spot.adjusted(0, 0, -style.px * 0.6, 0), name, key, style.text1)
    if layout.column_names:
        _draw_heads(painter, model, layout, style)
    if model.corner and layout.column_names:
        head = layout.column_names[0]
        names = QRectF(rect.left(), head.top(), head.left() - rect.left() - style.px * 0.6, head.height())
        draw_block(painter, names, model.corner, style.font(), style.text2)
    # Rings reach into the gaps: all grounds first, so that no neighbour covers one.
    for cells, spots in zip(model.cells, layout.cells, strict=True):
        for cell, spot in zip(cells, spots, strict=True):
            draw_cell(painter, spot, cell, style)
    painter.restore()


def draw_cell(painter: QPainter, rect: QRectF, cell: HeatCell, style: ChartStyle) -> None:
    """Draw one cell; its ring, when it is chosen, lies in the 3 px around the rectangle."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    radius = style.sized(RADIUS)
    if cell.refusal:
        _draw_refused(painter, rect, cell, style)
    elif cell.step is None:
        draw_text(painter, rect, cell.text or "–", style.font(), style.text3, align=0.5)
    else:
        ground = style.sequence[cell.step][0]
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(ground))
        painter.drawRoundedRect(rect, radius, radius)
        _draw_number(painter, rect, cell, style)
    if cell.is_chosen or cell.is_current:
        width, out = style.sized(2), style.sized(2.5)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(pen_of(style.text1 if cell.is_chosen else style.accent, width))
        painter.drawRoundedRect(rect.adjusted(-out, -out, out, out), radius + out, radius + out)
    painter.restore()


def _draw_number(painter: QPainter, rect: QRectF, cell: HeatCell, style: ChartStyle) -> None:
    ground, colour = style.sequence[cell.step or 0]
    weight = QFont.Weight.DemiBold if cell.is_chosen else QFont.Weight.Medium
    font = style.font(weight=weight, is_tabular=True, factor=15 / 13)
    sign = min(style.px * 1.15, rect.height()) if cell.is_chosen else 0.0
    gap = style.px * 0.55 if cell.is_chosen else 0.0
    wide = style.metrics(font).horizontalAdvance(cell.text)
    if sign + gap + wide > rect.width():
        sign = gap = 0.0
    left = rect.center().x() - (sign + gap + wide) / 2
    if sign:
        disc = QRectF(left, rect.center().y() - sign / 2, sign, sign)
        draw_disc_with_tick(painter, disc, colour, ground)
    spot = QRectF(left + sign + gap, rect.top(), rect.right() - left - sign - gap, rect.height())
    draw_text(painter, spot, cell.text, font, colour)


def _draw_refused(painter: QPainter, rect: QRectF, cell: HeatCell, style: ChartStyle) -> None:
    width, radius = style.line_width / 2, style.sized(RADIUS)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(pen_of(style.text3, width, dashes=(style.sized(4), style.sized(3))))
    inner = rect.adjusted(width / 2, width / 2, -width / 2, -width / 2)
    painter.drawRoundedRect(inner, radius, radius)
    metrics, sign = style.metrics(), style.px * 1.05
    text = shortened(cell.refusal, metrics, rect.width() - style.px)
    wide = metrics.horizontalAdvance(text)
    has_sign = wide + sign + style.px * 1.2 <= rect.width()
    total = wide + (sign + style.px * 0.4 if has_sign else 0)
    left = rect.center().x() - total / 2
    if has_sign:
        draw_prohibited(painter, QRectF(left, rect.center().y() - sign / 2, sign, sign), style.text2)
    spot = QRectF(left + total - wide, rect.top(), wide, rect.height())
    draw_text(painter, spot, text, style.font(), style.text2)


def _names_width(model: HeatMapModel, width: float, style: ChartStyle) -> float:
    metrics = style.metrics(style.font(weight=QFont.Weight.Medium))
    longest = max((metrics.horizontalAdvance(name) for name in (*model.rows, model.corner)), default=0)
    return min(longest + style.px * 1.2, width * _WIDEST_LABEL)


def _widest_word(names: tuple[str, ...], style: ChartStyle) -> float:
    metrics = style.metrics(style.font(weight=QFont.Weight.Medium))
    return max((metrics.horizontalAdvance(word) for name in names for word in name.split()), default=0.0)


def _column_width(model: HeatMapModel, width: float, style: ChartStyle) -> float:
    columns = max(len(model.columns), 1)
    return max((width - _names_width(model, width, style)) / columns - style.sized(GAP), 1.0)


def head_font(model: HeatMapModel, width: float, style: ChartStyle) -> QFont:
    """Return the font in which the longest word of the heads fits: names of cities are not cut but made smaller."""
    wanted = style.px * width / max(_widest_word(model.columns, style), 1)
    # Down to whole px: rounded up, the longest word would lose its end after all.
    px = math.floor(min(max(wanted, style.px * 0.75, min(SMALLEST_TEXT, style.px)), style.px))
    return font_of(px, QFont.Weight.Medium)


def _has_notes(model: HeatMapModel, width: float, style: ChartStyle) -> bool:
    return bool(model.notes) and all(style.metrics().horizontalAdvance(note) <= width for note in model.notes)


def _head_height(model: HeatMapModel, width: float, style: ChartStyle) -> float:
    metrics = style.metrics(head_font(model, width, style))
    blocks = [wrap_to(name, metrics, width, most=3) for name in model.columns]
    tallest = max((size_of(lines, metrics).height() for lines in blocks), default=0)
    return tallest + (style.metrics().height() if _has_notes(model, width, style) else 0) + style.sized(GAP + 4)


def _draw_heads(painter: QPainter, model: HeatMapModel, layout: HeatMapLayout, style: ChartStyle) -> None:
    width = layout.column_names[0].width()
    font = head_font(model, width, style)
    below = style.metrics().height() if _has_notes(model, width, style) else 0.0
    for number, (name, rect) in enumerate(zip(model.columns, layout.column_names, strict=True)):
        lines = wrap_to(name, style.metrics(font), width, most=3)
        high = size_of(lines, style.metrics(font)).height()
        top = rect.bottom() - style.sized(4) - below - high
        draw_lines(painter, QRectF(rect.left(), top, width, high), lines, font, style.text1, align=0.5)
        if below:
            spot = QRectF(rect.left(), top + high, width, below)
            draw_text(painter, spot, model.notes[number], style.font(), style.text2, align=0.5)
