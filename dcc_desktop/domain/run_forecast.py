"""When the rest of a day will be, now that an item of it runs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta, tzinfo

from dcc_desktop.domain.run_goes import Go
from dcc_desktop.domain.schedule import MINUTES_A_DAY, DaySchedule, ScheduledItem
from dcc_desktop.domain.seminars import AgendaItem, AgendaItemId

_REHEARSAL = 3 * 60
"""A day that is begun by more minutes than these off its time is a rehearsal, and its times move along."""
_LONGEST_DAY = timedelta(hours=18)


@dataclass(frozen=True, slots=True)
class ForecastItem:
    """An item that is still to come, with the instants at which it will start and end."""

    item: AgendaItem
    starts_at: datetime
    ends_at: datetime


@dataclass(frozen=True, slots=True)
class Forecast:
    """The rest of a day as it will be if nothing is cut: a fixed start is waited for, but never made by itself.

    Attributes:
        ends_at: When the day will end, with all items that are left at their planned minutes.
        planned_end: When it was to end.
        behind_minutes: How late the current item will end against the agenda; negative: ahead.
        overrun_minutes: What must be cut so that the fixed starts that lie ahead can be kept.
        rehearsal_shift: By how many minutes all times of the day are moved, fixed starts too; 0 but in a rehearsal.
    """

    ends_at: datetime
    planned_end: datetime
    behind_minutes: int
    overrun_minutes: int
    items: tuple[ForecastItem, ...]
    rehearsal_shift: int = 0


@dataclass(frozen=True, slots=True)
class _DayClock:
    """Turns minutes of the agenda into instants and back; `shift` is 0 but in a rehearsal."""

    midnight: datetime
    shift: int

    def instant(self, minute: float) -> datetime:
        # Adding to a local time keeps the wall clock, also over a change to summer time.
        return (self.midnight + timedelta(minutes=minute + self.shift)).astimezone(UTC)

    def minute(self, instant: datetime) -> float:
        local = instant.astimezone(self.midnight.tzinfo).replace(tzinfo=None)
        return (local - self.midnight.replace(tzinfo=None)).total_seconds() / 60 - self.shift


def forecast_of(day: DaySchedule, goes: Sequence[Go], *, ends_at: datetime, zone: tzinfo) -> Forecast:
    """Return the rest of the day that is run.

    Args:
        goes: All goes; the last one is open.
        ends_at: When the current item will end.
    """
    scheduled = {each.item.id: each for each in day.items}
    clock = _day_clock(goes, scheduled, zone)
    done = {go.item_id for go in goes if go.session == goes[-1].session}
    newest = next(scheduled[go.item_id] for go in reversed(goes) if go.item_id in scheduled)
    left = [each for each in day.items[day.items.index(newest) + 1 :] if each.item.id not in done]
    end = clock.minute(ends_at)
    items: list[ForecastItem] = []
    reached, kept, overrun = end, int(end // 1), 0
    for each in left:
        fixed, minutes = _fixed_minute(each.item, int(end // 1)), each.item.minutes
        if fixed is not None:
            overrun += max(kept - fixed, 0)
            reached, kept = max(reached, fixed), fixed
        items.append(ForecastItem(each.item, clock.instant(reached), clock.instant(reached + minutes)))
        reached, kept = reached + minutes, kept + minutes
    return Forecast(
        ends_at=items[-1].ends_at if items else ends_at,
        planned_end=clock.instant(day.end),
        behind_minutes=round(end - newest.slot.end),
        overrun_minutes=overrun,
        items=tuple(items),
        rehearsal_shift=clock.shift,
    )


def _fixed_minute(item: AgendaItem, begin: int) -> int | None:
    """Return the fixed start of an item that can still be waited for; one that has passed binds nobody any more."""
    if item.fixed_start is None or not 0 <= begin < MINUTES_A_DAY:
        return None
    minute = item.fixed_start.hour * 60 + item.fixed_start.minute
    return minute if minute >= begin else None


def _day_clock(goes: Sequence[Go], scheduled: dict[AgendaItemId, ScheduledItem], zone: tzinfo) -> _DayClock:
    """Return the clock of the day on which the present go at this day's items was begun."""
    newest = goes[-1]
    first = newest
    first_slot = None
    for go in reversed(goes):
        if go.session != newest.session or newest.started_at - go.started_at > _LONGEST_DAY:
            break
        if go.item_id in scheduled:
            first, first_slot = go, scheduled[go.item_id].slot
    local = first.started_at.astimezone(zone)
    midnight = datetime.combine(local.date(), time(), tzinfo=zone)
    late = (local.hour * 60 + local.minute) - (first_slot.start if first_slot else 0)
    return _DayClock(midnight, 0 if first_slot is None or abs(late) <= _REHEARSAL else late)
