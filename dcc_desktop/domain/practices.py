"""Good practices, and the cities that want to adopt them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, NewType

from dcc_desktop.domain.entity import Entity

if TYPE_CHECKING:
    from dcc_desktop.domain.cities import CityId
    from dcc_desktop.domain.frameworks import DimensionId
    from dcc_desktop.domain.people import PersonId

GoodPracticeId = NewType("GoodPracticeId", str)
PracticeAdoptionId = NewType("PracticeAdoptionId", str)


@dataclass(frozen=True, slots=True, kw_only=True)
class GoodPractice(Entity):
    """What a city did, what it took, what came of it, and what others need to repeat it."""

    required: ClassVar[tuple[str, ...]] = ("title",)
    id: GoodPracticeId
    title: str
    city_id: CityId | None = None
    theme: str = ""
    dimension_id: DimensionId | None = None
    problem: str = ""
    solution: str = ""
    partners: str = ""
    resources: str = ""
    results: str = ""
    difficulties: str = ""
    transfer_conditions: str = ""
    contact_id: PersonId | None = None
    link: str = ""
    position: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class PracticeAdoption(Entity):
    """A city wants to adopt a good practice."""

    id: PracticeAdoptionId
    practice_id: GoodPracticeId
    city_id: CityId
    note: str = ""
