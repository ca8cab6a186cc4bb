"""The schema's history: SQL files named m0001_..., never edited after a release, knowing nothing of the domain."""

from __future__ import annotations

import sqlite3
from pathlib import Path

_FILES: tuple[str, ...] = ("m0001_workshop.sql", "m0002_running_agenda.sql")

SCHEMA_VERSION = len(_FILES)
"""The version that this program writes: the number of migrations."""


def migrate(connection: sqlite3.Connection) -> None:
    """Bring a file to `SCHEMA_VERSION`; all steps or, when one fails, none.

    Raises:
        sqlite3.Error: a step failed, or left references to nothing.
    """
    # Only here, because the import costs 60 ms and most files need no migration.
    import sqlite_utils
    from sqlite_utils.migrations import Migrations

    migrations = Migrations("dcc_desktop")
    for number, file in enumerate(_FILES, start=1):
        migrations(name=Path(file).stem)(_SqlStep(number, file))
    # Inside a transaction SQLite ignores this pragma, so it is set around it.
    connection.execute("PRAGMA foreign_keys = OFF")
    try:
        connection.execute("BEGIN IMMEDIATE")
        try:
            # Its own transaction for each step becomes a savepoint in this one.
            migrations.apply(sqlite_utils.Database(connection, execute_plugins=False))
            connection.execute("COMMIT")
        except BaseException:
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            raise
    finally:
        connection.execute("PRAGMA foreign_keys = ON")


class _SqlStep:
    """One migration as sqlite-utils calls it, inside its transaction."""

    def __init__(self, number: int, file: str) -> None:
        self.__name__ = file
        self._number = number
        self._sql = (Path(__file__).parent / file).read_text(encoding="utf-8")

    def __call__(self, db: object, /) -> None:
        connection: sqlite3.Connection = db.conn  # type: ignore[attr-defined]
        # Not executescript(), which commits silently.
        for statement in self._sql.split(";\n"):
            if statement.strip():
                connection.execute(statement)
        dangling = connection.execute("PRAGMA foreign_key_check").fetchone()
        if dangling:
            raise sqlite3.IntegrityError(f"a row of {dangling[0]} refers to nothing")
        connection.execute(f"PRAGMA user_version = {self._number}")
