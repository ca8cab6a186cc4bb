"""The suggested pairing: what each part is worth, and that the whole is the best there is."""

from __future__ import annotations

from dataclasses import replace
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dcc_desktop.domain.cities import City, CityId, CityRole
from dcc_desktop.domain.frameworks import DimensionId
from dcc_desktop.domain.mentoring import Need, NeedId, Offer, OfferId, PairingRule, PairingRuleId, RuleKind
from dcc_desktop.domain.pairing import WEIGHTS, PairingInput, PairingScorer, PartName, suggest_pairing
from dcc_desktop.errors import InvalidInputError


def city(name: str, **values: object) -> City:
    return City(id=CityId(name), name_en=name, **values)  # type: ignore[arg-type]


def mentor(name: str, **values: object) -> City:
    return city(name, role=CityRole.MENTOR, **values)


def need(owner: str, on: str, strength: int = 3) -> Need:
    return Need(
        id=NeedId(f"{owner}{on}"), city_id=CityId(owner), text=on, dimension_id=DimensionId(on), strength=strength
    )


def offer(owner: str, on: str, strength: int = 3) -> Offer:
    return Offer(
        id=OfferId(f"{owner}{on}"), city_id=CityId(owner), text=on, dimension_id=DimensionId(on), strength=strength
    )


def rule(owner: str, other: str, kind: RuleKind) -> PairingRule:
    return PairingRule(
        id=PairingRuleId(f"{owner}{other}{kind}"), city_id=CityId(owner), mentor_id=CityId(other), kind=kind
    )


def points(given_: PairingInput, part: PartName) -> int | None:
    pair = PairingScorer(given_).score(given_.cities[0], given_.mentors[0])
    return pair.points[list(PartName).index(part)]


def test_a_need_that_is_fully_answered_gives_all_points() -> None:
    given_ = PairingInput([city("a")], [mentor("m")], [need("a", "data")], [offer("m", "data")])
    assert points(given_, PartName.NEEDS) == WEIGHTS[PartName.NEEDS]


def test_a_stronger_need_weighs_more_than_a_weaker_one() -> None:
    needs = [need("a", "data", 3), need("a", "skills", 1)]
    answered = [
        points(PairingInput([city("a")], [mentor("m")], needs, [offer("m", on)]), PartName.NEEDS)
        for on in ("data", "skills")
    ]
    assert answered == [30, 10]


def test_a_theme_matches_whatever_its_letters() -> None:
    asked = replace(need("a", "x"), dimension_id=None, theme="Отворени ДАННИ")
    given_offer = replace(offer("m", "x"), dimension_id=None, theme="отворени данни")
    assert points(PairingInput([city("a")], [mentor("m")], [asked], [given_offer]), PartName.NEEDS) == 40


@pytest.mark.parametrize("part", [PartName.NEEDS, PartName.GAP, PartName.LANGUAGE, PartName.COUNTRY, PartName.SIZE])
def test_a_missing_input_makes_its_part_unknown(part: PartName) -> None:
    given_ = PairingInput([city("a")], [mentor("m")])
    assert points(given_, part) is None
    assert PairingScorer(given_).score(given_.cities[0], given_.mentors[0]).total == 0


def test_the_gap_counts_on_the_dimension_on_which_a_need_is_answered() -> None:
    gaps = {CityId("a"): {DimensionId("data"): 0.5, DimensionId("skills"): 1.0}}
    given_ = PairingInput([city("a")], [mentor("m")], [need("a", "data")], [offer("m", "data")], gaps)
    assert points(given_, PartName.GAP) == WEIGHTS[PartName.GAP] // 2


def test_language_country_size_and_wishes_give_their_points() -> None:
    one = city("a", country="BG", languages=("bg", "en"), population=100_000)
    other = mentor("m", country="NL", languages=("nl", "en"), population=100_000)
    wishes = {(CityId("a"), CityId("m")), (CityId("m"), CityId("a"))}
    pair = PairingScorer(PairingInput([one], [other], wishes=wishes)).score(one, other)
    assert pair.points[2:] == (15, 5, 10, 10)


