"""Puts one thing at another place among its siblings."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any, Protocol, TypeVar, cast


class Positioned(Protocol):
    """What has a place in an order."""

    @property
    def id(self) -> str:
        """The id."""

    @property
    def position(self) -> int:
        """The place; equal ones are told apart by their ids."""


P = TypeVar("P", bound=Positioned)


def placed(entity: P, siblings: Sequence[P], *, index: int) -> list[P]:
    """Return `entity` and its siblings in their new order, with positions that keep it.

    Args:
        entity: What moves; it may be one of the siblings or new among them.
        siblings: The things among which it gets its place, in order.
        index: The place, counted from 0 without the thing itself; beyond the end means last, below 0 first.
    """
    order = [sibling for sibling in siblings if sibling.id != entity.id]
    order.insert(max(index, 0), entity)
    # The positions in use are dealt out again, so that the place among things outside the siblings stays as it was.
    free = sorted(thing.position for thing in order)
    moved: list[P] = []
    for thing, position in zip(order, free, strict=True):
        lowest = moved[-1].position + 1 if moved else position
        # replace() is not typed for a protocol; every entity is a dataclass.
        moved.append(cast("P", replace(cast("Any", thing), position=max(position, lowest))))
    return moved
