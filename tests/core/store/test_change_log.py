"""The change log: times that only go forward, and entries that are joined while a step grows."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from dcc_desktop.i18n import N_
from dcc_desktop.store.change_log import LogEntry
from dcc_desktop.workshop_file import WorkshopFile
from tests.core.small_changes import SetClock, add_city, set_slogan


def test_steps_are_in_order_though_the_clock_goes_backwards(tmp_path: Path) -> None:
    clock = SetClock()
    with WorkshopFile.create(tmp_path / "file.dccw", clock=clock) as workshop:
        for name in ("Ruse", "Varna", "Vidin"):
            add_city(workshop, name)
            clock.move(days=-1)
        times = [step.hybrid_time for step in workshop.log.steps()]
    assert times == sorted(set(times))


def test_many_steps_of_one_millisecond_have_times_of_their_own(tmp_path: Path) -> None:
    with WorkshopFile.create(tmp_path / "file.dccw", clock=SetClock()) as workshop:
        for number in range(20):
            add_city(workshop, f"City {number}")
        assert len({step.hybrid_time for step in workshop.log.steps()}) == 20


def test_a_grown_step_is_as_new_as_its_last_change(tmp_path: Path) -> None:
    clock = SetClock()
    with WorkshopFile.create(tmp_path / "file.dccw", clock=clock) as workshop:
        city = add_city(workshop, "Ruse")
        set_slogan(workshop, city, "B", merge_key="slogan")
        clock.move(seconds=30)
        set_slogan(workshop, city, "By", merge_key="slogan")
        assert workshop.log.step(2).at == clock.now


def test_each_opening_is_a_writer_of_its_own(workshop: WorkshopFile) -> None:
    add_city(workshop, "Ruse")
    workshop.close()
    with WorkshopFile.open(workshop.path) as again:
        add_city(again, "Varna")
        found = again._connection.execute("SELECT writer_id, sequence FROM step ORDER BY number").fetchall()
    assert [row[1] for row in found] == [0, 0]
    assert found[0][0] != found[1][0]


@pytest.mark.parametrize("ends", ["changed", "again"])
def test_a_row_that_was_made_and_changed_while_a_step_grew_is_one_entry(workshop: WorkshopFile, ends: str) -> None:
    with workshop.change(N_("Type"), merge_key="m"):
        city = add_city(workshop, "Ruse")
    set_slogan(workshop, city, "B", merge_key="m")
    if ends == "again":
        with workshop.change(N_("Type"), merge_key="m"):
            workshop.cities.delete(city.id)
            workshop.cities.save(city)
    [entry] = workshop.log.entries(1)
    expected = {"changed": "B", "again": ""}[ends]
    assert (entry.before, entry.after and entry.after["slogan"]) == (None, expected)
    workshop.undo()
    assert workshop.cities.all() == []


def test_a_row_changed_and_then_deleted_while_a_step_grew_comes_back_as_it_was(workshop: WorkshopFile) -> None:
    city = add_city(workshop, "Ruse")
    set_slogan(workshop, city, "B", merge_key="m")
    with workshop.change(N_("Type"), merge_key="m"):
        workshop.cities.delete(city.id)
    workshop.undo()
    assert workshop.cities.all() == [city]


def test_the_size_of_the_log_grows_with_what_is_written(workshop: WorkshopFile) -> None:
    assert workshop.log.size() == 0
    add_city(workshop, "Ruse")
    assert workshop.log.size() > 100


def test_an_entry_holds_texts_in_any_language(workshop: WorkshopFile) -> None:
    city = add_city(workshop, "Ruse")
    set_slogan(workshop, city, "Край реката „Дунав“")
    assert workshop.log.entries(2) == [LogEntry("city", city.id, {"slogan": ""}, {"slogan": "Край реката „Дунав“"})]


def test_the_newest_step_on_a_row_is_found(workshop: WorkshopFile) -> None:
    city = add_city(workshop, "Ruse")
    add_city(workshop, "Varna")
    step = workshop.log.newest_step_on("city", city.id)
    assert step is not None
    assert step.number == 1
    assert workshop.log.newest_step_on("city", "nowhere") is None


def test_a_grown_step_holds_only_the_columns_that_are_other_than_before(workshop: WorkshopFile) -> None:
    city = add_city(workshop, "Ruse")
    for changed in (replace(city, slogan="B", country="BG"), replace(city, country="BG")):
        with workshop.change(N_("Type"), merge_key="m"):
            workshop.cities.save(changed)
    assert workshop.log.entries(2) == [LogEntry("city", city.id, {"country": ""}, {"country": "BG"})]


def test_a_row_that_was_made_and_deleted_while_a_step_grew_leaves_no_step(workshop: WorkshopFile) -> None:
    with workshop.change(N_("Type"), merge_key="m"):
        city = add_city(workshop, "Ruse")
    with workshop.change(N_("Type"), merge_key="m"):
        workshop.cities.delete(city.id)
    assert (list(workshop.log.steps()), workshop.log.newest_step) == ([], 0)
