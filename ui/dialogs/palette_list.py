"""The list under the palette's line: one line an entry, two when it quotes a text; headings between them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QTextCharFormat, QTextLayout
from PySide6.QtWidgets import (
    QFrame,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from ui.dialogs.palette_entries import Entry
from ui.icons import paint_icon
from ui.theme.look import Type, look

_ENTRY = int(Qt.ItemDataRole.UserRole) + 1
_ROW, _ROW_WITH_QUOTE, _HEADING = 36, 52, 30
_EDGE = 16
Index = QModelIndex | QPersistentModelIndex


class PaletteList(QListWidget):
    """`taken(entry)` by a click; the line above moves the choice with the arrows."""

    taken = Signal(object)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.setItemDelegate(_EntryPainter(self))
        self.setMouseTracking(True)
        self.itemEntered.connect(self.setCurrentItem)
        self.itemClicked.connect(lambda _item: self.take())

    def show_entries(self, groups: Sequence[tuple[str, Sequence[Entry]]]) -> None:
        """Show entries under headings, and choose the first; an empty heading is none."""
        self.clear()
        for heading, entries in groups:
            if heading and entries:
                item = QListWidgetItem(heading, self)
                item.setFlags(Qt.ItemFlag.NoItemFlags)
            for entry in entries:
                item = QListWidgetItem(entry.text, self)
                item.setData(_ENTRY, entry)
                item.setData(Qt.ItemDataRole.AccessibleTextRole, ", ".join(filter(None, (entry.text, entry.aside))))
        self._choose(next(iter(self._places()), -1))

    def move(self, steps: int) -> None:  # type: ignore[override]  # a palette is never moved as a widget
        """Go down, or up with a negative number, over the headings; from the end to the beginning."""
        places = self._places()
        if places:
            at = places.index(self.currentRow()) if self.currentRow() in places else -1
            self._choose(places[(at + steps) % len(places)])

    def chosen(self) -> Entry | None:
        """Return the chosen entry."""
        item = self.currentItem()
        entry = item.data(_ENTRY) if self.currentRow() >= 0 else None
        return entry if isinstance(entry, Entry) else None

    def take(self) -> None:
        """Take the chosen entry."""
        entry = self.chosen()
        if entry is not None:
            self.taken.emit(entry)

    def entries(self) -> list[Entry]:
        """Return the entries that are shown."""
        found = (self.item(place).data(_ENTRY) for place in range(self.count()))
        return [entry for entry in found if isinstance(entry, Entry)]

    def _places(self) -> list[int]:
        return [place for place in range(self.count()) if isinstance(self.item(place).data(_ENTRY), Entry)]

    def _choose(self, place: int) -> None:
        self.setCurrentRow(place)
        if place >= 0:
            self.scrollToItem(self.item(place))
        if place == 1:
            self.scrollToTop()


class _EntryPainter(QStyledItemDelegate):
    """Paints headings, entries and quotes."""

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        entry = index.data(_ENTRY)
        if not isinstance(entry, Entry):
            return QSize(0, look().px(_HEADING))
        return QSize(0, look().px(_ROW_WITH_QUOTE if entry.snippet else _ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        t = look().tokens
        rect = QRectF(option.rect)
        state = option.state
        entry = index.data(_ENTRY)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if not isinstance(entry, Entry):
            _write(painter, rect.adjusted(_EDGE, 4, 0, 0), str(index.data()), kind=Type.CAPTION_KEY, colour=t.text3)
            painter.restore()
            return
        if state & QStyle.StateFlag.State_Selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(t.selected))
            painter.drawRoundedRect(rect.adjusted(8, 1, -8, -1), 6, 6)
        _paint_entry(painter, rect, entry)
        painter.restore()


def _paint_entry(painter: QPainter, rect: QRectF, entry: Entry) -> None:
    t = look().tokens
    side = look().px(18)
    line = QRectF(rect.left(), rect.top() + (4 if entry.snippet else 0), rect.width(), look().px(_ROW) - 8)
    if not entry.snippet:
        line = rect
    if entry.icon:
        icon = QRectF(rect.left() + _EDGE + 2, line.center().y() - side / 2, side, side)
        paint_icon(painter, icon, entry.icon, colour=t.text2)
    left = rect.left() + _EDGE + side + 14
    right = rect.right() - _EDGE - 4
    room = (right - left) * 0.45
    aside = _write(
        painter, QRectF(right - room, line.top(), room, line.height()), entry.aside,
        kind=Type.CAPTION, colour=t.text2, is_right=True,
    )  # fmt: skip
    _write(
        painter, QRectF(left, line.top(), right - left - aside - 16, line.height()), entry.text,
        kind=Type.BODY, colour=t.text1,
    )  # fmt: skip
    if entry.snippet:
        _quote(painter, QRectF(left, line.bottom() - 2, right - left, look().px(20)), entry)


def _write(painter: QPainter, rect: QRectF, text: str, *, kind: Type, colour: str, is_right: bool = False) -> float:
    """Write one line, cut where it does not fit; return its width."""
    painter.setFont(look().font(kind))
    painter.setPen(QColor(colour))
    metrics = QFontMetrics(painter.font())
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, int(rect.width()))
    side = Qt.AlignmentFlag.AlignRight if is_right else Qt.AlignmentFlag.AlignLeft
    painter.drawText(rect, side | Qt.AlignmentFlag.AlignVCenter, shown)
    return float(metrics.horizontalAdvance(shown))


def _quote(painter: QPainter, rect: QRectF, entry: Entry) -> None:
    """Write the words around what was found, which stands out by weight."""
    t = look().tokens
    layout = QTextLayout(entry.snippet, look().font(Type.CAPTION))
    formats = []
    for start, end in entry.marks:
        mark = QTextLayout.FormatRange()
        style = QTextCharFormat()
        style.setFontWeight(look().font(Type.CAPTION_KEY).weight())
        style.setForeground(QColor(t.accent))
        mark.start, mark.length, mark.format = start, end - start, style
        formats.append(mark)
    layout.setFormats(formats)
    layout.beginLayout()
    layout.createLine().setLineWidth(100_000)
    layout.endLayout()
    painter.setPen(QColor(t.text2))
    painter.setClipRect(rect)
    layout.draw(painter, rect.topLeft())
