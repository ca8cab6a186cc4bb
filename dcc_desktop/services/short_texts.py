"""Texts inside the labels of steps, which are read in one line after "Undo: "."""

from __future__ import annotations

_LONGEST = 60


def shortened(text: str) -> str:
    """Return the text on one line of at most 60 characters, cut after a word and marked with "…" when it is longer."""
    line = " ".join(text.split())
    if len(line) <= _LONGEST:
        return line
    kept = line[: _LONGEST - 1]
    if line[_LONGEST - 1] != " ":
        kept = kept.rpartition(" ")[0] or kept
    return kept.rstrip(" ,;:–-") + "…"
