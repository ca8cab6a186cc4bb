"""Assessments, and who rates in them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dcc_desktop.domain.assessments import Assessment, Channel
from dcc_desktop.domain.cities import City
from dcc_desktop.domain.frameworks import Framework
from dcc_desktop.domain.people import StakeholderType
from dcc_desktop.domain.texts import BilingualText
from dcc_desktop.errors import InvalidInputError
from dcc_desktop.services.assessment import (
    add_respondent,
    change_assessment,
    change_respondent,
    close_assessment,
    newest_open_assessment,
    remove_assessment,
    remove_respondent,
    reopen_assessment,
    start_assessment,
)
from dcc_desktop.services.cities import add_city
from dcc_desktop.services.frameworks import add_framework
from dcc_desktop.workshop_file import WorkshopFile


@pytest.fixture
def city(workshop: WorkshopFile) -> City:
    return add_city(workshop, "Cork")


@pytest.fixture
def framework(workshop: WorkshopFile) -> Framework:
    return add_framework(workshop, "own", name=BilingualText.same("Own"))


@pytest.fixture
def assessment(workshop: WorkshopFile, city: City, framework: Framework) -> Assessment:
    return start_assessment(workshop, city.id, framework.id, title="2027")


def test_a_city_without_an_assessment_has_no_open_one(workshop: WorkshopFile, city: City) -> None:
    assert newest_open_assessment(workshop, city.id) is None


def test_the_newest_open_assessment_is_the_one_started_last(
    workshop: WorkshopFile, city: City, framework: Framework, assessment: Assessment
) -> None:
    later = start_assessment(workshop, city.id, framework.id)
    assert newest_open_assessment(workshop, city.id) == later


def test_a_closed_assessment_is_not_the_newest_open_one(
    workshop: WorkshopFile, city: City, framework: Framework, assessment: Assessment
) -> None:
    close_assessment(workshop, start_assessment(workshop, city.id, framework.id).id)
    assert newest_open_assessment(workshop, city.id) == assessment


def test_a_closed_assessment_takes_no_respondents_until_it_is_reopened(
    workshop: WorkshopFile, assessment: Assessment
) -> None:
    close_assessment(workshop, assessment.id)
    with pytest.raises(InvalidInputError, match="closed"):
        add_respondent(workshop, assessment.id)
    reopen_assessment(workshop, assessment.id)
    assert add_respondent(workshop, assessment.id).code == "R1"


def test_a_changed_assessment_is_saved(workshop: WorkshopFile, assessment: Assessment) -> None:
    change_assessment(workshop, replace(assessment, title="Spring"))
    assert workshop.assessments.get(assessment.id).title == "Spring"


def test_an_assessment_keeps_its_framework(workshop: WorkshopFile, assessment: Assessment) -> None:
    other = add_framework(workshop, "other", name=BilingualText.same("Other"))
    with pytest.raises(InvalidInputError, match="fixed"):
        change_assessment(workshop, replace(assessment, framework_id=other.id))


def test_a_removed_assessment_takes_its_respondents_along(workshop: WorkshopFile, assessment: Assessment) -> None:
    add_respondent(workshop, assessment.id)
    remove_assessment(workshop, assessment.id)
    assert workshop.respondents.all() == []


def test_respondents_without_a_code_get_the_next_free_one(workshop: WorkshopFile, assessment: Assessment) -> None:
    add_respondent(workshop, assessment.id, code="r2")
    assert [add_respondent(workshop, assessment.id).code for _ in range(2)] == ["R1", "R3"]


def test_a_code_is_unique_in_an_assessment(workshop: WorkshopFile, assessment: Assessment) -> None:
    add_respondent(workshop, assessment.id, code="Б-07")
    with pytest.raises(InvalidInputError, match="б-07"):
        add_respondent(workshop, assessment.id, code=" б-07 ")


def test_a_respondent_cannot_take_the_code_of_another(workshop: WorkshopFile, assessment: Assessment) -> None:
    first, second = add_respondent(workshop, assessment.id), add_respondent(workshop, assessment.id)
    with pytest.raises(InvalidInputError, match="already"):
        change_respondent(workshop, replace(second, code=first.code))


def test_a_changed_respondent_is_saved(workshop: WorkshopFile, assessment: Assessment) -> None:
    respondent = add_respondent(workshop, assessment.id)
    changed = replace(respondent, stakeholder_type=StakeholderType.INDUSTRY, channel=Channel.PAPER)
    change_respondent(workshop, changed)
    assert workshop.respondents.all() == [changed]


def test_a_respondent_stays_in_their_assessment(
    workshop: WorkshopFile, city: City, framework: Framework, assessment: Assessment
) -> None:
    other = start_assessment(workshop, city.id, framework.id)
    respondent = add_respondent(workshop, assessment.id)
    with pytest.raises(InvalidInputError, match="one assessment"):
        change_respondent(workshop, replace(respondent, assessment_id=other.id))


def test_a_removed_respondent_is_gone(workshop: WorkshopFile, assessment: Assessment) -> None:
    remove_respondent(workshop, add_respondent(workshop, assessment.id).id)
    assert workshop.respondents.all() == []
