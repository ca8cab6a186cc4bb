"""Reads of the open file: what SQLite says when it was damaged meanwhile becomes an error that says what to do."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from pathlib import Path

from dcc_desktop.store.codec import Value
from dcc_desktop.store.refusing import refuse_if_lost, refuse_sqlite_error


def read_all(connection: sqlite3.Connection, query: str, parameters: Sequence[Value] = ()) -> list[sqlite3.Row]:
    """Return all rows of a query at once, so that no half of a result is worked with.

    Raises:
        DamagedFileError, StorageError: the file under the connection cannot be read any more.
    """
    try:
        return connection.execute(query, parameters).fetchall()
    except sqlite3.DatabaseError as error:
        _refuse(connection, error)
        raise


def _refuse(connection: sqlite3.Connection, error: sqlite3.DatabaseError) -> None:
    try:
        # Asked only now: it needs no page of the file.
        path = Path(connection.execute("PRAGMA database_list").fetchone()[2])
    except sqlite3.Error:
        return  # The connection is closed: a mistake of the program, not of the file.
    refuse_if_lost(path, error)
    refuse_sqlite_error(path, error)
