"""What a list lets one choose several of is removed as one step, named when it is one and counted when it is more."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import pytest

from dcc_desktop.domain.cities import CityRole
from dcc_desktop.domain.entity import Entity
from dcc_desktop.domain.texts import BilingualText
from dcc_desktop.errors import NotFoundError
from dcc_desktop.history import step_label
from dcc_desktop.services import (
    agenda,
    brainstorm,
    cities,
    indicators,
    mentoring,
    objectives,
    pairings,
    people,
    planning,
    practices,
    suggestion,
    voting,
)
from dcc_desktop.services.seminars import add_seminar
from dcc_desktop.workshop_file import WorkshopFile
from tests.core.services.whole_dumps import dump

Make = Callable[[WorkshopFile, str], Entity]


def _city(w: WorkshopFile, name: str, role: CityRole = CityRole.CHALLENGE) -> Any:
    found = [city for city in w.cities.all() if city.name_en == name]
    return found[0] if found else cities.add_city(w, name, role=role)


def _item(w: WorkshopFile, title: str) -> Entity:
    blocks = w.agenda_blocks.all()
    text = BilingualText.same
    block = blocks[0] if blocks else agenda.add_block(w, add_seminar(w, text("S")).id, title=text("B"))
    return agenda.add_item(w, block.id, title=text(title), minutes=10)


def _adoption(w: WorkshopFile, title: str) -> Entity:
    return practices.adopt_practice(w, practices.add_practice(w, title).id, _city(w, "Cork").id)


def _pairing(w: WorkshopFile, name: str) -> Entity:
    return suggestion.choose_pairing(w, _city(w, name).id, _city(w, "Tallinn", CityRole.MENTOR).id)


REMOVED: list[tuple[str, Make, Callable[[WorkshopFile, Sequence[Any]], None], str, str]] = [
    ("cities", _city, cities.remove_cities, "Remove city: A", "Remove cities: 2"),
    ("people", people.add_person, people.remove_people, "Remove person: A", "Remove people: 2"),
    ("agenda_items", _item, agenda.remove_items, "Remove agenda item: A", "Remove agenda items: 2"),
    (
        "ideas",
        lambda w, text: brainstorm.add_idea(w, _city(w, "Cork").id, text),
        brainstorm.remove_ideas,
        "Remove idea: A",
        "Remove ideas: 2",
    ),
    (
        "needs",
        lambda w, text: mentoring.add_need(w, _city(w, "Cork").id, text),
        mentoring.remove_needs,
        "Remove need: A",
        "Remove needs: 2",
    ),
    (
        "offers",
        lambda w, text: mentoring.add_offer(w, _city(w, "Cork").id, text),
        mentoring.remove_offers,
        "Remove offer: A",
        "Remove offers: 2",
    ),
    (
        "wishes",
        lambda w, name: mentoring.add_wish(w, _city(w, name).id, _city(w, "Cork").id),
        mentoring.remove_wishes,
        "Remove wish: A with Cork",
        "Remove wishes: 2",
    ),
    ("pairings", _pairing, pairings.remove_pairings, "Remove pairing: A – Tallinn", "Remove pairings: 2"),
    (
        "good_practices",
        practices.add_practice,
        practices.remove_practices,
        "Remove good practice: A",
        "Remove good practices: 2",
    ),
    (
        "practice_adoptions",
        _adoption,
        practices.withdraw_adoptions,
        "Withdraw the adoption of: A",
        "Withdraw adoptions: 2",
    ),
    (
        "actions",
        lambda w, title: planning.add_action(w, _city(w, "Cork").id, title),
        planning.remove_actions,
        "Remove action: A",
        "Remove actions: 2",
    ),
    (
        "objectives",
        lambda w, title: objectives.add_objective(w, _city(w, "Cork").id, title),
        objectives.remove_objectives,
        "Remove objective: A",
        "Remove objectives: 2",
    ),
    (
        "indicators",
        lambda w, name: indicators.add_indicator(w, _city(w, "Cork").id, name),
        indicators.remove_indicators,
        "Remove indicator: A",
        "Remove indicators: 2",
    ),
]
each_kind = pytest.mark.parametrize("case", REMOVED, ids=lambda case: case[0])
Case = tuple[str, Make, Callable[[WorkshopFile, Sequence[Any]], None], str, str]


@each_kind
def test_one_that_is_removed_is_named_and_comes_back_by_undo(workshop: WorkshopFile, case: Case) -> None:
    name, make, remove, label, _several = case
    made = make(workshop, "A")
    before = dump(workshop)
    remove(workshop, [made.id])
    assert getattr(workshop, name).find(made.id) is None
    assert step_label(workshop.undo()) == label
    assert dump(workshop) == before


@each_kind
def test_several_that_are_removed_are_counted_and_come_back_by_one_undo(workshop: WorkshopFile, case: Case) -> None:
    name, make, remove, _one, label = case
    made = [make(workshop, "A"), make(workshop, "B")]
    before = dump(workshop)
    remove(workshop, [each.id for each in made])
    assert not any(getattr(workshop, name).find(each.id) for each in made)
    assert step_label(workshop.undo()) == label
    assert dump(workshop) == before


@each_kind
def test_none_is_removed_when_one_of_them_is_gone_already(workshop: WorkshopFile, case: Case) -> None:
    _name, make, remove, _one, _several = case
    made = make(workshop, "A")
    before = dump(workshop)
    with pytest.raises(NotFoundError):
        remove(workshop, [made.id, "gone"])
    assert dump(workshop) == before


def test_the_gaps_that_removed_objectives_leave_are_closed(workshop: WorkshopFile) -> None:
    city_id = _city(workshop, "Cork").id
    made = [objectives.add_objective(workshop, city_id, title) for title in "ABCD"]
    objectives.remove_objectives(workshop, [made[0].id, made[2].id])
    assert [(each.number, each.title) for each in workshop.objectives.all()] == [(1, "B"), (2, "D")]


def test_the_slips_of_several_voters_are_withdrawn_as_one_step(workshop: WorkshopFile) -> None:
    city_id = _city(workshop, "Cork").id
    idea = brainstorm.add_idea(workshop, city_id, "A")
    ballot = voting.open_ballot(workshop, city_id, "Vote", dots=3)
    for voter in ("V1", "V2"):
        voting.cast_votes(workshop, ballot.id, voter, [idea.id])
    voting.withdraw_votes(workshop, ballot.id, ["V1", "V2"])
    assert workshop.votes.all() == []
    assert step_label(workshop.undo()) == "Withdraw slips in Vote: 2"
    assert {vote.voter for vote in workshop.votes.all()} == {"V1", "V2"}
