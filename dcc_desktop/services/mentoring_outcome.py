"""What came of the mentoring: the pairings with their reasons, and what the suggestion would have been."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Mapping, Sequence

from dcc_desktop.domain.cities import City, CityId, CityRole
from dcc_desktop.domain.mentoring import Need, Offer, Pairing, RuleKind
from dcc_desktop.domain.natural_order import natural_key
from dcc_desktop.domain.pairing import Part, PartName
from dcc_desktop.errors import InvalidInputError
from dcc_desktop.export.seminar_report import Mentoring, OtherChoice, PairingCard, UnpairedCity
from dcc_desktop.i18n import N_, Language
from dcc_desktop.services.suggestion import WeighedPairs, weigh_pairs
from dcc_desktop.workshop_file import WorkshopFile

_NOT_CHOSEN = N_("The facilitator chose no mentor for this city.")
_NO_PAIRING = N_("No pairing has been chosen yet.")


def mentoring_outcome(workshop: WorkshopFile, language: Language) -> Mentoring:
    """Return the pairings, best explained, and how they differ from what would be suggested now.

    Fellow cities are looked at as soon as one of them has a mentor.
    """
    cities = {city.id: city for city in _by_name(workshop.cities.all(), language)}
    pairings = [p for p in workshop.pairings.all() if p.city_id in cities and p.mentor_id in cities]
    mentors = tuple(city for city in cities.values() if city.role is CityRole.MENTOR)
    if not pairings and not mentors:
        return Mentoring()
    is_with_fellows = any(cities[pairing.city_id].role is CityRole.FELLOW for pairing in pairings)
    weighed: WeighedPairs | None = None
    problem = ""
    try:
        weighed = weigh_pairs(workshop, is_with_fellows=is_with_fellows)
    except InvalidInputError as error:
        # The report is wanted even when the rules contradict each other; it says so.
        problem = str(error)
    suggested = {pair.city_id: pair.mentor_id for pair in weighed.suggestion.chosen} if weighed else {}
    order = {city_id: place for place, city_id in enumerate(cities)}
    cards = [
        _card(workshop, pairing, cities=cities, weighed=weighed)
        for pairing in sorted(pairings, key=lambda p: (order[p.city_id], order[p.mentor_id]))
    ]
    roles = {CityRole.CHALLENGE, CityRole.FELLOW} if is_with_fellows else {CityRole.CHALLENGE}
    seekers = [city for city in cities.values() if city.role in roles]
    return Mentoring(
        cards=tuple(cards),
        unpaired=tuple(_unpaired(seekers, pairings, weighed)),
        other_choices=tuple(_other_choices(seekers, pairings, suggested=suggested, cities=cities)) if weighed else (),
        mentors=mentors,
        suggested_total=weighed.suggestion.total if weighed else None,
        problem=problem,
    )


def part_of_text(text: str) -> Part | None:
    """Return a part of a score as `part_text` wrote it, or None when it cannot be read."""
    try:
        found = json.loads(text)
        name, points, most = PartName(found["name"]), found["points"], int(found["most"])
        return Part(name, None if points is None else int(points), most, str(found["reason"]), found["parameters"])
    except (ValueError, KeyError, TypeError):
        return None


def _by_name(cities: Sequence[City], language: Language) -> list[City]:
    return sorted(cities, key=lambda city: (natural_key(city.name(language)), city.id))


def _card(
    workshop: WorkshopFile, pairing: Pairing, *, cities: Mapping[CityId, City], weighed: WeighedPairs | None
) -> PairingCard:
    key = (pairing.city_id, pairing.mentor_id)
    kept = tuple(part for text in pairing.parts if (part := part_of_text(text)) is not None)
    chosen = {(pair.city_id, pair.mentor_id) for pair in weighed.suggestion.chosen} if weighed else set()
    rules = workshop.pairing_rules.where(city_id=pairing.city_id, mentor_id=pairing.mentor_id, kind=RuleKind.REQUIRED)
    needs, offers = _matching(
        workshop.needs.where(city_id=pairing.city_id), workshop.offers.where(city_id=pairing.mentor_id)
    )
    return PairingCard(
        pairing=pairing,
        city=cities[pairing.city_id],
        mentor=cities[pairing.mentor_id],
        parts=kept or _parts_now(pairing, weighed),
        is_as_suggested=pairing.is_suggested or key in chosen,
        rule_reason=rules[0].reason if rules else "",
        needs=needs,
        offers=offers,
    )


def _parts_now(pairing: Pairing, weighed: WeighedPairs | None) -> tuple[Part, ...]:
    # Only when they explain the score that is kept; a later change of the inputs must not be passed off as the reason.
    for pair in weighed.suggestion.pairs if weighed else ():
        if (pair.city_id, pair.mentor_id, pair.total) == (pairing.city_id, pairing.mentor_id, pairing.score):
            return weighed.parts(pair) if weighed else ()
    return ()


def _matching(needs: Sequence[Need], offers: Sequence[Offer]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    # What answers each other comes first and alone; without any match, everything.
    asked = {need.dimension_id or need.theme.casefold() for need in needs} - {""}
    given = {offer.dimension_id or offer.theme.casefold() for offer in offers} - {""}
    both = asked & given
    return (
        tuple(need.text for need in needs if not both or (need.dimension_id or need.theme.casefold()) in both),
        tuple(offer.text for offer in offers if not both or (offer.dimension_id or offer.theme.casefold()) in both),
    )


def _unpaired(seekers: Sequence[City], pairings: Sequence[Pairing], weighed: WeighedPairs | None) -> list[UnpairedCity]:
    paired = {pairing.city_id for pairing in pairings}
    reasons = {unpaired.city_id: unpaired.reason for unpaired in weighed.suggestion.unpaired} if weighed else {}
    otherwise = _NOT_CHOSEN if pairings else _NO_PAIRING
    return [UnpairedCity(city, reasons.get(city.id, otherwise)) for city in seekers if city.id not in paired]


def _other_choices(
    seekers: Sequence[City],
    pairings: Sequence[Pairing],
    *,
    suggested: Mapping[CityId, CityId],
    cities: Mapping[CityId, City],
) -> list[OtherChoice]:
    if not pairings:
        return []
    chosen: dict[CityId, list[CityId]] = defaultdict(list)
    for pairing in pairings:
        chosen[pairing.city_id].append(pairing.mentor_id)
    # Suggested when it was taken over, whatever would be suggested now: that is no choice of the facilitator's.
    taken_over = {(pairing.city_id, pairing.mentor_id) for pairing in pairings if pairing.is_suggested}
    differing: list[OtherChoice] = []
    for city in seekers:
        wanted = suggested.get(city.id)
        mentor_ids: Sequence[CityId | None] = chosen.get(city.id) or [None]
        differing += [
            OtherChoice(city, cities[wanted] if wanted else None, cities[mentor_id] if mentor_id else None)
            for mentor_id in mentor_ids
            if mentor_id != wanted and (city.id, mentor_id) not in taken_over
        ]
    return differing
