"""Chapter 3: vision, mission and ambitions, and where they come from: SWOT analysis, ideas and votes."""

from __future__ import annotations

from itertools import zip_longest

from dcc_desktop.domain.labels import label_of
from dcc_desktop.domain.ranking import RankedCluster, RankedIdea
from dcc_desktop.domain.statements import Statement, StatementKind
from dcc_desktop.domain.swot import SwotEntry, SwotKind
from dcc_desktop.export.plan.context import PlanContext
from dcc_desktop.export.word.anchors import anchor_name
from dcc_desktop.export.word.text import Run, Text, bold


def write_ambition(plan: PlanContext) -> None:
    """Write the chapter."""
    t, document = plan.t, plan.document
    document.heading(t("Mission and Ambition statements"), anchor="dcc_ambition")
    document.heading(t("Vision and mission"), 2)
    _write_statements(
        plan,
        StatementKind.VISION,
        t("the vision: what the city wants to become. One sentence, agreed at the Vision and Ambition workshop."),
    )
    _write_statements(
        plan,
        StatementKind.MISSION,
        t("the mission: what the city does today to get there, and for whom. The Digital City team usually words it."),
    )
    document.heading(t("Ambitions"), 2)
    _write_statements(
        plan,
        StatementKind.AMBITION,
        t("one to three ambitions that can be measured: a metric, where it stands now, the target and its year."),
    )
    _write_measures(plan)
    document.heading(t("SWOT analysis"), 2)
    _write_swot(plan)
    document.heading(t("Ideas and votes"), 2, anchor="dcc_ideas")
    _write_ideas(plan)


def _write_statements(plan: PlanContext, kind: StatementKind, missing_text: str) -> None:
    document = plan.document
    statements = plan.report.statements_of(kind)
    for statement in statements:
        drafts = len(plan.report.drafts_of(statement))
        if statement.text:
            document.paragraph(bold(plan.statement_name(statement)), anchor=anchor_name("statement", statement.id))
            document.paragraph(statement.text, style="statement")
            if drafts:
                text = plan.tn("Agreed after {count} draft.", "Agreed after {count} drafts.", drafts)
                document.paragraph(text.format(count=drafts), style="small")
        elif drafts:
            _write_drafts(plan, statement)
    if not any(statement.text for statement in statements):
        document.note(missing_text)


def _write_drafts(plan: PlanContext, statement: Statement) -> None:
    t = plan.t
    name = plan.statement_name(statement)
    plan.document.paragraph(bold(t("{statement}: drafts that are still discussed").format(statement=name)))
    plan.document.bullets([draft.text for draft in plan.report.drafts_of(statement)])


def _write_measures(plan: PlanContext) -> None:
    t = plan.t
    measured = [statement for statement in plan.report.agreed(StatementKind.AMBITION) if statement.metric]
    if not measured:
        return
    plan.document.table(
        [t("Ambition"), t("Metric"), t("Baseline"), t("Target"), t("Year")],
        [_measure(plan, statement) for statement in measured],
        widths=(1.4, 3.4, 1.3, 1.3, 0.8),
        numeric={2, 3, 4},
        caption=t("How the ambitions are measured"),
    )


def _measure(plan: PlanContext, statement: Statement) -> list[Text]:
    return [
        plan.statement_link(statement),
        statement.metric,
        plan.or_missing(with_unit(plan, statement.baseline, statement.unit)),
        plan.or_missing(with_unit(plan, statement.target, statement.unit)),
        plan.or_missing(str(statement.year or "")),
    ]


def with_unit(plan: PlanContext, value: float | None, unit: str) -> str:
    """Return a value with its unit; empty when it is not known."""
    return "" if value is None else f"{plan.formats.number(value)} {unit}".strip()


