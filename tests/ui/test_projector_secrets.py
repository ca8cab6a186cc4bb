"""What the room must not see is not even in what is painted."""

from __future__ import annotations

import pytest

from dcc_desktop.domain.cities import City
from dcc_desktop.domain.ideas import Ballot
from dcc_desktop.services.assessment import add_respondent, start_assessment
from dcc_desktop.services.maturity import newest_assessment, score_of
from dcc_desktop.services.ratings import rate
from dcc_desktop.services.voting import cast_votes, reopen_ballot, results_of
from ui.desk import Desk
from ui.projector.ideas_scene import IdeasScene
from ui.projector.radar_scene import RadarScene
from ui.projector.ranking_scene import RankingScene
from ui.projector.scenes import NoteScene
from ui.projector.views import Choice, ViewKey, read_scene
from ui.theme.numbers import number_text


@pytest.fixture
def city(desk: Desk) -> City:
    """The city of the sample in which people have voted, chosen."""
    found = next(city for city in desk.workshop.cities.all() if desk.workshop.ballots.where(city_id=city.id))
    desk.choose_city(found.id)
    return found


@pytest.fixture
def ballot(desk: Desk, city: City) -> Ballot:
    """Its newest ballot."""
    return desk.workshop.ballots.where(city_id=city.id)[-1]


def test_votes_are_not_read_into_the_picture_before_they_are_revealed(desk: Desk, ballot: Ballot) -> None:
    scene = repr(read_scene(desk, Choice(ViewKey.RANKING)))
    results = results_of(desk.workshop, ballot.id)
    ranked = [each.idea.text for each in results.ideas] + [each.cluster.title for each in results.clusters]
    assert ranked
    assert not any(text in scene for text in ranked)


def test_an_open_vote_says_only_how_many_dots_were_given(desk: Desk, ballot: Ballot) -> None:
    reopen_ballot(desk.workshop, ballot.id)
    scene = read_scene(desk, Choice(ViewKey.RANKING))
    dots = len(desk.workshop.votes.where(ballot_id=ballot.id))
    assert scene == NoteScene(
        ballot.title, "The vote is open", below=f"{ballot.dots} dots for each, {dots} dots so far"
    )


def test_a_revealed_vote_is_ranked_and_can_be_hidden_again(desk: Desk, ballot: Ballot) -> None:
    desk.reveal(f"ballot:{ballot.id}")
    shown = read_scene(desk, Choice(ViewKey.RANKING))
    assert isinstance(shown, RankingScene)
    assert [row.dots for row in shown.rows] == sorted((row.dots for row in shown.rows), reverse=True)
    desk.reveal(f"ballot:{ballot.id}", is_revealed=False)
    assert isinstance(read_scene(desk, Choice(ViewKey.RANKING)), NoteScene)


def test_another_round_of_votes_is_hidden_although_the_first_was_revealed(desk: Desk, ballot: Ballot) -> None:
    desk.reveal("ballot:another")
    assert isinstance(read_scene(desk, Choice(ViewKey.RANKING, ballot.id)), NoteScene)


def test_who_voted_is_not_in_the_picture(desk: Desk, ballot: Ballot) -> None:
    reopen_ballot(desk.workshop, ballot.id)
    idea = desk.workshop.ideas.where(city_id=ballot.city_id)[0]
    cast_votes(desk.workshop, ballot.id, "SEAT-9911", [idea.id])
    desk.reveal(f"ballot:{ballot.id}")
    assert "SEAT-9911" not in repr(read_scene(desk, Choice(ViewKey.RANKING)))


def test_ratings_are_not_in_the_picture_before_they_are_revealed(desk: Desk, city: City) -> None:
    assessment = newest_assessment(desk.workshop, city.id)
    assert assessment is not None
    scene = repr(read_scene(desk, Choice(ViewKey.RADAR)))
    assert number_text(score_of(desk.workshop, assessment.id).current) not in scene
    desk.reveal(f"radar:{assessment.id}")
    assert isinstance(read_scene(desk, Choice(ViewKey.RADAR)), RadarScene)


def test_what_three_people_answered_is_not_shown_even_when_revealed(desk: Desk, city: City) -> None:
    assessment = newest_assessment(desk.workshop, city.id)
    assert assessment is not None
    new = start_assessment(desk.workshop, city.id, assessment.framework_id)
    criterion = score_of(desk.workshop, new.id).criteria()[0].criterion
    for _person in range(3):
        rate(desk.workshop, add_respondent(desk.workshop, new.id).id, criterion.id, current=2, target=4)
    desk.reveal(f"radar:{new.id}")
    assert read_scene(desk, Choice(ViewKey.RADAR)) == NoteScene(
        f"{city.name(desk.language)}: digital maturity", "Too few answers to show values"
    )


def test_drafts_are_shown_without_their_authors(desk: Desk, city: City) -> None:
    statements = [each.id for each in desk.workshop.statements.where(city_id=city.id)]
    drafts = desk.workshop.statement_drafts.among("statement_id", statements)
    shown = repr(read_scene(desk, Choice(ViewKey.STATEMENTS)))
    assert {draft.author for draft in drafts} - {""}
    assert not any(draft.author in shown for draft in drafts if draft.author)


def test_ideas_are_shown_without_their_authors(desk: Desk, city: City) -> None:
    authors = {idea.author for idea in desk.workshop.ideas.where(city_id=city.id)} - {""}
    shown = repr(read_scene(desk, Choice(ViewKey.IDEAS)))
    assert not any(f"'{author}'" in shown for author in authors)


def dots_shown(desk: Desk) -> list[int]:
    scene = read_scene(desk, Choice(ViewKey.IDEAS))
    assert isinstance(scene, IdeasScene)
    of_groups = [group.dots for group in scene.groups if group.dots is not None]
    of_ideas = (dots for group in scene.groups for dots in group.dots_of_ideas if dots is not None)
    return [*of_groups, *of_ideas]


def test_ideas_carry_their_dots_only_once_these_are_revealed(desk: Desk, ballot: Ballot) -> None:
    assert dots_shown(desk) == []
    desk.reveal(f"ballot:{ballot.id}")
    shown, results = dots_shown(desk), results_of(desk.workshop, ballot.id)
    assert {each.dots for each in results.clusters} <= set(shown)
    of_ideas = [each.dots for each in results.ideas if each.dots]
    assert sorted(shown) == sorted([*(each.dots for each in results.clusters), *of_ideas])
    desk.reveal(f"ballot:{ballot.id}", is_revealed=False)
    assert dots_shown(desk) == []


def test_without_a_city_the_room_sees_the_seminar_and_no_results(desk: Desk) -> None:
    desk.choose_city(None)
    scene = read_scene(desk, Choice(ViewKey.RADAR))
    assert isinstance(scene, NoteScene)
    assert scene.text == desk.seminar.name.in_language(desk.language)
