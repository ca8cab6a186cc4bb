"""The cities of the programme."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, ClassVar, NewType

from dcc_desktop.domain.entity import Entity, refuse_unless
from dcc_desktop.domain.natural_order import natural_key
from dcc_desktop.i18n import Language, _

if TYPE_CHECKING:
    from dcc_desktop.domain.people import PersonId

CityId = NewType("CityId", str)


class CityRole(StrEnum):
    """What a city is in the programme."""

    CHALLENGE = "challenge"
    FELLOW = "fellow"
    MENTOR = "mentor"


# The cities that work out a plan; mentor cities advise them.
PLANNING_ROLES = (CityRole.CHALLENGE, CityRole.FELLOW)


class FellowBenefit(StrEnum):
    """The five benefits that fellow cities are promised (the owner's document)."""

    PUBLICITY = "publicity"
    EXPERTS = "experts"
    GOOD_PRACTICES = "good_practices"
    TOOLS = "tools"
    NETWORKING = "networking"


@dataclass(frozen=True, slots=True, kw_only=True)
class City(Entity):
    """A city: its names, languages (ISO 639 codes) and role.

    `capacity` is the number of cities that a mentor can advise at a time; `benefits` are the ones already received.
    """

    required: ClassVar[tuple[str, ...]] = ("name_en",)
    id: CityId
    name_en: str
    name_bg: str = ""
    country: str = ""
    languages: tuple[str, ...] = ()
    population: int | None = None
    role: CityRole = CityRole.CHALLENGE
    capacity: int = 2
    benefits: tuple[FellowBenefit, ...] = ()
    slogan: str = ""
    lead_expert_id: PersonId | None = None
    project_manager_id: PersonId | None = None

    def check(self) -> None:
        """Refuse wrong country and language codes and negative numbers."""
        refuse_unless(
            not self.country or bool(re.fullmatch("[A-Z]{2}", self.country)),
            _("A country is written as two capital letters, such as BG."),
            _("Type its two letters, or leave it empty."),
        )
        for language in self.languages:
            refuse_unless(
                bool(re.fullmatch("[a-z]{2,3}", language)),
                _("A language is written as two or three small letters, such as bg."),
                _("Type the letters of each language, such as bg, en."),
            )
        refuse_unless(
            self.population is None or self.population > 0,
            _("The population must be above zero."),
            _("Type a number of people, or leave it empty."),
        )
        refuse_unless(
            self.capacity >= 0, _("A mentor's capacity cannot be negative."), _("Type 0 if it can advise no city now.")
        )

    def name(self, language: Language) -> str:
        """Return the name in this language; the English one when there is no Bulgarian."""
        return (self.name_bg or self.name_en) if language is Language.BG else self.name_en


def cities_by_name(cities: Iterable[City], *roles: CityRole, language: Language) -> list[City]:
    """Return the cities that have one of the roles, by name; without roles all of them."""
    listed = [city for city in cities if not roles or city.role in roles]
    return sorted(listed, key=lambda city: (natural_key(city.name(language)), city.id))
