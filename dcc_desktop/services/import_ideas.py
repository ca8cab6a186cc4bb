"""Imports tables and lists of ideas."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Any

from dcc_desktop.domain.cities import CityId
from dcc_desktop.domain.entity import new_id
from dcc_desktop.domain.frameworks import Dimension, DimensionId
from dcc_desktop.domain.ideas import Cluster, ClusterId, Idea, IdeaId
from dcc_desktop.errors import InvalidInputError
from dcc_desktop.i18n import N_, _
from dcc_desktop.importing.columns import ColumnMapping
from dcc_desktop.importing.contents import fields_by_contents
from dcc_desktop.importing.entries import Entry, in_order
from dcc_desktop.importing.ideas import (
    idea_columns,
    idea_key,
    ideas_by_title,
    is_list,
    read_ideas,
    table_of_list,
    table_without_ideas,
)
from dcc_desktop.importing.refusals import Refusal
from dcc_desktop.importing.tables import SourceTable, read_lines, read_table
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
    "text": N_("Idea"),
    "author": N_("Author"),
    "dimension": N_("Dimension, by code or name"),
    "cluster": N_("Cluster"),
}


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
    facts = facts_for_ideas(workshop, city_id)
    return import_table(workshop, facts, idea_table(source), all_or_nothing=all_or_nothing, progress=progress)


def idea_table(source: Path, *, has_header: bool = True) -> SourceTable:
    """Return the table of a file; a list of ideas becomes a table with one column.

    Args:
        has_header: Whether a line with titles is to be looked for.

    Raises:
        InvalidInputError: the file cannot be read.
    """
    table = read_table(source, has_header=has_header)
    if has_header and idea_columns(table) is not None:
        return table
    lines = read_lines(source)
    return table_of_list(table, lines) if is_list(table, lines) else table


def facts_for_ideas(workshop: WorkshopFile, city_id: CityId) -> IdeaFacts:
    """Gather what must be known to read ideas of a city.

    Raises:
        NotFoundError: the city was removed.
    """
    workshop.cities.get(city_id)
    return IdeaFacts(
        state_of(workshop),
        city_id,
        tuple(workshop.ideas.where(city_id=city_id)),
        tuple(workshop.clusters.where(city_id=city_id)),
        _dimensions(workshop, city_id),
        workshop.clock(),
    )


@dataclass(frozen=True)
class IdeaFacts(ImportFacts):
    """The ideas and clusters that a city has already, and all dimensions, those that are meant first in front."""

    state: State
    city_id: CityId
    ideas: tuple[Idea, ...]
    clusters: tuple[Cluster, ...]
    dimensions: tuple[Dimension, ...]
    now: datetime
    kind = ImportKind.IDEAS

    def fields(self) -> tuple[ImportField, ...]:
        return tuple(ImportField(name, _(label)) for name, label in _FIELDS.items())

    def guess(self, table: SourceTable) -> dict[int, str]:
        if table.has_header:
            return ideas_by_title(table)
        return fields_by_contents(
            table, {"dimension": self._dimension}, ("text", "author", "cluster"), in_both_languages={}
        )

    def read(self, table: SourceTable, mapping: ColumnMapping | None, progress: Progress) -> Reading:
        columns = idea_columns(table, mapping)
        if columns is None:
            raise table_without_ideas(table)
        entries = read_ideas(columns, progress, dimension=self._dimension)
        known = _Known(self)
        taken: Sorted[Idea] = Sorted()
        wrong: list[Refusal] = []
        for entry in entries.entries:
            both = made_of(entry, partial(known.before_and_after, entry), refused=wrong)
            if both is not None:
                taken.put(entry.line, *both)
        return Reading(
            label=N_("Import ideas: {count} from {file}"),
            entries=entries,
            sorted=taken,
            refused=in_order([*entries.refusals, *wrong]),
            notes=sheet_notes(table),
            saved={"clusters": known.clusters.added, "ideas": taken.saved},
            deleted={},
        )

    def again(self, workshop: WorkshopFile) -> IdeaFacts:
        return facts_for_ideas(workshop, self.city_id)

    def _dimension(self, text: str) -> DimensionId:
        for each in self.dimensions:
            names = (each.code, each.name.bg, each.name.en, each.short_name.bg, each.short_name.en)
            if plain(text) in filter(None, map(plain, names)):
                return each.id
        raise InvalidInputError(_("No framework of the file has a dimension of this code or name."))


def _dimensions(workshop: WorkshopFile, city_id: CityId) -> tuple[Dimension, ...]:
    """Return all dimensions, first those of the framework with which the city was rated last."""
    used = [assessment.framework_id for assessment in workshop.assessments.where(city_id=city_id)]
    used += [seminar.framework_id for seminar in workshop.seminars.all() if seminar.framework_id]
    newest_first = list(reversed(used))
    return tuple(
        sorted(
            workshop.dimensions.all(),
            key=lambda each: newest_first.index(each.framework_id) if each.framework_id in newest_first else len(used),
        )
    )


class _Known:
    """The ideas and clusters that a city has already."""

    def __init__(self, facts: IdeaFacts) -> None:
        self.clusters = _Clusters(facts)
        self._city_id = facts.city_id
        self._ideas = {idea_key(idea.text): idea for idea in reversed(facts.ideas)}
        self._now = facts.now
        self._position = max((idea.position for idea in facts.ideas), default=-1) + 1

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

    def __init__(self, facts: IdeaFacts) -> None:
        self._city_id = facts.city_id
        self._ids = {idea_key(each.title): each.id for each in reversed(facts.clusters)}
        self._position = max((each.position for each in facts.clusters), default=-1) + 1
        self.added: list[Cluster] = []

    def id_of(self, title: str) -> ClusterId:
        found = self._ids.get(idea_key(title))
        if found is None:
            position = self._position + len(self.added)
            cluster = Cluster(id=ClusterId(new_id()), city_id=self._city_id, title=title, position=position)
            self.added.append(cluster)
            found = self._ids[idea_key(title)] = cluster.id
        return found
