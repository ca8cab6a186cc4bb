"""The line of facts under the page's title, and counts in words."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from dcc_desktop.domain.cities import City
from dcc_desktop.domain.ideas import Ballot
from dcc_desktop.i18n import _, ngettext
from ui.desk import Desk
from ui.theme.moments import moment_text
from ui.theme.numbers import clock_text, count_text


def facts_of_city(desk: Desk, city: City) -> str:
    """Return name, ideas and how far the vote is: Primerovo · 36 of 42 ideas in 8 clusters · voting closed at 15:24."""
    ideas = desk.workshop.ideas.tally("cluster_id", city_id=city.id)
    clusters = sum(desk.workshop.clusters.tally("city_id", city_id=city.id).values())
    ballots = desk.workshop.ballots.where(city_id=city.id)
    facts = [
        city.name(desk.language),
        _ideas_text(ideas, clusters=clusters),
        _vote_text(ballots[-1]) if ballots else "",
    ]
    return " · ".join(fact for fact in facts if fact)


def _ideas_text(ideas: Mapping[object, int], *, clusters: int) -> str:
    """Say of the ideas, counted by their cluster, how many are in one; that all are need not be said."""
    every = sum(ideas.values())
    inside = every - ideas.get(None, 0)
    text = ngettext("{count} idea", "{count} ideas", every).format(count=count_text(every))
    if not clusters or not inside:
        return text
    if inside < every:
        some = ngettext("{inside} of {count} idea", "{inside} of {count} ideas", every)
        text = some.format(inside=count_text(inside), count=count_text(every))
    within = ngettext("in {count} cluster", "in {count} clusters", clusters).format(count=count_text(clusters))
    return f"{text} {within}"


def _vote_text(ballot: Ballot) -> str:
    if ballot.closed_at is None:
        return _("the vote is open")
    return closing_text(ballot.closed_at)


def closing_text(closed_at: datetime) -> str:
    """Return when a vote was closed: at a time of today, or on a day."""
    local = closed_at.astimezone()
    if local.date() == datetime.now().astimezone().date():
        return _("voting closed at {time}").format(time=clock_text(local))
    return _("voting closed: {time}").format(time=moment_text(closed_at))


def dots_text(count: int) -> str:
    """Return a number of dots in words, which are votes to whoever reads."""
    return ngettext("{count} vote", "{count} votes", count).format(count=count_text(count))
