"""How far each stage is, in figures and in words."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from dcc_desktop.domain.cities import CityRole
from dcc_desktop.domain.seminars import Activity
from dcc_desktop.domain.stages import Stage, Tab
from dcc_desktop.domain.statements import StatementKind
from dcc_desktop.i18n import Language
from dcc_desktop.services.agenda import remove_items
from dcc_desktop.services.cities import add_city
from dcc_desktop.services.people import add_person
from dcc_desktop.services.running import finish, start_item, start_next
from dcc_desktop.services.situation import Situation, item_served
from dcc_desktop.services.stage_progress import StageProgress, progress_of_stages
from dcc_desktop.services.statements import add_statement
from dcc_desktop.workshop_file import WorkshopFile
from tests.core.services.started_seminars import items_of, seminar_with, situation_at
from tests.core.services.written_sample import written_sample


def progress(situation: Situation, stage: Stage) -> StageProgress:
    return next(each for each in progress_of_stages(situation) if each.stage is stage)


def test_the_stages_come_in_their_order_even_of_an_empty_file(workshop: WorkshopFile) -> None:
    found = progress_of_stages(situation_at(workshop))
    assert [each.stage for each in found] == list(Stage)
    assert not any(each.done or each.is_complete or each.count for each in found)


def test_the_sample_has_these_counts(tmp_path: Path) -> None:
    with written_sample(tmp_path, Language.EN) as workshop:
        counts = [each.count for each in progress_of_stages(situation_at(workshop))]
    assert counts == ["", "25/25", "0/25", "1/15", "3/15", "15/15", "9/15", "3/15", "2/15"]


def test_only_challenge_cities_are_expected_to_agree_on_a_vision(workshop: WorkshopFile) -> None:
    city = add_city(workshop, "Brenova")
    add_city(workshop, "Aberra", role=CityRole.MENTOR)
    assert progress(situation_at(workshop), Stage.VISION) == StageProgress(Stage.VISION, 0, 1)
    add_statement(workshop, city.id, StatementKind.VISION, text="x")
    assert progress(situation_at(workshop), Stage.VISION).is_complete


def test_a_city_is_entered_with_its_first_person(workshop: WorkshopFile) -> None:
    city = add_city(workshop, "Brenova")
    assert not progress(situation_at(workshop), Stage.CITIES).done
    add_person(workshop, "A", city_id=city.id)
    assert progress(situation_at(workshop), Stage.CITIES).is_complete


def test_an_item_is_over_when_the_next_one_has_started(workshop: WorkshopFile) -> None:
    seminar = seminar_with(workshop, Activity.PEOPLE, Activity.IDEAS)
    start_next(workshop, seminar.id)
    assert progress(situation_now(workshop), Stage.AGENDA).count == "0/2"
    start_next(workshop, seminar.id)
    assert progress(situation_now(workshop), Stage.AGENDA).count == "1/2"
    finish(workshop, seminar.id)
    assert progress(situation_now(workshop), Stage.AGENDA).count == "2/2"


def test_a_removed_item_is_not_counted(workshop: WorkshopFile) -> None:
    seminar = seminar_with(workshop, Activity.PEOPLE, Activity.IDEAS)
    start_next(workshop, seminar.id)
    start_next(workshop, seminar.id)
    remove_items(workshop, [items_of(workshop, seminar)[0].id])
    assert progress(situation_now(workshop), Stage.AGENDA).count == "0/1"


def situation_now(workshop: WorkshopFile) -> Situation:
    # Events carry the time of the file's clock, which is the real one here.
    return situation_at(workshop, now=datetime.now(UTC))


@pytest.mark.parametrize(
    ("found", "sentence"),
    [
        (StageProgress(Stage.MATURITY, 12, 15), "Maturity, 12 of 15 cities"),
        (StageProgress(Stage.PLAN, 0, 1), "Action plan, 0 of 1 city"),
        (StageProgress(Stage.AGENDA, 4, 13), "Agenda, 4 of 13 items"),
        (StageProgress(Stage.OVERVIEW, 0, 0), "Overview"),
    ],
)
def test_progress_is_said_in_words(found: StageProgress, sentence: str) -> None:
    assert found.sentence() == sentence


def test_a_page_serves_the_first_item_that_is_not_over(workshop: WorkshopFile) -> None:
    seminar = seminar_with(workshop, Activity.IDEAS, Activity.BREAK, Activity.STATEMENTS)
    first, _break, last = items_of(workshop, seminar)
    assert item_served(situation_now(workshop), Stage.VISION) == first
    start_next(workshop, seminar.id)
    start_next(workshop, seminar.id)
    assert item_served(situation_now(workshop), Stage.VISION) == last
    assert item_served(situation_now(workshop), Stage.VISION, tab=Tab.IDEAS) == first


def test_a_page_serves_the_item_that_runs_before_an_earlier_one(workshop: WorkshopFile) -> None:
    seminar = seminar_with(workshop, Activity.IDEAS, Activity.STATEMENTS)
    last = items_of(workshop, seminar)[1]
    start_item(workshop, last.id)
    assert item_served(situation_now(workshop), Stage.VISION) == last


def test_a_page_that_the_agenda_does_not_have_serves_no_item(workshop: WorkshopFile) -> None:
    seminar_with(workshop, Activity.IDEAS)
    assert item_served(situation_at(workshop), Stage.MENTORING) is None
    assert item_served(situation_at(workshop), Stage.OVERVIEW) is None
