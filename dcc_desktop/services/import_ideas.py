"""Imports tables and lists of ideas."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

from dcc_desktop.domain.cities import CityId
from dcc_desktop.domain.entity import new_id
from dcc_desktop.domain.frameworks import DimensionId
from dcc_desktop.domain.ideas import Cluster, ClusterId, Idea, IdeaId
from dcc_desktop.errors import InvalidInputError
from dcc_desktop.i18n import N_, _
from dcc_desktop.importing.entries import Entries, Entry, in_order
from dcc_desktop.importing.ideas import (
    idea_columns,
    idea_key,
    is_list,
    listed_ideas,
    read_ideas,
    table_without_ideas,
)
from dcc_desktop.importing.refusals import Refusal
from dcc_desktop.importing.tables import read_lines, read_table
from dcc_desktop.importing.words import plain
from dcc_desktop.progress import Progress
from dcc_desktop.services.import_cities import sheet_notes
from dcc_desktop.services.import_results import ImportResult, Sorted, aborted, made_of, result_of
from dcc_desktop.services.short_texts import shortened
from dcc_desktop.workshop_file import WorkshopFile


def import_ideas(
    workshop: WorkshopFile,
    source: Path,
    *,
    city_id: CityId,
    all_or_nothing: bool = False,
    progress: Progress | None = None,
) -> ImportResult:
    """Add the ideas of a table, or of a list without a header; one with a known text is updated, never doubled.

    Clusters that are named and missing are added.

    Raises:
        InvalidInputError: the file cannot be read; nothing has changed.
    """
    workshop.cities.get(city_id)
    entries, notes = _entries(workshop, source, city_id=city_id, progress=progress or Progress())
    known = _Known(workshop, city_id)
    taken: Sorted[Idea] = Sorted()
    wrong: list[Refusal] = []
    for entry in entries.entries:
        both = made_of(entry, partial(known.before_and_after, entry), refused=wrong)
        if both is not None:
            taken.put(*both)
    refused = in_order([*entries.refusals, *wrong])
    if refused and all_or_nothing:
        return aborted(entries, refused=refused, notes=notes)
    with workshop.change(N_("Import ideas: {count} from {file}"), count=len(taken.saved), file=shortened(source.name)):
        workshop.clusters.save_many(known.clusters.added)
        workshop.ideas.save_many(taken.saved)
    return result_of(entries, taken, refused=refused, notes=notes)


def _entries(workshop: WorkshopFile, source: Path, *, city_id: CityId, progress: Progress) -> tuple[Entries, list[str]]:
    table = read_table(source)
    columns = idea_columns(table)
    if columns is not None:
        return read_ideas(columns, progress, dimension=_dimensions(workshop, city_id)), sheet_notes(table)
    lines = read_lines(source)
    if not is_list(table, lines):
        raise table_without_ideas(table)
    note = _("No column is called idea, so each line was taken as one idea.")
    return listed_ideas(lines, table.faults), [note, *sheet_notes(table)]


def _dimensions(workshop: WorkshopFile, city_id: CityId) -> Callable[[str], DimensionId]:
    """Return what finds a dimension by code or name, first in the framework with which the city was rated last."""
    used = [assessment.framework_id for assessment in workshop.assessments.where(city_id=city_id)]
    used += [seminar.framework_id for seminar in workshop.seminars.all() if seminar.framework_id]
    newest_first = list(reversed(used))
    ranked = sorted(
        workshop.dimensions.all(),
        key=lambda each: newest_first.index(each.framework_id) if each.framework_id in newest_first else len(used),
    )
    found: dict[str, DimensionId] = {}
    for each in ranked:
        names = (each.code, each.name.bg, each.name.en, each.short_name.bg, each.short_name.en)
        for name in filter(None, map(plain, names)):
            found.setdefault(name, each.id)

    def dimension(text: str) -> DimensionId:
        if plain(text) not in found:
            raise InvalidInputError(_("No framework of the file has a dimension of this code or name."))
        return found[plain(text)]

    return dimension


class _Known:
    """The ideas and clusters that a city has already."""

    def __init__(self, workshop: WorkshopFile, city_id: CityId) -> None:
        self.clusters = _Clusters(workshop, city_id)
        self._city_id = city_id
        self._ideas = {idea_key(idea.text): idea for idea in reversed(workshop.ideas.where(city_id=city_id))}
        self._now = workshop.clock()
        self._position = workshop.ideas.next_position(city_id=city_id)

    def before_and_after(self, entry: Entry) -> tuple[Idea | None, Idea]:
        """Return the idea as it is, None when it is new, and as the entry makes it."""
        values = {name: value for name, value in entry.values.items() if name not in ("text", "cluster")}
        before = self._ideas.get(idea_key(entry.name))
        after = replace(before, **values) if before else self._added(entry, values)
        if "cluster" in entry.values:  # last, so that a refused idea leaves no cluster behind
            after = replace(after, cluster_id=self.clusters.id_of(entry.values["cluster"]))
        return before, after

    def _added(self, entry: Entry, values: dict[str, Any]) -> Idea:
        idea = Idea(
            id=IdeaId(new_id()),
            city_id=self._city_id,
            text=entry.name,
            created_at=self._now,
            position=self._position,
            **values,
        )
        self._position += 1
        return idea


class _Clusters:
    """The clusters of a city, with those that a table adds."""

    def __init__(self, workshop: WorkshopFile, city_id: CityId) -> None:
        self._city_id = city_id
        self._ids = {idea_key(each.title): each.id for each in reversed(workshop.clusters.where(city_id=city_id))}
        self._position = workshop.clusters.next_position(city_id=city_id)
        self.added: list[Cluster] = []

    def id_of(self, title: str) -> ClusterId:
        found = self._ids.get(idea_key(title))
        if found is None:
            position = self._position + len(self.added)
            cluster = Cluster(id=ClusterId(new_id()), city_id=self._city_id, title=title, position=position)
            self.added.append(cluster)
            found = self._ids[idea_key(title)] = cluster.id
        return found
