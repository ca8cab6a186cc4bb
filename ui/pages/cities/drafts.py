"""A row that stands in a table before anything of it is in the file."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QAbstractItemView

from dcc_desktop.domain.entity import new_id
from ui.widgets.tables import Table


class Draft(QObject):
    """The one new row of a table, whose name is being typed; `dropped` when it is left without a name.

    It keeps its id when it comes into the file, so that the table shows the same row all the time.
    """

    dropped = Signal()

    def __init__(self, table: Table, column: str) -> None:
        super().__init__(table)
        self._table = table
        self._column = column
        self.id = ""
        table.cells.closeEditor.connect(self._on_editor_closed)

    def begin(self) -> None:
        """Take an id; the page shows the row, then calls `open`."""
        self.id = new_id()

    def open(self) -> None:
        """Open the name for typing."""
        self._table.setFocus()
        self._table.edit_cell(self.id, self._column)

    def settle(self) -> None:
        """Note that the row is in the file, and stay on it where Enter would go down."""
        row_id, self.id = self.id, ""
        QTimer.singleShot(0, self, lambda: self._stay(row_id))

    def _on_editor_closed(self) -> None:
        # A refused name opens the editor again a moment later.
        if self.id:
            QTimer.singleShot(0, self, self._drop_if_left)

    def _drop_if_left(self) -> None:
        if self.id and not self._is_editing():
            self.id = ""
            self.dropped.emit()

    def _stay(self, row_id: str) -> None:
        if not self._is_editing():
            self._table.choose(row_id, column=self._column)

    def _is_editing(self) -> bool:
        return self._table.state() == QAbstractItemView.State.EditingState
