"""Removes cities and people without a question: says who, and what went along, and offers to undo it."""

from __future__ import annotations

from collections.abc import Sequence

from dcc_desktop.domain.cities import City, CityId
from dcc_desktop.domain.people import Person, PersonId
from dcc_desktop.domain.standing import CityStanding
from dcc_desktop.i18n import _, interface_language, ngettext
from dcc_desktop.services.cities import remove_cities
from dcc_desktop.services.people import remove_people
from ui.desk import Desk


class Removals:
    """Each is one step."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def remove_cities(self, ids: Sequence[str]) -> None:
        """Remove cities with all that belongs to them."""
        workshop = self._desk.workshop
        cities = [city for each in ids if (city := workshop.cities.find(CityId(each)))]
        if cities:
            standings = [each for city in cities if (each := self._desk.standing().of(city.id))]
            remove_cities(workshop, [city.id for city in cities])
            self._desk.offer_undo(cities_removed(cities, standings))

    def remove_people(self, ids: Sequence[str]) -> None:
        """Remove people from all lists."""
        workshop = self._desk.workshop
        people = [person for each in ids if (person := workshop.people.find(PersonId(each)))]
        if people:
            gone = {person.id for person in people}
            led = sum(bool(gone & {city.lead_expert_id, city.project_manager_id}) for city in workshop.cities.all())
            remove_people(workshop, [person.id for person in people])
            self._desk.offer_undo(people_removed(people, led))


def cities_removed(cities: Sequence[City], standings: Sequence[CityStanding]) -> str:
    """Return who was removed, and with how many forms, ideas and actions."""
    parts = [part for part in _parts(standings) if part]
    if len(cities) == 1:
        said = _("City removed: {city}").format(city=cities[0].name(interface_language()))
    else:
        said = ngettext("{n} city removed", "{n} cities removed", len(cities)).format(n=len(cities))
    return _("{said}, along with {parts}.").format(said=said, parts=", ".join(parts)) if parts else f"{said}."


def people_removed(people: Sequence[Person], led: int) -> str:
    """Return who was removed, and how many cities lost the person who led their work."""
    if len(people) == 1:
        said = _("Person removed: {person}").format(person=people[0].name)
    else:
        said = ngettext("{n} person removed", "{n} people removed", len(people)).format(n=len(people))
    if not led:
        return f"{said}."
    lost = ngettext(
        "{n} city has no lead expert or project manager any more",
        "{n} cities have no lead expert or project manager any more",
        led,
    ).format(n=led)
    return f"{said}. {lost}."


def _parts(standings: Sequence[CityStanding]) -> list[str]:
    forms = sum(each.forms.filled + each.forms.begun for each in standings)
    ideas = sum(each.ideas for each in standings)
    objectives = sum(each.objectives for each in standings)
    actions = sum(each.actions.all for each in standings)
    return [
        ngettext("{n} form", "{n} forms", forms).format(n=forms) if forms else "",
        ngettext("{n} idea", "{n} ideas", ideas).format(n=ideas) if ideas else "",
        ngettext("{n} objective", "{n} objectives", objectives).format(n=objectives) if objectives else "",
        ngettext("{n} action", "{n} actions", actions).format(n=actions) if actions else "",
    ]
