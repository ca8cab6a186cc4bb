"""Imports tables of cities."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from dcc_desktop.domain.cities import City, CityId
from dcc_desktop.domain.entity import new_id
from dcc_desktop.i18n import N_, _
from dcc_desktop.importing.cities import read_cities
from dcc_desktop.importing.entries import Entry, in_order
from dcc_desktop.importing.refusals import Refusal
from dcc_desktop.importing.tables import SourceTable, read_table
from dcc_desktop.importing.words import plain
from dcc_desktop.progress import Progress
from dcc_desktop.services.import_results import ImportResult, Sorted, aborted, result_of
from dcc_desktop.services.labels import shortened
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
    known = cities_by_name(workshop)
    taken: Sorted[City] = Sorted()
    refused = list(entries.refusals)
    lines: dict[CityId, int] = {}
    for entry in entries.entries:
        found = {city.id: city for key in entry.keys for city in known.get(str(key), ())}
        if len(found) > 1:
            reason = _("The names of this line belong to different cities of the file.")
            refused.append(Refusal(entry.line, "", entry.name, reason))
            continue
        before = next(iter(found.values()), None)
        if before is not None and lines.setdefault(before.id, entry.line) != entry.line:
            reason = _("Line {line} is about the same city.").format(line=lines[before.id])
            refused.append(Refusal(entry.line, "", entry.name, reason))
            continue
        taken.put(before, _city(entry, before))
    refused = list(in_order(refused))
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
    """Return what to say about a workbook with several sheets."""
    if not table.sheet:
        return []
    return [_("Only the sheet “{sheet}” was read, the first one with contents.").format(sheet=table.sheet)]


def _city(entry: Entry, before: City | None) -> City:
    if before is not None:
        return replace(before, **entry.values)
    values = {"name_en": entry.name} | entry.values
    return City(id=CityId(new_id()), **values)
