"""All that the action plan of one city needs, copied out of the workshop file."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from dcc_desktop.domain.assessments import Assessment
from dcc_desktop.domain.cities import City
from dcc_desktop.domain.framework_tree import FrameworkTree
from dcc_desktop.domain.hub import HubEntry
from dcc_desktop.domain.maturity import CityScore
from dcc_desktop.domain.mentoring import Need, Pairing
from dcc_desktop.domain.pairing import Part
from dcc_desktop.domain.people import Person, PersonRole
from dcc_desktop.domain.plan import Action, Indicator, Milestone, Objective, ObjectiveId
from dcc_desktop.domain.practices import GoodPractice
from dcc_desktop.domain.programme import Phase, Programme
from dcc_desktop.domain.ranking import RankedCluster, RankedIdea, clusters_among
from dcc_desktop.domain.seminars import Seminar
from dcc_desktop.domain.statements import Statement, StatementDraft, StatementKind
from dcc_desktop.domain.swot import SwotEntry
from dcc_desktop.i18n import Language


class OriginKind(StrEnum):
    """What an action can come from; also the kind of the bookmark that its link leads to."""

    IDEA = "idea"
    CLUSTER = "cluster"
    CRITERION = "criterion"
    PRACTICE = "practice"
    MENTOR = "mentor"


@dataclass(frozen=True, slots=True)
class Origin:
    """What an action came from, with its name in the document's language."""

    kind: OriginKind
    id: str
    text: str


@dataclass(frozen=True, slots=True)
class AssessmentResult:
    """One assessment with its figures."""

    assessment: Assessment
    score: CityScore


@dataclass(frozen=True, slots=True)
class VoteResult:
    """The ballot that counts: the newest one in which anybody voted; `ideas` and `groups` are all of the city's."""

    title: str
    ideas: tuple[RankedIdea, ...] = ()
    groups: tuple[RankedCluster | RankedIdea, ...] = ()
    dots: int = 0
    voters: int = 0

    @property
    def clusters(self) -> tuple[RankedCluster, ...]:
        """The clusters among the groups."""
        return clusters_among(self.groups)


@dataclass(frozen=True, slots=True)
class Mentoring:
    """A mentor city of the city, with the parts of the score as they were when the pair was chosen.

    `answered` holds the needs of the city to which the mentor offers something now.
    """

    pairing: Pairing
    mentor: City
    parts: tuple[Part, ...] = ()
    answered: tuple[Need, ...] = ()


@dataclass(frozen=True, slots=True)
class AdoptedPractice:
    """A good practice that the city adopts or that an action comes from; `contact` only with that person's consent."""

    practice: GoodPractice
    city: City | None
    note: str = ""
    contact: Person | None = None
    is_adopted: bool = True


@dataclass(frozen=True, slots=True)
class SeminarVisit:
    """Who of the city was present at a seminar."""

    seminar: Seminar
    people: tuple[Person, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanReport:
    """The contents of one plan. Every sequence comes in the order in which it is printed.

    Args:
        changed_at: The last change in the file, aware, in the zone that the document's date is told in.
        credits: Who worked on the plan, the city's lead expert and project manager left out.
        leads: Who leads each action, by its id; empty where nobody does.
        origins: What each action came from, by its id.
    """

    language: Language
    file_id: str
    changed_at: datetime
    city: City
    programme: Programme | None = None
    phases: tuple[Phase, ...] = ()
    lead_expert: Person | None = None
    project_manager: Person | None = None
    credits: tuple[Person, ...] = ()
    visits: tuple[SeminarVisit, ...] = ()
    framework: FrameworkTree | None = None
    result: AssessmentResult | None = None
    earlier: AssessmentResult | None = None
    swot: tuple[SwotEntry, ...] = ()
    votes: VoteResult = VoteResult("")
    statements: tuple[Statement, ...] = ()
    drafts: tuple[StatementDraft, ...] = ()
    needs: tuple[Need, ...] = ()
    mentoring: tuple[Mentoring, ...] = ()
    practices: tuple[AdoptedPractice, ...] = ()
    hub: tuple[HubEntry, ...] = ()
    objectives: tuple[Objective, ...] = ()
    actions: tuple[Action, ...] = ()
    parked: tuple[Action, ...] = ()
    milestones: tuple[Milestone, ...] = ()
    indicators: tuple[Indicator, ...] = ()
    leads: Mapping[str, str] = field(default_factory=dict)
    origins: Mapping[str, Sequence[Origin]] = field(default_factory=dict)

    @property
    def score(self) -> CityScore | None:
        """The figures of the assessment; None while there is neither an answer nor a consensus."""
        if self.result is None or self.result.score.current is None:
            return None
        return self.result.score

    @property
    def all_actions(self) -> tuple[Action, ...]:
        """The activities of the plan, then those for later."""
        return self.actions + self.parked

    @property
    def pilots(self) -> tuple[Action, ...]:
        """The pilot activities of the plan."""
        return tuple(action for action in self.actions if action.is_pilot)

    def statements_of(self, kind: StatementKind) -> list[Statement]:
        """Return the statements of one kind, drafts without an agreed wording included."""
        return [statement for statement in self.statements if statement.kind is kind]

    def agreed(self, kind: StatementKind) -> list[Statement]:
        """Return the statements of one kind that have an agreed wording."""
        return [statement for statement in self.statements_of(kind) if statement.text]

    def drafts_of(self, statement: Statement) -> list[StatementDraft]:
        """Return the proposed wordings of a statement, oldest first."""
        return [draft for draft in self.drafts if draft.statement_id == statement.id]

    def actions_of(self, objective_id: ObjectiveId | None) -> list[Action]:
        """Return the activities under an objective, or under none."""
        return [action for action in self.actions if action.objective_id == objective_id]

    def objective_of(self, action: Action) -> Objective | None:
        """Return the objective that an activity serves."""
        return next((objective for objective in self.objectives if objective.id == action.objective_id), None)

    def milestones_of(self, action: Action) -> list[Milestone]:
        """Return the milestones of an activity."""
        return [milestone for milestone in self.milestones if milestone.action_id == action.id]

    def indicators_of(self, entity: Action | Objective) -> list[Indicator]:
        """Return the indicators of an activity or an objective."""
        return [each for each in self.indicators if entity.id in (each.action_id, each.objective_id)]

    def credited(self, role: PersonRole) -> list[Person]:
        """Return those who are credited in a role, the city's own lead expert and project manager first."""
        own = {PersonRole.LEAD_EXPERT: self.lead_expert, PersonRole.PROJECT_MANAGER: self.project_manager}.get(role)
        others = [person for person in self.credits if person.role is role and person != own]
        return [own, *others] if own else others
