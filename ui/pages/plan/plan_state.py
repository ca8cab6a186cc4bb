"""What the plan of a city holds just now, read once for all that shows it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from dcc_desktop.domain.cities import City
from dcc_desktop.domain.completeness import Completeness, Finding, Severity
from dcc_desktop.domain.people import Person
from dcc_desktop.domain.plan import Action, Indicator, Milestone, Objective, cost_of
from dcc_desktop.domain.statements import Statement, StatementKind
from dcc_desktop.i18n import Language
from dcc_desktop.services.objectives import objectives_of
from dcc_desktop.workshop_file import WorkshopFile


@dataclass(frozen=True, slots=True)
class PlanState:
    """A city's plan. `actions` are in their order; the parked ones are among them."""

    city: City
    language: Language
    objectives: Sequence[Objective]
    actions: Sequence[Action]
    indicators: Sequence[Indicator]
    ambitions: Sequence[Statement]
    people: Mapping[str, Person]
    milestones: Mapping[str, Sequence[Milestone]]
    completeness: Completeness
    lacks: Mapping[str, Sequence[Finding]]

    @property
    def planned(self) -> list[Action]:
        """The actions that are not parked."""
        return [action for action in self.actions if not action.is_parked]

    @property
    def parked(self) -> list[Action]:
        """The actions that are kept for later."""
        return [action for action in self.actions if action.is_parked]

    def under(self, objective_id: str | None) -> list[Action]:
        """Return the planned actions of an objective; those without one for None."""
        return [action for action in self.planned if action.objective_id == objective_id]

    def number_of(self, action: Action) -> str:
        """Return the number of an action under its objective, such as 1.1.3; empty without an objective."""
        objective = next((o for o in self.objectives if o.id == action.objective_id), None)
        if objective is None or action.is_parked:
            return ""
        return f"{objective.line}.{objective.number}.{self.under(objective.id).index(action) + 1}"

    def is_lacking(self, thing_id: str, severity: Severity) -> bool:
        """Tell whether a thing lacks something of this weight."""
        return any(finding.severity is severity for finding in self.lacks.get(thing_id, ()))

    def ambition_name(self, statement_id: str | None) -> str:
        """Return an ambition's wording; empty for none."""
        return next((s.text for s in self.ambitions if s.id == statement_id), "")

    @property
    def budget(self) -> int:
        """What the planned actions cost together as far as it is known, in whole euros."""
        return sum(cost_of(action) or 0 for action in self.planned)


def read_plan(workshop: WorkshopFile, city: City, language: Language, *, completeness: Completeness) -> PlanState:
    """Read the plan of a city."""
    actions = workshop.actions.where(city_id=city.id)
    milestones: dict[str, list[Milestone]] = {}
    for milestone in workshop.milestones.among("action_id", [action.id for action in actions]):
        milestones.setdefault(milestone.action_id, []).append(milestone)
    statements = workshop.statements.where(city_id=city.id)
    return PlanState(
        city=city,
        language=language,
        objectives=objectives_of(workshop, city.id),
        actions=actions,
        indicators=workshop.indicators.where(city_id=city.id),
        ambitions=[s for s in statements if s.kind is StatementKind.AMBITION and s.text],
        people={person.id: person for person in workshop.people.where(city_id=city.id)},
        milestones=milestones,
        completeness=completeness,
        lacks=_by_subject(completeness, [action for action in actions if not action.is_parked]),
    )


def _by_subject(completeness: Completeness, planned: Sequence[Action]) -> dict[str, list[Finding]]:
    lacks: dict[str, list[Finding]] = {}
    for finding in completeness.findings:
        # "Nobody leads any action" is said once for all of them.
        is_of_all = finding.code == "action_lead" and not finding.subjects
        for subject in [action.id for action in planned] if is_of_all else finding.subjects:
            lacks.setdefault(subject, []).append(finding)
    return lacks
