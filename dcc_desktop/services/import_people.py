"""Imports tables of people."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

from dcc_desktop.domain.cities import City, CityId
from dcc_desktop.domain.entity import new_id
from dcc_desktop.domain.people import Person, PersonId
from dcc_desktop.errors import InvalidInputError
from dcc_desktop.i18n import N_, _
from dcc_desktop.importing.entries import Entry, in_order
from dcc_desktop.importing.people import names_agree, read_people
from dcc_desktop.importing.refusals import Refusal
from dcc_desktop.importing.tables import read_table
from dcc_desktop.importing.words import plain
from dcc_desktop.progress import Progress
from dcc_desktop.services.import_cities import cities_by_name, sheet_notes
from dcc_desktop.services.import_results import ImportResult, Sorted, aborted, made_of, result_of
from dcc_desktop.services.short_texts import shortened
from dcc_desktop.workshop_file import WorkshopFile

Values = dict[str, Any]


def import_people(
    workshop: WorkshopFile, source: Path, *, all_or_nothing: bool = False, progress: Progress | None = None
) -> ImportResult:
    """Add people and update those that are known; see `import_cities`.

    Somebody is known by e-mail address and name, else by name and city, else by a name that one person only has
    whose city and address do not say otherwise.

    Raises:
        InvalidInputError: the file cannot be read, or holds no names of people; nothing has changed.
    """
    table = read_table(source)
    cities = cities_by_name(workshop)
    entries = read_people(table, progress or Progress(), city=lambda name: _city_id(cities, name))
    known = _Known(workshop.people.all())
    matches = known.matches(entries.entries)
    taken: Sorted[Person] = Sorted()
    wrong: list[Refusal] = []
    for entry in entries.entries:
        before = matches.get(entry.line)
        person = made_of(entry, partial(_person, entry, before), refused=wrong)
        if person is not None:
            taken.put(before, person)
    refused = in_order([*entries.refusals, *wrong])
    notes = [*sheet_notes(table), *known.notes]
    if refused and all_or_nothing:
        return aborted(entries, refused=refused, notes=notes)
    with workshop.change(
        N_("Import people: {count} from {file}"), count=len(taken.saved), file=shortened(table.file_name)
    ):
        workshop.people.save_many(taken.saved)
    return result_of(entries, taken, refused=refused, notes=notes)


def _person(entry: Entry, before: Person | None) -> Person:
    if before is None:
        return Person(id=PersonId(new_id()), **entry.values)
    is_same = plain(before.name) == plain(entry.name)  # in other capitals: the person is not renamed
    return replace(before, **entry.values | ({"name": before.name} if is_same else {}))


class _Known:
    """The people of the file; each is found once only, so that two lines never become one person."""

    def __init__(self, people: Sequence[Person]) -> None:
        self._by_email: dict[str, list[Person]] = {}
        self._by_name: dict[str, list[Person]] = {}
        for person in people:
            if person.email:
                self._by_email.setdefault(person.email.casefold(), []).append(person)
            self._by_name.setdefault(plain(person.name) or person.name, []).append(person)
        self._found: set[PersonId] = set()
        self.notes: list[str] = []

    def matches(self, entries: Sequence[Entry]) -> dict[int, Person]:
        """Return whom the entries are about, by their lines; the surest way to know somebody goes first."""
        found: dict[int, Person] = {}
        for candidates_of in (self._with_address, self._of_city, self._of_name):
            for entry in entries:
                if entry.line in found:
                    continue
                candidates = candidates_of(entry.values)
                if len(candidates) == 1 and candidates[0].id not in self._found:
                    found[entry.line] = candidates[0]
                    self._found.add(candidates[0].id)
        for entry in entries:
            if entry.line not in found:
                self._explain(entry)
        return found

    def _with_address(self, values: Values) -> list[Person]:
        sharing = self._by_email.get(values.get("email", "").casefold(), [])
        agreeing = [person for person in sharing if names_agree(person.name, values["name"])]
        return [person for person in agreeing if plain(person.name) == plain(values["name"])][:1] or agreeing

    def _of_city(self, values: Values) -> list[Person]:
        return [person for person in self._of_same_name(values) if person.city_id == values.get("city_id")][:1]

    def _of_name(self, values: Values) -> list[Person]:
        city_id = values.get("city_id")
        return [person for person in self._of_same_name(values) if not (city_id and person.city_id)]

    def _of_same_name(self, values: Values) -> list[Person]:
        """Return those of the same name whose address does not say that they are somebody else."""
        email = values.get("email", "").casefold()
        named = self._by_name.get(plain(values["name"]) or values["name"], [])
        return [person for person in named if not (email and person.email and person.email.casefold() != email)]

    def _explain(self, entry: Entry) -> None:
        sharing = self._by_email.get(entry.values.get("email", "").casefold(), [])
        if sharing and not self._with_address(entry.values):
            note = _("“{name}” has the address of “{other}” but another name, so a new person was added (line {line}).")
            self.notes.append(note.format(name=entry.name, other=sharing[0].name, line=entry.line))
        elif len(self._of_name(entry.values)) > 1:
            note = _("Several people are called “{name}”, so a new person was added (line {line}).")
            self.notes.append(note.format(name=entry.name, line=entry.line))


def _city_id(cities: dict[str, list[City]], name: str) -> CityId:
    found = cities.get(plain(name) or name, [])
    if len(found) != 1:
        raise InvalidInputError(
            _("The file holds more than one city of this name.") if found else _("The file holds no city of this name.")
        )
    return found[0].id
