"""Imports tables of people."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Any

from dcc_desktop.domain.cities import City, CityId
from dcc_desktop.domain.entity import new_id
from dcc_desktop.domain.people import Person, PersonId, StakeholderType
from dcc_desktop.errors import InvalidInputError
from dcc_desktop.i18n import N_, _
from dcc_desktop.importing.column_names import PEOPLE_COLUMNS
from dcc_desktop.importing.columns import ColumnMapping, fields_by_title
from dcc_desktop.importing.contents import Fits, fields_by_contents
from dcc_desktop.importing.entries import Entry, in_order
from dcc_desktop.importing.people import email_address, names_agree, phone_number, read_people
from dcc_desktop.importing.refusals import Refusal
from dcc_desktop.importing.tables import SourceTable, read_table
from dcc_desktop.importing.vocabulary import person_role, yes_or_no
from dcc_desktop.importing.words import names_of, plain
from dcc_desktop.progress import Progress
from dcc_desktop.services.import_cities import cities_by_name
from dcc_desktop.services.import_reading import (
    ImportFacts,
    ImportField,
    ImportKind,
    Reading,
    State,
    import_table,
    sheet_notes,
    state_of,
)
from dcc_desktop.services.import_results import ImportResult, Sorted, made_of
from dcc_desktop.workshop_file import WorkshopFile

Values = dict[str, Any]


_FIELDS = {
    "name": N_("Name"),
    "first_name": N_("First name"),
    "last_name": N_("Last name"),
    "city": N_("City"),
    "organisation": N_("Organisation"),
    "stakeholder_type": N_("Stakeholder type"),
    "role": N_("Role in the programme"),
    "email": N_("E-mail"),
    "phone": N_("Phone"),
    "shares_contact": N_("Agrees that the contact is shared"),
}


def _named_type(text: str) -> StakeholderType:
    """Return the type that is named as such: an organisation names one too, but is none."""
    found: StakeholderType | None = names_of(StakeholderType).get(plain(text))
    if found is None:
        raise InvalidInputError(_("This is no stakeholder type."))
    return found


_FITS: dict[str, Fits] = {
    "email": email_address,
    "phone": phone_number,
    "role": person_role,
    "stakeholder_type": _named_type,
    "shares_contact": yes_or_no,
}


def import_people(
    workshop: WorkshopFile, source: Path, *, all_or_nothing: bool = False, progress: Progress | None = None
) -> ImportResult:
    """Add people and update those that are known; see `import_cities`.

    Somebody is known by e-mail address and name, else by name and city, else by a name that one person only has
    whose city and address do not say otherwise.

    Raises:
        InvalidInputError: the file cannot be read, or holds no names of people; nothing has changed.
    """
    facts = facts_for_people(workshop)
    return import_table(workshop, facts, read_table(source), all_or_nothing=all_or_nothing, progress=progress)


def facts_for_people(workshop: WorkshopFile) -> PeopleFacts:
    """Gather what must be known to read tables of people."""
    return PeopleFacts(state_of(workshop), tuple(workshop.cities.all()), tuple(workshop.people.all()))


@dataclass(frozen=True)
class PeopleFacts(ImportFacts):
    """The people and cities that are known."""

    state: State
    cities: tuple[City, ...]
    people: tuple[Person, ...]
    kind = ImportKind.PEOPLE

    def fields(self) -> tuple[ImportField, ...]:
        return tuple(ImportField(name, _(label)) for name, label in _FIELDS.items())

    def guess(self, table: SourceTable) -> dict[int, str]:
        if table.has_header:
            return fields_by_title(table.header, PEOPLE_COLUMNS)
        fits = {"city": self._city(), **_FITS}
        return fields_by_contents(table, fits, ("name", "organisation"), in_both_languages={})

    def read(self, table: SourceTable, mapping: ColumnMapping | None, progress: Progress) -> Reading:
        entries = read_people(table, progress, city=self._city(), mapping=mapping)
        known = _Known(self.people)
        matches = known.matches(entries.entries)
        taken: Sorted[Person] = Sorted()
        wrong: list[Refusal] = []
        for entry in entries.entries:
            before = matches.get(entry.line)
            person = made_of(entry, partial(_person, entry, before), refused=wrong)
            if person is not None:
                taken.put(entry.line, before, person)
        return Reading(
            label=N_("Import people: {count} from {file}"),
            entries=entries,
            sorted=taken,
            refused=in_order([*entries.refusals, *wrong]),
            notes=[*sheet_notes(table), *known.notes],
            saved={"people": taken.saved},
            deleted={},
        )

    def again(self, workshop: WorkshopFile) -> PeopleFacts:
        return facts_for_people(workshop)

    def _city(self) -> Callable[[str], CityId]:
        return partial(_city_id, cities_by_name(self.cities))


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
