"""Rows that keep their places by id: a view is told what came, went or changed, never to begin anew."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from typing import Generic, TypeAlias, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Signal

from ui.models.row_changes import inserted_runs, removed_runs
from ui.widgets.cells import GroupRow

Row = TypeVar("Row")
Index: TypeAlias = QModelIndex | QPersistentModelIndex
Key: TypeAlias = tuple[bool, str]
NOWHERE = QModelIndex()


class KeyedRows(QAbstractTableModel, Generic[Row]):
    """Rows and group rows, each with an id; `rows_set` when all of a change has been told."""

    rows_set = Signal()

    def __init__(self, key_of: Callable[[Row], str] | None) -> None:
        super().__init__()
        self._key_of = key_of
        self._rows: list[Row | GroupRow] = []
        self._keys: list[Key] = []

    def set_rows(self, rows: Sequence[Row | GroupRow]) -> None:
        """Show these rows; whatever points at a row (selection, focus, open editor) stays with its id."""
        rows = list(rows)
        keys = [self._key(row) for row in rows]
        self._remove_missing(set(keys))
        kept = set(self._keys)
        self._reorder([key for key in keys if key in kept])
        self._insert_new(rows, keys)
        self._replace(rows)
        self.rows_set.emit()

    def replace_row(self, row: Row) -> None:
        """Show another state of one row that is there; nothing else is compared or measured."""
        key = self._key(row)
        place = self._keys.index(key)
        if self._rows[place] != row:
            self._rows[place] = row
            self._forget({key})
            self.dataChanged.emit(self.index(place, 0), self.index(place, self.columnCount() - 1))

    def row_at(self, index: Index) -> Row | None:
        """Return the row at an index; None for a group row or outside."""
        entry = self._entry(index)
        return None if entry is None or isinstance(entry, GroupRow) else entry

    def id_at(self, index: Index) -> str:
        """Return the id of the row at an index; empty for a group row or outside."""
        return "" if self.row_at(index) is None else self._keys[index.row()][1]

    def place_of(self, row_id: str) -> int:
        """Return the place of a row by its id; -1 when it is not shown."""
        key = (False, row_id)
        return self._keys.index(key) if key in self._keys else -1

    def rows_among(self, ids: Collection[str]) -> list[Row]:
        """Return the rows with these ids, in the order in which they are shown."""
        pairs = zip(self._keys, self._rows, strict=True)
        return [row for (_is_group, row_id), row in pairs if not isinstance(row, GroupRow) and row_id in ids]

    def group_rows(self) -> list[int]:
        """Return the places of the group rows."""
        return [place for place, row in enumerate(self._rows) if isinstance(row, GroupRow)]

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def _forget(self, stale: set[Key]) -> None:
        """Drop what is remembered of these rows; a subclass that remembers overrides it."""

    def _entry(self, index: Index) -> Row | GroupRow | None:
        return self._rows[index.row()] if index.isValid() and index.row() < len(self._rows) else None

    def _key(self, row: Row | GroupRow) -> Key:
        if isinstance(row, GroupRow):
            return True, row.id
        return False, self._key_of(row) if self._key_of else str(getattr(row, "id"))  # noqa: B009 - a row is any type

    def _remove_missing(self, wanted: set[Key]) -> None:
        for first, last in removed_runs(self._keys, wanted):
            self.beginRemoveRows(QModelIndex(), first, last)
            self._forget(set(self._keys[first : last + 1]))
            del self._rows[first : last + 1], self._keys[first : last + 1]
            self.endRemoveRows()

    def _reorder(self, keys: list[Key]) -> None:
        if keys == self._keys:
            return
        self.layoutAboutToBeChanged.emit()
        entries = dict(zip(self._keys, self._rows, strict=True))
        places = {key: place for place, key in enumerate(keys)}
        before = self.persistentIndexList()
        after = [self.index(places[self._keys[index.row()]], index.column()) for index in before]
        self._keys, self._rows = keys, [entries[key] for key in keys]
        self.changePersistentIndexList(before, after)
        self.layoutChanged.emit()

    def _insert_new(self, rows: list[Row | GroupRow], keys: list[Key]) -> None:
        for first, last in inserted_runs(self._keys, keys):
            self.beginInsertRows(QModelIndex(), first, last)
            self._rows[first:first] = rows[first : last + 1]
            self._keys[first:first] = keys[first : last + 1]
            self.endInsertRows()

    def _replace(self, rows: list[Row | GroupRow]) -> None:
        changed = [place for place, row in enumerate(rows) if row != self._rows[place]]
        self._rows = rows
        self._forget({self._keys[place] for place in changed})
        for place in changed:
            self.dataChanged.emit(self.index(place, 0), self.index(place, self.columnCount() - 1))
