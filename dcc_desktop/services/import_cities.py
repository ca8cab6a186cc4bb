"""Imports tables of cities."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from functools import partial
from pathlib import Path

from dcc_desktop.domain.cities import City, CityId, CityRole
from dcc_desktop.domain.entity import new_id
from dcc_desktop.errors import InvalidInputError
from dcc_desktop.i18n import N_, _, interface_language
from dcc_desktop.importing.cities import read_cities
from dcc_desktop.importing.entries import Entry, in_order
from dcc_desktop.importing.refusals import Refusal
from dcc_desktop.importing.tables import SourceTable, read_table
from dcc_desktop.importing.words import plain
from dcc_desktop.progress import Progress
from dcc_desktop.services.import_results import ImportResult, Sorted, aborted, made_of, result_of
from dcc_desktop.services.short_texts import shortened
from dcc_desktop.workshop_file import WorkshopFile


def import_cities(
    workshop: WorkshopFile, source: Path, *, all_or_nothing: bool = False, progress: Progress | None = None
) -> ImportResult:
    """Add cities and update those that are known by either name; an empty cell leaves what is there.

    Args:
        all_or_nothing: Take nothing when any line is refused.

    Raises:
        InvalidInputError: the file cannot be read, or holds no names of cities; nothing has changed.
    """
    table = read_table(source)
    entries = read_cities(table, progress or Progress())
    known = _Known(workshop)
    taken: Sorted[City] = Sorted()
    wrong: list[Refusal] = []
    for entry in entries.entries:
        both = made_of(entry, partial(known.before_and_after, entry), refused=wrong)
        if both is not None:
            taken.put(*both)
    refused = in_order([*entries.refusals, *wrong])
    notes = sheet_notes(table)
    if refused and all_or_nothing:
        return aborted(entries, refused=refused, notes=notes)
    with workshop.change(
        N_("Import cities: {count} from {file}"), count=len(taken.saved), file=shortened(table.file_name)
    ):
        workshop.cities.save_many(taken.saved)
    return result_of(entries, taken, refused=refused, notes=notes)


def cities_by_name(workshop: WorkshopFile) -> dict[str, list[City]]:
    """Return the cities by both names, as plain words."""
    found: dict[str, list[City]] = {}
    for city in workshop.cities.all():
        for name in {plain(name) or name for name in (city.name_en, city.name_bg) if name}:
            found.setdefault(name, []).append(city)
    return found


def sheet_notes(table: SourceTable) -> list[str]:
    """Return what to say about a file whose encoding was guessed, or a workbook with several sheets."""
    if not table.sheet:
        return list(table.notes)
    note = _("Only the sheet “{sheet}” was read, the first one with contents.")
    return [*table.notes, note.format(sheet=table.sheet)]


class _Known:
    """The cities of the file; each is found once only, so that two lines never overwrite each other."""

    def __init__(self, workshop: WorkshopFile) -> None:
        self._by_name = cities_by_name(workshop)
        self._paired = Counter(pairing.mentor_id for pairing in workshop.pairings.all())
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
