"""How the matrix is painted: cells with points, sign, ring and rule; heads with the names of the mentors."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QHeaderView, QStyledItemDelegate, QStyleOptionViewItem, QTableView, QWidget

from dcc_desktop.domain.mentoring import RuleKind
from dcc_desktop.i18n import _
from ui.charts.chart_widget import window_style
from ui.charts.heat_map import RADIUS, HeatCell, draw_cell
from ui.charts.lettering import draw_lines, draw_text, wrap_to
from ui.charts.marks import draw_disc_with_tick
from ui.charts.styles import SMALLEST_TEXT, ChartStyle, pen_of
from ui.icons import paint_icon
from ui.pages.mentoring.pair_table import Mark, PairCell
from ui.theme.look import Type, font_of, look

if TYPE_CHECKING:  # the model is only asked
    from ui.pages.mentoring.pair_matrix import PairModel

CELL_HEIGHT = 46
_HEAD = 62
_EDGE = 16
_RINGED = (Mark.SUGGESTED, Mark.OWN)


def name_width(names: list[str]) -> int:
    """Return the width of the column of the cities; names are never cut."""
    metrics = QFontMetricsF(look().font(Type.TABLE_KEY))
    return int(max((metrics.horizontalAdvance(name) for name in names), default=0)) + _EDGE + 8


class PairDelegate(QStyledItemDelegate):
    """Paints names and cells."""

    def __init__(self, view: QTableView) -> None:
        super().__init__(view)
        self._view = view

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint the name of a city, or a pair."""
        painter.save()
        try:
            self._paint(painter, option, index)
        finally:
            painter.restore()

    def _paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        cell = index.data(int(Qt.ItemDataRole.UserRole) + 1)
        rect, style = QRectF(option.rect), window_style()
        if cell is None:
            is_current = self._view.currentIndex().row() == index.row()
            font = look().font(Type.TABLE_KEY)
            draw_text(
                painter,
                rect.adjusted(_EDGE, 0, 0, 0),
                str(index.data()),
                font,
                style.accent if is_current else style.text1,
            )
        else:
            is_current = self._view.currentIndex() == index
            draw_pair(painter, rect.adjusted(4, 4, -4, -4), cell, style, is_current=is_current)


def draw_pair(painter: QPainter, rect: QRectF, cell: PairCell, style: ChartStyle, *, is_current: bool) -> None:
    """Paint one pair: ground by its points, the number with its sign, the word of a rule, the ring."""
    if cell.rule is RuleKind.FORBIDDEN:
        draw_cell(painter, rect, HeatCell(refusal=_("not this")), style)
    else:
        ground, ink = style.sequence[cell.step]
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(ground))
        painter.drawRoundedRect(rect, style.sized(RADIUS), style.sized(RADIUS))
        line = rect
        if cell.rule is RuleKind.REQUIRED:
            half = rect.height() / 2
            line = QRectF(rect.left(), rect.top() + 1, rect.width(), half)
            word = QRectF(rect.left(), rect.top() + half - 1, rect.width(), half)
            draw_text(
                painter, word, _("by rule"), font_of(look().px(SMALLEST_TEXT), QFont.Weight.Medium), ink, align=0.5
            )
        _draw_points(painter, line, cell, style=style, colours=(ground, ink))
    _draw_ring(painter, rect, cell, style=style, is_current=is_current)


def _draw_points(
    painter: QPainter, rect: QRectF, cell: PairCell, *, style: ChartStyle, colours: tuple[str, str]
) -> None:
    ground, ink = colours
    text = str(cell.pair.total)
    weight = QFont.Weight.DemiBold if cell.mark in _RINGED else QFont.Weight.Medium
    font = style.font(weight=weight, is_tabular=True, factor=15 / 13)
    wide = style.metrics(font).horizontalAdvance(text)
    side = look().px(16) if cell.mark is not Mark.NONE else 0
    gap = 7 if side else 0
    left = rect.center().x() - (side + gap + wide) / 2
    square = QRectF(left, rect.center().y() - side / 2, side, side)
    if cell.mark in (Mark.SUGGESTED, Mark.OTHERWISE):
        draw_disc_with_tick(painter, square, ink, ground)
    elif cell.mark is Mark.OWN:
        paint_icon(painter, square, "person", colour=ink, is_filled=True)
    elif cell.mark is Mark.EARLIER:
        paint_icon(painter, square, "history", colour=ink)
    spot = QRectF(left + side + gap, rect.top(), wide + 2, rect.height())
    draw_text(painter, spot, text, font, ink)


def _draw_ring(painter: QPainter, rect: QRectF, cell: PairCell, *, style: ChartStyle, is_current: bool) -> None:
    if not is_current and cell.mark not in _RINGED:
        return
    out = 2.5
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(pen_of(style.accent if is_current else style.text1, 3 if is_current else 2))
    radius = style.sized(RADIUS) + out
    painter.drawRoundedRect(rect.adjusted(-out, -out, out, out), radius, radius)


class PairHead(QHeaderView):
    """Names of the mentors over two lines, and how many of their places are taken."""

    def __init__(self, pairs: PairModel, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._pairs = pairs
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setSectionsClickable(False)
        self.setHighlightSections(False)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def sizeHint(self) -> QSize:
        """Return the height of two lines and a note."""
        return QSize(super().sizeHint().width(), look().px(_HEAD))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint all heads over one hairline."""
        painter = QPainter(self.viewport())
        try:
            style = window_style()
            painter.fillRect(self.viewport().rect(), QColor(style.surface))
            bottom = self.viewport().height() - 1
            painter.fillRect(QRect(0, bottom, self.viewport().width(), 1), QColor(style.line))
            for place in range(self.count()):
                rect = QRectF(self.sectionViewportPosition(place), 0, self.sectionSize(place), bottom)
                self._paint_head(painter, rect, place, style=style)
        finally:
            painter.end()

    def _paint_head(self, painter: QPainter, rect: QRectF, place: int, *, style: ChartStyle) -> None:
        text = str(self._pairs.headerData(place, Qt.Orientation.Horizontal, Qt.ItemDataRole.DisplayRole) or "")
        if place == 0:
            draw_text(painter, rect.adjusted(_EDGE, 0, 0, 0), text, look().font(Type.CAPTION), style.text2)
            return
        area = rect.adjusted(-1, 6, 1, -5)
        note = look().px(18)
        font = self._fitting(area.width())
        metrics = QFontMetricsF(font)
        # A single long word may reach into the gaps, several words may not meet those of the neighbour.
        lines = wrap_to(text, metrics, area.width() - (8 if " " in text else 0), most=2)
        high = len(lines) * metrics.height()
        top = area.bottom() - note - high
        draw_lines(painter, QRectF(area.left(), top, area.width(), high), lines, font, style.text1, align=0.5)
        spot = QRectF(area.left(), area.bottom() - note, area.width(), note)
        draw_text(painter, spot, self._pairs.places_note(place), look().font(Type.CAPTION), style.text2, align=0.5)

    def _fitting(self, width: float) -> QFont:
        """Return the font in which the longest word of all heads fits; names of cities are not cut."""
        font = look().font(Type.CAPTION_KEY)
        texts = (str(self._pairs.headerData(at, Qt.Orientation.Horizontal)) for at in range(1, self.count()))
        words = (word for text in texts for word in text.split())
        longest = max((QFontMetricsF(font).horizontalAdvance(word) for word in words), default=0.0)
        if longest <= width:
            return font
        px = max(int(font.pixelSize() * width / longest), 10)
        return font_of(px, QFont.Weight.Medium)
