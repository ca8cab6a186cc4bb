"""Appendix I: a sheet for every activity with all its fields, and where it comes from."""

from __future__ import annotations

from dcc_desktop.domain.plan import Action
from dcc_desktop.export.plan.context import PlanContext, joined
from dcc_desktop.export.plan.origins import origin_text
from dcc_desktop.export.plan.roadmap import milestone_text
from dcc_desktop.export.word.anchors import anchor_name
from dcc_desktop.export.word.text import Run, Text


def write_activity_sheets(plan: PlanContext) -> None:
    """Write the appendix; activities for later have their own section."""
    t, report, document = plan.t, plan.report, plan.document
    document.appendix(t("Detailed presentation of activities"), anchor="dcc_sheets")
    if not report.all_actions:
        document.note(t("one sheet for each activity. The sheets are made when activities are entered."))
    if report.actions:
        document.heading(t("Activities of the plan"), 2)
    for action in report.actions:
        _write_sheet(plan, action)
    if report.parked:
        document.heading(t("Activities kept for later"), 2)
        document.paragraph(
            t("These activities are not part of the plan now; they are kept so that the ideas are not lost.")
        )
    for action in report.parked:
        _write_sheet(plan, action)


def _write_sheet(plan: PlanContext, action: Action) -> None:
    facts = [*_purpose(plan, action), *_conduct(plan, action), *_means(plan, action)]
    if action.is_parked:
        # Nobody is asked to complete what is not part of the plan.
        facts = [(label, value) for label, value in facts if not _is_missing(value)]
    plan.document.facts(
        facts,
        title=f"{plan.action_label(action)}. {action.title}",
        anchor=anchor_name("action", action.id),
    )


def _is_missing(value: Text) -> bool:
    return isinstance(value, Run) and value.is_missing


def _purpose(plan: PlanContext, action: Action) -> list[tuple[Text, Text]]:
    t = plan.t
    objective = plan.report.objective_of(action)
    origins = plan.report.origins.get(action.id, ())
    return [
        (
            t("Operational objective"),
            plan.objective_link(objective, with_title=True) if objective else plan.or_missing(""),
        ),
        (t("Description"), plan.or_missing(action.description)),
        (
            t("Where it comes from"),
            joined([origin_text(plan, origin) for origin in origins], "\n") if origins else plan.or_missing(""),
        ),
    ]


def _conduct(plan: PlanContext, action: Action) -> list[tuple[Text, Text]]:
    t, report = plan.t, plan.report
    milestones = [milestone_text(plan, milestone) for milestone in report.milestones_of(action)]
    priority = {1: t("high"), 2: t("medium"), 3: t("low")}[action.priority]
    pilot = t("pilot activity") if action.is_pilot else ""
    return [
        (t("Priority"), f"{priority}; {pilot}" if pilot else priority),
        (t("Responsible"), plan.or_missing(report.leads.get(action.id, ""))),
        (t("Partners"), plan.or_missing(action.partners)),
        (t("Period"), plan.or_missing(plan.formats.period(action.starts_on, action.ends_on))),
        (t("Milestones"), plan.or_missing("\n".join(milestones))),
    ]


def _means(plan: PlanContext, action: Action) -> list[tuple[Text, Text]]:
    t = plan.t
    facts: list[tuple[Text, Text]] = [
        (t("Investment cost"), plan.or_missing(_euros(plan, action.investment_cost))),
        (t("Operating cost for the whole period"), plan.or_missing(_euros(plan, action.operating_cost))),
        (t("Sources of funding"), plan.or_missing(action.funding)),
        *_indicators(plan, action),
        (t("Risks"), plan.or_missing(action.risks)),
    ]
    if action.support_needed:
        facts.append((t("Support needed"), action.support_needed))
    return facts


def _indicators(plan: PlanContext, action: Action) -> list[tuple[Text, Text]]:
    """Return the activity's own indicators; without any, those of its objective, called so."""
    t, report = plan.t, plan.report
    own = [plan.to("indicator", each.id, each.name) for each in report.indicators_of(action)]
    if own:
        return [(t("Indicators"), joined(own, "\n"))]
    objective = None if action.is_parked else report.objective_of(action)
    shared = [plan.to("indicator", i.id, i.name) for i in report.indicators_of(objective)] if objective else []
    facts: list[tuple[Text, Text]] = [(t("Own indicator"), plan.or_missing(""))]
    if shared:
        facts.append((t("Indicators of the objective"), joined(shared, "\n")))
    return facts


def _euros(plan: PlanContext, cost: int | None) -> str:
    return "" if cost is None else plan.formats.euros(cost)
