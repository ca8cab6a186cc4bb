"""The agenda of a seminar."""

from __future__ import annotations

from dataclasses import replace
from datetime import time

import pytest

from dcc_desktop.domain.seminars import AgendaBlock, AgendaItem, Seminar
from dcc_desktop.domain.texts import BilingualText
from dcc_desktop.errors import InvalidInputError
from dcc_desktop.services.agenda import (
    add_block,
    add_item,
    agenda_of,
    change_block,
    change_item,
    duplicate_item,
    edit_block,
    move_block,
    move_item,
    remove_block,
    remove_items,
)
from dcc_desktop.services.seminars import add_seminar, close_seminar
from dcc_desktop.workshop_file import WorkshopFile


@pytest.fixture
def seminar(workshop: WorkshopFile) -> Seminar:
    return add_seminar(workshop, BilingualText.same("Kick-off"), day_starts=(time(9), time(9)))


@pytest.fixture
def blocks(workshop: WorkshopFile, seminar: Seminar) -> list[AgendaBlock]:
    """Two blocks of the first day and one of the second."""
    return [
        add_block(workshop, seminar.id, title=BilingualText.same(title), day=day)
        for title, day in (("A", 1), ("B", 1), ("C", 2))
    ]


@pytest.fixture
def items(workshop: WorkshopFile, blocks: list[AgendaBlock]) -> list[AgendaItem]:
    """Three items of the first block."""
    return [
        add_item(workshop, blocks[0].id, title=BilingualText.same(title), minutes=10) for title in ("a1", "a2", "a3")
    ]


def outline(workshop: WorkshopFile, seminar: Seminar) -> list[str]:
    return [
        f"{block.day}{block.title.en}:" + " ".join(item.title.en for item in items)
        for block, items in agenda_of(workshop, seminar.id)
    ]


def test_the_agenda_comes_in_order(workshop: WorkshopFile, seminar: Seminar, items: list[AgendaItem]) -> None:
    assert outline(workshop, seminar) == ["1A:a1 a2 a3", "1B:", "2C:"]


def test_a_block_moves_within_its_day(workshop: WorkshopFile, seminar: Seminar, blocks: list[AgendaBlock]) -> None:
    move_block(workshop, blocks[1].id, index=0)
    assert outline(workshop, seminar) == ["1B:", "1A:", "2C:"]


def test_a_block_moves_to_another_day(workshop: WorkshopFile, seminar: Seminar, blocks: list[AgendaBlock]) -> None:
    move_block(workshop, blocks[0].id, index=1, day=2)
    assert outline(workshop, seminar) == ["1B:", "2C:", "2A:"]


def test_a_block_cannot_go_to_a_day_that_there_is_not(workshop: WorkshopFile, blocks: list[AgendaBlock]) -> None:
    with pytest.raises(InvalidInputError, match="no day 3"):
        move_block(workshop, blocks[0].id, index=0, day=3)


def test_an_item_moves_within_its_block(workshop: WorkshopFile, seminar: Seminar, items: list[AgendaItem]) -> None:
    move_item(workshop, items[0].id, index=2)
    assert outline(workshop, seminar)[0] == "1A:a2 a3 a1"


def test_an_item_moves_to_another_block(
    workshop: WorkshopFile, seminar: Seminar, blocks: list[AgendaBlock], items: list[AgendaItem]
) -> None:
    move_item(workshop, items[1].id, index=0, block_id=blocks[2].id)
    assert outline(workshop, seminar) == ["1A:a1 a3", "1B:", "2C:a2"]


def test_an_item_stays_within_its_seminar(workshop: WorkshopFile, items: list[AgendaItem]) -> None:
    other = add_seminar(workshop, BilingualText.same("Other"))
    block = add_block(workshop, other.id, title=BilingualText.same("X"))
    with pytest.raises(InvalidInputError, match="another seminar"):
        move_item(workshop, items[0].id, index=0, block_id=block.id)


