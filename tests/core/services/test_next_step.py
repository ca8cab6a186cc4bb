"""The one thing to do next, in the seminar and on a page."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from dcc_desktop.domain.cities import City, CityRole
from dcc_desktop.domain.frameworks import Criterion
from dcc_desktop.domain.lacks import Lack, LackCode
from dcc_desktop.domain.seminars import Activity
from dcc_desktop.domain.stages import Stage, Tab
from dcc_desktop.domain.standing import CityStanding
from dcc_desktop.domain.steps import NextStep
from dcc_desktop.domain.texts import BilingualText
from dcc_desktop.i18n import Language
from dcc_desktop.services.assessment import add_respondent, start_assessment
from dcc_desktop.services.brainstorm import add_cluster, add_idea
from dcc_desktop.services.cities import add_city
from dcc_desktop.services.criteria import add_criterion, add_dimension
from dcc_desktop.services.frameworks import add_framework
from dcc_desktop.services.mentoring import add_need
from dcc_desktop.services.next_step import moment_of, next_step
from dcc_desktop.services.objectives import add_objective
from dcc_desktop.services.people import add_person
from dcc_desktop.services.planning import add_action
from dcc_desktop.services.ratings import rate, settle_consensus
from dcc_desktop.services.running import finish, start_next
from dcc_desktop.services.suggestion import choose_pairing
from dcc_desktop.services.words_for_lacks import short_words, step_reason, step_title
from dcc_desktop.workshop_file import WorkshopFile
from tests.core.services.started_seminars import NOON, seminar_with, situation_at
from tests.core.services.written_sample import written_sample


def step(workshop: WorkshopFile, stage: Stage | None = None, *, now: datetime = NOON) -> NextStep:
    return next_step(situation_at(workshop, now=now), stage=stage)


def step_now(workshop: WorkshopFile) -> NextStep:
    # Events carry the time of the file's clock, which is the real one here.
    return step(workshop, now=datetime.now(UTC))


@pytest.fixture
def city(workshop: WorkshopFile) -> City:
    """A city with somebody in it."""
    city = add_city(workshop, "Brenova")
    add_person(workshop, "A", city_id=city.id)
    return city


@pytest.fixture
def criteria(workshop: WorkshopFile, city: City) -> list[Criterion]:
    """A criterion in each of two dimensions, and an assessment with them."""
    framework = add_framework(workshop, "F", name=BilingualText.same("F"))
    for code in "AB":
        dimension = add_dimension(workshop, framework.id, code=code, name=BilingualText.same(f"Dimension {code}"))
        add_criterion(workshop, dimension.id, code=f"{code}1", name=BilingualText.same("C"))
    start_assessment(workshop, city.id, framework.id)
    return workshop.criteria.all()


def test_without_cities_every_page_asks_for_them(workshop: WorkshopFile) -> None:
    for stage in (None, Stage.CITIES, Stage.MATURITY, Stage.MENTORING):
        assert (step(workshop, stage).title, step(workshop, stage).tab) == ("Enter the cities", Tab.CITIES)


def test_a_file_with_fellow_cities_only_asks_who_takes_part(workshop: WorkshopFile) -> None:
    add_city(workshop, "Brenova", role=CityRole.FELLOW)
    assert step(workshop).title == "Say which cities take part"


def test_without_people_they_come_next(workshop: WorkshopFile) -> None:
    add_city(workshop, "Brenova")
    assert (step(workshop).title, step(workshop).tab) == ("Enter the people", Tab.PEOPLE)


def test_a_file_without_a_seminar_asks_for_an_agenda(workshop: WorkshopFile, city: City) -> None:
    assert step(workshop).title == "Put the agenda together"


def test_before_the_day_the_agenda_is_looked_through(workshop: WorkshopFile, city: City) -> None:
    seminar_with(workshop, Activity.IDEAS)
    found = step(workshop, now=NOON - timedelta(days=1))
    assert (found.title, found.reason) == ("Look through the agenda", "The seminar begins in 1 day.")


def test_on_the_day_the_first_item_is_started(workshop: WorkshopFile, city: City) -> None:
    seminar_with(workshop, Activity.IDEAS)
    found = step(workshop)
    assert (found.title, found.stage) == ("Start the first item: The ideas", Stage.AGENDA)
    assert found.item_id == workshop.agenda_items.all()[0].id


def test_after_the_last_day_the_plans_are_exported(workshop: WorkshopFile, city: City) -> None:
    seminar_with(workshop, Activity.IDEAS)
    found = step(workshop, now=NOON + timedelta(days=1))
    assert (found.title, found.stage, found.city_id) == ("Export the plan of Brenova", Stage.REPORT, city.id)


def test_whoever_works_without_the_clock_is_led_all_the_same(workshop: WorkshopFile, city: City) -> None:
    seminar_with(workshop, Activity.IDEAS, Activity.VOTE)
    add_idea(workshop, city.id, "x")
    assert step(workshop).title == "Let Brenova vote on its ideas"


def test_the_item_that_runs_says_what_comes_next(workshop: WorkshopFile, city: City) -> None:
    seminar = seminar_with(workshop, Activity.IDEAS, Activity.STATEMENTS, Activity.PAIRING)
    start_next(workshop, seminar.id)
    assert step_now(workshop).title == "Collect the ideas of Brenova"
    start_next(workshop, seminar.id)
    assert (step_now(workshop).title, step_now(workshop).tab) == ("Agree on the vision of Brenova", Tab.STATEMENTS)


def test_an_item_with_nothing_left_leads_to_the_next_one(workshop: WorkshopFile, city: City) -> None:
    seminar = seminar_with(workshop, Activity.IDEAS, Activity.PLAN)
    add_idea(workshop, city.id, "x")
    start_next(workshop, seminar.id)
    assert step_now(workshop).title == "Start the next item: The plan"


def test_a_break_is_for_what_was_left_open(workshop: WorkshopFile, city: City) -> None:
    seminar = seminar_with(workshop, Activity.IDEAS, Activity.BREAK, Activity.PLAN)
    for _item in range(2):
        start_next(workshop, seminar.id)
    assert step_now(workshop).title == "Collect the ideas of Brenova"
    add_idea(workshop, city.id, "x")
    assert step_now(workshop).title == "Start the next item: The plan"


def test_after_the_last_item_the_plan_is_exported(workshop: WorkshopFile, city: City) -> None:
    seminar = seminar_with(workshop, Activity.IDEAS)
    start_next(workshop, seminar.id)
    finish(workshop, seminar.id)
    assert step_now(workshop).stage is Stage.REPORT


def test_missing_forms_are_counted(workshop: WorkshopFile, city: City, criteria: list[Criterion]) -> None:
    seminar_with(workshop, Activity.MATURITY)
    assert step(workshop, Stage.MATURITY).title == "Enter the forms of Brenova"
    respondents = [add_respondent(workshop, workshop.assessments.all()[0].id) for _n in range(4)]
    assert step(workshop, Stage.MATURITY).title == "Enter 4 more forms"
    for respondent in respondents[:2]:
        for criterion in criteria:
            rate(workshop, respondent.id, criterion.id, current=3)
    found = step(workshop, Stage.MATURITY)
    assert (found.title, found.reason, found.tab) == ("Enter the last 2 forms", "Brenova still has gaps.", Tab.RATINGS)


def test_one_city_without_consensus_is_led_to_its_dimension(
    workshop: WorkshopFile, city: City, criteria: list[Criterion]
) -> None:
    seminar_with(workshop, Activity.MATURITY)
    respondent = add_respondent(workshop, workshop.assessments.all()[0].id)
    for criterion in criteria:
        rate(workshop, respondent.id, criterion.id, current=3)
    found = step(workshop, Stage.MATURITY)
    assert (found.title, found.tab) == ("Settle the consensus on “Dimension A”", Tab.CONSENSUS)
    settle_consensus(workshop, respondent.assessment_id, criteria[0].id, current=3, reason="x")
    assert step(workshop, Stage.MATURITY).tab is not Tab.CONSENSUS


def test_one_form_of_several_people_is_nothing_to_agree_on(
    workshop: WorkshopFile, city: City, criteria: list[Criterion]
) -> None:
    seminar_with(workshop, Activity.MATURITY)
    for name in "BCDEF":
        add_person(workshop, name, city_id=city.id)
    titles = []
    for _form in range(4):
        respondent = add_respondent(workshop, workshop.assessments.all()[0].id)
        for criterion in criteria:
            rate(workshop, respondent.id, criterion.id, current=3)
        titles.append(step(workshop, Stage.MATURITY).title)
    assert titles[0] == "Enter 3 more forms"
    assert titles[3] == "Settle the consensus on “Dimension A”"


def test_several_cities_are_counted_and_one_is_chosen(workshop: WorkshopFile, city: City) -> None:
    seminar_with(workshop, Activity.IDEAS)
    add_city(workshop, "Aberra")
    found = step(workshop, Stage.VISION)
    assert (found.title, found.city_id) == ("Collect the ideas of 2 cities", None)
    of_one = next_step(situation_at(workshop), stage=Stage.VISION, city_id=city.id)
    assert (of_one.title, of_one.city_id) == ("Collect the ideas of Brenova", city.id)


def test_pairing_asks_for_needs_then_for_a_mentor_then_for_a_first_step(workshop: WorkshopFile, city: City) -> None:
    assert step(workshop, Stage.MENTORING).title == "Enter the mentor cities"
    mentor = add_city(workshop, "Mentopolis", role=CityRole.MENTOR)
    assert step(workshop, Stage.MENTORING).title == "Enter what Mentopolis offers"
    seminar_with(workshop, Activity.PAIRING)
    situation = situation_at(workshop)
    assert next_step(situation, stage=Stage.MENTORING, city_id=city.id).title == "Enter the needs of Brenova"
    add_need(workshop, city.id, "x")
    titles = [next_step(situation_at(workshop), stage=Stage.MENTORING, city_id=city.id).title]
    choose_pairing(workshop, city.id, mentor.id)
    last = next_step(situation_at(workshop), stage=Stage.MENTORING, city_id=city.id)
    titles.append(last.title)
    assert last.tab is Tab.CARDS
    assert titles == ["Choose a mentor for Brenova", "Agree on the first step of Brenova with its mentor"]


def test_a_city_waits_for_no_mentor_when_all_places_are_taken(workshop: WorkshopFile, city: City) -> None:
    seminar_with(workshop, Activity.PAIRING)
    add_city(workshop, "Mentopolis", role=CityRole.MENTOR, capacity=0)
    add_need(workshop, city.id, "x")
    assert next_step(situation_at(workshop), stage=Stage.MENTORING, city_id=city.id).stage is Stage.REPORT


def test_actions_without_a_lead_are_counted(workshop: WorkshopFile, city: City) -> None:
    seminar_with(workshop, Activity.PLAN)
    add_objective(workshop, city.id, "O", line=1)
    for title in "ab":
        add_action(workshop, city.id, title, objective_id=workshop.objectives.all()[0].id)
    found = step(workshop, Stage.PLAN)
    assert (found.title, found.tab) == ("Name a lead for 2 actions", Tab.ACTIONS)


def test_the_plan_of_one_city_says_which_chapter_to_complete(workshop: WorkshopFile, city: City) -> None:
    found = next_step(situation_at(workshop), stage=Stage.REPORT, city_id=city.id)
    assert (found.title, found.reason, found.stage) == (
        "Complete chapter 1",
        "No lead expert is named.",
        Stage.CITIES,
    )


def test_a_finished_page_leads_on_to_the_next_one_of_the_agenda(workshop: WorkshopFile, city: City) -> None:
    seminar_with(workshop, Activity.IDEAS, Activity.PRACTICES)
    add_idea(workshop, city.id, "x")
    assert step(workshop, Stage.VISION).stage is Stage.PRACTICES


def test_a_step_leads_within_the_page_or_onwards_in_the_sample(tmp_path: Path) -> None:
    stages = list(Stage)
    with written_sample(tmp_path, Language.EN) as workshop:
        situation = situation_at(workshop)
        for stage in stages[1:]:
            assert stages.index(next_step(situation, stage=stage).stage) >= stages.index(stage)


def test_the_moment_is_that_of_the_item_that_runs(workshop: WorkshopFile, city: City) -> None:
    seminar = seminar_with(workshop, Activity.PAIRING)
    assert moment_of(situation_at(workshop)) is Stage.MATURITY
    start_next(workshop, seminar.id)
    assert moment_of(situation_at(workshop, now=datetime.now(UTC))) is Stage.MENTORING


@pytest.mark.parametrize("code", LackCode)
@pytest.mark.parametrize("words", [step_title, step_reason])
def test_every_lack_has_its_words(
    code: LackCode,
    words: Callable[[LackCode, list[tuple[CityStanding, Lack]]], str],
    workshop: WorkshopFile,
    city: City,
) -> None:
    standing = situation_at(workshop).standing.cities[0]
    one, two = words(code, [(standing, Lack(code))]), words(code, [(standing, Lack(code)), (standing, Lack(code))])
    assert "{" not in one + two + short_words(Lack(code, 3))
    assert one
    assert two
    assert isinstance(Lack(code).place.stage, Stage)


def test_plans_of_no_cities_are_never_exported(workshop: WorkshopFile) -> None:
    seminar_with(workshop, Activity.REPORT)
    for stage in (None, Stage.REPORT, Stage.PLAN):
        for now in (NOON, NOON + timedelta(days=1)):
            assert step(workshop, stage, now=now).title == "Enter the cities"


def test_many_ideas_are_grouped_before_the_vote(workshop: WorkshopFile, city: City) -> None:
    seminar_with(workshop, Activity.IDEAS, Activity.VOTE)
    for number in range(6):
        add_idea(workshop, city.id, f"Idea {number}")
    found = step(workshop, Stage.VISION)
    assert (found.title, found.tab, found.city_id) == ("Group the ideas of Brenova", Tab.IDEAS, city.id)
    add_cluster(workshop, city.id, "Transport")
    assert step(workshop, Stage.VISION).title == "Let Brenova vote on its ideas"


def test_while_the_vote_runs_it_is_too_late_for_grouping(workshop: WorkshopFile, city: City) -> None:
    seminar = seminar_with(workshop, Activity.VOTE)
    for number in range(6):
        add_idea(workshop, city.id, f"Idea {number}")
    start_next(workshop, seminar.id)
    assert step_now(workshop).title == "Let Brenova vote on its ideas"


def test_a_step_for_several_cities_names_the_first(workshop: WorkshopFile, city: City) -> None:
    second = add_city(workshop, "Dolno")
    add_person(workshop, "B", city_id=second.id)
    seminar_with(workshop, Activity.IDEAS)
    found = step(workshop, Stage.VISION)
    assert (found.city_id, found.first_city_id) == (None, city.id)
