"""The table of the program: calm rows, keys as in a spreadsheet, nothing typed is lost."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QFrame, QTableView, QWidget

from dcc_desktop.i18n import _
from ui.models.keyed_rows import Index
from ui.models.rows_model import RowsModel
from ui.theme.look import Type, look
from ui.widgets.cell_delegate import CellDelegate
from ui.widgets.cells import COMPACT_ROW, GROUP, ROW
from ui.widgets.table_heads import TableHead
from ui.widgets.table_keys import TableKeys
from ui.widgets.table_widths import is_wide_enough, shared_widths


class Table(QTableView):
    """A view of a `RowsModel`.

    `activated_row(id)`: double click, or Enter where nothing can be typed. `chosen_row(id)`: the focus came to another
    row. `pasted(text)`: Ctrl+V of text from a spreadsheet. `removal_asked(ids)`: Delete. `refused(error)`: what was
    typed was not taken; the editor stands open again with it.
    """

    activated_row = Signal(str)
    chosen_row = Signal(str)
    pasted = Signal(str)
    removal_asked = Signal(list)
    refused = Signal(object)

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
        self.empty_text = empty_text
        self._row_height = COMPACT_ROW if is_compact else ROW
        self._keys = TableKeys(self)
        self._chosen = ""
        self._is_too_narrow = False
        self._head = TableHead(self)
        self._is_moved = False
        self.cells = CellDelegate(self)
        self.setAccessibleName(name)
        self._set_up()
        self.setModel(model)
        self._connect()
        self.lay_out()

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

    def move_on(self) -> None:
        """Go where the next rating is typed after one key has written this one: down, unless a table differs."""
        self._keys.go_down()

    def set_row_height(self, height: int) -> None:
        """Give all rows another height, in px at 100 %."""
        if height != self._row_height:
            self._row_height = height
            self.lay_out()

    def height_of_rows(self) -> int:
        """Return the height that shows all rows and the head, for tables that stand in a scrolling page."""
        return self.horizontalHeader().sizeHint().height() + self.verticalHeader().length() + 2 * self.frameWidth()

    def lay_out(self) -> None:
        """Set heights, spans and widths anew."""
        groups = set(self.rows.group_rows())
        _span(self, groups, self.rows.columnCount())
        for place in range(self.rows.rowCount()):
            height = look().px(GROUP if place in groups else self._row_height)
            if self.rowHeight(place) != height:
                self.setRowHeight(place, height)
        self.cells.is_focus_by_cell = any(column.save or column.toggle for column in self.rows.columns)
        self._is_moved = False
        self._share_widths()
        self.viewport().update()

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
        self._share_widths()

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
        self.verticalHeader().setDefaultSectionSize(look().px(self._row_height))
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
        for moved in (self.rows.rowsInserted, self.rows.rowsRemoved, self.rows.layoutChanged, self.rows.modelReset):
            moved.connect(self._on_moved)
        self.rows.dataChanged.connect(self._on_data_changed)
        self.rows.rows_set.connect(self._on_rows_set)
        self.rows.refused.connect(self._keys.note_refusal)
        self.cells.refused_text.connect(self._keys.open_again_later)
        self.cells.entered.connect(self._keys.go_down)
        self.doubleClicked.connect(self._keys.activate)
        self.clicked.connect(self._keys.toggle)
        look().changed.connect(self._on_look_changed)

    def _on_moved(self) -> None:
        self._is_moved = True

    def _on_rows_set(self) -> None:
        # A change of one cell paints one row; only rows that came, went or moved need more.
        if self._is_moved:
            self.lay_out()
        elif self._is_too_narrow:
            self._share_widths()

    def _on_data_changed(self, first: QModelIndex, last: QModelIndex) -> None:
        # Columns grow with what they show at once and become narrower with the next layout: nothing jumps about.
        for place in range(first.row(), last.row() + 1):
            if not is_wide_enough(self, self.rows, cells=self.cells, row=place):
                self._is_too_narrow = True
                return

    def _on_look_changed(self) -> None:
        self.cells.painter_of_cells.forget_sizes()
        self.horizontalHeader().updateGeometry()
        self.lay_out()

    def _share_widths(self) -> None:
        self._is_too_narrow = False
        widths = shared_widths(self.rows, cells=self.cells, head=self._head, room=self.viewport().width())
        for place, width in enumerate(widths):
            if self.columnWidth(place) != width:
                self.setColumnWidth(place, width)


def _span(table: QTableView, groups: set[int], columns: int) -> None:
    table.clearSpans()
    if columns > 1:
        for place in groups:
            table.setSpan(place, 0, 1, columns)
