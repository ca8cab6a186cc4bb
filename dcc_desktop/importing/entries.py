"""Lines that became entries: what each says about one city, person, idea or respondent."""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from dataclasses import dataclass, field
from typing import Any

from dcc_desktop.i18n import _
from dcc_desktop.importing.refusals import Refusal

_NAMED_LINES = 5


@dataclass(frozen=True, slots=True)
class Entry:
    """What one line says.

    Attributes:
        name: What it is called in the file.
        keys: By which it is known again; two entries with a common key are the same thing.
        values: The fields that the line fills, ready for the entity.
    """

    line: int
    name: str
    keys: frozenset[Hashable]
    values: dict[str, Any]


@dataclass(frozen=True, slots=True)
class Entries:
    """All that a table says, and what was refused, in the order of the file."""

    entries: tuple[Entry, ...]
    refusals: tuple[Refusal, ...]
    unknown_columns: tuple[str, ...] = ()
    notes: tuple[str, ...] = field(default=())


def without_repeats(entries: Iterable[Entry], *, column: str) -> tuple[list[Entry], list[Refusal]]:
    """Refuse all entries that share a key, each naming the other lines: nobody can tell which of them is right."""
    entries = list(entries)
    lines: dict[Hashable, list[int]] = {}
    for entry in entries:
        for key in entry.keys:
            lines.setdefault(key, []).append(entry.line)
    kept: list[Entry] = []
    refusals: list[Refusal] = []
    for entry in entries:
        # The first few say enough; all of them would be a square of a long table.
        others = sorted({line for key in entry.keys for line in lines[key][: _NAMED_LINES + 1]} - {entry.line})
        if not others:
            kept.append(entry)
            continue
        reason = _("This stands in the file more than once, also in line {lines}.")
        more = [] if len(others) <= _NAMED_LINES else ["…"]
        text = reason.format(lines=", ".join([*map(str, others[:_NAMED_LINES]), *more]))
        refusals.append(Refusal(entry.line, column, entry.name, text))
    return kept, refusals


def in_order(refusals: Iterable[Refusal]) -> tuple[Refusal, ...]:
    """Return refusals in the order of the file; those of one line stay in theirs."""
    return tuple(sorted(refusals, key=lambda refusal: refusal.line))
