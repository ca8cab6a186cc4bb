"""What actions come from, in words: ideas by votes, criteria by gap, practices, mentors."""

from __future__ import annotations

import pytest

from dcc_desktop.domain.cities import CityId, CityRole
from dcc_desktop.services import brainstorm, planning, practices, voting
from dcc_desktop.services.cities import add_city
from dcc_desktop.services.origins import add_origin
from dcc_desktop.services.plan_sources import SourceKind, add_action_from, sources_of_action, sources_of_city
from dcc_desktop.workshop_file import WorkshopFile


@pytest.fixture
def city_id(workshop: WorkshopFile) -> CityId:
    return add_city(workshop, "Brenova").id


def test_the_ideas_with_most_votes_come_first_with_their_votes(workshop: WorkshopFile, city_id: CityId) -> None:
    buses, portal = (brainstorm.add_idea(workshop, city_id, text) for text in ("Buses", "Portal"))
    ballot = voting.open_ballot(workshop, city_id, "Dots", dots=3)
    voting.cast_votes(workshop, ballot.id, "P1", [portal.id, portal.id])
    voting.cast_votes(workshop, ballot.id, "P2", [buses.id])
    found = sources_of_city(workshop, city_id, SourceKind.IDEA)
    assert [(source.name, source.figures) for source in found] == [("Portal", "2 votes"), ("Buses", "1 vote")]


def test_ideas_are_listed_before_anybody_has_voted(workshop: WorkshopFile, city_id: CityId) -> None:
    brainstorm.add_idea(workshop, city_id, "Buses")
    assert [source.words for source in sources_of_city(workshop, city_id, SourceKind.IDEA)] == ["Idea: Buses"]


def test_an_action_says_what_it_came_from(workshop: WorkshopFile, city_id: CityId) -> None:
    mentor = add_city(workshop, "Aberra", role=CityRole.MENTOR)
    practice = practices.add_practice(workshop, "Night buses", city_id=mentor.id)
    action = planning.add_action(workshop, city_id, "Buses")
    add_origin(workshop, action.id, practice_id=practice.id)
    add_origin(workshop, action.id, mentor_id=mentor.id)
    words = [source.words for _origin, source in sources_of_action(workshop, action.id)]
    assert words == ["Good practice: Night buses (Aberra)", "Mentor city: Aberra"]


def test_an_action_made_from_a_source_is_linked_to_it(workshop: WorkshopFile, city_id: CityId) -> None:
    cluster = brainstorm.add_cluster(workshop, city_id, "Transport")
    made = add_action_from(workshop, city_id, cluster.id, kind=SourceKind.CLUSTER)
    assert made.title == "Transport"
    assert [source.id for _origin, source in sources_of_action(workshop, made.id)] == [cluster.id]


def test_actions_are_removed_in_one_step(workshop: WorkshopFile, city_id: CityId) -> None:
    made = [planning.add_action(workshop, city_id, title).id for title in "ABC"]
    planning.remove_actions(workshop, made[:2])
    assert [action.title for action in workshop.actions.all()] == ["C"]
    workshop.undo()
    assert [action.title for action in workshop.actions.all()] == ["A", "B", "C"]
