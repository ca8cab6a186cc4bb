"""What word processors and mail programs put before the items of a list."""

from __future__ import annotations

import re

_BULLET = re.compile(r"[•▪◦●○·‣*–—-]\s+")


def has_bullet(text: str) -> bool:
    """Tell whether a text begins as an item of a list does; "-5 degrees" does not."""
    return _BULLET.match(text) is not None


def without_bullet(text: str) -> str:
    """Return the text of an item of a list."""
    found = _BULLET.match(text)
    return text[found.end() :] if found else text
