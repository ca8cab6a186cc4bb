"""Which cities are listed, and in what order."""

from __future__ import annotations

import pytest

from dcc_desktop.domain.cities import PLANNING_ROLES, City, CityId, CityRole, cities_by_name
from dcc_desktop.i18n import Language

CITIES = [
    City(id=CityId("v"), name_en="Varna", name_bg="Варна", role=CityRole.FELLOW),
    City(id=CityId("t"), name_en="Tallinn", name_bg="Талин", role=CityRole.MENTOR),
    City(id=CityId("c"), name_en="Cork", name_bg="Корк"),
    City(id=CityId("g"), name_en="Ghent", name_bg="Гент"),
]


@pytest.mark.parametrize(("language", "names"), [(Language.EN, "cgtv"), (Language.BG, "vgct")])
def test_cities_are_listed_by_their_name_in_the_language(language: Language, names: str) -> None:
    assert "".join(city.id for city in cities_by_name(CITIES, language=language)) == names


def test_only_cities_with_one_of_the_roles_are_listed() -> None:
    assert [city.id for city in cities_by_name(CITIES, CityRole.MENTOR, language=Language.EN)] == ["t"]
    assert [city.id for city in cities_by_name(CITIES, *PLANNING_ROLES, language=Language.EN)] == ["c", "g", "v"]


def test_cities_of_one_name_keep_their_order_whatever_the_file_says() -> None:
    twins = [City(id=CityId(each), name_en="Newport") for each in ("b", "a")]
    assert [city.id for city in cities_by_name(twins, language=Language.EN)] == ["a", "b"]
