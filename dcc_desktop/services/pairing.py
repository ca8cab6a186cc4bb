"""The suggested pairing, worked out from what the open file holds, and taken over by the facilitator."""

from __future__ import annotations

import json
from dataclasses import dataclass

from dcc_desktop.domain.cities import City, CityId, CityRole
from dcc_desktop.domain.entity import derived_id
from dcc_desktop.domain.mentoring import Pairing, PairingId, PairingRule
from dcc_desktop.domain.pairing import PairingInput, PairingScorer, PairScore, Part, Suggestion, suggest_pairing
from dcc_desktop.i18n import N_
from dcc_desktop.services.maturity import gaps_of_city
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


def weigh_pairs(workshop: WorkshopFile, *, is_with_fellows: bool = False) -> WeighedPairs:
    """Weigh every possible pair and choose the best ones; challenge cities only, unless fellows are asked for.

    Raises:
        InvalidInputError: the rules contradict each other.
    """
    roles = {CityRole.CHALLENGE, CityRole.FELLOW} if is_with_fellows else {CityRole.CHALLENGE}
    everybody = workshop.cities.all()
    cities = [city for city in everybody if city.role in roles]
    mentors = [city for city in everybody if city.role is CityRole.MENTOR]
    known = {city.id for city in [*cities, *mentors]}
    rules = tuple(r for r in workshop.pairing_rules.all() if r.city_id in known and r.mentor_id in known)
    given = PairingInput(
        cities,
        mentors,
        needs=workshop.needs.all(),
        offers=workshop.offers.all(),
        gaps={city.id: gaps_of_city(workshop, city.id) for city in cities},
        wishes={(wish.city_id, wish.wished_city_id) for wish in workshop.wishes.all()},
        rules=rules,
    )
    return WeighedPairs(
        suggest_pairing(given), PairingScorer(given), {c.id: c for c in [*cities, *mentors]}, tuple(mentors), rules
    )


def take_suggestion(workshop: WorkshopFile, weighed: WeighedPairs) -> list[Pairing]:
    """Make the suggested pairs the pairings of the file, in one step; the facilitator's own choices stay.

    A suggestion taken earlier is replaced; what was written on the card of a pair that stays is kept.
    """
    present = {(p.city_id, p.mentor_id): p for p in workshop.pairings.all()}
    own = {p.city_id for p in present.values() if not p.is_suggested}
    chosen = {(p.city_id, p.mentor_id): p for p in weighed.suggestion.chosen if p.city_id not in own}
    with workshop.change(N_("Take over the suggested pairing")):
        for key, pairing in present.items():
            if pairing.is_suggested and key not in chosen:
                workshop.pairings.delete(pairing.id)
        made = [present.get(key) or _pairing(pair, weighed.parts(pair)) for key, pair in chosen.items()]
        workshop.pairings.save_many(made)
    return made


def _pairing(pair: PairScore, parts: tuple[Part, ...]) -> Pairing:
    return Pairing(
        id=PairingId(derived_id("pairing", pair.city_id, pair.mentor_id)),
        city_id=pair.city_id,
        mentor_id=pair.mentor_id,
        is_suggested=True,
        score=pair.total,
        parts=tuple(part_text(part) for part in parts),
    )


def part_text(part: Part) -> str:
    """Return a part of a score as it is kept with a pairing: JSON, with the reason as message id and parameters."""
    return json.dumps(
        {"name": part.name, "points": part.points, "most": part.most, "reason": part.reason}
        | {"parameters": dict(part.parameters)},
        ensure_ascii=False,
    )
