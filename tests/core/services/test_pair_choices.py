"""What another pair would cost, and choices that replace what the city had before."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dcc_desktop.domain.cities import CityId, CityRole
from dcc_desktop.domain.mentoring import RuleKind
from dcc_desktop.errors import InvalidInputError
from dcc_desktop.services.cities import add_city, change_city
from dcc_desktop.services.pair_choices import change_mentor, refuse_pair, with_one_more_place, with_pair
from dcc_desktop.services.pairings import forbid_pair, require_pair
from dcc_desktop.services.suggestion import choose_pairing, weigh_pairs
from dcc_desktop.workshop_file import WorkshopFile

Ids = dict[str, CityId]


@pytest.fixture
def ids(workshop: WorkshopFile) -> Ids:
    """A and B speak the language of M (one place); N (two places) speaks another."""
    made = {name: add_city(workshop, name).id for name in "AB"}
    for name, capacity in (("M", 1), ("N", 2)):
        made[name] = add_city(workshop, name, role=CityRole.MENTOR, capacity=capacity).id
    for name in "ABM":
        change_city(workshop, replace(workshop.cities.get(made[name]), languages=("bg",)))
    change_city(workshop, replace(workshop.cities.get(made["N"]), languages=("fi",)))
    return made


def holder_of(workshop: WorkshopFile, ids: Ids) -> tuple[CityId, CityId]:
    """Return the city that gets the one place of M, and the other one."""
    chosen = {pair.mentor_id: pair.city_id for pair in weigh_pairs(workshop).suggestion.chosen}
    lucky = chosen[ids["M"]]
    return lucky, next(city for city in (ids["A"], ids["B"]) if city != lucky)


def test_a_swap_names_who_would_move_and_what_it_costs(workshop: WorkshopFile, ids: Ids) -> None:
    lucky, other = holder_of(workshop, ids)
    weighed = weigh_pairs(workshop)
    swap = with_pair(weighed, other, ids["M"])
    assert swap is not None
    assert {moved.city_id: moved.points for moved in swap.moved} == {lucky: -15, other: 15}
    assert swap.total == weighed.suggestion.total


def test_a_pair_that_is_refused_has_no_alternative(workshop: WorkshopFile, ids: Ids) -> None:
    forbid_pair(workshop, ids["A"], ids["M"])
    assert with_pair(weigh_pairs(workshop), ids["A"], ids["M"]) is None


def test_one_more_place_brings_what_the_city_without_it_lacks(workshop: WorkshopFile, ids: Ids) -> None:
    _lucky, other = holder_of(workshop, ids)
    weighed = weigh_pairs(workshop)
    more = with_one_more_place(weighed, ids["M"])
    assert [moved.city_id for moved in more.moved] == [other]
    assert more.total - weighed.suggestion.total == 15


def test_another_mentor_replaces_the_one_before_in_one_step(workshop: WorkshopFile, ids: Ids) -> None:
    choose_pairing(workshop, ids["A"], ids["M"])
    change_mentor(workshop, ids["A"], ids["N"])
    assert [p.mentor_id for p in workshop.pairings.all()] == [ids["N"]]
    workshop.undo()
    assert [p.mentor_id for p in workshop.pairings.all()] == [ids["M"]]


def test_a_mentor_without_a_place_leaves_the_pair_before(workshop: WorkshopFile, ids: Ids) -> None:
    choose_pairing(workshop, ids["B"], ids["M"])
    choose_pairing(workshop, ids["A"], ids["N"])
    with pytest.raises(InvalidInputError, match="capacity of M is 1"):
        change_mentor(workshop, ids["A"], ids["M"])
    assert {p.city_id: p.mentor_id for p in workshop.pairings.all()}[ids["A"]] == ids["N"]


def test_refusing_a_pair_that_is_set_removes_it_in_the_same_step(workshop: WorkshopFile, ids: Ids) -> None:
    choose_pairing(workshop, ids["A"], ids["M"])
    refuse_pair(workshop, ids["A"], ids["M"])
    assert workshop.pairings.all() == []
    assert [rule.kind for rule in workshop.pairing_rules.all()] == [RuleKind.FORBIDDEN]
    workshop.undo()
    assert len(workshop.pairings.all()) == 1
    assert workshop.pairing_rules.all() == []


def test_a_required_pair_is_not_refused(workshop: WorkshopFile, ids: Ids) -> None:
    require_pair(workshop, ids["A"], ids["M"])
    with pytest.raises(InvalidInputError, match="A with M is required"):
        refuse_pair(workshop, ids["A"], ids["M"])
