"""Appendix VI: results of the criteria by stakeholder type, and how the answers are distributed."""

from __future__ import annotations

from dcc_desktop.domain.labels import label_of
from dcc_desktop.domain.maturity import CityScore, CriterionScore
from dcc_desktop.domain.people import StakeholderType
from dcc_desktop.domain.small_groups import SMALLEST_GROUP
from dcc_desktop.export.plan.context import PlanContext
from dcc_desktop.export.plan.maturity_tables import hidden_text, shown_types_of, widths_for
from dcc_desktop.export.word.sections import LANDSCAPE
from dcc_desktop.export.word.text import Text

_HIDDEN = "–"


def write_detailed_results(plan: PlanContext) -> None:
    """Write the appendix; groups that are too small have a dash."""
    t, document, score = plan.t, plan.document, plan.report.score
    title = t("Maturity results by stakeholder type")
    if score is None or all(criterion.answers < SMALLEST_GROUP for criterion in score.criteria()):
        document.appendix(title)
        text = t("the results by stakeholder type and the distribution, once a criterion has {count} answers or more.")
        document.note(text.format(count=SMALLEST_GROUP))
        return
    with document.landscape():
        document.appendix(title)
        kinds = shown_types_of(score)
        if kinds:
            document.heading(t("Criteria by stakeholder type"), 2)
            _write_by_type(plan, score, kinds)
        else:
            text = t("No stakeholder type has {count} answers or more, so no result by type is shown.")
            document.paragraph(text.format(count=SMALLEST_GROUP))
        document.heading(t("Distribution of the answers"), 2)
        _write_distribution(plan, score)


def _write_by_type(plan: PlanContext, score: CityScore, kinds: list[StakeholderType]) -> None:
    t = plan.t
    headers = [t("Criterion"), *(t(label_of(kind)) for kind in kinds), t("All respondents")]
    plan.document.table(
        headers,
        [_type_row(plan, criterion, kinds) for criterion in score.criteria()],
        widths=widths_for(headers, page_width=LANDSCAPE.text_width),
        numeric=range(1, len(headers)),
        caption=t("Mean of today's ratings by criterion and stakeholder type"),
    )
    has_dash = any(kind not in criterion.by_type for criterion in score.criteria() for kind in kinds)
    plan.document.paragraph(hidden_text(plan, score, has_dash=has_dash), style="small")


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
    if any(criterion.answers < SMALLEST_GROUP for criterion in score.criteria()):
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
