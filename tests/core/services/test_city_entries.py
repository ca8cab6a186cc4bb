"""Cities as people type them in: one name, countries and languages by their words."""

from __future__ import annotations

import pytest

from dcc_desktop.domain.cities import CityId
from dcc_desktop.errors import InvalidInputError
from dcc_desktop.i18n import Language
from dcc_desktop.services.cities import add_city
from dcc_desktop.services.city_entries import (
    country_from,
    enter_city,
    lacks_english_name,
    languages_from,
    population_from,
    rename_city,
)
from dcc_desktop.workshop_file import WorkshopFile


def test_a_city_with_a_bulgarian_name_only_says_that_the_english_one_is_missing(workshop: WorkshopFile) -> None:
    city = enter_city(workshop, "Русе", language=Language.BG)
    assert (city.name_bg, lacks_english_name(city)) == ("Русе", True)


def test_cyrillic_letters_are_a_bulgarian_name_in_an_english_window_too(workshop: WorkshopFile) -> None:
    assert enter_city(workshop, "Русе", language=Language.EN).name_bg == "Русе"


def test_a_city_comes_in_under_the_id_that_a_page_gave_it(workshop: WorkshopFile) -> None:
    enter_city(workshop, "Cork", language=Language.EN, city_id=CityId("row"))
    assert workshop.cities.get(CityId("row")).name_en == "Cork"


def test_a_name_that_only_stood_in_is_changed_together_with_the_bulgarian_one(workshop: WorkshopFile) -> None:
    city = enter_city(workshop, "Руссе", language=Language.BG)
    rename_city(workshop, city.id, "Русе", language=Language.BG)
    renamed = workshop.cities.get(city.id)
    assert (renamed.name_bg, renamed.name_en) == ("Русе", "Русе")


def test_a_real_english_name_stays_when_the_bulgarian_one_changes(workshop: WorkshopFile) -> None:
    city = add_city(workshop, "Ruse", name_bg="Руссе")
    rename_city(workshop, city.id, "Русе", language=Language.BG)
    renamed = workshop.cities.get(city.id)
    assert (renamed.name_bg, renamed.name_en) == ("Русе", "Ruse")


def test_the_only_name_cannot_be_taken_away(workshop: WorkshopFile) -> None:
    city = add_city(workshop, "Cork")
    with pytest.raises(InvalidInputError):
        rename_city(workshop, city.id, "", language=Language.EN)


def test_countries_languages_and_populations_are_read_as_people_write_them() -> None:
    assert country_from("България") == "BG"
    assert languages_from("Bulgarian, en") == ("bg", "en")
    assert population_from("140 000") == 140_000


def test_an_empty_text_says_that_country_and_population_are_not_known() -> None:
    assert (country_from(" "), population_from("")) == ("", None)


def test_a_word_that_is_no_country_is_refused() -> None:
    with pytest.raises(InvalidInputError):
        country_from("Atlantis")
