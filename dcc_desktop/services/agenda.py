"""The agenda of a seminar: blocks, each with one aim and within one day, and their timed items."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import time

from dcc_desktop.domain.entity import new_id
from dcc_desktop.domain.seminars import (
    Activity,
    AgendaBlock,
    AgendaBlockId,
    AgendaItem,
    AgendaItemId,
    Seminar,
    SeminarId,
)
from dcc_desktop.domain.texts import BilingualText
from dcc_desktop.errors import InvalidInputError
from dcc_desktop.i18n import N_, _, interface_language
from dcc_desktop.services.ordering import placed
from dcc_desktop.services.present import key_of_row, refreshed
from dcc_desktop.services.removing import remove_rows
from dcc_desktop.services.seminars import open_seminar
from dcc_desktop.services.short_texts import shortened
from dcc_desktop.workshop_file import WorkshopFile


def agenda_of(workshop: WorkshopFile, seminar_id: SeminarId) -> list[tuple[AgendaBlock, list[AgendaItem]]]:
    """Return the blocks of a seminar with their items, in the order in which they are held."""
    # The file gives each by position; sorting by day keeps that order within a day.
    blocks = sorted(workshop.agenda_blocks.where(seminar_id=seminar_id), key=lambda block: block.day)
    items: dict[AgendaBlockId, list[AgendaItem]] = {block.id: [] for block in blocks}
    for item in workshop.agenda_items.among("block_id", items):
        items[item.block_id].append(item)
    return [(block, sorted(items[block.id], key=lambda item: (item.position, item.id))) for block in blocks]


def add_block(
    workshop: WorkshopFile,
    seminar_id: SeminarId,
    *,
    title: BilingualText,
    aim: BilingualText = BilingualText(),
    day: int = 1,
    index: int | None = None,
) -> AgendaBlock:
    """Add an empty block at the end of a day, or at an index among its blocks.

    Raises:
        InvalidInputError: the seminar is closed or has no such day.
    """
    _refuse_unknown_day(open_seminar(workshop, seminar_id), day)
    position = workshop.agenda_blocks.next_position(seminar_id=seminar_id)
    block = AgendaBlock(
        id=AgendaBlockId(new_id()), seminar_id=seminar_id, title=title, aim=aim, day=day, position=position
    )
    present = workshop.agenda_blocks.where(seminar_id=seminar_id, day=day)
    with workshop.change(N_("Add block: {block}"), block=_label(block.title)):
        workshop.agenda_blocks.save_many(placed(block, present, index=len(present) if index is None else index))
    return workshop.agenda_blocks.get(block.id)


def change_block(workshop: WorkshopFile, block: AgendaBlock, *, merge_key: str = "") -> None:
    """Save a changed block; `move_block` moves it.

    Raises:
        InvalidInputError: the seminar is closed or has no such day.
    """
    _refuse_unknown_day(_seminar_of_block(workshop, block.id), block.day)
    block = refreshed(workshop.agenda_blocks, block, fixed=["seminar_id"])
    key = key_of_row(workshop.agenda_blocks, block.id, merge_key)
    with workshop.change(N_("Change block: {block}"), merge_key=key, block=_label(block.title)):
        workshop.agenda_blocks.save(block)


def edit_block(workshop: WorkshopFile, block: AgendaBlock, *, index: int, day: int) -> None:
    """Save a changed block and put it at an index of a day, in one step; nothing is written when all is as it was.

    Raises:
        InvalidInputError: the seminar is closed or has no such day.
    """
    present = [each.id for each in workshop.agenda_blocks.where(seminar_id=block.seminar_id, day=day)]
    is_moved = present.index(block.id) != index if block.id in present else True
    with workshop.change(N_("Change block: {block}"), block=_label(block.title)):
        change_block(workshop, replace(block, day=workshop.agenda_blocks.get(block.id).day))
        if is_moved:
            move_block(workshop, block.id, index=index, day=day)


def move_block(workshop: WorkshopFile, block_id: AgendaBlockId, *, index: int, day: int | None = None) -> None:
    """Move a block to an index among the blocks of its own or another day."""
    seminar = _seminar_of_block(workshop, block_id)
    block = workshop.agenda_blocks.get(block_id)
    block = replace(block, day=block.day if day is None else day)
    _refuse_unknown_day(seminar, block.day)
    present = workshop.agenda_blocks.where(seminar_id=seminar.id, day=block.day)
    with workshop.change(N_("Move block: {block}"), block=_label(block.title)):
        workshop.agenda_blocks.save_many(placed(block, present, index=index))


def remove_block(workshop: WorkshopFile, block_id: AgendaBlockId) -> None:
    """Remove a block with its items; ideas and votes that were collected in them stay."""
    _seminar_of_block(workshop, block_id)
    block = workshop.agenda_blocks.get(block_id)
    with workshop.change(N_("Remove block: {block}"), block=_label(block.title)):
        workshop.agenda_blocks.delete(block_id)


def add_item(
    workshop: WorkshopFile,
    block_id: AgendaBlockId,
    *,
    title: BilingualText,
    minutes: int,
    activity: Activity = Activity.NONE,
    fixed_start: time | None = None,
    index: int | None = None,
) -> AgendaItem:
    """Add an agenda item to a block, at its end or at an index."""
    _seminar_of_block(workshop, block_id)
    present = workshop.agenda_items.where(block_id=block_id)
    item = AgendaItem(
        id=AgendaItemId(new_id()),
        block_id=block_id,
        title=title,
        minutes=minutes,
        activity=activity,
        fixed_start=fixed_start,
    )
    index = len(present) if index is None else index
    with workshop.change(N_("Add agenda item: {item}"), item=_label(title)):
        workshop.agenda_items.save_many(placed(item, present, index=index))
    return workshop.agenda_items.get(item.id)


def change_item(workshop: WorkshopFile, item: AgendaItem, *, merge_key: str = "") -> None:
    """Save a changed agenda item; its block is the one in the file, which only `move_item` changes."""
    _seminar_of_item(workshop, item.id)
    item = refreshed(workshop.agenda_items, item, moved=["block_id"])
    key = key_of_row(workshop.agenda_items, item.id, merge_key)
    with workshop.change(N_("Change agenda item: {item}"), merge_key=key, item=_label(item.title)):
        workshop.agenda_items.save(item)


def move_item(
    workshop: WorkshopFile, item_id: AgendaItemId, *, index: int, block_id: AgendaBlockId | None = None
) -> None:
    """Move an agenda item to an index within its block or within another block of the same seminar.

    Raises:
        InvalidInputError: the seminar is closed, or the block belongs to another one.
    """
    seminar = _seminar_of_item(workshop, item_id)
    item = workshop.agenda_items.get(item_id)
    item = replace(item, block_id=block_id or item.block_id)
    if workshop.agenda_blocks.get(item.block_id).seminar_id != seminar.id:
        raise InvalidInputError(
            _("This block belongs to another seminar."), hint=_("Choose a block of the same seminar.")
        )
    present = workshop.agenda_items.where(block_id=item.block_id)
    with workshop.change(N_("Move agenda item: {item}"), item=_label(item.title)):
        workshop.agenda_items.save_many(placed(item, present, index=index))


def remove_items(workshop: WorkshopFile, item_ids: Sequence[AgendaItemId]) -> None:
    """Remove agenda items, as one step; ideas and votes that were collected in them stay."""
    for item_id in item_ids:
        _seminar_of_item(workshop, item_id)
    remove_rows(
        workshop,
        workshop.agenda_items,
        item_ids,
        label_of_one=N_("Remove agenda item: {item}"),
        label_of_several=N_("Remove agenda items: {count}"),
        names=lambda item: {"item": _label(item.title)},
    )


def duplicate_item(workshop: WorkshopFile, item_id: AgendaItemId) -> AgendaItem:
    """Add a copy right after an agenda item; the copy has no fixed start, as two cannot start at once."""
    _seminar_of_item(workshop, item_id)
    item = workshop.agenda_items.get(item_id)
    present = workshop.agenda_items.where(block_id=item.block_id)
    index = [each.id for each in present].index(item_id) + 1
    copy = replace(item, id=AgendaItemId(new_id()), fixed_start=None)
    with workshop.change(N_("Duplicate agenda item: {item}"), item=_label(item.title)):
        workshop.agenda_items.save_many(placed(copy, present, index=index))
    return workshop.agenda_items.get(copy.id)


def _seminar_of_block(workshop: WorkshopFile, block_id: AgendaBlockId) -> Seminar:
    return open_seminar(workshop, workshop.agenda_blocks.get(block_id).seminar_id)


def _seminar_of_item(workshop: WorkshopFile, item_id: AgendaItemId) -> Seminar:
    return _seminar_of_block(workshop, workshop.agenda_items.get(item_id).block_id)


def _refuse_unknown_day(seminar: Seminar, day: int) -> None:
    if not 1 <= day <= len(seminar.day_starts):
        raise InvalidInputError(
            _("The seminar has no day {day}.").format(day=day), hint=_("Add a day to the seminar first.")
        )


def _label(title: BilingualText) -> str:
    return shortened(title.in_language(interface_language()))
