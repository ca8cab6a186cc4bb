"""Reads the board of a city: its ideas in their clusters, with the dots of the newest vote in which anybody voted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from dcc_desktop.domain.cities import CityId
from dcc_desktop.domain.ideas import Ballot, Idea
from dcc_desktop.domain.people import StakeholderType
from dcc_desktop.domain.ranking import clusters_among, rank_groups
from dcc_desktop.services.voting import newest_with_votes
from dcc_desktop.workshop_file import WorkshopFile
from ui.board.board_content import BoardCard, BoardCluster, BoardContent
from ui.board.stakeholder_marks import types_by_author


@dataclass(frozen=True, slots=True)
class BoardReading:
    """What was read; `types` tells for whom an author speaks, so that a new card can be made without reading again."""

    city_id: CityId
    content: BoardContent
    ballot: Ballot | None
    types: Mapping[str, StakeholderType]
    last_position: int

    def new_card(self, idea: Idea) -> BoardCard:
        """Return the card of an idea for which nobody has voted yet."""
        return _card(idea, self.types, 0)


def read_board(workshop: WorkshopFile, city_id: CityId) -> BoardReading:
    """Return the board of a city."""
    ideas, clusters = workshop.ideas.where(city_id=city_id), workshop.clusters.where(city_id=city_id)
    ballot = newest_with_votes(workshop, workshop.ballots.where(city_id=city_id))
    votes = workshop.votes.where(ballot_id=ballot.id) if ballot else []
    sums = {each.cluster.id: each.dots for each in clusters_among(rank_groups(clusters, ideas, votes))}
    dots = Counter(vote.idea_id for vote in votes)
    types = types_by_author(workshop.people.where(city_id=city_id))
    content = BoardContent(
        [BoardCluster(cluster.id, cluster.title, sums[cluster.id]) for cluster in clusters],
        [_card(idea, types, dots[idea.id]) for idea in ideas],
        has_votes=bool(votes),
    )
    return BoardReading(city_id, content, ballot, types, ideas[-1].position if ideas else -1)


def _card(idea: Idea, types: Mapping[str, StakeholderType], dots: int) -> BoardCard:
    return BoardCard(idea.id, idea.text, idea.cluster_id or "", dots, types.get(idea.author.casefold()))