def test_a_population_ten_times_as_large_gives_no_points_for_size() -> None:
    given_ = PairingInput([city("a", population=50_000)], [mentor("m", population=500_000)])
    assert points(given_, PartName.SIZE) == 0


def test_the_parts_add_up_to_the_total_and_each_has_a_reason() -> None:
    one, other = city("a", languages=("bg",)), mentor("m", languages=("bg",))
    scorer = PairingScorer(PairingInput([one], [other]))
    pair = scorer.score(one, other)
    parts = scorer.parts(pair, one, other)
    assert sum(part.points or 0 for part in parts) == pair.total == 15
    assert all(part.reason.format(**part.parameters) for part in parts)


def test_a_forbidden_pair_is_weighed_but_never_chosen() -> None:
    given_ = PairingInput([city("a")], [mentor("m")], rules=[rule("a", "m", RuleKind.FORBIDDEN)])
    suggestion = suggest_pairing(given_)
    assert [pair.rule for pair in suggestion.pairs] == [RuleKind.FORBIDDEN]
    assert suggestion.chosen == ()
    assert [unpaired.city_id for unpaired in suggestion.unpaired] == ["a"]


def test_a_required_pair_is_chosen_although_another_would_be_better() -> None:
    mentors = [mentor("m", languages=("bg",)), mentor("n", languages=("fi",))]
    given_ = PairingInput([city("a", languages=("bg",))], mentors, rules=[rule("a", "n", RuleKind.REQUIRED)])
    assert [pair.mentor_id for pair in suggest_pairing(given_).chosen] == ["n"]


def test_more_required_pairs_than_capacity_are_refused_by_name() -> None:
    rules = [rule("a", "m", RuleKind.REQUIRED), rule("b", "m", RuleKind.REQUIRED)]
    given_ = PairingInput([city("a"), city("b")], [mentor("m", capacity=1)], rules=rules)
    with pytest.raises(InvalidInputError, match="a – m; b – m"):
        suggest_pairing(given_)


def test_the_same_pair_required_and_forbidden_is_refused() -> None:
    rules = [rule("a", "m", RuleKind.REQUIRED), rule("a", "m", RuleKind.FORBIDDEN)]
    with pytest.raises(InvalidInputError):
        suggest_pairing(PairingInput([city("a")], [mentor("m")], rules=rules))


def test_too_little_capacity_leaves_a_city_unpaired_with_the_reason() -> None:
    given_ = PairingInput([city("a"), city("b")], [mentor("m", capacity=1)])
    assert [u.reason for u in suggest_pairing(given_).unpaired] == ["The mentors' capacity is used up."]


languages = st.lists(st.sampled_from(["bg", "en", "el"]), max_size=2, unique=True).map(tuple)


@given(st.lists(languages, min_size=1, max_size=4), st.lists(st.tuples(languages, st.integers(0, 2)), max_size=3))
def test_no_other_pairing_is_better(ours: list[tuple[str, ...]], theirs: list[tuple[tuple[str, ...], int]]) -> None:
    cities = [city(f"a{i}", languages=spoken) for i, spoken in enumerate(ours)]
    mentors = [mentor(f"m{i}", languages=spoken, capacity=room) for i, (spoken, room) in enumerate(theirs)]
    suggestion = suggest_pairing(PairingInput(cities, mentors))
    totals = {(pair.city_id, pair.mentor_id): pair.total for pair in suggestion.pairs}
    best = (0, 0)
    for choice in product([None, *mentors], repeat=len(cities)):
        if all(choice.count(m) <= m.capacity for m in mentors):
            taken = [(c, m) for c, m in zip(cities, choice, strict=True) if m]
            best = max(best, (len(taken), sum(totals[c.id, m.id] for c, m in taken)))
    assert (len(suggestion.chosen), suggestion.total) == best
