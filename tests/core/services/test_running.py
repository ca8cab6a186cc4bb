"""Running the agenda, over a restart and a sleeping laptop too."""

from __future__ import annotations

import threading
from datetime import UTC, datetime, time, timedelta
from pathlib import Path

import pytest

from dcc_desktop.domain.seminars import AgendaItem, SeminarId
from dcc_desktop.domain.texts import BilingualText
from dcc_desktop.errors import InvalidInputError, UndoRefusedError
from dcc_desktop.services.agenda import add_block, add_item, remove_items
from dcc_desktop.services.backups import BackUpKind, back_up, back_up_aside, list_back_ups
from dcc_desktop.services.running import (
    RunEventKind,
    RunPhase,
    extend,
    finish,
    go_back,
    pause,
    read_run,
    resume,
    run_of,
    start_item,
    start_next,
)
from dcc_desktop.services.seminars import add_seminar, close_seminar
from dcc_desktop.store.change_log import StepKind
from dcc_desktop.workshop_file import WorkshopFile, step_label


class FakeClock:
    """A wall clock that goes on only when it is told to."""

    def __init__(self) -> None:
        self.now = datetime(2026, 3, 2, 7, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now

    def pass_minutes(self, minutes: float) -> None:
        self.now += timedelta(minutes=minutes)


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def workshop(tmp_path: Path, clock: FakeClock) -> WorkshopFile:
    return WorkshopFile.create(tmp_path / "file.dccw", clock=clock)


@pytest.fixture(autouse=True)
def _closed_in_the_end(workshop: WorkshopFile) -> object:
    yield
    workshop.close()


@pytest.fixture
def seminar_id(workshop: WorkshopFile) -> SeminarId:
    return add_seminar(workshop, BilingualText.same("Kick-off"), day_starts=(time(9),)).id


@pytest.fixture
def items(workshop: WorkshopFile, seminar_id: SeminarId) -> list[AgendaItem]:
    block = add_block(workshop, seminar_id, title=BilingualText.same("A"))
    return [add_item(workshop, block.id, title=BilingualText.same(name), minutes=30) for name in ("a", "b", "c")]


def kinds(workshop: WorkshopFile) -> list[str]:
    return [event.kind.value for event in workshop.run_events.all()]


def test_the_agenda_is_run_item_after_item(
    workshop: WorkshopFile, seminar_id: SeminarId, items: list[AgendaItem], clock: FakeClock
) -> None:
    for item in items:
        start_next(workshop, seminar_id)
        assert run_of(workshop, seminar_id).current == item
        clock.pass_minutes(20)
    with pytest.raises(InvalidInputError, match="No agenda item is left"):
        start_next(workshop, seminar_id)
    finish(workshop, seminar_id)
    assert [done.minutes for done in run_of(workshop, seminar_id).finished] == [20, 20, 20]


def test_the_run_survives_a_restart_and_a_sleeping_laptop(
    workshop: WorkshopFile, seminar_id: SeminarId, items: list[AgendaItem], clock: FakeClock
) -> None:
    start_item(workshop, items[1].id)
    extend(workshop, seminar_id)
    workshop.close()
    clock.pass_minutes(50)
    with WorkshopFile.open(workshop.path, clock=clock) as reopened:
        state = run_of(reopened, seminar_id)
        assert (state.current, state.elapsed_seconds, state.remaining_seconds) == (items[1], 50 * 60, -15 * 60)


def test_a_pause_lasts_over_a_restart(
    workshop: WorkshopFile, seminar_id: SeminarId, items: list[AgendaItem], clock: FakeClock
) -> None:
    start_item(workshop, items[0].id)
    clock.pass_minutes(10)
    pause(workshop, seminar_id)
    workshop.close()
    clock.pass_minutes(600)
    with WorkshopFile.open(workshop.path, clock=clock) as reopened:
        resume(reopened, seminar_id)
        clock.pass_minutes(5)
        assert run_of(reopened, seminar_id).elapsed_seconds == 15 * 60


def test_undo_goes_past_the_events_of_a_run(
    workshop: WorkshopFile, seminar_id: SeminarId, items: list[AgendaItem]
) -> None:
    start_item(workshop, items[0].id)
    workshop.undo()
    assert workshop.agenda_items.find(items[2].id) is None
    assert (kinds(workshop), run_of(workshop, seminar_id).current) == (["start"], items[0])
    extend(workshop, seminar_id)
    workshop.redo()
    assert workshop.agenda_items.get(items[2].id) == items[2]


def test_the_events_are_in_the_log_as_run_steps(
    workshop: WorkshopFile, seminar_id: SeminarId, items: list[AgendaItem]
) -> None:
    start_item(workshop, items[0].id)
    extend(workshop, seminar_id, 10)
    go_back(workshop, seminar_id)
    steps = [step for step in workshop.log.steps() if step.kind is StepKind.RUN]
    assert [step_label(step) for step in steps] == [
        "Start agenda item: a",
        "Change the time of an agenda item by +10 min: a",
        "Go back in the agenda: a",
    ]


def test_an_item_that_was_run_cannot_be_undone_away(
    workshop: WorkshopFile, seminar_id: SeminarId, items: list[AgendaItem]
) -> None:
    start_item(workshop, items[2].id)
    with pytest.raises(UndoRefusedError):
        workshop.undo()
    assert run_of(workshop, seminar_id).current == items[2]


def test_back_takes_a_start_back_as_if_it_had_never_been(
    workshop: WorkshopFile, seminar_id: SeminarId, items: list[AgendaItem], clock: FakeClock
) -> None:
    start_next(workshop, seminar_id)
    clock.pass_minutes(10)
    start_next(workshop, seminar_id)
    clock.pass_minutes(1)
    assert go_back(workshop, seminar_id).kind is RunEventKind.START
    state = run_of(workshop, seminar_id)
    assert (state.current, state.elapsed_seconds, state.finished) == (items[0], 11 * 60, ())


def test_back_before_the_first_event_is_refused(
    workshop: WorkshopFile, seminar_id: SeminarId, items: list[AgendaItem]
) -> None:
    start_item(workshop, items[0].id)
    go_back(workshop, seminar_id)
    with pytest.raises(InvalidInputError, match="nothing to go back to"):
        go_back(workshop, seminar_id)
    assert run_of(workshop, seminar_id).phase is RunPhase.NOT_STARTED


def test_starting_what_runs_already_writes_nothing_or_ends_its_pause(
    workshop: WorkshopFile, seminar_id: SeminarId, items: list[AgendaItem]
) -> None:
    start_item(workshop, items[0].id)
    assert start_item(workshop, items[0].id) is None
    pause(workshop, seminar_id)
    start_item(workshop, items[0].id)
    assert kinds(workshop) == ["start", "pause", "resume"]


def test_a_second_pause_and_a_second_resume_write_nothing(
    workshop: WorkshopFile, seminar_id: SeminarId, items: list[AgendaItem]
) -> None:
    start_item(workshop, items[0].id)
    assert resume(workshop, seminar_id) is None
    pause(workshop, seminar_id)
    assert pause(workshop, seminar_id) is None
    assert kinds(workshop) == ["start", "pause"]


@pytest.mark.parametrize("command", [pause, resume, extend, finish])
def test_nothing_can_be_done_with_an_item_while_none_runs(
    workshop: WorkshopFile, seminar_id: SeminarId, items: list[AgendaItem], command: object
) -> None:
    with pytest.raises(InvalidInputError, match="No agenda item is running"):
        command(workshop, seminar_id)  # type: ignore[operator]


def test_an_item_cannot_be_shortened_to_nothing(
    workshop: WorkshopFile, seminar_id: SeminarId, items: list[AgendaItem]
) -> None:
    start_item(workshop, items[0].id)
    extend(workshop, seminar_id, -29)
    with pytest.raises(InvalidInputError, match="no minute left"):
        extend(workshop, seminar_id, -1)


def test_removing_the_item_that_runs_keeps_its_time_and_undo_gives_it_back(
    workshop: WorkshopFile, seminar_id: SeminarId, items: list[AgendaItem], clock: FakeClock
) -> None:
    start_item(workshop, items[1].id)
    clock.pass_minutes(7)
    remove_items(workshop, [items[1].id])
    state = run_of(workshop, seminar_id)
    assert (state.current, state.elapsed_seconds, state.is_running) == (None, 7 * 60, True)
    workshop.undo()
    assert run_of(workshop, seminar_id).current == items[1]


def test_a_closed_seminar_is_not_run(workshop: WorkshopFile, seminar_id: SeminarId, items: list[AgendaItem]) -> None:
    start_item(workshop, items[0].id)
    close_seminar(workshop, seminar_id)
    assert run_of(workshop, seminar_id).phase is RunPhase.FINISHED
    for command in (start_next, go_back, finish):
        with pytest.raises(InvalidInputError, match="closed"):
            command(workshop, seminar_id)


def test_a_zone_that_this_computer_does_not_know_is_no_reason_to_stop(
    workshop: WorkshopFile, seminar_id: SeminarId, items: list[AgendaItem]
) -> None:
    workshop._connection.execute("UPDATE seminar SET time_zone = 'Nowhere/Town'")
    start_item(workshop, items[0].id)
    assert run_of(workshop, seminar_id).is_running


def test_a_run_that_was_read_once_is_shown_at_any_instant(
    workshop: WorkshopFile, seminar_id: SeminarId, items: list[AgendaItem], clock: FakeClock
) -> None:
    start_item(workshop, items[0].id)
    run = read_run(workshop, seminar_id)
    later = clock() + timedelta(minutes=3)
    assert run.at(later) == run_of(workshop, seminar_id, later)
    assert run.at(later).elapsed_seconds == 180


def test_a_back_up_copy_is_written_aside_while_the_file_is_open(
    workshop: WorkshopFile, seminar_id: SeminarId, items: list[AgendaItem], clock: FakeClock
) -> None:
    start_item(workshop, items[0].id)
    written = back_up_aside(workshop.path, BackUpKind.AGENDA_ITEM, now=clock())
    assert [found.path for found in list_back_ups(workshop.path)] == [written.path]
    with WorkshopFile.open_snapshot(written.path, clock=clock) as copy:
        assert run_of(copy, seminar_id).current == items[0]


def test_a_copy_aside_and_one_in_the_program_do_not_disturb_each_other(
    workshop: WorkshopFile, seminar_id: SeminarId, items: list[AgendaItem], clock: FakeClock
) -> None:
    written: list[Path] = []

    def write_aside() -> None:
        written.extend(back_up_aside(workshop.path, BackUpKind.AGENDA_ITEM, now=clock()).path for _ in range(5))

    thread = threading.Thread(target=write_aside)
    thread.start()
    for _ in range(5):
        back_up(workshop)
    thread.join()
    assert len(written) == 5
    assert len(list_back_ups(workshop.path)) == 10
