"""The suggested pairing, worked out from what the open file holds, and taken over by the facilitator."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace

from dcc_desktop.domain.cities import City, CityId, CityRole
from dcc_desktop.domain.entity import derived_id
from dcc_desktop.domain.maturity import CityScore
from dcc_desktop.domain.mentoring import Pairing, PairingId, PairingRule, PairingRuleId, RuleKind
from dcc_desktop.domain.pairing import PairingInput, PairingScorer, PairScore, Part, Suggestion, suggest_pairing
from dcc_desktop.errors import InvalidInputError
from dcc_desktop.i18n import N_, _, interface_language
from dcc_desktop.services.maturity import gaps_of_cities
from dcc_desktop.services.pairings import city_and_mentor
from dcc_desktop.workshop_file import WorkshopFile


@dataclass(frozen=True, slots=True)
class WeighedPairs:
    """A suggestion with what is needed to explain it."""

    suggestion: Suggestion
    scorer: PairingScorer
    cities: dict[CityId, City]
    mentors: tuple[City, ...]
    rules: tuple[PairingRule, ...]
    given: PairingInput

    def parts(self, pair: PairScore) -> tuple[Part, ...]:
        """Return the parts of a pair's score with their reasons."""
        return self.scorer.parts(pair, self.cities[pair.city_id], self.cities[pair.mentor_id])


def weigh_pairs(
    workshop: WorkshopFile,
    *,
    is_with_fellows: bool = False,
    is_keeping_own: bool = False,
    is_keeping_cards: bool = False,
    scores: Mapping[CityId, CityScore] | None = None,
) -> WeighedPairs:
    """Weigh every possible pair and choose the best ones.

    Args:
        is_with_fellows: Pair fellow cities too; challenge cities only by default.
        is_keeping_own: Choose the best for the other cities, beside the facilitator's own pairings.
        is_keeping_cards: Keep, with the own ones, suggested pairings whose card has been filled in.
        scores: Newest figures of cities that the caller has worked out already.

    Raises:
        InvalidInputError: the rules contradict each other.
    """
    roles = {CityRole.CHALLENGE, CityRole.FELLOW} if is_with_fellows else {CityRole.CHALLENGE}
    everybody = workshop.cities.all()
    cities = [city for city in everybody if city.role in roles]
    mentors = [city for city in everybody if city.role is CityRole.MENTOR]
    rules = workshop.pairing_rules.all()
    if is_keeping_own:
        own = [each for each in workshop.pairings.all() if not _may_go(each, is_keeping_cards=is_keeping_cards)]
        rules += [_as_rule(pairing) for pairing in own]
        mentors = _without_taken_places(mentors, own, {city.id for city in cities})
    return _weighed(workshop, cities, mentors, rules=rules, scores=scores)


def _weighed(
    workshop: WorkshopFile,
    cities: list[City],
    mentors: list[City],
    *,
    rules: list[PairingRule],
    scores: Mapping[CityId, CityScore] | None = None,
) -> WeighedPairs:
    by_id = {city.id: city for city in [*cities, *mentors]}
    given = PairingInput(
        cities,
        mentors,
        needs=workshop.needs.all(),
        offers=workshop.offers.all(),
        gaps=gaps_of_cities(workshop, [city.id for city in cities], known=scores),
        wishes={(wish.city_id, wish.wished_city_id) for wish in workshop.wishes.all()},
        rules=[rule for rule in rules if rule.city_id in by_id and rule.mentor_id in by_id],
    )
    return WeighedPairs(suggest_pairing(given), PairingScorer(given), by_id, tuple(mentors), tuple(given.rules), given)


def _may_go(pairing: Pairing, *, is_keeping_cards: bool) -> bool:
    return pairing.is_suggested and not (is_keeping_cards and pairing.has_card)


def _as_rule(pairing: Pairing) -> PairingRule:
    return PairingRule(
        id=PairingRuleId(pairing.id), city_id=pairing.city_id, mentor_id=pairing.mentor_id, kind=RuleKind.REQUIRED
    )


def _without_taken_places(mentors: list[City], own: list[Pairing], weighed: set[CityId]) -> list[City]:
    # The places that cities outside the weighing have taken, such as fellows, are gone for the others.
    taken = Counter(pairing.mentor_id for pairing in own if pairing.city_id not in weighed)
    return [replace(mentor, capacity=max(0, mentor.capacity - taken[mentor.id])) for mentor in mentors]


