"""The assignment against trying all of them (small) and against scipy (large), tie-break included."""

from collections import Counter
from collections.abc import Sequence
from contextlib import suppress
from itertools import product
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.optimize import linear_sum_assignment  # type: ignore[import-untyped, unused-ignore]

from dcc_desktop.domain.assignment import ContradictoryPairs, Pair, best_assignment

Scores = list[list[int | None]]


def best_by_trying_all(scores: Scores, capacities: Sequence[int], required: Sequence[Pair]) -> list[int | None] | None:
    """Return the same as best_assignment by its definition, or None when the required pairs cannot hold."""
    unpaired = len(capacities)
    candidates = []
    for columns in product(range(unpaired + 1), repeat=len(scores)):
        pairs = [(row, column) for row, column in enumerate(columns) if column != unpaired]
        values = [scores[row][column] for row, column in pairs]
        taken = Counter(column for _, column in pairs)
        if None in values or not set(required) <= set(pairs):
            continue
        if all(taken[column] <= capacity for column, capacity in enumerate(capacities)):
            candidates.append((-len(pairs), -sum(value for value in values if value is not None), columns))
    if not candidates:
        return None
    return [None if column == unpaired else column for column in min(candidates)[2]]


def best_by_scipy(scores: Scores, capacities: Sequence[int]) -> tuple[int, int]:
    """Return number of pairs and sum of scores, from scipy on repeated columns; exact for scores up to 1000."""
    unpaired, forbidden = 10**6, 10**9
    costs = [
        [
            forbidden if row[j] is None else 1000 - (row[j] or 0)
            for j, size in enumerate(capacities)
            for _ in range(size)
        ]
        + [unpaired] * len(scores)
        for row in scores
    ]
    rows, columns = linear_sum_assignment(costs)
    chosen = [costs[row][column] for row, column in zip(rows, columns, strict=True) if costs[row][column] != unpaired]
    return len(chosen), sum(1000 - cost for cost in chosen)


def value_of(chosen: Sequence[int | None], scores: Scores) -> tuple[int, int]:
    """Return number of pairs and sum of scores; fails on a forbidden pair."""
    values = [scores[row][column] for row, column in enumerate(chosen) if column is not None]
    assert None not in values
    return len(values), sum(value for value in values if value is not None)


@st.composite
def problems(draw: st.DrawFn, *, rows: int, columns: int, highest: int) -> tuple[Scores, list[int]]:
    """Draw scores and capacities, with many equal scores and some forbidden pairs."""
    height, width = draw(st.integers(0, rows)), draw(st.integers(0, columns))
    limit = draw(st.integers(0, highest))
    score = st.one_of(st.integers(-limit, limit), st.integers(-limit, limit), st.none())
    row: Any = st.lists(score, min_size=width, max_size=width)
    scores = draw(st.lists(row, min_size=height, max_size=height))
    return scores, draw(st.lists(st.integers(0, 3), min_size=width, max_size=width))


@settings(max_examples=300, deadline=None)
@given(problems(rows=5, columns=3, highest=3))
def test_the_result_is_the_one_found_by_trying_all(problem: tuple[Scores, list[int]]) -> None:
    scores, capacities = problem
    assert best_assignment(scores, capacities) == best_by_trying_all(scores, capacities, [])


@settings(max_examples=200, deadline=None)
@given(problems(rows=4, columns=3, highest=2), st.data())
def test_with_required_pairs_the_result_is_the_one_found_by_trying_all(
    problem: tuple[Scores, list[int]], data: st.DataObject
) -> None:
    scores, capacities = problem
    pair = st.tuples(st.integers(0, max(len(scores) - 1, 0)), st.integers(0, max(len(capacities) - 1, 0)))
    required = data.draw(st.lists(pair, max_size=2 if scores and capacities else 0))
    expected = best_by_trying_all(scores, capacities, required)
    if expected is None:
        with pytest.raises(ContradictoryPairs):
            best_assignment(scores, capacities, required=required)
    else:
        assert best_assignment(scores, capacities, required=required) == expected


@settings(max_examples=60, deadline=None)
@given(problems(rows=30, columns=15, highest=1000))
def test_pairs_and_sum_equal_those_of_scipy(problem: tuple[Scores, list[int]]) -> None:
    scores, capacities = problem
    chosen = best_assignment(scores, capacities)
    taken = Counter(column for column in chosen if column is not None)
    assert all(taken[column] <= capacity for column, capacity in enumerate(capacities))
    assert value_of(chosen, scores) == (best_by_scipy(scores, capacities) if scores else (0, 0))


