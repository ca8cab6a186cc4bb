"""The rows of the overview, and how complete the plans are."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from dcc_desktop.domain.cities import City, CityRole
from dcc_desktop.domain.seminars import Activity
from dcc_desktop.domain.stages import Stage
from dcc_desktop.domain.statements import StatementKind
from dcc_desktop.i18n import Language
from dcc_desktop.services.brainstorm import add_idea
from dcc_desktop.services.cities import add_city, change_city
from dcc_desktop.services.city_progress import progress_of_cities
from dcc_desktop.services.completeness import plan_completeness
from dcc_desktop.services.people import add_person
from dcc_desktop.services.plan_percents import PlanPercents
from dcc_desktop.services.planning import add_action, add_milestone
from dcc_desktop.services.running import start_next
from dcc_desktop.services.statements import add_statement
from dcc_desktop.services.suggestion import choose_pairing
from dcc_desktop.workshop_file import WorkshopFile
from tests.core.services.started_seminars import seminar_with, situation_at
from tests.core.services.written_sample import written_sample


@pytest.fixture
def cities(workshop: WorkshopFile) -> list[City]:
    return [add_city(workshop, name) for name in ("Aberra", "Brenova")]


def now() -> datetime:
    return datetime.now(UTC)


def test_who_has_more_left_comes_first(workshop: WorkshopFile, cities: list[City]) -> None:
    start_next(workshop, seminar_with(workshop, Activity.IDEAS).id)
    add_idea(workshop, cities[0].id, "x")
    add_person(workshop, "P", city_id=cities[0].id)
    rows = progress_of_cities(situation_at(workshop, now=now()))
    assert [(row.name, row.left, row.is_ready) for row in rows] == [
        ("Brenova", "no ideas", False),
        ("Aberra", "ready", True),
    ]
    assert {row.place.stage for row in rows} == {Stage.VISION}


def test_a_city_that_lacks_nothing_now_but_something_later_is_not_ready(
    workshop: WorkshopFile, cities: list[City]
) -> None:
    start_next(workshop, seminar_with(workshop, Activity.PEOPLE, Activity.IDEAS).id)
    add_person(workshop, "P", city_id=cities[0].id)
    rows = progress_of_cities(situation_at(workshop, now=now()))
    assert [(row.name, row.left, row.is_ready) for row in rows] == [
        ("Brenova", "no people", False),
        ("Aberra", "no ideas", False),
    ]
    assert [row.place.stage for row in rows] == [Stage.CITIES, Stage.VISION]


def test_a_row_says_what_a_city_has(workshop: WorkshopFile, cities: list[City]) -> None:
    mentor = add_city(workshop, "Mentopolis", role=CityRole.MENTOR)
    choose_pairing(workshop, cities[0].id, mentor.id)
    add_statement(workshop, cities[0].id, StatementKind.VISION, text="x")
    rows = {row.name: row for row in progress_of_cities(situation_at(workshop))}
    assert rows.keys() == {"Aberra", "Brenova"}
    assert (rows["Aberra"].mentor_name, rows["Aberra"].has_vision) == ("Mentopolis", True)
    assert (rows["Brenova"].mentor_name, rows["Brenova"].has_vision) == ("", False)


def test_a_plan_that_is_not_begun_has_no_percentage(workshop: WorkshopFile, cities: list[City]) -> None:
    add_action(workshop, cities[0].id, "x")
    percents = PlanPercents(workshop).of([city.id for city in cities])
    rows = {row.name: row for row in progress_of_cities(situation_at(workshop), percents=percents)}
    assert rows["Aberra"].plan_percent == plan_completeness(workshop, cities[0].id).percent
    assert rows["Brenova"].plan_percent is None


def test_kept_percentages_follow_every_change(workshop: WorkshopFile, cities: list[City]) -> None:
    percents = PlanPercents.listening_to(workshop)
    ids = [city.id for city in cities]

    def check() -> None:
        assert percents.of(ids) == {city_id: plan_completeness(workshop, city_id).percent for city_id in ids}

    check()
    action = add_action(workshop, ids[0], "x", is_pilot=True)
    check()
    add_milestone(workshop, action.id, "x")
    check()
    change_city(workshop, replace(workshop.cities.get(ids[1]), slogan="x", population=1))
    check()
    workshop.undo()
    workshop.undo()
    check()


def test_the_most_complete_plan_of_the_sample_has_its_percentage(tmp_path: Path) -> None:
    with written_sample(tmp_path, Language.EN) as workshop:
        situation = situation_at(workshop)
        percents = PlanPercents(workshop).of(city.city.id for city in situation.standing.challenge)
        rows = {row.name: row for row in progress_of_cities(situation, percents=percents)}
    assert len(rows) == 15
    assert rows["Primerovo"].plan_percent == 98
    assert (rows["Primerovo"].forms_filled, rows["Primerovo"].forms_expected) == (24, 24)
