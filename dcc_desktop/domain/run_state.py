"""How far the run of an agenda is, worked out anew from its events and the clock, so that it survives any pause."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta, tzinfo
from enum import StrEnum

from dcc_desktop.domain.run_forecast import Forecast, forecast_of
from dcc_desktop.domain.run_goes import FinishedItem, Go, finished_items, goes_of
from dcc_desktop.domain.running import RunEvent
from dcc_desktop.domain.schedule import DaySchedule, Schedule, ScheduledItem
from dcc_desktop.domain.seminars import AgendaItem


class RunPhase(StrEnum):
    """Whether the clock runs."""

    NOT_STARTED = "not_started"
    RUNNING = "running"
    PAUSED = "paused"
    FINISHED = "finished"


@dataclass(frozen=True, slots=True, kw_only=True)
class RunState:
    """The run at one instant.

    Attributes:
        current: The item that runs or stands still; None when none does, or when it was removed meanwhile.
        day: The day of the seminar that is run, from 1; None while nothing runs.
        planned_minutes: What the current item is planned to last, without `extended_minutes`.
        elapsed_seconds: How long the current item has run, without pauses; never negative.
        remaining_seconds: Until it has used up its planned and extended minutes; negative in over time.
        planned_end: When that is, if it is not paused (again).
        next_item: What `start_next` would start; None at the end of the agenda.
        finished: What was run and ended; an earlier go of the current item counts here too.
        forecast: The rest of the day; None while nothing runs.
    """

    now: datetime
    phase: RunPhase
    current: AgendaItem | None = None
    day: int | None = None
    started_at: datetime | None = None
    planned_minutes: int = 0
    extended_minutes: int = 0
    elapsed_seconds: int = 0
    remaining_seconds: int = 0
    paused_seconds: int = 0
    planned_end: datetime | None = None
    next_item: AgendaItem | None = None
    finished: tuple[FinishedItem, ...] = ()
    forecast: Forecast | None = None

    @property
    def is_running(self) -> bool:
        """Whether an item runs or stands still."""
        return self.phase in (RunPhase.RUNNING, RunPhase.PAUSED)

    @property
    def is_paused(self) -> bool:
        """Whether the item stands still."""
        return self.phase is RunPhase.PAUSED

    @property
    def is_over_time(self) -> bool:
        """Whether the item has used up its minutes."""
        return self.is_running and self.remaining_seconds < 0

    @property
    def total_minutes(self) -> int:
        """Planned and extended minutes of the current item."""
        return self.planned_minutes + self.extended_minutes

    @property
    def behind_minutes(self) -> int:
        """How late the current item will end against the agenda, in minutes; negative: ahead; 0 while nothing runs."""
        return self.forecast.behind_minutes if self.forecast else 0


def run_state(
    events: Sequence[RunEvent],
    schedule: Schedule,
    now: datetime,
    *,
    zone: tzinfo,
    closed_at: datetime | None = None,
) -> RunState:
    """Return the state of a run.

    Args:
        events: Of one seminar, in the order in which they were written; their instants may go backwards.
        schedule: Of the agenda as it is now.
        zone: Of the seminar; fixed starts are local times in it.
        closed_at: When the seminar was closed; nothing runs after that.
    """
    now = min(now, closed_at) if closed_at else now
    goes = goes_of(events, now)
    current = goes[-1] if goes and goes[-1].ended_at is None else None
    if current is not None and closed_at is not None:
        current.ended_at, current = closed_at, None
    scheduled = [each for day in schedule.days for each in day.items]
    items = {each.item.id: each.item for each in scheduled}
    finished = finished_items(goes, items)
    next_item = _next_item(goes, scheduled, current) if goes else _first_item(schedule, now.astimezone(zone).date())
    if current is None:
        phase = RunPhase.FINISHED if goes else RunPhase.NOT_STARTED
        return RunState(now=now, phase=phase, next_item=next_item, finished=finished)
    item = items.get(current.item_id) if current.item_id else None
    planned = item.minutes if item else current.planned_minutes
    remaining = (planned + current.extended_minutes) * 60 - current.seconds
    day = _day_of(goes, schedule)
    return RunState(
        now=now,
        phase=RunPhase.PAUSED if current.is_paused else RunPhase.RUNNING,
        current=item,
        day=day.day if day else None,
        started_at=current.started_at,
        planned_minutes=planned,
        extended_minutes=current.extended_minutes,
        elapsed_seconds=int(current.seconds),
        remaining_seconds=int(remaining // 1),
        paused_seconds=int(current.paused_seconds),
        planned_end=now + timedelta(seconds=remaining),
        next_item=next_item,
        finished=finished,
        forecast=forecast_of(day, goes, ends_at=now + timedelta(seconds=max(remaining, 0)), zone=zone) if day else None,
    )


def _next_item(goes: Sequence[Go], scheduled: Sequence[ScheduledItem], current: Go | None) -> AgendaItem | None:
    """Return the first item after the newest one that is still in the agenda and was not run since the last finish."""
    places = {each.item.id: place for place, each in enumerate(scheduled)}
    known = [places[go.item_id] for go in goes if go.item_id in places]
    session = current.session if current else None
    done = {go.item_id for go in goes if go.session == session}
    after = known[-1] + 1 if known else 0
    return next((each.item for each in scheduled[after:] if each.item.id not in done), None)


def _first_item(schedule: Schedule, today: date) -> AgendaItem | None:
    """Return the first item of the day that is today, else of the agenda."""
    days = sorted(schedule.days, key=lambda day: (day.on != today, day.day))
    return next((each.item for day in days for each in day.items), None)


def _day_of(goes: Sequence[Go], schedule: Schedule) -> DaySchedule | None:
    """Return the day of the newest item that is still in the agenda."""
    by_item = {each.item.id: day for day in schedule.days for each in day.items}
    return next((by_item[go.item_id] for go in reversed(goes) if go.item_id in by_item), None)
