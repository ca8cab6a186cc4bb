"""The rows of the table of cities: each city with the people who lead its work."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from dcc_desktop.domain.cities import City, CityRole
from dcc_desktop.domain.countries_and_languages import COUNTRIES
from dcc_desktop.domain.people import Person
from dcc_desktop.i18n import Language, _, interface_language, ngettext
from dcc_desktop.services.cities import cities_by_role
from dcc_desktop.services.city_entries import lacks_english_name
from dcc_desktop.services.people import leads_among
from dcc_desktop.workshop_file import WorkshopFile
from ui.widgets.cells import GroupRow


@dataclass(frozen=True, slots=True)
class CityRow:
    """One line; `city` is None while its name is being typed for the first time."""

    id: str
    city: City | None = None
    people: int = 0
    lead: Person | None = None
    manager: Person | None = None


Rows = list[CityRow | GroupRow]


def read_cities(workshop: WorkshopFile, *, text: str = "", draft_id: str = "") -> Rows:
    """Return the cities in which the text occurs, by role, the new one first."""
    people = workshop.people.all()
    counts = Counter(person.city_id for person in people)
    rows: Rows = [CityRow(draft_id)] if draft_id else []
    for role, cities in cities_by_role(workshop).items():
        found = [
            CityRow(city.id, city, counts[city.id], *leads_among(city, people))
            for city in cities
            if _holds(city, text.casefold())
        ]
        if found:
            rows += [GroupRow(role.value, group_title(role), aside=_count(found)), *found]
    return rows


def group_title(role: CityRole) -> str:
    """Return what the cities of a role are called."""
    return {
        CityRole.CHALLENGE: _("Challenge cities"),
        CityRole.FELLOW: _("Fellow cities"),
        CityRole.MENTOR: _("Mentor cities"),
    }[role]


def other_name(city: City) -> str:
    """Return the name in the language that the interface does not speak; empty when there is none."""
    if interface_language() is Language.EN:
        return city.name_bg
    return "" if lacks_english_name(city) else city.name_en


def country_name(code: str) -> str:
    """Return what a country is called in the language of the interface."""
    if code not in COUNTRIES:
        return code
    return COUNTRIES[code][0 if interface_language() is Language.BG else 1]


def _count(rows: Sequence[CityRow]) -> str:
    return ngettext("{n} city", "{n} cities", len(rows)).format(n=len(rows))


def _holds(city: City, text: str) -> bool:
    texts = (city.name_bg, city.name_en, city.country, country_name(city.country))
    return not text or any(text in each.casefold() for each in texts)
