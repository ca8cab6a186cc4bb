"""Assessments of digital maturity: respondents, ratings and the values that the group settles on."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import TYPE_CHECKING, ClassVar, NewType

from dcc_desktop.domain.entity import Entity, derived_id, refuse_unless
from dcc_desktop.domain.people import StakeholderType
from dcc_desktop.i18n import _

if TYPE_CHECKING:
    from dcc_desktop.domain.cities import CityId
    from dcc_desktop.domain.frameworks import CriterionId, FrameworkId
    from dcc_desktop.domain.people import PersonId
    from dcc_desktop.domain.seminars import SeminarId

AssessmentId = NewType("AssessmentId", str)
RespondentId = NewType("RespondentId", str)
RatingId = NewType("RatingId", str)
ConsensusValueId = NewType("ConsensusValueId", str)


class Channel(StrEnum):
    """How a respondent's ratings came in."""

    KEYED = "keyed"
    PAPER = "paper"
    SURVEY_FILE = "survey_file"
    SHOW_OF_HANDS = "show_of_hands"
    PHONE = "phone"


@dataclass(frozen=True, slots=True, kw_only=True)
class Assessment(Entity):
    """One round of rating of one city with one framework; repeated later, it can be compared."""

    id: AssessmentId
    city_id: CityId
    framework_id: FrameworkId
    title: str = ""
    seminar_id: SeminarId | None = None
    held_on: date | None = None
    position: int = 0
    closed_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Respondent(Entity):
    """A person, or an anonymous code, who rates."""

    required: ClassVar[tuple[str, ...]] = ("code",)
    id: RespondentId
    assessment_id: AssessmentId
    code: str
    stakeholder_type: StakeholderType = StakeholderType.OTHER
    channel: Channel = Channel.KEYED
    person_id: PersonId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Rating(Entity):
    """One respondent's values for one criterion, in whole steps; skipped = no row; never 0.

    `is_not_applicable` says so for the criterion as a whole; then there are no values.
    """

    id: RatingId
    respondent_id: RespondentId
    criterion_id: CriterionId
    current: int | None = None
    target: int | None = None
    is_not_applicable: bool = False
    comment: str = ""

    def check(self) -> None:
        """Refuse values outside any scale, and values together with "not applicable"."""
        for value in (self.current, self.target):
            refuse_unless(
                value is None or 1 <= value <= 10,
                _("A rating is a whole step of the scale, from 1."),
                _("Choose a step of the scale."),
            )
        refuse_unless(
            not self.is_not_applicable or (self.current is None and self.target is None),
            _("A criterion that is not applicable has no rating."),
            _("Clear its values, or take “not applicable” back."),
        )

    @staticmethod
    def id_for(respondent_id: RespondentId, criterion_id: CriterionId) -> RatingId:
        """Return the one id that a respondent's rating of a criterion can have."""
        return RatingId(derived_id("rating", respondent_id, criterion_id))


@dataclass(frozen=True, slots=True, kw_only=True)
class ConsensusValue(Entity):
    """The value that the group settles on for a criterion, with its reason."""

    required: ClassVar[tuple[str, ...]] = ("reason",)
    id: ConsensusValueId
    assessment_id: AssessmentId
    criterion_id: CriterionId
    current: int
    target: int | None = None
    reason: str

    def check(self) -> None:
        """Refuse values outside any scale."""
        for value in (self.current, self.target):
            refuse_unless(
                value is None or 1 <= value <= 10,
                _("A rating is a whole step of the scale, from 1."),
                _("Choose a step of the scale."),
            )

    @staticmethod
    def id_for(assessment_id: AssessmentId, criterion_id: CriterionId) -> ConsensusValueId:
        """Return the one id that the consensus on a criterion can have in an assessment."""
        return ConsensusValueId(derived_id("consensus", assessment_id, criterion_id))
