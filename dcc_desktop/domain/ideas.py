"""Ideas, clusters of ideas, and the votes given to them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, ClassVar, NewType

from dcc_desktop.domain.entity import Entity, refuse_unless
from dcc_desktop.i18n import _

if TYPE_CHECKING:
    from dcc_desktop.domain.cities import CityId
    from dcc_desktop.domain.frameworks import DimensionId
    from dcc_desktop.domain.seminars import AgendaItemId

IdeaId = NewType("IdeaId", str)
ClusterId = NewType("ClusterId", str)
BallotId = NewType("BallotId", str)
VoteId = NewType("VoteId", str)


@dataclass(frozen=True, slots=True, kw_only=True)
class Cluster(Entity):
    """A group of ideas of one city; the originals stay as they were written."""

    required: ClassVar[tuple[str, ...]] = ("title",)
    id: ClusterId
    city_id: CityId
    title: str
    position: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Idea(Entity):
    """A card with one idea, in the words of whoever had it."""

    required: ClassVar[tuple[str, ...]] = ("text",)
    id: IdeaId
    city_id: CityId
    text: str
    created_at: datetime
    agenda_item_id: AgendaItemId | None = None
    cluster_id: ClusterId | None = None
    dimension_id: DimensionId | None = None
    author: str = ""
    position: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Ballot(Entity):
    """One round of dot voting in a city, with the dots that each voter has."""

    required: ClassVar[tuple[str, ...]] = ("title",)
    id: BallotId
    city_id: CityId
    title: str
    agenda_item_id: AgendaItemId | None = None
    dots: int = 3
    closed_at: datetime | None = None
    position: int = 0

    def check(self) -> None:
        """Refuse a ballot without dots."""
        refuse_unless(
            1 <= self.dots <= 100, _("Each voter has from 1 to 100 dots."), _("Choose a number in between; 3 is usual.")
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Vote(Entity):
    """One dot, given to one idea or to one cluster; `voter` is a code, never a name."""

    id: VoteId
    ballot_id: BallotId
    voter: str
    idea_id: IdeaId | None = None
    cluster_id: ClusterId | None = None

    def check(self) -> None:
        """Refuse a dot that goes to nothing or to two things."""
        refuse_unless(
            (self.idea_id is None) != (self.cluster_id is None),
            _("A vote goes to one idea or to one group of ideas."),
            _("Choose one."),
        )
