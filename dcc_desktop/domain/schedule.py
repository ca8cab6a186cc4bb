"""The schedule of an agenda: when each item starts, as local time of the seminar.

Minutes count from local midnight of the day, so that an agenda that runs past midnight still has an order.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, time, timedelta

from dcc_desktop.domain.seminars import AgendaBlock, AgendaItem, Seminar

MINUTES_A_DAY = 24 * 60


@dataclass(frozen=True, slots=True)
class Slot:
    """When one item starts and ends, in minutes from midnight.

    `free_before` are the minutes that lie idle before a fixed start; `overrun` the minutes by which the items before
    it run past a fixed start. At least one of them is 0.
    """

    start: int
    end: int
    free_before: int = 0
    overrun: int = 0


@dataclass(frozen=True, slots=True)
class ScheduledItem:
    """An agenda item with its time."""

    block: AgendaBlock
    item: AgendaItem
    slot: Slot

    @property
    def starts(self) -> time:
        """The local time at which the item starts."""
        return clock_time(self.slot.start)

    @property
    def ends(self) -> time:
        """The local time at which the item ends."""
        return clock_time(self.slot.end)


@dataclass(frozen=True, slots=True)
class DaySchedule:
    """One day of a seminar; `on` is its date, None while the seminar has none."""

    day: int
    on: date | None
    start: int
    items: tuple[ScheduledItem, ...]

    @property
    def end(self) -> int:
        """When the last item ends, in minutes from midnight; the start of an empty day."""
        return self.items[-1].slot.end if self.items else self.start

    @property
    def ends(self) -> time:
        """The local time at which the last item ends."""
        return clock_time(self.end)

    @property
    def minutes(self) -> int:
        """What the items last, in all."""
        return sum(each.item.minutes for each in self.items)

    @property
    def free(self) -> int:
        """Minutes that lie idle before fixed starts."""
        return sum(each.slot.free_before for each in self.items)

    @property
    def overrun(self) -> int:
        """Minutes that must go so that all fixed starts can be kept."""
        return sum(each.slot.overrun for each in self.items)

    @property
    def runs_past_midnight(self) -> bool:
        """Whether the day ends later than the calendar has it."""
        return self.end > MINUTES_A_DAY


@dataclass(frozen=True, slots=True)
class Schedule:
    """All days of a seminar, in their order."""

    days: tuple[DaySchedule, ...]

    @property
    def minutes(self) -> int:
        """What all items last, in all."""
        return sum(day.minutes for day in self.days)


def clock_time(minute: int) -> time:
    """Return a minute count from midnight as a time of day."""
    hours, minutes = divmod(minute % MINUTES_A_DAY, 60)
    return time(hours, minutes)


def place_items(day_start: time, items: Iterable[tuple[int, time | None]]) -> list[Slot]:
    """Return the slots of one day's items, given as (minutes, fixed start or None), in their order.

    An item starts when the one before it ends. A fixed start is always kept, be it too early or too late for that.
    """
    slots: list[Slot] = []
    now = _minute(day_start)
    for minutes, fixed_start in items:
        start = now if fixed_start is None else _minute(fixed_start)
        slots.append(Slot(start, start + minutes, free_before=max(start - now, 0), overrun=max(now - start, 0)))
        now = start + minutes
    return slots


def schedule(seminar: Seminar, agenda: Iterable[tuple[AgendaBlock, Sequence[AgendaItem]]]) -> Schedule:
    """Return when every item of an agenda starts.

    Args:
        seminar: Gives the start of each day; a day that it does not name starts like its last one.
        agenda: Blocks with their items; blocks in their order within each day.
    """
    by_day: dict[int, list[tuple[AgendaBlock, AgendaItem]]] = {day + 1: [] for day in range(len(seminar.day_starts))}
    for block, items in agenda:
        by_day.setdefault(block.day, []).extend((block, item) for item in items)
    return Schedule(tuple(_day_schedule(seminar, day, by_day[day]) for day in sorted(by_day)))


def _day_schedule(seminar: Seminar, day: int, entries: Sequence[tuple[AgendaBlock, AgendaItem]]) -> DaySchedule:
    day_start = seminar.day_starts[min(day, len(seminar.day_starts)) - 1]
    slots = place_items(day_start, [(item.minutes, item.fixed_start) for _, item in entries])
    items = tuple(ScheduledItem(block, item, slot) for (block, item), slot in zip(entries, slots, strict=True))
    on = None if seminar.starts_on is None else seminar.starts_on + timedelta(days=day - 1)
    return DaySchedule(day, on, _minute(day_start), items)


def _minute(clock: time) -> int:
    return clock.hour * 60 + clock.minute
