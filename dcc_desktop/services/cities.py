"""The cities of the programme."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from difflib import get_close_matches

from dcc_desktop.domain.cities import City, CityId, CityRole, FellowBenefit, cities_by_name
from dcc_desktop.domain.entity import new_id
from dcc_desktop.domain.mentoring import RuleKind
from dcc_desktop.domain.natural_order import natural_key
from dcc_desktop.domain.people import PersonId
from dcc_desktop.errors import InvalidInputError, NotFoundError
from dcc_desktop.i18n import N_, _, interface_language
from dcc_desktop.services.present import key_of_row, refreshed
from dcc_desktop.services.removing import remove_rows
from dcc_desktop.services.short_texts import shortened
from dcc_desktop.workshop_file import WorkshopFile

_MOST_NAMES = 5  # of similar names in one hint


def add_city(
    workshop: WorkshopFile,
    name_en: str,
    *,
    name_bg: str = "",
    country: str = "",
    languages: tuple[str, ...] = (),
    population: int | None = None,
    role: CityRole = CityRole.CHALLENGE,
    capacity: int = 2,
    slogan: str = "",
    city_id: CityId | None = None,
) -> City:
    """Add one city; see `City` for the units and codes.

    Args:
        city_id: The id under which a page shows it already; None: a new one.

    Raises:
        InvalidInputError: the name is taken, or a value cannot be.
    """
    city = City(
        id=city_id or CityId(new_id()),
        name_en=name_en,
        name_bg=name_bg,
        country=country,
        languages=languages,
        population=population,
        role=role,
        capacity=capacity,
        slogan=slogan,
    )
    _refuse_taken_names([city], workshop.cities.all())
    with workshop.change(N_("Add city: {city}"), city=_label(city)):
        workshop.cities.save(city)
    return city


def change_city(workshop: WorkshopFile, city: City, *, merge_key: str = "") -> None:
    """Save a changed city.

    Raises:
        InvalidInputError: another city has its new name, or its pairings do not go with its new role or capacity.
        NotFoundError: it has been removed.
    """
    city = refreshed(workshop.cities, city)
    _refuse_paired(workshop, city)
    _refuse_small_capacity(workshop, city)
    _refuse_taken_names([city], [other for other in workshop.cities.all() if other.id != city.id])
    _save(workshop, city, N_("Change city: {city}"), merge_key=key_of_row(workshop.cities, city.id, merge_key))


def remove_cities(workshop: WorkshopFile, city_ids: Sequence[CityId]) -> None:
    """Remove cities with all that belongs to them (assessments, ideas, plan ...), as one step; their people stay."""
    remove_rows(
        workshop,
        workshop.cities,
        city_ids,
        label_of_one=N_("Remove city: {city}"),
        label_of_several=N_("Remove cities: {count}"),
        names=lambda city: {"city": _label(city)},
    )


def set_lead_expert(workshop: WorkshopFile, city_id: CityId, person_id: PersonId | None) -> None:
    """Name the expert who coordinates and guides the city, or nobody when it is None."""
    _refuse_unknown_person(workshop, person_id)
    city = replace(workshop.cities.get(city_id), lead_expert_id=person_id)
    _save(workshop, city, N_("Change the lead expert of {city}"))


def set_project_manager(workshop: WorkshopFile, city_id: CityId, person_id: PersonId | None) -> None:
    """Name the city's own project manager, or nobody when it is None."""
    _refuse_unknown_person(workshop, person_id)
    city = replace(workshop.cities.get(city_id), project_manager_id=person_id)
    _save(workshop, city, N_("Change the project manager of {city}"))


