"""The ideas of the stakeholders with their votes, and what became of them in the plan."""

from __future__ import annotations

from dcc_desktop.domain.plan import Action
from dcc_desktop.domain.ranking import RankedCluster, RankedIdea
from dcc_desktop.export.plan.context import PlanContext, joined
from dcc_desktop.export.word.anchors import anchor_name
from dcc_desktop.export.word.text import Run, Text


def write_ideas(plan: PlanContext) -> None:
    """Write the groups and all ideas by votes."""
    t, votes, document = plan.t, plan.report.votes, plan.document
    if not votes.ideas:
        document.note(
            t("the ideas of the stakeholders and how many votes each got. They are collected at the seminar.")
        )
        return
    count = len(votes.ideas)
    text = plan.tn("{count} idea was collected.", "{count} ideas were collected.", count).format(count=count)
    document.paragraph(f"{text} {_vote_text(plan)}")
    if votes.clusters:
        _write_clusters(plan)
    _write_all(plan)
    if plan.report.all_actions:
        _ask_why_not(plan)


def _ask_why_not(plan: PlanContext) -> None:
    votes, document = plan.report.votes, plan.document
    groups = sum(bool(each.own_dots) and not _actions_from(plan, _ids_of(plan, each)) for each in votes.clusters)
    if groups:
        text = plan.tn(
            "why {count} group of ideas with votes was not taken up.",
            "why {count} groups of ideas with votes were not taken up.",
            groups,
        )
        document.note(text.format(count=groups))
    ideas = sum(bool(each.dots) and not _is_taken_up(plan, each) for each in votes.ideas)
    if ideas:
        text = plan.tn(
            "why {count} idea with votes was not taken up.", "why {count} ideas with votes were not taken up.", ideas
        )
        document.note(text.format(count=ideas))


def _vote_text(plan: PlanContext) -> str:
    t, votes = plan.t, plan.report.votes
    if not votes.dots:
        return t("Nobody has voted on them yet.")
    dots = plan.tn("{count} vote was given", "{count} votes were given", votes.dots).format(count=votes.dots)
    title = plan.quoted(votes.title)
    if not votes.voters:
        return t("In the ballot {title} {votes}.").format(title=title, votes=dots)
    people = plan.tn("by {count} person", "by {count} people", votes.voters).format(count=votes.voters)
    return t("In the ballot {title} {votes} {people}.").format(title=title, votes=dots, people=people)


def _write_clusters(plan: PlanContext) -> None:
    t, votes = plan.t, plan.report.votes
    headers, widths = [t("Group of ideas"), t("Ideas")], [3.7, 0.85]
    if votes.dots:
        headers = [t("Rank"), *headers, t("Votes for the group"), t("Votes for its ideas"), t("Votes together")]
        widths = [0.85, *widths, 1.15, 1.15, 1.15]
    has_actions = bool(plan.report.all_actions)
    # An idea in no group is ranked among them; without votes the table of all ideas says enough about it.
    groups = [each for each in votes.groups if isinstance(each, RankedCluster) or each.dots]
    plan.document.table(
        [*headers, *[t("Part of activity")] * has_actions],
        [_group_row(plan, ranked) for ranked in groups],
        widths=[*widths, *[1.9] * has_actions],
        numeric={0, 2, 3, 4, 5} if votes.dots else {1},
        caption=t("Groups of ideas by votes") if votes.dots else t("Groups of ideas"),
        row_anchors=[anchor_name("cluster", r.cluster.id) if isinstance(r, RankedCluster) else "" for r in groups],
    )
    if votes.dots:
        plan.document.paragraph(_sum_of_votes(plan), style="small")


def _sum_of_votes(plan: PlanContext) -> str:
    t, votes = plan.t, plan.report.votes
    ideas = sum(each.dots for each in votes.ideas)
    text = t(
        "Of the {total} votes, {ideas} went to single ideas and {groups} to groups as a whole; a group is ranked by "
        "both together."
    ).format(total=votes.dots, ideas=ideas, groups=votes.dots - ideas)
    loose = ideas - sum(each.dots_of_ideas for each in votes.clusters)
    if not loose:
        return text
    more = t("An idea in no group stands in the table for itself.")
    return f"{text} {more}"


