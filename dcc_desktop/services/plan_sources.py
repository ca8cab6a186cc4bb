"""What actions come from, in words with the figures behind them: for choosing a source and for showing it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from dcc_desktop.domain.cities import CityId, CityRole, cities_by_name
from dcc_desktop.domain.frameworks import CriterionId
from dcc_desktop.domain.ideas import ClusterId, IdeaId
from dcc_desktop.domain.natural_order import natural_key
from dcc_desktop.domain.practices import GoodPracticeId
from dcc_desktop.i18n import N_, _, interface_language, ngettext
from dcc_desktop.services.maturity import assessment_that_counts, score_of_city
from dcc_desktop.services.origins import (
    add_action_from_cluster,
    add_action_from_criterion,
    add_action_from_idea,
    add_action_from_mentor,
    add_action_from_practice,
)
from dcc_desktop.services.voting import newest_with_votes, results_of

if TYPE_CHECKING:
    from dcc_desktop.domain.plan import Action, ActionId, ActionOrigin, ActionOriginId
    from dcc_desktop.domain.ranking import RankedCluster, RankedIdea
    from dcc_desktop.workshop_file import WorkshopFile


class SourceKind(StrEnum):
    """The kinds of things that an action can come from."""

    IDEA = "idea"
    CLUSTER = "cluster"
    CRITERION = "criterion"
    PRACTICE = "practice"
    MENTOR = "mentor"


_NAMES: Mapping[SourceKind, str] = {
    SourceKind.IDEA: N_("Idea"),
    SourceKind.CLUSTER: N_("Group of ideas"),
    SourceKind.CRITERION: N_("Criterion"),
    SourceKind.PRACTICE: N_("Good practice"),
    SourceKind.MENTOR: N_("Mentor city"),
}


@dataclass(frozen=True, slots=True)
class Source:
    """A thing that an action may come from; `figures` are its votes or scores, in words."""

    id: str
    kind: SourceKind
    name: str
    figures: str = ""

    @property
    def words(self) -> str:
        """The kind, the name and the figures in one line."""
        text = f"{_(_NAMES[self.kind])}: {self.name}"
        return f"{text} ({self.figures})" if self.figures else text


def sources_of_city(workshop: WorkshopFile, city_id: CityId, kind: SourceKind) -> list[Source]:
    """Return what a city's actions may come from: most votes or widest gap first, practices and mentors by name."""
    return _LISTS[kind](workshop, city_id)


def sources_of_action(workshop: WorkshopFile, action_id: ActionId) -> list[tuple[ActionOriginId, Source]]:
    """Return what an action came from."""
    city_id = workshop.actions.get(action_id).city_id
    known: dict[SourceKind, dict[str, Source]] = {}
    found = []
    for origin in workshop.action_origins.where(action_id=action_id):
        kind, source_id = _named_by(origin)
        if kind not in known:
            known[kind] = {source.id: source for source in sources_of_city(workshop, city_id, kind)}
        found.append((origin.id, known[kind].get(source_id) or Source(source_id, kind, "–")))
    return found


def add_action_from(
    workshop: WorkshopFile, city_id: CityId, source_id: str, *, kind: SourceKind, title: str = ""
) -> Action:
    """Add an action to a city's plan that comes from this; its title is the source's unless one is given."""
    match kind:
        case SourceKind.IDEA:
            return add_action_from_idea(workshop, IdeaId(source_id), title=title)
        case SourceKind.CLUSTER:
            return add_action_from_cluster(workshop, ClusterId(source_id), title=title)
        case SourceKind.CRITERION:
            assessment = assessment_that_counts(workshop, city_id)
            return add_action_from_criterion(workshop, assessment.id, CriterionId(source_id), title=title)
        case SourceKind.PRACTICE:
            return add_action_from_practice(workshop, GoodPracticeId(source_id), city_id, title=title)
        case SourceKind.MENTOR:
            return add_action_from_mentor(workshop, CityId(source_id), city_id, title=title)


