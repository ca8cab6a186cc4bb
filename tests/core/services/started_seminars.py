"""A small seminar to ask about: its agenda from a few activities, and a clock at noon of its first day."""

from __future__ import annotations

from datetime import UTC, date, datetime, time

from dcc_desktop.domain.seminars import Activity, AgendaItem, Seminar
from dcc_desktop.domain.texts import BilingualText
from dcc_desktop.services.agenda import add_block, add_item, agenda_of
from dcc_desktop.services.seminars import add_seminar
from dcc_desktop.services.situation import Situation, situation_of
from dcc_desktop.workshop_file import WorkshopFile

HELD_ON = date(2026, 3, 18)
NOON = datetime(2026, 3, 18, 10, 0, tzinfo=UTC)


def seminar_with(workshop: WorkshopFile, *activities: Activity, fixed_start: time | None = None) -> Seminar:
    """Add a seminar of one day, with an item of 30 minutes for each activity; the last one may have a fixed start."""
    seminar = add_seminar(workshop, BilingualText.same("S"), starts_on=HELD_ON, day_starts=(time(9),))
    block = add_block(workshop, seminar.id, title=BilingualText.same("B"))
    for activity in activities:
        is_last = activity is activities[-1]
        add_item(
            workshop,
            block.id,
            title=BilingualText.same(f"The {activity.value}"),
            minutes=30,
            activity=activity,
            fixed_start=fixed_start if is_last else None,
        )
    return seminar


def items_of(workshop: WorkshopFile, seminar: Seminar) -> list[AgendaItem]:
    """Return the items in their order."""
    return [item for _block, items in agenda_of(workshop, seminar.id) for item in items]


def situation_at(workshop: WorkshopFile, *, now: datetime = NOON) -> Situation:
    """Return where the newest seminar of the file stands."""
    seminars = workshop.seminars.all()
    return situation_of(workshop, seminars[-1].id if seminars else None, now=now)
