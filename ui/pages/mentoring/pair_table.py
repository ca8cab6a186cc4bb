"""What the matrix of cities by mentors shows, worked out from the file; the costly figures are kept between changes."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from enum import Enum
from functools import partial

from dcc_desktop.domain.cities import City, CityId, CityRole, cities_by_name
from dcc_desktop.domain.maturity import CityScore
from dcc_desktop.domain.mentoring import Pairing, PairingRule, RuleKind
from dcc_desktop.domain.pairing import PairScore
from dcc_desktop.errors import InvalidInputError
from dcc_desktop.services.maturity import scores_of_cities
from dcc_desktop.services.suggestion import WeighedPairs, weigh_pairs
from dcc_desktop.workshop_file import Changes
from ui.charts.heat_map import step_of
from ui.desk import Desk

# What the gaps to the target are worked out from; everything else that counts is read anew in a few milliseconds.
_RATED = frozenset({"assessment", "respondent", "rating", "consensus_value", "framework", "dimension", "criterion"})

Pair = tuple[CityId, CityId]


class Mark(Enum):
    """What a cell of the matrix is, beside its points."""

    NONE = ""
    SUGGESTED = "suggested"
    OWN = "own"
    EARLIER = "earlier"
    OTHERWISE = "otherwise"
    """What would be suggested, had the facilitator not chosen another mentor for this city."""


@dataclass(frozen=True, slots=True)
class PairCell:
    """One possible pair: points, step of the heat map, what it is, and the rule about it."""

    pair: PairScore
    step: int
    mark: Mark
    rule: RuleKind | None


@dataclass(frozen=True, slots=True)
class PairTable:
    """Cities by mentors, both by name; `own` are the facilitator's choices, `set_pairs` all pairings of the file."""

    weighed: WeighedPairs
    free: WeighedPairs
    cities: tuple[City, ...]
    mentors: tuple[City, ...]
    cells: dict[Pair, PairCell]
    set_pairs: dict[CityId, Pairing]
    rules: dict[Pair, PairingRule]
    places: dict[CityId, int]
    problem: str = ""

    def suggested(self, city_id: CityId) -> PairScore | None:
        """Return the pair that the matrix proposes for a city: the facilitator's own choice, else the suggestion."""
        return next((pair for pair in self.weighed.suggestion.chosen if pair.city_id == city_id), None)

    def is_taken(self) -> bool:
        """Tell whether the file holds just what would be taken."""
        wanted = {(pair.city_id, pair.mentor_id) for pair in self.weighed.suggestion.chosen}
        return wanted == {pair for pair in self._set() if pair in self.cells}

    def replaced(self) -> list[Pairing]:
        """Return the pairings that taking the suggestion would remove."""
        wanted = {(pair.city_id, pair.mentor_id) for pair in self.weighed.suggestion.chosen}
        return [p for p in self.set_pairs.values() if p.is_suggested and (p.city_id, p.mentor_id) not in wanted]

    def total_of_set(self) -> int:
        """Return the points of the pairings of the file as they are now."""
        return sum(self.cells[pair].pair.total for pair in self._set() if pair in self.cells)

    def _set(self) -> set[Pair]:
        return {(pairing.city_id, pairing.mentor_id) for pairing in self.set_pairs.values()}


class Weighing:
    """Weighs the pairs when asked, and remembers what is costly: how far the cities are from their targets."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._scores: dict[CityId, CityScore] = {}
        self.is_with_fellows = False
        self.problem = ""

    def note_changes(self, changes: Changes) -> None:
        """Forget the scores when something that they are worked out from has changed."""
        if any(table in _RATED for table, _id in changes.rows):
            self._scores.clear()

    def table(self) -> PairTable | None:
        """Return the matrix; None while there is no city to pair or no mentor, or the rules contradict each other.

        A contradiction is a state of the file, which the page shows as long as it lasts: no call has failed.
        """
        self.problem = ""
        workshop = self._desk.workshop
        cities = workshop.cities.all()
        pairings = {p.city_id: p for p in workshop.pairings.all()}
        roles = {city.id: city.role for city in cities}
        is_with_fellows = self.is_with_fellows or any(roles.get(c) is CityRole.FELLOW for c in pairings)
        sought = {CityRole.CHALLENGE, CityRole.FELLOW} if is_with_fellows else {CityRole.CHALLENGE}
        seekers = tuple(cities_by_name(cities, *sought, language=self._desk.language))
        mentors = tuple(cities_by_name(cities, CityRole.MENTOR, language=self._desk.language))
        if not seekers or not mentors:
            return None
        scores = self._scores_of([city.id for city in seekers])
        weigh = partial(weigh_pairs, workshop, is_with_fellows=is_with_fellows, scores=scores)
        free = weighed = None
        try:
            free = weighed = weigh()
            if any(not pairing.is_suggested for pairing in pairings.values()):
                weighed = weigh(is_keeping_own=True)
        except InvalidInputError as error:
            # The matrix is wanted all the more when a choice contradicts a rule; the page says which.
            self.problem = str(error)
        if free is None or weighed is None:
            return None
        return PairTable(
            weighed,
            free,
            seekers,
            mentors,
            _cells(weighed, free, pairings, rules={(r.city_id, r.mentor_id): r for r in workshop.pairing_rules.all()}),
            pairings,
            {(rule.city_id, rule.mentor_id): rule for rule in workshop.pairing_rules.all()},
            Counter(pair.mentor_id for pair in weighed.suggestion.chosen),
            self.problem,
        )

    def _scores_of(self, city_ids: list[CityId]) -> dict[CityId, CityScore]:
        missing = [city_id for city_id in city_ids if city_id not in self._scores]
        if missing:
            self._scores |= scores_of_cities(self._desk.workshop, missing)
        return self._scores


def _cells(
    weighed: WeighedPairs,
    free: WeighedPairs,
    pairings: dict[CityId, Pairing],
    *,
    rules: dict[Pair, PairingRule],
) -> dict[Pair, PairCell]:
    chosen = {(pair.city_id, pair.mentor_id) for pair in weighed.suggestion.chosen}
    otherwise = {(pair.city_id, pair.mentor_id) for pair in free.suggestion.chosen}
    totals = [pair.total for pair in weighed.suggestion.pairs]
    lowest, highest = min(totals), max(totals)
    cells: dict[Pair, PairCell] = {}
    for pair in weighed.suggestion.pairs:
        key = (pair.city_id, pair.mentor_id)
        rule = rules.get(key)
        mark = _mark(key, pairings.get(pair.city_id), is_chosen=key in chosen, is_otherwise=key in otherwise)
        cells[key] = PairCell(pair, step_of(pair.total, lowest, highest), mark, rule.kind if rule else None)
    return cells


def _mark(key: Pair, pairing: Pairing | None, *, is_chosen: bool, is_otherwise: bool) -> Mark:
    is_set = pairing is not None and pairing.mentor_id == key[1]
    if pairing is not None and not pairing.is_suggested:
        return Mark.OWN if is_set else Mark.OTHERWISE if is_otherwise else Mark.NONE
    if is_chosen:
        return Mark.SUGGESTED
    return Mark.EARLIER if is_set else Mark.NONE
