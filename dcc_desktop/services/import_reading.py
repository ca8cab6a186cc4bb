"""Imports in two halves: `preview` reads a table on frozen facts, in any thread; `take` writes on that of the file."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from dcc_desktop.i18n import _
from dcc_desktop.importing.columns import ColumnMapping
from dcc_desktop.importing.entries import Entries
from dcc_desktop.importing.refusals import Refusal
from dcc_desktop.importing.tables import SourceTable
from dcc_desktop.progress import Progress
from dcc_desktop.services.import_results import ImportResult, RowState, Sorted, aborted, result_of
from dcc_desktop.services.short_texts import shortened
from dcc_desktop.workshop_file import WorkshopFile

State = tuple[int, int]


class ImportKind(StrEnum):
    """What a table holds."""

    CITIES = "cities"
    PEOPLE = "people"
    RATINGS = "ratings"
    IDEAS = "ideas"


@dataclass(frozen=True, slots=True)
class ImportField:
    """What a column may hold: its name in a mapping, and what people call it."""

    name: str
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What a table means for the file.

    Attributes:
        label: Of the step, with places for `{count}` and `{file}`.
        saved: Entities by the repository that takes them, parents first.
        deleted: Ids by repository.
    """

    label: str
    entries: Entries
    sorted: Sorted[Any]
    refused: tuple[Refusal, ...]
    notes: Sequence[str]
    saved: Mapping[str, Sequence[Any]]
    deleted: Mapping[str, Sequence[str]]


class ImportFacts(ABC):
    """What must be known of a file to read a table for it; frozen, so that any thread may work with it."""

    kind: ImportKind
    state: State
    """Of the file when the facts were gathered."""

    @abstractmethod
    def fields(self) -> tuple[ImportField, ...]:
        """Return what a column may hold, labels in the interface language."""

    @abstractmethod
    def guess(self, table: SourceTable) -> dict[int, str]:
        """Return what the columns seem to hold; two may hold the same, which a reading refuses."""

    @abstractmethod
    def read(self, table: SourceTable, mapping: ColumnMapping | None, progress: Progress) -> Reading:
        """Return what a table means.

        Args:
            mapping: None: what the titles say, with notes about what had to be guessed.

        Raises:
            InvalidInputError: a column that is needed is missing, or two hold the same.
        """

    @abstractmethod
    def again(self, workshop: WorkshopFile) -> ImportFacts:
        """Gather the same facts of the file as it is now.

        Raises:
            NotFoundError, InvalidInputError: what the import belongs to was removed or closed.
        """


@dataclass(frozen=True, slots=True)
class PreviewRow:
    """A line of the table, and what will become of it; refused because of `refusals`, which name the columns."""

    line: int
    cells: tuple[str, ...]
    state: RowState
    refusals: tuple[Refusal, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Preview:
    """What an import will do. `result` counts it; nothing is written yet."""

    facts: ImportFacts
    table: SourceTable
    mapping: dict[int, str]
    rows: tuple[PreviewRow, ...]
    result: ImportResult
    reading: Reading

    def rows_in(self, state: RowState) -> tuple[PreviewRow, ...]:
        """Return the rows of which this will become."""
        return tuple(row for row in self.rows if row.state is state)


def state_of(workshop: WorkshopFile) -> State:
    """Return what changes with every change of the file."""
    return workshop.log.newest_step, workshop.log.newest_time


def preview(
    facts: ImportFacts, table: SourceTable, mapping: ColumnMapping | None = None, *, progress: Progress | None = None
) -> Preview:
    """Return what taking a table in would do; touches no file, so any thread may call it.

    Args:
        mapping: What the columns hold; None: as `facts.guess` says.

    Raises:
        InvalidInputError: a column that is needed is missing, or two hold the same.
        Cancelled: the user stopped it.
    """
    guessed = facts.guess(table)
    wanted = guessed if mapping is None else {at: field for at, field in mapping.items() if field}
    by_titles = table.has_header and wanted == guessed
    reading = facts.read(table, None if by_titles else wanted, progress or Progress())
    result = result_of(reading.entries, reading.sorted, refused=reading.refused, notes=reading.notes)
    return Preview(
        facts=facts, table=table, mapping=dict(wanted), rows=_rows(table, reading), result=result, reading=reading
    )


def take(workshop: WorkshopFile, previewed: Preview, *, all_or_nothing: bool = False) -> ImportResult:
    """Write what a preview showed, as one step; if the file was changed since, the table is read anew before.

    Args:
        all_or_nothing: Take nothing when any line is refused.

    Raises:
        NotFoundError, InvalidInputError: what the import belongs to was removed or closed meanwhile.
        StorageError: the file cannot be written; nothing has changed.
    """
    if state_of(workshop) != previewed.facts.state:
        previewed = preview(previewed.facts.again(workshop), previewed.table, previewed.mapping)
    reading = previewed.reading
    if reading.refused and all_or_nothing:
        return aborted(reading.entries, refused=reading.refused, notes=reading.notes)
    count, file = len(reading.sorted.saved), shortened(previewed.table.file_name)
    with workshop.change(reading.label, count=count, file=file):
        for name, entities in reading.saved.items():
            getattr(workshop, name).save_many(entities)
        for name, ids in reading.deleted.items():
            for row_id in ids:
                getattr(workshop, name).delete(row_id)
    return previewed.result


def import_table(
    workshop: WorkshopFile,
    facts: ImportFacts,
    table: SourceTable,
    *,
    all_or_nothing: bool,
    progress: Progress | None,
) -> ImportResult:
    """Read and write at once, as a command does."""
    return take(workshop, preview(facts, table, progress=progress), all_or_nothing=all_or_nothing)


def sheet_notes(table: SourceTable) -> list[str]:
    """Return what to say about a file whose encoding was guessed, or a workbook with several sheets."""
    if not table.sheet:
        return list(table.notes)
    note = _("Only the sheet “{sheet}” was read, the first one with contents.")
    return [*table.notes, note.format(sheet=table.sheet)]


def _rows(table: SourceTable, reading: Reading) -> tuple[PreviewRow, ...]:
    refusals: dict[int, list[Refusal]] = {}
    for refusal in reading.refused:
        refusals.setdefault(refusal.line, []).append(refusal)
    return tuple(
        PreviewRow(line, cells, RowState.REFUSED, tuple(refusals[line]))
        if line in refusals
        else PreviewRow(line, cells, reading.sorted.states.get(line, RowState.LEFT_OUT))
        for line, cells in table.rows
    )
