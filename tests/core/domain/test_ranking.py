"""Ranks by votes: published example, and the properties that every ranking has."""

from __future__ import annotations

from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from dcc_desktop.domain.cities import CityId
from dcc_desktop.domain.ideas import BallotId, Cluster, ClusterId, Idea, IdeaId, Vote, VoteId
from dcc_desktop.domain.ranking import (
    RankedCluster,
    RankedIdea,
    clusters_among,
    competition_ranks,
    number_of_voters,
    rank_groups,
    rank_ideas,
)

CITY, BALLOT, NOW = CityId("city"), BallotId("ballot"), datetime(2024, 1, 1, tzinfo=UTC)
CLUSTERS = [Cluster(id=ClusterId(f"k{n}"), city_id=CITY, title="K", position=3 - n) for n in range(3)]
targets = st.one_of(st.integers(0, 5), st.sampled_from(["k0", "k1", "k2"]))


def idea(number: int, cluster: str | None = None) -> Idea:
    return Idea(
        id=IdeaId(f"i{number}"), city_id=CITY, text="x", created_at=NOW, position=number,
        cluster_id=ClusterId(cluster) if cluster else None,
    )  # fmt: skip


def vote(target: int | str, voter: str = "V") -> Vote:
    return Vote(
        id=VoteId("v"), ballot_id=BALLOT, voter=voter,
        idea_id=IdeaId(f"i{target}") if isinstance(target, int) else None,
        cluster_id=ClusterId(target) if isinstance(target, str) else None,
    )  # fmt: skip


def ranked_clusters(votes: list[Vote]) -> tuple[RankedCluster, ...]:
    return clusters_among(rank_groups(CLUSTERS, IDEAS, votes))


IDEAS = [idea(0, "k0"), idea(1, "k0"), idea(2, "k1"), idea(3), idea(4), idea(5)]


def test_equal_scores_share_a_rank_and_the_next_rank_is_skipped() -> None:
    assert competition_ranks([5, 3, 3, 1, 0, 0]) == [1, 2, 2, 4, 5, 5]


@given(st.lists(st.integers(0, 9)))
def test_a_rank_is_one_more_than_the_number_of_higher_scores(scores: list[int]) -> None:
    assert competition_ranks(scores) == [1 + sum(other > score for other in scores) for score in scores]


@given(st.lists(targets), st.permutations(IDEAS))
def test_every_idea_is_ranked_once_best_first_ties_by_position(given_to: list[int | str], ideas: list[Idea]) -> None:
    ranked = rank_ideas(ideas, [vote(target) for target in given_to])
    assert sorted(r.idea.id for r in ranked) == sorted(i.id for i in IDEAS)
    assert [(-r.dots, r.idea.position) for r in ranked] == sorted((-r.dots, r.idea.position) for r in ranked)
    assert [r.dots for r in ranked] == [given_to.count(r.idea.position) for r in ranked]


@given(st.lists(targets))
def test_the_dots_of_a_cluster_are_its_own_and_those_of_its_ideas(given_to: list[int | str]) -> None:
    ranked = {r.cluster.id: r for r in ranked_clusters([vote(t) for t in given_to])}
    first = ranked[ClusterId("k0")]
    assert first.own_dots == given_to.count("k0")
    assert first.dots_of_ideas == given_to.count(0) + given_to.count(1)
    assert (first.dots, first.ideas) == (first.own_dots + first.dots_of_ideas, 2)
    assert len(ranked) == len(CLUSTERS)


@given(st.lists(targets, min_size=1))
def test_the_shares_of_ideas_and_the_own_dots_of_clusters_make_up_all(given_to: list[int | str]) -> None:
    votes = [vote(target) for target in given_to]
    dots = sum(r.dots for r in rank_ideas(IDEAS, votes))
    dots += sum(r.own_dots for r in ranked_clusters(votes))
    assert dots == len(votes)
    assert all(r.share == r.dots / len(votes) for r in rank_ideas(IDEAS, votes))


def test_without_votes_everything_is_first_and_has_no_share() -> None:
    assert [(r.rank, r.dots, r.share) for r in rank_ideas(IDEAS, [])] == [(1, 0, None)] * len(IDEAS)
    assert [r.cluster.id for r in ranked_clusters([])] == ["k2", "k1", "k0"]


def test_dots_counted_on_paper_have_no_voter() -> None:
    assert number_of_voters([vote(0, "A"), vote(1, "A"), vote(1, "B"), vote(1, "")]) == 2


def test_an_idea_without_a_cluster_takes_a_place_among_the_clusters() -> None:
    votes = [vote("k1"), vote(3), vote(3)]
    groups = rank_groups(CLUSTERS, IDEAS, votes)
    found = [(g.cluster.id if isinstance(g, RankedCluster) else g.idea.id, g.rank, g.dots) for g in groups]
    assert found[:3] == [("i3", 1, 2), ("k1", 2, 1), ("k2", 3, 0)]
    assert len(found) == len(CLUSTERS) + 3
    assert [(each.cluster.id, each.rank) for each in clusters_among(groups)][:2] == [("k1", 2), ("k2", 3)]


@given(st.lists(targets))
def test_of_groups_with_as_many_dots_the_clusters_come_first(given_to: list[int | str]) -> None:
    groups = rank_groups(CLUSTERS, IDEAS, [vote(t) for t in given_to])
    order = [(-g.dots, isinstance(g, RankedIdea)) for g in groups]
    assert order == sorted(order)
    assert [g.rank for g in groups] == competition_ranks([g.dots for g in groups])
