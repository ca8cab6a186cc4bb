"""The action plan: objectives, actions, milestones, indicators, and what each action came from."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, ClassVar, NewType

from dcc_desktop.domain.entity import Entity, refuse_unless
from dcc_desktop.i18n import Language, _

if TYPE_CHECKING:
    from dcc_desktop.domain.cities import CityId
    from dcc_desktop.domain.frameworks import CriterionId, DimensionId
    from dcc_desktop.domain.ideas import ClusterId, IdeaId
    from dcc_desktop.domain.people import PersonId
    from dcc_desktop.domain.practices import GoodPracticeId
    from dcc_desktop.domain.statements import StatementId

ObjectiveId = NewType("ObjectiveId", str)
ActionId = NewType("ActionId", str)
MilestoneId = NewType("MilestoneId", str)
IndicatorId = NewType("IndicatorId", str)
ActionOriginId = NewType("ActionOriginId", str)


@dataclass(frozen=True, slots=True, kw_only=True)
class Objective(Entity):
    """An operational objective, numbered "OO 3.1" ("ОЦ 3.1") in its strategic line; it may serve an ambition."""

    required: ClassVar[tuple[str, ...]] = ("title",)
    id: ObjectiveId
    city_id: CityId
    line: int
    number: int
    title: str
    description: str = ""
    ambition_id: StatementId | None = None

    def check(self) -> None:
        """Refuse numbers below 1."""
        refuse_unless(
            self.line >= 1 and self.number >= 1,
            _("Objectives are numbered from 1.1."),
            _("Choose a strategic line from 1 on."),
        )

    def label(self, language: Language) -> str:
        """Return the number as the documents print it."""
        return f"{'ОЦ' if language is Language.BG else 'OO'} {self.line}.{self.number}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Action(Entity):
    """What someone does until a date. Costs in whole euros; `priority` from 1 (first) to 3; parked = for later."""

    required: ClassVar[tuple[str, ...]] = ("title",)
    id: ActionId
    city_id: CityId
    title: str
    objective_id: ObjectiveId | None = None
    description: str = ""
    priority: int = 2
    lead: str = ""
    lead_person_id: PersonId | None = None
    partners: str = ""
    is_pilot: bool = False
    is_parked: bool = False
    starts_on: date | None = None
    ends_on: date | None = None
    investment_cost: int | None = None
    operating_cost: int | None = None
    funding: str = ""
    risks: str = ""
    support_needed: str = ""
    position: int = 0

    def check(self) -> None:
        """Refuse impossible priorities, costs and dates, and a pilot action that is parked."""
        refuse_unless(1 <= self.priority <= 3, _("The priority is 1, 2 or 3."), _("Choose 1 for what comes first."))
        for cost in (self.investment_cost, self.operating_cost):
            refuse_unless(
                cost is None or cost >= 0,
                _("A cost cannot be negative."),
                _("Type it in whole euros, or leave it empty."),
            )
        if self.starts_on and self.ends_on:
            refuse_unless(
                self.starts_on <= self.ends_on,
                _("The action ends before it starts."),
                _("Choose an end after the start."),
            )
        refuse_unless(
            not (self.is_parked and self.is_pilot),
            _("An action that is parked for later is no pilot action."),
            _("Take it back into the plan, or remove the pilot mark."),
        )


def cost_of(action: Action) -> int | None:
    """Return investment and operating cost together; None when neither is known."""
    known = [cost for cost in (action.investment_cost, action.operating_cost) if cost is not None]
    return sum(known) if known else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Milestone(Entity):
    """A date by which something is true."""

    required: ClassVar[tuple[str, ...]] = ("title",)
    id: MilestoneId
    action_id: ActionId
    title: str
    due_on: date | None = None
    is_reached: bool = False
    position: int = 0


class IndicatorKind(StrEnum):
    """What an indicator is for: the state of the city, or the progress of the plan."""

    CONTEXT = "context"
    MONITORING = "monitoring"


@dataclass(frozen=True, slots=True, kw_only=True)
class Indicator(Entity):
    """What is measured: unit, baseline and target with their years, source, frequency, owner."""

    required: ClassVar[tuple[str, ...]] = ("name",)
    id: IndicatorId
    city_id: CityId
    name: str
    kind: IndicatorKind = IndicatorKind.MONITORING
    objective_id: ObjectiveId | None = None
    action_id: ActionId | None = None
    dimension_id: DimensionId | None = None
    unit: str = ""
    baseline: float | None = None
    baseline_year: int | None = None
    target: float | None = None
    target_year: int | None = None
    source: str = ""
    frequency: str = ""
    owner: str = ""
    position: int = 0

    def check(self) -> None:
        """Refuse years that are none."""
        for year in (self.baseline_year, self.target_year):
            refuse_unless(
                year is None or 1990 <= year <= 2100,
                _("A year lies between 1990 and 2100."),
                _("Type it with four digits, such as 2030."),
            )


@dataclass(frozen=True, slots=True, kw_only=True)
class ActionOrigin(Entity):
    """What an action came from: exactly one idea, cluster, criterion, good practice or mentor city."""

    id: ActionOriginId
    action_id: ActionId
    idea_id: IdeaId | None = None
    cluster_id: ClusterId | None = None
    criterion_id: CriterionId | None = None
    practice_id: GoodPracticeId | None = None
    mentor_id: CityId | None = None

    def check(self) -> None:
        """Refuse an origin that names nothing or two things."""
        named = [self.idea_id, self.cluster_id, self.criterion_id, self.practice_id, self.mentor_id]
        refuse_unless(
            sum(n is not None for n in named) == 1,
            _("Each origin of an action names exactly one thing."),
            _("Choose one of them."),
        )
