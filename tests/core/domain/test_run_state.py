"""How far a run is: nothing but its events and the clock."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from itertools import count
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dcc_desktop.domain.run_state import RunPhase, RunState, run_state
from dcc_desktop.domain.running import RunEvent, RunEventId, RunEventKind
from dcc_desktop.domain.schedule import Schedule, schedule
from dcc_desktop.domain.seminars import (
    AgendaBlock,
    AgendaBlockId,
    AgendaItem,
    AgendaItemId,
    Seminar,
    SeminarId,
)
from dcc_desktop.domain.texts import BilingualText

SOFIA = ZoneInfo("Europe/Sofia")
NINE = datetime(2026, 3, 2, 7, 0, tzinfo=UTC)
"""Nine o'clock in Sofia on the day of the seminar."""
KINDS = {"pause": RunEventKind.PAUSE, "resume": RunEventKind.RESUME, "finish": RunEventKind.FINISH}


def text(words: str) -> BilingualText:
    return BilingualText.same(words)


def item(name: str, minutes: int, fixed_start: time | None = None) -> AgendaItem:
    return AgendaItem(
        id=AgendaItemId(name),
        block_id=AgendaBlockId("b"),
        title=text(name),
        minutes=minutes,
        fixed_start=fixed_start,
    )


ITEMS = [item("a", 30), item("b", 60), item("lunch", 60, time(12)), item("c", 45)]
SECOND_DAY = [item("d", 20)]


def plan(items: list[AgendaItem] | None = None) -> Schedule:
    seminar = Seminar(
        id=SeminarId("s"), name=text("Kick-off"), starts_on=date(2026, 3, 2), day_starts=(time(9), time(9))
    )
    blocks = [
        AgendaBlock(id=AgendaBlockId(f"b{day}"), seminar_id=seminar.id, title=text("B"), day=day) for day in (1, 2)
    ]
    return schedule(seminar, [(blocks[0], ITEMS if items is None else items), (blocks[1], SECOND_DAY)])


def state(*events: tuple[float, str], now: float, items: list[AgendaItem] | None = None) -> RunState:
    """Return the state after events at minutes after nine: the id of an item, pause, resume, finish, or +5."""
    return run_state(list(map(made, events, count())), plan(items), at(now), zone=SOFIA)


def made(event: tuple[float, str], number: int) -> RunEvent:
    minute, what = event
    kind = RunEventKind.EXTEND if what[0] in "+-" else KINDS.get(what, RunEventKind.START)
    is_start = kind is RunEventKind.START
    minutes = int(what) if kind is RunEventKind.EXTEND else 30 if is_start else 0
    item_id = AgendaItemId(what) if is_start and what != "removed" else None
    return RunEvent(
        id=RunEventId(str(number)),
        seminar_id=SeminarId("s"),
        kind=kind,
        agenda_item_id=item_id,
        minutes=minutes,
        at=at(minute),
    )


def at(minute: float) -> datetime:
    return NINE + timedelta(minutes=minute)


def local(instant: datetime) -> str:
    return f"{instant.astimezone(SOFIA):%d %H:%M:%S}"


def next_id(found: RunState) -> str | None:
    return found.next_item.id if found.next_item else None


def test_nothing_has_been_run_and_the_first_item_is_next() -> None:
    found = state(now=5)
    assert (found.phase, found.current, next_id(found), found.forecast) == (RunPhase.NOT_STARTED, None, "a", None)


def test_on_the_second_day_its_first_item_is_next() -> None:
    assert next_id(state(now=24 * 60)) == "d"


def test_an_item_runs() -> None:
    found = state((0, "a"), now=10)
    assert (found.current, found.day, next_id(found)) == (ITEMS[0], 1, "b")
    assert (found.elapsed_seconds, found.remaining_seconds, found.planned_end) == (600, 1200, at(30))


def test_over_time_counts_on_below_zero() -> None:
    found = state((0, "a"), now=32)
    assert (found.remaining_seconds, found.is_over_time, found.planned_end) == (-120, True, at(30))


def test_an_item_is_extended_and_shortened() -> None:
    found = state((0, "a"), (1, "+5"), (2, "+5"), (3, "-2"), now=10)
    assert (found.extended_minutes, found.total_minutes, found.planned_end) == (8, 38, at(38))


def test_a_pause_stops_the_item_and_moves_its_end() -> None:
    found = state((0, "a"), (10, "pause"), now=25)
    assert (found.phase, found.elapsed_seconds, found.paused_seconds) == (RunPhase.PAUSED, 600, 900)
    assert found.planned_end == at(45)


def test_after_a_pause_the_item_goes_on() -> None:
    found = state((0, "a"), (10, "pause"), (25, "resume"), now=30)
    assert (found.is_paused, found.elapsed_seconds, found.planned_end) == (False, 900, at(45))


def test_a_new_length_of_the_running_item_counts_at_once() -> None:
    found = state((0, "a"), now=10, items=[item("a", 50), *ITEMS[1:]])
    assert (found.planned_minutes, found.remaining_seconds) == (50, 2400)


def test_what_is_finished_tells_planned_and_actual_minutes() -> None:
    found = state((0, "a"), (5, "+5"), (37, "b"), now=40)
    [done] = found.finished
    assert (done.item, done.planned_minutes, done.extended_minutes, done.minutes) == (ITEMS[0], 30, 5, 37)
    assert (done.started_at, done.ended_at) == (at(0), at(37))


