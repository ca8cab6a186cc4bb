"""What a file knows of itself: its id, when it was made."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping


class Meta:
    """The few facts about the file, as texts by name."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def __getitem__(self, key: str) -> str:
        """Return a fact, or an empty text."""
        found = self._connection.execute("SELECT value FROM meta WHERE key = ?", (key,)).fetchone()
        return "" if found is None else str(found[0])

    def fill(self, facts: Mapping[str, str]) -> None:
        """Write facts; outside the change log, because nobody undoes them."""
        self._connection.executemany("INSERT OR REPLACE INTO meta VALUES (?, ?)", facts.items())
