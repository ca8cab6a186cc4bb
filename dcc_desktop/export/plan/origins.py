"""Where an activity comes from, with the figures that show why."""

from __future__ import annotations

from dcc_desktop.domain.ranking import RankedCluster
from dcc_desktop.export.plan.context import PlanContext
from dcc_desktop.export.plan_report import Origin, OriginKind
from dcc_desktop.export.word.text import Text
from dcc_desktop.i18n import N_

_NAMES = {
    OriginKind.IDEA: N_("Idea"),
    OriginKind.CLUSTER: N_("Group of ideas"),
    OriginKind.CRITERION: N_("Criterion"),
    OriginKind.PRACTICE: N_("Good practice"),
    OriginKind.MENTOR: N_("Mentor city"),
}


def origin_text(plan: PlanContext, origin: Origin) -> Text:
    """Return kind, name as a link, and figures: votes, score, city of a practice."""
    figures = _figures(plan, origin)
    if origin.kind is OriginKind.PRACTICE:
        # The name of a city may have brackets of its own.
        name = plan.to(origin.kind, origin.id, origin.text)
        return [f"{plan.t(_NAMES[origin.kind])}: ", name, f" – {figures}" if figures else ""]
    name = plan.to(origin.kind, origin.id, origin.text)
    return [f"{plan.t(_NAMES[origin.kind])}: ", name, f" ({figures})" if figures else ""]


def _figures(plan: PlanContext, origin: Origin) -> str:
    if origin.kind in {OriginKind.IDEA, OriginKind.CLUSTER}:
        return _votes(plan, origin)
    if origin.kind is OriginKind.CRITERION:
        return _score(plan, origin)
    if origin.kind is OriginKind.PRACTICE:
        found = (each.city for each in plan.report.practices if each.practice.id == origin.id)
        city = next(found, None)
        return city.name(plan.language) if city else ""
    return ""


def _votes(plan: PlanContext, origin: Origin) -> str:
    votes = plan.report.votes
    if not votes.dots:
        return ""
    for ranked in votes.ideas:
        if ranked.idea.id == origin.id:
            own = _dots(plan, ranked.dots, ranked.rank)
            group = next((c for c in votes.clusters if c.cluster.id == ranked.idea.cluster_id and c.dots), None)
            return f"{own}; {_group(plan, group)}" if group else own
    for cluster in votes.clusters:
        if cluster.cluster.id == origin.id:
            return _dots(plan, cluster.dots, cluster.rank)
    return ""


def _group(plan: PlanContext, group: RankedCluster) -> str:
    t = plan.t
    return t("its group: {votes}").format(votes=_dots(plan, group.dots, group.rank))


def _dots(plan: PlanContext, dots: int, rank: int) -> str:
    t = plan.t
    text = plan.tn("{count} vote", "{count} votes", dots).format(count=dots)
    return t("{votes}, rank {rank}").format(votes=text, rank=rank) if dots else text


def _score(plan: PlanContext, origin: Origin) -> str:
    t, score = plan.t, plan.report.score
    for criterion in score.criteria() if score else ():
        if criterion.criterion.id == origin.id and criterion.current is not None:
            if criterion.target is None:
                return t("today {current}").format(current=plan.points(criterion.current))
            text = t("today {current}, target {target}")
            return text.format(current=plan.points(criterion.current), target=plan.points(criterion.target))
    return ""
