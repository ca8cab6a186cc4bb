"""Dot voting."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dcc_desktop.domain.cities import CityId
from dcc_desktop.domain.ideas import Ballot, Idea
from dcc_desktop.errors import InvalidInputError
from dcc_desktop.services import brainstorm, voting
from dcc_desktop.services.cities import add_city
from dcc_desktop.workshop_file import WorkshopFile


@pytest.fixture
def city_id(workshop: WorkshopFile) -> CityId:
    return add_city(workshop, "Brenova").id


@pytest.fixture
def ideas(workshop: WorkshopFile, city_id: CityId) -> list[Idea]:
    return brainstorm.add_ideas(workshop, city_id, ["A", "B", "C"])


@pytest.fixture
def ballot(workshop: WorkshopFile, city_id: CityId) -> Ballot:
    return voting.open_ballot(workshop, city_id, "Round 1", dots=3)


def dots(workshop: WorkshopFile, ballot: Ballot) -> dict[str, int]:
    return {ranked.idea.text: ranked.dots for ranked in voting.results_of(workshop, ballot.id).ideas}


def test_all_dots_may_go_to_one_idea(workshop: WorkshopFile, ballot: Ballot, ideas: list[Idea]) -> None:
    voting.cast_votes(workshop, ballot.id, "V1", [ideas[1].id] * 3)
    assert dots(workshop, ballot) == {"B": 3, "A": 0, "C": 0}


def test_more_dots_than_the_budget_are_refused(workshop: WorkshopFile, ballot: Ballot, ideas: list[Idea]) -> None:
    with pytest.raises(InvalidInputError, match="4 given"):
        voting.cast_votes(workshop, ballot.id, "V1", [ideas[1].id] * 4)


def test_voting_again_replaces_the_votes_of_that_voter_only(
    workshop: WorkshopFile, ballot: Ballot, ideas: list[Idea]
) -> None:
    voting.cast_votes(workshop, ballot.id, "V1", [ideas[0].id, ideas[1].id])
    voting.cast_votes(workshop, ballot.id, "V2", [ideas[0].id])
    voting.cast_votes(workshop, ballot.id, "V1", [ideas[1].id, ideas[2].id])
    assert dots(workshop, ballot) == {"A": 1, "B": 1, "C": 1}


def test_votes_that_stay_the_same_are_not_written_again(
    workshop: WorkshopFile, ballot: Ballot, ideas: list[Idea]
) -> None:
    voting.cast_votes(workshop, ballot.id, "V1", [ideas[0].id])
    step = workshop.log.newest_step
    voting.cast_votes(workshop, ballot.id, "V1", [ideas[0].id])
    assert workshop.log.newest_step == step


def test_a_voter_without_a_code_is_refused(workshop: WorkshopFile, ballot: Ballot, ideas: list[Idea]) -> None:
    with pytest.raises(InvalidInputError, match="code"):
        voting.cast_votes(workshop, ballot.id, " ", [ideas[0].id])


def test_a_closed_ballot_takes_votes_only_when_it_is_reopened(
    workshop: WorkshopFile, ballot: Ballot, ideas: list[Idea]
) -> None:
    voting.close_ballot(workshop, ballot.id)
    with pytest.raises(InvalidInputError, match="closed"):
        voting.cast_votes(workshop, ballot.id, "V1", [ideas[0].id])
    with pytest.raises(InvalidInputError, match="closed"):
        voting.record_dots(workshop, ballot.id, ideas[0].id, count=1)
    with pytest.raises(InvalidInputError, match="closed"):
        voting.withdraw_votes(workshop, ballot.id, ["V1"])
    voting.reopen_ballot(workshop, ballot.id)
    voting.cast_votes(workshop, ballot.id, "V1", [ideas[0].id])
    assert dots(workshop, ballot)["A"] == 1


def test_a_second_count_of_dots_on_paper_replaces_the_first(
    workshop: WorkshopFile, ballot: Ballot, ideas: list[Idea]
) -> None:
    voting.cast_votes(workshop, ballot.id, "V1", [ideas[0].id])
    for count in (7, 2):
        voting.record_dots(workshop, ballot.id, ideas[0].id, count=count)
    results = voting.results_of(workshop, ballot.id)
    assert (results.ideas[0].dots, results.dots, results.voters) == (3, 3, 1)


def test_a_negative_count_is_refused(workshop: WorkshopFile, ballot: Ballot, ideas: list[Idea]) -> None:
    with pytest.raises(InvalidInputError):
        voting.record_dots(workshop, ballot.id, ideas[0].id, count=-1)


def test_an_idea_of_another_city_gets_no_dot(workshop: WorkshopFile, ballot: Ballot) -> None:
    foreign = brainstorm.add_idea(workshop, add_city(workshop, "Aberra").id, "x")
    with pytest.raises(InvalidInputError):
        voting.cast_votes(workshop, ballot.id, "V1", [foreign.id])


def test_withdrawn_votes_are_gone(workshop: WorkshopFile, ballot: Ballot, ideas: list[Idea]) -> None:
    voting.cast_votes(workshop, ballot.id, "V1", [ideas[0].id])
    voting.withdraw_votes(workshop, ballot.id, ["V1"])
    assert workshop.votes.all() == []


def test_the_budget_does_not_fall_below_what_somebody_gave(
    workshop: WorkshopFile, ballot: Ballot, ideas: list[Idea]
) -> None:
    voting.cast_votes(workshop, ballot.id, "V1", [ideas[0].id] * 3)
    voting.record_dots(workshop, ballot.id, ideas[0].id, count=50)
    with pytest.raises(InvalidInputError, match="3 dots"):
        voting.change_ballot(workshop, replace(ballot, dots=2))
    voting.change_ballot(workshop, replace(ballot, dots=5))
    assert workshop.ballots.get(ballot.id).dots == 5


def test_removing_a_ballot_takes_its_votes_and_undo_brings_them_back(
    workshop: WorkshopFile, ballot: Ballot, ideas: list[Idea]
) -> None:
    voting.cast_votes(workshop, ballot.id, "V1", [ideas[0].id])
    voting.remove_ballot(workshop, ballot.id)
    assert workshop.votes.all() == []
    workshop.undo()
    assert dots(workshop, ballot)["A"] == 1


def test_the_winner_of_a_vote_leads_by_groups_too_when_it_is_in_none(
    workshop: WorkshopFile, city_id: CityId, ballot: Ballot, ideas: list[Idea]
) -> None:
    brainstorm.add_cluster(workshop, city_id, "Data", ideas=ideas[:1])
    voting.cast_votes(workshop, ballot.id, "V1", [ideas[2].id, ideas[2].id, ideas[0].id])
    groups = voting.results_of(workshop, ballot.id).groups
    assert [(each.rank, each.text, each.dots) for each in groups] == [(1, "C", 2), (2, "Data", 1), (3, "B", 0)]


def test_a_dot_for_an_idea_without_a_group_leaves_a_vote_one_on_groups(
    workshop: WorkshopFile, city_id: CityId, ballot: Ballot, ideas: list[Idea]
) -> None:
    brainstorm.add_cluster(workshop, city_id, "Data", ideas=ideas[:1])
    voting.record_dots(workshop, ballot.id, ideas[2].id, count=1)
    assert voting.results_of(workshop, ballot.id).is_on_groups
    voting.record_dots(workshop, ballot.id, ideas[0].id, count=1)
    assert not voting.results_of(workshop, ballot.id).is_on_groups
