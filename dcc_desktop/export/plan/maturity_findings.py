"""What the figures of the maturity chapter give to talk about, and how they compare with an earlier assessment."""

from __future__ import annotations

from collections.abc import Sequence

from dcc_desktop.domain.maturity import CityScore, CriterionScore
from dcc_desktop.export.plan.context import PlanContext, joined
from dcc_desktop.export.plan.findings import largest_gaps, most_disputed, strongest, weakest
from dcc_desktop.export.plan.maturity_tables import agreement_text
from dcc_desktop.export.plan_report import AssessmentResult
from dcc_desktop.export.word.text import Text, bold

_LISTED = 3
_STEPS = 5


def write_findings(plan: PlanContext, score: CityScore) -> None:
    """Write the strongest, weakest and most disputed criteria, and the next step for the widest gaps."""
    t, document = plan.t, plan.document
    document.heading(t("What stands out"), 2)
    best = strongest(score.criteria(), _LISTED)
    _write_list(plan, t("Strongest criteria:"), [(c, plan.points(c.current)) for c in best])
    # In a framework of a few criteria the same one would be among the strongest and the weakest.
    lowest = weakest([c for c in score.criteria() if c not in best], _LISTED)
    _write_list(plan, t("Weakest criteria:"), [(c, plan.points(c.current)) for c in lowest])
    disputed = most_disputed(score, _LISTED)
    _write_list(
        plan,
        t("Criteria on which opinions differ most (agreement):"),
        [(c, agreement_text(plan, c.agreement)) for c in disputed],
    )
    if disputed:
        document.paragraph(
            t(
                "Where opinions differ, the mean says little: these criteria deserve a conversation before they are "
                "acted upon."
            )
        )
    rows = [_next_step(plan, criterion) for criterion in largest_gaps(score.criteria(), _STEPS)]
    if rows:
        document.table(
            [t("Criterion"), t("Gap"), t("Where the city stands"), t("The next step")],
            rows,
            widths=(2, 1, 3, 3),
            numeric={1},
            caption=t("The widest gaps and the step that would narrow them"),
        )


def _write_list(plan: PlanContext, title: str, found: Sequence[tuple[CriterionScore, str]]) -> None:
    texts: list[Text] = [
        [plan.criterion_link(score.criterion.id) or score.criterion.code, f" ({figure})"] for score, figure in found
    ]
    if texts:
        plan.document.paragraph([bold(title), " ", *joined(texts, "; "), "."])


def _next_step(plan: PlanContext, score: CriterionScore) -> list[Text]:
    branch = plan.branch(score.criterion.id)
    # The level that is reached: 2.8 stands on level 2, on the way to 3.
    level = branch.level(int(score.current)) if branch and score.current is not None else None
    return [
        plan.criterion_link(score.criterion.id) or score.criterion.code,
        plan.gap(score.gap),
        level.descriptor.in_language(plan.language) if level else "–",
        level.next_step.in_language(plan.language) or "–" if level else "–",
    ]


def write_comparison(plan: PlanContext, newer: AssessmentResult, older: AssessmentResult) -> None:
    """Write today's values of both assessments by dimension, and what changed."""
    t = plan.t
    plan.document.heading(t("Compared with the earlier assessment"), 2)
    before = {d.dimension.id: d.current for d in older.score.dimensions}
    rows: list[list[Text]] = [
        [
            plan.dimension_link(d.dimension.id) or d.dimension.code,
            plan.points(before.get(d.dimension.id)),
            plan.points(d.current),
            plan.gap(_change(before.get(d.dimension.id), d.current)),
        ]
        for d in newer.score.dimensions
    ]
    whole = (older.score.current, newer.score.current)
    figures = [plan.points(whole[0]), plan.points(whole[1]), plan.gap(_change(*whole))]
    rows.append([bold(t("The city as a whole")), *(bold(figure) for figure in figures)])
    plan.document.table(
        [t("Dimension"), _name(plan, older, t("Earlier")), _name(plan, newer, t("Now")), t("Difference")],
        rows,
        widths=(3.4, 1.5, 1.5, 1),
        numeric={1, 2, 3},
        caption=t("Digital maturity, earlier and now"),
    )
    text = t(
        "Respondents: {before} earlier, {now} now. Different people may have answered, so small changes mean little."
    )
    plan.document.paragraph(text.format(before=older.score.respondents, now=newer.score.respondents), style="small")


def _name(plan: PlanContext, result: AssessmentResult, otherwise: str) -> str:
    assessment = result.assessment
    if assessment.held_on:
        return plan.formats.month(assessment.held_on)
    return assessment.title or otherwise


def _change(before: float | None, now: float | None) -> float | None:
    return None if before is None or now is None else now - before
