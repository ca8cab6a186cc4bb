"""Errors and formulas without a result in a sheet, which the reader of workbooks takes for empty cells."""

from __future__ import annotations

import posixpath
import re
import zipfile
from collections.abc import Mapping
from typing import IO
from xml.etree import ElementTree
from xml.parsers import expat

from dcc_desktop.i18n import _

_CHUNK = 1 << 20
_WORTH_READING = re.compile(rb"""<(?:\w+:)?f[\s/>]|\bt\s*=\s*["']e["']|\x00""")
_LONGEST_MATCH = 64  # bytes

FaultyCells = dict[tuple[int, int], tuple[str, str]]
"""What stands in a cell and why it is refused, by row (from 1) and column (from 0)."""


def faulty_cells(archive: zipfile.ZipFile, sheet_name: str) -> FaultyCells:
    """Return the cells of a sheet that hold an error or a formula without a stored result.

    Raises:
        KeyError: the workbook does not say where the sheet is.
        ElementTree.ParseError, expat.ExpatError: the XML is damaged.
    """
    entry = _entry_of(archive, sheet_name)
    with archive.open(entry) as stream:
        if not _is_worth_reading(stream):
            return {}
    scanner = _Scanner()
    with archive.open(entry) as stream:
        scanner.parser.ParseFile(stream)
    return scanner.found


def _is_worth_reading(stream: IO[bytes]) -> bool:
    rest = b""
    while chunk := stream.read(_CHUNK):
        if _WORTH_READING.search(rest + chunk):
            return True
        rest = chunk[-_LONGEST_MATCH:]
    return False


def _entry_of(archive: zipfile.ZipFile, sheet_name: str) -> str:
    sheets = {
        element.get("name"): _attribute(element.attrib, "id")
        for element in ElementTree.fromstring(archive.read("xl/workbook.xml")).iter()
        if element.tag.endswith("}sheet")
    }
    links = ElementTree.fromstring(archive.read("xl/_rels/workbook.xml.rels")).iter()
    targets = {link.get("Id"): link.get("Target", "") for link in links}
    path = posixpath.normpath(posixpath.join("/xl", targets[sheets[sheet_name]].replace("\\", "/"))).lstrip("/")
    return {name.casefold(): name for name in archive.namelist()}[path.casefold()]


def _attribute(attributes: Mapping[str, str], name: str) -> str:
    return next((value for key, value in attributes.items() if key.endswith("}" + name)), "")


class _Scanner:
    """Reads the XML of a sheet, cell by cell; places may be left out, then each follows the one before."""

    def __init__(self) -> None:
        self.found: FaultyCells = {}
        self.parser = expat.ParserCreate(namespace_separator="}")
        self.parser.buffer_text = True
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.CharacterDataHandler = self._text
        self._row, self._column = 0, -1
        self._kind = ""
        self._parts: dict[str, str] = {}
        self._inside = ""

    def _start(self, tag: str, attributes: dict[str, str]) -> None:
        name = tag.rpartition("}")[2]
        if name == "row":
            self._row, self._column = int(attributes.get("r", self._row + 1)), -1
        elif name == "c":
            place = attributes.get("r", "").rstrip("0123456789")
            self._column = column_number(place.encode()) - 1 if place else self._column + 1
            self._kind, self._parts = attributes.get("t", "n"), {}
        elif name in ("f", "v"):
            self._inside = name
            self._parts[name] = ""

    def _text(self, text: str) -> None:
        if self._inside:
            self._parts[self._inside] += text

    def _end(self, tag: str) -> None:
        self._inside = ""
        if tag.rpartition("}")[2] != "c":
            return
        value = self._parts.get("v")
        place = self._row, self._column
        if self._kind == "e":
            self.found[place] = (value or "#N/A", _("This is an error of the workbook, not a value."))
        elif "f" in self._parts and not value and not (self._kind == "str" and value is not None):
            reason = _("The result of this formula is not stored: open the workbook in Excel and save it.")
            self.found[place] = ("=" + self._parts["f"], reason)


def column_number(letters: bytes) -> int:
    """Return the number of a column from its letters; A is 1."""
    number = 0
    for letter in letters.upper():
        number = number * 26 + letter - 64
    return number
