"""Maturity scores: what counts, what is left out, and what is never shown."""

from __future__ import annotations

from statistics import fmean

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dcc_desktop.domain.assessments import (
    AssessmentId,
    ConsensusValue,
    ConsensusValueId,
    Rating,
    RatingId,
    Respondent,
    RespondentId,
)
from dcc_desktop.domain.framework_tree import CriterionBranch, DimensionBranch, FrameworkTree
from dcc_desktop.domain.frameworks import Criterion, CriterionId, Dimension, DimensionId, Framework, FrameworkId
from dcc_desktop.domain.maturity import CityScore, score_assessment
from dcc_desktop.domain.people import StakeholderType
from dcc_desktop.domain.texts import BilingualText

CITY, FIRMS, NGO = StakeholderType.CITY, StakeholderType.INDUSTRY, StakeholderType.CIVIL_SOCIETY
NAME = BilingualText.same("x")


def tree(*weights: tuple[float, tuple[float, ...]]) -> FrameworkTree:
    """Dimensions with a weight each and the weights of their criteria; criteria are called 0.0, 0.1, 1.0 ..."""
    framework = Framework(id=FrameworkId("f"), code="f", version=1, name=NAME, steps=5)
    nodes = []
    for d, (weight, criteria) in enumerate(weights):
        dimension = Dimension(id=DimensionId(str(d)), framework_id=framework.id, code=f"D{d}", name=NAME, weight=weight)
        made = [
            Criterion(id=CriterionId(f"{d}.{c}"), dimension_id=dimension.id, code=f"D{d}{c}", name=NAME, weight=w)
            for c, w in enumerate(criteria)
        ]
        nodes.append(DimensionBranch(dimension, tuple(CriterionBranch(criterion, ()) for criterion in made)))
    return FrameworkTree(framework, (), tuple(nodes))


def respondents(*types: StakeholderType) -> list[Respondent]:
    return [
        Respondent(id=RespondentId(str(i)), assessment_id=AssessmentId("a"), code=f"R{i}", stakeholder_type=kind)
        for i, kind in enumerate(types)
    ]


def rated(who: int, criterion: str, current: int | None, target: int | None = None) -> Rating:
    return Rating(
        id=RatingId(f"{who}-{criterion}"),
        respondent_id=RespondentId(str(who)),
        criterion_id=CriterionId(criterion),
        current=current,
        target=target,
        is_not_applicable=current is None and target is None,
    )


def one_criterion(values: list[int | None], types: list[StakeholderType] | None = None, **kwargs: object) -> CityScore:
    people = respondents(*(types or [CITY] * len(values)))
    ratings = [rated(i, "0.0", value) for i, value in enumerate(values)]
    return score_assessment(tree((1, (1,))), people, ratings=ratings, **kwargs)  # type: ignore[arg-type]


def test_not_applicable_and_skipped_answers_are_counted_and_left_out_of_the_mean() -> None:
    score = score_assessment(
        tree((1, (1,))), respondents(CITY, CITY, CITY), ratings=[rated(0, "0.0", 4), rated(1, "0.0", None)]
    ).criteria()[0]
    assert (score.mean, score.answers, score.not_applicable, score.skipped) == (4, 1, 1, 1)


def test_a_criterion_that_nobody_rated_has_no_score() -> None:
    score = score_assessment(tree((1, (1,))), respondents(CITY), ratings=[])
    assert (score.current, score.criteria()[0].agreement, score.criteria()[0].gap) == (None, None, None)


def test_weights_decide_how_much_criteria_and_dimensions_count() -> None:
    ratings = [rated(0, "0.0", 1), rated(0, "0.1", 5), rated(0, "1.0", 2)]
    score = score_assessment(tree((3, (3, 1)), (1, (1,))), respondents(CITY), ratings=ratings)
    assert [dimension.current for dimension in score.dimensions] == [2, 2]
    assert score.current == 2


