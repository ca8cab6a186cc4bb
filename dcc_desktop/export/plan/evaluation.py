"""Chapter 7: how the plan is measured and when it is looked at again."""

from __future__ import annotations

from dcc_desktop.domain.plan import Indicator, IndicatorKind, Milestone
from dcc_desktop.export.plan.ambition import with_unit
from dcc_desktop.export.plan.context import PlanContext
from dcc_desktop.export.word.outline import roman
from dcc_desktop.export.word.text import Text

_FRAMEWORK_APPENDIX = 2


def write_evaluation(plan: PlanContext) -> None:
    """Write the chapter; the full table of indicators is an appendix."""
    t, document = plan.t, plan.document
    document.heading(t("Monitoring and evaluation"))
    document.heading(t("Performance assessment framework"), 2)
    _write_framework(plan)
    document.heading(t("Strategy evaluation plan"), 2)
    _write_calendar(plan)
    document.note(
        t(
            "who collects the values, who reads the report and what follows from it: for example a short report to the "
            "municipal council every year, a repeated maturity assessment after two years, and an outside evaluation "
            "at the end."
        )
    )


def _write_framework(plan: PlanContext) -> None:
    t, report, document = plan.t, plan.report, plan.document
    if not report.indicators:
        document.note(
            t(
                "at least one indicator for each operational objective, with unit, baseline, target, source, frequency "
                "and who collects it. The departments that own the data can say which values exist already."
            )
        )
        return
    document.paragraph(
        t(
            "Monitoring indicators follow the progress of the plan; context indicators describe the city. Their "
            "sources, frequency and who collects them are in Appendix {number}."
        ).format(number=roman(_FRAMEWORK_APPENDIX))
    )
    monitoring = [each for each in report.indicators if each.kind is IndicatorKind.MONITORING]
    context = [each for each in report.indicators if each.kind is IndicatorKind.CONTEXT]
    for caption, indicators in ((t("Monitoring indicators"), monitoring), (t("Context indicators"), context)):
        if indicators:
            document.table(
                [t("Indicator"), t("What it measures"), t("Baseline"), t("Target")],
                [_row(plan, indicator) for indicator in indicators],
                widths=(2.9, 2.7, 1.5, 1.5),
                numeric={2, 3},
                caption=caption,
            )


def _row(plan: PlanContext, indicator: Indicator) -> list[Text]:
    return [
        plan.to("indicator", indicator.id, indicator.name),
        measured_thing(plan, indicator),
        value_and_year(plan, indicator.baseline, indicator.unit, indicator.baseline_year),
        value_and_year(plan, indicator.target, indicator.unit, indicator.target_year),
    ]


def measured_thing(plan: PlanContext, indicator: Indicator) -> Text:
    """Return a link to the objective, activity or dimension that an indicator belongs to."""
    report = plan.report
    action = next((each for each in report.all_actions if each.id == indicator.action_id), None)
    if action:
        return plan.action_link(action, with_title=True)
    objective = next((each for each in report.objectives if each.id == indicator.objective_id), None)
    if objective:
        return plan.objective_link(objective, with_title=True)
    return plan.dimension_link(indicator.dimension_id) or "–"


def value_and_year(plan: PlanContext, value: float | None, unit: str, year: int | None) -> Text:
    """Return a value with unit and year, or "to be completed"."""
    text = with_unit(plan, value, unit)
    return plan.or_missing(f"{text} ({year})" if text and year else text)


def _write_calendar(plan: PlanContext) -> None:
    t, report = plan.t, plan.report
    planned = {action.id for action in report.actions}
    due = [milestone for milestone in report.milestones if milestone.due_on and milestone.action_id in planned]
    if due:
        plan.document.table(
            [t("Date"), t("What must be true by then"), t("Activity")],
            [_milestone_row(plan, milestone) for milestone in due],
            widths=(1.6, 3.4, 3),
            caption=t("Milestones by date"),
        )


def _milestone_row(plan: PlanContext, milestone: Milestone) -> list[Text]:
    action = next(action for action in plan.report.actions if action.id == milestone.action_id)
    when = plan.formats.date(milestone.due_on) if milestone.due_on else ""
    return [when, milestone.title, plan.action_link(action, with_title=True)]
