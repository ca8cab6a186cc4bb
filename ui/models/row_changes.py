"""What has to be told to a view so that one list of keys becomes another."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

Key = TypeVar("Key")


def removed_runs(keys: Sequence[Key], wanted: set[Key]) -> list[tuple[int, int]]:
    """Return the (first, last) runs to remove, from the end, so that each is right when its turn comes."""
    return _runs([place for place, key in enumerate(keys) if key not in wanted])[::-1]


def inserted_runs(kept: Sequence[Key], keys: Sequence[Key]) -> list[tuple[int, int]]:
    """Return the (first, last) runs to insert from the start; `kept` stands in `keys` in the same order."""
    known = set(kept)
    return _runs([place for place, key in enumerate(keys) if key not in known])


def _runs(places: Sequence[int]) -> list[tuple[int, int]]:
    runs: list[tuple[int, int]] = []
    for place in places:
        if runs and runs[-1][1] == place - 1:
            runs[-1] = (runs[-1][0], place)
        else:
            runs.append((place, place))
    return runs
