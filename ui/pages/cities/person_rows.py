"""The rows of the table of people: who they are, and whether they are here."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from dcc_desktop.domain.cities import City, CityId, cities_by_name
from dcc_desktop.domain.labels import label_of
from dcc_desktop.domain.natural_order import natural_key
from dcc_desktop.domain.people import Attendance, Person, PersonId
from dcc_desktop.domain.seminars import SeminarId
from dcc_desktop.i18n import _, interface_language, ngettext
from dcc_desktop.workshop_file import WorkshopFile
from ui.widgets.cells import GroupRow


@dataclass(frozen=True, slots=True)
class PersonRow:
    """One line; `person` is None while their name is being typed for the first time."""

    id: str
    person: Person | None = None
    city_name: str = ""
    is_expected: bool = False
    is_here: bool = False


Rows = list[PersonRow | GroupRow]


def read_people(
    workshop: WorkshopFile,
    seminar_id: SeminarId,
    *,
    city_id: CityId | None = None,
    text: str = "",
    draft_id: str = "",
) -> Rows:
    """Return the people in whom the text occurs, by city; with a city only its own."""
    language = interface_language()
    cities = cities_by_name(workshop.cities.all(), language=language)
    names = {city.id: city.name(language) for city in cities}
    expected = {each.person_id: each for each in workshop.attendances.where(seminar_id=seminar_id)}
    people = sorted(workshop.people.all(), key=lambda person: natural_key(person.name))
    rows: Rows = [PersonRow(draft_id)] if draft_id else []
    for group in (*cities, None):
        if city_id is not None and (group is None or group.id != city_id):
            continue
        own = [_row(each, names, expected) for each in people if each.city_id == (group.id if group else None)]
        found = [row for row in own if _holds(row, text.casefold())]
        if found:
            rows += [_group(group, found), *found]
    return rows


def count_here(rows: Sequence[PersonRow]) -> int:
    """Return how many of these people are here."""
    return sum(row.is_here for row in rows)


def _row(person: Person, names: Mapping[CityId, str], expected: Mapping[PersonId, Attendance]) -> PersonRow:
    attendance = expected.get(person.id)
    return PersonRow(
        person.id,
        person,
        names.get(person.city_id, "") if person.city_id else "",
        attendance is not None,
        attendance is not None and attendance.is_present,
    )


def _group(city: City | None, rows: Sequence[PersonRow]) -> GroupRow:
    title = city.name(interface_language()) if city else _("Not of a city: experts and guests")
    people = ngettext("{n} person", "{n} people", len(rows)).format(n=len(rows))
    here = ngettext("{n} here", "{n} here", count_here(rows)).format(n=count_here(rows))
    return GroupRow(city.id if city else "none", title, aside=f"{people} · {here}")


def _holds(row: PersonRow, text: str) -> bool:
    person = row.person
    if person is None or not text:
        return True
    texts = (person.name, person.organisation, person.email, row.city_name, _(label_of(person.role)))
    return any(text in each.casefold() for each in texts)
