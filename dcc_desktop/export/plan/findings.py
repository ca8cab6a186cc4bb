"""What stands out in the figures: strongest, furthest from the target, most disputed; ties as they are printed."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import Generic, TypeVar

from dcc_desktop.domain.agreement import DISPUTED_BELOW
from dcc_desktop.domain.maturity import CityScore, CriterionScore, DimensionScore
from dcc_desktop.domain.mentoring import Need
from dcc_desktop.domain.small_groups import SMALLEST_GROUP
from dcc_desktop.export.formats import rounded

S = TypeVar("S", CriterionScore, DimensionScore)


@dataclass(frozen=True)
class Leading(Generic[S]):
    """The first of a ranking, and those left out although they have the same printed figure as the last one in it."""

    listed: tuple[S, ...]
    tied: tuple[S, ...] = ()


def strongest(scores: Iterable[S], count: int) -> Leading[S]:
    """Return the scores with the highest current value, highest first; ties in the order of the framework."""
    return _leading([(-rounded(s.current), 0, s) for s in scores if s.current is not None], count)


def weakest(scores: Iterable[S], count: int) -> Leading[S]:
    """Return the scores with the lowest current value, lowest first."""
    return _leading([(rounded(s.current), 0, s) for s in scores if s.current is not None], count)


def largest_gaps(scores: Iterable[S], count: int, *, urgency: Callable[[S], int]) -> Leading[S]:
    """Return the scores whose target lies furthest above the current value; those at their target are left out.

    Args:
        urgency: How strongly the city needs help there; decides between equal gaps.
    """
    gaps = [(s, rounded(s.gap)) for s in scores if s.gap is not None]
    return _leading([(-gap, -urgency(s), s) for s, gap in gaps if gap > 0], count)


def most_disputed(score: CityScore, count: int) -> Leading[CriterionScore]:
    """Return the criteria on which the answers agree least; only where there are enough answers to say so."""
    known = [
        (rounded(criterion.agreement, 2), 0, criterion)
        for criterion in score.criteria()
        if criterion.agreement is not None
        and criterion.answers >= SMALLEST_GROUP
        and criterion.agreement < DISPUTED_BELOW
    ]
    return _leading(known, count)


def _leading(known: list[tuple[Decimal, int, S]], count: int) -> Leading[S]:
    ordered = sorted(known, key=lambda one: one[:2])
    tied = [score for figure, _, score in ordered[count:] if figure == ordered[count - 1][0]]
    return Leading(tuple(score for _, _, score in ordered[:count]), tuple(tied))


def urgency_of_dimension(needs: Iterable[Need]) -> Callable[[DimensionScore], int]:
    """Return how urgent the most urgent need of a dimension is, those of its criteria included; 0 = none."""
    strengths = _strengths(needs)

    def urgency(score: DimensionScore) -> int:
        ids = [score.dimension.id, *(criterion.criterion.id for criterion in score.criteria)]
        return max(strengths.get(each, 0) for each in ids)

    return urgency


def urgency_of_criterion(needs: Iterable[Need]) -> Callable[[CriterionScore], int]:
    """Return how urgent the most urgent need of a criterion, or of its whole dimension, is; 0 = none."""
    strengths = _strengths(needs)
    return lambda score: max(strengths.get(score.criterion.id, 0), strengths.get(score.criterion.dimension_id, 0))


def _strengths(needs: Iterable[Need]) -> dict[str, int]:
    """Return the greatest strength by the id that a need names: its criterion, else its dimension."""
    strengths: dict[str, int] = {}
    for need in needs:
        key = need.criterion_id or need.dimension_id or ""
        strengths[key] = max(strengths.get(key, 0), need.strength)
    return strengths


def dimension_agreement(score: DimensionScore) -> float | None:
    """Return the mean agreement over the criteria of a dimension that anybody rated."""
    known = [criterion.agreement for criterion in score.criteria if criterion.agreement is not None]
    return sum(known) / len(known) if known else None
