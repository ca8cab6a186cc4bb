"""The one way to write a row: it is read first, and what changes goes to the change log."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence

from dcc_desktop.store.change_log import LogEntry
from dcc_desktop.store.codec import Row, Value
from dcc_desktop.store.reading import read_all
from dcc_desktop.store.tables import ORDINAL, OWNING_COLUMNS, TABLES

_MANY = 500  # ids in one query; SQLite takes 999 parameters at least


class Rows:
    """Reads rows, and writes them inside the change that is open.

    Args:
        connection: The open file.
        record: Called with the entries of each write; raises when no change is open.
    """

    def __init__(self, connection: sqlite3.Connection, record: Callable[[Sequence[LogEntry]], None]) -> None:
        self._connection = connection
        self._record = record
        self._columns: dict[str, list[str]] = {}
        self._highest_ordinals: dict[str, int] = {}
        self._references: list[tuple[str, str, str, bool]] | None = None
        self._parents: dict[str, list[tuple[str, str]]] = {}

    def columns(self, table: str) -> list[str]:
        """Return the columns of a table, in the order of the schema."""
        if table not in self._columns:
            self._columns[table] = [row[1] for row in read_all(self._connection, f'PRAGMA table_info("{table}")')]
        return self._columns[table]

    def read(self, table: str, row_id: str) -> Row | None:
        """Return one row, or None."""
        found = read_all(self._connection, f'SELECT * FROM "{table}" WHERE id = ?', (row_id,))
        return dict(found[0]) if found else None

    def select(self, table: str, conditions: dict[str, Value], order: str) -> list[sqlite3.Row]:
        """Return the rows whose columns have these values (None: are empty), in an order given as SQL."""
        where = " AND ".join(f'"{name}" IS ?' for name in conditions) or "1"
        return read_all(
            self._connection, f'SELECT * FROM "{table}" WHERE {where} ORDER BY {order}', tuple(conditions.values())
        )

    def select_among(self, table: str, column: str, values: Sequence[str], order: str) -> Iterator[sqlite3.Row]:
        """Yield the rows whose column has one of many values, in chunks, each in the order given."""
        for start in range(0, len(values), _MANY):
            chunk = values[start : start + _MANY]
            marks = ",".join("?" * len(chunk))
            yield from read_all(
                self._connection, f'SELECT * FROM "{table}" WHERE "{column}" IN ({marks}) ORDER BY {order}', chunk
            )

    def texts(self, table: str, columns: Sequence[str], ids: Sequence[str] | None) -> Iterator[tuple[str, list[str]]]:
        """Yield id and filled texts of rows, each text once; all rows without ids."""
        if not columns:
            return
        names = ", ".join(f'"{name}"' for name in columns)
        chunks = [None] if ids is None else [ids[at : at + _MANY] for at in range(0, len(ids), _MANY)]
        for chunk in chunks:
            where = "" if chunk is None else f" WHERE id IN ({','.join('?' * len(chunk))})"
            for row in read_all(self._connection, f'SELECT id, {names} FROM "{table}"{where}', chunk or ()):
                yield row[0], [text for text in dict.fromkeys(row[1:]) if text]

    def count(self, table: str) -> int:
        """Return how many rows a table has."""
        return int(read_all(self._connection, f'SELECT count(*) FROM "{table}"')[0][0])

    def pick(self, table: str, columns: Sequence[str], order: str) -> list[tuple[Value, ...]]:
        """Return some columns of all rows, in an order given as SQL."""
        names = ", ".join(f'"{name}"' for name in columns)
        return [tuple(row) for row in read_all(self._connection, f'SELECT {names} FROM "{table}" ORDER BY {order}')]

    def tally(self, table: str, column: str, conditions: dict[str, Value]) -> dict[Value, int]:
        """Return how many of the rows with these values (None: empty) have each value of a column."""
        where = " AND ".join(f'"{name}" IS ?' for name in conditions) or "1"
        found = read_all(
            self._connection,
            f'SELECT "{column}", count(*) FROM "{table}" WHERE {where} GROUP BY "{column}"',
            tuple(conditions.values()),
        )
        return {row[0]: row[1] for row in found}

    def save(self, table: str, row: Row) -> None:
        """Insert or update one row; nothing is written when nothing changes."""
        self.save_many(table, [row])

    def save_many(self, table: str, rows: Sequence[Row]) -> None:
        """Insert or update rows of one table at once; each has every column."""
        existing = {str(old["id"]): old for old in self._existing(table, rows)}
        inserted: list[Row] = []
        updated: list[Row] = []
        entries: list[LogEntry] = []
        for row in rows:
            old = existing.get(str(row["id"]))
            if old is None:
                new = self._with_ordinal(table, row)
                inserted.append(new)
                entries.append(LogEntry(table, str(row["id"]), None, new))
                continue
            changed = [name for name, value in row.items() if old[name] != value]
            if changed:
                updated.append(row)
                before, after = {n: old[n] for n in changed}, {n: row[n] for n in changed}
                entries.append(LogEntry(table, str(row["id"]), before, after))
        if entries:
            self._record(entries)
            self._insert(table, inserted)
            self._update(table, updated)

    def _with_ordinal(self, table: str, row: Row) -> Row:
        # A row that comes back has its ordinal already. One that is rolled back leaves a gap, which does no harm.
        if ORDINAL in row or ORDINAL not in self.columns(table):
            return row
        if table not in self._highest_ordinals:
            highest = read_all(self._connection, f'SELECT coalesce(max({ORDINAL}), 0) FROM "{table}"')
            self._highest_ordinals[table] = int(highest[0][0])
        self._highest_ordinals[table] += 1
        return row | {ORDINAL: self._highest_ordinals[table]}

    def _existing(self, table: str, rows: Sequence[Row]) -> Iterator[sqlite3.Row]:
        return self.select_among(table, "id", [str(row["id"]) for row in rows], "id")

    def _insert(self, table: str, rows: Sequence[Row]) -> None:
        names = self.columns(table)
        marks = ",".join("?" * len(names))
        self._connection.executemany(
            f'INSERT INTO "{table}" VALUES ({marks})', [[row[name] for name in names] for row in rows]
        )

    def _update(self, table: str, rows: Sequence[Row]) -> None:
        if not rows:
            return
        # Rows made from entities have no ordinal, which never changes.
        names = [name for name in rows[0] if name != "id"]
        values = ", ".join(f'"{name}" = ?' for name in names)
        self._connection.executemany(
            f'UPDATE "{table}" SET {values} WHERE id = ?', [[*(row[name] for name in names), row["id"]] for row in rows]
        )

    def delete(self, table: str, row_id: str) -> None:
        """Delete one row and, before it, all that hangs on it; references that may be empty are emptied."""
        for child, column, is_owning in self._children_of(table):
            for found in self.select(child, {column: row_id}, "id"):
                if is_owning:
                    self.delete(child, found["id"])
                else:
                    self.save(child, dict(found) | {column: None})
        self._delete_row(table, row_id)

    def _delete_row(self, table: str, row_id: str) -> None:
        old = self.read(table, row_id)
        if old is not None:
            self._record([LogEntry(table, row_id, old, None)])
            self._connection.execute(f'DELETE FROM "{table}" WHERE id = ?', (row_id,))

    def _children_of(self, table: str) -> Iterable[tuple[str, str, bool]]:
        if self._references is None:
            self._references = []
            for child in TABLES:
                required = {r[1] for r in read_all(self._connection, f'PRAGMA table_info("{child}")') if r[3]}
                for column, parent in self.references_of(child):
                    is_owning = column in required or (child, column) in OWNING_COLUMNS
                    self._references.append((parent, child, column, is_owning))
        return [(child, column, owns) for parent, child, column, owns in self._references if parent == table]

    def references_of(self, table: str) -> list[tuple[str, str]]:
        """Return the columns of a table that refer to another one, each with the table that it refers to."""
        if table not in self._parents:
            found = read_all(self._connection, f'PRAGMA foreign_key_list("{table}")')
            self._parents[table] = [(row["from"], row["table"]) for row in found]
        return self._parents[table]

    def put_back(self, entry: LogEntry) -> bool:
        """Undo one entry, and log that; False when the row is no longer as the entry left it."""
        present = self.read(entry.table, entry.row_id)
        if entry.after is None:
            if entry.before is not None:
                if present is not None:
                    return False
                self.save(entry.table, {name: entry.before.get(name) for name in self.columns(entry.table)})
            return True
        if present is None or any(present.get(name) != value for name, value in entry.after.items()):
            return False
        if entry.before is None:
            self._delete_row(entry.table, entry.row_id)
        else:
            self.save(entry.table, present | entry.before)
        return True
