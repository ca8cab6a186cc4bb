"""Text files with separated values: which separator, which records."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator
from contextlib import suppress
from typing import TYPE_CHECKING

from dcc_desktop.errors import InvalidInputError
from dcc_desktop.i18n import _
from dcc_desktop.importing.faults import SEPARATORS
from dcc_desktop.importing.headers import HEAD, header_at

if TYPE_CHECKING:
    from _csv import Reader

ONE_COLUMN = "\x1f"
"""Stands for a separator when there is none; no text holds it."""
_HEAD = 200  # records that are looked at to find the separator
_ENOUGH = 0.6  # the share of them that must be as wide as the header
_LONGEST_TITLE = 40
_LINES_OF_A_LOST_MARK = 20
_NAMED_SEPARATOR = re.compile(r"sep=(.)\r?\n", re.IGNORECASE)  # Excel's own first line


def separator_of(text: str) -> str:
    """Return the character between the cells: the one that the first line names for Excel, else as found."""
    named = _NAMED_SEPARATOR.match(text)
    return named.group(1) if named else found_separator(text)


def records(text: str, file_name: str, *, separator: str) -> Iterator[tuple[int, list[str]]]:
    """Yield each record with the number of the line on which it begins.

    Raises:
        InvalidInputError: a record cannot be read, such as one whose quotation marks are never closed.
    """
    has_named = bool(_NAMED_SEPARATOR.match(text))
    is_list = separator == ONE_COLUMN
    for line, cells in _lines_of_list(text, file_name) if is_list else _strict(text, file_name, separator):
        if not (has_named and line == 1):
            yield line, cells


def _lines_of_list(text: str, file_name: str) -> list[tuple[int, list[str]]]:
    """Return the lines of a list; when some begin with a quoted word, quotation marks are parts of the texts."""
    try:
        return list(_strict(text, file_name, ONE_COLUMN))
    except InvalidInputError:
        lines = list(enumerate(text.splitlines(), start=1))
        limit = csv.field_size_limit()
        if any(line.count('"') % 2 or len(line) > limit for _number, line in lines):
            raise
    return [(number, [_unquoted(line)]) for number, line in lines]


def _unquoted(line: str) -> str:
    inner = line.strip()[1:-1]
    is_quoted = line.strip() == f'"{inner}"' and '"' not in inner.replace('""', "")
    return inner.replace('""', '"') if is_quoted else line


def _strict(text: str, file_name: str, separator: str) -> Iterator[tuple[int, list[str]]]:
    line = 1
    try:
        reader = _reader(text, separator, is_strict=True)
        for cells in reader:
            yield line, cells
            line = reader.line_num + 1
    except (csv.Error, TypeError, ValueError) as error:  # the last two: a separator that csv does not take
        told = str(error)
        if "field larger" in told:
            is_lost = reader.line_num - line > _LINES_OF_A_LOST_MARK
            raise _unclosed(file_name, line) if is_lost else _too_long(file_name, line) from error
        if "unexpected end" in told:
            raise _unclosed(file_name, line) from error
        if "expected after" in told:
            raise _text_after_mark(file_name, line) from error
        raise InvalidInputError(
            _("{file} cannot be read as a table.").format(file=file_name),
            hint=_("Check that every quotation mark that opens a cell is closed."),
        ) from error


def _unclosed(file_name: str, line: int) -> InvalidInputError:
    return InvalidInputError(
        _("{file}, line {line}: a quotation mark opens and is never closed.").format(file=file_name, line=line),
        hint=_("Close it where the text ends, or take it away; inside a text in quotation marks write it twice."),
    )


def _text_after_mark(file_name: str, line: int) -> InvalidInputError:
    return InvalidInputError(
        _("{file}, line {line}: a quotation mark opens, and there is text after the one that closes it.").format(
            file=file_name, line=line
        ),
        hint=_("Close it where the text ends, or take it away; inside a text in quotation marks write it twice."),
    )


def _too_long(file_name: str, line: int) -> InvalidInputError:
    return InvalidInputError(
        _("{file}, line {line}: a cell is too long, with more than {limit} characters.").format(
            file=file_name, line=line, limit=csv.field_size_limit()
        ),
        hint=_("Shorten its text."),
    )


def _reader(text: str, separator: str, *, is_raw: bool = False, is_strict: bool = False) -> Reader:
    skips_spaces = separator != "\t" and not is_raw
    stream = io.StringIO(text, newline="")
    return csv.reader(stream, delimiter=separator, skipinitialspace=skips_spaces, strict=is_strict)


def found_separator(text: str) -> str:
    """Return the character that divides the lines of the head as the header; one that no text holds when none does."""
    scores = {separator: _evenness(text, separator) for separator in SEPARATORS}
    best = max(scores, key=lambda separator: scores[separator])
    if scores[best][0] >= _ENOUGH:
        return best
    # Too few lines are whole to tell; a header is short titles, prose has a space after its commas.
    named = [separator for separator in SEPARATORS if _is_header_of_titles(text, separator)]
    return max(named, key=lambda separator: scores[separator][2], default=ONE_COLUMN)


def _evenness(text: str, separator: str) -> tuple[float, bool, int]:
    """Return the share of lines that are as wide as the header, whether it is the first line, and its width."""
    first = _head(text, separator)
    start = header_at(first[:HEAD])
    if len(first) <= start or len(first[start]) < 2:
        return 0.0, False, 0
    width = len(first[start])
    body = [len(cells) for cells in first[start + 1 :]]
    return (body.count(width) / len(body) if body else 1.0), start == 0, width


def _head(text: str, separator: str, *, is_raw: bool = False) -> list[list[str]]:
    head: list[list[str]] = []
    with suppress(csv.Error):  # the lines before it tell as well
        for cells in _reader(text, separator, is_raw=is_raw):
            if any(map(str.strip, cells)):
                head.append(cells)
            if len(head) == _HEAD:
                break
    return head


def _is_header_of_titles(text: str, separator: str) -> bool:
    first = _head(text, separator, is_raw=True)[:HEAD]
    titles = first[header_at(first)] if first else []
    return len(titles) > 1 and all(t and not t.startswith(" ") and len(t) <= _LONGEST_TITLE for t in titles)
