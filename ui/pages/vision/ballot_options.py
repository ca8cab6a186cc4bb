"""What can be voted for in a ballot, numbered, with the dots that each has."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from dcc_desktop.domain.ideas import BallotId, ClusterId, IdeaId
from dcc_desktop.errors import InvalidInputError
from dcc_desktop.i18n import _
from dcc_desktop.services.voting import ON_PAPER
from dcc_desktop.workshop_file import WorkshopFile


@dataclass(frozen=True, slots=True)
class Option:
    """An idea or a cluster; `dots` are those given to itself, on paper or not."""

    id: str
    number: int
    text: str
    cluster: str
    on_paper: int
    dots: int
    is_cluster: bool

    @property
    def choice(self) -> IdeaId | ClusterId:
        """Its id, as a vote takes it."""
        return ClusterId(self.id) if self.is_cluster else IdeaId(self.id)


def options_of(workshop: WorkshopFile, ballot_id: BallotId, *, of_clusters: bool) -> list[Option]:
    """Return the ideas in the order in which the board shows them, or the clusters and the ideas without one."""
    ballot = workshop.ballots.get(ballot_id)
    votes = workshop.votes.where(ballot_id=ballot_id)
    dots = Counter(str(vote.idea_id or vote.cluster_id) for vote in votes)
    paper = Counter(str(vote.idea_id or vote.cluster_id) for vote in votes if vote.voter == ON_PAPER)
    clusters = workshop.clusters.where(city_id=ballot.city_id)
    titles = {cluster.id: cluster.title for cluster in clusters}
    places = {cluster_id: place for place, cluster_id in enumerate(titles)}
    ideas = workshop.ideas.where(city_id=ballot.city_id)
    ideas.sort(key=lambda idea: places.get(idea.cluster_id, len(places)) if idea.cluster_id else len(places))
    of_ideas = [(str(idea.id), idea.text, titles.get(idea.cluster_id, "") if idea.cluster_id else "") for idea in ideas]
    things = of_ideas
    if of_clusters:
        things = [(str(cluster.id), cluster.title, "") for cluster in clusters]
        things += [each for each, idea in zip(of_ideas, ideas, strict=True) if idea.cluster_id not in titles]
    return [
        Option(key, number, text, cluster, paper[key], dots[key], key in titles)
        for number, (key, text, cluster) in enumerate(things, start=1)
    ]


def choices_of(text: str, options: Sequence[Option]) -> list[IdeaId | ClusterId]:
    """Return what the numbers on a voting slip stand for, one for each dot.

    Raises:
        InvalidInputError: something in it is no number of an option.
    """
    by_number = {option.number: option for option in options}
    choices = []
    for word in text.replace(",", " ").replace(";", " ").split():
        option = by_number.get(int(word)) if word.isdecimal() else None
        if option is None:
            raise InvalidInputError(
                _("There is no option {number}.").format(number=word),
                hint=_("Type the numbers of the list, with spaces between them."),
            )
        choices.append(option.choice)
    return choices