@settings(max_examples=60, deadline=None)
@given(problems(rows=12, columns=8, highest=2))
def test_an_earlier_column_for_any_row_would_change_an_earlier_row_or_cost_the_optimum(
    problem: tuple[Scores, list[int]],
) -> None:
    scores, capacities = problem
    chosen = best_assignment(scores, capacities)
    best = value_of(chosen, scores)
    before: list[Pair] = []
    for row, column in enumerate(chosen):
        for earlier in range(len(capacities) if column is None else column):
            with suppress(ContradictoryPairs):
                other = best_assignment(scores, capacities, required=[*before, (row, earlier)])
                assert value_of(other, scores) < best
        if column is None:
            scores = [*scores[:row], [None] * len(capacities), *scores[row + 1 :]]  # keeps it unpaired from here on
        else:
            before.append((row, column))


def test_more_pairs_come_before_a_higher_sum() -> None:
    assert best_assignment([[100, 0], [0, None]], [1, 1]) == [1, 0]


def test_a_pair_is_made_even_when_its_score_is_negative() -> None:
    assert best_assignment([[-5]], [1]) == [0]


def test_greedy_choice_gives_way_to_the_higher_sum() -> None:
    assert best_assignment([[10, 9], [9, 1]], [1, 1]) == [1, 0]


def test_equal_scores_go_to_the_earliest_columns_in_row_order() -> None:
    assert best_assignment([[7, 7, 7]] * 4, [1, 2, 1]) == [0, 1, 1, 2]


def test_too_little_capacity_leaves_the_last_of_equal_rows_unpaired() -> None:
    assert best_assignment([[3], [3], [3]], [2]) == [0, 0, None]


def test_the_row_with_the_lowest_score_stays_unpaired() -> None:
    assert best_assignment([[1], [3], [2]], [2]) == [None, 0, 0]


def test_a_row_whose_pairs_are_all_forbidden_stays_unpaired() -> None:
    assert best_assignment([[None, None], [1, 2]], [1, 1]) == [None, 1]


def test_nothing_to_pair_gives_an_empty_result() -> None:
    assert best_assignment([], [1, 2]) == []
    assert best_assignment([[], []], []) == [None, None]


def test_scores_beyond_the_range_of_floats_stay_exact() -> None:
    huge = 10**400
    assert best_assignment([[huge, huge + 1], [huge, huge + 2]], [1, 1]) == [0, 1]


def test_adding_the_same_to_every_score_changes_nothing() -> None:
    scores: Scores = [[4, 1, None], [4, 4, 2], [0, 3, 3], [4, 4, 4]]
    moved: Scores = [[None if score is None else score - 50 for score in row] for row in scores]
    assert best_assignment(moved, [1, 1, 1]) == best_assignment(scores, [1, 1, 1])


def test_a_required_pair_holds_at_any_price() -> None:
    assert best_assignment([[0, 9], [9, 0]], [1, 1], required=[(0, 0), (0, 0)]) == [0, 1]


def test_a_pair_required_and_forbidden_is_named() -> None:
    with pytest.raises(ContradictoryPairs) as caught:
        best_assignment([[1, None], [1, 1]], [1, 1], required=[(0, 1), (1, 0)])
    assert caught.value.forbidden == caught.value.pairs == ((0, 1),)


def test_required_pairs_beyond_a_capacity_are_all_named() -> None:
    with pytest.raises(ContradictoryPairs) as caught:
        best_assignment([[1, 1]] * 3, [1, 1], required=[(2, 0), (0, 0), (1, 1)])
    assert caught.value.over_capacity == caught.value.pairs == ((0, 0), (2, 0))


def test_a_row_required_with_two_columns_is_named() -> None:
    with pytest.raises(ContradictoryPairs) as caught:
        best_assignment([[1, 1]], [2, 2], required=[(0, 1), (0, 0)])
    assert caught.value.row_twice == caught.value.pairs == ((0, 0), (0, 1))


def test_all_kinds_of_contradiction_are_told_at_once() -> None:
    with pytest.raises(ContradictoryPairs) as caught:
        best_assignment([[None, 1], [1, 1]], [1, 0], required=[(0, 0), (1, 0), (1, 1)])
    assert (caught.value.forbidden, caught.value.row_twice) == (((0, 0),), ((1, 0), (1, 1)))
    assert caught.value.over_capacity == caught.value.pairs == ((0, 0), (1, 0), (1, 1))


@pytest.mark.parametrize(
    ("scores", "capacities", "required"),
    [([[1, 2], [1]], [1, 1], []), ([[1]], [-1], []), ([[1]], [1], [(1, 0)]), ([[1]], [1], [(0, -1)])],
)
def test_a_malformed_problem_is_refused(scores: Scores, capacities: list[int], required: list[Pair]) -> None:
    with pytest.raises(ValueError, match=r"row|capacity|outside"):
        best_assignment(scores, capacities, required=required)
