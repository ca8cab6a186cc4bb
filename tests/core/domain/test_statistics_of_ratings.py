"""Statistics of ratings against published values, plain oracles and their defining properties."""

import random
import statistics
from fractions import Fraction
from math import log2

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dcc_desktop.domain.statistics_of_ratings import (
    agreement,
    distribution,
    mean,
    mean_by_type_equally,
    median,
    quartiles,
    spread,
    weighted_mean,
)
from dcc_desktop.errors import InvalidInputError

some_ratings = st.lists(st.integers(1, 5), min_size=1, max_size=40)
weights = st.floats(0, 1000, allow_subnormal=False)
scores = st.floats(1, 5)


def test_agreement_reaches_the_published_check_value() -> None:
    counts = [30, 40, 210, 130, 530, 50, 10]
    ratings = [step for step, count in enumerate(counts, start=1) for _ in range(count)]
    assert agreement(ratings, scale_min=1, scale_max=7) == pytest.approx(0.7256876, abs=5e-8)


@given(st.integers(1, 5), st.integers(1, 30))
def test_agreement_is_exactly_one_when_all_say_the_same(step: int, respondents: int) -> None:
    assert agreement([step] * respondents, scale_min=1, scale_max=5) == 1.0


@given(st.integers(1, 30), st.integers(-3, 3), st.integers(1, 9))
def test_agreement_is_exactly_zero_when_split_between_the_ends(half: int, low: int, width: int) -> None:
    assert agreement([low, low + width] * half, scale_min=low, scale_max=low + width) == 0.0


@given(some_ratings)
def test_agreement_lies_between_zero_and_one(ratings: list[int]) -> None:
    value = agreement(ratings, scale_min=1, scale_max=5)
    assert value is not None
    assert 0 <= value <= 1


@given(some_ratings)
def test_agreement_follows_the_formula_written_out(ratings: list[int]) -> None:
    average = sum(ratings) / len(ratings)
    expected = 1 + sum(log2(1 - abs(rating - average) / 4) for rating in ratings) / len(ratings)
    assert agreement(ratings, scale_min=1, scale_max=5) == pytest.approx(expected, abs=1e-12)


@given(some_ratings, st.integers(-10, 10))
def test_agreement_does_not_depend_on_where_the_scale_begins(ratings: list[int], shift: int) -> None:
    moved = [rating + shift for rating in ratings]
    assert agreement(moved, scale_min=1 + shift, scale_max=5 + shift) == agreement(ratings, scale_min=1, scale_max=5)


@given(some_ratings)
def test_agreement_is_exactly_the_same_on_the_scale_turned_round(ratings: list[int]) -> None:
    turned = [6 - rating for rating in ratings]
    assert agreement(turned, scale_min=1, scale_max=5) == agreement(ratings, scale_min=1, scale_max=5)


def test_agreement_on_a_wider_scale_is_higher_for_the_same_ratings() -> None:
    narrow = agreement([2, 3, 3, 4], scale_min=1, scale_max=5)
    wide = agreement([2, 3, 3, 4], scale_min=0, scale_max=10)
    assert narrow is not None
    assert wide is not None
    assert wide > narrow


def test_agreement_needs_a_scale_of_two_steps() -> None:
    with pytest.raises(InvalidInputError):
        agreement([1, 1], scale_min=1, scale_max=1)


@pytest.mark.parametrize("outside", [0, 6, -1])
def test_a_rating_outside_the_scale_is_refused(outside: int) -> None:
    with pytest.raises(InvalidInputError, match=str(outside)):
        agreement([3, outside], scale_min=1, scale_max=5)
    with pytest.raises(InvalidInputError, match=str(outside)):
        distribution([3, outside], scale_min=1, scale_max=5)


def test_nobody_rated_gives_none_everywhere() -> None:
    assert [mean([]), median([]), quartiles([]), spread([])] == [None] * 4
    assert agreement([], scale_min=1, scale_max=5) is None
    assert weighted_mean([]) is None
    assert mean_by_type_equally({}) is None


@given(some_ratings, st.randoms(use_true_random=False))
def test_no_figure_depends_on_the_order_of_the_answers(ratings: list[int], source: random.Random) -> None:
    other = source.sample(ratings, len(ratings))
    for figure in (mean, median, quartiles, spread):
        assert figure(other) == figure(ratings)
    assert agreement(other, scale_min=1, scale_max=5) == agreement(ratings, scale_min=1, scale_max=5)


