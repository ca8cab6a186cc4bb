"""Runs the agenda: each event is on disk at once; it is taken back by `go_back`, never by Undo."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, tzinfo
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from dcc_desktop.domain.entity import new_id
from dcc_desktop.domain.run_forecast import Forecast, ForecastItem
from dcc_desktop.domain.run_goes import FinishedItem
from dcc_desktop.domain.run_state import RunPhase, RunState, run_state
from dcc_desktop.domain.running import RunEvent, RunEventId, RunEventKind
from dcc_desktop.domain.schedule import Schedule, schedule
from dcc_desktop.domain.seminars import AgendaBlock, AgendaItem, AgendaItemId, Seminar, SeminarId
from dcc_desktop.errors import InvalidInputError
from dcc_desktop.i18n import N_, _, interface_language
from dcc_desktop.services.agenda import agenda_of
from dcc_desktop.services.seminars import open_seminar
from dcc_desktop.services.short_texts import shortened
from dcc_desktop.store.change_log import StepKind
from dcc_desktop.workshop_file import WorkshopFile

__all__ = [
    "CHANGES_OF_ITEM",
    "TABLES_OF_A_RUN",
    "FinishedItem",
    "Forecast",
    "ForecastItem",
    "Run",
    "RunEvent",
    "RunEventKind",
    "RunPhase",
    "RunState",
    "extend",
    "finish",
    "go_back",
    "pause",
    "read_run",
    "resume",
    "run_of",
    "start_item",
    "start_next",
    "zone_of",
]

CHANGES_OF_ITEM = frozenset({RunEventKind.START, RunEventKind.FINISH})
"""After these a back-up copy of the kind `AGENDA_ITEM` is due; a window writes it aside (`backups.back_up_aside`)."""

TABLES_OF_A_RUN = frozenset({"seminar", "agenda_block", "agenda_item", "run_event"})

_LABELS = {
    RunEventKind.PAUSE: N_("Pause the agenda: {item}"),
    RunEventKind.RESUME: N_("Go on with the agenda: {item}"),
    RunEventKind.FINISH: N_("Finish the run of the agenda: {item}"),
}


Agenda = Sequence[tuple[AgendaBlock, Sequence[AgendaItem]]]


@dataclass(frozen=True, slots=True)
class Run:
    """All that the state of a run follows from but the clock: good until a row of `TABLES_OF_A_RUN` changes."""

    events: tuple[RunEvent, ...]
    schedule: Schedule
    zone: tzinfo
    closed_at: datetime | None

    def at(self, now: datetime) -> RunState:
        """Return how far the run is at an instant."""
        return run_state(self.events, self.schedule, now, zone=self.zone, closed_at=self.closed_at)


def read_run(workshop: WorkshopFile, seminar_id: SeminarId, *, agenda: Agenda | None = None) -> Run:
    """Read the run of a seminar once, for a clock that shows it every second; `agenda` when it was just read."""
    seminar = workshop.seminars.get(seminar_id)
    return Run(
        tuple(workshop.run_events.where(seminar_id=seminar_id)),
        schedule(seminar, agenda_of(workshop, seminar_id) if agenda is None else agenda),
        zone_of(seminar),
        seminar.closed_at,
    )


def run_of(workshop: WorkshopFile, seminar_id: SeminarId, now: datetime | None = None) -> RunState:
    """Return how far the run of a seminar is at an instant, by default now."""
    return read_run(workshop, seminar_id).at(now or workshop.clock())


def zone_of(seminar: Seminar) -> tzinfo:
    """Return the time zone of a seminar; UTC when this computer does not know it."""
    try:
        return ZoneInfo(seminar.time_zone)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return UTC


def start_item(workshop: WorkshopFile, item_id: AgendaItemId) -> RunEvent | None:
    """Start an item, which ends the one that runs; the item that runs already goes on, and None is returned.

    Raises:
        InvalidInputError: the seminar is closed.
        NotFoundError: the item was removed.
    """
    item = workshop.agenda_items.get(item_id)
    seminar = open_seminar(workshop, workshop.agenda_blocks.get(item.block_id).seminar_id)
    state = run_of(workshop, seminar.id)
    if state.current is not None and state.current.id == item.id:
        if state.is_paused:
            resume(workshop, seminar.id)
        return None
    return _start(workshop, seminar.id, item)


def start_next(workshop: WorkshopFile, seminar_id: SeminarId) -> RunEvent:
    """Start the item after the one that ran last; the first one when none did.

    Raises:
        InvalidInputError: the seminar is closed, or no item is left.
    """
    open_seminar(workshop, seminar_id)
    item = run_of(workshop, seminar_id).next_item
    if item is None:
        raise InvalidInputError(
            _("No agenda item is left."), hint=_("Finish the run, or choose an item to start it again.")
        )
    return _start(workshop, seminar_id, item)


def pause(workshop: WorkshopFile, seminar_id: SeminarId) -> RunEvent | None:
    """Let the clock of the item stand still; None is returned when it does already.

    Raises:
        InvalidInputError: the seminar is closed, or no item runs.
    """
    state = _running(workshop, seminar_id)
    return None if state.is_paused else _write(workshop, seminar_id, state, RunEventKind.PAUSE)


def resume(workshop: WorkshopFile, seminar_id: SeminarId) -> RunEvent | None:
    """Let the clock of the item go on; None is returned when it runs already.

    Raises:
        InvalidInputError: the seminar is closed, or no item runs.
    """
    state = _running(workshop, seminar_id)
    return _write(workshop, seminar_id, state, RunEventKind.RESUME) if state.is_paused else None


def extend(workshop: WorkshopFile, seminar_id: SeminarId, minutes: int = 5) -> RunEvent:
    """Give the item that runs more minutes, or take some away.

    Raises:
        InvalidInputError: the seminar is closed, no item runs, or no minute would be left of the item.
    """
    state = _running(workshop, seminar_id)
    if state.total_minutes + minutes < 1:
        raise InvalidInputError(
            _("The item would have no minute left."), hint=_("Take fewer minutes away, or start the next item.")
        )
    event = _event(workshop, seminar_id, RunEventKind.EXTEND, minutes=minutes)
    with workshop.change(
        N_("Change the time of an agenda item by {minutes} min: {item}"),
        kind=StepKind.RUN,
        minutes=f"{minutes:+}",
        item=_label(state.current),
    ):
        workshop.run_events.save(event)
    return event


def finish(workshop: WorkshopFile, seminar_id: SeminarId) -> RunEvent:
    """End the item that runs and stop the clock, such as in the evening; `start_next` goes on from there.

    Raises:
        InvalidInputError: the seminar is closed, or no item runs.
    """
    return _write(workshop, seminar_id, _running(workshop, seminar_id), RunEventKind.FINISH)


def go_back(workshop: WorkshopFile, seminar_id: SeminarId) -> RunEvent:
    """Take the newest event back, as if it had never been: the item before runs on since its own start.

    Raises:
        InvalidInputError: the seminar is closed, or nothing was run.
    """
    open_seminar(workshop, seminar_id)
    events = workshop.run_events.where(seminar_id=seminar_id)
    if not events:
        raise InvalidInputError(_("There is nothing to go back to."), hint=_("Start an item of the agenda first."))
    newest = events[-1]
    with workshop.change(
        N_("Go back in the agenda: {item}"), kind=StepKind.RUN, item=_label(run_of(workshop, seminar_id).current)
    ):
        workshop.run_events.delete(newest.id)
    return newest


def _running(workshop: WorkshopFile, seminar_id: SeminarId) -> RunState:
    open_seminar(workshop, seminar_id)
    state = run_of(workshop, seminar_id)
    if not state.is_running:
        raise InvalidInputError(_("No agenda item is running."), hint=_("Start an item of the agenda first."))
    return state


def _start(workshop: WorkshopFile, seminar_id: SeminarId, item: AgendaItem) -> RunEvent:
    event = _event(workshop, seminar_id, RunEventKind.START, minutes=item.minutes, item_id=item.id)
    with workshop.change(N_("Start agenda item: {item}"), kind=StepKind.RUN, item=_label(item)):
        workshop.run_events.save(event)
    return event


def _write(workshop: WorkshopFile, seminar_id: SeminarId, state: RunState, kind: RunEventKind) -> RunEvent:
    event = _event(workshop, seminar_id, kind)
    with workshop.change(_LABELS[kind], kind=StepKind.RUN, item=_label(state.current)):
        workshop.run_events.save(event)
    return event


def _event(
    workshop: WorkshopFile,
    seminar_id: SeminarId,
    kind: RunEventKind,
    *,
    minutes: int = 0,
    item_id: AgendaItemId | None = None,
) -> RunEvent:
    return RunEvent(
        id=RunEventId(new_id()),
        seminar_id=seminar_id,
        kind=kind,
        agenda_item_id=item_id,
        minutes=minutes,
        at=workshop.clock(),
    )


def _label(item: AgendaItem | None) -> str:
    return shortened(item.title.in_language(interface_language())) if item else "–"
