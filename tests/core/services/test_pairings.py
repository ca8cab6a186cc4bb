"""Needs, wishes, rules about pairs, and the pairings that are chosen."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dcc_desktop.domain.cities import CityId, CityRole
from dcc_desktop.domain.pairing import part_of_text
from dcc_desktop.errors import InvalidInputError, NotFoundError
from dcc_desktop.services import mentoring, pairings, suggestion
from dcc_desktop.services.cities import add_city, change_city
from dcc_desktop.workshop_file import WorkshopFile

Ids = dict[str, CityId]


@pytest.fixture
def ids(workshop: WorkshopFile) -> Ids:
    """Cities A and B, and the mentors M (one place) and N (two places)."""
    made = {name: add_city(workshop, name).id for name in "AB"}
    for name, capacity in (("M", 1), ("N", 2)):
        made[name] = add_city(workshop, name, role=CityRole.MENTOR, capacity=capacity).id
    return made


def speaking(workshop: WorkshopFile, language: str, *city_ids: CityId) -> None:
    for city_id in city_ids:
        change_city(workshop, replace(workshop.cities.get(city_id), languages=(language,)))


def chosen(workshop: WorkshopFile) -> set[str]:
    names = {city.id: city.name_en for city in workshop.cities.all()}
    return {names[p.city_id] + names[p.mentor_id] for p in workshop.pairings.all()}


def test_a_pair_is_not_required_and_forbidden(workshop: WorkshopFile, ids: Ids) -> None:
    rule = pairings.require_pair(workshop, ids["A"], ids["N"])
    with pytest.raises(InvalidInputError, match="A with N is required"):
        pairings.forbid_pair(workshop, ids["A"], ids["N"])
    pairings.remove_rule(workshop, rule.id)
    pairings.forbid_pair(workshop, ids["A"], ids["N"])
    with pytest.raises(InvalidInputError, match="A with N is forbidden"):
        pairings.require_pair(workshop, ids["A"], ids["N"])


def test_a_city_is_not_required_with_two_mentors(workshop: WorkshopFile, ids: Ids) -> None:
    pairings.require_pair(workshop, ids["A"], ids["N"])
    with pytest.raises(InvalidInputError, match="A rule already requires A with N"):
        pairings.require_pair(workshop, ids["A"], ids["M"])


def test_rules_do_not_require_more_than_a_mentor_can_take(workshop: WorkshopFile, ids: Ids) -> None:
    pairings.require_pair(workshop, ids["A"], ids["M"])
    with pytest.raises(InvalidInputError, match="than its capacity of 1"):
        pairings.require_pair(workshop, ids["B"], ids["M"])
    pairings.set_capacity(workshop, ids["M"], 2)
    pairings.require_pair(workshop, ids["B"], ids["M"])
    with pytest.raises(InvalidInputError, match="M: 2"):
        pairings.set_capacity(workshop, ids["M"], 1)


def test_the_same_rule_again_changes_its_reason(workshop: WorkshopFile, ids: Ids) -> None:
    for reason in ("one", "two"):
        pairings.require_pair(workshop, ids["A"], ids["M"], reason=reason)
    assert [rule.reason for rule in workshop.pairing_rules.all()] == ["two"]


@pytest.mark.parametrize(("city", "mentor"), [("A", "B"), ("N", "M"), ("A", "A")])
def test_only_a_city_and_a_mentor_city_make_a_pair(workshop: WorkshopFile, ids: Ids, city: str, mentor: str) -> None:
    with pytest.raises(InvalidInputError, match="mentor city"):
        suggestion.choose_pairing(workshop, ids[city], ids[mentor])


def test_a_full_mentor_takes_no_further_city(workshop: WorkshopFile, ids: Ids) -> None:
    suggestion.choose_pairing(workshop, ids["A"], ids["M"])
    with pytest.raises(InvalidInputError, match="The capacity of M is 1"):
        suggestion.choose_pairing(workshop, ids["B"], ids["M"])


def test_a_city_has_one_mentor(workshop: WorkshopFile, ids: Ids) -> None:
    suggestion.choose_pairing(workshop, ids["A"], ids["M"])
    with pytest.raises(InvalidInputError, match="paired with M already"):
        suggestion.choose_pairing(workshop, ids["A"], ids["N"])


def test_a_chosen_pair_has_its_score_and_parts(workshop: WorkshopFile, ids: Ids) -> None:
    speaking(workshop, "bg", ids["A"], ids["M"])
    pairing = suggestion.choose_pairing(workshop, ids["A"], ids["M"])
    parts = [part_of_text(text) for text in pairing.parts]
    assert (pairing.is_suggested, pairing.score) == (False, 15)
    assert sum(part.points or 0 for part in parts if part) == 15


def test_choosing_a_pair_again_keeps_its_card_and_takes_the_new_score(workshop: WorkshopFile, ids: Ids) -> None:
    pairing = suggestion.choose_pairing(workshop, ids["A"], ids["M"])
    pairings.change_pairing(workshop, replace(pairing, topics="Open data"))
    speaking(workshop, "bg", ids["A"], ids["M"])
    suggestion.choose_pairing(workshop, ids["A"], ids["M"])
    found = workshop.pairings.get(pairing.id)
    assert (found.topics, found.score) == ("Open data", 15)


def test_a_new_suggestion_replaces_the_earlier_one_in_one_step(workshop: WorkshopFile, ids: Ids) -> None:
    speaking(workshop, "bg", ids["A"], ids["M"])
    speaking(workshop, "fi", ids["B"], ids["N"])
    suggestion.take_suggestion(workshop)
    assert chosen(workshop) == {"AM", "BN"}
    speaking(workshop, "fi", ids["M"])
    speaking(workshop, "bg", ids["N"])
    suggestion.take_suggestion(workshop)
    assert chosen(workshop) == {"AN", "BM"}
    workshop.undo()
    assert chosen(workshop) == {"AM", "BN"}


def test_a_suggestion_leaves_a_pair_alone_whose_card_was_filled_in(workshop: WorkshopFile, ids: Ids) -> None:
    speaking(workshop, "bg", ids["A"], ids["M"])
    speaking(workshop, "fi", ids["B"], ids["N"])
    suggestion.take_suggestion(workshop)
    card = next(p for p in workshop.pairings.all() if p.mentor_id == ids["M"])
    pairings.change_pairing(workshop, replace(card, topics="Open data"))
    speaking(workshop, "fi", ids["M"])
    speaking(workshop, "bg", ids["N"])
    suggestion.take_suggestion(workshop)
    assert chosen(workshop) == {"AM", "BN"}


def test_a_suggested_pair_stays_one_when_its_card_is_filled_in(workshop: WorkshopFile, ids: Ids) -> None:
    taken = suggestion.take_suggestion(workshop)
    pairings.change_pairing(workshop, replace(taken[0], first_step="A call"))
    found = workshop.pairings.get(taken[0].id)
    assert (found.first_step, found.is_suggested) == ("A call", True)


def test_a_chosen_pair_stays_the_facilitators_when_its_card_is_filled_in(workshop: WorkshopFile, ids: Ids) -> None:
    pairing = suggestion.choose_pairing(workshop, ids["A"], ids["M"])
    pairings.change_pairing(workshop, replace(pairing, first_step="A call"))
    assert not workshop.pairings.get(pairing.id).is_suggested


def test_a_card_is_replaced_once_the_facilitator_agrees_to_it(workshop: WorkshopFile, ids: Ids) -> None:
    speaking(workshop, "bg", ids["A"], ids["M"])
    speaking(workshop, "fi", ids["B"], ids["N"])
    taken = suggestion.take_suggestion(workshop)
    pairings.change_pairing(workshop, replace(taken[0], first_step="A call"))
    speaking(workshop, "fi", ids["M"])
    speaking(workshop, "bg", ids["N"])
    suggestion.take_suggestion(workshop, is_keeping_cards=False)
    assert chosen(workshop) == {"AN", "BM"}


def test_a_place_that_a_fellow_city_has_taken_is_not_given_away_again(workshop: WorkshopFile, ids: Ids) -> None:
    fellow = add_city(workshop, "Fellow", role=CityRole.FELLOW)
    suggestion.choose_pairing(workshop, fellow.id, ids["M"])
    suggestion.take_suggestion(workshop)
    assert sum(p.mentor_id == ids["M"] for p in workshop.pairings.all()) == 1


def test_a_pair_that_is_there_cannot_be_forbidden(workshop: WorkshopFile, ids: Ids) -> None:
    suggestion.choose_pairing(workshop, ids["A"], ids["M"])
    with pytest.raises(InvalidInputError, match="A is paired with M already"):
        pairings.forbid_pair(workshop, ids["A"], ids["M"])


def test_the_same_wish_is_kept_once(workshop: WorkshopFile, ids: Ids) -> None:
    first = mentoring.add_wish(workshop, ids["A"], ids["M"])
    assert mentoring.add_wish(workshop, ids["A"], ids["M"]) == first
    assert workshop.wishes.all() == [first]


def test_a_strength_outside_the_scale_is_refused(workshop: WorkshopFile, ids: Ids) -> None:
    with pytest.raises(InvalidInputError):
        mentoring.add_need(workshop, ids["A"], "Open data", strength=4)


def test_the_card_of_a_pair_that_was_removed_is_not_brought_back(workshop: WorkshopFile, ids: Ids) -> None:
    pairing = suggestion.choose_pairing(workshop, ids["A"], ids["M"])
    pairings.remove_pairings(workshop, [pairing.id])
    with pytest.raises(NotFoundError):
        pairings.change_pairing(workshop, replace(pairing, topics="Late"))
    assert workshop.pairings.all() == []
