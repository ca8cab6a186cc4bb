"""Tables and plain lists of ideas."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from dcc_desktop.domain.frameworks import DimensionId
from dcc_desktop.errors import InvalidInputError
from dcc_desktop.i18n import _
from dcc_desktop.importing.bullets import has_bullet, without_bullet
from dcc_desktop.importing.column_names import IDEA_COLUMNS
from dcc_desktop.importing.columns import ColumnMapping, Columns, LineReader, fields_by_title, mapped
from dcc_desktop.importing.entries import Entries, Entry, in_order
from dcc_desktop.importing.faults import Fault
from dcc_desktop.importing.refusals import Refusal
from dcc_desktop.importing.tables import SourceTable
from dcc_desktop.importing.words import plain, plain_words
from dcc_desktop.progress import Progress

_IDEA_WORDS = plain_words(
    "idea, ideas, proposal, proposals, suggestion, suggestions, идея, идеи, идеята, идеите, предложение, предложения, "
    "предложението, предложенията"
)


def idea_columns(table: SourceTable, mapping: ColumnMapping | None = None) -> Columns | None:
    """Return where the fields are, by a mapping or else by the titles; None when no column holds ideas."""
    columns = mapped(table, ideas_by_title(table) if mapping is None else mapping)
    return columns if columns.has("text") else None


def ideas_by_title(table: SourceTable) -> dict[int, str]:
    """Return what the titles say.

    When none is a known one for ideas, a single question with such a word is: "What is your idea for the city?".
    """
    found = fields_by_title(table.header, IDEA_COLUMNS)
    if "text" not in found.values():
        others = [at for at, title in enumerate(table.header) if title and at not in found]
        asked = [at for at in others if _IDEA_WORDS & set(plain(table.header[at]).split())]
        if len(asked) == 1:
            found[asked[0]] = "text"
    return found


def table_without_ideas(table: SourceTable) -> InvalidInputError:
    """Return the refusal of a table that has no column for ideas; it says what the column must be called."""
    return InvalidInputError(
        _("{file} has several columns, but none with ideas.").format(file=table.file_name),
        hint=_(
            "Call the column {names}. If it is a plain list, write “{name}” as its first line. "
            "The columns of the table: {columns}."
        ).format(
            names="idea, suggestion, proposal, идея, предложение",
            name="idea",
            columns=", ".join(filter(None, table.header)),
        ),
    )


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
            "cluster": reader.name("cluster"),
            "dimension_id": reader.read("dimension", dimension),
        }
        refusals += reader.refusals
        if not reader.refusals:
            kept = {name: value for name, value in values.items() if value}
            entries.append(Entry(reader.line, text, frozenset({idea_key(text)}), kept))
    return Entries(_each_once(entries), in_order(refusals), columns.unknown)


def is_list(table: SourceTable, lines: list[tuple[int, str]]) -> bool:
    """Tell whether a file without a column for ideas is a list: one column only, or a bullet before every line."""
    return len(table.header) < 2 or all(has_bullet(text) for _line, text in lines)


def table_of_list(table: SourceTable, lines: list[tuple[int, str]]) -> SourceTable:
    """Return a list of ideas as a table with one column; `table` is what was made of the same file before."""
    title, note = _("Idea"), _("No column is called idea, so each line was taken as one idea.")
    wrong = {
        line: tuple(Fault(None, fault.reason) for fault in faults if fault.position is not None)
        for line, faults in table.faults.items()
    }
    texts = ((line, without_bullet(text)) for line, text in lines)
    return replace(
        table,
        header=(title,),
        rows=tuple((line, (text,)) for line, text in texts if text or wrong.get(line)),
        notes=(note, *table.notes),
        faults={line: faults for line, faults in wrong.items() if faults},
        has_header=False,
    )


def idea_key(text: str) -> str:
    """Return by what an idea is known again: its text, whatever its case and spaces."""
    return " ".join(text.casefold().split())


def _each_once(entries: list[Entry]) -> tuple[Entry, ...]:
    first = {entry.keys: entry for entry in reversed(entries)}
    return tuple(entry for entry in entries if first[entry.keys] is entry)
