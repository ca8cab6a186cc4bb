"""The suggested pairing, worked out from what the open file holds, and taken over by the facilitator."""

from __future__ import annotations

import json
from dataclasses import dataclass

from dcc_desktop.domain.cities import City, CityId, CityRole
from dcc_desktop.domain.entity import new_id
from dcc_desktop.domain.mentoring import Pairing, PairingId, PairingRule, PairingRuleId, RuleKind
from dcc_desktop.domain.pairing import PairingInput, PairingScorer, PairScore, Part, Suggestion, suggest_pairing
from dcc_desktop.services.maturity import gaps_of_city
from dcc_desktop.services.pairings import replace_pairings
from dcc_desktop.workshop_file import WorkshopFile


@dataclass(frozen=True, slots=True)
class WeighedPairs:
    """A suggestion with what is needed to explain it."""

    suggestion: Suggestion
    scorer: PairingScorer
    cities: dict[CityId, City]
    mentors: tuple[City, ...]
    rules: tuple[PairingRule, ...]

    def parts(self, pair: PairScore) -> tuple[Part, ...]:
        """Return the parts of a pair's score with their reasons."""
        return self.scorer.parts(pair, self.cities[pair.city_id], self.cities[pair.mentor_id])


def weigh_pairs(workshop: WorkshopFile, *, is_with_fellows: bool = False, is_keeping_own: bool = False) -> WeighedPairs:
    """Weigh every possible pair and choose the best ones.

    Args:
        is_with_fellows: Pair fellow cities too; challenge cities only by default.
        is_keeping_own: Choose the best for the other cities, beside the facilitator's own pairings.

    Raises:
        InvalidInputError: the rules contradict each other.
    """
    roles = {CityRole.CHALLENGE, CityRole.FELLOW} if is_with_fellows else {CityRole.CHALLENGE}
    everybody = workshop.cities.all()
    cities = [city for city in everybody if city.role in roles]
    mentors = [city for city in everybody if city.role is CityRole.MENTOR]
    rules = workshop.pairing_rules.all() + (_own_pairs_as_rules(workshop) if is_keeping_own else [])
    city_ids, mentor_ids = {city.id for city in cities}, {mentor.id for mentor in mentors}
    given = PairingInput(
        cities,
        mentors,
        needs=workshop.needs.all(),
        offers=workshop.offers.all(),
        gaps={city.id: gaps_of_city(workshop, city.id) for city in cities},
        wishes={(wish.city_id, wish.wished_city_id) for wish in workshop.wishes.all()},
        rules=[rule for rule in rules if rule.city_id in city_ids and rule.mentor_id in mentor_ids],
    )
    by_id = {city.id: city for city in [*cities, *mentors]}
    return WeighedPairs(suggest_pairing(given), PairingScorer(given), by_id, tuple(mentors), tuple(given.rules))


def _own_pairs_as_rules(workshop: WorkshopFile) -> list[PairingRule]:
    return [
        PairingRule(id=PairingRuleId(p.id), city_id=p.city_id, mentor_id=p.mentor_id, kind=RuleKind.REQUIRED)
        for p in workshop.pairings.all()
        if not p.is_suggested
    ]


def take_suggestion(workshop: WorkshopFile, *, is_with_fellows: bool = False) -> list[Pairing]:
    """Make the best pairs beside the facilitator's own ones the pairings of the file, in one step; return them.

    Raises:
        InvalidInputError: the rules and the facilitator's own pairings contradict each other.
    """
    weighed = weigh_pairs(workshop, is_with_fellows=is_with_fellows, is_keeping_own=True)
    suggested = [
        Pairing(
            id=PairingId(new_id()),
            city_id=pair.city_id,
            mentor_id=pair.mentor_id,
            is_suggested=True,
            score=pair.total,
            parts=tuple(part_text(part) for part in weighed.parts(pair)),
        )
        for pair in weighed.suggestion.chosen
    ]
    return replace_pairings(workshop, suggested)


def part_text(part: Part) -> str:
    """Return a part of a score as it is kept with a pairing: JSON, with the reason as message id and parameters."""
    return json.dumps(
        {"name": part.name, "points": part.points, "most": part.most, "reason": part.reason}
        | {"parameters": dict(part.parameters)},
        ensure_ascii=False,
    )
