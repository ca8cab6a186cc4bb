"""Where an item of the list goes when it is moved: within its block or into the one beside it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from dcc_desktop.domain.day_view import DayView
from dcc_desktop.domain.seminars import AgendaBlockId, AgendaItemId


@dataclass(frozen=True, slots=True)
class Place:
    """An index in a block, counted without the item that moves."""

    block_id: AgendaBlockId
    index: int


def step_of(view: DayView, item_id: str, step: int) -> Place | None:
    """Return where an item goes by one step up or down; None at the end of the day.

    From the edge of its block it goes into the block beside it, also into an empty one.
    """
    blocks = [block.id for block in view.blocks]
    here = next((row.item.block_id for row in view.rows if row.id == item_id), None)
    if here is None:
        return None
    ids = [row.id for row in view.rows_of(here)]
    wanted = ids.index(item_id) + step
    if 0 <= wanted < len(ids):
        return Place(here, wanted)
    beside = blocks.index(here) + step
    if not 0 <= beside < len(blocks):
        return None
    return Place(blocks[beside], 0 if step > 0 else len(view.rows_of(blocks[beside])))


def drop_of(view: DayView, item_id: AgendaItemId | str, place: int) -> Place | None:
    """Return where an item goes that is dropped before the row at a place of the list, headings counted."""
    lines = lines_of(view)
    if not lines:
        return None
    # What is dropped before a heading ends the block above it; above all headings it begins the first one.
    above = lines[: max(place, 1)]
    block_id = AgendaBlockId(next(line.block_id for line in reversed(above)))
    index = sum(1 for line in above if line.block_id == block_id and line.item_id and line.item_id != item_id)
    return Place(block_id, index)


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the list: the heading of a block, or an item in it."""

    block_id: str
    item_id: str = ""


def lines_of(view: DayView) -> Sequence[Line]:
    """Return the lines of the list in their order."""
    lines: list[Line] = []
    for block in view.blocks:
        lines.append(Line(block.id))
        lines.extend(Line(block.id, row.id) for row in view.rows_of(block.id))
    return lines