def _ideas(workshop: WorkshopFile, city_id: CityId) -> list[Source]:
    ranked, _clusters_too = _ranked(workshop, city_id)
    if ranked is None:
        return [Source(i.id, SourceKind.IDEA, i.text) for i in workshop.ideas.where(city_id=city_id)]
    return [Source(r.idea.id, SourceKind.IDEA, r.idea.text, _votes(r.dots)) for r in ranked]


def _clusters(workshop: WorkshopFile, city_id: CityId) -> list[Source]:
    _ideas_too, ranked = _ranked(workshop, city_id)
    if ranked is None:
        return [Source(c.id, SourceKind.CLUSTER, c.title) for c in workshop.clusters.where(city_id=city_id)]
    return [Source(r.cluster.id, SourceKind.CLUSTER, r.cluster.title, _votes(r.dots)) for r in ranked]


def _ranked(
    workshop: WorkshopFile, city_id: CityId
) -> tuple[tuple[RankedIdea, ...] | None, tuple[RankedCluster, ...] | None]:
    ballot = newest_with_votes(workshop, workshop.ballots.where(city_id=city_id))
    if ballot is None:
        return None, None
    results = results_of(workshop, ballot.id)
    return results.ideas, results.clusters


def _votes(dots: int) -> str:
    return ngettext("{count} vote", "{count} votes", dots).format(count=dots)


def _criteria(workshop: WorkshopFile, city_id: CityId) -> list[Source]:
    score = score_of_city(workshop, city_id)
    criteria = sorted(score.criteria(), key=lambda c: -(c.gap or 0)) if score else []
    return [
        Source(
            c.criterion.id,
            SourceKind.CRITERION,
            c.criterion.name.in_language(interface_language()) or c.criterion.code,
            _gap(c.current, c.target),
        )
        for c in criteria
    ]


def _gap(current: float | None, target: float | None) -> str:
    if current is None:
        return ""
    if target is None:
        return _("today {current}").format(current=_points(current))
    return _("today {current}, target {target}").format(current=_points(current), target=_points(target))


def _points(value: float) -> str:
    text = f"{value:.1f}"
    return text.replace(".", ",") if interface_language() == "bg" else text


def _practices(workshop: WorkshopFile, city_id: CityId) -> list[Source]:  # noqa: ARG001 - one signature for all kinds
    language = interface_language()
    names = {city.id: city.name(language) for city in workshop.cities.all()}
    practices = sorted(workshop.good_practices.all(), key=lambda practice: natural_key(practice.title))
    return [
        Source(p.id, SourceKind.PRACTICE, p.title, names.get(p.city_id, "") if p.city_id else "") for p in practices
    ]


def _mentors(workshop: WorkshopFile, city_id: CityId) -> list[Source]:
    language = interface_language()
    own = {pairing.mentor_id for pairing in workshop.pairings.where(city_id=city_id)}
    mentors = cities_by_name(workshop.cities.all(), CityRole.MENTOR, language=language)
    mentors.sort(key=lambda city: city.id not in own)
    return [Source(c.id, SourceKind.MENTOR, c.name(language), _("its mentor") if c.id in own else "") for c in mentors]


_LISTS: Mapping[SourceKind, Callable[[WorkshopFile, CityId], list[Source]]] = {
    SourceKind.IDEA: _ideas,
    SourceKind.CLUSTER: _clusters,
    SourceKind.CRITERION: _criteria,
    SourceKind.PRACTICE: _practices,
    SourceKind.MENTOR: _mentors,
}


def _named_by(origin: ActionOrigin) -> tuple[SourceKind, str]:
    named = (
        (SourceKind.IDEA, origin.idea_id),
        (SourceKind.CLUSTER, origin.cluster_id),
        (SourceKind.CRITERION, origin.criterion_id),
        (SourceKind.PRACTICE, origin.practice_id),
        (SourceKind.MENTOR, origin.mentor_id),
    )
    return next((kind, str(source_id)) for kind, source_id in named if source_id is not None)
