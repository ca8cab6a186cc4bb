"""What the report of a seminar is written from: frozen data, copied from the open file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from dcc_desktop.domain.cities import City
from dcc_desktop.domain.framework_tree import FrameworkTree
from dcc_desktop.domain.frameworks import DimensionId
from dcc_desktop.domain.maturity import CityScore
from dcc_desktop.domain.mentoring import Pairing
from dcc_desktop.domain.pairing import Part
from dcc_desktop.domain.people import Person
from dcc_desktop.domain.practices import GoodPractice
from dcc_desktop.domain.programme import Phase, Programme
from dcc_desktop.domain.ranking import RankedCluster, RankedIdea, clusters_among
from dcc_desktop.domain.schedule import Schedule
from dcc_desktop.domain.seminars import AgendaBlock, Seminar
from dcc_desktop.domain.shared_score import is_hidden
from dcc_desktop.domain.statements import Statement, StatementDraft, StatementId
from dcc_desktop.i18n import Language


@dataclass(frozen=True, slots=True)
class CityTeam:
    """A city with its lead expert and its own project manager."""

    city: City
    lead_expert: Person | None
    project_manager: Person | None


@dataclass(frozen=True, slots=True)
class Attendee:
    """Somebody on the list of the seminar."""

    person: Person
    city: City | None
    is_present: bool


@dataclass(frozen=True, slots=True)
class CityResult:
    """The figures of one city's assessment that others may see; `ratings` counts the answers for today."""

    city: City
    score: CityScore

    @property
    def agreement(self) -> float | None:
        """The mean agreement of the criteria that enough respondents rated; None when there is none."""
        found = [c.agreement for c in self.score.criteria() if c.agreement is not None]
        return sum(found) / len(found) if found else None

    @property
    def ratings(self) -> int:
        """How many answers for today were given."""
        return sum(criterion.answers for criterion in self.score.criteria())

    @property
    def has_hidden_values(self) -> bool:
        """Whether a dimension was answered by too few people to be shown."""
        return any(is_hidden(dimension) for dimension in self.score.dimensions)


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A city with answers to an assessment made before or after the one that the report shows."""

    city: City
    is_later: bool


@dataclass(frozen=True, slots=True)
class FrameworkResults:
    """The results of all cities that were assessed with one framework."""

    tree: FrameworkTree
    cities: tuple[CityResult, ...]


@dataclass(frozen=True, slots=True)
class CityIdeas:
    """The ideas of one city, and its clusters with the ideas in none (`groups`), best first, by the ballot that counts.

    `voters` are those known by a code; dots counted on paper have none.
    """

    city: City
    ideas: tuple[RankedIdea, ...]
    groups: tuple[RankedCluster | RankedIdea, ...]
    dots: int
    voters: int

    @property
    def clusters(self) -> tuple[RankedCluster, ...]:
        """The clusters among the groups."""
        return clusters_among(self.groups)


@dataclass(frozen=True, slots=True)
class CityStatements:
    """Vision, mission and ambitions of one city, with the drafts of each."""

    city: City
    statements: tuple[Statement, ...]
    drafts: Mapping[StatementId, tuple[StatementDraft, ...]]


class Origin(StrEnum):
    """Where a pairing comes from; `EARLIER` was taken over, but would not be suggested now."""

    SUGGESTED = "suggested"
    EARLIER = "earlier"
    OWN = "own"


@dataclass(frozen=True, slots=True, kw_only=True)
class PairingCard:
    """A pairing with what explains it. `parts` is empty when nobody weighed the pair."""

    pairing: Pairing
    city: City
    mentor: City
    parts: tuple[Part, ...]
    origin: Origin
    rule_reason: str
    needs: tuple[str, ...]
    offers: tuple[str, ...]
    city_contact: Person | None = None
    mentor_contact: Person | None = None


@dataclass(frozen=True, slots=True)
class UnpairedCity:
    """A city without a mentor; `reason` is a message id."""

    city: City
    reason: str


@dataclass(frozen=True, slots=True)
class OtherChoice:
    """A city whose mentor is not the one suggested now; None = no mentor, 0 points. Both scores are present ones."""

    city: City
    suggested: City | None
    suggested_points: int
    chosen: City | None
    chosen_points: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Mentoring:
    """The pairings, and what the suggestion would have been.

    `suggested_total` is None when no suggestion can be made; `problem` then says why. `chosen_total` sums the present
    scores of the chosen pairs, `total` those that were kept when they were chosen.
    """

    cards: tuple[PairingCard, ...] = ()
    unpaired: tuple[UnpairedCity, ...] = ()
    other_choices: tuple[OtherChoice, ...] = ()
    mentors: tuple[City, ...] = ()
    suggested_total: int | None = None
    chosen_total: int = 0
    problem: str = ""

    @property
    def total(self) -> int:
        """The sum of the scores of the chosen pairs, as they were kept."""
        return sum(card.pairing.score for card in self.cards)


@dataclass(frozen=True, slots=True)
class Adoption:
    """A city that wants to adopt a good practice, and its note."""

    city: City
    note: str


@dataclass(frozen=True, slots=True)
class PracticeSheet:
    """A good practice with whom to ask and who wants to adopt it."""

    practice: GoodPractice
    city: City | None
    contact: Person | None
    adoptions: tuple[Adoption, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SeminarReport:
    """Everything the document needs. People who do not share their contact have neither e-mail nor telephone here.

    Args:
        changed_at: When the file last changed, aware, in the seminar's zone.
        cities: All cities of the programme: challenge, fellow, mentor, each group by name.
        results: One for each framework in use, that of the seminar first; without what too few people answered.
        left_out: Cities with an assessment that is not in `results`, once for earlier and once for later ones.
        hub_canvases: How many cities wrote into their hub canvas.
        actions: How many actions the plans of the cities hold.
        contacts: Those who agreed to share their contact, by name.
        dimension_names: In the language of the report.
        coming: The seminars after this one.
    """

    language: Language
    changed_at: datetime
    seminar: Seminar
    schedule: Schedule
    blocks: tuple[AgendaBlock, ...] = ()
    programme: Programme | None = None
    phases: tuple[Phase, ...] = ()
    cities: tuple[CityTeam, ...] = ()
    attendees: tuple[Attendee, ...] = ()
    results: tuple[FrameworkResults, ...] = ()
    left_out: tuple[LeftOut, ...] = ()
    ideas: tuple[CityIdeas, ...] = ()
    statements: tuple[CityStatements, ...] = ()
    mentoring: Mentoring = Mentoring()
    practices: tuple[PracticeSheet, ...] = ()
    contacts: tuple[Attendee, ...] = ()
    dimension_names: Mapping[DimensionId, str]
    coming: tuple[Seminar, ...] = ()
    hub_canvases: int = 0
    actions: int = 0
