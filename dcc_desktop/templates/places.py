"""Where in a template file a problem lies, in words: `blocks[2].items[1].minutes (ideas-collect)`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

Place = tuple[str | int, ...]
Found = tuple[Place, str]
"""A problem: where, and what is wrong there."""


def tables(raw: dict[str, Any], key: str, *, at: Place = ()) -> Iterator[tuple[Place, dict[str, Any]]]:
    """Yield the tables of a list with their places; what is no table is left out."""
    entries = raw.get(key)
    for index, entry in enumerate(entries if isinstance(entries, list) else ()):
        if isinstance(entry, dict):
            yield (*at, key, index), entry


def in_words(place: Place, raw: dict[str, Any]) -> str:
    """Return a place as people count, from 1, with the code of the innermost part that has one."""
    words, code = "", ""
    part: Any = raw
    for step in place:
        words += f"[{step + 1}]" if isinstance(step, int) else f".{step}"
        part = _inside(part, step)
        if isinstance(part, dict) and isinstance(part.get("code"), str):
            code = part["code"]
    return words.removeprefix(".") + (f" ({code})" if code else "")


def _inside(part: Any, step: str | int) -> Any:
    try:
        return part[step]
    except (KeyError, IndexError, TypeError):
        return None
