"""The ideas of the sample, in clusters and without, and the dots that they got."""

from __future__ import annotations

from datetime import timedelta
from itertools import count

from dcc_desktop.domain.ideas import Ballot, BallotId, Cluster, ClusterId, Idea, IdeaId, Vote, VoteId
from dcc_desktop.domain.seminars import Activity
from dcc_desktop.services.sample.content import HELD_AT, Row, Sample, sample_id

_COLLECTED = HELD_AT + timedelta(hours=8)
_VOTED = HELD_AT + timedelta(hours=9, minutes=30)


def idea_id(code: str) -> IdeaId:
    """Return the id of an idea; the third one of the cluster "once" is "once-3"."""
    return IdeaId(sample_id("idea", code))


def cluster_id(code: str) -> ClusterId:
    """Return the id of a cluster."""
    return ClusterId(sample_id("cluster", code))


def save_ideas(sample: Sample) -> None:
    """Save the clusters with their ideas, and the ideas that belong to none."""
    rows = sample.content.read("ideas")
    clusters = [
        Cluster(id=cluster_id(row["code"]), city_id=sample.city_id(row["city"]), title=row["title"], position=position)
        for position, row in enumerate(rows["clusters"])
    ]
    item_id = sample.item_for(Activity.IDEAS)
    ideas = [
        Idea(
            id=idea_id(row["code"]),
            city_id=sample.city_id(row["city"]),
            text=row["text"],
            created_at=_COLLECTED + timedelta(seconds=25 * position),
            agenda_item_id=item_id,
            cluster_id=cluster_id(row["cluster"]) if "cluster" in row else None,
            dimension_id=sample.dimension_id(row["dimension"]),
            author=row.get("author", ""),
            position=position,
        )
        for position, row in enumerate(_idea_rows(rows))
    ]
    sample.workshop.clusters.save_many(clusters)
    sample.workshop.ideas.save_many(ideas)


def _idea_rows(rows: Row) -> list[Row]:
    """Return the rows of all ideas, those in clusters first and with a code of their own."""
    in_clusters = [
        idea | {"code": f"{row['code']}-{number}", "city": row["city"], "cluster": row["code"]}
        for row in rows["clusters"]
        for number, idea in enumerate(row["ideas"], start=1)
    ]
    return [*in_clusters, *rows["ideas"]]


def save_votes(sample: Sample) -> None:
    """Save the closed ballot of the first city; each voter gives all dots, and no thing gets two from the same one."""
    rows = sample.content.read("ideas")
    given = rows["ballot"]
    ballot = Ballot(
        id=BallotId(sample_id("ballot", given["city"])),
        city_id=sample.city_id(given["city"]),
        title=given["title"],
        agenda_item_id=sample.item_for(Activity.VOTE),
        dots=given["dots"],
        closed_at=_VOTED,
    )
    number = count()
    votes = [
        *(vote for row in rows["clusters"] for vote in _votes(ballot, row, number, given["voters"], is_cluster=True)),
        *(vote for row in _idea_rows(rows) for vote in _votes(ballot, row, number, given["voters"], is_cluster=False)),
    ]
    sample.workshop.ballots.save(ballot)
    sample.workshop.votes.save_many(votes)


def _votes(ballot: Ballot, row: Row, number: count[int], voters: int, *, is_cluster: bool) -> list[Vote]:
    dots = [next(number) for _dot in range(row.get("votes", 0))]
    return [
        Vote(
            id=VoteId(sample_id("vote", str(dot))),
            ballot_id=ballot.id,
            voter=f"V{dot % voters + 1:02}",
            idea_id=None if is_cluster else idea_id(row["code"]),
            cluster_id=cluster_id(row["code"]) if is_cluster else None,
        )
        for dot in dots
    ]
