"""Ranks of ideas and clusters by votes. Nothing is left out because nobody voted for it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Protocol, TypeVar

from dcc_desktop.domain.ideas import Cluster, Idea, Vote


@dataclass(frozen=True, slots=True)
class RankedIdea:
    """An idea with its rank (1 = most dots) and its share of all dots, from 0 to 1; None when there are no dots."""

    idea: Idea
    rank: int
    dots: int
    share: float | None

    @property
    def text(self) -> str:
        """What it is called in a list."""
        return self.idea.text


@dataclass(frozen=True, slots=True)
class RankedCluster:
    """A cluster with its rank; `dots` are those given to itself and those given to its ideas together."""

    cluster: Cluster
    rank: int
    own_dots: int
    dots_of_ideas: int
    ideas: int
    share: float | None

    @property
    def dots(self) -> int:
        """All dots that the cluster is ranked by."""
        return self.own_dots + self.dots_of_ideas

    @property
    def text(self) -> str:
        """What it is called in a list."""
        return self.cluster.title


class _Placed(Protocol):
    @property
    def id(self) -> str: ...

    @property
    def position(self) -> int: ...


T = TypeVar("T", bound=_Placed)


def competition_ranks(scores: Sequence[int]) -> list[int]:
    """Return the rank of each score, in the order given: the highest is 1, equal ones share a rank (1, 2, 2, 4)."""
    first_place: dict[int, int] = {}
    for place, score in enumerate(sorted(scores, reverse=True), start=1):
        first_place.setdefault(score, place)
    return [first_place[score] for score in scores]


def rank_ideas(ideas: Iterable[Idea], votes: Sequence[Vote]) -> list[RankedIdea]:
    """Return every idea with its rank, best first, ties in the order of position."""
    dots = Counter(vote.idea_id for vote in votes)
    ordered = _by_dots(ideas, {idea_id: count for idea_id, count in dots.items() if idea_id is not None})
    ranks = competition_ranks([count for _, count in ordered])
    return [
        RankedIdea(idea, rank, count, _share(count, votes)) for (idea, count), rank in zip(ordered, ranks, strict=True)
    ]


def rank_groups(
    clusters: Iterable[Cluster], ideas: Iterable[Idea], votes: Sequence[Vote]
) -> list[RankedCluster | RankedIdea]:
    """Return every cluster, and each idea without one for itself, best first by the places that they share.

    Of equals the clusters come first, each kind in the order of position.
    """
    clusters, ideas = list(clusters), list(ideas)
    known = {cluster.id for cluster in clusters}
    cluster_of = {idea.id: idea.cluster_id for idea in ideas}
    sizes = Counter(cluster_of.values())
    own = Counter(vote.cluster_id for vote in votes if vote.cluster_id)
    of_ideas = Counter(cluster_of.get(vote.idea_id) for vote in votes if vote.idea_id)
    ordered = _by_dots(clusters, {each: own[each] + of_ideas[each] for each in known})
    groups: list[RankedCluster | RankedIdea] = [
        RankedCluster(c, 0, own[c.id], of_ideas[c.id], sizes[c.id], _share(count, votes)) for c, count in ordered
    ]
    groups += [each for each in rank_ideas(ideas, votes) if each.idea.cluster_id not in known]
    groups.sort(key=lambda each: -each.dots)
    ranks = competition_ranks([each.dots for each in groups])
    return [replace(each, rank=rank) for each, rank in zip(groups, ranks, strict=True)]


def clusters_among(groups: Iterable[RankedCluster | RankedIdea]) -> tuple[RankedCluster, ...]:
    """Return the clusters of a ranking, with the places that they have in it."""
    return tuple(each for each in groups if isinstance(each, RankedCluster))


def number_of_voters(votes: Iterable[Vote]) -> int:
    """Return how many voters gave these votes; dots counted on paper have no voter and are left out."""
    return len({vote.voter for vote in votes if vote.voter})


def _by_dots(things: Iterable[T], dots: dict[str, int]) -> list[tuple[T, int]]:
    counted = [(thing, dots.get(thing.id, 0)) for thing in things]
    return sorted(counted, key=lambda pair: (-pair[1], pair[0].position, pair[0].id))


def _share(dots: int, votes: Sequence[Vote]) -> float | None:
    return dots / len(votes) if votes else None
