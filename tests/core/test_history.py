"""Undo and redo: what they take back, how far they go, when they refuse."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dcc_desktop.domain.cities import City
from dcc_desktop.domain.entity import new_id
from dcc_desktop.domain.swot import SwotEntry, SwotEntryId, SwotKind
from dcc_desktop.errors import UndoRefusedError
from dcc_desktop.i18n import N_
from dcc_desktop.services.checking import check_workshop
from dcc_desktop.store.change_log import StepKind
from dcc_desktop.workshop_file import Changes, WorkshopFile, step_label
from tests.core.small_changes import add_city, city_names, set_slogan


def _label_to_undo(workshop: WorkshopFile) -> str:
    step = workshop.history.step_to_undo
    return step_label(step) if step else ""


def _slogan(workshop: WorkshopFile, city: City) -> str:
    return workshop.cities.get(city.id).slogan


def test_undo_takes_the_newest_step_back_and_redo_does_it_again(workshop: WorkshopFile) -> None:
    city = add_city(workshop, "Ruse")
    set_slogan(workshop, city, "By the river")
    workshop.undo()
    assert _slogan(workshop, city) == ""
    workshop.redo()
    assert _slogan(workshop, city) == "By the river"


def test_undo_says_what_it_would_take_back(workshop: WorkshopFile) -> None:
    add_city(workshop, "Русе")
    assert _label_to_undo(workshop) == "Add city: Русе"


def test_undo_works_after_the_file_was_closed_and_opened(workshop: WorkshopFile) -> None:
    add_city(workshop, "Ruse")
    add_city(workshop, "Varna")
    workshop.undo()
    workshop.close()
    with WorkshopFile.open(workshop.path) as again:
        assert _label_to_undo(again) == "Add city: Ruse"
        again.undo()
        assert city_names(again) == []


def test_redo_ends_with_closing(workshop: WorkshopFile) -> None:
    add_city(workshop, "Ruse")
    workshop.undo()
    workshop.close()
    with WorkshopFile.open(workshop.path) as again:
        assert again.history.step_to_redo is None


def test_a_new_change_ends_redo(workshop: WorkshopFile) -> None:
    add_city(workshop, "Ruse")
    workshop.undo()
    add_city(workshop, "Varna")
    with pytest.raises(UndoRefusedError, match="nothing to redo"):
        workshop.redo()


def test_undo_in_an_empty_file_is_refused(workshop: WorkshopFile) -> None:
    with pytest.raises(UndoRefusedError, match="nothing to undo"):
        workshop.undo()


def test_undo_stops_at_a_barrier(workshop: WorkshopFile) -> None:
    add_city(workshop, "Ruse")
    workshop.add_barrier(N_("Restore a back-up copy"))
    with pytest.raises(UndoRefusedError):
        workshop.undo()
    assert city_names(workshop) == ["Ruse"]


def test_undo_stops_at_a_barrier_after_a_restart_too(workshop: WorkshopFile) -> None:
    add_city(workshop, "Ruse")
    workshop.add_barrier(N_("Restore a back-up copy"))
    workshop.close()
    with WorkshopFile.open(workshop.path) as again:
        assert again.history.step_to_undo is None


def test_a_run_event_is_passed_over_by_undo(workshop: WorkshopFile) -> None:
    add_city(workshop, "Ruse")
    with workshop.change(N_("Start the seminar"), kind=StepKind.RUN):
        add_city(workshop, "Varna")
    workshop.undo()
    assert city_names(workshop) == ["Varna"]


def test_undo_is_refused_when_the_row_was_changed_since_and_says_by_whom(workshop: WorkshopFile) -> None:
    city = add_city(workshop, "Ruse")
    with workshop.change(N_("Start the seminar"), kind=StepKind.RUN):
        workshop.cities.save(replace(city, slogan="Changed by the run"))
    with pytest.raises(UndoRefusedError, match="Start the seminar"):
        workshop.undo()
    assert _slogan(workshop, city) == "Changed by the run"


def test_undo_is_refused_when_something_later_hangs_on_the_row(workshop: WorkshopFile) -> None:
    city = add_city(workshop, "Ruse")
    entry = SwotEntry(id=SwotEntryId(new_id()), city_id=city.id, kind=SwotKind.STRENGTH, text="The river")
    with workshop.change(N_("Start the seminar"), kind=StepKind.RUN):
        workshop.swot_entries.save(entry)
    with pytest.raises(UndoRefusedError, match="depends on it"):
        workshop.undo()
    assert (city_names(workshop), workshop.log.newest_step) == (["Ruse"], 2)


def test_redo_is_refused_when_the_row_was_changed_since(workshop: WorkshopFile) -> None:
    city = add_city(workshop, "Ruse")
    set_slogan(workshop, city, "By the river")
    workshop.undo()
    with workshop.change(N_("Start the seminar"), kind=StepKind.RUN):
        workshop.cities.save(replace(city, slogan="Changed by the run"))
    with pytest.raises(UndoRefusedError, match=r"cannot be done again: .* later with “Start the seminar”"):
        workshop.redo()
    assert _slogan(workshop, city) == "Changed by the run"


def test_undo_of_a_deletion_brings_the_children_back(workshop: WorkshopFile) -> None:
    city = add_city(workshop, "Ruse")
    entry = SwotEntry(id=SwotEntryId(new_id()), city_id=city.id, kind=SwotKind.STRENGTH, text="The river")
    with workshop.change(N_("Add entry")):
        workshop.swot_entries.save(entry)
    with workshop.change(N_("Remove city")):
        workshop.cities.delete(city.id)
    assert workshop.swot_entries.all() == []
    workshop.undo()
    assert (workshop.cities.all(), workshop.swot_entries.all()) == ([city], [entry])


def test_steps_with_the_same_merge_key_are_one_step_to_undo(workshop: WorkshopFile) -> None:
    city = add_city(workshop, "Ruse")
    for typed in ("B", "By", "By the river"):
        set_slogan(workshop, city, typed, merge_key="slogan")
    assert len(workshop.log.entries(2)) == 1
    workshop.undo()
    assert (_slogan(workshop, city), workshop.log.newest_step) == ("", 3)


def test_a_grown_step_is_done_again_as_a_whole(workshop: WorkshopFile) -> None:
    city = add_city(workshop, "Ruse")
    for typed in ("B", "By the river"):
        set_slogan(workshop, city, typed, merge_key="slogan")
    workshop.undo()
    workshop.redo()
    assert _slogan(workshop, city) == "By the river"


@pytest.mark.parametrize("ending", ["seal", "copy", "other", "undo"])
def test_a_step_stops_growing(workshop: WorkshopFile, ending: str) -> None:
    city = add_city(workshop, "Ruse")
    set_slogan(workshop, city, "By", merge_key="slogan")
    if ending == "seal":
        workshop.seal()
    elif ending == "copy":
        workshop.copy_to(workshop.path.with_name("copy.dccw"))
    elif ending == "other":
        add_city(workshop, "Varna")
    else:
        add_city(workshop, "Varna")
        workshop.undo()
    before = workshop.log.newest_step
    set_slogan(workshop, city, "By the river", merge_key="slogan")
    assert workshop.log.newest_step == before + 1


def test_a_step_of_an_earlier_opening_does_not_grow(workshop: WorkshopFile) -> None:
    city = add_city(workshop, "Ruse")
    set_slogan(workshop, city, "By", merge_key="slogan")
    workshop.close()
    with WorkshopFile.open(workshop.path) as again:
        set_slogan(again, city, "By the river", merge_key="slogan")
        assert again.log.newest_step == 3


def test_a_grown_step_is_named_after_what_it_came_to(workshop: WorkshopFile) -> None:
    city = add_city(workshop, "Ruse")
    for typed in ("B", "By the river"):
        with workshop.change(N_("Say of the city: {slogan}"), merge_key="slogan", slogan=typed):
            workshop.cities.save(replace(city, slogan=typed))
    assert _label_to_undo(workshop) == "Say of the city: By the river"


def test_a_step_that_grows_back_to_nothing_is_none(workshop: WorkshopFile) -> None:
    city = add_city(workshop, "Ruse")
    for typed in ("B", "By", ""):
        set_slogan(workshop, city, typed, merge_key="slogan")
    assert (_label_to_undo(workshop), workshop.log.newest_step) == ("Add city: Ruse", 1)
    workshop.undo()
    assert city_names(workshop) == []


def test_what_comes_after_a_step_that_grew_back_to_nothing_is_a_step_of_its_own(workshop: WorkshopFile) -> None:
    city = add_city(workshop, "Ruse")
    for typed in ("B", "", "By", "By the river"):
        set_slogan(workshop, city, typed, merge_key="slogan")
    assert [step.number for step in workshop.log.steps()] == [1, 2]
    assert (_slogan(workshop, city), _label_to_undo(workshop)) == ("By the river", "Change city: Ruse")
    workshop.undo()
    assert _slogan(workshop, city) == ""


def test_an_earlier_step_of_the_same_field_does_not_grow_after_one_that_came_to_nothing(workshop: WorkshopFile) -> None:
    city = add_city(workshop, "Ruse")
    set_slogan(workshop, city, "A", merge_key="slogan")
    workshop.seal()
    for typed in ("B", "A", "C"):
        set_slogan(workshop, city, typed, merge_key="slogan")
    workshop.undo()
    assert _slogan(workshop, city) == "A"


def test_a_step_that_grew_back_to_nothing_is_announced(workshop: WorkshopFile) -> None:
    city = add_city(workshop, "Ruse")
    set_slogan(workshop, city, "B", merge_key="slogan")
    heard: list[Changes] = []
    workshop.subscribe(heard.append)
    set_slogan(workshop, city, "", merge_key="slogan")
    assert heard == [Changes(2, StepKind.DO, frozenset({("city", city.id)}), is_withdrawn=True)]


def test_a_file_with_a_step_that_grew_back_to_nothing_is_right_and_no_older_than_it_was(workshop: WorkshopFile) -> None:
    city = add_city(workshop, "Ruse")
    for typed in ("B", "", "C"):
        set_slogan(workshop, city, typed, merge_key="slogan")
    set_slogan(workshop, city, "", merge_key="slogan")
    known = workshop.log.newest_step, workshop.log.newest_time
    workshop.close()
    assert check_workshop(workshop.path) == []
    with WorkshopFile.open(workshop.path) as again:
        assert (again.log.newest_step, again.log.newest_time) == known == (1, again.log.step(1).hybrid_time)
