"""What can be wrong inside a file, in words: pages, references, values, and the change log against the tables."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from dcc_desktop.errors import DccError, ForeignFileError
from dcc_desktop.i18n import _
from dcc_desktop.store.codec import Codec, Row
from dcc_desktop.store.connection import storage_errors
from dcc_desktop.store.meta import Meta
from dcc_desktop.store.migrations import SCHEMA_VERSION, migrate
from dcc_desktop.store.refusing import refuse_damaged
from dcc_desktop.store.tables import ENTITIES, TABLES, table_name

_LOG_TABLES = ("meta", "writer", "step", "log")
_Logged = dict[tuple[str, str], Row | None]
_READING_ERRORS = (
    DccError,
    sqlite3.Error,
    ValueError,
    TypeError,
    KeyError,
    IndexError,
    AttributeError,
    OverflowError,
    RecursionError,
)


def problems_in(connection: sqlite3.Connection) -> Iterator[str]:
    """Yield all that is wrong in an open file; each check goes as far as the damage lets it.

    From now on the connection gives texts that are no UTF-8 with the bad bytes as lone surrogates.
    """
    connection.text_factory = lambda raw: raw.decode("utf-8", "surrogateescape")
    try:
        missing = missing_tables(connection)
    except _READING_ERRORS:
        yield _("The list of the tables in the file is damaged.")
        return
    if missing:
        yield _("Tables are missing: {tables}.").format(tables=", ".join(missing))
        return
    for check in (
        page_problems,
        schema_problems,
        reference_problems,
        value_problems,
        step_problems,
        log_problems,
    ):
        try:
            for problem in check(connection):
                yield problem.encode("utf-8", "backslashreplace").decode("utf-8")
        except _READING_ERRORS as error:
            yield _("The file could not be read on: {reason}").format(reason=error)


def missing_tables(connection: sqlite3.Connection) -> list[str]:
    """Return the tables that every file has and this one has not."""
    found = {name for kind, name in _parts(connection) if kind == "table"}
    return [table for table in (*_LOG_TABLES, *TABLES) if table not in found]


def _strange_parts(connection: sqlite3.Connection) -> list[str]:
    """Return the triggers and views of a file: they do things on their own, and no migration makes any."""
    return [name for kind, name in _parts(connection) if kind in ("trigger", "view")]


def refuse_missing_tables(connection: sqlite3.Connection, path: Path) -> None:
    """Refuse a file that is not whole.

    Raises:
        DamagedFileError: a table is missing, or the file does not know its own id.
    """
    with storage_errors(path):
        if missing_tables(connection) or not Meta(connection)["file_id"]:
            refuse_damaged(path)


def refuse_strange_parts(connection: sqlite3.Connection, path: Path) -> None:
    """Refuse a file in which something happens on its own.

    Raises:
        ForeignFileError: there are triggers or views in it.
    """
    with storage_errors(path):
        strange = _strange_parts(connection)
    if strange:
        # They would change rows behind the back of the change log.
        raise ForeignFileError(
            _("{file} holds parts that no version of this program makes: {names}.").format(
                file=path.name, names=", ".join(strange)
            ),
            hint=_("Do not use this file; restore the newest back-up copy. The file was not changed."),
        )


def _parts(connection: sqlite3.Connection) -> list[tuple[str, str]]:
    # As bytes, because a damaged name must not keep anybody from naming it.
    found = connection.execute("SELECT type, CAST(name AS BLOB) FROM sqlite_master ORDER BY name")
    return [(str(kind), bytes(name or b"").decode("utf-8", "backslashreplace")) for kind, name in found]


def schema_problems(connection: sqlite3.Connection) -> Iterator[str]:
    """Yield what the file lacks or has beyond what the migrations make."""
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as fresh:
        migrate(fresh)
        wanted, found = _own_parts(fresh), _own_parts(connection)
        for _kind, name in sorted(found - wanted):
            yield _("{part} is no part of a workshop file.").format(part=name)
        for kind, name in sorted(wanted - found):
            if kind != "table":
                yield _("{part} is missing.").format(part=name)
        for table in sorted(name for kind, name in wanted & found if kind == "table"):
            for column in _columns(fresh, table):
                if column not in _columns(connection, table):
                    yield _("{table}: the column {column} is missing.").format(table=table, column=column)


def _own_parts(connection: sqlite3.Connection) -> set[tuple[str, str]]:
    return {(kind, name) for kind, name in _parts(connection) if not name.startswith("sqlite_")}


def _columns(connection: sqlite3.Connection, table: str) -> list[str]:
    return [row[1] for row in connection.execute(f'PRAGMA table_info("{table}")')]


def page_problems(connection: sqlite3.Connection) -> Iterator[str]:
    """Yield what SQLite finds wrong with pages, indexes and rules of the schema."""
    for row in connection.execute("PRAGMA integrity_check"):
        if row[0] != "ok":
            yield _("The file itself is damaged: {problem}").format(problem=row[0])


def reference_problems(connection: sqlite3.Connection) -> Iterator[str]:
    """Yield the rows that refer to something that is not there."""
    for table, rowid, parent, key in connection.execute("PRAGMA foreign_key_check").fetchall():
        column = connection.execute(f'PRAGMA foreign_key_list("{table}")').fetchall()[key]["from"]
        row_id = "?"
        if rowid is not None:
            row_id = connection.execute(f'SELECT * FROM "{table}" WHERE rowid = ?', (rowid,)).fetchone()[0]
        yield _("{table} {id}: {column} refers to nothing in {parent}.").format(
            table=table, id=row_id, column=column, parent=parent
        )


def value_problems(connection: sqlite3.Connection) -> Iterator[str]:
    """Yield the rows that cannot be read as what their table holds."""
    for entity in ENTITIES:
        table, codec = table_name(entity), Codec(entity)
        if not set(codec.columns) <= set(_columns(connection, table)):
            continue
        for row in connection.execute(f'SELECT * FROM "{table}" ORDER BY id'):
            for column in row.keys():  # noqa: SIM118  # a Row yields its values
                if _is_broken(row[column]):
                    yield _("{table} {id}: {column} holds bytes that are no text.").format(
                        table=table, id=row["id"], column=column
                    )
            try:
                codec.entity(row)
            except _READING_ERRORS as error:
                yield _("{table} {id}: {reason}").format(table=table, id=row["id"], reason=error)


def _is_broken(value: object) -> bool:
    return isinstance(value, str) and not value.isascii() and any("\udc80" <= letter <= "\udcff" for letter in value)


def step_problems(connection: sqlite3.Connection) -> Iterator[str]:
    """Yield the gaps in the steps of the change log."""
    expected: dict[str, int] = {}
    last_number, last_time = 0, 0
    for number, writer, sequence, time in connection.execute(
        "SELECT number, writer_id, sequence, hybrid_time FROM step ORDER BY number"
    ):
        if number != last_number + 1:
            yield _("Change log: between step {before} and step {after} something is missing.").format(
                before=last_number, after=number
            )
        if sequence != expected.get(writer, 0):
            yield _("Change log: step {step} is number {found} of its writer instead of {expected}.").format(
                step=number, found=sequence, expected=expected.get(writer, 0)
            )
        if time <= last_time:
            yield _("Change log: step {step} is not later than the one before it.").format(step=number)
        last_number, last_time, expected[writer] = number, time, sequence + 1
    yield from _position_problems(connection)


def _position_problems(connection: sqlite3.Connection) -> Iterator[str]:
    for step, count, last in connection.execute("SELECT step, count(*), max(position) FROM log GROUP BY step"):
        if last != count - 1:
            yield _("Change log: step {step} has lost {lost} of its entries.").format(step=step, lost=last + 1 - count)


def log_problems(connection: sqlite3.Connection) -> Iterator[str]:
    """Yield where the tables are not what the change log says, replayed from its first step."""
    logged: _Logged = {}
    yield from _replay(connection, logged)
    for table in TABLES:
        for row in connection.execute(f'SELECT * FROM "{table}" ORDER BY id'):
            yield from _row_problems(table, row, logged)
    for (table, row_id), state in logged.items():
        if state is not None:
            yield _("{table} {id}: is missing, though the change log never deleted it.").format(table=table, id=row_id)


def _replay(connection: sqlite3.Connection, logged: _Logged) -> Iterator[str]:
    """Fill `logged` with the newest state of each row; None = deleted."""
    entries = connection.execute(
        "SELECT step, schema_version, table_name, row_id, before, after FROM log JOIN step ON step.number = log.step"
        " ORDER BY step, position"
    )
    for step, version, table, row_id, before, after in entries:
        state = logged.get((table, row_id))
        if table not in TABLES:
            yield _("Change log: step {step} names an unknown table, {table}.").format(step=step, table=table)
            continue
        if before is not None and state is None:
            yield _("Change log: step {step} changes {table} {id}, which was not there.").format(
                step=step, table=table, id=row_id
            )
        if after is None:
            logged[table, row_id] = None
            continue
        # A migration may have changed what older steps wrote, so of those only the row itself counts.
        values = json.loads(after) if version == SCHEMA_VERSION else {}
        logged[table, row_id] = values if before is None else (state or {}) | values


def _row_problems(table: str, row: sqlite3.Row, logged: _Logged) -> Iterator[str]:
    key = (table, row["id"])
    if key not in logged:
        yield _("{table} {id}: the change log does not know this row.").format(table=table, id=row["id"])
        return
    state = logged.pop(key)
    if state is None:
        yield _("{table} {id}: is there, though the change log says that it was deleted.").format(
            table=table, id=row["id"]
        )
        return
    for column in row.keys():  # noqa: SIM118  # a Row yields its values
        if column in state and row[column] != state[column]:
            yield _("{table} {id}: {column} is {found}, but the change log says {expected}.").format(
                table=table, id=row["id"], column=column, found=repr(row[column]), expected=repr(state[column])
            )
