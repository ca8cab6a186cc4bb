"""What every saving has in common: nothing removed comes back, nothing refers to nothing, nothing moves by itself."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

import pytest

from dcc_desktop.domain.cities import CityId, CityRole
from dcc_desktop.domain.hub import HubBox
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
    hub,
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
from tests.core.services.whole_dumps import dump

NAME = BilingualText.same("Name")
NOBODY: Any = "nobody"


@dataclass(frozen=True)
class Change:
    """How to make a thing in a city, which function changes it, and in which field."""

    repository: str
    make: Callable[[WorkshopFile, CityId], Any]
    change: Callable[..., None]
    field: str
    value: Any = "y"


def _framework(w: WorkshopFile) -> Any:
    return frameworks.add_framework(w, f"F{w.frameworks.count()}", name=NAME)


def _dimension(w: WorkshopFile) -> Any:
    return criteria.add_dimension(w, _framework(w).id, code="A", name=NAME)


def _criterion(w: WorkshopFile) -> Any:
    return criteria.add_criterion(w, _dimension(w).id, code="A1", name=NAME)


def _assessment(w: WorkshopFile, city: CityId) -> Any:
    return assessment.start_assessment(w, city, _framework(w).id)


def _block(w: WorkshopFile) -> Any:
    return agenda.add_block(w, seminars.add_seminar(w, NAME).id, title=NAME)


def _action(w: WorkshopFile, city: CityId) -> Any:
    return planning.add_action(w, city, "x")


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
    Change("actions", _action, planning.change_action, "title"),
    Change("milestones", lambda w, c: planning.add_milestone(w, _action(w, c).id, "x"),
           planning.change_milestone, "title"),
    Change("indicators", lambda w, c: indicators.add_indicator(w, c, "x"), indicators.change_indicator, "name"),
    Change("assessments", _assessment, assessment.change_assessment, "title"),
    Change("respondents", lambda w, c: assessment.add_respondent(w, _assessment(w, c).id),
           assessment.change_respondent, "code"),
]  # fmt: skip
OTHERS = [
    Change("cities", lambda w, c: w.cities.get(c), cities.change_city, "slogan"),
    Change("people", lambda w, c: people.add_person(w, "x"), people.change_person, "name"),
    Change("good_practices", lambda w, c: practices.add_practice(w, "x"), practices.change_practice, "title"),
    Change("frameworks", lambda w, c: _framework(w), frameworks.change_framework, "code"),
    Change("dimensions", lambda w, c: _dimension(w), criteria.change_dimension, "code"),
    Change("criteria", lambda w, c: _criterion(w), criteria.change_criterion, "code"),
    Change("seminars", lambda w, c: seminars.add_seminar(w, NAME), seminars.change_seminar, "place"),
    Change("agenda_blocks", lambda w, c: _block(w), agenda.change_block, "title", BilingualText.same("y")),
    Change("agenda_items", lambda w, c: agenda.add_item(w, _block(w).id, title=NAME, minutes=5),
           agenda.change_item, "title", BilingualText.same("y")),
    Change("programmes", lambda w, c: programme.start_programme(w, "x", language=Language.EN),
           programme.change_programme, "name"),
]  # fmt: skip
BELONGING = [each for each in OF_A_CITY if each.repository not in ("statement_drafts", "milestones", "respondents")]
each_change = pytest.mark.parametrize("case", OF_A_CITY + OTHERS, ids=lambda case: case.repository)


@pytest.fixture
def city_id(workshop: WorkshopFile) -> CityId:
    return cities.add_city(workshop, "Brenova").id


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


def test_an_old_copy_does_not_move_anything_back(workshop: WorkshopFile, city_id: CityId) -> None:
    first, second = brainstorm.add_ideas(workshop, city_id, "a\nb")
    cluster = brainstorm.add_cluster(workshop, city_id, "C")
    brainstorm.move_idea(workshop, first.id, index=1)
    brainstorm.move_to_cluster(workshop, [first], cluster.id)
    brainstorm.change_idea(workshop, replace(first, text="A"))
    found = workshop.ideas.all()
    assert [(idea.text, idea.cluster_id) for idea in found] == [("b", None), ("A", cluster.id)]
    assert found[0].id == second.id


def test_a_closed_ballot_is_not_reopened_by_an_old_copy(workshop: WorkshopFile, city_id: CityId) -> None:
    ballot = voting.open_ballot(workshop, city_id, "x")
    voting.close_ballot(workshop, ballot.id)
    with pytest.raises(InvalidInputError, match="closed or reopened"):
        voting.change_ballot(workshop, replace(ballot, title="y"))


def test_a_change_closes_no_assessment_and_no_seminar(workshop: WorkshopFile, city_id: CityId) -> None:
    now = workshop.clock()
    with pytest.raises(InvalidInputError, match="closed or reopened"):
        assessment.change_assessment(workshop, replace(_assessment(workshop, city_id), closed_at=now))
    with pytest.raises(InvalidInputError, match="closed or reopened"):
        seminars.change_seminar(workshop, replace(seminars.add_seminar(workshop, NAME), closed_at=now))


def test_a_change_does_not_make_a_second_vision(workshop: WorkshopFile, city_id: CityId) -> None:
    statements.add_statement(workshop, city_id, StatementKind.VISION)
    mission = statements.add_statement(workshop, city_id, StatementKind.MISSION)
    with pytest.raises(InvalidInputError, match="kind of a statement"):
        statements.change_statement(workshop, replace(mission, kind=StatementKind.VISION))


def test_a_change_does_not_take_a_criterion_into_another_framework(workshop: WorkshopFile) -> None:
    criterion, elsewhere = _criterion(workshop), _dimension(workshop)
    with pytest.raises(InvalidInputError, match="another framework"):
        criteria.change_criterion(workshop, replace(criterion, dimension_id=elsewhere.id))


def test_a_change_does_not_make_a_pilot_of_a_parked_action(workshop: WorkshopFile, city_id: CityId) -> None:
    action = _action(workshop, city_id)
    planning.park_action(workshop, action.id)
    with pytest.raises(InvalidInputError, match="parked"):
        planning.change_action(workshop, replace(workshop.actions.get(action.id), is_pilot=True))


ADDED: list[tuple[str, Callable[[WorkshopFile, CityId], Any]]] = [
    ("city", lambda w, c: brainstorm.add_idea(w, NOBODY, "x")),
    ("agenda item of an idea", lambda w, c: brainstorm.add_idea(w, c, "x", agenda_item_id=NOBODY)),
    ("dimension of an idea", lambda w, c: brainstorm.add_idea(w, c, "x", dimension_id=NOBODY)),
    ("dimension of ideas", lambda w, c: brainstorm.add_ideas(w, c, "x\ny", dimension_id=NOBODY)),
    ("agenda item of a ballot", lambda w, c: voting.open_ballot(w, c, "x", agenda_item_id=NOBODY)),
    ("criterion of an entry", lambda w, c: swot.add_entry(w, c, "x", kind=SwotKind.THREAT, criterion_id=NOBODY)),
    ("dimension of a need", lambda w, c: mentoring.add_need(w, c, "x", dimension_id=NOBODY)),
    ("criterion of a need", lambda w, c: mentoring.add_need(w, c, "x", criterion_id=NOBODY)),
    ("dimension of an offer", lambda w, c: mentoring.add_offer(w, c, "x", dimension_id=NOBODY)),
    ("city of a practice", lambda w, c: practices.add_practice(w, "x", city_id=NOBODY)),
    ("contact of a practice", lambda w, c: practices.add_practice(w, "x", contact_id=NOBODY)),
    ("ambition", lambda w, c: objectives.add_objective(w, c, "x", ambition_id=NOBODY)),
    ("objective", lambda w, c: planning.add_action(w, c, "x", objective_id=NOBODY)),
    ("lead person", lambda w, c: planning.add_action(w, c, "x", lead_person_id=NOBODY)),
    ("dimension of an indicator", lambda w, c: indicators.add_indicator(w, c, "x", dimension_id=NOBODY)),
    ("framework of a seminar", lambda w, c: seminars.add_seminar(w, NAME, framework_id=NOBODY)),
    ("seminar of an assessment", lambda w, c: assessment.start_assessment(w, c, _framework(w).id, seminar_id=NOBODY)),
    ("person who rates", lambda w, c: assessment.add_respondent(w, _assessment(w, c).id, person_id=NOBODY)),
    ("city of a person", lambda w, c: people.add_person(w, "x", city_id=NOBODY)),
    ("city of a hub", lambda w, c: hub.write_box(w, NOBODY, HubBox.NEED, "x")),
    ("seminar of a block", lambda w, c: agenda.add_block(w, NOBODY, title=NAME)),
]  # fmt: skip


@pytest.mark.parametrize("add", [case[1] for case in ADDED], ids=[case[0] for case in ADDED])
def test_nothing_is_added_that_refers_to_nothing(
    workshop: WorkshopFile, city_id: CityId, add: Callable[[WorkshopFile, CityId], Any]
) -> None:
    with pytest.raises(NotFoundError):
        add(workshop, city_id)


def test_a_change_that_refers_to_what_was_removed_is_refused(workshop: WorkshopFile, city_id: CityId) -> None:
    ada = people.add_person(workshop, "Ada")
    action = planning.add_action(workshop, city_id, "x", lead_person_id=ada.id)
    people.remove_people(workshop, [ada.id])
    with pytest.raises(NotFoundError, match="refers to"):
        planning.change_action(workshop, replace(action, title="y"))


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
    criterion = _criterion(workshop)
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
