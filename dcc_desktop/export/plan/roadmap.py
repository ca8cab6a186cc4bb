"""Chapter 5: the activities in one table, the pilots, and the timetable; on landscape pages."""

from __future__ import annotations

from dcc_desktop.domain.plan import Action, Milestone, cost_of
from dcc_desktop.export.plan.context import PlanContext, joined
from dcc_desktop.export.plan.money import cost_text, sum_text, write_sources
from dcc_desktop.export.plan.timetable import write_timetable
from dcc_desktop.export.word.text import Text, bold


def write_roadmap(plan: PlanContext) -> None:
    """Write the chapter."""
    t, report, document = plan.t, plan.report, plan.document
    title = t("Digital strategy roadmap and planned activities")
    if not report.actions:
        document.heading(title, anchor="dcc_roadmap")
        document.note(
            t(
                "the activities with their measures, deadlines, needed funding and its sources. Begin with a long "
                "list, place each one by impact and effort, and keep the first ten to twenty; park the others."
            )
        )
        return
    with document.landscape():
        document.heading(title, anchor="dcc_roadmap")
        document.heading(t("Overview of proposed activities"), 2)
        _write_overview(plan)
        document.heading(t("The pilot activities"), 2)
        _write_pilots(plan)
        write_timetable(plan)


def _write_overview(plan: PlanContext) -> None:
    t, report = plan.t, plan.report
    count = len(report.actions)
    text = plan.tn(
        "The plan has {count} activity. Its number leads to its sheet in Appendix I.",
        "The plan has {count} activities. The number of each leads to its sheet in Appendix I.",
        count,
    )
    plan.document.paragraph(text.format(count=count))
    plan.document.table(
        [
            t("No."),
            t("Activity"),
            t("Measures"),
            t("Deadline"),
            t("Responsible"),
            t("Needed funding"),
            t("Sources of funding"),
        ],
        [*(_overview_row(plan, action) for action in report.actions), _total_row(plan)],
        widths=(0.9, 3.1, 3.9, 2, 2.4, 1.9, 2.7),
        numeric={5},
        caption=t("Activities, measures, deadlines, needed funding and its sources"),
    )
    text = t("The needed funding is the investment cost and the operating cost for the whole period together.")
    plan.document.paragraph(text, style="small")
    write_sources(plan)


def _total_row(plan: PlanContext) -> list[Text]:
    total = sum_text(plan, map(cost_of, plan.report.actions))
    return ["", bold(plan.t("Total")), "", "", "", bold(total) if isinstance(total, str) else total, ""]


def _overview_row(plan: PlanContext, action: Action) -> list[Text]:
    t, report = plan.t, plan.report
    objective = report.objective_of(action)
    title: list[Text] = [bold(action.title)]
    if action.is_pilot:
        title += [" ", t("(pilot)")]
    if objective:
        title += ["\n", plan.objective_link(objective)]
    return [
        plan.action_link(action),
        joined(title, ""),
        plan.or_missing(action.description),
        plan.or_missing(plan.formats.period(action.starts_on, action.ends_on)),
        plan.or_missing(report.leads.get(action.id, "")),
        plan.or_missing(cost_text(plan, action)),
        plan.or_missing(action.funding),
    ]


def _write_pilots(plan: PlanContext) -> None:
    t, report = plan.t, plan.report
    if not report.pilots:
        plan.document.note(
            t(
                "one or two activities that can begin within half a year, cost little and show residents a result. "
                "Mark them as pilots in the plan."
            )
        )
        return
    plan.document.table(
        [t("Pilot activity"), t("Period"), t("Responsible"), t("Milestones")],
        [_pilot_row(plan, action) for action in report.pilots],
        widths=(4, 2.4, 3, 5),
        caption=t("Pilot activities"),
    )


def _pilot_row(plan: PlanContext, action: Action) -> list[Text]:
    report = plan.report
    milestones = [milestone_text(plan, m) for m in report.milestones_of(action)]
    return [
        plan.action_link(action, with_title=True),
        plan.or_missing(plan.formats.period(action.starts_on, action.ends_on)),
        plan.or_missing(report.leads.get(action.id, "")),
        plan.or_missing("\n".join(milestones)),
    ]


def milestone_text(plan: PlanContext, milestone: Milestone) -> str:
    """Return a milestone with its month, if it has one."""
    return f"{plan.formats.month(milestone.due_on)}: {milestone.title}" if milestone.due_on else milestone.title
