"""The suggested pairing of cities with mentor cities: the parts of each score, and the best choice as a whole."""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from math import log10

from dcc_desktop.domain.assignment import ContradictoryPairs, best_assignment
from dcc_desktop.domain.cities import City, CityId
from dcc_desktop.domain.frameworks import DimensionId
from dcc_desktop.domain.mentoring import Need, Offer, PairingRule, RuleKind
from dcc_desktop.errors import InvalidInputError
from dcc_desktop.i18n import N_, _, interface_language

_STRONGEST = 3  # of needs and offers


class PartName(StrEnum):
    """The parts of a pair's score, in the order in which they are shown."""

    NEEDS = "needs"
    GAP = "gap"
    LANGUAGE = "language"
    COUNTRY = "country"
    SIZE = "size"
    WISHES = "wishes"


WEIGHTS: Mapping[PartName, int] = {
    PartName.NEEDS: 40,
    PartName.GAP: 20,
    PartName.LANGUAGE: 15,
    PartName.COUNTRY: 5,
    PartName.SIZE: 10,
    PartName.WISHES: 10,
}
"""The most points that each part can give; together 100. Whole numbers, so that sums are exact."""


@dataclass(frozen=True, slots=True)
class PairingInput:
    """What is looked at. `gaps` holds target minus current by city and dimension, as a share of the scale's width."""

    cities: Sequence[City]
    mentors: Sequence[City]
    needs: Sequence[Need] = ()
    offers: Sequence[Offer] = ()
    gaps: Mapping[CityId, Mapping[DimensionId, float]] = field(default_factory=dict)
    wishes: Collection[tuple[CityId, CityId]] = frozenset()
    rules: Sequence[PairingRule] = ()
    weights: Mapping[PartName, int] = field(default_factory=lambda: WEIGHTS)


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a score: points of `most`; None = unknown, counted as 0. The reason is a message id to be filled."""

    name: PartName
    points: int | None
    most: int
    reason: str
    parameters: Mapping[str, str | int] = field(default_factory=dict)

    def as_text(self) -> str:
        """Return the part as it is kept with a pairing: JSON, read again by `part_of_text`."""
        facts = {"name": self.name, "points": self.points, "most": self.most, "reason": self.reason}
        return json.dumps(facts | {"parameters": dict(self.parameters)}, ensure_ascii=False)


def part_of_text(text: str) -> Part | None:
    """Return a part of a score as it was kept with a pairing, or None when it cannot be read."""
    try:
        found = json.loads(text)
        points, most = found["points"], int(found["most"])
        points = None if points is None else int(points)
        return Part(PartName(found["name"]), points, most, str(found["reason"]), dict(found["parameters"]))
    except (ValueError, KeyError, TypeError):
        return None


@dataclass(frozen=True, slots=True)
class PairScore:
    """A possible pair; `points` are those of `PartName` in order, None where an input is missing."""

    city_id: CityId
    mentor_id: CityId
    total: int
    points: tuple[int | None, ...]
    rule: RuleKind | None


@dataclass(frozen=True, slots=True)
class Unpaired:
    """A city for which no mentor is left, and why (a message id)."""

    city_id: CityId
    reason: str


@dataclass(frozen=True, slots=True)
class Suggestion:
    """The best choice as a whole, and every pair that was weighed, in the order of cities, then mentors."""

    chosen: tuple[PairScore, ...]
    unpaired: tuple[Unpaired, ...]
    pairs: tuple[PairScore, ...]
    total: int


class PairingScorer:
    """Scores pairs; everything that depends on one city only is worked out once."""

    def __init__(self, given: PairingInput) -> None:
        self._given = given
        self._weights = tuple(given.weights[name] for name in PartName)
        self._needs = {city.id: _needs_of(city.id, given.needs) for city in given.cities}
        self._offers = {mentor.id: _offers_of(mentor.id, given.offers) for mentor in given.mentors}
        both = [*given.cities, *given.mentors]
        self._languages = {city.id: frozenset(city.languages) for city in both}
        self._sizes = {city.id: log10(city.population) if city.population else None for city in both}
        self._wishes = frozenset(given.wishes)
        self._rules = {(rule.city_id, rule.mentor_id): rule.kind for rule in given.rules}

    def score(self, city: City, mentor: City) -> PairScore:
        """Return the score of one pair."""
        most_needs, most_gap, most_language, most_country, most_size, most_wishes = self._weights
        needs, offers = self._needs[city.id], self._offers[mentor.id]
        points = (
            _needs_points(needs, offers, most_needs),
            self._gap_points(city, needs, offers, most_gap),
            self._language_points(city, mentor, most_language),
            None if not (city.country and mentor.country) else most_country * (city.country != mentor.country),
            self._size_points(city, mentor, most_size),
            most_wishes * self._wishes_between(city, mentor) // 2,
        )
        total = 0
        for value in points:
            if value is not None:
                total += value
        return PairScore(city.id, mentor.id, total, points, self._rules.get((city.id, mentor.id)))

    def _gap_points(
        self, city: City, needs: Sequence[tuple[str, int]], offers: Mapping[str, int], most: int
    ) -> int | None:
        gaps = self._given.gaps.get(city.id)
        if not gaps or not offers:
            return None
        # The gap counts where the mentor answers a need; without such a need, where the mentor offers anything.
        asked = {key for key, _strength in needs if key in offers} or set(offers)
        found = [gaps[DimensionId(key)] for key in asked if key in gaps]
        return round(most * min(1.0, max(0.0, sum(found) / len(found)))) if found else 0

    def _language_points(self, city: City, mentor: City, most: int) -> int | None:
        own, theirs = self._languages[city.id], self._languages[mentor.id]
        if not own or not theirs:
            return None
        return 0 if own.isdisjoint(theirs) else most

    def _size_points(self, city: City, mentor: City, most: int) -> int | None:
        own, theirs = self._sizes[city.id], self._sizes[mentor.id]
        if own is None or theirs is None:
            return None
        # Full points for the same population, none from ten times the size on.
        return round(most * max(0.0, 1 - abs(own - theirs)))

    def _wishes_between(self, city: City, mentor: City) -> int:
        return ((city.id, mentor.id) in self._wishes) + ((mentor.id, city.id) in self._wishes)

    def parts(self, pair: PairScore, city: City, mentor: City) -> tuple[Part, ...]:
        """Return the parts of a score with their reasons."""
        answered = [key for key, _ in self._needs[city.id] if key in self._offers[mentor.id]]
        shared = sorted(self._languages[city.id] & self._languages[mentor.id])
        reasons: dict[PartName, tuple[str, dict[str, str | int]]] = {
            PartName.NEEDS: (
                N_("The mentor's offers answer {answered} of {needs} needs."),
                {"answered": len(answered), "needs": len(self._needs[city.id])},
            ),
            PartName.GAP: (N_("How far the city is from its target where the mentor can help."), {}),
            PartName.LANGUAGE: (
                (N_("Both speak: {languages}."), {"languages": ", ".join(shared)})
                if shared
                else (N_("They share no language."), {})
            ),
            PartName.COUNTRY: (
                (N_("They come from different countries."), {})
                if city.country != mentor.country
                else (N_("They come from the same country."), {})
            ),
            PartName.SIZE: (N_("How similar the two populations are."), {}),
            PartName.WISHES: (
                N_("Wishes to work together: {wishes} of 2."), {"wishes": self._wishes_between(city, mentor)},
            ),
        }  # fmt: skip
        unknown: tuple[str, dict[str, str | int]] = (
            N_("Unknown: the file does not say enough about one of the two."),
            {},
        )
        return tuple(
            Part(name, points, most, *(unknown if points is None else reasons[name]))
            for name, points, most in zip(PartName, pair.points, self._weights, strict=True)
        )


def suggest_pairing(given: PairingInput) -> Suggestion:
    """Return the best pairing: as many pairs as possible, then the highest sum, then the lowest ids.

    Raises:
        InvalidInputError: the rules contradict each other or a mentor's capacity; the pairs are named.
    """
    cities = sorted(given.cities, key=lambda city: city.id)
    mentors = sorted(given.mentors, key=lambda city: city.id)
    scorer = PairingScorer(given)
    table = [[scorer.score(city, mentor) for mentor in mentors] for city in cities]
    scores = [[None if pair.rule is RuleKind.FORBIDDEN else pair.total for pair in row] for row in table]
    required = [(r, c) for r, row in enumerate(table) for c, pair in enumerate(row) if pair.rule is RuleKind.REQUIRED]
    _refuse_contradictions(given.rules, {c.id: c.name(interface_language()) for c in [*cities, *mentors]})
    try:
        found = best_assignment(scores, [mentor.capacity for mentor in mentors], required=required)
    except ContradictoryPairs as error:
        raise _contradiction(error, cities, mentors) from error
    chosen = tuple(table[r][c] for r, c in enumerate(found) if c is not None)
    unpaired = tuple(_unpaired(cities[r], scores[r]) for r, c in enumerate(found) if c is None)
    return Suggestion(chosen, unpaired, tuple(p for row in table for p in row), sum(p.total for p in chosen))


def _needs_of(city_id: CityId, needs: Sequence[Need]) -> list[tuple[str, int]]:
    return [(key, n.strength) for n in needs if n.city_id == city_id and (key := _key(n.dimension_id, n.theme))]


def _offers_of(mentor_id: CityId, offers: Sequence[Offer]) -> dict[str, int]:
    best: dict[str, int] = {}
    for offer in offers:
        key = _key(offer.dimension_id, offer.theme)
        if offer.city_id == mentor_id and key:
            best[key] = max(best.get(key, 0), offer.strength)
    return best


def _key(dimension_id: DimensionId | None, theme: str) -> str:
    return dimension_id or theme.casefold()


def _needs_points(needs: Sequence[tuple[str, int]], offers: Mapping[str, int], most: int) -> int | None:
    if not needs or not offers:
        return None
    answered = whole = 0
    for key, strength in needs:
        answered += strength * offers.get(key, 0)
        whole += strength * _STRONGEST
    return (2 * most * answered + whole) // (2 * whole)


def _unpaired(city: City, scores: Sequence[int | None]) -> Unpaired:
    if not scores:
        return Unpaired(city.id, N_("There is no mentor city."))
    if all(score is None for score in scores):
        return Unpaired(city.id, N_("Every pair with this city is forbidden."))
    return Unpaired(city.id, N_("The mentors' capacity is used up."))


def _refuse_contradictions(rules: Sequence[PairingRule], names: Mapping[CityId, str]) -> None:
    kinds: dict[tuple[CityId, CityId], RuleKind] = {}
    for rule in rules:
        if kinds.setdefault((rule.city_id, rule.mentor_id), rule.kind) is not rule.kind:
            raise InvalidInputError(
                _("{city} with {mentor} is required, or chosen by you, and forbidden at the same time.").format(
                    city=names[rule.city_id], mentor=names[rule.mentor_id]
                ),
                hint=_("Remove the rule that forbids it, or the pair."),
            )


def _contradiction(error: ContradictoryPairs, cities: Sequence[City], mentors: Sequence[City]) -> InvalidInputError:
    language = interface_language()
    pairs = sorted({*error.forbidden, *error.over_capacity, *error.row_twice})
    names = "; ".join(f"{cities[r].name(language)} – {mentors[c].name(language)}" for r, c in pairs)
    return InvalidInputError(
        _("The required pairs contradict each other or a mentor's capacity: {pairs}.").format(pairs=names),
        hint=_("Remove one of these rules, or raise the mentor's capacity."),
    )
