"""Needs, wishes, rules about pairs, and the pairings that are chosen."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dcc_desktop.domain.cities import CityId, CityRole
from dcc_desktop.domain.mentoring import Pairing, PairingId
from dcc_desktop.errors import InvalidInputError
from dcc_desktop.services import mentoring, pairings
from dcc_desktop.services.cities import add_city
from dcc_desktop.workshop_file import WorkshopFile

Ids = dict[str, CityId]


@pytest.fixture
def ids(workshop: WorkshopFile) -> Ids:
    """Cities A and B, and the mentors M (one place) and N (two places)."""
    made = {name: add_city(workshop, name).id for name in "AB"}
    for name, capacity in (("M", 1), ("N", 2)):
        made[name] = add_city(workshop, name, role=CityRole.MENTOR, capacity=capacity).id
    return made


def suggested(ids: Ids, *pairs: str) -> list[Pairing]:
    return [
        Pairing(id=PairingId(pair), city_id=ids[pair[0]], mentor_id=ids[pair[1]], is_suggested=True, score=7)
        for pair in pairs
    ]


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
        pairings.choose_pairing(workshop, ids[city], ids[mentor])


def test_a_full_mentor_takes_no_further_city(workshop: WorkshopFile, ids: Ids) -> None:
    pairings.choose_pairing(workshop, ids["A"], ids["M"])
    with pytest.raises(InvalidInputError, match="The capacity of M is 1"):
        pairings.choose_pairing(workshop, ids["B"], ids["M"])


def test_a_city_has_one_mentor(workshop: WorkshopFile, ids: Ids) -> None:
    pairings.choose_pairing(workshop, ids["A"], ids["M"])
    with pytest.raises(InvalidInputError, match="paired with M already"):
        pairings.choose_pairing(workshop, ids["A"], ids["N"])


def test_choosing_a_pair_again_keeps_its_card(workshop: WorkshopFile, ids: Ids) -> None:
    pairing = pairings.choose_pairing(workshop, ids["A"], ids["M"])
    pairings.change_pairing(workshop, replace(pairing, topics="Open data"))
    pairings.choose_pairing(workshop, ids["A"], ids["M"], score=80)
    found = workshop.pairings.get(pairing.id)
    assert (found.topics, found.score) == ("Open data", 80)


def test_a_new_suggestion_replaces_the_earlier_one_in_one_step(workshop: WorkshopFile, ids: Ids) -> None:
    pairings.replace_pairings(workshop, suggested(ids, "AM", "BN"))
    pairings.replace_pairings(workshop, suggested(ids, "AN", "BN"))
    assert chosen(workshop) == {"AN", "BN"}
    workshop.undo()
    assert chosen(workshop) == {"AM", "BN"}


def test_a_suggestion_leaves_a_pair_alone_whose_card_was_filled_in(workshop: WorkshopFile, ids: Ids) -> None:
    pairings.replace_pairings(workshop, suggested(ids, "AM"))
    pairings.change_pairing(workshop, replace(workshop.pairings.all()[0], topics="Open data"))
    pairings.replace_pairings(workshop, suggested(ids, "AN", "BN"))
    assert chosen(workshop) == {"AM", "BN"}


def test_a_suggestion_beyond_the_capacity_is_refused(workshop: WorkshopFile, ids: Ids) -> None:
    pairings.choose_pairing(workshop, ids["A"], ids["M"])
    with pytest.raises(InvalidInputError, match="The capacity of M is 1"):
        pairings.replace_pairings(workshop, suggested(ids, "BM"))


def test_the_same_wish_is_kept_once(workshop: WorkshopFile, ids: Ids) -> None:
    first = mentoring.add_wish(workshop, ids["A"], ids["M"])
    assert mentoring.add_wish(workshop, ids["A"], ids["M"]) == first
    assert workshop.wishes.all() == [first]


def test_a_strength_outside_the_scale_is_refused(workshop: WorkshopFile, ids: Ids) -> None:
    with pytest.raises(InvalidInputError):
        mentoring.add_need(workshop, ids["A"], "Open data", strength=4)
