"""Text files with separated values: which encoding, which separator, which records."""

from __future__ import annotations

import codecs
import csv
import io
import re
from collections.abc import Iterator

from dcc_desktop.errors import InvalidInputError
from dcc_desktop.i18n import _
from dcc_desktop.importing.headers import HEAD, header_at

_BYTE_ORDER_MARKS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
_SEPARATORS = ";\t,|"
_NO_SEPARATOR = "\x1f"
_HEAD = 200  # records that are looked at to find the separator
_ENOUGH = 0.6  # the share of them that must be as wide as the header
_LONGEST_TITLE = 40
_NAMED_SEPARATOR = re.compile(r"sep=(.)\r?\n", re.IGNORECASE)  # Excel's own first line
_LATIN_NEIGHBOUR = re.compile("[a-z][А-яЁё]|[А-яЁё][a-z]", re.IGNORECASE)
_CYRILLIC_PAIR = re.compile("[А-яЁё]{2}")


def decoded(data: bytes, file_name: str) -> str:
    """Return the text of a file in UTF-8, UTF-16 with its mark, Windows-1251 or Windows-1252.

    Raises:
        InvalidInputError: it is no text, or is damaged.
    """
    text = _decoded(data, file_name)
    if "\x00" in text:
        raise _not_a_text(file_name)
    return text


def _decoded(data: bytes, file_name: str) -> str:
    encoding = next((name for mark, name in _BYTE_ORDER_MARKS if data.startswith(mark)), "utf-8")
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        if encoding != "utf-8" or _is_mostly_utf8(data):
            line = data.count(b"\n", 0, error.start) + 1
            raise InvalidInputError(
                _("{file} is damaged: line {line} holds characters that cannot be read.").format(
                    file=file_name, line=line
                ),
                hint=_("Export it again, or save it as CSV in UTF-8."),
            ) from error
    cyrillic = data.decode("cp1251", errors="replace")
    # A single Cyrillic letter among Latin ones is an accented letter of Windows-1252: Guimarгes is Guimarães.
    if len(_LATIN_NEIGHBOUR.findall(cyrillic)) > len(_CYRILLIC_PAIR.findall(cyrillic)):
        return data.decode("cp1252", errors="replace")
    return cyrillic


def _is_mostly_utf8(data: bytes) -> bool:
    text = data.decode("utf-8", errors="replace")
    bad = text.count("\ufffd")
    return sum(not character.isascii() for character in text) - bad > 4 * bad


def _not_a_text(file_name: str) -> InvalidInputError:
    return InvalidInputError(
        _("{file} is neither a text file with separated values nor an Excel workbook.").format(file=file_name),
        hint=_("Save it as CSV or as .xlsx, without a password."),
    )


def records(text: str, file_name: str, *, is_one_column: bool = False) -> Iterator[tuple[int, list[str]]]:
    """Yield each record with the number of the line on which it begins.

    Raises:
        InvalidInputError: a record cannot be read, such as one whose quotation marks are never closed.
    """
    named = _NAMED_SEPARATOR.match(text)
    separator = _NO_SEPARATOR if is_one_column else named.group(1) if named else found_separator(text)
    try:
        for line, cells in _parsed(text, separator):
            if not (named and line == 1):
                yield line, cells
    except (csv.Error, TypeError) as error:  # TypeError: a separator that csv does not take
        raise InvalidInputError(
            _("{file} cannot be read as a table.").format(file=file_name),
            hint=_("Check that every quotation mark that opens a cell is closed."),
        ) from error


def _parsed(text: str, separator: str, *, is_raw: bool = False) -> Iterator[tuple[int, list[str]]]:
    skips_spaces = separator != "\t" and not is_raw
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, skipinitialspace=skips_spaces)
    line = 1
    for cells in reader:
        yield line, cells
        line = reader.line_num + 1


def found_separator(text: str) -> str:
    """Return the character that divides the lines of the head as the header; one that no text holds when none does."""
    scores = {separator: _evenness(text, separator) for separator in _SEPARATORS}
    best = max(scores, key=lambda separator: scores[separator])
    if scores[best][0] >= _ENOUGH:
        return best
    # Too few lines are whole to tell; a header is short titles, prose has a space after its commas.
    named = [separator for separator in _SEPARATORS if _is_header_of_titles(text, separator)]
    return max(named, key=lambda separator: scores[separator][2], default=_NO_SEPARATOR)


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
    try:
        for _line, cells in _parsed(text, separator, is_raw=is_raw):
            if any(map(str.strip, cells)):
                head.append(cells)
            if len(head) == _HEAD:
                break
    except csv.Error:
        return []
    return head


def _is_header_of_titles(text: str, separator: str) -> bool:
    first = _head(text, separator, is_raw=True)[:HEAD]
    titles = first[header_at(first)] if first else []
    return len(titles) > 1 and all(t and not t.startswith(" ") and len(t) <= _LONGEST_TITLE for t in titles)
