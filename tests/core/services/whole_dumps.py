"""Whole dumps of a workshop file, and files that are quick to write to."""

from __future__ import annotations

from pathlib import Path

from dcc_desktop.store.tables import TABLES
from dcc_desktop.workshop_file import WorkshopFile

Dump = dict[str, list[tuple[object, ...]]]

_NOT_DUMPED = {"log", "step", "writer", "meta", "_sqlite_migrations", "sqlite_sequence"}
EMPTY: Dump = {table: [] for table in sorted(TABLES)}


def dump(workshop: WorkshopFile) -> Dump:
    """Return every row of every table that holds what users entered, ordered by id."""
    connection = workshop._connection
    tables = [row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")]
    return {
        table: [tuple(row) for row in connection.execute(f'SELECT * FROM "{table}" ORDER BY id')]
        for table in tables
        if table not in _NOT_DUMPED
    }


def quick(workshop: WorkshopFile) -> WorkshopFile:
    """Let the file write without waiting for the disk, which these tests do not look at."""
    workshop._connection.execute("PRAGMA synchronous = OFF")
    workshop._connection.execute("PRAGMA journal_mode = MEMORY")
    return workshop


def open_quickly(path: Path) -> WorkshopFile:
    """Open a file that is quick to write to."""
    return quick(WorkshopFile.open(path))
