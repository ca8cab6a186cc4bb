"""Appendix VI: results of the criteria by stakeholder type, and how the answers are distributed."""

from __future__ import annotations

from dcc_desktop.domain.labels import label_of
from dcc_desktop.domain.maturity import CityScore, CriterionScore
from dcc_desktop.domain.people import StakeholderType
from dcc_desktop.domain.small_groups import SMALLEST_GROUP
from dcc_desktop.export.plan.context import PlanContext
from dcc_desktop.export.word.text import Text

_HIDDEN = "–"


def write_detailed_results(plan: PlanContext) -> None:
    """Write the appendix; groups that are too small have a dash."""
    t, document, score = plan.t, plan.document, plan.report.score
    title = t("Maturity results by stakeholder type")
    if score is None:
        document.appendix(title)
        document.note(t("the results by stakeholder type and the distribution of the answers, once there are ratings."))
        return
    with document.landscape():
        document.appendix(title)
        _write_results(plan, score)


def _write_results(plan: PlanContext, score: CityScore) -> None:
    t, document = plan.t, plan.document
    document.heading(t("Criteria by stakeholder type"), 2)
    kinds = [kind for kind in StakeholderType if any(kind in c.by_type for c in score.criteria())]
    if kinds:
        _write_by_type(plan, score, kinds)
    else:
        text = t("No stakeholder type has {count} answers or more, so no result by type is shown.")
        document.paragraph(text.format(count=SMALLEST_GROUP))
    document.heading(t("Distribution of the answers"), 2)
    _write_distribution(plan, score)


def _write_by_type(plan: PlanContext, score: CityScore, kinds: list[StakeholderType]) -> None:
    t = plan.t
    plan.document.table(
        [t("Criterion"), *(t(label_of(kind)) for kind in kinds), t("All respondents")],
        [_type_row(plan, criterion, kinds) for criterion in score.criteria()],
        widths=(4.6, *(1.6 for _ in kinds), 1.4),
        numeric=range(1, len(kinds) + 2),
        caption=t("Mean of today's ratings by criterion and stakeholder type"),
    )


def _type_row(plan: PlanContext, score: CriterionScore, kinds: list[StakeholderType]) -> list[Text]:
    groups = [score.by_type.get(kind) for kind in kinds]
    return [
        plan.criterion_link(score.criterion.id) or score.criterion.code,
        *(plan.points(group.current) if group else _HIDDEN for group in groups),
        plan.points(score.mean),
    ]


def _write_distribution(plan: PlanContext, score: CityScore) -> None:
    t = plan.t
    steps = range(1, score.steps + 1)
    plan.document.table(
        [t("Criterion"), *(str(step) for step in steps), t("Not applicable"), t("Median"), t("Quartiles")],
        [_distribution_row(plan, criterion) for criterion in score.criteria()],
        widths=(4.6, *(0.6 for _ in steps), 1.5, 1.2, 1.4),
        numeric=range(1, score.steps + 4),
        caption=t("How many people chose each step of the scale"),
    )
    text = t("Criteria with fewer than {count} answers have a dash.")
    plan.document.paragraph(text.format(count=SMALLEST_GROUP), style="small")


def _distribution_row(plan: PlanContext, score: CriterionScore) -> list[Text]:
    name = plan.criterion_link(score.criterion.id) or score.criterion.code
    if score.answers < SMALLEST_GROUP:
        return [name, *(_HIDDEN for _ in score.distribution), _HIDDEN, _HIDDEN, _HIDDEN]
    quartiles = score.quartiles
    ends = f"{plan.formats.number(quartiles.lower)} – {plan.formats.number(quartiles.upper)}" if quartiles else _HIDDEN
    median = plan.formats.number(score.median) if score.median is not None else _HIDDEN
    counts = [str(count) for count in score.distribution.values()]
    return [name, *counts, str(score.not_applicable), median, ends]
