"""Where a seminar stands at one instant: its agenda, its run and its cities; read once, asked by many."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from dcc_desktop.domain.run_state import RunPhase, RunState
from dcc_desktop.domain.seminars import Activity, AgendaBlock, AgendaItem, Seminar, SeminarId
from dcc_desktop.domain.stages import Place, Stage, Tab, activities_of, opened_by
from dcc_desktop.domain.standing import Standing
from dcc_desktop.services.agenda import agenda_of
from dcc_desktop.services.running import read_run
from dcc_desktop.services.standing import read_standing
from dcc_desktop.workshop_file import WorkshopFile


@dataclass(frozen=True, slots=True)
class Situation:
    """A seminar at one instant; a file without a seminar has an empty agenda that never runs."""

    workshop: WorkshopFile
    seminar: Seminar | None
    agenda: Sequence[tuple[AgendaBlock, Sequence[AgendaItem]]]
    run: RunState
    standing: Standing

    @property
    def items(self) -> list[AgendaItem]:
        """All agenda items in the order in which they are held."""
        return [item for _block, items in self.agenda for item in items]

    @property
    def activities(self) -> frozenset[Activity]:
        """The activities of the agenda that have a tool; empty when it has none at all, so that all are meant."""
        return frozenset(item.activity for item in self.items if opened_by(item.activity))

    @property
    def stages(self) -> frozenset[Stage]:
        """The stages that the agenda has; all of them when none of its items has a tool."""
        found = {place.stage for activity in self.activities if (place := opened_by(activity))}
        return frozenset(found | {Stage.AGENDA, Stage.REPORT} if found else Stage)

    @property
    def place_now(self) -> Place | None:
        """What the item that runs opens; None in a break, without a tool, and while nothing runs."""
        current = self.run.current
        return opened_by(current.activity) if current else None

    @property
    def stages_over(self) -> frozenset[Stage]:
        """The stages that ended items were about."""
        ended = (each.item for each in self.run.finished if each.item is not None)
        return frozenset(place.stage for item in ended if (place := opened_by(item.activity)))


def situation_of(
    workshop: WorkshopFile, seminar_id: SeminarId | None, *, now: datetime, standing: Standing | None = None
) -> Situation:
    """Return where a seminar stands.

    Args:
        seminar_id: None in a file without a seminar.
        standing: From the `StandingReader` of a window; read anew without it, which takes longer.
    """
    seminar = workshop.seminars.find(seminar_id)
    if seminar is None:
        return Situation(
            workshop, None, (), RunState(now=now, phase=RunPhase.NOT_STARTED), standing or read_standing(workshop)
        )
    agenda = agenda_of(workshop, seminar.id)
    return Situation(
        workshop,
        seminar,
        agenda,
        read_run(workshop, seminar.id, agenda=agenda).at(now),
        standing or read_standing(workshop),
    )


def item_served(situation: Situation, stage: Stage, *, tab: Tab = Tab.NONE) -> AgendaItem | None:
    """Return the agenda item that a page (or one of its tabs) serves, so that it can show its objectives.

    The item that runs if it opens the page, else the first one that is not over, else the last one that was.
    """
    activities = activities_of(stage, tab)
    fitting = [item for item in situation.items if item.activity in activities]
    current = situation.run.current
    if current is not None and any(item.id == current.id for item in fitting):
        return current
    over = {each.item.id for each in situation.run.finished if each.item is not None}
    to_come = (item for item in fitting if item.id not in over)
    return next(to_come, fitting[-1] if fitting else None)
