"""Chapter 3: vision, mission and ambitions, and where they come from: SWOT analysis, ideas and votes."""

from __future__ import annotations

from itertools import zip_longest

from dcc_desktop.domain.labels import label_of
from dcc_desktop.domain.statements import Statement, StatementKind
from dcc_desktop.domain.swot import SwotEntry, SwotKind
from dcc_desktop.export.plan.context import PlanContext
from dcc_desktop.export.plan.ideas import write_ideas
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
    write_ideas(plan)


def _write_statements(plan: PlanContext, kind: StatementKind, missing_text: str) -> None:
    document = plan.document
    statements = plan.report.statements_of(kind)
    for statement in statements:
        drafts = plan.report.drafts_of(statement)
        if statement.text:
            document.paragraph(bold(plan.statement_name(statement)), anchor=anchor_name("statement", statement.id))
            document.paragraph(statement.text, style="statement")
            if drafts:
                document.paragraph(_how_agreed(plan, statement, [draft.text for draft in drafts]), style="small")
        elif drafts:
            _write_drafts(plan, statement)
    if not any(statement.text for statement in statements):
        document.note(missing_text)


def _how_agreed(plan: PlanContext, statement: Statement, drafts: list[str]) -> str:
    """Return which draft was agreed on, as far as its wording proves it: when that was is not in the file."""
    count = len(drafts)
    if statement.text not in drafts:
        return plan.tn("{count} draft was written for it.", "{count} drafts were written for it.", count).format(
            count=count
        )
    if count == 1:
        return plan.t("Agreed as in the first draft.")
    text = plan.t("The agreed wording is draft {number} of {count}.")
    return text.format(number=drafts.index(statement.text) + 1, count=count)


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
    return "" if value is None else f"{plan.formats.number(value)}\u00a0{unit}".strip()


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
