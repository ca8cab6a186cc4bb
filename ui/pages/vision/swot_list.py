"""The entries of one field of the SWOT analysis: edited in place, dragged and moved to the other fields."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QDropEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListWidget, QListWidgetItem, QWidget

from dcc_desktop.domain.swot import SwotEntry
from ui.pages.vision.swot_delegate import SwotDelegate, whole_line_edge
from ui.theme.look import look

ID = int(Qt.ItemDataRole.UserRole)
_ARROWS = {
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
}


class SwotList(QListWidget):
    """`text_typed(id, text)`, `removal_wanted(id)`, `pasted(text)`, `menu_wanted(id, place)`.

    `dropped(id, row)`: an entry of this or another list was dropped before a row. `moved(id, across, down)`: Alt+arrow.
    """

    text_typed = Signal(str, str)
    removal_wanted = Signal(str)
    pasted = Signal(str)
    menu_wanted = Signal(str, QPoint)
    dropped = Signal(str, int)
    moved = Signal(str, int, int)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setItemDelegate(SwotDelegate(self))
        self.setWordWrap(True)
        self.setMinimumHeight(44)  # a message above must not make the window grow
        self.setUniformItemSizes(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(triggers.DoubleClicked | triggers.EditKeyPressed)

    def set_entries(self, entries: Sequence[SwotEntry]) -> None:
        """Show these entries; the chosen one stays, and an open editor with what is typed in it."""
        if [entry.id for entry in entries] == [self.id_at(row) for row in range(self.count())]:
            for row, entry in enumerate(entries):
                if self.item(row).text() != entry.text:
                    self._show(self.item(row), entry)
            return
        chosen = self.chosen_id()
        self.clear()
        for entry in entries:
            item = QListWidgetItem()
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsEditable)
            self._show(item, entry)
            self.addItem(item)
        self.choose(chosen)

    def id_at(self, row: int) -> str:
        """Return the id of an entry; empty beyond the last."""
        item = self.item(row) if 0 <= row < self.count() else None
        return str(item.data(ID)) if item is not None else ""

    def chosen_id(self) -> str:
        """Return the id of the entry at which the keys are."""
        return self.id_at(self.currentRow())

    def choose(self, entry_id: str) -> bool:
        """Go to an entry; return whether it is here."""
        row = next((row for row in range(self.count()) if self.id_at(row) == entry_id), -1)
        self.setCurrentRow(row)
        return row >= 0

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and F2 edit, Delete removes, Alt+arrows move, Ctrl+V adds a list."""
        entry_id, key = self.chosen_id(), Qt.Key(event.key())
        if event.matches(QKeySequence.StandardKey.Paste):
            self.pasted.emit(QGuiApplication.clipboard().text())
        elif entry_id and event.modifiers() & Qt.KeyboardModifier.AltModifier and key in _ARROWS:
            self.moved.emit(entry_id, *_ARROWS[key])
        elif entry_id and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.editItem(self.currentItem())
        elif entry_id and key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.removal_wanted.emit(entry_id)
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of the entry."""
        if self.chosen_id():
            is_by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
            corner = self.viewport().mapToGlobal(self.visualItemRect(self.currentItem()).bottomLeft())
            self.menu_wanted.emit(self.chosen_id(), corner if is_by_key else event.globalPos())

    def dropEvent(self, event: QDropEvent) -> None:
        """Say what was dropped where; the file decides, and both lists are filled anew from it."""
        source = event.source()
        if not isinstance(source, SwotList) or not source.chosen_id():
            event.ignore()
            return
        row = self.indexAt(event.position().toPoint()).row()
        if row >= 0 and self.dropIndicatorPosition() == QAbstractItemView.DropIndicatorPosition.BelowItem:
            row += 1
        event.setDropAction(Qt.DropAction.IgnoreAction)
        event.accept()
        self.dropped.emit(source.chosen_id(), row if row >= 0 else self.count())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Leave out lines that are cut at an edge; the scroll bar tells that there is more."""
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        for cut in self.cut_lines():
            painter.fillRect(cut, QColor(look().tokens.surface))

    def cut_lines(self) -> list[QRect]:
        """Return where lines are that are not seen in full, at the top and at the bottom."""
        wide, high = self.viewport().width(), self.viewport().height()
        cuts = []
        first, last = self.indexAt(QPoint(1, 0)), self.indexAt(QPoint(1, high - 1))
        if first.isValid():
            edge = whole_line_edge(self.visualRect(first), 0, is_top=True)
            cuts.append(QRect(0, 0, wide, edge))
        if last.isValid():
            edge = whole_line_edge(self.visualRect(last), high, is_top=False)
            cuts.append(QRect(0, edge, wide, high - edge))
        return [cut for cut in cuts if cut.height() > 0]

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrap the texts anew."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def sizeHint(self) -> QSize:
        """Be content with little; the field shares what there is."""
        return QSize(120, 60)

    @staticmethod
    def _show(item: QListWidgetItem, entry: SwotEntry) -> None:
        item.setText(entry.text)
        item.setData(ID, entry.id)
        item.setData(int(Qt.ItemDataRole.AccessibleTextRole), entry.text)
