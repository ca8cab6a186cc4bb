"""Dot voting on ideas and clusters."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from dcc_desktop.domain.entity import new_id
from dcc_desktop.domain.ideas import Ballot, BallotId, Cluster, ClusterId, Idea, IdeaId, Vote, VoteId
from dcc_desktop.domain.ranking import (
    RankedCluster,
    RankedIdea,
    clusters_among,
    number_of_voters,
    rank_groups,
    rank_ideas,
)
from dcc_desktop.errors import InvalidInputError
from dcc_desktop.i18n import N_, _
from dcc_desktop.services.present import key_of_row, refreshed, refuse_dangling
from dcc_desktop.services.short_texts import shortened

if TYPE_CHECKING:
    from dcc_desktop.domain.cities import CityId
    from dcc_desktop.domain.seminars import AgendaItemId
    from dcc_desktop.workshop_file import WorkshopFile

ON_PAPER = ""
"""The voter of dots that were counted on paper; nobody knows whose they are."""


@dataclass(frozen=True, slots=True)
class BallotResults:
    """How a ballot came out.

    `groups` are the clusters, and the ideas without one each for itself; `voters` counts those known by a code, not
    the dots counted on paper.
    """

    ballot: Ballot
    ideas: tuple[RankedIdea, ...]
    groups: tuple[RankedCluster | RankedIdea, ...]
    dots: int
    voters: int

    @property
    def clusters(self) -> tuple[RankedCluster, ...]:
        """The clusters among the groups."""
        return clusters_among(self.groups)

    @property
    def is_on_groups(self) -> bool:
        """Whether the vote is rather one on groups: there are some, and dots did not go to single ideas in them alone.

        An idea without a group can be voted for either way, so its dots tell nothing.
        """
        clusters = self.clusters
        is_on_their_ideas = any(each.dots_of_ideas for each in clusters)
        return bool(clusters) and (not is_on_their_ideas or any(each.own_dots for each in clusters))


def open_ballot(
    workshop: WorkshopFile,
    city_id: CityId,
    title: str,
    *,
    dots: int = 3,
    agenda_item_id: AgendaItemId | None = None,
) -> Ballot:
    """Open a ballot in which each voter has so many dots."""
    ballot = Ballot(
        id=BallotId(new_id()),
        city_id=workshop.cities.get(city_id).id,
        title=title,
        agenda_item_id=agenda_item_id,
        dots=dots,
        position=workshop.ballots.next_position(city_id=city_id),
    )
    refuse_dangling(workshop.ballots, [ballot])
    with workshop.change(N_("Open ballot: {title}"), title=shortened(ballot.title)):
        workshop.ballots.save(ballot)
    return ballot


def change_ballot(workshop: WorkshopFile, ballot: Ballot, *, merge_key: str = "") -> None:
    """Save a changed ballot; `close_ballot` and `reopen_ballot` close and reopen it.

    Raises:
        InvalidInputError: somebody has given more dots than each voter would have now, or it was closed in between.
    """
    ballot = refreshed(workshop.ballots, ballot, fixed=["city_id", "closed_at"])
    used = Counter(vote.voter for vote in workshop.votes.where(ballot_id=ballot.id) if vote.voter != ON_PAPER)
    most = max(used.values(), default=0)
    if most > ballot.dots:
        raise InvalidInputError(
            _("Somebody has given {used} dots already; {dots} would be too few.").format(used=most, dots=ballot.dots),
            hint=_("Withdraw those votes first, or open a new ballot."),
        )
    key = key_of_row(workshop.ballots, ballot.id, merge_key)
    with workshop.change(N_("Change ballot: {title}"), merge_key=key, title=shortened(ballot.title)):
        workshop.ballots.save(ballot)


def cast_votes(workshop: WorkshopFile, ballot_id: BallotId, voter: str, choices: Sequence[IdeaId | ClusterId]) -> None:
    """Replace the votes of one voter in a ballot.

    Args:
        voter: A code, never a name.
        choices: One id of an idea or a cluster for each dot; several dots on one thing repeat its id.

    Raises:
        InvalidInputError: the ballot is closed, there are more dots than each voter has, or no code.
    """
    ballot = _open_ballot(workshop, ballot_id)
    voter = voter.strip()
    if not voter:
        raise InvalidInputError(_("A voter needs a code."), hint=_("Type a code, such as the number of the seat."))
    if len(choices) > ballot.dots:
        raise InvalidInputError(
            _("Too many dots: {given} given, each voter has {dots}.").format(given=len(choices), dots=ballot.dots),
            hint=_("Take some dots away."),
        )
    wanted = Counter(str(choice) for choice in choices)
    things = [_thing(workshop, ballot, choice) for choice in wanted]
    with workshop.change(N_("Cast votes in: {ballot}"), ballot=shortened(ballot.title)):
        _set_dots(workshop, workshop.votes.where(ballot_id=ballot_id, voter=voter), wanted=wanted, things=things,
                  blank=(ballot_id, voter))  # fmt: skip


def record_dots(workshop: WorkshopFile, ballot_id: BallotId, choice: IdeaId | ClusterId, *, count: int) -> None:
    """Set how many dots an idea or a cluster got on paper; a second count replaces the first.

    Raises:
        InvalidInputError: the ballot is closed, or the count is negative.
    """
    ballot = _open_ballot(workshop, ballot_id)
    if count < 0:
        raise InvalidInputError(_("A number of dots cannot be negative."), hint=_("Type 0 to take all dots away."))
    thing = _thing(workshop, ballot, choice)
    column = "idea_id" if isinstance(thing, Idea) else "cluster_id"
    present = workshop.votes.where(ballot_id=ballot_id, voter=ON_PAPER, **{column: thing.id})
    name = thing.text if isinstance(thing, Idea) else thing.title
    with workshop.change(N_("Record dots on paper: {count} for {name}"), count=count, name=shortened(name)):
        _set_dots(workshop, present, wanted={thing.id: count}, things=[thing], blank=(ballot_id, ON_PAPER))


def _set_dots(
    workshop: WorkshopFile,
    present: Sequence[Vote],
    *,
    wanted: Mapping[str, int],
    things: Sequence[Idea | Cluster],
    blank: tuple[BallotId, str],
) -> None:
    # Dots that stay are left alone, so that the change log holds what changed and no more.
    by_thing: dict[str, list[Vote]] = defaultdict(list)
    for vote in present:
        by_thing[str(vote.idea_id or vote.cluster_id)].append(vote)
    for thing_id, votes in by_thing.items():
        for surplus in votes[wanted.get(thing_id, 0) :]:
            workshop.votes.delete(surplus.id)
    ballot_id, voter = blank
    workshop.votes.save_many(
        [
            Vote(
                id=VoteId(new_id()),
                ballot_id=ballot_id,
                voter=voter,
                idea_id=thing.id if isinstance(thing, Idea) else None,
                cluster_id=thing.id if isinstance(thing, Cluster) else None,
            )
            for thing in things
            for _missing in range(wanted[thing.id] - len(by_thing[thing.id]))
        ]
    )


def _open_ballot(workshop: WorkshopFile, ballot_id: BallotId) -> Ballot:
    ballot = workshop.ballots.get(ballot_id)
    if ballot.closed_at is not None:
        raise InvalidInputError(
            _("The ballot “{title}” is closed.").format(title=shortened(ballot.title)), hint=_("Reopen it first.")
        )
    return ballot


def _thing(workshop: WorkshopFile, ballot: Ballot, choice: str) -> Idea | Cluster:
    thing = workshop.ideas.find(choice) or workshop.clusters.get(choice)
    if thing.city_id != ballot.city_id:
        raise InvalidInputError(
            _("A vote goes to an idea or a cluster of the same city as the ballot."),
            hint=_("Open a ballot for the other city."),
        )
    return thing


def withdraw_votes(workshop: WorkshopFile, ballot_id: BallotId, voters: Sequence[str]) -> None:
    """Take back all votes of voters in an open ballot, as one step; `ON_PAPER` takes back those counted on paper."""
    ballot = shortened(_open_ballot(workshop, ballot_id).title)
    several = N_("Withdraw slips in {ballot}: {count}")
    label = N_("Withdraw votes in: {ballot}") if len(voters) == 1 else several
    with workshop.change(label, ballot=ballot, count=len(voters)):
        for voter in voters:
            for vote in workshop.votes.where(ballot_id=ballot_id, voter=voter):
                workshop.votes.delete(vote.id)


def close_ballot(workshop: WorkshopFile, ballot_id: BallotId) -> None:
    """Close a ballot: no vote goes in or out from now on. One that is closed already stays as it is."""
    ballot = workshop.ballots.get(ballot_id)
    if ballot.closed_at is None:
        with workshop.change(N_("Close ballot: {title}"), title=shortened(ballot.title)):
            workshop.ballots.save(replace(ballot, closed_at=workshop.clock()))


def reopen_ballot(workshop: WorkshopFile, ballot_id: BallotId) -> None:
    """Let votes in again."""
    ballot = workshop.ballots.get(ballot_id)
    with workshop.change(N_("Reopen ballot: {title}"), title=shortened(ballot.title)):
        workshop.ballots.save(replace(ballot, closed_at=None))


def remove_ballot(workshop: WorkshopFile, ballot_id: BallotId) -> None:
    """Remove a ballot with all its votes."""
    ballot = workshop.ballots.get(ballot_id)
    with workshop.change(N_("Remove ballot: {title}"), title=shortened(ballot.title)):
        workshop.ballots.delete(ballot_id)


def results_of(workshop: WorkshopFile, ballot_id: BallotId) -> BallotResults:
    """Return the ranks of all ideas and clusters of the city by the votes of one ballot."""
    ballot = workshop.ballots.get(ballot_id)
    ideas = workshop.ideas.where(city_id=ballot.city_id)
    clusters = workshop.clusters.where(city_id=ballot.city_id)
    votes = workshop.votes.where(ballot_id=ballot_id)
    return BallotResults(
        ballot=ballot,
        ideas=tuple(rank_ideas(ideas, votes)),
        groups=tuple(rank_groups(clusters, ideas, votes)),
        dots=len(votes),
        voters=number_of_voters(votes),
    )


def newest_with_votes(workshop: WorkshopFile, ballots: Sequence[Ballot]) -> Ballot | None:
    """Return the last of some ballots in which anybody voted: dots of two rounds are no sum. None when nobody did."""
    return next((ballot for ballot in reversed(ballots) if workshop.votes.where(ballot_id=ballot.id)), None)
