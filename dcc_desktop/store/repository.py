"""Turns rows into entities and back; one class serves every table, because no table needs more."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Generic

from dcc_desktop.errors import NotFoundError
from dcc_desktop.i18n import _
from dcc_desktop.store.codec import Codec, E, Value
from dcc_desktop.store.rows import Rows
from dcc_desktop.store.tables import ORDINAL, table_name


class Repository(Generic[E]):
    """The entities of one table. Knows no rules."""

    def __init__(self, entity: type[E], rows: Rows) -> None:
        self.table = table_name(entity)
        self._codec = Codec(entity)
        self._rows = rows
        self._order = "position, id" if "position" in self._codec.columns else f"{ORDINAL}, id"

    def get(self, entity_id: str) -> E:
        """Return one entity.

        Raises:
            NotFoundError: there is none with this id.
        """
        found = self.find(entity_id)
        if found is None:
            raise NotFoundError(
                _("This is no longer in the file."), hint=_("It was removed in the meantime; Undo brings it back.")
            )
        return found

    def find(self, entity_id: str | None) -> E | None:
        """Return one entity, or None."""
        row = None if entity_id is None else self._rows.read(self.table, entity_id)
        return None if row is None else self._codec.entity(row)

    def all(self) -> list[E]:
        """Return all entities, by position where there is one, else in the order in which they were added.

        That order is kept in a column of the file, so that an entity which Undo brings back stands where it stood.
        """
        return self.where()

    def where(self, **conditions: Any) -> list[E]:
        """Return the entities whose columns have these values; None means empty. Order as in `all()`."""
        unknown = conditions.keys() - set(self._codec.columns)
        if unknown:
            raise KeyError(f"{self.table} has no {sorted(unknown)}")
        return [self._codec.entity(row) for row in self._rows.select(self.table, conditions, self._order)]

    def among(self, column: str, values: Iterable[str]) -> list[E]:
        """Return the entities whose column has one of many values."""
        found = self._rows.select_among(self.table, column, list(values), self._order)
        return [self._codec.entity(row) for row in found]

    def pick(self, *columns: str) -> list[tuple[Any, ...]]:
        """Return some columns of all entities as they are stored, in the order of `all()`: cheaper than entities."""
        return self._rows.pick(self.table, columns, self._order)

    def tally(self, column: str, **conditions: Value) -> dict[Any, int]:
        """Return how many of the entities with these values (None: empty) have each value of a column."""
        return self._rows.tally(self.table, column, conditions)

    def save(self, entity: E) -> None:
        """Insert or update inside the open change."""
        self._rows.save(self.table, self._codec.row(entity))

    def save_many(self, entities: Sequence[E]) -> None:
        """Insert or update many inside the open change, much faster than one by one."""
        self._rows.save_many(self.table, [self._codec.row(entity) for entity in entities])

    def delete(self, entity_id: str) -> None:
        """Delete inside the open change, with all that hangs on it."""
        self._rows.delete(self.table, entity_id)

    def refers_to_what_is_there(self, entity: E) -> bool:
        """Tell whether everything that an entity refers to is in the file."""
        row = self._codec.row(entity)
        references = ((parent, row[column]) for column, parent in self._rows.references_of(self.table))
        return all(row_id is None or self._rows.read(parent, str(row_id)) is not None for parent, row_id in references)

    def parents_of(self, entity: E) -> list[tuple[str, str]]:
        """Return what an entity refers to, as (table, id)."""
        row = self._codec.row(entity)
        return [(parent, str(row[column])) for column, parent in self._rows.references_of(self.table) if row[column]]

    def texts(self, ids: Sequence[str] | None = None) -> Iterator[tuple[str, list[str]]]:
        """Yield id and texts (in both languages) of all rows, or of those that are there of some."""
        return self._rows.texts(self.table, self._codec.texts, ids)

    def count(self) -> int:
        """Return how many entities there are."""
        return self._rows.count(self.table)

    def next_position(self, **conditions: Value) -> int:
        """Return the position that comes after all entities with these values."""
        rows = self._rows.select(self.table, dict(conditions), "position DESC LIMIT 1")
        return max((row["position"] for row in rows), default=-1) + 1
