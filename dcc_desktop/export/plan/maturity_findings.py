"""What the figures of the maturity chapter give to talk about, and how they compare with an earlier assessment."""

from __future__ import annotations

from collections.abc import Sequence

from dcc_desktop.domain.maturity import CityScore, CriterionScore
from dcc_desktop.export.plan.context import PlanContext, joined
from dcc_desktop.export.plan.findings import (
    Leading,
    largest_gaps,
    most_disputed,
    strongest,
    urgency_of_criterion,
    weakest,
)
from dcc_desktop.export.plan.front import tied_text
from dcc_desktop.export.plan.maturity_tables import agreement_text, write_rounding_note
from dcc_desktop.export.plan_report import AssessmentResult
from dcc_desktop.export.word.text import Run, Text, bold

_LISTED = 3
_STEPS = 5
_LEAST_CHANGE = 0.5
"""Smaller differences between two assessments, which other people may have answered, mean nothing."""


def write_findings(plan: PlanContext, score: CityScore) -> None:
    """Write the strongest, weakest and most disputed criteria, and the next step for the widest gaps."""
    t, document = plan.t, plan.document
    document.heading(t("What stands out"), 2)
    best = strongest(score.criteria(), _LISTED)
    _write_list(plan, t("Strongest criteria:"), best, [plan.points(c.current) for c in best.listed])
    # In a framework of a few criteria the same one would be among the strongest and the weakest.
    named = {c.criterion.id for c in best.listed + best.tied}
    lowest = weakest([c for c in score.criteria() if c.criterion.id not in named], _LISTED)
    _write_list(plan, t("Weakest criteria:"), lowest, [plan.points(c.current) for c in lowest.listed])
    disputed = most_disputed(score, _LISTED)
    figures = [agreement_text(plan, c.agreement) for c in disputed.listed]
    _write_list(plan, t("Criteria on which opinions differ most (agreement):"), disputed, figures)
    if disputed.listed:
        document.paragraph(
            t(
                "Where opinions differ, the mean tells little; these criteria should be discussed before they are "
                "acted upon."
            )
        )
    _write_next_steps(plan, score)


def _write_list(plan: PlanContext, title: str, found: Leading[CriterionScore], figures: Sequence[str]) -> None:
    texts: list[Text] = [
        [_name_of(plan, score), f" ({figure})"] for score, figure in zip(found.listed, figures, strict=True)
    ]
    if texts:
        tied = tied_text(plan, [score.criterion.code for score in found.tied])
        plan.document.paragraph([bold(title), " ", *joined(texts, "; "), tied, "."])


def _name_of(plan: PlanContext, score: CriterionScore) -> str | Run:
    return plan.criterion_link(score.criterion.id) or score.criterion.code


def _write_next_steps(plan: PlanContext, score: CityScore) -> None:
    t = plan.t
    widest = largest_gaps(score.criteria(), _STEPS, urgency=urgency_of_criterion(plan.report.needs))
    if not widest.listed:
        return
    plan.document.table(
        [t("Criterion"), t("Gap"), t("What this level usually means"), t("A usual next step")],
        [_next_step(plan, criterion) for criterion in widest.listed],
        widths=(2, 1, 3.2, 2.8),
        numeric={1},
        caption=t("The widest gaps and a usual next step"),
    )
    texts = [t("The levels and the steps are those of the framework; they are no findings about this city.")]
    if any(criterion.consensus and criterion.consensus.reason for criterion in widest.listed):
        texts.append(t("What the group itself found comes first."))
    if widest.tied:
        text = t("The same gap as the last row: {codes}.")
        texts.append(text.format(codes=", ".join(criterion.criterion.code for criterion in widest.tied)))
    plan.document.paragraph(" ".join(texts), style="small")


def _next_step(plan: PlanContext, score: CriterionScore) -> list[Text]:
    t = plan.t
    branch = plan.branch(score.criterion.id)
    # The level that is reached: 2.8 stands on level 2, on the way to 3.
    level = branch.level(int(score.current)) if branch and score.current is not None else None
    meaning: list[str | Run] = []
    if score.consensus and score.consensus.reason:
        meaning += [bold(t("The group:")), f" {score.consensus.reason}\n"]
    if level:
        label = t("Level {number}:").format(number=level.value)
        meaning += [bold(label), f" {level.descriptor.in_language(plan.language)}"]
    return [
        _name_of(plan, score),
        plan.gap(score.gap),
        meaning or "–",
        level.next_step.in_language(plan.language) or "–" if level else "–",
    ]


def write_comparison(plan: PlanContext, newer: AssessmentResult, older: AssessmentResult) -> None:
    """Write the means of the answers in both assessments by dimension, and what changed."""
    t = plan.t
    plan.document.heading(t("Compared with the earlier assessment"), 2)
    plan.document.paragraph(
        t("Only the means of the answers are compared; values that a group settled on are left aside.")
    )
    before = {d.dimension.id: d.mean for d in older.score.dimensions}
    rows: list[list[Text]] = [
        [
            plan.dimension_link(d.dimension.id) or d.dimension.code,
            plan.points(before.get(d.dimension.id)),
            plan.points(d.mean),
            plan.gap(_change(before.get(d.dimension.id), d.mean)),
        ]
        for d in newer.score.dimensions
    ]
    whole = (older.score.mean, newer.score.mean)
    figures = [plan.points(whole[0]), plan.points(whole[1]), plan.gap(_change(*whole))]
    rows.append([bold(t("The city as a whole")), *(bold(figure) for figure in figures)])
    plan.document.table(
        [t("Dimension"), _name(plan, older, t("Earlier")), _name(plan, newer, t("Now")), t("Difference")],
        rows,
        widths=(3.4, 1.5, 1.5, 1),
        numeric={1, 2, 3},
        caption=t("Means of the answers, earlier and now"),
    )
    text = t(
        "People who answered: {before} then, {now} now. They may be different people; nothing should be read into "
        "differences under {least}."
    )
    numbers = {"before": older.score.respondents, "now": newer.score.respondents}
    plan.document.paragraph(text.format(**numbers, least=plan.formats.decimal(_LEAST_CHANGE)))
    write_rounding_note(plan)


def _name(plan: PlanContext, result: AssessmentResult, otherwise: str) -> str:
    assessment = result.assessment
    if assessment.held_on:
        return plan.formats.month(assessment.held_on)
    return assessment.title or otherwise


def _change(before: float | None, now: float | None) -> float | None:
    return None if before is None or now is None else now - before