def _write_swot(plan: PlanContext) -> None:
    t = plan.t
    if not plan.report.swot:
        plan.document.note(
            t(
                "strengths, weaknesses, opportunities and threats of the city's digital development, finalised in "
                "groups."
            )
        )
        return
    pairs = ((SwotKind.STRENGTH, SwotKind.WEAKNESS), (SwotKind.OPPORTUNITY, SwotKind.THREAT))
    for left, right in pairs:
        lists = [[_swot(plan, entry) for entry in plan.report.swot if entry.kind is kind] for kind in (left, right)]
        rows: list[list[Text]] = [list(row) for row in zip_longest(*lists, fillvalue="")]
        plan.document.table([t(label_of(left)), t(label_of(right))], rows or [["–", "–"]])


def _swot(plan: PlanContext, entry: SwotEntry) -> Text:
    found = _code_link(plan, entry)
    return [entry.text, " (", found, ")"] if found else entry.text


def _code_link(plan: PlanContext, entry: SwotEntry) -> Run | None:
    branch = plan.branch(entry.criterion_id)
    return plan.to("criterion", branch.criterion.id, branch.criterion.code) if branch else None


def _write_ideas(plan: PlanContext) -> None:
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
        document.table(
            [t("Rank"), t("Group of ideas"), t("Ideas"), t("Votes"), t("Led to")],
            [_cluster_row(plan, ranked) for ranked in votes.clusters],
            widths=(0.8, 4.4, 0.9, 0.9, 1.6),
            numeric={0, 2, 3},
            caption=t("Groups of ideas by votes"),
            row_anchors=[anchor_name("cluster", ranked.cluster.id) for ranked in votes.clusters],
        )
    document.table(
        [t("Rank"), t("Idea"), t("Group"), t("Votes"), t("Led to")],
        [_idea_row(plan, ranked) for ranked in votes.ideas],
        widths=(0.8, 4, 2.2, 0.9, 1.2),
        numeric={0, 3},
        caption=t("All ideas, those without votes included"),
        row_anchors=[anchor_name("idea", ranked.idea.id) for ranked in votes.ideas],
    )


def _vote_text(plan: PlanContext) -> str:
    t, votes = plan.t, plan.report.votes
    if not votes.dots:
        return t("Nobody has voted on them yet.")
    dots = plan.tn("{count} vote was given", "{count} votes were given", votes.dots).format(count=votes.dots)
    if not votes.voters:
        return t("In the ballot “{title}” {votes}.").format(title=votes.title, votes=dots)
    people = plan.tn("by {count} person", "by {count} people", votes.voters).format(count=votes.voters)
    return t("In the ballot “{title}” {votes} {people}.").format(title=votes.title, votes=dots, people=people)


def _cluster_row(plan: PlanContext, ranked: RankedCluster) -> list[Text]:
    ideas = {each.idea.id for each in plan.report.votes.ideas if each.idea.cluster_id == ranked.cluster.id}
    return [
        _rank(ranked.rank, ranked.dots),
        ranked.cluster.title,
        str(ranked.ideas),
        _dots(plan, ranked.dots),
        _led_to(plan, {ranked.cluster.id, *ideas}),
    ]


def _idea_row(plan: PlanContext, ranked: RankedIdea) -> list[Text]:
    clusters = (c.cluster for c in plan.report.votes.clusters if c.cluster.id == ranked.idea.cluster_id)
    cluster = next(clusters, None)
    return [
        _rank(ranked.rank, ranked.dots),
        ranked.idea.text,
        plan.to("cluster", cluster.id, cluster.title) if cluster else "–",
        _dots(plan, ranked.dots),
        _led_to(plan, {ranked.idea.id}),
    ]


def _rank(rank: int, dots: int) -> str:
    return str(rank) if dots else "–"


def _dots(plan: PlanContext, dots: int) -> str:
    return str(dots) if plan.report.votes.dots else "–"


def _led_to(plan: PlanContext, origin_ids: set[str]) -> Text:
    report = plan.report
    actions = [a for a in report.all_actions if any(o.id in origin_ids for o in report.origins.get(a.id, ()))]
    return plan.action_links(actions) or "–"
