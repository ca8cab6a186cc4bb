"""The tables of the maturity chapter."""

from __future__ import annotations

from collections.abc import Sequence

from dcc_desktop.domain.labels import label_of
from dcc_desktop.domain.maturity import CityScore, CriterionScore, DimensionScore
from dcc_desktop.domain.people import StakeholderType
from dcc_desktop.domain.small_groups import SMALLEST_GROUP
from dcc_desktop.export.plan.context import PlanContext
from dcc_desktop.export.plan.findings import dimension_agreement
from dcc_desktop.export.word.anchors import anchor_name
from dcc_desktop.export.word.sections import UPRIGHT
from dcc_desktop.export.word.text import Text, bold

_LETTER, _CELL_MARGINS = 122, 220
"""In twentieths of a point: a bold letter of a header, and what a cell keeps free on both sides."""


def write_dimension_table(plan: PlanContext, score: CityScore) -> None:
    """Write one row a dimension and one for the city; the values that count are told apart where they differ."""
    t = plan.t
    with_consensus, with_answers = has_consensus(score), score.mean is not None
    headers = [t("Dimension")]
    headers += [t("Mean of the answers")] * with_answers
    headers += [t("Adopted value (consensus, or else the mean)")] * with_consensus
    headers += [t("Target"), t("Gap"), *[t("Agreement")] * with_answers]
    rows: list[list[Text]] = [
        [dimension.dimension.name.in_language(plan.language), *_figures(plan, dimension, score)]
        for dimension in score.dimensions
    ]
    rows.append([bold(t("The city as a whole")), *(bold(figure) for figure in _figures(plan, score, score))])
    plan.document.table(
        headers,
        rows,
        widths=widths_for(headers),
        numeric=range(1, len(headers)),
        caption=t("Digital maturity by dimension"),
        row_anchors=[*(anchor_name("dimension", d.dimension.id) for d in score.dimensions), ""],
    )
    write_rounding_note(plan)


def _figures(plan: PlanContext, part: DimensionScore | CityScore, score: CityScore) -> list[str]:
    figures = [plan.points(part.mean)] * (score.mean is not None)
    figures += [plan.points(part.current)] * has_consensus(score)
    figures += [plan.points(part.target), plan.gap(part.gap)]
    agreement = dimension_agreement(part) if isinstance(part, DimensionScore) else None
    last = agreement_text(plan, agreement) if isinstance(part, DimensionScore) else ""
    return [*figures, *[last] * (score.mean is not None)]


def has_consensus(score: CityScore) -> bool:
    """Return whether the group settled on the value of any criterion."""
    return any(criterion.consensus for criterion in score.criteria())


def write_rounding_note(plan: PlanContext) -> None:
    """Say why a gap may not be the difference of the figures beside it."""
    text = plan.t("Differences are calculated before rounding and may be off by {step}.")
    plan.document.paragraph(text.format(step=plan.formats.decimal(0.1)), style="small")


def widths_for(headers: Sequence[str], *, page_width: int = UPRIGHT.text_width) -> list[float]:
    """Return widths in which no header breaks inside a word; the first column has what is left, a quarter at least."""
    others = [_LETTER * max(map(len, header.split()), default=0) + _CELL_MARGINS for header in headers[1:]]
    return [max(page_width - sum(others), page_width / 4), *others]


def agreement_text(plan: PlanContext, agreement: float | None) -> str:
    """Return an agreement with two decimal places, or a dash."""
    return "–" if agreement is None else plan.formats.decimal(agreement, 2)


def write_criteria_table(plan: PlanContext, score: CityScore) -> None:
    """Write one row a criterion, each the target of links; then the reasons of the consensus values."""
    t = plan.t
    criteria = score.criteria()
    with_consensus, with_answers = has_consensus(score), score.mean is not None
    headers = [t("Criterion"), *[t("Answers"), t("Mean")] * with_answers, *[t("Consensus")] * with_consensus]
    headers += [t("Target"), t("Gap"), *[t("Agreement")] * with_answers]
    plan.document.table(
        headers,
        [
            _criterion_row(plan, criterion, with_answers=with_answers, with_consensus=with_consensus)
            for criterion in criteria
        ],
        widths=widths_for(headers),
        numeric=range(1, len(headers)),
        caption=t("Digital maturity by criterion"),
        row_anchors=[anchor_name("criterion", criterion.criterion.id) for criterion in criteria],
    )
    write_rounding_note(plan)
    _write_reasons(plan, criteria)


