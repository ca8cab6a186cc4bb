"""Chapter 8: what has been achieved, what comes next, and what is still open in the plan itself."""

from __future__ import annotations

from datetime import date

from dcc_desktop.domain.plan import Action
from dcc_desktop.export.plan.context import PlanContext
from dcc_desktop.export.word.text import Run, Text, missing

_FIRST = 5


def write_next_steps(plan: PlanContext) -> None:
    """Write the chapter."""
    t, document = plan.t, plan.document
    document.heading(t("Results achieved and next steps"))
    document.heading(t("Results achieved"), 2)
    _write_results(plan)
    document.heading(t("Next steps"), 2)
    steps = _steps(plan)
    if steps:
        document.bullets(steps)
    document.note(
        t(
            "who presents this draft to whom and by when: the Digital City team, the stakeholders, the municipal "
            "council."
        )
    )
    _write_open_points(plan)


def _write_results(plan: PlanContext) -> None:
    t, report = plan.t, plan.report
    reached = [milestone for milestone in report.milestones if milestone.is_reached]
    starts = [action.starts_on for action in report.actions if action.starts_on]
    if not reached and starts and min(starts) > report.changed_at.date():
        text = t("The implementation has not begun yet; the first activity starts in {month}.")
        plan.document.paragraph(text.format(month=plan.formats.month(min(starts))))
        return
    if not reached:
        plan.document.note(
            t(
                "what has changed in the city since the work on the strategy began. No milestone has been reported as "
                "reached yet."
            )
        )
        return
    actions = {action.id: action for action in report.all_actions}
    plan.document.bullets(
        [
            [plan.action_link(actions[milestone.action_id], with_title=True), f": {milestone.title}"]
            for milestone in reached
        ]
    )


def _steps(plan: PlanContext) -> list[Text]:
    t, report, formats = plan.t, plan.report, plan.formats
    steps: list[tuple[date, list[str | Run]]] = [
        (action.starts_on, [f"{formats.month(action.starts_on)}: ", plan.action_link(action, with_title=True)])
        for action in report.actions
        if action.starts_on
    ]
    for mentoring in report.mentoring:
        day = mentoring.pairing.first_step_on
        if day:
            name = plan.to("mentor", mentoring.mentor.id, mentoring.mentor.name(plan.language))
            what = mentoring.pairing.first_step or t("first step of the mentoring")
            steps.append((day, [f"{formats.date(day)}: {what} – ", name]))
    today = report.changed_at.date()
    passed = [" ", missing(t("(date passed: note whether it was done)"))]
    first = sorted(steps, key=lambda step: step[0])[:_FIRST]
    return [[*step, *(passed if day < today else ())] for day, step in first]


def _write_open_points(plan: PlanContext) -> None:
    t = plan.t
    rows: list[list[Text]] = [
        [plan.action_link(action, with_title=True), ", ".join(gaps)]
        for action in plan.report.actions
        if (gaps := open_points(plan, action))
    ]
    if rows:
        plan.document.heading(t("What is still open in the plan"), 2)
        plan.document.table(
            [t("Activity"), t("Not known yet")], rows, widths=(3, 4), caption=t("Activities with open points")
        )


def open_points(plan: PlanContext, action: Action) -> list[str]:
    """Return what a sheet of an activity needs and does not have yet."""
    t, report = plan.t, plan.report
    checks = (
        (report.objective_of(action), t("objective")),
        (action.description, t("description")),
        (report.leads.get(action.id), t("who is responsible")),
        (action.starts_on and action.ends_on, t("dates")),
        (action.investment_cost is not None or action.operating_cost is not None, t("cost")),
        (action.funding, t("source of funding")),
        (report.indicators_of(action), t("own indicator")),
        (report.origins.get(action.id), t("where it comes from")),
    )
    return [name for known, name in checks if not known]
