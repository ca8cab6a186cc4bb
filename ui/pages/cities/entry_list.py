"""A table of cities or people in a card: filtered, filled by typing, wide or narrow."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QStackedWidget, QWidget

from dcc_desktop.i18n import _
from ui.models.rows_model import Column, RowsModel
from ui.pages.cities.drafts import Draft
from ui.theme.look import look
from ui.widgets.cards import Card
from ui.widgets.cells import GroupRow
from ui.widgets.empty_states import EmptyState
from ui.widgets.tables import Table
from ui.widgets.whole_rows import show_whole_rows

_WIDE = 880

ReadRows = Callable[[str, str], Sequence[Any]]
"""Text to look for, id of the row that is being typed."""


class EntryList(QStackedWidget):
    """`row_chosen(id)` when the focus came to a row; empty while the name of a new one is being typed.

    While there is nothing at all, `empty` stands in the place of the table.

    Args:
        read: Returns the rows and group rows to show.
        columns: Returns the columns for much room, or for little.
        is_in_file: Whether a row is more than a name that is being typed.
    """

    row_chosen = Signal(str)

    def __init__(
        self,
        name: str,
        *,
        read: ReadRows,
        columns: Callable[[bool], list[Column[Any]]],
        is_in_file: Callable[[Any], bool],
        empty: EmptyState,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._read = read
        self._columns = columns
        self._is_in_file = is_in_file
        self.empty = empty
        self._is_wide = False
        self._text = ""
        self.rows: list[Any] = []
        self.model: RowsModel[Any] = RowsModel(columns(False))
        self.table = Table(self.model, name=name)
        self.draft = Draft(self.table, "name")
        self.draft.dropped.connect(self.refresh)
        self.draft.next_asked.connect(self.begin_new)
        self.table.chosen_row.connect(self._on_chosen_row)
        self._card = Card(is_flush=True)
        self._card.body.addWidget(self.table)
        for place in (self._card, empty):
            self.addWidget(place)

    def refresh(self) -> None:
        """Read the rows anew; one row always has the focus."""
        read = self._read(self._text, self.draft.id)
        self.rows = [row for row in read if not isinstance(row, GroupRow) and self._is_in_file(row)]
        if any(row.id == self.draft.id for row in self.rows):
            self.draft.settle()
            read = self._read(self._text, "")
        self.table.empty_text = _("Nothing fits “{text}”.").format(text=self._text) if self._text else ""
        self.model.set_rows(read)
        self.setCurrentWidget(self.empty if self.is_empty() else self._card)
        self._fit_columns()
        if self.rows and not self.table.chosen_id():
            self.show_row(self.rows[0].id)
        self.row_chosen.emit(self.chosen_id())

    def begin_new(self) -> None:
        """Show a new row and open its name for typing."""
        self._text = ""
        self._fit_columns()
        self.draft.begin()
        self.refresh()
        self.draft.open()

    def show_row(self, row_id: str) -> None:
        """Bring the focus to a row, and for the first one its heading into sight."""
        self.table.choose(row_id, column="name")
        if self.rows and self.rows[0].id == row_id:
            self.table.scrollToTop()
        show_whole_rows(self.table)

    def look_for(self, text: str) -> None:
        """Show only rows in which the text occurs."""
        if text.strip() != self._text:
            self._text = text.strip()
            self.refresh()

    def is_empty(self) -> bool:
        """Tell whether there is nothing to show, and nothing is looked for or typed."""
        return not (self.rows or self._text or self.draft.id)

    def chosen_id(self) -> str:
        """Return the id of the row that has the focus; empty when it is not in the file yet."""
        row = self.model.row_at(self.table.currentIndex())
        return row.id if row is not None and self._is_in_file(row) else ""

    def chosen_row(self) -> Any:
        """Return the row that has the focus, if it is in the file."""
        return self.model.row_at(self.table.currentIndex()) if self.chosen_id() else None

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as many columns as there is room for."""
        super().resizeEvent(event)
        self._fit_columns()

    def _fit_columns(self) -> None:
        # Other columns would close an open editor; without any row all the width is there, but not with the first one.
        is_typing = self.draft.id or self.table.state() == QAbstractItemView.State.EditingState
        is_wide = self.width() >= look().px(_WIDE) and not self.is_empty()
        if is_wide != self._is_wide and not is_typing:
            self._is_wide = is_wide
            chosen = self.table.chosen_id()
            self.model.set_columns(self._columns(is_wide))
            self.table.measures.lay_out()
            self.show_row(chosen)

    def _on_chosen_row(self, _row_id: str) -> None:
        self.row_chosen.emit(self.chosen_id())