def test_an_item_that_is_started_twice_is_told_once_with_all_its_time() -> None:
    found = state((0, "a"), (10, "b"), (30, "a"), (35, "c"), now=40)
    assert [(done.item, done.minutes, done.goes) for done in found.finished] == [(ITEMS[0], 15, 2), (ITEMS[1], 20, 1)]


def test_after_an_item_that_is_run_again_comes_what_was_not_run_yet() -> None:
    assert next_id(state((0, "a"), (10, "b"), (30, "a"), now=31)) == "lunch"


def test_the_end_of_the_run_stops_the_clock_and_the_next_day_is_next() -> None:
    found = state((0, "c"), (50, "finish"), now=600)
    assert (found.phase, found.current, next_id(found)) == (RunPhase.FINISHED, None, "d")
    assert [done.minutes for done in found.finished] == [50]


def test_after_the_last_item_none_is_next() -> None:
    assert next_id(state((0, "d"), now=1)) is None


def test_an_item_that_was_removed_runs_on_without_a_name() -> None:
    found = state((0, "a"), (30, "removed"), now=40)
    assert (found.is_running, found.current, found.remaining_seconds, next_id(found)) == (True, None, 1200, "b")


@pytest.mark.parametrize("events", [[(0, "a"), (-60, "+5")], [(0, "a")]])
def test_a_clock_that_was_set_back_never_takes_time_away(events: list[tuple[float, str]]) -> None:
    found = state(*events, now=-90)
    assert (found.elapsed_seconds, found.remaining_seconds >= 1800) == (0, True)


def test_after_the_clock_was_set_back_time_goes_on() -> None:
    assert state((0, "a"), (10, "+5"), (-50, "+5"), now=-45).elapsed_seconds == 15 * 60


def test_the_forecast_keeps_a_fixed_start_that_lies_ahead() -> None:
    found = state((30, "a"), now=40).forecast
    assert found is not None
    assert [(each.item.id, local(each.starts_at)) for each in found.items] == [
        ("b", "02 10:00:00"),
        ("lunch", "02 12:00:00"),
        ("c", "02 13:00:00"),
    ]
    assert (local(found.ends_at), found.planned_end, found.behind_minutes) == ("02 13:45:00", at(285), 30)


def test_the_forecast_says_what_must_be_cut_before_a_fixed_start() -> None:
    found = state((110, "b"), now=111).forecast
    assert found is not None
    assert (found.overrun_minutes, local(found.items[0].starts_at)) == (0, "02 12:00:00")
    late = state((0, "a"), now=130, items=[item("a", 30), item("b", 60), *ITEMS[2:]]).forecast
    assert late is not None
    assert late.overrun_minutes == 10


def test_what_cannot_end_before_a_fixed_start_moves_it_and_all_that_follows() -> None:
    found = state((0, "a"), now=130, items=[item("a", 30), item("b", 60), *ITEMS[2:]]).forecast
    assert found is not None
    assert [(each.item.id, local(each.starts_at)) for each in found.items] == [
        ("b", "02 11:10:00"),
        ("lunch", "02 12:10:00"),
        ("c", "02 13:10:00"),
    ]
    assert local(found.ends_at) == "02 13:55:00"


def test_a_fixed_start_that_has_passed_is_no_longer_waited_for_or_kept() -> None:
    found = state((150, "b"), now=151).forecast
    assert found is not None
    assert [local(each.starts_at) for each in found.items] == ["02 12:30:00", "02 13:30:00"]


def test_seconds_of_the_running_item_move_what_follows() -> None:
    found = state((0.5, "a"), now=10).forecast
    assert found is not None
    assert [local(each.starts_at) for each in found.items] == ["02 09:30:30", "02 12:00:00", "02 13:00:00"]


def test_ahead_is_told_as_less_than_nothing_behind() -> None:
    assert state((20, "b"), now=21).behind_minutes == -10


def test_a_rehearsal_in_the_evening_is_not_hours_behind() -> None:
    evening = 11 * 60
    found = state((evening, "a"), (evening + 40, "b"), now=evening + 41).forecast
    assert found is not None
    assert (found.behind_minutes, local(found.ends_at)) == (10, "03 00:45:00")
    assert found.rehearsal_shift == evening


def test_a_run_goes_on_past_midnight() -> None:
    items = [item("x", 60), item("y", 30)]
    late = 14 * 60 + 30
    found = state((late, "x"), now=late + 45, items=items)
    assert found.forecast is not None
    assert (found.elapsed_seconds, local(found.forecast.ends_at)) == (45 * 60, "03 01:00:00")


_WHATS = ["a", "b", "lunch", "c", "d", "removed", "pause", "resume", "finish", "+5", "-3"]


@given(
    events=st.lists(st.tuples(st.integers(-3000, 3000), st.sampled_from(_WHATS)), max_size=12),
    now=st.integers(-3000, 3000),
)
def test_whatever_was_done_and_whatever_the_clock_says_no_time_is_negative(
    events: list[tuple[float, str]], now: int
) -> None:
    found = state(*events, now=now)
    assert found.elapsed_seconds >= 0
    assert all(done.seconds >= 0 and done.paused_seconds >= 0 for done in found.finished)
    assert found.next_item is None or found.next_item != found.current
    if found.forecast is not None:
        starts = [each.starts_at for each in found.forecast.items]
        assert starts == sorted(starts)


def test_nothing_runs_in_a_seminar_that_was_closed() -> None:
    found = run_state([made((0, "a"), 1)], plan(), at(100), zone=SOFIA, closed_at=at(20))
    assert (found.phase, [done.minutes for done in found.finished]) == (RunPhase.FINISHED, [20])
