"""The goes of a run: each time an item was started, how long it ran and stood still.

Time is counted from event to event, each stretch at least 0: a clock that was set back loses time, and never takes any.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from dcc_desktop.domain.running import RunEvent, RunEventKind
from dcc_desktop.domain.seminars import AgendaItem, AgendaItemId


@dataclass(slots=True)
class Go:
    """One go of an item, which may have several. `item_id` is None once the item was removed."""

    item_id: AgendaItemId | None
    planned_minutes: int
    started_at: datetime
    session: int
    seconds: float = 0
    paused_seconds: float = 0
    extended_minutes: int = 0
    is_paused: bool = False
    ended_at: datetime | None = None

    def pass_time(self, seconds: float) -> None:
        """Let time go by."""
        if self.is_paused:
            self.paused_seconds += seconds
        else:
            self.seconds += seconds


def goes_of(events: Iterable[RunEvent], now: datetime) -> list[Go]:
    """Return all goes in the order of their events; the last one is open (without an end) while an item runs."""
    goes: list[Go] = []
    current: Go | None = None
    session, last = 0, now
    for event in events:
        if current is not None:
            current.pass_time(max((event.at - last).total_seconds(), 0))
        last = event.at
        if event.kind is RunEventKind.START:
            _end(current, event.at)
            current = Go(event.agenda_item_id, event.minutes, event.at, session)
            goes.append(current)
        elif event.kind is RunEventKind.FINISH:
            _end(current, event.at)
            current = None
            session += 1
        elif current is not None:
            _apply(current, event)
    if current is not None:
        current.pass_time(max((now - last).total_seconds(), 0))
    return goes


def _end(go: Go | None, at: datetime) -> None:
    if go is not None:
        go.ended_at = at


def _apply(go: Go, event: RunEvent) -> None:
    if event.kind is RunEventKind.EXTEND:
        go.extended_minutes += event.minutes
    else:
        go.is_paused = event.kind is RunEventKind.PAUSE


@dataclass(frozen=True, slots=True, kw_only=True)
class FinishedItem:
    """An item that was run and ended, all its goes together.

    Attributes:
        item: None when it was removed.
        planned_minutes: As planned when it was started first, without what it was extended by.
        seconds: How long it ran, without the pauses.
        goes: How often it was started and ended.
    """

    item: AgendaItem | None
    planned_minutes: int
    extended_minutes: int
    seconds: int
    paused_seconds: int
    started_at: datetime
    ended_at: datetime
    goes: int = 1

    @property
    def minutes(self) -> int:
        """How long it ran, in whole minutes."""
        return round(self.seconds / 60)


def finished_items(goes: Sequence[Go], items: dict[AgendaItemId, AgendaItem]) -> tuple[FinishedItem, ...]:
    """Return what was run and ended, in the order of the first starts; a removed item stands for itself."""
    found: dict[object, FinishedItem] = {}
    for number, go in enumerate(goes):
        if go.ended_at is None:
            continue
        key: object = number if go.item_id is None else go.item_id
        before = found.get(key)
        found[key] = FinishedItem(
            item=items.get(go.item_id) if go.item_id else None,
            planned_minutes=before.planned_minutes if before else go.planned_minutes,
            extended_minutes=go.extended_minutes + (before.extended_minutes if before else 0),
            seconds=int(go.seconds) + (before.seconds if before else 0),
            paused_seconds=int(go.paused_seconds) + (before.paused_seconds if before else 0),
            started_at=before.started_at if before else go.started_at,
            ended_at=go.ended_at,
            goes=before.goes + 1 if before else 1,
        )
    return tuple(found.values())
