"""The table of the program: calm rows, keys as in a spreadsheet, nothing typed is lost."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QColor, QInputMethodEvent, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QFrame, QTableView, QWidget

from dcc_desktop.i18n import _
from ui.models.keyed_rows import Index
from ui.models.rows_model import RowsModel
from ui.theme.look import Type, look
from ui.widgets.cell_delegate import CellDelegate
from ui.widgets.table_heads import TableHead
from ui.widgets.table_keys import TableKeys
from ui.widgets.table_measures import TableMeasures


class Table(QTableView):
    """A view of a `RowsModel`, which it takes for its own.

    `activated_row(id)`: double click, or Enter where nothing can be typed. `chosen_row(id)`: the focus came to another
    row. `pasted(text)`: Ctrl+V of text from a spreadsheet. `removal_asked(ids)`: Delete. `refused(error)`: what was
    typed was not taken; the editor stands open again with it. `entered_row(id)`: Enter ended the edit of a cell.
    """

    activated_row = Signal(str)
    chosen_row = Signal(str)
    pasted = Signal(str)
    removal_asked = Signal(list)
    refused = Signal(object)
    entered_row = Signal(str)

    def __init__(
        self,
        model: RowsModel[Any],
        *,
        name: str,
        is_compact: bool = False,
        empty_text: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.rows = model
        model.setParent(self)
        self.empty_text = empty_text
        self._keys = TableKeys(self)
        self._chosen = ""
        self._head = TableHead(self)
        self.cells = CellDelegate(self)
        self.setAccessibleName(name)
        self._set_up()
        self.setModel(model)
        self._connect()
        self.measures = TableMeasures(self, self._head, is_compact=is_compact)
        self.measures.lay_out()

    def choose(self, row_id: str, *, column: str = "") -> None:
        """Move the focus of the table to a row; without a column it stays in the same one."""
        place = self.rows.column_of(column) if column else max(self.currentIndex().column(), 0)
        index = self.rows.index_of(row_id, place)
        if index.isValid():
            self.setCurrentIndex(index)
            self.scrollTo(index)

    def chosen_id(self) -> str:
        """Return the id of the row that has the focus; empty when none has."""
        return self.rows.id_at(self.currentIndex())

    def selected_ids(self) -> list[str]:
        """Return the ids of the selected rows in the order shown."""
        places = sorted({index.row() for index in self.selectionModel().selectedIndexes()})
        ids = [self.rows.id_at(self.rows.index(place, 0)) for place in places]
        return [row_id for row_id in ids if row_id]

    def edit_cell(self, row_id: str, column: str) -> None:
        """Open the editor of a cell, such as the name of a row that was just added."""
        self.choose(row_id, column=column)
        self.edit(self.currentIndex())

    def leave(self, *, is_forward: bool) -> None:
        """Go to the control behind the table, or the one before it; Tab alone would visit every cell first."""
        super().focusNextPrevChild(is_forward)

    def hold_typing(self) -> None:
        """Let no letter replace the text of the cell that has the focus now until it is gone to on purpose."""
        self._keys.hold_typing()

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Hold back what is composed, as the letters of keys."""
        if not self._keys.is_typing_held():
            super().inputMethodEvent(event)

    def move_on(self) -> None:
        """Go where the next rating is typed after one key has written this one: down, unless a table differs."""
        self._keys.go_down()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys as in a spreadsheet; see `TableKeys`."""
        if not self._keys.take(event):
            super().keyPressEvent(event)

    def focusNextPrevChild(self, is_next: bool, /) -> bool:  # noqa: FBT001 - Qt's signature
        """Tab goes over the cells that can be edited, then leaves the table."""
        step = QAbstractItemView.CursorAction.MoveNext if is_next else QAbstractItemView.CursorAction.MovePrevious
        index = self._keys.next_editable(step)
        if index.isValid():
            self.setCurrentIndex(index)
            return True
        return super().focusNextPrevChild(is_next)

    def moveCursor(self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """Tab and Shift+Tab in an open editor go to the next cell that can be edited."""
        actions = QAbstractItemView.CursorAction
        if action in (actions.MoveNext, actions.MovePrevious):
            return self._keys.next_editable(action)
        return super().moveCursor(action, modifiers)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the new width among the columns that stretch."""
        super().resizeEvent(event)
        self.measures.share_widths()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the rows, or what an empty table says."""
        super().paintEvent(event)
        if self.rows.rowCount() == 0 and self.empty_text:
            painter = QPainter(self.viewport())
            painter.setFont(look().font(Type.BODY))
            painter.setPen(QColor(look().tokens.text2))
            area = self.viewport().rect().adjusted(24, 0, -24, 0)
            painter.drawText(area, int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap), self.empty_text)
            painter.end()

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Tell which row has the focus now."""
        super().currentChanged(current, previous)
        row_id = self.rows.id_at(current)
        for index in (current, previous):
            # The ring goes around the row or the cell; painting all rows would cost the most of a key press.
            top, height = self.rowViewportPosition(index.row()), self.rowHeight(index.row())
            self.viewport().update(0, top, self.viewport().width(), height)
        if row_id != self._chosen:
            self._chosen = row_id
            self.chosen_row.emit(row_id)

    def _set_up(self) -> None:
        self.setItemDelegate(self.cells)
        self.setHorizontalHeader(self._head)
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(16)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(triggers.AnyKeyPressed | triggers.DoubleClicked | triggers.EditKeyPressed)
        self.horizontalHeader().setAccessibleName(_("Column heads"))
        self.verticalHeader().setAccessibleName(_("Row heads"))
        for button in self.findChildren(QAbstractButton):
            button.setAccessibleName(_("Select all"))

    def _connect(self) -> None:
        self.rows.refused.connect(self._keys.note_refusal)
        self.cells.refused_text.connect(self._keys.open_again_later)
        self.cells.entered.connect(self._keys.end_entry)
        self.doubleClicked.connect(self._keys.activate)
        self.clicked.connect(self._keys.toggle)
