"""Objectives, actions, milestones, indicators, origins and good practices."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from dcc_desktop.domain.cities import CityId, CityRole
from dcc_desktop.domain.texts import BilingualText
from dcc_desktop.errors import InvalidInputError
from dcc_desktop.services import brainstorm, indicators, objectives, origins, planning, practices
from dcc_desktop.services.assessment import start_assessment
from dcc_desktop.services.cities import add_city
from dcc_desktop.services.criteria import add_criterion, add_dimension
from dcc_desktop.services.frameworks import add_framework, set_level
from dcc_desktop.services.mentoring import add_need_from_criterion
from dcc_desktop.services.ratings import settle_consensus
from dcc_desktop.workshop_file import WorkshopFile


@pytest.fixture
def city_id(workshop: WorkshopFile) -> CityId:
    return add_city(workshop, "Brenova").id


@pytest.fixture
def other_id(workshop: WorkshopFile) -> CityId:
    return add_city(workshop, "Aberra", role=CityRole.MENTOR).id


def numbers(workshop: WorkshopFile, city_id: CityId) -> dict[str, str]:
    return {o.title: f"{o.line}.{o.number}" for o in objectives.objectives_of(workshop, city_id)}


def test_an_objective_gets_the_next_number_of_its_line(workshop: WorkshopFile, city_id: CityId) -> None:
    for title, line in (("A", 1), ("B", 3), ("C", 1)):
        objectives.add_objective(workshop, city_id, title, line=line)
    assert numbers(workshop, city_id) == {"A": "1.1", "C": "1.2", "B": "3.1"}


def test_removing_an_objective_closes_the_gap_and_undo_opens_it(workshop: WorkshopFile, city_id: CityId) -> None:
    made = [objectives.add_objective(workshop, city_id, title) for title in "ABC"]
    objectives.remove_objectives(workshop, [made[0].id])
    assert numbers(workshop, city_id) == {"B": "1.1", "C": "1.2"}
    workshop.undo()
    assert numbers(workshop, city_id) == {"A": "1.1", "B": "1.2", "C": "1.3"}


def test_moving_an_objective_numbers_both_lines_anew(workshop: WorkshopFile, city_id: CityId) -> None:
    made = {t: objectives.add_objective(workshop, city_id, t, line=1 + (t > "C")) for t in "ABCDE"}
    objectives.move_objective(workshop, made["B"].id, line=2, index=1)
    assert numbers(workshop, city_id) == {"A": "1.1", "C": "1.2", "D": "2.1", "B": "2.2", "E": "2.3"}


def test_moving_an_objective_within_its_line(workshop: WorkshopFile, city_id: CityId) -> None:
    made = [objectives.add_objective(workshop, city_id, title) for title in "ABC"]
    objectives.move_objective(workshop, made[2].id, line=1, index=0)
    assert numbers(workshop, city_id) == {"C": "1.1", "A": "1.2", "B": "1.3"}


def test_changing_an_objective_leaves_its_number(workshop: WorkshopFile, city_id: CityId) -> None:
    objective = objectives.add_objective(workshop, city_id, "A")
    objectives.change_objective(workshop, replace(objective, title="B", line=9, number=9))
    assert numbers(workshop, city_id) == {"B": "1.1"}


def test_an_action_serves_an_objective_of_its_own_city(
    workshop: WorkshopFile, city_id: CityId, other_id: CityId
) -> None:
    foreign = objectives.add_objective(workshop, other_id, "x")
    with pytest.raises(InvalidInputError, match="same city"):
        planning.add_action(workshop, city_id, "x", objective_id=foreign.id)


def test_an_action_moves_under_an_objective(workshop: WorkshopFile, city_id: CityId) -> None:
    objective = objectives.add_objective(workshop, city_id, "x")
    planning.add_action(workshop, city_id, "A", objective_id=objective.id)
    moved = planning.add_action(workshop, city_id, "B")
    planning.move_action(workshop, moved.id, objective_id=objective.id, index=0)
    assert [a.title for a in workshop.actions.where(objective_id=objective.id)] == ["B", "A"]


def test_a_parked_action_is_no_pilot(workshop: WorkshopFile, city_id: CityId) -> None:
    action = planning.add_action(workshop, city_id, "x", is_pilot=True)
    planning.park_action(workshop, action.id)
    assert not workshop.actions.get(action.id).is_pilot
    with pytest.raises(InvalidInputError, match="parked"):
        planning.mark_pilot(workshop, action.id)
    planning.unpark_action(workshop, action.id)
    planning.mark_pilot(workshop, action.id)
    assert workshop.actions.get(action.id).is_pilot


def test_milestones_keep_the_order_they_are_given(workshop: WorkshopFile, city_id: CityId) -> None:
    action = planning.add_action(workshop, city_id, "x")
    made = [planning.add_milestone(workshop, action.id, title, due_on=date(2025, 1, 1)) for title in "AB"]
    planning.mark_reached(workshop, made[0].id)
    assert [(m.title, m.is_reached) for m in workshop.milestones.all()] == [("A", True), ("B", False)]


def test_removing_an_action_keeps_its_indicators(workshop: WorkshopFile, city_id: CityId) -> None:
    action = planning.add_action(workshop, city_id, "x")
    planning.add_milestone(workshop, action.id, "m")
    indicator = indicators.add_indicator(workshop, city_id, "i", action_id=action.id, target=5, target_year=2030)
    planning.remove_actions(workshop, [action.id])
    assert workshop.milestones.all() == []
    assert workshop.indicators.all() == [replace(indicator, action_id=None)]


def test_an_indicator_measures_the_plan_of_its_own_city(
    workshop: WorkshopFile, city_id: CityId, other_id: CityId
) -> None:
    action = planning.add_action(workshop, other_id, "x")
    with pytest.raises(InvalidInputError, match="same city"):
        indicators.add_indicator(workshop, city_id, "i", action_id=action.id)


def test_an_action_from_an_idea_names_it_as_its_origin_in_one_step(workshop: WorkshopFile, city_id: CityId) -> None:
    idea = brainstorm.add_idea(workshop, city_id, "Open\ndata")
    action = origins.add_action_from_idea(workshop, idea.id)
    assert action.title == "Open data"
    assert [(o.action_id, o.idea_id) for o in workshop.action_origins.all()] == [(action.id, idea.id)]
    workshop.undo()
    assert workshop.actions.all() == []
    assert workshop.action_origins.all() == []


def test_an_origin_is_one_thing(workshop: WorkshopFile, city_id: CityId, other_id: CityId) -> None:
    action = planning.add_action(workshop, city_id, "x")
    idea = brainstorm.add_idea(workshop, city_id, "x")
    with pytest.raises(InvalidInputError):
        origins.add_origin(workshop, action.id)
    with pytest.raises(InvalidInputError):
        origins.add_origin(workshop, action.id, idea_id=idea.id, mentor_id=other_id)


def test_the_same_origin_is_kept_once(workshop: WorkshopFile, city_id: CityId, other_id: CityId) -> None:
    action = origins.add_action_from_mentor(workshop, other_id, city_id, title="x")
    origins.add_origin(workshop, action.id, mentor_id=other_id)
    assert len(workshop.action_origins.all()) == 1


def test_setting_an_origin_replaces_the_others(workshop: WorkshopFile, city_id: CityId, other_id: CityId) -> None:
    action = origins.add_action_from_mentor(workshop, other_id, city_id, title="x")
    idea = brainstorm.add_idea(workshop, city_id, "x")
    kept = origins.set_origin(workshop, action.id, idea_id=idea.id)
    assert workshop.action_origins.all() == [kept]


def test_an_origin_from_another_city_is_refused(workshop: WorkshopFile, city_id: CityId, other_id: CityId) -> None:
    action = planning.add_action(workshop, city_id, "x")
    idea = brainstorm.add_idea(workshop, other_id, "x")
    with pytest.raises(InvalidInputError, match="own city"):
        origins.add_origin(workshop, action.id, idea_id=idea.id)
    with pytest.raises(InvalidInputError, match="mentor city"):
        origins.add_origin(workshop, action.id, mentor_id=city_id)


def test_needs_and_actions_come_from_a_criterion(workshop: WorkshopFile, city_id: CityId) -> None:
    framework = add_framework(workshop, "F", name=BilingualText.same("F"))
    dimension = add_dimension(workshop, framework.id, code="D", name=BilingualText.same("D"))
    criterion = add_criterion(workshop, dimension.id, code="C", name=BilingualText("Отворени данни", "Open data"))
    set_level(
        workshop, criterion.id, 2, descriptor=BilingualText.same("x"), next_step=BilingualText.same("Publish a list")
    )
    assessment = start_assessment(workshop, city_id, framework.id)
    settle_consensus(workshop, assessment.id, criterion.id, current=2, reason="x")
    action = origins.add_action_from_criterion(workshop, assessment.id, criterion.id)
    need = add_need_from_criterion(workshop, assessment.id, criterion.id)
    assert (action.title, action.description) == ("Open data", "Publish a list")
    assert (need.text, need.dimension_id, need.criterion_id) == ("Open data", dimension.id, criterion.id)
    with pytest.raises(InvalidInputError, match="already"):
        add_need_from_criterion(workshop, assessment.id, criterion.id)


def test_a_city_adopts_a_practice_once_and_not_its_own(
    workshop: WorkshopFile, city_id: CityId, other_id: CityId
) -> None:
    practice = practices.add_practice(workshop, "One-stop shop", city_id=other_id, solution="A counter")
    for note in ("one", "two"):
        practices.adopt_practice(workshop, practice.id, city_id, note=note)
    assert [adoption.note for adoption in workshop.practice_adoptions.all()] == ["two"]
    with pytest.raises(InvalidInputError, match="own"):
        practices.adopt_practice(workshop, practice.id, other_id)


def test_an_action_from_a_practice_outlives_it(workshop: WorkshopFile, city_id: CityId, other_id: CityId) -> None:
    practice = practices.add_practice(workshop, "One-stop shop", city_id=other_id, solution="A counter")
    action = practices.add_action_from_practice(workshop, practice.id, city_id)
    assert (action.title, action.description) == ("One-stop shop", "A counter")
    practices.remove_practices(workshop, [practice.id])
    assert workshop.actions.all() == [action]
    assert workshop.action_origins.all() == []


def test_practices_move(workshop: WorkshopFile) -> None:
    made = [practices.add_practice(workshop, title) for title in "ABC"]
    practices.move_practice(workshop, made[0].id, index=2)
    assert [practice.title for practice in workshop.good_practices.all()] == ["B", "C", "A"]
