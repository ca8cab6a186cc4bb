"""The cities of the file as choices of a field or a cell."""

from __future__ import annotations

from dcc_desktop.domain.cities import CityRole, cities_by_name
from dcc_desktop.i18n import interface_language
from dcc_desktop.workshop_file import WorkshopFile


def city_choices(workshop: WorkshopFile, *roles: CityRole) -> list[tuple[str, str]]:
    """Return id and name of the cities that have one of the roles, by name; without roles of all of them."""
    language = interface_language()
    cities = cities_by_name(workshop.cities.all(), *roles, language=language)
    return [(str(city.id), city.name(language)) for city in cities]
