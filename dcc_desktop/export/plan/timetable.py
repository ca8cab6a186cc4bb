"""The timetable: a row an activity, a column a half-year, or a year when there would be too many."""

from __future__ import annotations

from datetime import date

from dcc_desktop.domain.plan import Action
from dcc_desktop.export.formats import HalfYear
from dcc_desktop.export.plan.context import PlanContext, joined
from dcc_desktop.export.word.tables import Cell, Shaded
from dcc_desktop.export.word.text import bold

_MOST_COLUMNS = 12
_FEW_ROWS = 8
_RUNS, _MILESTONE, _BAR = "■", "◆", "A9C2DC"


def write_timetable(plan: PlanContext) -> None:
    """Write the table, and name the activities that have no dates yet."""
    t, report, document = plan.t, plan.report, plan.document
    dated = [action for action in report.actions if action.starts_on or action.ends_on]
    undated = [action for action in report.actions if action not in dated]
    if len(dated) > _FEW_ROWS:
        document.page_break()
    document.heading(t("Timetable for implementation"), 2)
    if dated:
        columns = _columns(plan, dated)
        rows = [_row(plan, action, columns) for action in dated]
        document.table(
            [t("Activity"), *(_heading(plan, column, columns) for column in columns)],
            rows,
            widths=(6, *(max(1.0, 8.4 / len(columns)) for _ in columns)),
            caption=t("Timetable"),
            is_tight=True,
        )
        legend = t("{runs} the activity runs; {milestone} it runs and a milestone falls due.")
        document.paragraph(legend.format(runs=_RUNS, milestone=_MILESTONE), style="small")
    if undated:
        names = [plan.action_link(action, with_title=True) for action in undated]
        document.paragraph([bold(t("Without dates yet:")), " ", *joined(names, "; "), "."])


def _columns(plan: PlanContext, actions: list[Action]) -> list[HalfYear]:
    """Return the half-years from the first to the last date of activities and milestones."""
    days = [day for action in actions for day in (action.starts_on, action.ends_on) if day]
    days += [m.due_on for action in actions for m in plan.report.milestones_of(action) if m.due_on]
    column, last = HalfYear.of(min(days)), HalfYear.of(max(days))
    columns = [column]
    while column < last:
        column = column.next
        columns.append(column)
    if len(columns) <= _MOST_COLUMNS:
        return columns
    years = range(columns[0].year, columns[-1].year + 1)
    # A step of several years keeps a plan with a stray date on one page.
    step = -(-len(years) // _MOST_COLUMNS)
    return [HalfYear(year, 1) for year in years[::step]]


def _heading(plan: PlanContext, column: HalfYear, columns: list[HalfYear]) -> str:
    if _are_half_years(columns):
        return plan.formats.half_year(column)
    return str(column.year)


def _are_half_years(columns: list[HalfYear]) -> bool:
    return len(columns) == 1 or columns[1] == columns[0].next


def _row(plan: PlanContext, action: Action, columns: list[HalfYear]) -> list[Cell]:
    """Return the title and a mark for each column in which the activity runs; an open end is its known date."""
    first = action.starts_on or action.ends_on
    last = action.ends_on or action.starts_on
    due = {_column(m.due_on, columns) for m in plan.report.milestones_of(action) if m.due_on}
    running = range(_column(first, columns), _column(last, columns) + 1) if first and last else range(0)
    marks = [_MILESTONE if index in due else _RUNS if index in running else "" for index in range(len(columns))]
    return [plan.action_link(action, with_title=True), *(Shaded(mark, _BAR) if mark else "" for mark in marks)]


def _column(day: date, columns: list[HalfYear]) -> int:
    half = HalfYear.of(day)
    return max(index for index, column in enumerate(columns) if column <= half)