def _group_row(plan: PlanContext, ranked: RankedCluster | RankedIdea) -> list[Text]:
    if isinstance(ranked, RankedCluster):
        return _cluster_row(plan, ranked)
    idea: Text = [plan.to("idea", ranked.idea.id, ranked.text)]
    row: list[Text] = [_rank(ranked.rank, ranked.dots), idea, "–", "–", str(ranked.dots), str(ranked.dots)]
    return [*row, _part_of(plan, ranked)] if plan.report.all_actions else row


def _cluster_row(plan: PlanContext, ranked: RankedCluster) -> list[Text]:
    row: list[Text] = [ranked.cluster.title, str(ranked.ideas)]
    if plan.report.votes.dots:
        row = [_rank(ranked.rank, ranked.dots), *row, *map(str, (ranked.own_dots, ranked.dots_of_ideas, ranked.dots))]
    if plan.report.all_actions:
        row.append(_labels(plan, _actions_from(plan, _ids_of(plan, ranked))) or plan.t("not included"))
    return row


def _ids_of(plan: PlanContext, ranked: RankedCluster) -> set[str]:
    """Return the ids of a group and of its ideas."""
    ideas = {each.idea.id for each in plan.report.votes.ideas if each.idea.cluster_id == ranked.cluster.id}
    return {ranked.cluster.id, *ideas}


def _write_all(plan: PlanContext) -> None:
    t, votes = plan.t, plan.report.votes
    has_actions = bool(plan.report.all_actions)
    headers, widths = [t("Idea"), t("Group")], [3.8, 2.3]
    if votes.dots:
        headers, widths = [t("Rank"), *headers, t("Votes")], [0.85, *widths, 0.95]
    plan.document.table(
        [*headers, *[t("Part of activity")] * has_actions],
        [_idea_row(plan, ranked) for ranked in votes.ideas],
        widths=[*widths, *[1.8] * has_actions],
        numeric={0, 3} if votes.dots else (),
        caption=t("All ideas, those without votes included") if votes.dots else t("All ideas"),
        row_anchors=[anchor_name("idea", ranked.idea.id) for ranked in votes.ideas],
    )


def _idea_row(plan: PlanContext, ranked: RankedIdea) -> list[Text]:
    clusters = (c.cluster for c in plan.report.votes.clusters if c.cluster.id == ranked.idea.cluster_id)
    cluster = next(clusters, None)
    row: list[Text] = [ranked.idea.text, plan.to("cluster", cluster.id, cluster.title) if cluster else "–"]
    if plan.report.votes.dots:
        row = [_rank(ranked.rank, ranked.dots), *row, str(ranked.dots or "–")]
    return [*row, _part_of(plan, ranked)] if plan.report.all_actions else row


def _rank(rank: int, dots: int) -> str:
    return str(rank) if dots else "–"


def _part_of(plan: PlanContext, ranked: RankedIdea) -> Text:
    t = plan.t
    direct = _actions_from(plan, {ranked.idea.id})
    if direct:
        return _labels(plan, direct)
    through = _actions_from(plan, {ranked.idea.cluster_id or ""})
    return [t("through the group:"), " ", *_labels(plan, through)] if through else t("not included")


def _is_taken_up(plan: PlanContext, ranked: RankedIdea) -> bool:
    return bool(_actions_from(plan, {ranked.idea.id, ranked.idea.cluster_id or ""}))


def _actions_from(plan: PlanContext, origin_ids: set[str]) -> list[Action]:
    report = plan.report
    return [a for a in report.all_actions if any(o.id in origin_ids for o in report.origins.get(a.id, ()))]


def _labels(plan: PlanContext, actions: list[Action]) -> list[str | Run]:
    t = plan.t
    parked = f" ({t('for later')})"
    return joined([[plan.action_link(action), parked if action.is_parked else ""] for action in actions])
