"""Which column of a table holds what, recognised by many names; and the cells of a line by what they hold."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

from dcc_desktop.errors import InvalidInputError
from dcc_desktop.i18n import _
from dcc_desktop.importing.refusals import Refusal
from dcc_desktop.importing.tables import Line, SourceTable
from dcc_desktop.importing.words import plain

T = TypeVar("T")

ColumnMapping = Mapping[int, str]
"""What the columns of a table hold: a field by the position of its column, counted from 0; others are left out."""

_REMARK = re.compile(r"\([^)]*\)")


@dataclass(frozen=True, slots=True)
class Columns:
    """Where the fields are, and the titles of the columns that are none of them."""

    table: SourceTable
    positions: Mapping[str, int]
    unknown: tuple[str, ...]

    def has(self, name: str) -> bool:
        """Tell whether the table has this field."""
        return name in self.positions


def recognised(table: SourceTable, names: Mapping[str, str]) -> Columns:
    """Find the fields in a table; `names` lists for each what its column may be called, with commas between them.

    Raises:
        InvalidInputError: two columns have the same meaning.
    """
    return mapped(table, fields_by_title(table.header, names))


def fields_by_title(header: Sequence[str], names: Mapping[str, str]) -> dict[int, str]:
    """Return what the titles of the columns say; two may have the same meaning."""
    meanings = {plain(name): field for field, listed in names.items() for name in listed.split(",")}
    meanings |= {plain(field): field for field in names}
    found = {
        position: meanings.get(plain(title)) or meanings.get(plain(_REMARK.sub("", title)))
        for position, title in enumerate(header)
    }
    return {position: meaning for position, meaning in found.items() if meaning}


def mapped(table: SourceTable, mapping: ColumnMapping) -> Columns:
    """Return the fields where a mapping has them.

    Raises:
        InvalidInputError: two columns have the same meaning.
    """
    positions: dict[str, int] = {}
    unknown: list[str] = []
    for position, title in enumerate(table.header):
        meaning = mapping.get(position)
        if meaning in positions:
            raise InvalidInputError(
                _("The columns “{first}” and “{second}” mean the same.").format(
                    first=table.header[positions[meaning]], second=title
                ),
                hint=_("Keep one of them, or give the other another title."),
            )
        if meaning:
            positions[meaning] = position
        elif title:
            unknown.append(title)
    return Columns(table, positions, tuple(unknown))


def title_of_names(columns: Columns, names: Sequence[str], *, refusal: str) -> str:
    """Return the title of the first of these columns that the table has.

    Raises:
        InvalidInputError: it has none; `refusal` says so, with a place for `{file}`.
    """
    found = next((columns.table.header[columns.positions[name]] for name in names if columns.has(name)), None)
    if found is None:
        raise InvalidInputError(
            refusal.format(file=columns.table.file_name),
            hint=_("Columns that hold names are called: {names}. The columns of the table: {columns}.").format(
                names=", ".join(names), columns=", ".join(filter(None, columns.table.header)) or "–"
            ),
        )
    return found


@dataclass(slots=True)
class LineReader:
    """One line, cell by cell; collects what is wrong with it in `refusals`."""

    columns: Columns
    line: int
    cells: Sequence[str]
    refusals: list[Refusal] = field(default_factory=list)

    @classmethod
    def of(cls, columns: Columns, line: Line) -> LineReader:
        """Begin to read a line; one that is wider than the header is refused."""
        reader = cls(columns, *line)
        refusal = surplus_of(columns.table.header, line)
        if refusal:
            reader.refusals.append(refusal)
        reader.refusals += refusals_of_faults(columns.table, line, frozenset(columns.positions.values()))
        return reader

    def text(self, name: str) -> str:
        """Return the text of a field, empty when the table has no such column."""
        position = self.columns.positions.get(name)
        return "" if position is None else self.cells[position]

    def read(self, name: str, parse: Callable[[str], T]) -> T | None:
        """Return what a field says; None when it is empty, missing or refused."""
        text = self.text(name)
        if not text or self.is_faulty(name):
            return None
        try:
            return parse(text)
        except InvalidInputError as error:
            self.refuse(name, error.message)
            return None

    def name(self, name: str) -> str:
        """Return a text that is a name; one with line breaks is refused."""
        text = self.text(name)
        if "\n" in text:
            self.refuse(name, _("A name has no line breaks."))
        return text

    def is_faulty(self, name: str) -> bool:
        """Tell whether the cell holds nothing that can be read, such as an error of a workbook."""
        position = self.columns.positions.get(name)
        return any(fault.position == position for fault in self.columns.table.faults.get(self.line, ()))

    def refuse(self, name: str, reason: str) -> None:
        """Refuse the line because of one cell."""
        position = self.columns.positions.get(name)
        title = "" if position is None else self.columns.table.header[position]
        self.refusals.append(Refusal(self.line, title, self.text(name), reason))


def refusals_of_faults(table: SourceTable, line: Line, positions: frozenset[int]) -> list[Refusal]:
    """Refuse a line that is faulty as a whole or in one of these columns; what stands in the others is not taken."""
    number, cells = line
    refusals: list[Refusal] = []
    for fault in table.faults.get(number, ()):
        if fault.position is None:
            refusals.append(Refusal(number, "", next(filter(None, cells), ""), fault.reason))
        elif fault.position in positions:
            refusals.append(Refusal(number, table.header[fault.position], cells[fault.position], fault.reason))
    return refusals


def surplus_of(header: Sequence[str], line: Line) -> Refusal | None:
    """Refuse a line that holds more than the header names, which shifts all that follows."""
    number, cells = line
    surplus = [cell for cell in cells[len(header) :] if cell]
    if not surplus:
        return None
    reason = _("The line has more cells than the header: put a text that holds a separator in quotation marks.")
    return Refusal(number, "", surplus[0], reason)
