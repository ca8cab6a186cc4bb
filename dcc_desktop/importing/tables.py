"""A table from a file, whatever kind of file it is: a title for each column, and lines of texts."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import islice
from pathlib import Path
from typing import TypeVar

from dcc_desktop.domain.entity import clean_text
from dcc_desktop.errors import InvalidInputError
from dcc_desktop.i18n import _
from dcc_desktop.importing.encodings import DecodedText, decoded
from dcc_desktop.importing.faults import Fault, faults_of_line
from dcc_desktop.importing.headers import HEAD, header_at
from dcc_desktop.importing.sheet_faults import FaultyCells
from dcc_desktop.importing.text_files import ONE_COLUMN, records, separator_of
from dcc_desktop.importing.workbooks import is_workbook, read_sheet

LARGEST_FILE = 30 * 1024 * 1024
"""In bytes; 10,000 ratings with comments take 2 MB."""
MOST_LINES = 50_000
"""They are written in one piece, which takes 3 to 6 seconds."""
_UNSEEN = re.compile("[\u200b\ufeff\u202a-\u202e\u2066-\u2069]")  # and what turns the direction of a text
_BLANK_LETTERS = "\u115f\u1160\u2800\u3164\uffa0"

T = TypeVar("T")
Record = tuple[int, Sequence[str]]
Line = tuple[int, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class SourceTable:
    """What was read: clean texts only, every line at least as wide as the header, no empty lines.

    Attributes:
        rows: The number of the line in the file (of its first line, when a text has line breaks), and its cells.
        sheet: The sheet that was read, when the file has more than one.
        notes: Sentences about what had to be guessed.
        faults: By the number of the line, what in it cannot be taken.
        has_header: Whether the titles stand in the file; else they only count the columns.
    """

    file_name: str
    header: tuple[str, ...]
    rows: tuple[Line, ...]
    sheet: str = ""
    notes: tuple[str, ...] = ()
    faults: Mapping[int, tuple[Fault, ...]] = field(default_factory=dict)
    has_header: bool = True


def read_table(path: Path, *, has_header: bool = True) -> SourceTable:
    """Return the table of a CSV file or of the first sheet with contents of an XLSX file.

    Args:
        has_header: Whether a line with titles is to be looked for.

    Raises:
        InvalidInputError: the file cannot be read, is too large, or holds nothing.
    """
    data = _contents(path)
    if is_workbook(data):
        sheet = read_sheet(data, path.name)
        return replace(
            table_of(path.name, sheet.rows, separator="", faulty=sheet.faulty, has_header=has_header), sheet=sheet.name
        )
    source = decoded(data, path.name)
    separator = separator_of(source.text)
    rows = records(source.text, path.name, separator=separator)
    found = table_of(path.name, rows, separator=separator, has_header=has_header)
    return replace(found, notes=_notes(source, path.name))


def read_lines(path: Path) -> list[tuple[int, str]]:
    """Return a list without a header: the lines of a text file, or the first cell of each row of a sheet.

    Raises:
        InvalidInputError: as `read_table`.
    """
    data = _contents(path)
    if is_workbook(data):
        rows: Iterable[Record] = read_sheet(data, path.name).rows
    else:
        rows = records(decoded(data, path.name).text, path.name, separator=ONE_COLUMN)
    filled = ((line, next((cell for cell in cells if cell), "")) for line, cells in _cleaned(rows))
    return _limited(path.name, ((line, text) for line, text in filled if text))


def _limited(file_name: str, lines: Iterable[T]) -> list[T]:
    """Return the lines.

    Raises:
        InvalidInputError: they are more than any survey or list has.
    """
    taken = list(islice(lines, MOST_LINES + 2))  # with the header
    if len(taken) > MOST_LINES + 1:
        raise InvalidInputError(
            _("{file} has more than {limit} lines.").format(file=file_name, limit=MOST_LINES),
            hint=_("Divide it into several files."),
        )
    return taken


def _notes(source: DecodedText, file_name: str) -> tuple[str, ...]:
    if not source.guessed:
        return ()
    note = _("{file} does not say its encoding. It was read as {encoding}: check the letters.")
    return (note.format(file=file_name, encoding=source.guessed),)


def _contents(path: Path) -> bytes:
    try:
        size = path.stat().st_size
        if size > LARGEST_FILE:
            raise InvalidInputError(
                _("{file} is too large: {size} MB, and at most {limit} MB can be imported.").format(
                    file=path.name, size=size // 2**20, limit=LARGEST_FILE // 2**20
                ),
                hint=_("Keep only the sheet and the columns that are needed, or divide it into several files."),
            )
        return path.read_bytes()
    except (OSError, ValueError) as error:  # ValueError: a name that no file can have
        raise _unreadable(path, error) from error


def _unreadable(path: Path, error: OSError | ValueError) -> InvalidInputError:
    """Return the refusal in our own words: those of the system are in its language, not in the user's."""
    name = path.name or str(path)
    if isinstance(error, FileNotFoundError):
        message, hint = _("There is no file {file}."), _("Check the name and the folder.")
    elif isinstance(error, ValueError):
        message, hint = _("No file can be called {file}."), _("Check the name and the folder.")
    elif path.is_dir():
        message, hint = _("{file} is a folder."), _("Name a file in it.")
    elif isinstance(error, PermissionError):
        message = _("The system does not let this program read {file}.")
        hint = _("Close it in other programs, and check that you are allowed to open it.")
    else:
        message = _("{file} cannot be read.")
        hint = _("Copy it to the disk of this computer, and import the copy.")
    return InvalidInputError(message.format(file=name), hint=hint)