def choose_pairing(workshop: WorkshopFile, city_id: CityId, mentor_id: CityId) -> Pairing:
    """Pair a city with a mentor city as the facilitator's own choice, with its score and parts as they are now.

    The same pair again gets the new score and keeps its card.

    Raises:
        InvalidInputError: a rule is against it, the city has another mentor, or the mentor has no place left.
    """
    city, mentor = city_and_mentor(workshop, city_id, mentor_id)
    present = _refuse_unless_free(workshop, city, mentor)
    # Weighed without rules: the facilitator decides, and other rules must not keep this pair from being explained.
    weighed = _weighed(workshop, [city], [mentor], rules=[])
    pairing = replace(_scored(present, weighed.suggestion.pairs[0], weighed), is_suggested=False)
    language = interface_language()
    with workshop.change(N_("Pair {city} with {mentor}"), city=city.name(language), mentor=mentor.name(language)):
        workshop.pairings.save(pairing)
    return pairing


def _refuse_unless_free(workshop: WorkshopFile, city: City, mentor: City) -> Pairing | None:
    language = interface_language()
    names = {"city": city.name(language), "mentor": mentor.name(language)}
    if workshop.pairing_rules.where(kind=RuleKind.FORBIDDEN, city_id=city.id, mentor_id=mentor.id):
        raise InvalidInputError(
            _("{city} with {mentor} is forbidden by a rule.").format(**names), hint=_("Remove that rule first.")
        )
    for pairing in workshop.pairings.where(city_id=city.id):
        if pairing.mentor_id == mentor.id:
            return pairing
        other = workshop.cities.get(pairing.mentor_id).name(language)
        raise InvalidInputError(
            _("{city} is paired with {mentor} already.").format(city=names["city"], mentor=other),
            hint=_("Remove that pairing first."),
        )
    if len(workshop.pairings.where(mentor_id=mentor.id)) >= mentor.capacity:
        raise InvalidInputError(
            _("The capacity of {mentor} is {capacity} and is used up.").format(
                mentor=names["mentor"], capacity=mentor.capacity
            ),
            hint=_("Raise its capacity, or choose another mentor."),
        )
    return None


def take_suggestion(
    workshop: WorkshopFile, *, is_with_fellows: bool = False, is_keeping_cards: bool = True
) -> list[Pairing]:
    """Make the best pairs beside the facilitator's own ones the pairings of the file, in one step; return them.

    What was suggested earlier is replaced; a pair that stays keeps its card and gets the new score.

    Args:
        is_with_fellows: Pair fellow cities too.
        is_keeping_cards: Leave alone what two cities agreed on; False once the facilitator was told what goes.

    Raises:
        InvalidInputError: the rules and the facilitator's own pairings contradict each other.
    """
    weighed = weigh_pairs(
        workshop, is_with_fellows=is_with_fellows, is_keeping_own=True, is_keeping_cards=is_keeping_cards
    )
    present = workshop.pairings.all()
    leaving = [each for each in present if _may_go(each, is_keeping_cards=is_keeping_cards)]
    earlier = {(each.city_id, each.mentor_id): each for each in leaving}
    own = {pairing.city_id for pairing in present} - {pairing.city_id for pairing in leaving}
    made = [
        _scored(earlier.pop((pair.city_id, pair.mentor_id), None), pair, weighed)
        for pair in weighed.suggestion.chosen
        if pair.city_id not in own
    ]
    with workshop.change(N_("Take over the suggested pairing")):
        for pairing in earlier.values():
            workshop.pairings.delete(pairing.id)
        workshop.pairings.save_many(made)
    return made


def _scored(present: Pairing | None, pair: PairScore, weighed: WeighedPairs) -> Pairing:
    pairing = present or Pairing(
        id=PairingId(derived_id("pairing", pair.city_id, pair.mentor_id)),
        city_id=pair.city_id,
        mentor_id=pair.mentor_id,
    )
    parts = tuple(part.as_text() for part in weighed.parts(pair))
    return replace(pairing, is_suggested=True, score=pair.total, parts=parts)
