"""How far the answers to a criterion agree, as a kind that can be said in words."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from dcc_desktop.domain.small_groups import SMALLEST_GROUP

DISPUTED_BELOW = 0.6
"""Below this agreement a criterion is worth talking about: the answers lie several steps apart."""

_LOW_END, _HIGH_END = 0.4, 0.6
_CAMP = 0.25


class AgreementKind(StrEnum):
    """What the answers look like; `TOO_FEW` to say anything, and `NONE` when there are none at all."""

    NONE = "none"
    TOO_FEW = "too_few"
    AGREED = "agreed"
    SPREAD = "spread"
    TWO_CAMPS = "two_camps"


def kind_of_agreement(counts: Mapping[int, int], agreement: float | None) -> AgreementKind:
    """Return the kind from the answers of each step of the scale and their agreement.

    Two camps: at least a quarter of the answers at either end of the scale, and a valley between the two peaks. Answers
    that are evenly spread have no valley.
    """
    answers = sum(counts.values())
    if not answers or agreement is None:
        return AgreementKind.NONE
    if answers < SMALLEST_GROUP:
        return AgreementKind.TOO_FEW
    if agreement >= DISPUTED_BELOW:
        return AgreementKind.AGREED
    is_split = min(camps(counts)) >= _CAMP * answers and _has_valley(counts)
    return AgreementKind.TWO_CAMPS if is_split else AgreementKind.SPREAD


def camps(counts: Mapping[int, int]) -> tuple[int, int]:
    """Return how many answers lie at the low and at the high end of the scale."""
    lower, upper = ends_of_scale(len(counts))
    return sum(counts.get(step, 0) for step in lower), sum(counts.get(step, 0) for step in upper)


def ends_of_scale(steps: int) -> tuple[range, range]:
    """Return the steps of the low and of the high end: 1 to 2 and 4 to 5 of five."""
    share = [(step - 1) / max(steps - 1, 1) for step in range(1, steps + 1)]
    low = sum(each < _LOW_END for each in share)
    high = sum(each > _HIGH_END for each in share)
    return range(1, low + 1), range(steps - high + 1, steps + 1)


def _has_valley(counts: Mapping[int, int]) -> bool:
    """Tell whether a step between the two peaks has, on average, half the answers of the lower peak or fewer."""
    lower, upper = ends_of_scale(len(counts))
    low_peak = max(lower, key=lambda step: counts.get(step, 0))
    high_peak = max(reversed(upper), key=lambda step: counts.get(step, 0))
    between = [counts.get(step, 0) for step in range(low_peak + 1, high_peak)]
    lower_peak = min(counts.get(low_peak, 0), counts.get(high_peak, 0))
    # The two steps of the shortest scale have nothing between them.
    return sum(between) / max(len(between), 1) * 2 <= lower_peak
