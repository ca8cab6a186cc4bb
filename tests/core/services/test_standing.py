"""How far every city is, read anew or kept while nothing touches it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from dcc_desktop.domain.assessments import Respondent
from dcc_desktop.domain.cities import City, CityRole
from dcc_desktop.domain.frameworks import Criterion
from dcc_desktop.domain.people import StakeholderType
from dcc_desktop.domain.standing import CityStanding
from dcc_desktop.domain.statements import StatementKind
from dcc_desktop.domain.texts import BilingualText
from dcc_desktop.i18n import Language
from dcc_desktop.services import assessment, ratings
from dcc_desktop.services.brainstorm import add_idea
from dcc_desktop.services.cities import add_city
from dcc_desktop.services.criteria import add_criterion, add_dimension
from dcc_desktop.services.frameworks import add_framework
from dcc_desktop.services.people import add_person
from dcc_desktop.services.planning import add_action, change_action
from dcc_desktop.services.standing import StandingReader, read_standing
from dcc_desktop.services.standing_parts import TABLES, Part
from dcc_desktop.services.statements import add_draft, add_statement
from dcc_desktop.workshop_file import WorkshopFile
from tests.core.services.written_sample import written_sample


@pytest.fixture
def city(workshop: WorkshopFile) -> City:
    return add_city(workshop, "Brenova")


@pytest.fixture
def criteria(workshop: WorkshopFile) -> list[Criterion]:
    """Five criteria: a form is filled with four of them."""
    framework = add_framework(workshop, "F", name=BilingualText.same("F"))
    dimension = add_dimension(workshop, framework.id, code="D", name=BilingualText.same("D"))
    return [add_criterion(workshop, dimension.id, code=f"D.{n}", name=BilingualText.same("C")) for n in range(5)]


@pytest.fixture
def respondent(workshop: WorkshopFile, city: City, criteria: list[Criterion]) -> Respondent:
    started = assessment.start_assessment(workshop, city.id, workshop.frameworks.all()[0].id)
    return assessment.add_respondent(workshop, started.id)


def of(workshop: WorkshopFile, city: City) -> CityStanding:
    found = read_standing(workshop).of(city.id)
    assert found is not None
    return found


def answer(workshop: WorkshopFile, respondent: Respondent, criteria: list[Criterion]) -> None:
    for criterion in criteria:
        ratings.rate(workshop, respondent.id, criterion.id, current=3)


@pytest.mark.parametrize(("answers", "filled", "begun"), [(0, 0, 0), (3, 0, 1), (4, 1, 0), (5, 1, 0)])
def test_a_form_counts_as_filled_from_four_fifths_of_its_criteria_on(
    workshop: WorkshopFile, city: City, respondent: Respondent, criteria: list[Criterion], *, answers: int, filled: int,
    begun: int,
) -> None:  # fmt: skip
    answer(workshop, respondent, criteria[:answers])
    forms = of(workshop, city).forms
    assert (forms.expected, forms.filled, forms.begun) == (1, filled, begun)


def test_not_applicable_is_an_answer_and_a_target_alone_is_none(
    workshop: WorkshopFile, city: City, respondent: Respondent, criteria: list[Criterion]
) -> None:
    answer(workshop, respondent, criteria[:3])
    ratings.rate(workshop, respondent.id, criteria[3].id, current=None, target=4)
    assert of(workshop, city).forms.filled == 0
    ratings.mark_not_applicable(workshop, respondent.id, criteria[3].id)
    assert of(workshop, city).forms.filled == 1


def test_a_closed_assessment_waits_for_no_form(workshop: WorkshopFile, city: City, respondent: Respondent) -> None:
    assert of(workshop, city).forms.missing == 1
    assessment.close_assessment(workshop, respondent.assessment_id)
    forms = of(workshop, city).forms
    assert (forms.missing, forms.is_filled) == (0, True)


def test_only_the_newest_assessment_counts(
    workshop: WorkshopFile, city: City, respondent: Respondent, criteria: list[Criterion]
) -> None:
    answer(workshop, respondent, criteria)
    assessment.start_assessment(workshop, city.id, workshop.frameworks.all()[0].id)
    assert of(workshop, city).forms.expected == 0


def test_people_and_whom_they_speak_for_are_counted(workshop: WorkshopFile, city: City) -> None:
    add_person(workshop, "A", city_id=city.id, stakeholder_type=StakeholderType.INDUSTRY)
    add_person(workshop, "B")
    assert (of(workshop, city).people, read_standing(workshop).people) == (1, 2)
    assert of(workshop, city).stakeholder_types == {StakeholderType.INDUSTRY}


def test_a_statement_is_agreed_on_once_it_has_a_text(workshop: WorkshopFile, city: City) -> None:
    vision = add_statement(workshop, city.id, StatementKind.VISION)
    add_draft(workshop, vision.id, "x")
    add_statement(workshop, city.id, StatementKind.MISSION, text="x")
    found = of(workshop, city)
    assert (found.drafts, found.agreed) == (1, frozenset({StatementKind.MISSION}))


def test_a_parked_action_lacks_nothing(workshop: WorkshopFile, city: City) -> None:
    parked, _open = (add_action(workshop, city.id, title) for title in "ab")
    change_action(workshop, replace(parked, is_parked=True))
    actions = of(workshop, city).actions
    assert (actions.all, actions.without_lead, actions.without_dates) == (1, 1, 1)


def test_cities_come_by_name(workshop: WorkshopFile) -> None:
    for name in ("Б", "А"):
        add_city(workshop, name, role=CityRole.MENTOR)
    assert [city.name for city in read_standing(workshop).mentors] == ["А", "Б"]


def test_a_kept_reader_sees_each_rating(
    workshop: WorkshopFile, city: City, respondent: Respondent, criteria: list[Criterion]
) -> None:
    reader = StandingReader.listening_to(workshop)
    reader.standing()
    answer(workshop, respondent, criteria[:4])
    assert reader.standing() == read_standing(workshop)
    ratings.clear_rating(workshop, respondent.id, criteria[0].id)
    assert reader.standing() == read_standing(workshop)
    workshop.undo()
    assert reader.standing().cities[0].forms.filled == 1


def test_a_kept_reader_that_hears_of_each_change_says_the_same_as_a_new_one(tmp_path: Path) -> None:
    with written_sample(tmp_path, Language.EN) as workshop:
        reader = StandingReader.listening_to(workshop)
        city = reader.standing().challenge[0].city
        add_idea(workshop, city.id, "x")
        with_idea = reader.standing()
        workshop.undo()
        assert with_idea != reader.standing() == read_standing(workshop)


@pytest.mark.parametrize("table", TABLES)
def test_every_part_names_tables_of_the_file(workshop: WorkshopFile, table: Part) -> None:
    assert TABLES[table] <= workshop.counts().keys()
