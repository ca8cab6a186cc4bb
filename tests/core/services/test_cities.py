"""The cities of the programme."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dcc_desktop.domain.cities import City, CityRole, FellowBenefit
from dcc_desktop.domain.texts import BilingualText
from dcc_desktop.errors import InvalidInputError, NotFoundError
from dcc_desktop.history import step_label
from dcc_desktop.services.assessment import start_assessment
from dcc_desktop.services.cities import (
    add_city,
    change_city,
    cities_by_role,
    find_city,
    mark_benefit,
    remove_cities,
    set_lead_expert,
    set_project_manager,
)
from dcc_desktop.services.frameworks import add_framework
from dcc_desktop.services.people import add_person
from dcc_desktop.workshop_file import WorkshopFile


@pytest.fixture
def sofia(workshop: WorkshopFile) -> City:
    return add_city(workshop, "Sofia", name_bg="София", country="BG", languages=("bg",), population=1_240_000)


def test_an_added_city_is_in_the_file_as_given(workshop: WorkshopFile, sofia: City) -> None:
    assert workshop.cities.all() == [sofia]


def test_adding_a_city_is_one_named_step(workshop: WorkshopFile, sofia: City) -> None:
    step = workshop.history.step_to_undo
    assert step is not None
    assert step_label(step) == "Add city: Sofia"


@pytest.mark.parametrize("name", ["sofia", " София ", "SÓFIA"])
def test_a_city_is_found_by_either_name_without_case_and_accents(
    workshop: WorkshopFile, sofia: City, name: str
) -> None:
    assert find_city(workshop, name) == sofia


def test_an_unknown_city_is_answered_with_similar_names(workshop: WorkshopFile, sofia: City) -> None:
    with pytest.raises(NotFoundError, match="Sofia"):
        find_city(workshop, "Sofja")


def test_an_unknown_city_is_answered_in_an_empty_file_too(workshop: WorkshopFile) -> None:
    with pytest.raises(NotFoundError, match="no cities yet"):
        find_city(workshop, "Sofia")


def test_a_name_that_is_taken_is_refused(workshop: WorkshopFile, sofia: City) -> None:
    with pytest.raises(InvalidInputError, match="already"):
        add_city(workshop, "софия")


def test_a_city_may_keep_its_name_when_it_changes(workshop: WorkshopFile, sofia: City) -> None:
    change_city(workshop, replace(sofia, slogan="Расте, но не старее"))
    assert workshop.cities.get(sofia.id).slogan == "Расте, но не старее"


def test_a_city_cannot_take_the_name_of_another(workshop: WorkshopFile, sofia: City) -> None:
    cork = add_city(workshop, "Cork")
    with pytest.raises(InvalidInputError, match="already"):
        change_city(workshop, replace(cork, name_en="Sofia"))


def test_typing_in_a_field_is_one_step(workshop: WorkshopFile, sofia: City) -> None:
    for slogan in ("R", "Ra", "Raste"):
        change_city(workshop, replace(sofia, slogan=slogan), merge_key="slogan")
    workshop.undo()
    assert workshop.cities.get(sofia.id).slogan == ""


def test_a_removed_city_cannot_be_changed_back_to_life(workshop: WorkshopFile, sofia: City) -> None:
    remove_cities(workshop, [sofia.id])
    with pytest.raises(NotFoundError):
        change_city(workshop, replace(sofia, slogan="x"))


def test_a_city_goes_with_its_assessments_and_undo_brings_both_back(workshop: WorkshopFile, sofia: City) -> None:
    framework = add_framework(workshop, "F", name=BilingualText.same("F"))
    assessment = start_assessment(workshop, sofia.id, framework.id)
    remove_cities(workshop, [sofia.id])
    assert workshop.assessments.all() == []
    workshop.undo()
    assert workshop.assessments.all() == [assessment]


def test_lead_expert_and_project_manager_are_two_links(workshop: WorkshopFile, sofia: City) -> None:
    expert, manager = add_person(workshop, "Ada"), add_person(workshop, "Boris")
    set_lead_expert(workshop, sofia.id, expert.id)
    set_project_manager(workshop, sofia.id, manager.id)
    city = workshop.cities.get(sofia.id)
    assert (city.lead_expert_id, city.project_manager_id) == (expert.id, manager.id)


def test_a_lead_expert_can_be_taken_away(workshop: WorkshopFile, sofia: City) -> None:
    set_lead_expert(workshop, sofia.id, add_person(workshop, "Ada").id)
    set_lead_expert(workshop, sofia.id, None)
    assert workshop.cities.get(sofia.id).lead_expert_id is None


def test_benefits_of_a_fellow_city_keep_the_order_of_the_list(workshop: WorkshopFile) -> None:
    city = add_city(workshop, "Nice", role=CityRole.FELLOW)
    for benefit in (FellowBenefit.TOOLS, FellowBenefit.PUBLICITY, FellowBenefit.EXPERTS):
        mark_benefit(workshop, city.id, benefit, is_received=True)
    mark_benefit(workshop, city.id, FellowBenefit.EXPERTS, is_received=False)
    assert workshop.cities.get(city.id).benefits == (FellowBenefit.PUBLICITY, FellowBenefit.TOOLS)


def test_benefits_are_for_fellow_cities_only(workshop: WorkshopFile, sofia: City) -> None:
    with pytest.raises(InvalidInputError, match="fellow"):
        mark_benefit(workshop, sofia.id, FellowBenefit.TOOLS, is_received=True)


def test_cities_are_listed_by_role_and_name(workshop: WorkshopFile, sofia: City) -> None:
    add_city(workshop, "Cork")
    add_city(workshop, "Tallinn", role=CityRole.MENTOR)
    names = {role: [city.name_en for city in cities] for role, cities in cities_by_role(workshop).items()}
    assert names == {CityRole.CHALLENGE: ["Cork", "Sofia"], CityRole.FELLOW: [], CityRole.MENTOR: ["Tallinn"]}
