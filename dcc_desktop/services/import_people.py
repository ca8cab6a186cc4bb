"""Imports tables of people."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

from dcc_desktop.domain.cities import City, CityId
from dcc_desktop.domain.entity import new_id
from dcc_desktop.domain.people import Person, PersonId
from dcc_desktop.errors import InvalidInputError
from dcc_desktop.i18n import N_, _
from dcc_desktop.importing.people import name_key, read_people
from dcc_desktop.importing.tables import read_table
from dcc_desktop.importing.words import plain
from dcc_desktop.progress import Progress
from dcc_desktop.services.import_cities import cities_by_name, sheet_notes
from dcc_desktop.services.import_results import ImportResult, Sorted, aborted, result_of
from dcc_desktop.services.labels import shortened
from dcc_desktop.workshop_file import WorkshopFile


def import_people(
    workshop: WorkshopFile, source: Path, *, all_or_nothing: bool = False, progress: Progress | None = None
) -> ImportResult:
    """Add people and update those known by their e-mail address, else by name and city; see `import_cities`.

    Raises:
        InvalidInputError: the file cannot be read, or holds no names of people; nothing has changed.
    """
    table = read_table(source)
    cities = cities_by_name(workshop)
    entries = read_people(table, progress or Progress(), city=lambda name: _city_id(cities, name))
    known = _Known(workshop.people.all())
    taken: Sorted[Person] = Sorted()
    for entry in entries.entries:
        before = known.find(entry.values)
        taken.put(before, replace(before, **entry.values) if before else Person(id=PersonId(new_id()), **entry.values))
    notes = sheet_notes(table)
    if entries.refusals and all_or_nothing:
        return aborted(entries, refused=entries.refusals, notes=notes)
    with workshop.change(
        N_("Import people: {count} from {file}"), count=len(taken.saved), file=shortened(table.file_name)
    ):
        workshop.people.save_many(taken.saved)
    return result_of(entries, taken, refused=entries.refusals, notes=notes)


class _Known:
    """The people of the file; each is found once only, so that two lines never become one person."""

    def __init__(self, people: list[Person]) -> None:
        self._by_email = {person.email.casefold(): person for person in reversed(people) if person.email}
        self._by_name = {name_key(person.name, person.city_id): person for person in reversed(people)}
        self._found: set[PersonId] = set()

    def find(self, values: dict[str, Any]) -> Person | None:
        email = values.get("email", "").casefold()
        person = self._by_email.get(email) if email else None
        if person is None:
            person = self._by_name.get(name_key(values["name"], values.get("city_id")))
            if person and email and person.email:
                return None  # somebody else of the same name
        if person is None or person.id in self._found:
            return None
        self._found.add(person.id)
        return person


def _city_id(cities: dict[str, list[City]], name: str) -> CityId:
    found = cities.get(plain(name) or name, [])
    if len(found) != 1:
        raise InvalidInputError(
            _("The file holds more than one city of this name.") if found else _("The file holds no city of this name.")
        )
    return found[0].id
