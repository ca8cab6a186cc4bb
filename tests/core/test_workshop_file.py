"""Files are made, opened and closed, and every change is one step or none."""

from __future__ import annotations

from pathlib import Path

import pytest

from dcc_desktop.errors import StorageError
from dcc_desktop.i18n import N_
from dcc_desktop.store.change_log import StepKind
from dcc_desktop.workshop_file import Changes, WorkshopFile
from tests.core.small_changes import add_city, city_names, names_beside, set_slogan


def _fail_after_adding(workshop: WorkshopFile, name: str) -> None:
    def add_and_fail() -> None:
        with workshop.change(N_("Add city")):
            add_city(workshop, name)
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        add_and_fail()


def test_a_change_is_there_after_the_file_was_closed_and_opened(workshop: WorkshopFile) -> None:
    add_city(workshop, "Пловдив")
    workshop.close()
    with WorkshopFile.open(workshop.path) as again:
        assert city_names(again) == ["Пловдив"]


def test_a_closed_file_is_exactly_one_file(workshop: WorkshopFile) -> None:
    city = add_city(workshop, "Ruse")
    set_slogan(workshop, city, "By the river")
    workshop.undo()
    workshop.close()
    assert names_beside(workshop.path) == ["file.dccw"]


def test_a_new_file_does_not_replace_one_that_exists(workshop: WorkshopFile) -> None:
    workshop.close()
    with pytest.raises(StorageError, match="exists already"):
        WorkshopFile.create(workshop.path)


def test_a_new_file_in_a_folder_that_does_not_exist_is_refused(tmp_path: Path) -> None:
    with pytest.raises(StorageError):
        WorkshopFile.create(tmp_path / "nowhere" / "file.dccw")


def test_a_name_in_cyrillic_with_signs_that_addresses_escape_is_taken(tmp_path: Path) -> None:
    path = tmp_path / "Семинар 100% #1? (Русе).dccw"
    with WorkshopFile.create(path) as created:
        add_city(created, "Ruse")
    with WorkshopFile.open(path) as again:
        assert city_names(again) == ["Ruse"]


def test_a_nested_change_joins_the_outer_one(workshop: WorkshopFile) -> None:
    with workshop.change(N_("Add two cities")):
        add_city(workshop, "Ruse")
        add_city(workshop, "Varna")
    assert workshop.log.newest_step == 1
    workshop.undo()
    assert city_names(workshop) == []


def test_an_exception_rolls_the_whole_change_back(workshop: WorkshopFile) -> None:
    _fail_after_adding(workshop, "Ruse")
    assert (city_names(workshop), workshop.log.newest_step) == ([], 0)


def test_a_nested_failure_that_is_caught_still_rolls_all_back(workshop: WorkshopFile) -> None:
    def add_three_cities() -> None:
        with workshop.change(N_("Add three cities")):
            add_city(workshop, "Ruse")
            _fail_after_adding(workshop, "Varna")
            add_city(workshop, "Vidin")

    with pytest.raises(RuntimeError, match="rolled back"):
        add_three_cities()
    assert city_names(workshop) == []


def test_work_goes_on_after_a_change_that_was_rolled_back(workshop: WorkshopFile) -> None:
    _fail_after_adding(workshop, "Ruse")
    add_city(workshop, "Varna")
    assert (city_names(workshop), workshop.log.newest_step) == (["Varna"], 1)


def test_a_change_that_changes_nothing_leaves_no_step(workshop: WorkshopFile) -> None:
    city = add_city(workshop, "Ruse")
    set_slogan(workshop, city, city.slogan)
    assert workshop.log.newest_step == 1


def test_a_row_cannot_be_written_outside_a_change(workshop: WorkshopFile) -> None:
    city = add_city(workshop, "Ruse")
    with pytest.raises(RuntimeError, match="outside"):
        workshop.cities.delete(city.id)


def test_an_undo_inside_a_change_is_refused_and_the_change_rolled_back(workshop: WorkshopFile) -> None:
    def add_and_undo() -> None:
        with workshop.change(N_("Add city")):
            add_city(workshop, "Varna")
            workshop.undo()

    add_city(workshop, "Ruse")
    with pytest.raises(RuntimeError, match="of their own"):
        add_and_undo()
    assert city_names(workshop) == ["Ruse"]


def test_subscribers_hear_of_changed_rows_once_they_are_on_disk(workshop: WorkshopFile) -> None:
    heard: list[Changes] = []
    workshop.subscribe(heard.append)
    city = add_city(workshop, "Ruse")
    workshop.undo()
    rows = frozenset({("city", city.id)})
    assert heard == [Changes(1, StepKind.DO, rows), Changes(2, StepKind.UNDO, rows)]


def test_subscribers_hear_nothing_of_a_change_that_was_rolled_back(workshop: WorkshopFile) -> None:
    heard: list[Changes] = []
    workshop.subscribe(heard.append)
    _fail_after_adding(workshop, "Ruse")
    assert heard == []


def test_a_step_knows_its_author_and_time(tmp_path: Path) -> None:
    with WorkshopFile.create(tmp_path / "file.dccw", author="Мария") as created:
        add_city(created, "Ruse")
        step = created.log.step(1)
        assert step.author == "Мария"
        assert abs((step.at - created.clock()).total_seconds()) < 60


def test_a_copy_holds_the_same_and_can_be_opened(workshop: WorkshopFile) -> None:
    add_city(workshop, "Ruse")
    target = workshop.path.with_name("copy.dccw")
    workshop.copy_to(target)
    with WorkshopFile.open(target) as copy:
        assert city_names(copy) == ["Ruse"]


def test_a_file_is_never_copied_onto_itself(workshop: WorkshopFile) -> None:
    add_city(workshop, "Ruse")
    with pytest.raises(StorageError, match="exists already"):
        workshop.copy_to(workshop.path)
    assert city_names(workshop) == ["Ruse"]


def test_a_copy_never_replaces_a_file_that_is_open(workshop: WorkshopFile, tmp_path: Path) -> None:
    with WorkshopFile.create(tmp_path / "other.dccw") as other:
        add_city(other, "Varna")
        with pytest.raises(StorageError, match="is open already"):
            workshop.copy_to(other.path)
        assert city_names(other) == ["Varna"]


def test_a_copy_into_a_missing_folder_is_refused_and_leaves_nothing(workshop: WorkshopFile) -> None:
    with pytest.raises(StorageError):
        workshop.copy_to(workshop.path.parent / "nowhere" / "copy.dccw")
    assert not (workshop.path.parent / "nowhere").exists()
