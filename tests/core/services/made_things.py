"""One thing of each kind that others refer to, for tests of services."""

from __future__ import annotations

from typing import Any

import pytest

from dcc_desktop.domain.cities import CityId
from dcc_desktop.domain.texts import BilingualText
from dcc_desktop.services import (
    assessment,
    cities,
    criteria,
    frameworks,
    planning,
)
from dcc_desktop.workshop_file import WorkshopFile

NAME = BilingualText.same("Name")
NOBODY: Any = "nobody"


def made_framework(w: WorkshopFile) -> Any:
    return frameworks.add_framework(w, f"F{w.frameworks.count()}", name=NAME)


def made_dimension(w: WorkshopFile) -> Any:
    return criteria.add_dimension(w, made_framework(w).id, code="A", name=NAME)


def made_criterion(w: WorkshopFile) -> Any:
    return criteria.add_criterion(w, made_dimension(w).id, code="A1", name=NAME)


def made_assessment(w: WorkshopFile, city: CityId) -> Any:
    return assessment.start_assessment(w, city, made_framework(w).id)


def made_action(w: WorkshopFile, city: CityId) -> Any:
    return planning.add_action(w, city, "x")


@pytest.fixture
def city_id(workshop: WorkshopFile) -> CityId:
    return cities.add_city(workshop, "Brenova").id