def table_of(
    file_name: str, rows: Iterable[Record], *, separator: str, faulty: FaultyCells | None = None, has_header: bool
) -> SourceTable:
    """Return the table that records make; `separator` is empty in a workbook.

    Raises:
        InvalidInputError: they are too many, or hold nothing.
    """
    filled = _limited(file_name, ((line, cells) for line, cells in _cleaned(rows) if any(cells)))
    start = header_at([cells for _line, cells in filled[:HEAD]]) if has_header else -1
    if len(filled) <= max(start, 0):
        raise InvalidInputError(
            _("{file} holds no table.").format(file=file_name),
            hint=_("The first line names the columns, each further line is one entry."),
        )
    header = _without_empty_end(filled[start][1]) if has_header else _counted_columns(filled)
    width = len(header)
    lines = tuple((line, cells + ("",) * (width - len(cells))) for line, cells in filled[start + 1 :])
    faults: dict[int, tuple[Fault, ...]] = {}
    for line, cells in filled[start + 1 :]:
        if found := faults_of_line(cells, width, separator):
            faults[line] = found
    for (line, position), (_text, reason) in (faulty or {}).items():
        faults[line] = (*faults.get(line, ()), Fault(position, reason))
    return SourceTable(file_name, header, lines, faults=faults, has_header=has_header)


def _without_empty_end(cells: tuple[str, ...]) -> tuple[str, ...]:
    while cells and not cells[-1]:
        cells = cells[:-1]
    return cells


def _counted_columns(filled: Sequence[Line]) -> tuple[str, ...]:
    width = max(len(_without_empty_end(cells)) for _line, cells in filled)
    return tuple(_("Column {number}").format(number=number) for number in range(1, width + 1))


def _cleaned(rows: Iterable[Record]) -> Iterable[Line]:
    for line, cells in rows:
        yield line, tuple([_clean(cell) if cell else "" for cell in cells])


def _clean(cell: str) -> str:
    """Return a text without characters that nobody sees; empty when nothing else is in it."""
    if cell.isascii():
        return clean_text(cell)
    text = clean_text(_UNSEEN.sub("", cell))
    return text if any(map(_is_seen, text)) else ""


def _is_seen(character: str) -> bool:
    return not (character.isspace() or character in _BLANK_LETTERS or unicodedata.category(character) == "Cf")
