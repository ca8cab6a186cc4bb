"""What came of the mentoring: the pairings with their reasons, and what the suggestion would have been."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import zip_longest

from dcc_desktop.domain.cities import City, CityId, CityRole, cities_by_name
from dcc_desktop.domain.maturity import CityScore
from dcc_desktop.domain.mentoring import Need, Offer, Pairing, RuleKind
from dcc_desktop.domain.natural_order import natural_key
from dcc_desktop.domain.pairing import Part, part_of_text
from dcc_desktop.domain.people import Person, PersonRole
from dcc_desktop.errors import InvalidInputError
from dcc_desktop.export.seminar_report import Mentoring, Origin, OtherChoice, PairingCard, UnpairedCity
from dcc_desktop.i18n import N_, Language
from dcc_desktop.services.people import lead_expert_of, project_manager_of, without_private_contact
from dcc_desktop.services.suggestion import WeighedPairs, weigh_pairs
from dcc_desktop.workshop_file import WorkshopFile

_NOT_CHOSEN = N_("The facilitator chose no mentor for this city.")
_NO_PAIRING = N_("No pairing has been chosen yet.")


def mentoring_outcome(
    workshop: WorkshopFile, language: Language, *, scores: Mapping[CityId, CityScore] | None = None
) -> Mentoring:
    """Return the pairings, best explained, and how they differ from what would be suggested now.

    Fellow cities are looked at as soon as one of them has a mentor. `scores` holds newest figures of cities that the
    caller has worked out already.
    """
    cities = {city.id: city for city in cities_by_name(workshop.cities.all(), language=language)}
    pairings = [p for p in workshop.pairings.all() if p.city_id in cities and p.mentor_id in cities]
    mentors = tuple(city for city in cities.values() if city.role is CityRole.MENTOR)
    if not pairings and not mentors:
        return Mentoring()
    is_with_fellows = any(cities[pairing.city_id].role is CityRole.FELLOW for pairing in pairings)
    weighed: WeighedPairs | None = None
    problem = ""
    try:
        weighed = weigh_pairs(workshop, is_with_fellows=is_with_fellows, scores=scores)
    except InvalidInputError as error:
        # The report is wanted even when the rules contradict each other; it says so.
        problem = str(error)
    order = {city_id: place for place, city_id in enumerate(cities)}
    pairings.sort(key=lambda p: (order[p.city_id], order[p.mentor_id]))
    roles = {CityRole.CHALLENGE, CityRole.FELLOW} if is_with_fellows else {CityRole.CHALLENGE}
    seekers = [city for city in cities.values() if city.role in roles]
    points = _present_points(pairings, weighed)
    return Mentoring(
        cards=tuple(_card(workshop, pairing, cities=cities, weighed=weighed) for pairing in pairings),
        unpaired=tuple(_unpaired(seekers, pairings, weighed)),
        other_choices=tuple(_other_choices(pairings, weighed, cities=cities, points=points)) if weighed else (),
        mentors=mentors,
        suggested_total=weighed.suggestion.total if weighed else None,
        chosen_total=sum(points[pairing.city_id, pairing.mentor_id] for pairing in pairings),
        problem=problem,
    )


def _card(
    workshop: WorkshopFile, pairing: Pairing, *, cities: Mapping[CityId, City], weighed: WeighedPairs | None
) -> PairingCard:
    city, mentor = cities[pairing.city_id], cities[pairing.mentor_id]
    kept = tuple(part for text in pairing.parts if (part := part_of_text(text)) is not None)
    rules = workshop.pairing_rules.where(city_id=pairing.city_id, mentor_id=pairing.mentor_id, kind=RuleKind.REQUIRED)
    needs, offers = _matching(
        workshop.needs.where(city_id=pairing.city_id), workshop.offers.where(city_id=pairing.mentor_id)
    )
    return PairingCard(
        pairing=pairing,
        city=city,
        mentor=mentor,
        parts=kept or _parts_now(pairing, weighed),
        origin=_origin(pairing, weighed),
        rule_reason=rules[0].reason if rules else "",
        needs=needs,
        offers=offers,
        city_contact=_contact(project_manager_of(workshop, city) or lead_expert_of(workshop, city)),
        mentor_contact=_contact(_representative(workshop, mentor) or project_manager_of(workshop, mentor)),
    )


def _origin(pairing: Pairing, weighed: WeighedPairs | None) -> Origin:
    if weighed is None:
        return Origin.SUGGESTED if pairing.is_suggested else Origin.OWN
    if (pairing.city_id, pairing.mentor_id) in {(p.city_id, p.mentor_id) for p in weighed.suggestion.chosen}:
        return Origin.SUGGESTED
    return Origin.EARLIER if pairing.is_suggested else Origin.OWN


def _representative(workshop: WorkshopFile, mentor: City) -> Person | None:
    found = [p for p in workshop.people.where(city_id=mentor.id) if p.role is PersonRole.MENTOR_REPRESENTATIVE]
    return min(found, key=lambda person: (natural_key(person.name), person.id), default=None)


def _contact(person: Person | None) -> Person | None:
    return without_private_contact(person) if person else None


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


def _present_points(pairings: Sequence[Pairing], weighed: WeighedPairs | None) -> Mapping[tuple[CityId, CityId], int]:
    # A pair that is not weighed any more, such as with a city that became a mentor, keeps the score that it had.
    kept = {(pairing.city_id, pairing.mentor_id): pairing.score for pairing in pairings}
    now = {(pair.city_id, pair.mentor_id): pair.total for pair in weighed.suggestion.pairs} if weighed else {}
    return kept | now


def _other_choices(
    pairings: Sequence[Pairing],
    weighed: WeighedPairs,
    *,
    cities: Mapping[CityId, City],
    points: Mapping[tuple[CityId, CityId], int],
) -> list[OtherChoice]:
    """Return the rows whose points differ in sum by as much as the totals do."""
    if not pairings:
        return []
    suggested = {pair.city_id: pair.mentor_id for pair in weighed.suggestion.chosen}
    chosen: dict[CityId, list[CityId]] = defaultdict(list)
    for pairing in pairings:
        chosen[pairing.city_id].append(pairing.mentor_id)
    differing: list[OtherChoice] = []
    for city in cities.values():
        wanted = {suggested[city.id]} if city.id in suggested else set()
        without = [mentor_id for mentor_id in wanted if mentor_id not in chosen[city.id]]
        instead = [mentor_id for mentor_id in chosen[city.id] if mentor_id not in wanted]
        for old, new in zip_longest(without, instead):
            differing.append(
                OtherChoice(
                    city,
                    suggested=cities[old] if old else None,
                    suggested_points=points[city.id, old] if old else 0,
                    chosen=cities[new] if new else None,
                    chosen_points=points[city.id, new] if new else 0,
                )
            )
    return differing
