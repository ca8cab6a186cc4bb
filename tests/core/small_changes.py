"""Small changes to a file, for tests about the file and not about what it holds."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from dcc_desktop.domain.cities import City, CityId
from dcc_desktop.domain.entity import new_id
from dcc_desktop.i18n import N_
from dcc_desktop.workshop_file import WorkshopFile


def add_city(workshop: WorkshopFile, name: str) -> City:
    city = City(id=CityId(new_id()), name_en=name)
    with workshop.change(N_("Add city: {city}"), city=name):
        workshop.cities.save(city)
    return city


def set_slogan(workshop: WorkshopFile, city: City, slogan: str, *, merge_key: str = "") -> None:
    with workshop.change(N_("Change city: {city}"), city=city.name_en, merge_key=merge_key):
        workshop.cities.save(replace(workshop.cities.get(city.id), slogan=slogan))


def city_names(workshop: WorkshopFile) -> list[str]:
    return [city.name_en for city in workshop.cities.all()]


def names_beside(path: Path) -> list[str]:
    """All that lies in the folder of a file."""
    return sorted(found.name for found in path.parent.iterdir())


class SetClock:
    """A clock that stands still until it is moved."""

    def __init__(self) -> None:
        self.now = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now

    def move(self, **by: float) -> None:
        self.now += timedelta(**by)
