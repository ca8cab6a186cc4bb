"""How the phases of a programme share its time."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

PHASE_SHARES = (2, 3, 5, 4, 3)
"""Months of phases 0 to 4 in the published course of one city of the Digital Cities Challenge, 17 in all."""


def phase_spans(starts_on: date, ends_on: date) -> list[tuple[date, date]]:
    """Divide the days of a programme among its phases, first and last day included, without a gap.

    Returns:
        First and last day of phases 0 to 4; an empty list when there are fewer days than phases.
    """
    days = (ends_on - starts_on).days + 1
    if days < len(PHASE_SHARES):
        return []
    total = sum(PHASE_SHARES)
    # One day for each phase first, so that rounding never leaves a short programme with an empty phase.
    spare = days - len(PHASE_SHARES)
    edges = [spare * sum(PHASE_SHARES[:n]) // total + n for n in range(len(PHASE_SHARES) + 1)]
    return [
        (starts_on + timedelta(days=first), starts_on + timedelta(days=after - 1)) for first, after in pairwise(edges)
    ]
