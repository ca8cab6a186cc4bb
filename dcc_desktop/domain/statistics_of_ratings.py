"""Statistics of ratings and scores. None stands for "nobody rated"; no result depends on the order of the answers.

Respondents who skipped a criterion, or found it not applicable, are left out by the caller, never passed as 0.
"""

import statistics
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction
from math import fsum, log2
from typing import NamedTuple, TypeVar

from dcc_desktop.errors import InvalidInputError
from dcc_desktop.i18n import _

StakeholderType = TypeVar("StakeholderType")


class Quartiles(NamedTuple):
    """The three cuts of the sorted ratings into four equal parts."""

    lower: float
    middle: float
    upper: float


def mean(ratings: Sequence[int]) -> float | None:
    """Return the arithmetic mean."""
    return sum(ratings) / len(ratings) if ratings else None


def median(ratings: Sequence[int]) -> float | None:
    """Return the middle rating, or the mean of the two middle ones."""
    return float(statistics.median(ratings)) if ratings else None


def quartiles(ratings: Sequence[int]) -> Quartiles | None:
    """Return the quartiles, the lowest and highest rating included as ends; None under two answers."""
    if len(ratings) < 2:
        return None
    return Quartiles(*statistics.quantiles(ratings, n=4, method="inclusive"))


def spread(ratings: Sequence[int]) -> int | None:
    """Return the distance from the lowest to the highest rating, in steps of the scale."""
    return max(ratings) - min(ratings) if ratings else None


def distribution(ratings: Iterable[int], *, scale_min: int, scale_max: int) -> dict[int, int]:
    """Return how many respondents chose each step of the scale, lowest step first, steps nobody chose as 0.

    Raises:
        InvalidInputError: a rating lies outside the scale.
    """
    counts = Counter(ratings)
    for rating in counts:
        if not scale_min <= rating <= scale_max:
            raise InvalidInputError(
                _("The rating {rating} lies outside the scale from {lowest} to {highest}.").format(
                    rating=rating, lowest=scale_min, highest=scale_max
                ),
                hint=_("Choose a step of the scale."),
            )
    return {step: counts[step] for step in range(scale_min, scale_max + 1)}


def agreement(ratings: Sequence[int], *, scale_min: int, scale_max: int) -> float | None:
    """Return how far one criterion's ratings agree, from 0 (half at each end of the scale) to 1 (unanimous).

    Args:
        ratings: One value per respondent, in any order; whole steps of the scale, no unit.
        scale_min: The lowest step of the scale, whether anybody chose it or not.
        scale_max: The highest step; the width of the scale is scale_max - scale_min.
    Returns:
        1 + sum(p_i * log2(1 - |x_i - mean| / width)), where p_i is the share of step x_i; None when nobody rated.
    Raises:
        InvalidInputError: a rating lies outside the scale, or the scale has fewer than two steps.
    Source:
        Tastle & Wierman (2007), Int. J. of Approximate Reasoning 45(3), 531-545.
    """
    if scale_min >= scale_max:
        raise InvalidInputError(_("A scale needs at least two steps."), hint=_("Add a step to it."))
    counts = distribution(ratings, scale_min=scale_min, scale_max=scale_max)
    answers, total = len(ratings), sum(ratings)
    if not answers:
        return None
    # Whole numbers up to the logarithm: width times answers is the common denominator.
    whole = answers * (scale_max - scale_min)
    parts = [
        count / answers * log2((whole - abs(answers * step - total)) / whole) for step, count in counts.items() if count
    ]
    return fsum([1.0, *parts])


def weighted_mean(values_and_weights: Iterable[tuple[float | None, float]]) -> float | None:
    """Return the mean of (value, weight) pairs, rounded once from the exact result.

    A value of None (nobody rated) is left out together with its weight; None when no weight above 0 remains.

    Raises:
        InvalidInputError: a weight is below 0.
    """
    total, weights = Fraction(0), Fraction(0)
    for value, weight in values_and_weights:
        if weight < 0:
            raise InvalidInputError(
                _("The weight {weight} is below 0.").format(weight=weight),
                hint=_("Type 0 to leave it out of the score."),
            )
        if value is not None:
            total += Fraction(value) * Fraction(weight)
            weights += Fraction(weight)
    return float(total / weights) if weights else None


def mean_by_type_equally(ratings_by_type: Mapping[StakeholderType, Sequence[int]]) -> float | None:
    """Return the mean of the stakeholder types' own means, so that many companies cannot drown one NGO.

    Types in which nobody rated are left out.
    """
    means = [Fraction(sum(ratings), len(ratings)) for ratings in ratings_by_type.values() if ratings]
    return float(sum(means) / len(means)) if means else None
