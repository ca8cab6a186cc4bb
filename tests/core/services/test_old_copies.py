"""An old copy of a thing changes only what somebody typed into it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dcc_desktop.domain.cities import CityId
from dcc_desktop.domain.statements import StatementKind
from dcc_desktop.errors import InvalidInputError
from dcc_desktop.services import (
    assessment,
    brainstorm,
    criteria,
    planning,
    seminars,
    statements,
    voting,
)
from dcc_desktop.workshop_file import WorkshopFile

__all__ = ["city_id"]  # fixture
from tests.core.services.made_things import NAME, city_id, made_action, made_assessment, made_criterion, made_dimension


def test_an_old_copy_does_not_move_anything_back(workshop: WorkshopFile, city_id: CityId) -> None:
    first, second = brainstorm.add_ideas(workshop, city_id, "a\nb")
    cluster = brainstorm.add_cluster(workshop, city_id, "C")
    brainstorm.move_idea(workshop, first.id, index=1)
    brainstorm.move_to_cluster(workshop, [first], cluster.id)
    brainstorm.change_idea(workshop, replace(first, text="A"))
    found = workshop.ideas.all()
    assert [(idea.text, idea.cluster_id) for idea in found] == [("b", None), ("A", cluster.id)]
    assert found[0].id == second.id


def test_a_closed_ballot_is_not_reopened_by_an_old_copy(workshop: WorkshopFile, city_id: CityId) -> None:
    ballot = voting.open_ballot(workshop, city_id, "x")
    voting.close_ballot(workshop, ballot.id)
    with pytest.raises(InvalidInputError, match="closed or reopened"):
        voting.change_ballot(workshop, replace(ballot, title="y"))


def test_a_change_closes_no_assessment_and_no_seminar(workshop: WorkshopFile, city_id: CityId) -> None:
    now = workshop.clock()
    with pytest.raises(InvalidInputError, match="closed or reopened"):
        assessment.change_assessment(workshop, replace(made_assessment(workshop, city_id), closed_at=now))
    with pytest.raises(InvalidInputError, match="closed or reopened"):
        seminars.change_seminar(workshop, replace(seminars.add_seminar(workshop, NAME), closed_at=now))


def test_a_change_does_not_make_a_second_vision(workshop: WorkshopFile, city_id: CityId) -> None:
    statements.add_statement(workshop, city_id, StatementKind.VISION)
    mission = statements.add_statement(workshop, city_id, StatementKind.MISSION)
    with pytest.raises(InvalidInputError, match="kind of a statement"):
        statements.change_statement(workshop, replace(mission, kind=StatementKind.VISION))


def test_a_change_does_not_take_a_criterion_into_another_framework(workshop: WorkshopFile) -> None:
    criterion, elsewhere = made_criterion(workshop), made_dimension(workshop)
    with pytest.raises(InvalidInputError, match="another framework"):
        criteria.change_criterion(workshop, replace(criterion, dimension_id=elsewhere.id))


def test_a_change_does_not_make_a_pilot_of_a_parked_action(workshop: WorkshopFile, city_id: CityId) -> None:
    action = made_action(workshop, city_id)
    planning.park_action(workshop, action.id)
    with pytest.raises(InvalidInputError, match="parked"):
        planning.change_action(workshop, replace(workshop.actions.get(action.id), is_pilot=True))
