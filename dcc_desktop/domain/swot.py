"""Strengths, weaknesses, opportunities and threats of a city's digital development."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, ClassVar, NewType

from dcc_desktop.domain.entity import Entity

if TYPE_CHECKING:
    from dcc_desktop.domain.cities import CityId
    from dcc_desktop.domain.frameworks import CriterionId

SwotEntryId = NewType("SwotEntryId", str)


class SwotKind(StrEnum):
    """The four fields of a SWOT analysis."""

    STRENGTH = "strength"
    WEAKNESS = "weakness"
    OPPORTUNITY = "opportunity"
    THREAT = "threat"


@dataclass(frozen=True, slots=True, kw_only=True)
class SwotEntry(Entity):
    """One line of a city's SWOT analysis, and the criterion that it came from, if any."""

    required: ClassVar[tuple[str, ...]] = ("text",)
    id: SwotEntryId
    city_id: CityId
    kind: SwotKind
    text: str
    criterion_id: CriterionId | None = None
    position: int = 0
