"""Tells whether an open file is still the one under its name, and still whole: sticks are pulled, folders tidied up."""

from __future__ import annotations

import os
from contextlib import closing
from pathlib import Path

from dcc_desktop.errors import DccError
from dcc_desktop.store.connection import check_integrity, connect_to_read, schema_version
from dcc_desktop.store.migrations import SCHEMA_VERSION


class FileWatch:
    """Begun when a file has been opened."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._opened = _look(path)

    def is_gone(self) -> bool:
        """Tell whether the file was deleted, moved or replaced; what is open then has no name any more."""
        found = _look(self._path)
        if found is None or self._opened is None:
            return found is None
        # Windows lets nobody take an open file away, and the numbers of some of its disks change by themselves.
        return os.name != "nt" and not os.path.samestat(found, self._opened)

    def is_sound(self) -> bool:
        """Tell whether all of the file can be read, and it may be written to."""
        if self.is_gone() or not os.access(self._path, os.R_OK | os.W_OK):
            return False
        try:
            with closing(connect_to_read(self._path)) as connection:
                check_integrity(connection, self._path)
                # A file that was emptied is a whole database without anything in it.
                return schema_version(connection, self._path) == SCHEMA_VERSION
        except DccError:
            return False


def _look(path: Path) -> os.stat_result | None:
    try:
        return path.stat()
    except OSError:
        return None
