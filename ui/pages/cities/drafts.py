"""A row that stands in a table before anything of it is in the file."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QAbstractItemView

from dcc_desktop.domain.entity import new_id
from ui.widgets.tables import Table


class Draft(QObject):
    """The one new row of a table, whose name is being typed; `dropped` when it is left without a name.

    It keeps its id when it comes into the file, so that the table shows the same row all the time.
    `next_asked` when Enter ended the name of a row that has just come into the file: names are typed one after another.
    """

    dropped = Signal()
    next_asked = Signal()

    def __init__(self, table: Table, column: str) -> None:
        super().__init__(table)
        self._table = table
        self._column = column
        self.id = ""
        self._newest = ""
        table.entered_row.connect(self._on_entered_row)
        table.cells.closeEditor.connect(self._on_editor_closed)

    def begin(self) -> None:
        """Take an id; the page shows the row, then calls `open`."""
        self.id = new_id()

    def open(self) -> None:
        """Open the name for typing."""
        self._table.setFocus()
        self._table.edit_cell(self.id, self._column)

    def settle(self) -> None:
        """Note that the row is in the file."""
        self._newest, self.id = self.id, ""

    def _on_entered_row(self, row_id: str) -> None:
        # At once, not by a timer: the next key may wait already.
        if row_id and row_id == self._newest:
            self.next_asked.emit()
        elif row_id and row_id == self.id:
            self._table.choose(row_id, column=self._column)
            self._drop_if_left()

    def _on_editor_closed(self) -> None:
        # A refused name opens the editor again a moment later.
        if self.id:
            QTimer.singleShot(0, self, self._drop_if_left)

    def _drop_if_left(self) -> None:
        if self.id and not self._is_editing():
            is_chosen = self._table.chosen_id() == self.id
            self.id = ""
            self.dropped.emit()
            if is_chosen:
                # What is typed now was meant for a new row.
                self._table.choose(self._newest, column=self._column)
                self._table.hold_typing()

    def _is_editing(self) -> bool:
        return self._table.state() == QAbstractItemView.State.EditingState
