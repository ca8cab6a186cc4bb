"""Ideas and clusters."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dcc_desktop.domain.cities import City
from dcc_desktop.errors import InvalidInputError, NotFoundError
from dcc_desktop.services import brainstorm, origins, voting
from dcc_desktop.services.cities import add_city
from dcc_desktop.workshop_file import WorkshopFile, step_label


@pytest.fixture
def city(workshop: WorkshopFile) -> City:
    return add_city(workshop, "Brenova")


def texts(workshop: WorkshopFile) -> list[str]:
    return [idea.text for idea in workshop.ideas.all()]


def test_pasted_lines_become_one_idea_each_in_one_step(workshop: WorkshopFile, city: City) -> None:
    brainstorm.add_ideas(workshop, city.id, "• Отворени данни\n\n  - Free wi-fi \r\nBike-sharing")
    assert texts(workshop) == ["Отворени данни", "Free wi-fi", "Bike-sharing"]
    workshop.undo()
    assert texts(workshop) == []


def test_pasted_text_without_a_word_is_refused(workshop: WorkshopFile, city: City) -> None:
    with pytest.raises(InvalidInputError):
        brainstorm.add_ideas(workshop, city.id, " \n\n")


def test_a_whole_document_that_was_pasted_is_refused(workshop: WorkshopFile, city: City) -> None:
    with pytest.raises(InvalidInputError, match="501 lines; at most 500"):
        brainstorm.add_ideas(workshop, city.id, "line\n" * 501)
    assert texts(workshop) == []


def test_an_idea_for_a_city_that_is_gone_is_refused(workshop: WorkshopFile) -> None:
    with pytest.raises(NotFoundError):
        brainstorm.add_idea(workshop, "nowhere", "x")  # type: ignore[arg-type]


def test_moving_an_old_copy_of_an_idea_keeps_its_newer_text(workshop: WorkshopFile, city: City) -> None:
    old = brainstorm.add_idea(workshop, city.id, "Old")
    brainstorm.change_idea(workshop, replace(old, text="New"))
    cluster = brainstorm.add_cluster(workshop, city.id, "Group", ideas=[old])
    moved = workshop.ideas.get(old.id)
    assert (moved.text, moved.cluster_id) == ("New", cluster.id)


def test_an_idea_of_another_city_does_not_go_into_a_cluster(workshop: WorkshopFile, city: City) -> None:
    idea = brainstorm.add_idea(workshop, add_city(workshop, "Aberra").id, "x")
    cluster = brainstorm.add_cluster(workshop, city.id, "Group")
    with pytest.raises(InvalidInputError):
        brainstorm.move_to_cluster(workshop, [idea], cluster.id)


@pytest.mark.parametrize(("index", "order"), [(0, "CAB"), (1, "ACB"), (2, "ABC"), (9, "ABC"), (-1, "CAB")])
def test_an_idea_moves_to_an_index(workshop: WorkshopFile, city: City, index: int, order: str) -> None:
    ideas = brainstorm.add_ideas(workshop, city.id, ["A", "B", "C"])
    brainstorm.move_idea(workshop, ideas[2].id, index=index)
    assert "".join(texts(workshop)) == order


def test_moving_within_a_cluster_leaves_the_places_of_other_ideas(workshop: WorkshopFile, city: City) -> None:
    ideas = brainstorm.add_ideas(workshop, city.id, ["A", "B", "C", "D"])
    brainstorm.add_cluster(workshop, city.id, "Group", ideas=[ideas[1], ideas[3]])
    brainstorm.move_idea(workshop, ideas[3].id, index=0)
    assert texts(workshop) == ["A", "D", "C", "B"]


def test_merging_clusters_takes_ideas_votes_and_actions_along(workshop: WorkshopFile, city: City) -> None:
    idea = brainstorm.add_idea(workshop, city.id, "x")
    kept = brainstorm.add_cluster(workshop, city.id, "Kept")
    merged = brainstorm.add_cluster(workshop, city.id, "Merged", ideas=[idea])
    ballot = voting.open_ballot(workshop, city.id, "Round 1")
    voting.cast_votes(workshop, ballot.id, "V1", [merged.id, merged.id])
    action = origins.add_action_from_cluster(workshop, merged.id)
    brainstorm.merge_clusters(workshop, [merged.id, kept.id], into=kept.id)
    assert workshop.clusters.all() == [kept]
    assert workshop.ideas.get(idea.id).cluster_id == kept.id
    assert [vote.cluster_id for vote in workshop.votes.all()] == [kept.id, kept.id]
    assert [o.action_id for o in workshop.action_origins.where(cluster_id=kept.id)] == [action.id]


def test_an_action_from_two_merged_clusters_has_one_origin_left(workshop: WorkshopFile, city: City) -> None:
    first, second = (brainstorm.add_cluster(workshop, city.id, title) for title in ("First", "Second"))
    action = origins.add_action_from_cluster(workshop, first.id)
    origins.add_origin(workshop, action.id, cluster_id=second.id)
    brainstorm.merge_clusters(workshop, [second.id], into=first.id)
    assert [origin.cluster_id for origin in workshop.action_origins.all()] == [first.id]


def test_a_cluster_with_votes_of_its_own_is_not_removed(workshop: WorkshopFile, city: City) -> None:
    cluster = brainstorm.add_cluster(workshop, city.id, "Group")
    ballot = voting.open_ballot(workshop, city.id, "Round 1")
    voting.cast_votes(workshop, ballot.id, "V1", [cluster.id])
    with pytest.raises(InvalidInputError, match="votes"):
        brainstorm.remove_cluster(workshop, cluster.id)


def test_the_ideas_of_a_removed_cluster_stay(workshop: WorkshopFile, city: City) -> None:
    idea = brainstorm.add_idea(workshop, city.id, "x")
    cluster = brainstorm.add_cluster(workshop, city.id, "Group", ideas=[idea])
    brainstorm.remove_cluster(workshop, cluster.id)
    assert workshop.ideas.get(idea.id).cluster_id is None


def test_a_title_that_is_typed_letter_by_letter_is_one_step_named_after_its_end(
    workshop: WorkshopFile, city: City
) -> None:
    cluster = brainstorm.add_cluster(workshop, city.id, "Group")
    for typed in ("S", "Sm", "Smart transport"):
        brainstorm.rename_cluster(workshop, cluster.id, typed, merge_key="title")
    assert step_label(workshop.undo()) == "Rename cluster: Smart transport"
    assert workshop.clusters.get(cluster.id).title == "Group"
