"""What lies on a board: cards and clusters as they are shown, without knowledge of the file."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from dcc_desktop.domain.people import StakeholderType


@dataclass(frozen=True, slots=True)
class BoardCard:
    """An idea; `cluster_id` is empty for one without a cluster, `speaks_for` is known of some only."""

    id: str
    text: str
    cluster_id: str = ""
    dots: int = 0
    speaks_for: StakeholderType | None = None


@dataclass(frozen=True, slots=True)
class BoardCluster:
    """A titled group of cards with the sum of its dots."""

    id: str
    title: str
    dots: int = 0


class BoardContent:
    """All that lies on a board, in its order. While nobody has voted, no dots are shown, not even a zero."""

    def __init__(
        self, clusters: Iterable[BoardCluster] = (), cards: Iterable[BoardCard] = (), *, has_votes: bool = False
    ) -> None:
        self.clusters = {cluster.id: cluster for cluster in clusters}
        self.cards = {card.id: card for card in cards}
        self.has_votes = has_votes
        self._groups: dict[str, list[BoardCard]] = {"": [], **{cluster_id: [] for cluster_id in self.clusters}}
        for card in self.cards.values():
            self._groups[self.cluster_of(card.id)].append(card)

    def __eq__(self, other: object) -> bool:
        """Tell whether another board would look the same."""
        if not isinstance(other, BoardContent):
            return NotImplemented
        mine = (list(self.clusters.values()), list(self.cards.values()), self.has_votes)
        return mine == (list(other.clusters.values()), list(other.cards.values()), other.has_votes)

    __hash__ = None  # type: ignore[assignment]  # cards can be appended

    @property
    def loose(self) -> list[BoardCard]:
        """The cards without a cluster."""
        return self._groups[""]

    def in_cluster(self, cluster_id: str) -> list[BoardCard]:
        """Return the cards of a cluster."""
        return self._groups[cluster_id]

    def cluster_of(self, card_id: str) -> str:
        """Return the cluster of a card; empty when it lies loose, or its cluster is gone."""
        card = self.cards.get(card_id)
        return card.cluster_id if card is not None and card.cluster_id in self.clusters else ""

    def append_loose(self, card: BoardCard) -> None:
        """Add a card without a cluster after the others."""
        self.cards[card.id] = card
        self.loose.append(card)
