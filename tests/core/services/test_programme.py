"""The programme of a file and its phases."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from dcc_desktop.domain.programme import Programme
from dcc_desktop.errors import InvalidInputError, NotFoundError
from dcc_desktop.i18n import Language
from dcc_desktop.services.programme import (
    change_phase,
    change_programme,
    divide_phases,
    phases_of,
    start_programme,
    the_programme,
)
from dcc_desktop.workshop_file import WorkshopFile

START, END = date(2027, 1, 1), date(2028, 4, 30)


@pytest.fixture
def programme(workshop: WorkshopFile) -> Programme:
    return start_programme(workshop, "Дигитални градове", language=Language.BG)


def test_a_programme_starts_with_five_phases(workshop: WorkshopFile, programme: Programme) -> None:
    assert the_programme(workshop) == programme
    assert [phase.number for phase in phases_of(workshop)] == [0, 1, 2, 3, 4]


def test_phases_share_the_time_of_a_programme_with_dates(workshop: WorkshopFile) -> None:
    start_programme(workshop, "Name", language=Language.EN, starts_on=START, ends_on=END)
    phases = phases_of(workshop)
    assert (phases[0].starts_on, phases[-1].ends_on) == (START, END)


def test_a_file_has_one_programme(workshop: WorkshopFile, programme: Programme) -> None:
    with pytest.raises(InvalidInputError, match="already"):
        start_programme(workshop, "Second", language=Language.BG)


def test_without_a_programme_one_is_told_so(workshop: WorkshopFile) -> None:
    with pytest.raises(NotFoundError, match="no programme yet"):
        the_programme(workshop)


def test_starting_a_programme_is_undone_whole(workshop: WorkshopFile, programme: Programme) -> None:
    workshop.undo()
    assert workshop.programmes.all() == []
    assert workshop.phases.all() == []


def test_phases_get_dates_when_both_ends_become_known(workshop: WorkshopFile, programme: Programme) -> None:
    change_programme(workshop, replace(programme, starts_on=START, ends_on=END))
    assert all(phase.starts_on for phase in phases_of(workshop))


def test_dates_of_phases_survive_a_change_of_the_programme(workshop: WorkshopFile, programme: Programme) -> None:
    dated = replace(programme, starts_on=START, ends_on=END)
    change_programme(workshop, dated)
    change_phase(workshop, replace(phases_of(workshop)[0], ends_on=date(2027, 2, 14)))
    change_programme(workshop, replace(dated, ends_on=date(2028, 6, 30)))
    assert phases_of(workshop)[0].ends_on == date(2027, 2, 14)


def test_phases_can_be_divided_again(workshop: WorkshopFile, programme: Programme) -> None:
    change_programme(workshop, replace(programme, starts_on=START, ends_on=END))
    before = phases_of(workshop)
    change_phase(workshop, replace(before[0], ends_on=date(2027, 1, 2)))
    divide_phases(workshop)
    assert phases_of(workshop) == before


def test_phases_cannot_be_divided_without_dates(workshop: WorkshopFile, programme: Programme) -> None:
    with pytest.raises(InvalidInputError, match="no start or no end"):
        divide_phases(workshop)


def test_the_number_of_a_phase_is_fixed(workshop: WorkshopFile, programme: Programme) -> None:
    with pytest.raises(InvalidInputError, match="fixed"):
        change_phase(workshop, replace(phases_of(workshop)[0], number=3))
