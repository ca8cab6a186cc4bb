"""What stands out in the figures: strongest, furthest from the target, most disputed."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol, TypeVar

from dcc_desktop.domain.maturity import CityScore, CriterionScore, DimensionScore
from dcc_desktop.domain.small_groups import SMALLEST_GROUP


class _Scored(Protocol):
    @property
    def current(self) -> float | None: ...

    @property
    def gap(self) -> float | None: ...


S = TypeVar("S", bound=_Scored)
_DISPUTED = 0.6
"""Below this agreement a criterion is worth talking about: the answers lie several steps apart."""


def strongest(scores: Iterable[S], count: int) -> list[S]:
    """Return the scores with the highest current value, highest first; ties in the order of the framework."""
    known = [(score.current, score) for score in scores if score.current is not None]
    return [score for _, score in sorted(known, key=lambda pair: -pair[0])[:count]]


def weakest(scores: Iterable[S], count: int) -> list[S]:
    """Return the scores with the lowest current value, lowest first."""
    known = [(score.current, score) for score in scores if score.current is not None]
    return [score for _, score in sorted(known, key=lambda pair: pair[0])[:count]]


def largest_gaps(scores: Iterable[S], count: int) -> list[S]:
    """Return the scores whose target lies furthest above the current value; those at their target are left out."""
    known = [(score.gap, score) for score in scores if score.gap is not None and score.gap > 0]
    return [score for _, score in sorted(known, key=lambda pair: -pair[0])[:count]]


def most_disputed(score: CityScore, count: int) -> list[CriterionScore]:
    """Return the criteria on which the answers agree least; only where there are enough answers to say so."""
    known = [
        (criterion.agreement, criterion)
        for criterion in score.criteria()
        if criterion.agreement is not None and criterion.answers >= SMALLEST_GROUP and criterion.agreement < _DISPUTED
    ]
    return [criterion for _, criterion in sorted(known, key=lambda pair: pair[0])[:count]]


def dimension_agreement(score: DimensionScore) -> float | None:
    """Return the mean agreement over the criteria of a dimension that anybody rated."""
    known = [criterion.agreement for criterion in score.criteria if criterion.agreement is not None]
    return sum(known) / len(known) if known else None
