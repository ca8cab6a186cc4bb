"""What a file knows of itself: its id, when it was made."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping

from dcc_desktop.store.reading import read_all


class Meta:
    """The few facts about the file, as texts by name."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def __getitem__(self, key: str) -> str:
        """Return a fact, or an empty text."""
        found = read_all(self._connection, "SELECT value FROM meta WHERE key = ?", (key,))
        return str(found[0][0]) if found else ""

    def fill(self, facts: Mapping[str, str]) -> None:
        """Write facts; outside the change log, because nobody undoes them."""
        self._connection.executemany("INSERT OR REPLACE INTO meta VALUES (?, ?)", facts.items())
