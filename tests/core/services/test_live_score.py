"""Figures that are kept true while somebody rates: the same as worked out from the start."""

from __future__ import annotations

import random
from collections.abc import Callable

import pytest

from dcc_desktop.domain.assessments import Assessment, Respondent, RespondentId
from dcc_desktop.domain.cities import City
from dcc_desktop.domain.frameworks import Criterion, CriterionId
from dcc_desktop.domain.texts import BilingualText
from dcc_desktop.services.assessment import add_respondent, start_assessment
from dcc_desktop.services.cities import add_city
from dcc_desktop.services.criteria import add_criterion, add_dimension
from dcc_desktop.services.discussion import discuss_first
from dcc_desktop.services.frameworks import add_framework
from dcc_desktop.services.known_scores import KnownScores
from dcc_desktop.services.live_score import LiveScore
from dcc_desktop.services.maturity import score_of
from dcc_desktop.services.mentoring import add_need
from dcc_desktop.services.ratings import (
    clear_rating,
    mark_not_applicable,
    rate,
    settle_consensus,
    withdraw_consensus,
)
from dcc_desktop.workshop_file import Changes, WorkshopFile

Does = Callable[[Callable[[], object]], Changes]
NAME = BilingualText.same("Name")


@pytest.fixture
def city(workshop: WorkshopFile) -> City:
    return add_city(workshop, "Cork")


@pytest.fixture
def assessment(workshop: WorkshopFile, city: City) -> Assessment:
    """Two dimensions of two criteria, six respondents."""
    framework = add_framework(workshop, "own", name=NAME)
    for code in "AB":
        dimension = add_dimension(workshop, framework.id, code=code, name=NAME)
        for number in "12":
            add_criterion(workshop, dimension.id, code=code + number, name=NAME)
    made = start_assessment(workshop, city.id, framework.id)
    for _number in range(6):
        add_respondent(workshop, made.id)
    return made


@pytest.fixture
def people(workshop: WorkshopFile, assessment: Assessment) -> list[Respondent]:
    return workshop.respondents.where(assessment_id=assessment.id)


@pytest.fixture
def criteria(workshop: WorkshopFile, assessment: Assessment) -> list[Criterion]:
    return workshop.criteria.all()


@pytest.fixture
def live(workshop: WorkshopFile, assessment: Assessment) -> LiveScore:
    return LiveScore(workshop, assessment.id)


@pytest.fixture
def changes_of(workshop: WorkshopFile) -> Does:
    """Do something, and return what the file says about it."""
    heard: list[Changes] = []
    workshop.subscribe(heard.append)

    def do(act: Callable[[], object]) -> Changes:
        act()
        return heard[-1]

    return do


def follow(workshop: WorkshopFile, live: LiveScore) -> None:
    """Tell the figures of every change, as a page does."""

    def take(changes: Changes) -> None:
        live.take(changes)

    workshop.subscribe(take)


def test_a_rating_changes_the_figures_of_its_criterion_only(
    workshop: WorkshopFile, live: LiveScore, people: list[Respondent], criteria: list[Criterion], changes_of: Does
) -> None:
    changes = changes_of(lambda: rate(workshop, people[0].id, criteria[1].id, current=2, target=4))
    assert live.take(changes) == {criteria[1].id}
    assert live.score == score_of(workshop, live.assessment.id)


def test_whatever_is_rated_the_figures_are_those_worked_out_from_the_start(
    workshop: WorkshopFile, live: LiveScore, people: list[Respondent], criteria: list[Criterion]
) -> None:
    follow(workshop, live)
    chance = random.Random(7)
    acts: list[Callable[[RespondentId, CriterionId], object]] = [
        lambda who, what: rate(workshop, who, what, current=chance.randint(1, 5), target=chance.randint(1, 5)),
        lambda who, what: mark_not_applicable(workshop, who, what),
        lambda who, what: clear_rating(workshop, who, what),
        lambda _who, what: settle_consensus(workshop, live.assessment.id, what, current=2, reason="a fact"),
        lambda _who, what: withdraw_consensus(workshop, live.assessment.id, what),
        lambda _who, _what: workshop.undo(),
    ]
    for act in chance.choices(acts, weights=[6, 1, 1, 1, 1, 1], k=60):
        act(chance.choice(people).id, chance.choice(criteria).id)
    assert live.score == score_of(workshop, live.assessment.id)


def test_what_is_not_about_ratings_changes_nothing(
    workshop: WorkshopFile, live: LiveScore, city: City, changes_of: Does
) -> None:
    assert live.take(changes_of(lambda: add_need(workshop, city.id, "advice"))) == set()


def test_a_new_respondent_asks_for_new_figures(
    workshop: WorkshopFile, live: LiveScore, assessment: Assessment, changes_of: Does
) -> None:
    assert live.take(changes_of(lambda: add_respondent(workshop, assessment.id))) is None


def test_a_form_is_filled_from_four_fifths_on(
    workshop: WorkshopFile, live: LiveScore, people: list[Respondent], criteria: list[Criterion]
) -> None:
    follow(workshop, live)
    for criterion in criteria[:3]:
        rate(workshop, people[0].id, criterion.id, current=2)
    assert live.filled_forms() == 0
    mark_not_applicable(workshop, people[0].id, criteria[3].id)
    assert live.filled_forms() == 1


def test_figures_of_a_city_are_worked_out_anew_after_a_rating(
    workshop: WorkshopFile, city: City, people: list[Respondent], criteria: list[Criterion]
) -> None:
    scores = KnownScores(workshop)
    workshop.subscribe(scores.forget)
    scores.work_out(city.id)
    rate(workshop, people[0].id, criteria[0].id, current=5)
    assert not scores.is_known(city.id)
    scores.work_out(city.id)
    score = scores.get(city.id)
    assert score is not None
    assert score.current == 5


def test_figures_are_forgotten_when_a_rating_is_taken_back(
    workshop: WorkshopFile, city: City, people: list[Respondent], criteria: list[Criterion]
) -> None:
    scores = KnownScores(workshop)
    workshop.subscribe(scores.forget)
    rate(workshop, people[0].id, criteria[0].id, current=5)
    scores.work_out(city.id)
    workshop.undo()
    assert not scores.is_known(city.id)


def test_the_most_disputed_criterion_is_discussed_first_and_a_settled_one_no_more(
    workshop: WorkshopFile, live: LiveScore, people: list[Respondent], criteria: list[Criterion]
) -> None:
    follow(workshop, live)
    for number, person in enumerate(people):
        rate(workshop, person.id, criteria[0].id, current=2, target=5)
        rate(workshop, person.id, criteria[1].id, current=1 if number < 3 else 5)
        rate(workshop, person.id, criteria[2].id, current=3, target=3)
    assert [point.score.criterion.id for point in discuss_first(live.score)] == [criteria[1].id, criteria[0].id]
    settle_consensus(workshop, live.assessment.id, criteria[1].id, current=3, reason="a fact")
    assert [point.score.criterion.id for point in discuss_first(live.score)] == [criteria[0].id]


def test_three_answers_are_too_few_to_discuss(
    workshop: WorkshopFile, live: LiveScore, people: list[Respondent], criteria: list[Criterion]
) -> None:
    follow(workshop, live)
    for person, value in zip(people, (1, 5, 5), strict=False):
        rate(workshop, person.id, criteria[0].id, current=value)
    assert discuss_first(live.score) == []
