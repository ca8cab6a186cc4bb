"""What every saving has in common: nothing removed comes back, and nothing changes its city."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

import pytest

from dcc_desktop.domain.cities import CityId, CityRole
from dcc_desktop.domain.mentoring import Pairing, PairingId
from dcc_desktop.domain.statements import StatementKind
from dcc_desktop.domain.swot import SwotKind
from dcc_desktop.domain.texts import BilingualText
from dcc_desktop.errors import InvalidInputError, NotFoundError
from dcc_desktop.i18n import N_, Language
from dcc_desktop.services import (
    agenda,
    assessment,
    brainstorm,
    cities,
    criteria,
    frameworks,
    indicators,
    mentoring,
    objectives,
    people,
    planning,
    practices,
    programme,
    ratings,
    seminars,
    statements,
    swot,
    voting,
)
from dcc_desktop.workshop_file import WorkshopFile
from tests.core.services.made_things import (
    NAME,
    city_id,
    made_action,
    made_assessment,
    made_criterion,
    made_dimension,
    made_framework,
)
from tests.core.services.whole_dumps import dump

__all__ = ["city_id"]  # fixture


@dataclass(frozen=True)
class Change:
    """How to make a thing in a city, which function changes it, and in which field."""

    repository: str
    make: Callable[[WorkshopFile, CityId], Any]
    change: Callable[..., None]
    field: str
    value: Any = "y"


def _block(w: WorkshopFile) -> Any:
    return agenda.add_block(w, seminars.add_seminar(w, NAME).id, title=NAME)


OF_A_CITY = [
    Change("ideas", lambda w, c: brainstorm.add_idea(w, c, "x"), brainstorm.change_idea, "text"),
    Change("ballots", lambda w, c: voting.open_ballot(w, c, "x"), voting.change_ballot, "title"),
    Change("swot_entries", lambda w, c: swot.add_entry(w, c, "x", kind=SwotKind.THREAT), swot.change_entry, "text"),
    Change("statements", lambda w, c: statements.add_statement(w, c, StatementKind.VISION),
           statements.change_statement, "text"),
    Change("statement_drafts", lambda w, c: statements.add_draft(
        w, statements.add_statement(w, c, StatementKind.AMBITION).id, "x"), statements.change_draft, "text"),
    Change("needs", lambda w, c: mentoring.add_need(w, c, "x"), mentoring.change_need, "text"),
    Change("offers", lambda w, c: mentoring.add_offer(w, c, "x"), mentoring.change_offer, "text"),
    Change("practice_adoptions", lambda w, c: practices.adopt_practice(w, practices.add_practice(w, "x").id, c),
           practices.change_adoption, "note"),
    Change("objectives", lambda w, c: objectives.add_objective(w, c, "x"), objectives.change_objective, "title"),
    Change("actions", made_action, planning.change_action, "title"),
    Change("milestones", lambda w, c: planning.add_milestone(w, made_action(w, c).id, "x"),
           planning.change_milestone, "title"),
    Change("indicators", lambda w, c: indicators.add_indicator(w, c, "x"), indicators.change_indicator, "name"),
    Change("assessments", made_assessment, assessment.change_assessment, "title"),
    Change("respondents", lambda w, c: assessment.add_respondent(w, made_assessment(w, c).id),
           assessment.change_respondent, "code"),
]  # fmt: skip
OTHERS = [
    Change("cities", lambda w, c: w.cities.get(c), cities.change_city, "slogan"),
    Change("people", lambda w, c: people.add_person(w, "x"), people.change_person, "name"),
    Change("good_practices", lambda w, c: practices.add_practice(w, "x"), practices.change_practice, "title"),
    Change("frameworks", lambda w, c: made_framework(w), frameworks.change_framework, "code"),
    Change("dimensions", lambda w, c: made_dimension(w), criteria.change_dimension, "code"),
    Change("criteria", lambda w, c: made_criterion(w), criteria.change_criterion, "code"),
    Change("seminars", lambda w, c: seminars.add_seminar(w, NAME), seminars.change_seminar, "place"),
    Change("agenda_blocks", lambda w, c: _block(w), agenda.change_block, "title", BilingualText.same("y")),
    Change("agenda_items", lambda w, c: agenda.add_item(w, _block(w).id, title=NAME, minutes=5),
           agenda.change_item, "title", BilingualText.same("y")),
    Change("programmes", lambda w, c: programme.start_programme(w, "x", language=Language.EN),
           programme.change_programme, "name"),
]  # fmt: skip
BELONGING = [each for each in OF_A_CITY if each.repository not in ("statement_drafts", "milestones", "respondents")]
each_change = pytest.mark.parametrize("case", OF_A_CITY + OTHERS, ids=lambda case: case.repository)


def _changed(case: Change, thing: Any) -> Any:
    return replace(thing, **{case.field: case.value})


def _delete(workshop: WorkshopFile, case: Change, thing_id: str) -> None:
    with workshop.change(N_("Remove")):
        getattr(workshop, case.repository).delete(thing_id)


@each_change
def test_a_late_change_does_not_bring_back_what_was_removed(
    workshop: WorkshopFile, city_id: CityId, case: Change
) -> None:
    thing = case.make(workshop, city_id)
    _delete(workshop, case, thing.id)
    before = dump(workshop)
    with pytest.raises(NotFoundError):
        case.change(workshop, _changed(case, thing), merge_key=case.field)
    assert dump(workshop) == before


@pytest.mark.parametrize("case", OF_A_CITY, ids=lambda case: case.repository)
def test_a_late_change_to_what_went_with_its_city_is_refused(
    workshop: WorkshopFile, city_id: CityId, case: Change
) -> None:
    thing = case.make(workshop, city_id)
    cities.remove_cities(workshop, [city_id])
    with pytest.raises(NotFoundError):
        case.change(workshop, _changed(case, thing))


@pytest.mark.parametrize("case", BELONGING, ids=lambda case: case.repository)
def test_no_change_gives_a_thing_to_another_city(workshop: WorkshopFile, city_id: CityId, case: Change) -> None:
    thing = case.make(workshop, city_id)
    other = cities.add_city(workshop, "Aberra")
    with pytest.raises(InvalidInputError, match=r"cannot be changed|are fixed|same city"):
        case.change(workshop, replace(thing, city_id=other.id))


@each_change
def test_typing_into_one_row_is_one_step_and_into_another_the_next(
    workshop: WorkshopFile, city_id: CityId, case: Change
) -> None:
    thing = case.make(workshop, city_id)
    before = workshop.log.newest_step
    for _time in range(2):
        case.change(workshop, _changed(case, thing), merge_key=case.field)
    assert workshop.log.newest_step == before + 1
    assert workshop.log.step(before + 1).merge_key == f"{_table(workshop, case)}:{thing.id}:{case.field}"


def _table(workshop: WorkshopFile, case: Change) -> str:
    return str(getattr(workshop, case.repository).table)


def test_two_rows_never_grow_into_one_step(workshop: WorkshopFile, city_id: CityId) -> None:
    ideas = brainstorm.add_ideas(workshop, city_id, "a\nb")
    for idea in ideas:
        brainstorm.change_idea(workshop, replace(idea, text="changed"), merge_key="text")
    workshop.undo()
    assert [idea.text for idea in workshop.ideas.all()] == ["changed", "b"]


@pytest.mark.parametrize("role", [CityRole.MENTOR, CityRole.CHALLENGE])
def test_who_is_paired_keeps_the_side_it_is_on(workshop: WorkshopFile, city_id: CityId, role: CityRole) -> None:
    mentor_id = cities.add_city(workshop, "Aberra", role=CityRole.MENTOR).id
    with workshop.change(N_("Pair")):
        workshop.pairings.save(Pairing(id=PairingId("p"), city_id=city_id, mentor_id=mentor_id))
    city = workshop.cities.get(mentor_id if role is CityRole.MENTOR else city_id)
    other = CityRole.FELLOW if role is CityRole.MENTOR else CityRole.MENTOR
    with pytest.raises(InvalidInputError, match="Remove its pairings"):
        cities.change_city(workshop, replace(city, role=other))


def test_the_capacity_of_a_mentor_city_does_not_go_below_its_pairings(workshop: WorkshopFile, city_id: CityId) -> None:
    mentor = cities.add_city(workshop, "Aberra", role=CityRole.MENTOR)
    with workshop.change(N_("Pair")):
        workshop.pairings.save(Pairing(id=PairingId("p"), city_id=city_id, mentor_id=mentor.id))
    with pytest.raises(InvalidInputError, match="more cities than that: 1"):
        cities.change_city(workshop, replace(mentor, capacity=0))
    cities.change_city(workshop, replace(mentor, capacity=1))


def test_lists_read_as_before_after_a_removal_was_undone(workshop: WorkshopFile, city_id: CityId) -> None:
    cities.add_city(workshop, "Aberra")
    ada = people.add_person(workshop, "Ada")
    people.add_person(workshop, "Boris")
    criterion = made_criterion(workshop)
    framework_id = workshop.frameworks.all()[0].id
    started = assessment.start_assessment(workshop, city_id, framework_id)
    for _time in range(3):
        ratings.rate(workshop, assessment.add_respondent(workshop, started.id).id, criterion.id, current=3)
    before = _four_lists(workshop)
    assessment.remove_respondent(workshop, workshop.respondents.all()[0].id)
    people.remove_people(workshop, [ada.id])
    cities.remove_cities(workshop, [city_id])
    for _time in range(3):
        workshop.undo()
    assert _four_lists(workshop) == before


def _four_lists(workshop: WorkshopFile) -> list[Any]:
    return [workshop.cities.all(), workshop.people.all(), workshop.respondents.all(), workshop.ratings.all()]
