"""Columns and counts that are read without making entities."""

from __future__ import annotations

import pytest

from dcc_desktop.domain.cities import CityRole
from dcc_desktop.services.cities import add_city
from dcc_desktop.workshop_file import WorkshopFile


@pytest.fixture(autouse=True)
def _cities(workshop: WorkshopFile) -> None:
    for name, country, role in (
        ("B", "BG", CityRole.MENTOR),
        ("A", "BG", CityRole.CHALLENGE),
        ("C", "", CityRole.MENTOR),
    ):
        add_city(workshop, name, country=country, role=role)


def test_columns_are_picked_in_the_order_of_the_entities(workshop: WorkshopFile) -> None:
    assert workshop.cities.pick("name_en", "role") == [("B", "mentor"), ("A", "challenge"), ("C", "mentor")]


def test_a_tally_counts_each_value(workshop: WorkshopFile) -> None:
    assert workshop.cities.tally("role") == {"mentor": 2, "challenge": 1}


def test_a_tally_counts_only_what_fits_its_conditions(workshop: WorkshopFile) -> None:
    assert workshop.cities.tally("role", country="BG", population=None) == {"mentor": 1, "challenge": 1}
    assert workshop.cities.tally("role", population=5) == {}