def _criterion_row(plan: PlanContext, score: CriterionScore, *, with_answers: bool, with_consensus: bool) -> list[Text]:
    settled = plan.points(score.consensus.current if score.consensus else None)
    return [
        [bold(score.criterion.code), f" {score.criterion.name.in_language(plan.language)}"],
        *[str(score.answers), plan.points(score.mean)] * with_answers,
        *[settled] * with_consensus,
        plan.points(score.target),
        plan.gap(score.gap),
        *[agreement_text(plan, score.agreement)] * with_answers,
    ]


def _write_reasons(plan: PlanContext, criteria: Sequence[CriterionScore]) -> None:
    t = plan.t
    reasons: list[list[Text]] = [
        [plan.criterion_link(c.criterion.id) or c.criterion.code, str(c.consensus.current), c.consensus.reason or "–"]
        for c in criteria
        if c.consensus
    ]
    if reasons:
        plan.document.table(
            [t("Criterion"), t("Consensus"), t("Reason")],
            reasons,
            widths=(2.6, 1.2, 4),
            numeric={1},
            caption=t("What the group settled on, and why"),
        )


def shown_types_of(score: CityScore) -> list[StakeholderType]:
    """Return the types for which any criterion may show a result, in their usual order."""
    shown = {kind for criterion in score.criteria() for kind in criterion.by_type}
    return [kind for kind in StakeholderType if kind in shown]


def write_dimensions_by_type(plan: PlanContext, score: CityScore) -> None:
    """Write today's mean of each dimension by stakeholder type; a group that is too small has a dash."""
    t = plan.t
    kinds = shown_types_of(score)
    groups = [[d.by_type.get(kind) for kind in kinds] for d in score.dimensions]
    headers = [t("Dimension"), *(t(label_of(kind)) for kind in kinds), t("All respondents")]
    rows: list[list[Text]] = [
        [
            plan.dimension_link(d.dimension.id) or d.dimension.code,
            *(plan.points(group.current if group else None) for group in found),
            plan.points(d.mean),
        ]
        for d, found in zip(score.dimensions, groups, strict=True)
    ]
    plan.document.table(
        headers,
        rows,
        widths=widths_for(headers),
        numeric=range(1, len(headers)),
        caption=t("Mean of today's ratings by stakeholder type"),
    )
    has_dash = any(group is None for found in groups for group in found)
    text = t("The results by criterion and the distribution of the answers are in the last appendix.")
    plan.document.paragraph(f"{text} {hidden_text(plan, score, has_dash=has_dash)}".strip(), style="small")


def hidden_text(plan: PlanContext, score: CityScore, *, has_dash: bool) -> str:
    """Return which stakeholder types are not shown and why, and what a dash means; empty when all is shown."""
    t, shown = plan.t, shown_types_of(score)
    counts = score.respondents_by_type
    texts = []
    if any(0 < count < SMALLEST_GROUP for count in counts.values()):
        text = t("Types with fewer than {count} people are not shown, so that nobody can be recognised.")
        texts.append(text.format(count=SMALLEST_GROUP))
    hidden = [kind for kind in StakeholderType if counts.get(kind, 0) >= SMALLEST_GROUP and kind not in shown]
    if hidden:
        text = t("Not shown either, because the answers of a small group could be worked out from it: {types}.")
        texts.append(text.format(types=", ".join(t(label_of(kind)) for kind in hidden)))
    if has_dash:
        texts.append(t("A dash: too few people of the type answered, or the answers of others could be worked out."))
    return " ".join(texts)
