"""Which groups may be shown: none that is small, and none that would give a small one away."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from dcc_desktop.domain.people import StakeholderType
from dcc_desktop.domain.small_groups import SMALLEST_GROUP, shown_types

CITY, FIRMS, NGO, OTHER = (
    StakeholderType.CITY,
    StakeholderType.INDUSTRY,
    StakeholderType.CIVIL_SOCIETY,
    StakeholderType.OTHER,
)


def test_groups_of_fewer_than_four_are_not_shown() -> None:
    assert shown_types({CITY: 9, FIRMS: 4, NGO: 3, OTHER: 2}) == {CITY, FIRMS}


def test_a_single_small_group_takes_the_next_smallest_with_it() -> None:
    assert shown_types({CITY: 9, FIRMS: 5, NGO: 3}) == {CITY}


def test_two_groups_of_one_answer_each_take_a_third_with_them() -> None:
    assert shown_types({CITY: 9, FIRMS: 5, NGO: 1, OTHER: 1}) == {CITY}


def test_all_groups_are_shown_when_all_are_large_enough() -> None:
    assert shown_types({CITY: 4, FIRMS: 4, NGO: 0}) == {CITY, FIRMS}


@given(st.dictionaries(st.sampled_from(list(StakeholderType)), st.integers(0, 12)))
def test_hidden_groups_can_never_be_worked_out(answers: dict[StakeholderType, int]) -> None:
    shown = shown_types(answers)
    hidden = [count for kind, count in answers.items() if count and kind not in shown]
    assert all(answers[kind] >= SMALLEST_GROUP for kind in shown)
    assert not shown or not hidden or (len(hidden) >= 2 and sum(hidden) >= SMALLEST_GROUP)
