"""The seminars of the programme."""

from __future__ import annotations

from dataclasses import replace
from datetime import time

import pytest

from dcc_desktop.domain.seminars import Seminar
from dcc_desktop.domain.texts import BilingualText
from dcc_desktop.errors import InvalidInputError, NotFoundError
from dcc_desktop.services.agenda import add_block
from dcc_desktop.services.seminars import (
    add_seminar,
    change_seminar,
    close_seminar,
    newest_seminar,
    remove_seminar,
    reopen_seminar,
)
from dcc_desktop.workshop_file import WorkshopFile

NAME = BilingualText("Начална среща", "Kick-off")


@pytest.fixture
def seminar(workshop: WorkshopFile) -> Seminar:
    return add_seminar(workshop, NAME, day_starts=(time(9), time(9)))


def test_seminars_are_listed_in_the_order_in_which_they_were_added(workshop: WorkshopFile, seminar: Seminar) -> None:
    second = add_seminar(workshop, NAME)
    assert workshop.seminars.all() == [seminar, second]


def test_a_changed_seminar_is_saved(workshop: WorkshopFile, seminar: Seminar) -> None:
    change_seminar(workshop, replace(seminar, place="Plovdiv"))
    assert workshop.seminars.get(seminar.id).place == "Plovdiv"


@pytest.mark.parametrize("zone", ["Europe/Atlantis", "", "../etc/passwd"])
def test_an_unknown_time_zone_is_refused(workshop: WorkshopFile, seminar: Seminar, zone: str) -> None:
    with pytest.raises(InvalidInputError, match="time zone"):
        change_seminar(workshop, replace(seminar, time_zone=zone))


def test_a_closed_seminar_refuses_changes(workshop: WorkshopFile, seminar: Seminar) -> None:
    close_seminar(workshop, seminar.id)
    with pytest.raises(InvalidInputError, match="closed"):
        change_seminar(workshop, replace(seminar, place="Plovdiv"))


def test_a_reopened_seminar_takes_changes_again(workshop: WorkshopFile, seminar: Seminar) -> None:
    close_seminar(workshop, seminar.id)
    reopen_seminar(workshop, seminar.id)
    change_seminar(workshop, replace(seminar, place="Plovdiv"))
    assert workshop.seminars.get(seminar.id).closed_at is None


def test_a_day_with_blocks_cannot_go(workshop: WorkshopFile, seminar: Seminar) -> None:
    add_block(workshop, seminar.id, title=NAME, day=2)
    with pytest.raises(InvalidInputError, match="Day 2"):
        change_seminar(workshop, replace(seminar, day_starts=(time(9),)))


def test_a_seminar_goes_with_its_agenda(workshop: WorkshopFile, seminar: Seminar) -> None:
    add_block(workshop, seminar.id, title=NAME)
    remove_seminar(workshop, seminar.id)
    assert workshop.agenda_blocks.all() == []


def test_the_newest_seminar_is_the_one_added_last(workshop: WorkshopFile, seminar: Seminar) -> None:
    assert newest_seminar(workshop) == seminar
    assert newest_seminar(workshop) != add_seminar(workshop, NAME)


def test_a_file_without_a_seminar_has_no_newest_one(workshop: WorkshopFile) -> None:
    with pytest.raises(NotFoundError, match="no seminar"):
        newest_seminar(workshop)
