"""What an import did, told the same way for every kind of table."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Generic, TypeVar

from dcc_desktop.errors import InvalidInputError
from dcc_desktop.i18n import ngettext
from dcc_desktop.importing.entries import Entries, Entry
from dcc_desktop.importing.refusals import Refusal

T = TypeVar("T")


class RowState(StrEnum):
    """What becomes of a line: `LEFT_OUT` says what another line says already, or nothing."""

    ADDED = "added"
    UPDATED = "updated"
    UNCHANGED = "unchanged"
    REFUSED = "refused"
    LEFT_OUT = "left_out"


MOST_REFUSALS = 1_000
"""That are listed; nobody mends more by hand."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportResult:
    """What an import did.

    Attributes:
        added, updated, unchanged: Cities, people, ideas or respondents.
        refused: In the order of the file; several for a line with several bad cells; at most `MOST_REFUSALS`.
        refused_lines: How many lines were refused, those too that are not listed.
        unknown_columns: Titles of columns that were left out.
        notes: Sentences about what had to be guessed or left out.
        is_aborted: Whether nothing was taken because something was refused, as was asked for.
    """

    added: int = 0
    updated: int = 0
    unchanged: int = 0
    refused: tuple[Refusal, ...] = ()
    refused_lines: int = 0
    unknown_columns: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    is_aborted: bool = False


@dataclass(slots=True)
class Sorted(Generic[T]):
    """The entities of a table, sorted by what happens to them; `states` by line."""

    added: list[T] = field(default_factory=list)
    updated: list[T] = field(default_factory=list)
    unchanged: int = 0
    states: dict[int, RowState] = field(default_factory=dict)

    def put(self, line: int, before: T | None, after: T, *, has_changed_parts: bool = False) -> None:
        """Take an entity in, as new when there was none before.

        Args:
            has_changed_parts: Whether something that belongs to it changes, even if itself does not.
        """
        if before is None:
            self.added.append(after)
            self.states[line] = RowState.ADDED
        elif before == after and not has_changed_parts:
            self.unchanged += 1
            self.states[line] = RowState.UNCHANGED
        else:
            self.updated.append(after)
            self.states[line] = RowState.UPDATED

    @property
    def saved(self) -> list[T]:
        """All that is written."""
        return [*self.added, *self.updated]


def made_of(entry: Entry, make: Callable[[], T], *, refused: list[Refusal]) -> T | None:
    """Return what an entry makes; None, and a refusal of its line, when an entity does not take what it says."""
    try:
        return make()
    except InvalidInputError as error:
        refused.append(Refusal(entry.line, "", entry.name, error.message))
        return None


def result_of(
    entries: Entries, sorted_entities: Sorted[T], *, refused: Sequence[Refusal], notes: Sequence[str] = ()
) -> ImportResult:
    """Return the result of an import that was carried out."""
    return ImportResult(
        added=len(sorted_entities.added),
        updated=len(sorted_entities.updated),
        unchanged=sorted_entities.unchanged,
        refused=tuple(refused[:MOST_REFUSALS]),
        refused_lines=_count_of_lines(refused),
        unknown_columns=entries.unknown_columns,
        notes=(*notes, *entries.notes, *_note_about_more(refused)),
    )


def aborted(entries: Entries, *, refused: Sequence[Refusal], notes: Sequence[str] = ()) -> ImportResult:
    """Return the result of an import that took nothing, because nothing was to be refused."""
    return ImportResult(
        refused=tuple(refused[:MOST_REFUSALS]),
        refused_lines=_count_of_lines(refused),
        unknown_columns=entries.unknown_columns,
        notes=(*notes, *entries.notes, *_note_about_more(refused)),
        is_aborted=True,
    )


def _count_of_lines(refused: Sequence[Refusal]) -> int:
    return len({refusal.line for refusal in refused})


def _note_about_more(refused: Sequence[Refusal]) -> list[str]:
    count = _count_of_lines(refused) - _count_of_lines(refused[:MOST_REFUSALS])
    if not count:
        return []
    note = ngettext(
        "Not all refused lines are listed: {count} more was refused.",
        "Not all refused lines are listed: {count} more were refused.",
        count,
    )
    return [note.format(count=count)]
