"""How far the work of every city is, in counts: what progress, next steps and warnings are worked out from."""

from __future__ import annotations

from dataclasses import dataclass, field

from dcc_desktop.domain.assessments import AssessmentId
from dcc_desktop.domain.cities import City, CityId, CityRole
from dcc_desktop.domain.people import StakeholderType
from dcc_desktop.domain.statements import StatementKind
from dcc_desktop.domain.swot import SwotKind
from dcc_desktop.i18n import interface_language

FILLED_SHARE = 0.8
"""A form counts as filled from this share of its criteria on: people may skip what they know nothing about."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Forms:
    """The newest assessment of a city: forms expected, filled and begun only, and criteria with a consensus."""

    assessment_id: AssessmentId | None = None
    is_closed: bool = False
    criteria: int = 0
    expected: int = 0
    filled: int = 0
    begun: int = 0
    settled: int = 0

    @property
    def missing(self) -> int:
        """How many forms are still to be entered; a closed assessment waits for none."""
        return 0 if self.is_closed else self.expected - self.filled

    @property
    def is_filled(self) -> bool:
        """Whether there are forms and none is missing."""
        return self.expected > 0 and self.missing == 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Actions:
    """The actions of a city that are not parked, and how many of them lack what a plan needs."""

    all: int = 0
    without_lead: int = 0
    without_dates: int = 0
    without_objective: int = 0
    without_cost: int = 0

    @property
    def are_worked_out(self) -> bool:
        """Whether there are actions, each with an objective, a lead and dates."""
        return self.all > 0 and not (self.without_lead or self.without_dates or self.without_objective)


@dataclass(frozen=True, slots=True, kw_only=True)
class CityStanding:
    """What a city has so far."""

    city: City
    people: int = 0
    stakeholder_types: frozenset[StakeholderType] = frozenset()
    forms: Forms = field(default_factory=Forms)
    swot: frozenset[SwotKind] = frozenset()
    ideas: int = 0
    ballots: int = 0
    open_ballots: int = 0
    drafts: int = 0
    agreed: frozenset[StatementKind] = frozenset()
    needs: int = 0
    offers: int = 0
    mentor_id: CityId | None = None
    has_first_step: bool = False
    practices: int = 0
    hub_boxes: int = 0
    objectives: int = 0
    actions: Actions = field(default_factory=Actions)

    @property
    def name(self) -> str:
        """The city's name in the language of the interface."""
        return self.city.name(interface_language())

    @property
    def is_ready_to_report(self) -> bool:
        """Whether the city has what its plan cannot do without: filled forms, an agreed vision, worked-out actions."""
        return self.forms.is_filled and StatementKind.VISION in self.agreed and self.actions.are_worked_out


@dataclass(frozen=True, slots=True)
class Standing:
    """All cities by name, and a few counts of the whole file."""

    cities: tuple[CityStanding, ...]
    people: int
    sharing_people: int
    has_framework: bool
    practices: int

    @property
    def challenge(self) -> tuple[CityStanding, ...]:
        """The cities that take part: they are assessed, paired, and get a plan."""
        return tuple(each for each in self.cities if each.city.role is CityRole.CHALLENGE)

    @property
    def mentors(self) -> tuple[CityStanding, ...]:
        """The mentor cities."""
        return tuple(each for each in self.cities if each.city.role is CityRole.MENTOR)

    def of(self, city_id: CityId) -> CityStanding | None:
        """Return one city, or None when it is gone."""
        return next((each for each in self.cities if each.city.id == city_id), None)
