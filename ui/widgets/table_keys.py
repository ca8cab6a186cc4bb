"""What keys and clicks do in a table, and how a refused entry is given back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPoint, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QLineEdit, QToolTip

from dcc_desktop.errors import DccError

if TYPE_CHECKING:
    from ui.widgets.tables import Table

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_TAB = (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)
_MODIFIERS = (Qt.Key.Key_Shift, Qt.Key.Key_AltGr, Qt.Key.Key_CapsLock)
_TIP_MS = 8000


def is_command(event: QKeyEvent) -> bool:
    """Return whether a key is held with Ctrl or Alt, and so is no typing."""
    return bool(event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier))


def say_at_cell(table: QAbstractItemView, index: QModelIndex, text: str) -> None:
    """Say something right below a cell, without a click that would be needed to go on."""
    rect = table.visualRect(index)
    place = table.viewport().mapToGlobal(rect.bottomLeft() + QPoint(0, -12))
    QToolTip.showText(place, text, table, rect, _TIP_MS)


class TableKeys(QObject):
    """The habits of a spreadsheet: type to replace, F2 or Enter to edit, Enter goes down, Tab goes on, Ctrl+Tab out."""

    def __init__(self, table: Table) -> None:
        super().__init__(table)
        self._table = table
        self._message = ""
        self._is_refused = False
        self._held = QPersistentModelIndex()
        table.pressed.connect(self.release_typing)

    def take(self, event: QKeyEvent) -> bool:
        """Return whether the key was ours."""
        index, key = self._table.currentIndex(), event.key()
        if self._is_held_back(event):
            return True
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.matches(QKeySequence.StandardKey.Paste):
            self._table.pasted.emit(QGuiApplication.clipboard().text())
        elif self._take_rating(event, index):
            pass
        elif key == Qt.Key.Key_Delete and self._table.selected_ids():
            self._table.removal_asked.emit(self._table.selected_ids())
        elif key in _ENTER:
            self.activate(index, is_double_click=False)
        elif key in _TAB and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._table.leave(is_forward=key == Qt.Key.Key_Tab)
        elif key == Qt.Key.Key_Space and self._toggles(index):
            self.toggle(index)
        else:
            return False
        return True

    def copy(self) -> None:
        """Put the selected rows on the clipboard, as a spreadsheet takes them."""
        model = self._table.rows
        places = sorted({index.row() for index in self._table.selectionModel().selectedIndexes()})
        lines = [[model.cell_at(model.index(place, at)).said for at in range(model.columnCount())] for place in places]
        if lines:
            QGuiApplication.clipboard().setText("\n".join("\t".join(_flat(text) for text in line) for line in lines))

    def activate(self, index: QModelIndex, *, is_double_click: bool = True) -> None:
        """Edit the cell, or say that its row is wanted."""
        model = self._table.rows
        if model.is_editable(index) and not model.columns[index.column()].keys:
            if not is_double_click:
                self._table.edit(index)
        elif not is_double_click and model.is_editable(index):
            self.go_down()
        elif model.id_at(index):
            self._table.activated_row.emit(model.id_at(index))

    def toggle(self, index: QModelIndex) -> None:
        """Do what a click on a mark does."""
        if not self._toggles(index):
            return
        row, act = self._table.rows.row_at(index), self._table.rows.columns[index.column()].toggle
        try:
            if act is not None:
                act(row)
        except DccError as error:
            self.note_refusal(error)
            self._show_message(index)

    def go_down(self) -> bool:
        """Go to the next row of the same column, over group rows; return False at the last one."""
        model, index = self._table.rows, self._table.currentIndex()
        for place in range(index.row() + 1, model.rowCount()):
            below = model.index(place, index.column())
            if model.row_at(below) is not None:
                self._table.setCurrentIndex(below)
                return True
        return False

    def end_entry(self) -> None:
        """Go on after Enter in an editor; after a refusal stay."""
        if self._is_refused:
            return
        row_id = self._table.chosen_id()
        if not self.go_down():
            self.hold_typing()
        self._table.entered_row.emit(row_id)

    def hold_typing(self) -> None:
        """Let no letter replace the text of this cell until it is gone to on purpose.

        Whoever types name after name does not look up at each Enter: at the end of a table the next name would
        replace the one before it.
        """
        self._held = QPersistentModelIndex(self._table.currentIndex())

    def release_typing(self) -> None:
        """Let letters replace the text of the cell again."""
        self._held = QPersistentModelIndex()

    def is_typing_held(self) -> bool:
        """Return whether letters that come now were meant for another row."""
        return self._held.isValid() and self._held == self._table.currentIndex()

    def _is_held_back(self, event: QKeyEvent) -> bool:
        if not self.is_typing_held() or event.key() in _MODIFIERS:
            return False
        if event.text().strip() and event.text().isprintable() and not is_command(event):
            return True
        self.release_typing()
        return False

    def next_editable(self, action: QAbstractItemView.CursorAction) -> QModelIndex:
        """Return the next or previous cell that can be edited; invalid at the end."""
        model, current = self._table.rows, self._table.currentIndex()
        columns, count = model.columnCount(), model.rowCount() * model.columnCount()
        step = 1 if action == QAbstractItemView.CursorAction.MoveNext else -1
        place = current.row() * columns + current.column() + step if current.isValid() else (0 if step > 0 else count)
        while 0 <= place < count and current.isValid():
            index = model.index(place // columns, place % columns)
            if model.is_editable(index) and not self._table.isColumnHidden(index.column()):
                return index
            place += step
        return QModelIndex()

    def note_refusal(self, error: DccError) -> None:
        """Keep the message for the cell whose entry was refused, and tell the page."""
        self._message = str(error)
        self._table.refused.emit(error)

    def open_again_later(self, index: QPersistentModelIndex, text: str) -> None:
        """Open the editor again once Qt has closed it."""
        self._is_refused = True
        QTimer.singleShot(0, self, lambda: self._open_again(index, text))

    def _open_again(self, index: QPersistentModelIndex, text: str) -> None:
        self._is_refused = False
        if not index.isValid():
            return
        at = self._table.rows.index(index.row(), index.column())
        self._table.setCurrentIndex(at)
        self._table.edit(at)
        for editor in self._table.viewport().findChildren(QLineEdit):
            editor.setText(text)
            editor.setModified(True)
            editor.setProperty("isRefused", True)
            editor.setStyleSheet(editor.styleSheet())
            editor.setAccessibleDescription(self._message)
        self._show_message(at)

    def _show_message(self, index: QModelIndex) -> None:
        say_at_cell(self._table, index, self._message)

    def _take_rating(self, event: QKeyEvent, index: QModelIndex) -> bool:
        model = self._table.rows
        keys = model.columns[index.column()].keys if model.is_editable(index) else None
        if keys is None or is_command(event):
            return False
        is_emptied = event.key() in (Qt.Key.Key_Backspace, Qt.Key.Key_Delete)
        value = "" if is_emptied else keys.get(event.text().casefold())
        if value is None:
            # Another letter must not open an editor over the box.
            return bool(event.text().strip()) and event.text().isprintable()
        if model.setData(index, value):
            self._move_after(index, is_emptied=is_emptied)
        else:
            self._show_message(index)
        return True

    def _move_after(self, index: QModelIndex, *, is_emptied: bool) -> None:
        if not is_emptied and self._table.currentIndex() == index:
            self._table.move_on()

    def _toggles(self, index: QModelIndex) -> bool:
        row = self._table.rows.row_at(index)
        return row is not None and self._table.rows.columns[index.column()].toggle is not None


def _flat(text: str) -> str:
    return " ".join(text.split())
