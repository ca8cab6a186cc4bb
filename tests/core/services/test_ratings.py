"""Ratings of respondents, and the consensus of the group."""

from __future__ import annotations

import pytest

from dcc_desktop.domain.assessments import Assessment, Respondent
from dcc_desktop.domain.frameworks import Criterion, Framework
from dcc_desktop.domain.texts import BilingualText
from dcc_desktop.errors import InvalidInputError
from dcc_desktop.services.assessment import add_respondent, close_assessment, start_assessment
from dcc_desktop.services.cities import add_city
from dcc_desktop.services.criteria import add_criterion, add_dimension
from dcc_desktop.services.frameworks import add_framework
from dcc_desktop.services.ratings import (
    clear_rating,
    comment_on,
    mark_not_applicable,
    rate,
    settle_consensus,
    withdraw_consensus,
)
from dcc_desktop.workshop_file import WorkshopFile

NAME = BilingualText.same("Name")


def make_framework(workshop: WorkshopFile, code: str) -> tuple[Framework, Criterion]:
    """Add a framework of four steps with one criterion."""
    framework = add_framework(workshop, code, name=NAME, steps=4)
    dimension = add_dimension(workshop, framework.id, code="A", name=NAME)
    return framework, add_criterion(workshop, dimension.id, code="A1", name=NAME)


@pytest.fixture
def assessment(workshop: WorkshopFile) -> Assessment:
    framework, _ = make_framework(workshop, "own")
    return start_assessment(workshop, add_city(workshop, "Cork").id, framework.id)


@pytest.fixture
def criterion(workshop: WorkshopFile, assessment: Assessment) -> Criterion:
    return workshop.criteria.all()[0]


@pytest.fixture
def respondent(workshop: WorkshopFile, assessment: Assessment) -> Respondent:
    return add_respondent(workshop, assessment.id)


def test_rating_again_replaces_the_values(workshop: WorkshopFile, respondent: Respondent, criterion: Criterion) -> None:
    rate(workshop, respondent.id, criterion.id, current=2, target=4)
    rating = rate(workshop, respondent.id, criterion.id, current=3)
    assert workshop.ratings.all() == [rating]
    assert (rating.current, rating.target) == (3, None)


@pytest.mark.parametrize(("current", "target"), [(5, None), (0, None), (2, 5), (None, -1)])
def test_values_off_the_scale_are_refused(
    workshop: WorkshopFile, respondent: Respondent, criterion: Criterion, current: int | None, target: int | None
) -> None:
    with pytest.raises(InvalidInputError, match="step of the scale"):
        rate(workshop, respondent.id, criterion.id, current=current, target=target)
    assert workshop.ratings.all() == []


def test_a_rating_without_any_value_is_refused(
    workshop: WorkshopFile, respondent: Respondent, criterion: Criterion
) -> None:
    with pytest.raises(InvalidInputError, match="needs a value"):
        rate(workshop, respondent.id, criterion.id, current=None)


def test_a_criterion_of_another_framework_is_refused(workshop: WorkshopFile, respondent: Respondent) -> None:
    _, foreign = make_framework(workshop, "foreign")
    with pytest.raises(InvalidInputError, match="not part"):
        rate(workshop, respondent.id, foreign.id, current=1)


def test_not_applicable_takes_the_values_away_and_rating_brings_it_back(
    workshop: WorkshopFile, respondent: Respondent, criterion: Criterion
) -> None:
    rate(workshop, respondent.id, criterion.id, current=2)
    marked = mark_not_applicable(workshop, respondent.id, criterion.id)
    assert (marked.current, marked.is_not_applicable) == (None, True)
    assert rate(workshop, respondent.id, criterion.id, current=2).is_not_applicable is False


def test_a_cleared_rating_has_no_row(workshop: WorkshopFile, respondent: Respondent, criterion: Criterion) -> None:
    rate(workshop, respondent.id, criterion.id, current=2)
    clear_rating(workshop, respondent.id, criterion.id)
    assert workshop.ratings.all() == []


def test_a_comment_outlives_the_values(workshop: WorkshopFile, respondent: Respondent, criterion: Criterion) -> None:
    comment_on(workshop, respondent.id, criterion.id, comment="No data")
    rate(workshop, respondent.id, criterion.id, current=2)
    clear_rating(workshop, respondent.id, criterion.id)
    assert [(rating.current, rating.comment) for rating in workshop.ratings.all()] == [(None, "No data")]


def test_an_emptied_comment_without_values_has_no_row(
    workshop: WorkshopFile, respondent: Respondent, criterion: Criterion
) -> None:
    comment_on(workshop, respondent.id, criterion.id, comment="No data")
    comment_on(workshop, respondent.id, criterion.id, comment=" ")
    assert workshop.ratings.all() == []


def test_clearing_what_was_never_rated_is_no_step(
    workshop: WorkshopFile, respondent: Respondent, criterion: Criterion
) -> None:
    before = workshop.history.step_to_undo
    clear_rating(workshop, respondent.id, criterion.id)
    assert workshop.history.step_to_undo == before


def test_a_closed_assessment_takes_no_ratings(
    workshop: WorkshopFile, assessment: Assessment, respondent: Respondent, criterion: Criterion
) -> None:
    close_assessment(workshop, assessment.id)
    with pytest.raises(InvalidInputError, match="closed"):
        rate(workshop, respondent.id, criterion.id, current=1)
    with pytest.raises(InvalidInputError, match="closed"):
        settle_consensus(workshop, assessment.id, criterion.id, current=1, reason="Fact")


def test_a_consensus_is_settled_once_and_leaves_the_ratings(
    workshop: WorkshopFile, assessment: Assessment, respondent: Respondent, criterion: Criterion
) -> None:
    rating = rate(workshop, respondent.id, criterion.id, current=1)
    settle_consensus(workshop, assessment.id, criterion.id, current=2, reason="By-law of 2026")
    settled = settle_consensus(workshop, assessment.id, criterion.id, current=3, target=4, reason="New portal")
    assert workshop.consensus_values.all() == [settled]
    assert workshop.ratings.all() == [rating]


def test_a_consensus_needs_a_reason(workshop: WorkshopFile, assessment: Assessment, criterion: Criterion) -> None:
    with pytest.raises(InvalidInputError, match="reason"):
        settle_consensus(workshop, assessment.id, criterion.id, current=2, reason=" ")


def test_a_consensus_lies_on_the_scale(workshop: WorkshopFile, assessment: Assessment, criterion: Criterion) -> None:
    with pytest.raises(InvalidInputError, match="from 1 to 4"):
        settle_consensus(workshop, assessment.id, criterion.id, current=5, reason="Fact")


def test_a_withdrawn_consensus_is_gone_and_undo_brings_it_back(
    workshop: WorkshopFile, assessment: Assessment, criterion: Criterion
) -> None:
    settled = settle_consensus(workshop, assessment.id, criterion.id, current=2, reason="Fact")
    withdraw_consensus(workshop, assessment.id, criterion.id)
    assert workshop.consensus_values.all() == []
    workshop.undo()
    assert workshop.consensus_values.all() == [settled]