@given(some_ratings)
def test_mean_is_the_exact_mean_rounded_once(ratings: list[int]) -> None:
    assert mean(ratings) == float(Fraction(sum(ratings), len(ratings)))


def test_median_of_an_even_number_lies_between_the_two_middle_ratings() -> None:
    assert median([5, 1, 2, 3]) == 2.5


def test_quartiles_include_the_ends() -> None:
    assert quartiles([5, 1, 4, 2, 3]) == (2.0, 3.0, 4.0)


def test_quartiles_need_two_answers() -> None:
    assert quartiles([4]) is None
    assert quartiles([1, 5]) == (2.0, 3.0, 4.0)


@given(st.lists(st.integers(1, 5), min_size=2, max_size=40))
def test_the_middle_quartile_is_the_median(ratings: list[int]) -> None:
    cuts = quartiles(ratings)
    assert cuts is not None
    assert cuts.lower <= cuts.middle <= cuts.upper
    assert cuts.middle == statistics.median(ratings)


def test_spread_is_the_distance_between_lowest_and_highest() -> None:
    assert spread([4, 2, 3]) == 2
    assert spread([4]) == 0


def test_distribution_lists_every_step_lowest_first() -> None:
    assert list(distribution([3, 1, 3], scale_min=1, scale_max=4).items()) == [(1, 1), (2, 0), (3, 2), (4, 0)]


@given(some_ratings)
def test_distribution_counts_every_answer_once(ratings: list[int]) -> None:
    counts = distribution(ratings, scale_min=1, scale_max=5)
    assert [step for step, count in counts.items() for _ in range(count)] == sorted(ratings)


def test_weighted_mean_counts_each_value_by_its_weight() -> None:
    assert weighted_mean([(1, 3), (5, 1)]) == 2.0


def test_weight_zero_leaves_a_value_out() -> None:
    assert weighted_mean([(1, 0), (4, 2)]) == 4.0


def test_weighted_mean_leaves_out_dimensions_that_nobody_rated() -> None:
    assert weighted_mean([(None, 9), (4, 1), (2, 1)]) == 3.0


@pytest.mark.parametrize("pairs", [[(3.0, 0.0)], [(None, 1.0)], [(3.0, 0.0), (None, 1.0)]])
def test_weighted_mean_without_any_weight_is_none(pairs: list[tuple[float | None, float]]) -> None:
    assert weighted_mean(pairs) is None


def test_a_weight_below_zero_is_refused() -> None:
    with pytest.raises(InvalidInputError, match=r"-0\.5"):
        weighted_mean([(3, -0.5), (4, 1)])


@given(st.lists(st.tuples(scores, weights), min_size=1, max_size=10), st.randoms(use_true_random=False))
def test_weighted_mean_does_not_depend_on_the_order(
    pairs: list[tuple[float | None, float]], source: random.Random
) -> None:
    assert weighted_mean(source.sample(pairs, len(pairs))) == weighted_mean(pairs)


@given(st.lists(st.tuples(scores, st.floats(0.1, 1000)), min_size=1, max_size=10))
def test_weighted_mean_never_leaves_the_range_of_its_values(pairs: list[tuple[float, float]]) -> None:
    value = weighted_mean(pairs)
    assert value is not None
    assert min(v for v, _ in pairs) <= value <= max(v for v, _ in pairs)


def test_each_stakeholder_type_counts_equally() -> None:
    assert mean_by_type_equally({"industry": [5, 5, 5, 5, 5, 5], "civil society": [1, 2]}) == 3.25


def test_a_stakeholder_type_in_which_nobody_rated_is_left_out() -> None:
    assert mean_by_type_equally({"industry": [4, 2], "education": []}) == 3.0
    assert mean_by_type_equally({"industry": [], "education": []}) is None


@given(st.lists(some_ratings, min_size=1, max_size=6))
def test_mean_by_type_does_not_depend_on_the_order_of_the_types(groups: list[list[int]]) -> None:
    forwards = dict(enumerate(groups))
    backwards = dict(reversed(forwards.items()))
    assert mean_by_type_equally(forwards) == mean_by_type_equally(backwards)
