"""A table model over frozen rows that a service gave: columns say what is shown and how it is saved."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, TypeVar

from PySide6.QtCore import QModelIndex, Qt, Signal

from dcc_desktop.errors import DccError
from ui.models.columns import Column
from ui.models.keyed_rows import NOWHERE, Index, Key, KeyedRows
from ui.widgets.cells import CELL_ROLE, GROUP_ROLE, TONE_ROLE, Cell, GroupRow
from ui.widgets.labels import Tone

Row = TypeVar("Row")
# Asked for each cell at each painting: joining flags anew would take a tenth of it.
_SHOWN = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
_EDITABLE = _SHOWN | Qt.ItemFlag.ItemIsEditable
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
__all__ = ["Column", "RowsModel"]


class RowsModel(KeyedRows[Row]):
    """Rows and group rows under columns. `refused(error, index)` when `save` did not take what was typed."""

    refused = Signal(object, QModelIndex)

    def __init__(
        self,
        columns: Sequence[Column[Row]],
        *,
        key_of: Callable[[Row], str] | None = None,
        tone_of: Callable[[Row], Tone] | None = None,
    ) -> None:
        super().__init__(key_of)
        self.columns = list(columns)
        self._tone_of = tone_of
        self._cells: dict[tuple[Key, int], Cell] = {}

    def set_columns(self, columns: Sequence[Column[Row]]) -> None:
        """Show other columns, such as the options of another vote."""
        self.beginResetModel()
        self.columns = list(columns)
        self._cells.clear()
        self.endResetModel()
        self.rows_set.emit()

    def index_of(self, row_id: str, column: int | str = 0) -> QModelIndex:
        """Return the index of a row by its id; invalid when it is not shown."""
        return self.index(self.place_of(row_id), self.column_of(column) if isinstance(column, str) else column)

    def column_of(self, key: str) -> int:
        """Return the place of a column by its key."""
        return next(place for place, column in enumerate(self.columns) if column.key == key)

    def cell_at(self, index: Index) -> Cell:
        """Return what the cell shows; asked of the column once for each state of its row."""
        row, known = self.row_at(index), (self._keys[index.row()], index.column())
        if row is None:
            return Cell()
        if known not in self._cells:
            shown = self.columns[index.column()].show(row)
            self._cells[known] = Cell(shown) if isinstance(shown, str) else shown
        return self._cells[known]

    def is_editable(self, index: Index) -> bool:
        """Return whether the cell takes what is typed."""
        row = self.row_at(index)
        if row is None:
            return False
        column = self.columns[index.column()]
        return column.save is not None and (column.can_edit is None or column.can_edit(row))

    def refresh(self) -> None:
        """Show everything anew, when something outside of the rows has changed what they show."""
        self._cells.clear()
        if self._rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._rows) - 1, len(self.columns) - 1))

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.columns)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if self.row_at(index) is None:
            return Qt.ItemFlag.ItemIsEnabled if index.isValid() else Qt.ItemFlag.NoItemFlags
        return _EDITABLE if self.is_editable(index) else _SHOWN

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> Any:
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(self.columns):
            return None
        column = self.columns[section]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return column.title
        return _alignment(is_number=column.is_number) if role == Qt.ItemDataRole.TextAlignmentRole else None

    def data(self, index: Index, role: int = 0) -> Any:
        entry = self._entry(index)
        if entry is None:
            return None
        if isinstance(entry, GroupRow):
            return _group_data(entry, role)
        if role == TONE_ROLE:
            return self._tone_of(entry) if self._tone_of else Tone.TEXT1
        if role == Qt.ItemDataRole.ToolTipRole:
            tooltip = self.columns[index.column()].tooltip
            return tooltip(entry) if tooltip else None
        if role == Qt.ItemDataRole.EditRole:
            edit = self.columns[index.column()].edit
            return edit(entry) if edit else self.cell_at(index).text
        return self._shown(index, role)

    def setData(self, index: Index, value: Any, role: int = int(Qt.ItemDataRole.EditRole)) -> bool:
        row = self.row_at(index)
        if role != Qt.ItemDataRole.EditRole or row is None or not self.is_editable(index):
            return False
        save, text = self.columns[index.column()].save, str(value)
        if save is None or text == self.data(index, Qt.ItemDataRole.EditRole):
            return True
        try:
            save(row, text)
        except DccError as error:
            self.refused.emit(error, self.index(index.row(), index.column()))
            return False
        return True

    def _shown(self, index: Index, role: int) -> Any:
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self.cell_at(index).shown
            case Qt.ItemDataRole.AccessibleTextRole:
                return self.cell_at(index).said
            case Qt.ItemDataRole.TextAlignmentRole:
                return _alignment(is_number=self.columns[index.column()].is_number)
            case _ if role == CELL_ROLE:
                return self.cell_at(index)
            case _:
                return None

    def _forget(self, stale: set[Key]) -> None:
        if stale:
            self._cells = {at: cell for at, cell in self._cells.items() if at[0] not in stale}


def _alignment(*, is_number: bool) -> Qt.AlignmentFlag:
    return _RIGHT if is_number else _LEFT


def _group_data(group: GroupRow, role: int) -> Any:
    if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
        return " ".join(part for part in (group.code, group.text, group.aside) if part)
    return group if role == GROUP_ROLE else None
