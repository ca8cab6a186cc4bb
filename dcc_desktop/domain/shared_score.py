"""The figures of an assessment as other cities may see them: nothing that fewer than four people answered."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from dcc_desktop.domain.maturity import CityScore, CriterionScore, DimensionScore
from dcc_desktop.domain.small_groups import SMALLEST_GROUP
from dcc_desktop.domain.statistics_of_ratings import weighted_mean


def score_to_share(score: CityScore) -> CityScore:
    """Return the score without the values of dimensions and criteria that 1 to 3 people answered.

    The values of the city are those of the dimensions that are left; else a hidden one could be worked out from them.
    A value that nobody rated and the group settled on is nobody's answer, and stays. Numbers of answers stay too.
    """
    dimensions = tuple(_dimension(each) for each in score.dimensions)
    return replace(
        score,
        dimensions=dimensions,
        current=weighted_mean((d.current, d.dimension.weight) for d in dimensions),
        target=weighted_mean((d.target, d.dimension.weight) for d in dimensions),
        gap=weighted_mean((d.gap, d.dimension.weight) for d in dimensions),
        mean=weighted_mean((d.mean, d.dimension.weight) for d in dimensions),
    )


def is_hidden(dimension: DimensionScore) -> bool:
    """Tell whether a dimension was answered by too few people to be shown."""
    return _is_too_small(_most(dimension.criteria, "answers"))


def _dimension(dimension: DimensionScore) -> DimensionScore:
    if is_hidden(dimension):
        criteria = tuple(_hidden(each) for each in dimension.criteria)
        return replace(dimension, criteria=criteria, current=None, target=None, gap=None, mean=None, by_type={})
    criteria = tuple(_hidden(each) if _is_too_small(each.answers) else each for each in dimension.criteria)
    if _is_too_small(_most(dimension.criteria, "target_answers")):
        return replace(dimension, criteria=tuple(_without_target(c) for c in criteria), target=None, gap=None)
    return replace(dimension, criteria=criteria)


def _most(criteria: Sequence[CriterionScore], which: str) -> int:
    return max((getattr(criterion, which) for criterion in criteria), default=0)


def _is_too_small(answers: int) -> bool:
    return 0 < answers < SMALLEST_GROUP


def _hidden(criterion: CriterionScore) -> CriterionScore:
    return replace(
        _without_target(criterion),
        mean=None,
        median=None,
        quartiles=None,
        distribution={},
        agreement=None,
        consensus=None,
        current=None,
        by_type={},
    )


def _without_target(criterion: CriterionScore) -> CriterionScore:
    return replace(criterion, target_mean=None, target_median=None, target=None)
