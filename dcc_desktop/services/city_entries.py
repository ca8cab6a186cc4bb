"""Cities as people type them in: a name in one of the languages, countries and languages by their names or codes."""

from __future__ import annotations

import re
from dataclasses import replace

from dcc_desktop.domain.cities import City, CityId, CityRole
from dcc_desktop.i18n import Language
from dcc_desktop.importing.cities import population
from dcc_desktop.importing.vocabulary import country_code, language_codes
from dcc_desktop.services.cities import add_city, change_city
from dcc_desktop.workshop_file import WorkshopFile

_CYRILLIC = re.compile("[А-я]")


def enter_city(
    workshop: WorkshopFile,
    name: str,
    *,
    language: Language,
    role: CityRole = CityRole.CHALLENGE,
    city_id: CityId | None = None,
) -> City:
    """Add a city by the one name that is known; until there is an English one, the Bulgarian one stands for it.

    Args:
        city_id: The id under which a page shows it already.

    Raises:
        InvalidInputError: the name is empty or taken.
    """
    is_bulgarian = language is Language.BG or bool(_CYRILLIC.search(name))
    name_bg = name if is_bulgarian else ""
    return add_city(workshop, name, name_bg=name_bg, role=role, city_id=city_id)


def rename_city(workshop: WorkshopFile, city_id: CityId, name: str, *, language: Language) -> None:
    """Change the name in one language; an English name that only stood in for the Bulgarian one goes with it.

    Raises:
        InvalidInputError: the name is taken, or the only one is taken away.
        NotFoundError: the city has been removed.
    """
    city = workshop.cities.get(city_id)
    if language is Language.EN:
        renamed = replace(city, name_en=name or city.name_bg)
    elif lacks_english_name(city):
        renamed = replace(city, name_bg=name, name_en=name)
    else:
        renamed = replace(city, name_bg=name)
    change_city(workshop, renamed)


def lacks_english_name(city: City) -> bool:
    """Tell whether the Bulgarian name stands in for the English one."""
    return city.name_en == city.name_bg and bool(_CYRILLIC.search(city.name_en))


def country_from(text: str) -> str:
    """Return the code of a country that is named in either language or by its code; "" for no text.

    Raises:
        InvalidInputError: there is no such country.
    """
    return country_code(text) if text.strip() else ""


def languages_from(text: str) -> tuple[str, ...]:
    """Return the codes of the languages that a text lists by names or codes.

    Raises:
        InvalidInputError: one of them is no language.
    """
    return language_codes(text)


def population_from(text: str) -> int | None:
    """Return the number of people that a text names, None for no text; thousands may be set apart.

    Raises:
        InvalidInputError: it is no number that a city can have.
    """
    return population(text) if text.strip() else None
