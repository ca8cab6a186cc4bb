"""What another choice would do to all pairs, and the choices that replace what the city had before."""

from __future__ import annotations

from dataclasses import dataclass, replace

from dcc_desktop.domain.cities import CityId
from dcc_desktop.domain.mentoring import Pairing, PairingRule, PairingRuleId, RuleKind
from dcc_desktop.domain.pairing import PairScore, Suggestion, suggest_pairing
from dcc_desktop.errors import InvalidInputError
from dcc_desktop.i18n import N_, interface_language
from dcc_desktop.services.pairings import city_and_mentor, forbid_pair, remove_pairings
from dcc_desktop.services.suggestion import WeighedPairs, choose_pairing
from dcc_desktop.workshop_file import WorkshopFile


@dataclass(frozen=True, slots=True)
class MovedCity:
    """A city that would have another mentor; None: no mentor."""

    city_id: CityId
    before: PairScore | None
    after: PairScore | None

    @property
    def points(self) -> int:
        """Return what the city would win, or lose when it is negative."""
        return (self.after.total if self.after else 0) - (self.before.total if self.before else 0)


@dataclass(frozen=True, slots=True)
class Alternative:
    """The best pairs under one more condition, beside the suggested ones."""

    total: int
    moved: tuple[MovedCity, ...]


def with_pair(weighed: WeighedPairs, city_id: CityId, mentor_id: CityId) -> Alternative | None:
    """Return the best choice in which this pair must be; None when the rules do not allow it."""
    rule = PairingRule(id=PairingRuleId("asked for"), city_id=city_id, mentor_id=mentor_id, kind=RuleKind.REQUIRED)
    try:
        found = suggest_pairing(replace(weighed.given, rules=[*weighed.given.rules, rule]))
    except InvalidInputError:
        return None
    return _beside(weighed.suggestion, found)


def with_one_more_place(weighed: WeighedPairs, mentor_id: CityId) -> Alternative:
    """Return the best choice if a mentor could advise one more city."""
    mentors = [
        replace(mentor, capacity=mentor.capacity + 1) if mentor.id == mentor_id else mentor
        for mentor in weighed.given.mentors
    ]
    return _beside(weighed.suggestion, suggest_pairing(replace(weighed.given, mentors=mentors)))


def _beside(before: Suggestion, after: Suggestion) -> Alternative:
    had = {pair.city_id: pair for pair in before.chosen}
    gets = {pair.city_id: pair for pair in after.chosen}
    cities = dict.fromkeys(pair.city_id for pair in before.pairs)
    moved = (MovedCity(city_id, had.get(city_id), gets.get(city_id)) for city_id in cities)
    return Alternative(after.total, tuple(each for each in moved if _mentor(each.before) != _mentor(each.after)))


def _mentor(pair: PairScore | None) -> CityId | None:
    return pair.mentor_id if pair else None


def change_mentor(workshop: WorkshopFile, city_id: CityId, mentor_id: CityId) -> Pairing:
    """Pair a city with a mentor city as the facilitator's own choice, instead of the one that it has, in one step.

    The card of the pairing that is replaced goes with it.

    Raises:
        InvalidInputError: a rule is against it, or the mentor has no place left; nothing has changed.
    """
    city, mentor = city_and_mentor(workshop, city_id, mentor_id)
    language = interface_language()
    with workshop.change(N_("Pair {city} with {mentor}"), city=city.name(language), mentor=mentor.name(language)):
        replaced = [each.id for each in workshop.pairings.where(city_id=city_id) if each.mentor_id != mentor_id]
        remove_pairings(workshop, replaced)
        return choose_pairing(workshop, city_id, mentor_id)


def refuse_pair(workshop: WorkshopFile, city_id: CityId, mentor_id: CityId) -> PairingRule:
    """Decide that a pair must not be; where it is set already, the pairing is removed with its card in the same step.

    Raises:
        InvalidInputError: a rule requires the same pair.
    """
    city, mentor = city_and_mentor(workshop, city_id, mentor_id)
    language = interface_language()
    with workshop.change(N_("Forbid pair: {city} – {mentor}"), city=city.name(language), mentor=mentor.name(language)):
        paired = workshop.pairings.where(city_id=city_id, mentor_id=mentor_id)
        remove_pairings(workshop, [each.id for each in paired])
        return forbid_pair(workshop, city_id, mentor_id)
