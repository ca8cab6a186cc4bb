"""The SWOT analysis of a city."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

from dcc_desktop.domain.entity import new_id
from dcc_desktop.domain.swot import SwotEntry, SwotEntryId, SwotKind
from dcc_desktop.i18n import N_
from dcc_desktop.services.ordering import placed
from dcc_desktop.services.pasted_text import pasted_lines
from dcc_desktop.services.present import key_of_row, refreshed, refuse_dangling
from dcc_desktop.services.short_texts import shortened

if TYPE_CHECKING:
    from dcc_desktop.domain.cities import CityId
    from dcc_desktop.domain.frameworks import CriterionId
    from dcc_desktop.workshop_file import WorkshopFile


def add_entry(
    workshop: WorkshopFile, city_id: CityId, text: str, *, kind: SwotKind, criterion_id: CriterionId | None = None
) -> SwotEntry:
    """Add an entry at the end of one of the four fields."""
    entry = SwotEntry(
        id=SwotEntryId(new_id()),
        city_id=workshop.cities.get(city_id).id,
        kind=kind,
        text=text,
        criterion_id=criterion_id,
        position=workshop.swot_entries.next_position(city_id=city_id, kind=kind),
    )
    refuse_dangling(workshop.swot_entries, [entry])
    with workshop.change(N_("Add to the SWOT analysis: {text}"), text=shortened(entry.text)):
        workshop.swot_entries.save(entry)
    return entry


def add_entries(
    workshop: WorkshopFile, city_id: CityId, texts: str | Iterable[str], *, kind: SwotKind
) -> list[SwotEntry]:
    """Add pasted text to one of the four fields, one entry a line, as one step."""
    lines = pasted_lines(texts)
    with workshop.change(N_("Add entries to the SWOT analysis: {count}"), count=len(lines)):
        return [add_entry(workshop, city_id, line, kind=kind) for line in lines]


def change_entry(workshop: WorkshopFile, entry: SwotEntry, *, merge_key: str = "") -> None:
    """Save a changed entry; its field is the one in the file, which only `move_entry` changes."""
    entry = refreshed(workshop.swot_entries, entry, fixed=["city_id"], moved=["kind"])
    key = key_of_row(workshop.swot_entries, entry.id, merge_key)
    with workshop.change(N_("Change SWOT entry: {text}"), merge_key=key, text=shortened(entry.text)):
        workshop.swot_entries.save(entry)


def move_entry(workshop: WorkshopFile, entry_id: SwotEntryId, *, kind: SwotKind, index: int) -> None:
    """Put an entry at a place (0 = first) of a field, the same one or another."""
    entry = replace(workshop.swot_entries.get(entry_id), kind=kind)
    siblings = workshop.swot_entries.where(city_id=entry.city_id, kind=kind)
    with workshop.change(N_("Move SWOT entry: {text}"), text=shortened(entry.text)):
        workshop.swot_entries.save_many(placed(entry, siblings, index=index))


def remove_entry(workshop: WorkshopFile, entry_id: SwotEntryId) -> None:
    """Remove an entry."""
    entry = workshop.swot_entries.get(entry_id)
    with workshop.change(N_("Remove SWOT entry: {text}"), text=shortened(entry.text)):
        workshop.swot_entries.delete(entry_id)
