"""What looks wrong or forgotten."""

from __future__ import annotations

from dataclasses import replace
from datetime import time
from pathlib import Path

import pytest

from dcc_desktop.domain.cities import City, CityRole
from dcc_desktop.domain.people import PersonRole, StakeholderType
from dcc_desktop.domain.seminars import Activity
from dcc_desktop.domain.stages import Stage
from dcc_desktop.i18n import Language
from dcc_desktop.services.agenda import change_item
from dcc_desktop.services.cities import add_city
from dcc_desktop.services.mentoring import add_offer
from dcc_desktop.services.people import add_person
from dcc_desktop.services.points_to_check import points_to_check
from dcc_desktop.services.seminars import change_seminar
from dcc_desktop.workshop_file import WorkshopFile
from tests.core.services.started_seminars import items_of, seminar_with, situation_at
from tests.core.services.written_sample import written_sample


def sentences(workshop: WorkshopFile) -> list[str]:
    return [point.sentence for point in points_to_check(situation_at(workshop))]


@pytest.fixture
def city(workshop: WorkshopFile) -> City:
    return add_city(workshop, "Brenova", languages=("bg",))


def test_nothing_is_wrong_with_an_empty_file(workshop: WorkshopFile) -> None:
    assert points_to_check(situation_at(workshop)) == []


def test_nothing_is_wrong_with_the_sample(tmp_path: Path) -> None:
    with written_sample(tmp_path, Language.EN) as workshop:
        assert sentences(workshop) == []


def test_a_fixed_start_that_cannot_be_kept_comes_first(workshop: WorkshopFile, city: City) -> None:
    add_person(workshop, "A", city_id=city.id)
    seminar = seminar_with(workshop, Activity.IDEAS, Activity.VOTE, fixed_start=time(9, 20))
    point = points_to_check(situation_at(workshop))[0]
    assert point.sentence == "“The vote” starts at 09:20, but what comes before it ends at 09:30."
    assert (point.is_urgent, point.item_id) == (True, items_of(workshop, seminar)[1].id)


def test_a_day_past_midnight_is_pointed_out(workshop: WorkshopFile) -> None:
    seminar = seminar_with(workshop, Activity.IDEAS)
    change_item(workshop, replace(items_of(workshop, seminar)[0], minutes=16 * 60))
    assert sentences(workshop) == ["Day 1 runs past midnight."]


def test_a_seminar_without_a_date_is_pointed_out(workshop: WorkshopFile) -> None:
    change_seminar(workshop, replace(seminar_with(workshop, Activity.IDEAS), starts_on=None))
    assert sentences(workshop) == ["The seminar has no date yet."]


def test_whoever_should_have_a_city_and_has_none_is_named(workshop: WorkshopFile) -> None:
    add_person(workshop, "Expert", role=PersonRole.LEAD_EXPERT)
    add_person(workshop, "Ana", role=PersonRole.PROJECT_MANAGER)
    assert sentences(workshop) == ["Ana has no city."]
    add_person(workshop, "Bo", role=PersonRole.TEAM_MEMBER)
    assert sentences(workshop) == ["2 people have no city."]


def test_an_e_mail_address_of_two_people_is_named(workshop: WorkshopFile) -> None:
    for name, email in (("A", "a@example.org"), ("B", "A@example.org"), ("C", ""), ("D", "")):
        add_person(workshop, name, email=email)
    assert sentences(workshop) == ["Several people have the same e-mail address: a@example.org."]


def test_a_city_without_business_is_pointed_out_once_it_has_people(workshop: WorkshopFile, city: City) -> None:
    assert sentences(workshop) == []
    add_person(workshop, "A", city_id=city.id)
    point = points_to_check(situation_at(workshop))[0]
    assert point.sentence == "Brenova has no representative of business."
    assert (point.city_id, point.place.stage) == (city.id, Stage.CITIES)
    add_person(workshop, "B", city_id=city.id, stakeholder_type=StakeholderType.INDUSTRY)
    assert sentences(workshop) == []


def test_several_cities_are_one_point_that_knows_their_names(workshop: WorkshopFile, city: City) -> None:
    add_person(workshop, "A", city_id=city.id)
    add_person(workshop, "B", city_id=add_city(workshop, "Aberra").id)
    (point,) = points_to_check(situation_at(workshop))
    assert point.sentence == "2 cities have no representative of business."
    assert (point.city_id, point.cities) == (None, ("Aberra", "Brenova"))


def test_mentors_without_languages_offers_and_places_are_pointed_out(workshop: WorkshopFile, city: City) -> None:
    mentor = add_city(workshop, "Mentopolis", role=CityRole.MENTOR, capacity=0)
    assert sentences(workshop) == [
        "Mentopolis has named no languages, so the pairing cannot compare them.",
        "Mentopolis is a mentor city without offers.",
        "Mentor cities have room for 0 of 1 city.",
    ]
    add_offer(workshop, mentor.id, "x")
    assert "Mentopolis is a mentor city without offers." not in sentences(workshop)


def test_no_more_than_asked_for_are_returned(workshop: WorkshopFile, city: City) -> None:
    add_city(workshop, "Mentopolis", role=CityRole.MENTOR, capacity=0)
    assert len(points_to_check(situation_at(workshop), most=2)) == 2
