"""Heights, spans and widths of a table: set anew when rows come, go or move, when texts grow, and with the look."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QObject

from ui.theme.look import look
from ui.widgets.cells import COMPACT_ROW, GROUP, ROW
from ui.widgets.table_heads import TableHead
from ui.widgets.table_widths import is_wide_enough, shared_widths

if TYPE_CHECKING:
    from ui.widgets.tables import Table


class TableMeasures(QObject):
    """Follows the rows of a table by itself; `lay_out()` when something else has changed what they need."""

    def __init__(self, table: Table, head: TableHead, *, is_compact: bool) -> None:
        super().__init__(table)
        self._table = table
        self._head = head
        self._row_height = COMPACT_ROW if is_compact else ROW
        self._is_moved = False
        self._is_too_narrow = False
        table.verticalHeader().setDefaultSectionSize(look().px(self._row_height))
        rows = table.rows
        for moved in (rows.rowsInserted, rows.rowsRemoved, rows.layoutChanged, rows.modelReset):
            moved.connect(self._on_moved)
        rows.dataChanged.connect(self._on_data_changed)
        rows.rows_set.connect(self._on_rows_set)
        look().changed.connect(self._on_look_changed)

    def set_row_height(self, height: int) -> None:
        """Give all rows another height, in px at 100 %."""
        if height != self._row_height:
            self._row_height = height
            self.lay_out()

    def height_of_rows(self) -> int:
        """Return the height that shows all rows and the head, for tables that stand in a scrolling page."""
        return self._head.sizeHint().height() + self._table.verticalHeader().length() + 2 * self._table.frameWidth()

    def lay_out(self) -> None:
        """Set heights, spans and widths anew."""
        table, rows = self._table, self._table.rows
        groups = set(rows.group_rows())
        table.clearSpans()
        if rows.columnCount() > 1:
            for place in groups:
                table.setSpan(place, 0, 1, rows.columnCount())
        for place in range(rows.rowCount()):
            height = look().px(GROUP if place in groups else self._row_height)
            if table.rowHeight(place) != height:
                table.setRowHeight(place, height)
        table.cells.is_focus_by_cell = any(column.save or column.toggle for column in rows.columns)
        self._is_moved = False
        self.share_widths()
        table.viewport().update()

    def share_widths(self) -> None:
        """Share the width that there is among the columns."""
        table = self._table
        self._is_too_narrow = False
        room, hidden = table.viewport().width(), set(filter(table.isColumnHidden, range(table.rows.columnCount())))
        widths = shared_widths(table.rows, cells=table.cells, head=self._head, room=room, hidden=hidden)
        for place, width in enumerate(widths):
            if place not in hidden and table.columnWidth(place) != width:
                table.setColumnWidth(place, width)

    def _on_moved(self) -> None:
        self._is_moved = True

    def _on_rows_set(self) -> None:
        # A change of one cell paints one row; only rows that came, went or moved need more.
        if self._is_moved:
            self.lay_out()
        elif self._is_too_narrow:
            self.share_widths()

    def _on_data_changed(self, first: QModelIndex, last: QModelIndex) -> None:
        # Columns grow with what they show at once and become narrower with the next layout: nothing jumps about.
        for place in range(first.row(), last.row() + 1):
            if not is_wide_enough(self._table, self._table.rows, cells=self._table.cells, row=place):
                self._is_too_narrow = True
                return

    def _on_look_changed(self) -> None:
        self._table.cells.painter_of_cells.forget_sizes()
        self._head.updateGeometry()
        self.lay_out()