def test_a_weight_of_zero_leaves_a_dimension_out_of_the_score_of_the_city() -> None:
    ratings = [rated(0, "0.0", 1), rated(0, "1.0", 5)]
    score = score_assessment(tree((1, (1,)), (0, (1,))), respondents(CITY), ratings=ratings)
    assert (score.current, score.dimensions[1].current) == (1, 5)


def test_each_stakeholder_type_can_count_equally() -> None:
    values: list[int | None] = [1, 1, 1, 5]
    types = [FIRMS, FIRMS, FIRMS, NGO]
    assert one_criterion(values, types).current == 2
    assert one_criterion(values, types, is_by_type_equally=True).current == 3


def test_the_consensus_counts_instead_of_the_mean_and_both_are_there() -> None:
    settled = ConsensusValue(
        id=ConsensusValueId("c"),
        assessment_id=AssessmentId("a"),
        criterion_id=CriterionId("0.0"),
        current=2,
        target=4,
        reason="Seen on the spot.",
    )
    score = one_criterion([4, 4], consensus=[settled])
    assert (score.current, score.mean, score.target) == (2, 4, 4)
    assert score.dimensions[0].gap == 2


def test_the_gap_is_target_minus_current() -> None:
    score = score_assessment(
        tree((1, (1,))), respondents(CITY, CITY), ratings=[rated(0, "0.0", 2, 4), rated(1, "0.0", 3, 5)]
    )
    assert (score.current, score.target, score.dimensions[0].gap) == (2.5, 4.5, 2.0)


def test_results_by_type_hold_the_means_of_the_shown_groups() -> None:
    values: list[int | None] = [1, 1, 1, 1, 3, 3, 3, 3]
    groups = one_criterion(values, [CITY] * 4 + [FIRMS] * 4).criteria()[0].by_type
    assert {kind: group.current for kind, group in groups.items()} == {CITY: 1, FIRMS: 3}


def test_ratings_of_other_assessments_are_ignored() -> None:
    score = score_assessment(tree((1, (1,))), respondents(CITY), ratings=[rated(0, "0.0", 2), rated(7, "0.0", 5)])
    assert score.current == 2


@given(st.lists(st.integers(1, 5), min_size=1, max_size=30))
def test_the_score_of_one_criterion_is_the_mean_of_its_answers(values: list[int]) -> None:
    score = one_criterion(list(values))
    assert score.current == pytest.approx(fmean(values))
    assert sum(score.criteria()[0].distribution.values()) == len(values)


def test_a_dimension_shows_of_a_group_only_what_its_criteria_show() -> None:
    firms = [rated(i, "0.1", 2) for i in range(4, 8)] + [rated(4, "0.0", 5)]
    city = [rated(i, criterion, 3) for i in range(4) for criterion in ("0.0", "0.1")]
    people = respondents(*[CITY] * 4, *[FIRMS] * 4)
    dimension = score_assessment(tree((1, (1, 1))), people, ratings=city + firms).dimensions[0]
    # One firm answered the first criterion, so both groups are hidden there, and the dimension knows the second only.
    assert [set(score.by_type) for score in dimension.criteria] == [set(), {CITY, FIRMS}]
    assert dimension.by_type[FIRMS].current == 2


def test_targets_have_a_threshold_of_their_own() -> None:
    ratings = [rated(i, "0.0", 2, 4 if i < 5 else None) for i in range(8)]
    score = score_assessment(tree((1, (1,))), respondents(*[CITY] * 4, *[FIRMS] * 4), ratings=ratings)
    assert [group.target for group in score.criteria()[0].by_type.values()] == [None, None]
    assert [group.target for group in score.dimensions[0].by_type.values()] == [None, None]


def test_the_gap_of_a_dimension_looks_at_criteria_that_have_both_values() -> None:
    ratings = [rated(0, "0.0", 2, 5), rated(0, "0.1", 4)]
    score = score_assessment(tree((1, (1, 1))), respondents(CITY), ratings=ratings)
    assert (score.dimensions[0].current, score.dimensions[0].target, score.dimensions[0].gap) == (3, 5, 3)
    assert score.gap == 3
