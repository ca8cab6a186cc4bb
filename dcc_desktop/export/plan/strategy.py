"""Chapter 4: the orientation of the strategy and its operational objectives."""

from __future__ import annotations

from dcc_desktop.domain.mentoring import Need
from dcc_desktop.domain.plan import Objective
from dcc_desktop.domain.ranking import RankedCluster
from dcc_desktop.domain.statements import StatementKind
from dcc_desktop.export.plan.context import PlanContext, joined, unquoted
from dcc_desktop.export.plan.findings import largest_gaps, urgency_of_dimension
from dcc_desktop.export.plan.front import tied_text
from dcc_desktop.export.word.anchors import anchor_name
from dcc_desktop.export.word.text import Run, Text, bold

_TOP = 3


def write_strategy(plan: PlanContext) -> None:
    """Write the chapter; the slogan is its title."""
    t, document = plan.t, plan.document
    slogan = unquoted(plan.report.city.slogan)
    title = t("{slogan}: the digital transformation strategy").format(slogan=slogan)
    document.heading(title if slogan else t("The digital transformation strategy"))
    document.heading(t("Strategy orientation"), 2)
    _write_orientation(plan)
    document.heading(t("Operational objectives"), 2)
    if not plan.report.objectives:
        document.note(
            t(
                "the operational objectives, two to four under each strategic line, each one concrete enough that "
                "somebody can be made responsible for it. They are worked out in the strategy phase."
            )
        )
    for objective in plan.report.objectives:
        _write_objective(plan, objective)
    loose = plan.report.actions_of(None)
    if plan.report.objectives and loose:
        document.paragraph([bold(t("Activities without an objective yet:")), " ", *plan.action_links(loose)])


def _write_orientation(plan: PlanContext) -> None:
    t, report, document = plan.t, plan.report, plan.document
    grounds = _grounds(plan)
    if grounds:
        document.paragraph(t("The strategy rests on what the city and its stakeholders found out together:"))
        document.bullets(grounds)
    if report.needs:
        document.table(
            [t("What the city needs"), t("Concerns"), t("Urgency")],
            [[need.text, _concerns(plan, need), _urgency(plan, need)] for need in report.needs],
            widths=(4, 2.6, 1.2),
            caption=t("Needs of the city"),
            row_anchors=[anchor_name("need", need.id) for need in report.needs],
        )
    document.note(
        t(
            "the direction of the strategy on one page: the strategic lines with a name each, what the city will do "
            "first and what it will leave for others, and which regional and national strategies it builds on. The "
            "project manager and the lead expert usually draft it after the strategy workshop."
        )
    )


def _grounds(plan: PlanContext) -> list[Text]:
    t, report = plan.t, plan.report
    grounds: list[Text] = []
    statements = [s for kind in (StatementKind.MISSION, StatementKind.AMBITION) for s in report.agreed(kind)]
    if statements:
        grounds.append([t("Mission and ambitions:"), " ", *joined([plan.statement_link(s) for s in statements]), "."])
    if report.score:
        widest = largest_gaps(report.score.dimensions, _TOP, urgency=urgency_of_dimension(report.needs))
        links = [plan.dimension_link(d.dimension.id) or d.dimension.code for d in widest.listed]
        if links:
            tied = tied_text(plan, [d.dimension.name.in_language(plan.language) for d in widest.tied])
            grounds.append([t("The dimensions furthest from their target:"), " ", *joined(links, "; "), tied, "."])
    top = _most_voted(plan)
    if top:
        grounds.append([t("The ideas with the most votes:"), " ", *joined(top, "; "), "."])
    return grounds


def _most_voted(plan: PlanContext) -> list[Run]:
    votes = plan.report.votes
    top = [each for each in votes.groups if each.dots][:_TOP]
    return [
        plan.to("cluster", each.cluster.id, each.text)
        if isinstance(each, RankedCluster)
        else plan.to("idea", each.idea.id, each.text)
        for each in top
    ]


def _concerns(plan: PlanContext, need: Need) -> Text:
    criterion = plan.criterion_link(need.criterion_id) if need.criterion_id else None
    return criterion or plan.dimension_link(need.dimension_id) or need.theme or "–"


def _urgency(plan: PlanContext, need: Need) -> str:
    t = plan.t
    return {1: t("useful"), 2: t("important"), 3: t("urgent")}[need.strength]


def _write_objective(plan: PlanContext, objective: Objective) -> None:
    t, report, document = plan.t, plan.report, plan.document
    label = f"{objective.label(plan.language)}. {objective.title}"
    document.heading(label, 3, numbered=False, anchor=anchor_name("objective", objective.id))
    document.paragraph(objective.description)
    ambition = next((s for s in report.statements if s.id == objective.ambition_id), None)
    if ambition:
        text = f" – {ambition.text}" if ambition.text else ""
        document.paragraph([bold(t("Contributes to:")), " ", plan.statement_link(ambition), text])
    indicators = [plan.to("indicator", each.id, each.name) for each in report.indicators_of(objective)]
    if indicators:
        document.paragraph([bold(t("Measured by:")), " ", *joined(indicators, "; ")])
    actions = report.actions_of(objective.id)
    if actions:
        document.bullets([plan.action_link(action, with_title=True) for action in actions])
    else:
        document.note(t("the activities that lead to this objective; none is in the file yet."))