def test_a_move_is_undone_at_once(workshop: WorkshopFile, seminar: Seminar, items: list[AgendaItem]) -> None:
    move_item(workshop, items[0].id, index=2)
    workshop.undo()
    assert outline(workshop, seminar)[0] == "1A:a1 a2 a3"


def test_an_item_is_added_at_an_index(
    workshop: WorkshopFile, seminar: Seminar, blocks: list[AgendaBlock], items: list[AgendaItem]
) -> None:
    add_item(workshop, blocks[0].id, title=BilingualText.same("new"), minutes=5, index=1)
    assert outline(workshop, seminar)[0] == "1A:a1 new a2 a3"


def test_a_copy_follows_its_item_and_has_no_fixed_start(
    workshop: WorkshopFile, seminar: Seminar, items: list[AgendaItem]
) -> None:
    change_item(workshop, replace(items[0], fixed_start=time(9)))
    copy = duplicate_item(workshop, items[0].id)
    assert outline(workshop, seminar)[0] == "1A:a1 a1 a2 a3"
    assert (copy.fixed_start, copy.minutes) == (None, 10)


def test_a_removed_item_is_gone(workshop: WorkshopFile, seminar: Seminar, items: list[AgendaItem]) -> None:
    remove_items(workshop, [items[1].id])
    assert outline(workshop, seminar)[0] == "1A:a1 a3"


def test_a_removed_block_takes_its_items_along(
    workshop: WorkshopFile, blocks: list[AgendaBlock], items: list[AgendaItem]
) -> None:
    remove_block(workshop, blocks[0].id)
    assert workshop.agenda_items.all() == []


def test_a_changed_block_is_saved(workshop: WorkshopFile, seminar: Seminar, blocks: list[AgendaBlock]) -> None:
    change_block(workshop, replace(blocks[1], title=BilingualText.same("Z")))
    assert outline(workshop, seminar)[1] == "1Z:"


def test_the_agenda_of_a_closed_seminar_stays(
    workshop: WorkshopFile, seminar: Seminar, blocks: list[AgendaBlock], items: list[AgendaItem]
) -> None:
    close_seminar(workshop, seminar.id)
    for refused in (
        lambda: add_block(workshop, seminar.id, title=BilingualText.same("X")),
        lambda: remove_block(workshop, blocks[0].id),
        lambda: change_item(workshop, replace(items[0], minutes=1)),
        lambda: duplicate_item(workshop, items[0].id),
    ):
        with pytest.raises(InvalidInputError, match="closed"):
            refused()


def test_a_block_gets_its_title_and_its_place_in_one_step(
    workshop: WorkshopFile, seminar: Seminar, blocks: list[AgendaBlock], items: list[AgendaItem]
) -> None:
    edit_block(workshop, replace(blocks[0], title=BilingualText.same("Z")), index=0, day=2)
    assert outline(workshop, seminar) == ["1B:", "2Z:a1 a2 a3", "2C:"]
    workshop.undo()
    assert outline(workshop, seminar) == ["1A:a1 a2 a3", "1B:", "2C:"]


def test_a_block_that_stays_as_it_is_makes_no_step(workshop: WorkshopFile, blocks: list[AgendaBlock]) -> None:
    before = workshop.history.step_to_undo
    edit_block(workshop, workshop.agenda_blocks.get(blocks[0].id), index=0, day=1)
    assert workshop.history.step_to_undo == before


def test_a_block_goes_to_an_unknown_day_neither_whole_nor_in_part(
    workshop: WorkshopFile, seminar: Seminar, blocks: list[AgendaBlock]
) -> None:
    with pytest.raises(InvalidInputError):
        edit_block(workshop, replace(blocks[0], title=BilingualText.same("Z")), index=0, day=3)
    assert outline(workshop, seminar) == ["1A:", "1B:", "2C:"]


def test_a_new_block_can_be_put_before_the_others(
    workshop: WorkshopFile, seminar: Seminar, blocks: list[AgendaBlock]
) -> None:
    add_block(workshop, seminar.id, title=BilingualText.same("0"), index=0)
    assert outline(workshop, seminar) == ["10:", "1A:", "1B:", "2C:"]
