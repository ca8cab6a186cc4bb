"""Tables and plain lists of ideas."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from dcc_desktop.domain.frameworks import DimensionId
from dcc_desktop.i18n import _
from dcc_desktop.importing.columns import IDEA_COLUMNS, Columns, LineReader, recognised
from dcc_desktop.importing.entries import Entries, Entry, in_order
from dcc_desktop.importing.refusals import Refusal
from dcc_desktop.importing.tables import SourceTable
from dcc_desktop.progress import Progress

# What word processors and mail programs put before the items of a list; a cell of a table is left as it is.
_BULLET = re.compile(r"[•▪◦●○·‣*–—-]\s+")


def idea_columns(table: SourceTable) -> Columns | None:
    """Return where the fields are; None when no column is called idea, so that it is a list without a header."""
    columns = recognised(table, IDEA_COLUMNS)
    return columns if columns.has("text") else None


def read_ideas(columns: Columns, progress: Progress, *, dimension: Callable[[str], DimensionId]) -> Entries:
    """Return the ideas of a table, a text twice only once; `values` may hold the title of a cluster as `cluster`.

    Args:
        dimension: Finds a dimension by its code or name; raises `InvalidInputError`.
    """
    entries: list[Entry] = []
    refusals: list[Refusal] = []
    for done, line in enumerate(columns.table.rows):
        progress.step(done, len(columns.table.rows))
        reader = LineReader.of(columns, line)
        text = reader.text("text")
        if not text:
            reader.refuse("text", _("There is no idea in this line."))
        values: dict[str, Any] = {
            "text": text,
            "author": reader.text("author"),
            "cluster": reader.text("cluster"),
            "dimension_id": reader.read("dimension", dimension),
        }
        refusals += reader.refusals
        if not reader.refusals:
            kept = {name: value for name, value in values.items() if value}
            entries.append(Entry(reader.line, text, frozenset({idea_key(text)}), kept))
    return Entries(_each_once(entries), in_order(refusals), columns.unknown)


def listed_ideas(lines: list[tuple[int, str]]) -> Entries:
    """Return the ideas of a list without a header."""
    texts = ((line, _without_bullet(text)) for line, text in lines)
    entries = [Entry(line, text, frozenset({idea_key(text)}), {"text": text}) for line, text in texts if text]
    return Entries(_each_once(entries), ())


def idea_key(text: str) -> str:
    """Return by what an idea is known again: its text, whatever its case and spaces."""
    return " ".join(text.casefold().split())


def _without_bullet(text: str) -> str:
    return _BULLET.sub("", text, count=1) if _BULLET.match(text) else text


def _each_once(entries: list[Entry]) -> tuple[Entry, ...]:
    first = {entry.keys: entry for entry in reversed(entries)}
    return tuple(entry for entry in entries if first[entry.keys] is entry)
