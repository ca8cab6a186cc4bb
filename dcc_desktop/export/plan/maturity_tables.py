"""The tables of the maturity chapter."""

from __future__ import annotations

from dcc_desktop.domain.labels import label_of
from dcc_desktop.domain.maturity import CityScore, CriterionScore, DimensionScore
from dcc_desktop.domain.people import StakeholderType
from dcc_desktop.export.plan.context import PlanContext
from dcc_desktop.export.plan.findings import dimension_agreement
from dcc_desktop.export.word.anchors import anchor_name
from dcc_desktop.export.word.text import Text, bold


def write_dimension_table(plan: PlanContext, score: CityScore) -> None:
    """Write one row a dimension and one for the city; "agreed" is the value that counts."""
    t = plan.t
    rows = [_dimension_row(plan, dimension) for dimension in score.dimensions]
    gap = None if score.current is None or score.target is None else score.target - score.current
    figures = [plan.points(score.mean), plan.points(score.current), plan.points(score.target), plan.gap(gap), ""]
    rows.append([bold(t("The city as a whole")), *(bold(figure) for figure in figures)])
    plan.document.table(
        [t("Dimension"), t("Mean of the answers"), t("Consensus, else mean"), t("Target"), t("Gap"), t("Agreement")],
        rows,
        widths=(3.4, 1.2, 1.4, 0.9, 1.1, 1.3),
        numeric={1, 2, 3, 4, 5},
        caption=t("Digital maturity by dimension"),
        row_anchors=[*(anchor_name("dimension", d.dimension.id) for d in score.dimensions), ""],
    )


def _dimension_row(plan: PlanContext, dimension: DimensionScore) -> list[Text]:
    agreement = dimension_agreement(dimension)
    return [
        dimension.dimension.name.in_language(plan.language),
        plan.points(dimension.mean),
        plan.points(dimension.current),
        plan.points(dimension.target),
        plan.gap(dimension.gap),
        agreement_text(plan, agreement),
    ]


def agreement_text(plan: PlanContext, agreement: float | None) -> str:
    """Return an agreement with two decimal places, or a dash."""
    return "–" if agreement is None else plan.formats.decimal(agreement, 2)


def write_criteria_table(plan: PlanContext, score: CityScore) -> None:
    """Write one row a criterion, each the target of links; then the reasons of the consensus values."""
    t = plan.t
    criteria = score.criteria()
    plan.document.table(
        [t("Criterion"), t("Answers"), t("Mean"), t("Consensus"), t("Target"), t("Gap"), t("Agreement")],
        [_criterion_row(plan, criterion) for criterion in criteria],
        widths=(3.1, 1.25, 0.95, 1.3, 0.9, 1.1, 1.25),
        numeric={1, 2, 3, 4, 5, 6},
        caption=t("Digital maturity by criterion"),
        row_anchors=[anchor_name("criterion", criterion.criterion.id) for criterion in criteria],
    )
    reasons: list[list[Text]] = [
        [plan.criterion_link(c.criterion.id) or c.criterion.code, str(c.consensus.current), c.consensus.reason]
        for c in criteria
        if c.consensus
    ]
    if reasons:
        plan.document.table(
            [t("Criterion"), t("Consensus"), t("Reason")],
            reasons,
            widths=(2.6, 1.1, 4),
            numeric={1},
            caption=t("What the group settled on, and why"),
        )


def _criterion_row(plan: PlanContext, score: CriterionScore) -> list[Text]:
    return [
        [bold(score.criterion.code), f" {score.criterion.name.in_language(plan.language)}"],
        str(score.answers),
        plan.points(score.mean),
        plan.points(score.consensus.current if score.consensus else None),
        plan.points(score.target),
        plan.gap(score.gap),
        agreement_text(plan, score.agreement),
    ]


def shown_types_of(score: CityScore) -> list[StakeholderType]:
    """Return the types for which any dimension may show a result, in their usual order."""
    shown = {kind for dimension in score.dimensions for kind in dimension.by_type}
    return [kind for kind in StakeholderType if kind in shown]


def write_dimensions_by_type(plan: PlanContext, score: CityScore) -> None:
    """Write today's mean of each dimension by stakeholder type; a group that is too small has a dash."""
    t = plan.t
    kinds = shown_types_of(score)
    rows: list[list[Text]] = [
        [
            plan.dimension_link(d.dimension.id) or d.dimension.code,
            *(plan.points(d.by_type[kind].current if kind in d.by_type else None) for kind in kinds),
            plan.points(d.mean),
        ]
        for d in score.dimensions
    ]
    plan.document.table(
        [t("Dimension"), *(t(label_of(kind)) for kind in kinds), t("All respondents")],
        rows,
        widths=(3, *(1.35 for _ in kinds), 1.5),
        numeric=range(1, len(kinds) + 2),
        caption=t("Mean of today's ratings by stakeholder type"),
    )
    plan.document.paragraph(
        t(
            "The results by criterion and the distribution of the answers are in the last appendix. A dash means that "
            "too few people of a type answered to show their result."
        ),
        style="small",
    )
