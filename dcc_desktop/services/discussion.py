"""Which criteria of an assessment a group should talk about first."""

from __future__ import annotations

from dataclasses import dataclass

from dcc_desktop.domain.agreement import AgreementKind, kind_of_agreement
from dcc_desktop.domain.maturity import CityScore, CriterionScore

_DISPUTED = (AgreementKind.TWO_CAMPS, AgreementKind.SPREAD)
_LARGE_GAP = 1.0


@dataclass(frozen=True, slots=True)
class DiscussionPoint:
    """A criterion to talk about, and what its answers look like; when they agree, its gap is the reason."""

    score: CriterionScore
    kind: AgreementKind


def discuss_first(score: CityScore, count: int = 3) -> list[DiscussionPoint]:
    """Return the criteria without a consensus that are worth the group's time, the most urgent one first.

    Those on which the answers differ most come first, then those furthest from their target. A criterion that too few
    have answered is none of them: its figures could change with the next form.
    """
    points = [
        DiscussionPoint(each, kind_of_agreement(each.distribution, each.agreement))
        for each in score.criteria()
        if each.consensus is None
    ]
    disputed = sorted(
        (point for point in points if point.kind in _DISPUTED), key=lambda point: point.score.agreement or 0.0
    )
    far = sorted(
        (p for p in points if p.kind is AgreementKind.AGREED and (p.score.gap or 0.0) >= _LARGE_GAP),
        key=lambda point: -(point.score.gap or 0.0),
    )
    return [*disputed, *far][:count]
