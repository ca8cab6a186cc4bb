"""Needs, offers, wishes and rules, and the pairings of cities with mentor cities that come of them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, ClassVar, NewType

from dcc_desktop.domain.entity import Entity, refuse_unless
from dcc_desktop.i18n import _

if TYPE_CHECKING:
    from dcc_desktop.domain.cities import CityId
    from dcc_desktop.domain.frameworks import CriterionId, DimensionId

NeedId = NewType("NeedId", str)
OfferId = NewType("OfferId", str)
WishId = NewType("WishId", str)
PairingRuleId = NewType("PairingRuleId", str)
PairingId = NewType("PairingId", str)


@dataclass(frozen=True, slots=True, kw_only=True)
class Need(Entity):
    """What a city asks for, on a dimension or a theme; `strength` from 1 (useful) to 3 (urgent)."""

    required: ClassVar[tuple[str, ...]] = ("text",)
    id: NeedId
    city_id: CityId
    text: str
    dimension_id: DimensionId | None = None
    criterion_id: CriterionId | None = None
    theme: str = ""
    strength: int = 2
    position: int = 0

    def check(self) -> None:
        """Refuse strengths outside 1 to 3."""
        refuse_unless(
            1 <= self.strength <= 3,
            _("The strength of a need or an offer is 1, 2 or 3."),
            _("Choose one of the three."),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer(Entity):
    """What a mentor city can give, on a dimension or a theme; `strength` from 1 (knows it) to 3 (excels at it)."""

    required: ClassVar[tuple[str, ...]] = ("text",)
    id: OfferId
    city_id: CityId
    text: str
    dimension_id: DimensionId | None = None
    theme: str = ""
    strength: int = 2
    position: int = 0

    def check(self) -> None:
        """Refuse strengths outside 1 to 3."""
        refuse_unless(
            1 <= self.strength <= 3,
            _("The strength of a need or an offer is 1, 2 or 3."),
            _("Choose one of the three."),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish(Entity):
    """One city would like to work with another."""

    id: WishId
    city_id: CityId
    wished_city_id: CityId

    def check(self) -> None:
        """Refuse a wish for oneself."""
        refuse_unless(
            self.city_id != self.wished_city_id, _("A city cannot wish for itself."), _("Choose another city.")
        )


class RuleKind(StrEnum):
    """What the facilitator decided about a pair before the suggestion is made."""

    REQUIRED = "required"
    FORBIDDEN = "forbidden"


@dataclass(frozen=True, slots=True, kw_only=True)
class PairingRule(Entity):
    """A pair that must be, or must not be."""

    id: PairingRuleId
    city_id: CityId
    mentor_id: CityId
    kind: RuleKind
    reason: str = ""


class MentoringFormat(StrEnum):
    """How a mentor city and its partner work together (EUROCITIES GuiDanCe guidebook)."""

    TRAINING_WORKSHOP = "training_workshop"
    WORK_SHADOWING = "work_shadowing"
    STUDY_VISIT = "study_visit"
    MENTORING_VISIT = "mentoring_visit"
    PEER_REVIEW = "peer_review"
    WEBINAR = "webinar"


@dataclass(frozen=True, slots=True, kw_only=True)
class Pairing(Entity):
    """A mentor city and the city that it advises.

    `score` and `parts` are kept as they were when the pair was chosen, so that the choice can be explained later;
    each part is a text of `Part.as_text`.
    """

    id: PairingId
    city_id: CityId
    mentor_id: CityId
    is_suggested: bool = False
    score: int = 0
    parts: tuple[str, ...] = ()
    topics: str = ""
    format: MentoringFormat = MentoringFormat.MENTORING_VISIT
    expected_result: str = ""
    first_step: str = ""
    first_step_on: date | None = None
    starts_on: date | None = None
    ends_on: date | None = None

    @property
    def has_card(self) -> bool:
        """Whether the two cities have agreed on anything beside what is preset."""
        texts, days = (self.topics, self.expected_result, self.first_step), (self.starts_on, self.ends_on)
        is_preset = self.format is MentoringFormat.MENTORING_VISIT
        return not is_preset or any(texts) or any((self.first_step_on, *days))

    def check(self) -> None:
        """Refuse a city that mentors itself and an end before the start."""
        refuse_unless(self.city_id != self.mentor_id, _("A city cannot be its own mentor."), _("Choose another city."))
        if self.starts_on and self.ends_on:
            refuse_unless(
                self.starts_on <= self.ends_on,
                _("The mentoring ends before it starts."),
                _("Choose an end after the start."),
            )
