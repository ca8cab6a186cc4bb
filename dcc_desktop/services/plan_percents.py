"""How complete the plans of many cities are; only those that a change may have touched are worked out anew."""

from __future__ import annotations

from collections.abc import Iterable

from dcc_desktop.domain.cities import CityId
from dcc_desktop.domain.completeness import Completeness
from dcc_desktop.services.completeness import plan_completeness
from dcc_desktop.workshop_file import Changes, WorkshopFile

_OF_NO_PLAN = frozenset(
    {"programme", "phase", "seminar", "agenda_block", "agenda_item", "run_event", "attendance", "rating", "idea"}
    | {"cluster", "ballot", "vote", "statement_draft", "need", "offer", "wish", "pairing_rule", "hub_entry"}
    | {"scale_step", "level", "framework"}
)
"""Tables whose rows no plan is measured by."""


class PlanPercents:
    """Keeps the percentages; made with `listening_to` before whoever asks it subscribes to the changes itself."""

    def __init__(self, workshop: WorkshopFile) -> None:
        self._workshop = workshop
        self._known: dict[CityId, Completeness] = {}

    @classmethod
    def listening_to(cls, workshop: WorkshopFile) -> PlanPercents:
        """Return one that hears of every change of the file."""
        percents = cls(workshop)
        workshop.subscribe(percents.forget)
        return percents

    def of(self, city_ids: Iterable[CityId]) -> dict[CityId, int]:
        """Return how complete the plan of each of these cities is, in whole percent."""
        return {city_id: self.completeness_of(city_id).percent for city_id in city_ids}

    def completeness_of(self, city_id: CityId) -> Completeness:
        """Return what is to be completed in the plan of a city, and how complete each chapter is."""
        if city_id not in self._known:
            self._known[city_id] = plan_completeness(self._workshop, city_id)
        return self._known[city_id]

    def forget(self, changes: Changes) -> None:
        """Work out anew, when asked next, the plans that these changes may have touched."""
        for table, row_id in changes.rows:
            if table in _OF_NO_PLAN:
                continue
            city_id = self._city_of(table, row_id)
            if city_id is None:
                self._known.clear()
                return
            self._known.pop(city_id, None)

    def _city_of(self, table: str, row_id: str) -> CityId | None:
        """Return whose row it is; None when it is gone, or belongs to more cities than one."""
        w = self._workshop
        if table == "milestone":
            milestone = w.milestones.find(row_id)
            return self._city_of("action", milestone.action_id) if milestone else None
        if table == "action_origin":
            origin = w.action_origins.find(row_id)
            return self._city_of("action", origin.action_id) if origin else None
        for repository in (w.actions, w.objectives, w.indicators, w.statements, w.swot_entries):
            if repository.table == table:
                found = repository.find(row_id)
                return found.city_id if found else None
        return None
