"""What answers look like, as a kind that can be said in words."""

from __future__ import annotations

import pytest

from dcc_desktop.domain.agreement import AgreementKind, camps, ends_of_scale, kind_of_agreement
from dcc_desktop.domain.statistics_of_ratings import agreement, distribution


def kind_of(ratings: list[int], steps: int = 5) -> AgreementKind:
    counts = distribution(ratings, scale_min=1, scale_max=steps)
    return kind_of_agreement(counts, agreement(ratings, scale_min=1, scale_max=steps))


@pytest.mark.parametrize(
    ("ratings", "kind"),
    [
        ([], AgreementKind.NONE),
        ([1, 5, 1], AgreementKind.TOO_FEW),
        ([3, 3, 4, 3], AgreementKind.AGREED),
        ([1, 1, 2, 5, 5, 4], AgreementKind.TWO_CAMPS),
        ([1, 2, 3, 4, 5, 3, 1, 5], AgreementKind.SPREAD),
        ([1, 2, 3, 4, 5], AgreementKind.SPREAD),
        ([1, 1, 1, 1, 5, 3, 3, 4], AgreementKind.SPREAD),
    ],
)
def test_answers_have_a_kind(ratings: list[int], kind: AgreementKind) -> None:
    assert kind_of(ratings) is kind


def test_a_scale_of_two_steps_can_have_two_camps() -> None:
    assert kind_of([1, 1, 2, 2], steps=2) is AgreementKind.TWO_CAMPS


@pytest.mark.parametrize(
    ("steps", "low", "high"), [(2, [1], [2]), (3, [1], [3]), (5, [1, 2], [4, 5]), (10, [1, 2, 3, 4], [7, 8, 9, 10])]
)
def test_both_ends_of_a_scale_are_equally_wide(steps: int, low: list[int], high: list[int]) -> None:
    lower, upper = ends_of_scale(steps)
    assert (list(lower), list(upper)) == (low, high)


def test_camps_leave_the_middle_out() -> None:
    assert camps({1: 2, 2: 1, 3: 9, 4: 4, 5: 0}) == (3, 4)
