"""The facilitator's rules about pairs, and the pairings that were chosen."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, TypedDict

from dcc_desktop.domain.cities import City, CityId, CityRole
from dcc_desktop.domain.entity import derived_id
from dcc_desktop.domain.mentoring import Pairing, PairingId, PairingRule, PairingRuleId, RuleKind
from dcc_desktop.errors import InvalidInputError
from dcc_desktop.i18n import N_, _, interface_language
from dcc_desktop.services.present import key_of_row, refreshed
from dcc_desktop.services.removing import remove_rows

if TYPE_CHECKING:
    from dcc_desktop.workshop_file import WorkshopFile


class _Names(TypedDict):
    city: str
    mentor: str


def require_pair(workshop: WorkshopFile, city_id: CityId, mentor_id: CityId, *, reason: str = "") -> PairingRule:
    """Decide that a pair must be; once more, with another reason, changes the reason.

    Raises:
        InvalidInputError: it contradicts another rule or the mentor's capacity; the message names it.
    """
    city, mentor = city_and_mentor(workshop, city_id, mentor_id)
    names = _names(city, mentor)
    if _rules(workshop, RuleKind.FORBIDDEN, city_id=city_id, mentor_id=mentor_id):
        raise InvalidInputError(
            _("{city} with {mentor} is forbidden by a rule.").format(**names), hint=_("Remove that rule first.")
        )
    for other in _rules(workshop, RuleKind.REQUIRED, city_id=city_id):
        if other.mentor_id != mentor_id:
            raise InvalidInputError(
                _("A rule already requires {city} with {mentor}.").format(
                    city=names["city"], mentor=_name(workshop.cities.get(other.mentor_id))
                ),
                hint=_("Remove that rule first; a city has one mentor."),
            )
    others = {rule.city_id for rule in _rules(workshop, RuleKind.REQUIRED, mentor_id=mentor_id)} - {city_id}
    if len(others) + 1 > mentor.capacity:
        raise InvalidInputError(
            _("Rules require more cities with {mentor} than its capacity of {capacity}.").format(
                mentor=names["mentor"], capacity=mentor.capacity
            ),
            hint=_("Raise its capacity, or remove one of the rules."),
        )
    return _save_rule(workshop, city_id, mentor_id, kind=RuleKind.REQUIRED, reason=reason)


def forbid_pair(workshop: WorkshopFile, city_id: CityId, mentor_id: CityId, *, reason: str = "") -> PairingRule:
    """Decide that a pair must not be; once more, with another reason, changes the reason.

    Raises:
        InvalidInputError: a rule requires the same pair.
    """
    city, mentor = city_and_mentor(workshop, city_id, mentor_id)
    if _rules(workshop, RuleKind.REQUIRED, city_id=city_id, mentor_id=mentor_id):
        raise InvalidInputError(
            _("{city} with {mentor} is required by a rule.").format(**_names(city, mentor)),
            hint=_("Remove that rule first."),
        )
    if workshop.pairings.where(city_id=city_id, mentor_id=mentor_id):
        raise InvalidInputError(
            _("{city} is paired with {mentor} already.").format(**_names(city, mentor)),
            hint=_("Remove that pairing first."),
        )
    return _save_rule(workshop, city_id, mentor_id, kind=RuleKind.FORBIDDEN, reason=reason)


def _save_rule(
    workshop: WorkshopFile, city_id: CityId, mentor_id: CityId, *, kind: RuleKind, reason: str
) -> PairingRule:
    present = _rules(workshop, kind, city_id=city_id, mentor_id=mentor_id)
    rule = (
        replace(present[0], reason=reason)
        if present
        else PairingRule(
            id=PairingRuleId(derived_id("pairing rule", city_id, mentor_id)),
            city_id=city_id,
            mentor_id=mentor_id,
            kind=kind,
            reason=reason,
        )
    )
    label = N_("Require pair: {city} – {mentor}") if kind is RuleKind.REQUIRED else N_("Forbid pair: {city} – {mentor}")
    with workshop.change(label, **_names(workshop.cities.get(city_id), workshop.cities.get(mentor_id))):
        workshop.pairing_rules.save(rule)
    return rule


def remove_rule(workshop: WorkshopFile, rule_id: PairingRuleId) -> None:
    """Remove a rule."""
    rule = workshop.pairing_rules.get(rule_id)
    names = _names(workshop.cities.get(rule.city_id), workshop.cities.get(rule.mentor_id))
    with workshop.change(N_("Remove rule: {city} – {mentor}"), **names):
        workshop.pairing_rules.delete(rule_id)


def set_capacity(workshop: WorkshopFile, mentor_id: CityId, capacity: int) -> None:
    """Say how many cities a mentor city can advise at a time.

    Raises:
        InvalidInputError: rules require more, or more cities are paired with it.
    """
    mentor = replace(workshop.cities.get(mentor_id), capacity=capacity)
    required = len(_rules(workshop, RuleKind.REQUIRED, mentor_id=mentor_id))
    paired = len(workshop.pairings.where(mentor_id=mentor_id))
    if capacity < required:
        raise InvalidInputError(
            _("Rules require more cities with {mentor}: {count}.").format(mentor=_name(mentor), count=required),
            hint=_("Remove one of the rules first."),
        )
    if capacity < paired:
        raise InvalidInputError(
            _("{mentor} is already paired with more cities: {count}.").format(mentor=_name(mentor), count=paired),
            hint=_("Remove one of the pairings first."),
        )
    with workshop.change(N_("Set the capacity of {mentor}: {capacity}"), mentor=_name(mentor), capacity=capacity):
        workshop.cities.save(mentor)


def change_pairing(workshop: WorkshopFile, pairing: Pairing, *, merge_key: str = "") -> None:
    """Save the card of a pairing: topics, format, expected result, first step, dates.

    How the pair came about stays as it is: what two cities agree on does not make a suggestion anybody's own choice.

    Raises:
        NotFoundError: the pairing was removed in the meantime.
    """
    pairing = refreshed(workshop.pairings, pairing, fixed=["city_id", "mentor_id"], moved=["is_suggested"])
    names = _names(workshop.cities.get(pairing.city_id), workshop.cities.get(pairing.mentor_id))
    key = key_of_row(workshop.pairings, pairing.id, merge_key)
    with workshop.change(N_("Change the card of {city} and {mentor}"), merge_key=key, **names):
        workshop.pairings.save(pairing)


def remove_pairings(workshop: WorkshopFile, pairing_ids: Sequence[PairingId]) -> None:
    """Remove pairings with their cards, as one step."""

    def names(pairing: Pairing) -> _Names:
        return _names(workshop.cities.get(pairing.city_id), workshop.cities.get(pairing.mentor_id))

    one, several = N_("Remove pairing: {city} – {mentor}"), N_("Remove pairings: {count}")
    remove_rows(workshop, workshop.pairings, pairing_ids, label_of_one=one, label_of_several=several, names=names)


def city_and_mentor(workshop: WorkshopFile, city_id: CityId, mentor_id: CityId) -> tuple[City, City]:
    """Return a city and its mentor.

    Raises:
        InvalidInputError: they do not have these roles.
    """
    city, mentor = workshop.cities.get(city_id), workshop.cities.get(mentor_id)
    if mentor.role is not CityRole.MENTOR:
        raise InvalidInputError(
            _("{city} is not a mentor city.").format(city=_name(mentor)), hint=_("Change its role first.")
        )
    if city.role is CityRole.MENTOR:
        raise InvalidInputError(
            _("{city} is a mentor city and gets no mentor.").format(city=_name(city)), hint=_("Change its role first.")
        )
    return city, mentor


def _rules(workshop: WorkshopFile, kind: RuleKind, **ids: CityId) -> list[PairingRule]:
    return workshop.pairing_rules.where(kind=kind, **ids)


def _name(city: City) -> str:
    return city.name(interface_language())


def _names(city: City, mentor: City) -> _Names:
    return {"city": _name(city), "mentor": _name(mentor)}
