"""Names of the bookmarks of one document."""

from __future__ import annotations

import re

_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_]{0,39}\Z")
_NOT_IN_NAMES = re.compile(r"[^A-Za-z0-9]")


def anchor_name(kind: str, row_id: str) -> str:
    """Return a stable bookmark name for a row of the workshop file, at most 40 characters (Word's limit)."""
    short_id = _NOT_IN_NAMES.sub("", row_id)[:16]
    return f"dcc_{kind}_{short_id}"[:40]


class Anchors:
    """Hands out bookmark numbers; every name is used once."""

    def __init__(self) -> None:
        self._names: set[str] = set()

    def add(self, name: str) -> int:
        """Return the number for a bookmark; 0 when there is no name.

        Raises:
            ValueError: the name is taken, or is not one that Word accepts.
        """
        if not name:
            return 0
        if not _NAME.match(name):
            raise ValueError(f"not a bookmark name: {name!r}")
        if name in self._names:
            raise ValueError(f"bookmark used twice: {name!r}")
        self._names.add(name)
        return len(self._names)