def mark_benefit(workshop: WorkshopFile, city_id: CityId, benefit: FellowBenefit, *, is_received: bool) -> None:
    """Tick a promised benefit of a fellow city as received, or take the tick away.

    Raises:
        InvalidInputError: the city is not a fellow city.
    """
    city = workshop.cities.get(city_id)
    if city.role is not CityRole.FELLOW:
        raise InvalidInputError(
            _("Only fellow cities have these benefits."), hint=_("Change the role of the city first.")
        )
    received = {*city.benefits, benefit} if is_received else {*city.benefits} - {benefit}
    # In the order of the owner's list, whatever the order of the ticks was.
    city = replace(city, benefits=tuple(each for each in FellowBenefit if each in received))
    _save(workshop, city, N_("Tick a benefit of {city}") if is_received else N_("Untick a benefit of {city}"))


def find_city(workshop: WorkshopFile, name: str) -> City:
    """Return the city with this English or Bulgarian name; case and accents do not matter.

    Raises:
        NotFoundError: there is none; the hint lists similar names.
    """
    cities = workshop.cities.all()
    wanted = natural_key(name)[0]
    for city in cities:
        if wanted in _keys(city):
            return city
    raise NotFoundError(
        _("There is no city “{name}” in the file.").format(name=shortened(name)), hint=_similar_names(cities, name)
    )


def cities_by_role(workshop: WorkshopFile) -> dict[CityRole, list[City]]:
    """Return the cities of every role, by name in the interface language."""
    language = interface_language()
    cities = workshop.cities.all()
    return {role: cities_by_name(cities, role, language=language) for role in CityRole}


def _save(workshop: WorkshopFile, city: City, label: str, *, merge_key: str = "") -> None:
    with workshop.change(label, merge_key=merge_key, city=_label(city)):
        workshop.cities.save(city)


def _label(city: City) -> str:
    return shortened(city.name(interface_language()))


def _keys(city: City) -> set[object]:
    return {natural_key(name)[0] for name in (city.name_en, city.name_bg) if name}


def _refuse_taken_names(cities: Iterable[City], others: Iterable[City]) -> None:
    taken = {key for other in others for key in _keys(other)}
    for city in cities:
        if not taken.isdisjoint(_keys(city)):
            raise InvalidInputError(
                _("There is a city named “{name}” already.").format(name=_label(city)),
                hint=_("Choose another name, or change the city that is there."),
            )
        taken |= _keys(city)


def _refuse_paired(workshop: WorkshopFile, city: City) -> None:
    # What a pair or a rule says is only true while the mentor is a mentor city and the other one is not.
    was_mentor = workshop.cities.get(city.id).role is CityRole.MENTOR
    if was_mentor is (city.role is CityRole.MENTOR):
        return
    column = "mentor_id" if was_mentor else "city_id"
    if workshop.pairings.where(**{column: city.id}) or workshop.pairing_rules.where(**{column: city.id}):
        raise InvalidInputError(
            _("{city} is part of a pairing or of a rule about pairs.").format(city=_label(city)),
            hint=_("Remove its pairings and rules first, then change its role."),
        )


def _refuse_small_capacity(workshop: WorkshopFile, city: City) -> None:
    # A capacity that stays may be too small since an undo, which is no reason to refuse another name.
    paired = len(workshop.pairings.where(mentor_id=city.id))
    required = len(workshop.pairing_rules.where(mentor_id=city.id, kind=RuleKind.REQUIRED))
    if city.capacity < max(paired, required) and city.capacity < workshop.cities.get(city.id).capacity:
        raise InvalidInputError(
            _("{city} is to advise more cities than that: {count}.").format(
                city=_label(city), count=max(paired, required)
            ),
            hint=_("Remove one of its pairings or rules first."),
        )


def _refuse_unknown_person(workshop: WorkshopFile, person_id: PersonId | None) -> None:
    if person_id is not None:
        workshop.people.get(person_id)


def _similar_names(cities: Iterable[City], name: str) -> str:
    names = {each.casefold(): each for city in cities for each in (city.name_en, city.name_bg) if each}
    if not names:
        return _("The file holds no cities yet.")
    similar = get_close_matches(name.casefold(), names, n=_MOST_NAMES, cutoff=0.6)
    if not similar:
        return _("Type the name as the file has it, in English or in Bulgarian.")
    return _("Similar names: {names}.").format(names=", ".join(names[each] for each in similar))
