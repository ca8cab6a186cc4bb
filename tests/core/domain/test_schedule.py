"""The schedule of an agenda: every minute accounted for, fixed points kept."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time

from hypothesis import given
from hypothesis import strategies as st

from dcc_desktop.domain.schedule import clock_time, place_items, schedule
from dcc_desktop.domain.seminars import AgendaBlock, AgendaBlockId, AgendaItem, AgendaItemId, Seminar, SeminarId
from dcc_desktop.domain.texts import BilingualText

NAME = BilingualText.same("Name")
SEMINAR = Seminar(id=SeminarId("s"), name=NAME, day_starts=(time(9), time(10, 30)), starts_on=date(2027, 3, 27))

clock_times = st.builds(time, st.integers(0, 23), st.integers(0, 59))
item_lists = st.lists(st.tuples(st.integers(1, 300), st.none() | clock_times), max_size=12)


def agenda(*days: tuple[int, ...]) -> list[tuple[AgendaBlock, list[AgendaItem]]]:
    """Make one block a day, with items of these minutes."""
    made = []
    for day, lengths in enumerate(days, start=1):
        block = AgendaBlock(id=AgendaBlockId(f"b{day}"), seminar_id=SEMINAR.id, title=NAME, day=day)
        items = [
            AgendaItem(id=AgendaItemId(f"{day}.{n}"), block_id=block.id, title=NAME, minutes=m)
            for n, m in enumerate(lengths)
        ]
        made.append((block, items))
    return made


@given(clock_times, item_lists)
def test_every_minute_of_the_day_is_an_item_or_free_unless_items_overrun(
    day_start: time, items: list[tuple[int, time | None]]
) -> None:
    slots = place_items(day_start, items)
    first = day_start.hour * 60 + day_start.minute
    end = slots[-1].end if slots else first
    used = sum(minutes for minutes, _ in items)
    assert end - first == used + sum(s.free_before for s in slots) - sum(s.overrun for s in slots)


@given(clock_times, item_lists)
def test_a_fixed_start_is_always_kept(day_start: time, items: list[tuple[int, time | None]]) -> None:
    for slot, (minutes, fixed) in zip(place_items(day_start, items), items, strict=True):
        assert fixed is None or clock_time(slot.start) == fixed
        assert slot.end - slot.start == minutes


@given(clock_times, item_lists)
def test_items_without_a_fixed_start_follow_without_a_gap(
    day_start: time, items: list[tuple[int, time | None]]
) -> None:
    now = day_start.hour * 60 + day_start.minute
    for slot, (_, fixed) in zip(place_items(day_start, items), items, strict=True):
        if fixed is None:
            assert (slot.start, slot.free_before, slot.overrun) == (now, 0, 0)
        now = slot.end


@given(clock_times, item_lists)
def test_no_item_has_free_time_and_an_overrun_at_once(day_start: time, items: list[tuple[int, time | None]]) -> None:
    assert all(min(slot.free_before, slot.overrun) == 0 for slot in place_items(day_start, items))


def test_time_before_a_late_fixed_start_is_free() -> None:
    slots = place_items(time(9), [(60, None), (30, time(10, 15))])
    assert (slots[1].free_before, slots[1].overrun, clock_time(slots[1].end)) == (15, 0, time(10, 45))


def test_items_that_run_past_a_fixed_start_overrun_it() -> None:
    slots = place_items(time(9), [(90, None), (30, time(10, 15)), (10, None)])
    assert (slots[1].overrun, clock_time(slots[2].start)) == (15, time(10, 45))


def test_each_day_starts_at_its_own_time() -> None:
    days = schedule(SEMINAR, agenda((60,), (45,))).days
    assert [(day.items[0].starts, day.ends) for day in days] == [(time(9), time(10)), (time(10, 30), time(11, 15))]


def test_a_day_without_items_ends_when_it_starts() -> None:
    days = schedule(SEMINAR, agenda((60,))).days
    assert (days[1].ends, days[1].minutes) == (time(10, 30), 0)


def test_a_day_beyond_the_named_ones_starts_like_the_last() -> None:
    assert schedule(SEMINAR, agenda((1,), (1,), (1,))).days[2].items[0].starts == time(10, 30)


def test_minutes_are_summed_over_all_days() -> None:
    assert schedule(SEMINAR, agenda((60, 30), (45,))).minutes == 135


def test_a_day_may_run_past_midnight() -> None:
    day = schedule(SEMINAR, agenda((60, 15 * 60))).days[0]
    assert (day.runs_past_midnight, day.ends) == (True, time(1))


def test_a_day_sums_its_free_time_and_its_overruns() -> None:
    blocks = agenda((60, 30, 30))
    block, (first, second, third) = blocks[0]
    moved = [first, replace(second, fixed_start=time(10, 10)), replace(third, fixed_start=time(10, 35))]
    day = schedule(SEMINAR, [(block, moved)]).days[0]
    assert (day.free, day.overrun) == (10, 5)


def test_an_item_ends_where_the_next_starts() -> None:
    items = schedule(SEMINAR, agenda((60, 30))).days[0].items
    assert items[0].ends == items[1].starts
