"""Imports tables of cities."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from dcc_desktop.domain.cities import City, CityId, CityRole
from dcc_desktop.domain.entity import new_id
from dcc_desktop.domain.mentoring import Pairing
from dcc_desktop.errors import InvalidInputError
from dcc_desktop.i18n import N_, _, interface_language
from dcc_desktop.importing.cities import capacity, population, read_cities
from dcc_desktop.importing.column_names import CITY_COLUMNS
from dcc_desktop.importing.columns import ColumnMapping, fields_by_title
from dcc_desktop.importing.contents import Fits, fields_by_contents
from dcc_desktop.importing.entries import Entry, in_order
from dcc_desktop.importing.refusals import Refusal
from dcc_desktop.importing.tables import SourceTable, read_table
from dcc_desktop.importing.vocabulary import city_role, country_code, language_codes
from dcc_desktop.importing.words import plain
from dcc_desktop.progress import Progress
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

_FIELDS = {
    "name": N_("Name"),
    "name_en": N_("Name in English"),
    "name_bg": N_("Name in Bulgarian"),
    "country": N_("Country"),
    "role": N_("Role in the programme"),
    "languages": N_("Languages"),
    "population": N_("Population"),
    "capacity": N_("Cities that it can advise"),
    "slogan": N_("Slogan"),
}
_FITS: dict[str, Fits] = {
    "country": country_code,
    "role": city_role,
    "languages": language_codes,
    "capacity": capacity,
    "population": population,
}


def import_cities(
    workshop: WorkshopFile, source: Path, *, all_or_nothing: bool = False, progress: Progress | None = None
) -> ImportResult:
    """Add cities and update those that are known by either name; an empty cell leaves what is there.

    Args:
        all_or_nothing: Take nothing when any line is refused.

    Raises:
        InvalidInputError: the file cannot be read, or holds no names of cities; nothing has changed.
    """
    facts = facts_for_cities(workshop)
    return import_table(workshop, facts, read_table(source), all_or_nothing=all_or_nothing, progress=progress)


def facts_for_cities(workshop: WorkshopFile) -> CityFacts:
    """Gather what must be known to read tables of cities."""
    return CityFacts(state_of(workshop), tuple(workshop.cities.all()), tuple(workshop.pairings.all()))


@dataclass(frozen=True)
class CityFacts(ImportFacts):
    """The cities that are known."""

    state: State
    cities: tuple[City, ...]
    pairings: tuple[Pairing, ...]
    kind = ImportKind.CITIES

    def fields(self) -> tuple[ImportField, ...]:
        return tuple(ImportField(name, _(label)) for name, label in _FIELDS.items())

    def guess(self, table: SourceTable) -> dict[int, str]:
        if table.has_header:
            return fields_by_title(table.header, CITY_COLUMNS)
        names = {"bg": "name_bg", "en": "name_en"}
        return fields_by_contents(table, _FITS, ("name", "slogan"), in_both_languages=names)

    def read(self, table: SourceTable, mapping: ColumnMapping | None, progress: Progress) -> Reading:
        entries = read_cities(table, progress, mapping=mapping)
        known = _Known(self)
        taken: Sorted[City] = Sorted()
        wrong: list[Refusal] = []
        for entry in entries.entries:
            both = made_of(entry, partial(known.before_and_after, entry), refused=wrong)
            if both is not None:
                taken.put(entry.line, *both)
        return Reading(
            label=N_("Import cities: {count} from {file}"),
            entries=entries,
            sorted=taken,
            refused=in_order([*entries.refusals, *wrong]),
            notes=sheet_notes(table),
            saved={"cities": taken.saved},
            deleted={},
        )

    def again(self, workshop: WorkshopFile) -> CityFacts:
        return facts_for_cities(workshop)


def cities_by_name(cities: Iterable[City]) -> dict[str, list[City]]:
    """Return cities by both names, as plain words."""
    found: dict[str, list[City]] = {}
    for city in cities:
        for name in {plain(name) or name for name in (city.name_en, city.name_bg) if name}:
            found.setdefault(name, []).append(city)
    return found


class _Known:
    """The cities of the file; each is found once only, so that two lines never overwrite each other."""

    def __init__(self, facts: CityFacts) -> None:
        self._by_name = cities_by_name(facts.cities)
        self._paired = Counter(pairing.mentor_id for pairing in facts.pairings)
        self._lines: dict[CityId, int] = {}

    def before_and_after(self, entry: Entry) -> tuple[City | None, City]:
        """Return the city as it is, None when it is new, and as the entry makes it.

        Raises:
            InvalidInputError: the entry is about two cities, or about one that it cannot change so.
        """
        found = {city.id: city for key in entry.keys for city in self._by_name.get(str(key), ())}
        if not found:
            return None, City(id=CityId(new_id()), **{"name_en": entry.name} | entry.values)
        if len(found) > 1:
            raise InvalidInputError(_("The names of this line belong to different cities of the file."))
        [before] = found.values()
        if self._lines.setdefault(before.id, entry.line) != entry.line:
            raise InvalidInputError(_("Line {line} is about the same city.").format(line=self._lines[before.id]))
        # By a name in other capitals a city is known; it is not renamed.
        known = {name: kept for name in ("name_en", "name_bg") if (kept := getattr(before, name))}
        same = {name: kept for name, kept in known.items() if plain(kept) == plain(entry.values.get(name, ""))}
        after = replace(before, **entry.values | same)
        self._refuse_to_break_pairings(before, after)
        return before, after

    def _refuse_to_break_pairings(self, before: City, after: City) -> None:
        paired = self._paired[before.id]
        if paired and after.role is not CityRole.MENTOR:
            raise InvalidInputError(
                _("The city is the mentor in pairings and stays a mentor city until they are removed.")
            )
        if after.capacity < paired and after.capacity < before.capacity:
            raise InvalidInputError(
                _("{mentor} is already paired with more cities: {count}.").format(
                    mentor=after.name(interface_language()), count=paired
                )
            )
