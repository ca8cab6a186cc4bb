"""One cell of a table: what it shows, and how it is painted."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from dcc_desktop.i18n import _
from ui.icons import paint_icon
from ui.theme.look import Type, look
from ui.theme.numbers import count_text
from ui.widgets.labels import Tone

CELL_ROLE = int(Qt.ItemDataRole.UserRole) + 1
GROUP_ROLE = CELL_ROLE + 1
TONE_ROLE = CELL_ROLE + 2

ROW, COMPACT_ROW, HEAD, GROUP = 36, 32, 34, 30
PAD, EDGE_PAD = 8, 16
_FILLED = frozenset({"warning", "error", "done", "information", "play", "fixed"})

Painter = Callable[[QPainter, QRectF], None]


@dataclass(frozen=True, slots=True)
class Cell:
    """From left to right: prefix, icon, struck text, text, second icon, chip; `paint` fills what is left or all.

    Args:
        text: What the cell says; also what Ctrl+C copies and a screen reader reads.
        tone: Colour of text and icon.
        icon: A meaning of `ui.icons`.
        icon_tone: When the icon speaks louder than the text.
        prefix: A code such as 1.1.3, paler, before the text.
        struck: What no longer holds, struck through before what holds.
        end_icon: A mark after the text.
        chip: A fact in a small box after the text, in the colour of `chip_tone`.
        is_key: The column by which people find the row: medium weight.
        is_struck: The text itself no longer holds.
        is_missing: Says "missing" instead of the text.
        is_box: Draws the box of a rating that is typed with one key.
        paint: Draws a bar, a strip or a span into the rectangle that it is given.
        paint_width: Width of that drawing before the text; 0 is the whole cell.
        spoken: For screen readers and tooltips when the text alone says too little.
    """

    text: str = ""
    tone: Tone = field(default=Tone.TEXT1, kw_only=True)
    icon: str = field(default="", kw_only=True)
    icon_tone: Tone | None = field(default=None, kw_only=True)
    prefix: str = field(default="", kw_only=True)
    struck: str = field(default="", kw_only=True)
    end_icon: str = field(default="", kw_only=True)
    chip: str = field(default="", kw_only=True)
    chip_tone: Tone = field(default=Tone.TEXT1, kw_only=True)
    is_key: bool = field(default=False, kw_only=True)
    is_struck: bool = field(default=False, kw_only=True)
    is_missing: bool = field(default=False, kw_only=True)
    is_box: bool = field(default=False, kw_only=True)
    paint: Painter | None = field(default=None, kw_only=True)
    paint_width: int = field(default=0, kw_only=True)
    spoken: str = field(default="", kw_only=True)

    @property
    def shown(self) -> str:
        """Return the text that is painted."""
        return _("missing") if self.is_missing else self.text

    @property
    def said(self) -> str:
        """Return what a screen reader says for the whole cell."""
        return self.spoken or " ".join(part for part in (self.prefix, self.shown, self.chip) if part)


@dataclass(frozen=True, slots=True)
class GroupRow:
    """A heading between rows, over all columns: an optional code, a text, and a fact at the right."""

    id: str
    text: str
    aside: str = ""
    code: str = field(default="", kw_only=True)
    aside_tone: Tone = field(default=Tone.TEXT2, kw_only=True)


def not_begun() -> Cell:
    """Return the cell for what nobody has started: an en dash."""
    return Cell("–", tone=Tone.TEXT3, spoken=_("not begun"))


def count_cell(count: int) -> Cell:
    """Return the cell for a number of things, which are not begun while there are none."""
    return Cell(count_text(count)) if count else not_begun()


def missing() -> Cell:
    """Return the cell for what should be there and is not."""
    return Cell(is_missing=True)


def ground_of(tone: Tone) -> str:
    """Return the ground of a row or a chip of that tone; chips without a message stand on `sunken`."""
    tokens = look().tokens
    grounds = {Tone.OK: tokens.ok_ground, Tone.WARN: tokens.warn_ground, Tone.BAD: tokens.bad_ground}
    return {Tone.ACCENT: tokens.soft, **grounds}.get(tone, tokens.sunken)


def inner(rect: QRectF, *, is_first: bool, is_last: bool) -> QRectF:
    """Return the rectangle of a cell without its margins."""
    left, right = (EDGE_PAD if is_first else PAD), (EDGE_PAD if is_last else PAD)
    return rect.adjusted(left, 0, -right, 0)


class CellPainter:
    """Paints cells; knows the sizes of the table's type, so it also answers how wide a cell wants to be."""

    def __init__(self) -> None:
        self._widths: dict[tuple[str, Type], float] = {}
        self._fonts: dict[Type, QFont] = {}
        self._metrics: dict[Type, QFontMetricsF] = {}

    def forget_sizes(self) -> None:
        """Measure anew; the look has changed."""
        for known in (self._widths, self._fonts, self._metrics):
            known.clear()

    def width(self, text: str, kind: Type) -> float:
        """Return the width of a text; measured once."""
        key = (text, kind)
        if key not in self._widths:
            self._widths[key] = self._metrics_of(kind).horizontalAdvance(text)
        return self._widths[key]

    def wanted_width(self, cell: Cell) -> float:
        """Return the width of what the cell shows, without margins."""
        if cell.is_box:
            return look().px(44)
        kind = Type.TABLE_KEY if cell.is_key else Type.TABLE
        parts = [self.width(cell.shown, kind)] if cell.shown else []
        parts += [self.width(text, Type.TABLE) for text in (cell.prefix, cell.struck) if text]
        parts += [look().px(16) for name in (cell.icon, cell.end_icon) if name]
        parts += [self.width(cell.chip, Type.ROW_CHIP) + 16] if cell.chip else []
        parts += [look().px(cell.paint_width)] if cell.paint_width else []
        return sum(parts) + 8 * max(len(parts) - 1, 0)

    def width_before_text(self, cell: Cell) -> float:
        """Return how far the text stands from the left margin, so that an editor can begin where it does."""
        before = look().px(cell.paint_width) + 8 if cell.paint and cell.paint_width else 0
        prefix = self.width(cell.prefix, Type.TABLE) + 6 if cell.prefix else 0
        struck = self.width(cell.struck, Type.TABLE) + 8 if cell.struck else 0
        return before + prefix + struck + (look().px(16) + 8 if cell.icon else 0)

    def paint(self, painter: QPainter, rect: QRectF, cell: Cell, *, is_number: bool) -> None:
        """Paint the cell into the rectangle; what does not fit ends in an ellipsis."""
        if cell.is_box:
            self._paint_box(painter, rect, cell)
            return
        if cell.paint is not None and not cell.paint_width:
            cell.paint(painter, rect)
            return
        if is_number and not cell.icon:
            rect = rect.adjusted(max(rect.width() - self.wanted_width(cell), 0), 0, 0, 0)
        rect = self._paint_before(painter, rect, cell)
        rect = self._paint_text(painter, rect, cell)
        if cell.end_icon:
            square = self._square(rect)
            paint_icon(painter, square, cell.end_icon, colour=look().tokens.accent)
            rect = rect.adjusted(square.width() + 8, 0, 0, 0)
        if cell.chip:
            self._paint_chip(painter, rect, cell)

    def paint_group(self, painter: QPainter, rect: QRectF, group: GroupRow) -> None:
        """Paint the heading of a group."""
        area = inner(rect, is_first=True, is_last=True)
        if group.aside:
            self._write(painter, area, group.aside, group.aside_tone, Type.TABLE, align=Qt.AlignmentFlag.AlignRight)
            area = area.adjusted(0, 0, -self.width(group.aside, Type.TABLE) - 16, 0)
        if group.code:
            area = self._write(painter, area, group.code, Tone.TEXT1, Type.TABLE_KEY).adjusted(-3, 0, 0, 0)
        self._write(painter, area, group.text, Tone.TEXT2, Type.TABLE_KEY if not group.code else Type.TABLE)

    def _paint_before(self, painter: QPainter, rect: QRectF, cell: Cell) -> QRectF:
        if cell.paint is not None:
            width = look().px(cell.paint_width)
            cell.paint(painter, QRectF(rect.left(), rect.top(), width, rect.height()))
            rect = rect.adjusted(width + 8, 0, 0, 0)
        if cell.prefix:
            rect = self._write(painter, rect, cell.prefix, Tone.TEXT3, Type.TABLE).adjusted(-2, 0, 0, 0)
        if cell.icon:
            square = self._square(rect)
            tone = cell.icon_tone or (Tone.BAD if cell.is_missing else cell.tone)
            paint_icon(painter, square, cell.icon, colour=tone.colour, is_filled=cell.icon in _FILLED)
            rect = rect.adjusted(square.width() + 8, 0, 0, 0)
        if cell.struck:
            rect = self._write(painter, rect, cell.struck, Tone.TEXT3, Type.TABLE, is_struck=True)
        return rect

    def _paint_text(self, painter: QPainter, rect: QRectF, cell: Cell) -> QRectF:
        if not cell.shown:
            return rect
        after = (self.width(cell.chip, Type.ROW_CHIP) + 24 if cell.chip else 0) + (24 if cell.end_icon else 0)
        kind = Type.TABLE_KEY if cell.is_key else Type.TABLE
        tone = Tone.BAD if cell.is_missing else cell.tone
        room = rect.adjusted(0, 0, -after, 0)
        left = self._write(painter, room, cell.shown, tone, kind, is_struck=cell.is_struck)
        return QRectF(left.left(), rect.top(), rect.right() - left.left(), rect.height())

    def _paint_box(self, painter: QPainter, rect: QRectF, cell: Cell) -> None:
        tokens, width, height = look().tokens, look().px(44), look().px(28)
        box = QRectF(0, 0, width, height)
        box.moveCenter(QPointF(round(rect.center().x()), round(rect.center().y())))
        painter.setPen(QPen(QColor(tokens.cell), 1))
        painter.setBrush(QColor(tokens.surface))
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        self._write(painter, box, cell.shown, cell.tone, Type.CELL_DIGIT, align=Qt.AlignmentFlag.AlignHCenter)

    def _paint_chip(self, painter: QPainter, rect: QRectF, cell: Cell) -> None:
        width, height = self.width(cell.chip, Type.ROW_CHIP) + 16, look().px(20)
        box = QRectF(rect.left(), round(rect.center().y() - height / 2), min(width, rect.width()), height)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(ground_of(cell.chip_tone)))
        painter.drawRoundedRect(box, height / 2, height / 2)
        tone = Tone.TEXT2 if cell.chip_tone is Tone.TEXT1 else cell.chip_tone
        self._write(painter, box.adjusted(8, 0, -6, 0), cell.chip, tone, Type.ROW_CHIP)

    def _square(self, rect: QRectF) -> QRectF:
        size = look().px(16)
        return QRectF(rect.left(), round(rect.center().y() - size / 2), size, size)

    def _write(  # paints one text and returns what is left of the rectangle after it
        self,
        painter: QPainter,
        rect: QRectF,
        text: str,
        tone: Tone,
        kind: Type,
        *,
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
        is_struck: bool = False,
    ) -> QRectF:
        width = self.width(text, kind)
        if width > rect.width():
            text = self._metrics_of(kind).elidedText(text, Qt.TextElideMode.ElideRight, max(rect.width(), 0))
        font = self._font_of(kind)
        if is_struck:
            font = QFont(font)
            font.setStrikeOut(True)
        painter.setFont(font)
        painter.setPen(QColor(tone.colour))
        painter.drawText(rect, int(align | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine), text)
        return rect.adjusted(min(width, rect.width()) + 8, 0, 0, 0)

    def _font_of(self, kind: Type) -> QFont:
        if kind not in self._fonts:
            self._fonts[kind] = look().font(kind, is_tabular=True)
        return self._fonts[kind]

    def _metrics_of(self, kind: Type) -> QFontMetricsF:
        if kind not in self._metrics:
            self._metrics[kind] = QFontMetricsF(self._font_of(kind))
        return self._metrics[kind]
