"""One day of the agenda as it is and will be: what was run, what runs, what comes, each with its times.

All times are minutes from midnight of the day, in the seminar's zone, so that a day may pass midnight.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, time, timedelta, tzinfo
from enum import Enum

from dcc_desktop.domain.run_forecast import ForecastItem
from dcc_desktop.domain.run_goes import FinishedItem
from dcc_desktop.domain.run_state import RunPhase, RunState
from dcc_desktop.domain.schedule import DaySchedule, ScheduledItem
from dcc_desktop.domain.seminars import AgendaBlock, AgendaBlockId, AgendaItem

# A day that was begun by more than this off its time is a rehearsal: the plan moves along, as in the forecast.
_REHEARSAL = 3 * 60
_LONGEST_DAY = timedelta(hours=18)


class RowState(Enum):
    """What became of an item."""

    TO_COME = "to come"
    RUNNING = "running"
    PAUSED = "paused"
    DONE = "done"
    SKIPPED = "skipped"


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaRow:
    """An item with its times.

    Attributes:
        start: When it started or will; whole minutes for what is to come.
        minutes: What it lasted, lasts with what it was extended by, or is planned to last.
        over: Minutes over its time while it runs.
        short: Minutes that do not fit before its fixed start.
        is_rehearsed: Whether its times are moved along with all of the day, a fixed start too.
    """

    item: AgendaItem
    state: RowState
    start: float
    end: float
    planned_start: int
    minutes: int
    over: int = 0
    short: int = 0
    is_rehearsed: bool = False

    @property
    def id(self) -> str:
        """The id of the item."""
        return self.item.id

    @property
    def is_moved(self) -> bool:
        """Whether it starts at another minute than planned."""
        return abs(self.start - self.planned_start) >= 1

    @property
    def is_broken(self) -> bool:
        """Whether its fixed start is not kept."""
        if self.item.fixed_start is None or self.state is not RowState.TO_COME:
            return False
        return self.short > 0 or self.start - self.planned_start >= 1

    @property
    def is_active(self) -> bool:
        """Whether its clock runs or stands still."""
        return self.state in (RowState.RUNNING, RowState.PAUSED)


@dataclass(frozen=True, slots=True, kw_only=True)
class DayView:
    """The day.

    Attributes:
        ends: When it ended or will end.
        promised: When it was to end.
        is_run: Whether anything of it was run.
        is_running: Whether an item of it runs or stands still.
        now: Only while it runs, or on the day itself.
        shift: By how many minutes all times are moved because the day is rehearsed; 0 on the day itself.
    """

    day: DaySchedule
    blocks: tuple[AgendaBlock, ...]
    rows: tuple[AgendaRow, ...]
    ends: int
    promised: int
    is_run: bool
    is_running: bool
    now: int | None
    shift: int = 0

    @property
    def is_late(self) -> bool:
        """Whether it ends later than promised; a rehearsal keeps no promise."""
        return not self.shift and self.ends > self.promised

    @property
    def broken(self) -> tuple[AgendaRow, ...]:
        """The items whose fixed start is not kept."""
        return tuple(row for row in self.rows if row.is_broken)

    def rows_of(self, block_id: AgendaBlockId) -> list[AgendaRow]:
        """Return the items of a block."""
        return [row for row in self.rows if row.item.block_id == block_id]


def day_view(day: DaySchedule, blocks: Sequence[AgendaBlock], run: RunState, *, zone: tzinfo) -> DayView:
    """Return a day as it stands at the instant of the run."""
    return _DayReader(day, run, zone).read(tuple(block for block in blocks if block.day == day.day))


class _DayReader:
    """Turns instants of the run into minutes of the day."""

    def __init__(self, day: DaySchedule, run: RunState, zone: tzinfo) -> None:
        self._day = day
        self._run = run
        self._zone = zone
        here = {each.item.id for each in day.items}
        self._done = {each.item.id: each for each in run.finished if each.item and each.item.id in here}
        self._is_running = run.is_running and run.day == day.day
        forecast = run.forecast if self._is_running and run.forecast else None
        self._to_come = {each.item.id: each for each in forecast.items} if forecast else {}
        self._midnight = self._find_midnight()
        self._shift = self._find_shift()

    def read(self, blocks: tuple[AgendaBlock, ...]) -> DayView:
        rows = tuple(self._row(each) for each in self._day.items)
        is_run = self._is_running or bool(self._done)
        return DayView(
            day=self._day,
            blocks=blocks,
            rows=rows,
            ends=self._ends(rows),
            promised=self._day.end + self._shift,
            is_run=is_run,
            is_running=self._is_running,
            now=self._now(),
            shift=self._shift,
        )

    def _row(self, scheduled: ScheduledItem) -> AgendaRow:
        item = scheduled.item
        if self._is_running and self._run.current is not None and self._run.current.id == item.id:
            return self._running_row(scheduled)
        coming, done = self._to_come.get(item.id), self._done.get(item.id)
        if coming is not None:
            return self._coming_row(scheduled, coming)
        if done is not None:
            return self._done_row(scheduled, done)
        is_left_out = self._is_running and self._run.forecast is not None
        start = self._planned(scheduled)
        return AgendaRow(
            item=item,
            state=RowState.SKIPPED if is_left_out else RowState.TO_COME,
            start=start,
            end=start + item.minutes,
            planned_start=start,
            minutes=item.minutes,
            short=0 if is_left_out or self._done else scheduled.slot.overrun,
        )

    def _running_row(self, scheduled: ScheduledItem) -> AgendaRow:
        run = self._run
        start = self._minute(run.started_at or run.now)
        over = max(-run.remaining_seconds // 60, 0)
        return AgendaRow(
            item=scheduled.item,
            state=RowState.PAUSED if run.is_paused else RowState.RUNNING,
            start=int(start),
            end=int(self._minute(max(run.planned_end or run.now, run.now))),
            planned_start=self._planned(scheduled),
            minutes=run.total_minutes,
            over=over,
        )

    def _coming_row(self, scheduled: ScheduledItem, coming: ForecastItem) -> AgendaRow:
        start, end = int(self._minute(coming.starts_at)), int(self._minute(coming.ends_at))
        return AgendaRow(
            item=scheduled.item,
            state=RowState.TO_COME,
            start=start,
            end=end,
            planned_start=self._planned(scheduled),
            minutes=scheduled.item.minutes,
            short=self._minutes_short(scheduled, start),
            is_rehearsed=self._shift != 0,
        )

    def _done_row(self, scheduled: ScheduledItem, done: FinishedItem) -> AgendaRow:
        start = self._minute(done.started_at)
        return AgendaRow(
            item=scheduled.item,
            state=RowState.DONE,
            start=start,
            end=self._minute(done.ended_at),
            planned_start=self._planned(scheduled),
            minutes=max(done.minutes, 1),
        )

    def _minutes_short(self, scheduled: ScheduledItem, start: int) -> int:
        """Return how far a fixed start is missed that lies ahead; one that has passed can be met by no cut."""
        planned = self._planned(scheduled)
        is_ahead = scheduled.item.fixed_start is not None and planned >= int(self._minute(self._end_of_current()))
        return max(start - planned, 0) if is_ahead else 0

    def _end_of_current(self) -> datetime:
        return max(self._run.planned_end or self._run.now, self._run.now)

    def _ends(self, rows: tuple[AgendaRow, ...]) -> int:
        if self._is_running and self._run.forecast is not None:
            return int(self._minute(self._run.forecast.ends_at))
        if self._run.phase is RunPhase.FINISHED and self._done:
            return int(max(row.end for row in rows if row.state is RowState.DONE))
        return self._day.end

    def _now(self) -> int | None:
        local = self._run.now.astimezone(self._zone)
        is_today = not self._done and self._day.on == local.date()
        if self._is_running:
            return int(self._minute(self._run.now))
        return local.hour * 60 + local.minute if is_today else None

    def _find_midnight(self) -> datetime:
        starts = [each.started_at for each in self._done.values()]
        if self._is_running and self._run.started_at is not None:
            starts.append(self._run.started_at)
        newest = max(starts, default=self._run.now)
        first = min((start for start in starts if newest - start <= _LONGEST_DAY), default=newest)
        return datetime.combine(first.astimezone(self._zone).date(), time())

    def _find_shift(self) -> int:
        if self._is_running and self._run.forecast is not None:
            return self._run.forecast.rehearsal_shift
        begun = [
            (self._minute(self._done[each.item.id].started_at), each.slot.start)
            for each in self._day.items
            if each.item.id in self._done
        ]
        actual, planned = min(begun, default=(0, 0))
        return round(actual - planned) if abs(actual - planned) > _REHEARSAL else 0

    def _planned(self, scheduled: ScheduledItem) -> int:
        return scheduled.slot.start + self._shift

    def _minute(self, instant: datetime) -> float:
        local = instant.astimezone(self._zone).replace(tzinfo=None)
        return (local - self._midnight).total_seconds() / 60
