"""Excel workbooks: the first visible sheet with contents, as texts."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING
from xml.etree.ElementTree import ParseError
from xml.parsers.expat import ExpatError

from dcc_desktop.errors import InvalidInputError
from dcc_desktop.i18n import _
from dcc_desktop.importing.sheet_faults import FaultyCells, column_number, faulty_cells

if TYPE_CHECKING:
    from python_calamine import CalamineSheet

_ZIP = b"PK\x03\x04"
_OLE = b"\xd0\xcf\x11\xe0"  # .xls, and .xlsx with a password
_LARGEST_UNPACKED = 250 * 1024 * 1024
_MOST_CELLS = (
    5_000_000  # a sheet is read as a full rectangle, so one stray cell at its far corner would fill the memory
)
_CHUNK = 1 << 20
_FILLED_CELL = re.compile(rb"""<(?:\w+:)?c\s[^>]*?\br\s*=\s*["']([A-Za-z]{1,9})([0-9]{1,9})["'](?:[^>/]|/(?!>))*>""")
_ROW = re.compile(rb"""<(?:\w+:)?row\s[^>]*?\br\s*=\s*["']([0-9]{1,20})["']""")
_CELL_WITHOUT_PLACE = re.compile(rb"<(?:\w+:)?c(?:>|\s(?![^>]*\br\s*=)[^>]*>)")
_THREE_DECIMALS = re.compile(r"\.[0-9]{3}$")  # 86.123 would look like thousands
_USUAL_COLUMNS = 256
_LONGEST_CELL = 200  # bytes of one opening tag

_DAMAGES = (zipfile.BadZipFile, zlib.error, OSError, EOFError, NotImplementedError, RuntimeError, ValueError)

Cell = str | int | float | bool | date | time | datetime | timedelta


@dataclass(frozen=True, slots=True)
class Sheet:
    """The rows of a sheet with their numbers; `name` only when the workbook has more than one sheet."""

    name: str
    rows: list[tuple[int, list[str]]]
    faulty: FaultyCells = field(default_factory=dict)


def is_workbook(data: bytes) -> bool:
    """Tell whether these are the bytes of a workbook, whatever the file is called."""
    return data.startswith((_ZIP, _OLE))


def read_sheet(data: bytes, file_name: str) -> Sheet:
    """Return the first visible sheet with contents.

    Merged title cells count for each of their columns; of a formula its last result is taken. A cell with an error,
    or with a formula whose result is not stored, holds what is shown there or the formula, and is listed as faulty.

    Raises:
        InvalidInputError: the workbook cannot be read, or is not fit to be.
    """
    _check(data, file_name)
    from python_calamine import CalamineError, CalamineWorkbook, SheetVisibleEnum  # only when a workbook is read

    try:
        with CalamineWorkbook.from_filelike(io.BytesIO(data)) as workbook:
            shown = [s.name for s in workbook.sheets_metadata if s.visible == SheetVisibleEnum.Visible]
            for name in shown:
                sheet = workbook.get_sheet_by_name(name)
                if sheet.height:
                    faulty = _faulty_cells(data, name)
                    return Sheet(name if len(shown) > 1 else "", _rows(sheet, faulty), faulty)
    except (CalamineError, KeyError, ParseError, ExpatError, *_DAMAGES) as error:
        raise _unreadable(file_name) from error
    return Sheet("", [])


def _faulty_cells(data: bytes, sheet_name: str) -> FaultyCells:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return faulty_cells(archive, sheet_name)


def _unreadable(file_name: str) -> InvalidInputError:
    return InvalidInputError(
        _("{file} cannot be read as an Excel workbook.").format(file=file_name),
        hint=_("Open it in Excel or LibreOffice and save it as .xlsx without a password, or as CSV."),
    )


def _check(data: bytes, file_name: str) -> None:
    """Refuse what is no .xlsx, and what would unpack to far more than any real table."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            entries = archive.infolist()
            if "xl/workbook.xml" not in archive.namelist():
                raise _unreadable(file_name)
            if sum(entry.file_size for entry in entries) > _LARGEST_UNPACKED:
                raise _too_large(file_name)
            for entry in entries:
                is_sheet = entry.filename.startswith("xl/worksheets/") and entry.filename.endswith(".xml")
                if is_sheet and _rectangle(archive, entry) > _MOST_CELLS:
                    raise _too_large(file_name)
    except _DAMAGES as error:
        raise _unreadable(file_name) from error


def _too_large(file_name: str) -> InvalidInputError:
    return InvalidInputError(
        _("{file} holds a sheet that is too large to be a table.").format(file=file_name),
        hint=_("Often something stands far outside the table by mistake: copy the table alone into a new workbook."),
    )


def _rectangle(archive: zipfile.ZipFile, entry: zipfile.ZipInfo) -> int:
    """Return the number of cells from the first one to the last row and column that hold anything."""
    rows = columns = last_row = 0
    rest = b""
    with archive.open(entry) as stream:
        while chunk := stream.read(_CHUNK):
            text = rest + chunk
            for column, row in _FILLED_CELL.findall(text):
                rows, columns = max(rows, int(row)), max(columns, column_number(column))
            last_row = max(last_row, *map(int, _ROW.findall(text)), 0)
            if _CELL_WITHOUT_PLACE.search(text):
                rows, columns = max(rows, last_row), max(columns, _USUAL_COLUMNS)
            rest = text[-_LONGEST_CELL:]
    return rows * columns


def _rows(sheet: CalamineSheet, faulty: FaultyCells) -> list[tuple[int, list[str]]]:
    rows = [[_text(cell) for cell in row] for row in sheet.to_python(skip_empty_area=False)]
    for (row, column), (text, _reason) in faulty.items():
        if row <= len(rows) and column < len(rows[row - 1]):
            rows[row - 1][column] = text
    _spread_merged_titles(rows, sheet.merged_cell_ranges or [])
    return [(number, cells) for number, cells in enumerate(rows, start=1) if any(cells)]


def _spread_merged_titles(rows: list[list[str]], merged: list[tuple[tuple[int, int], tuple[int, int]]]) -> None:
    """Write titles merged over several columns into each of them, joined with the titles of the row below.

    A title over the whole table is no header and is left alone.
    """
    top = next((index for index, row in enumerate(rows) if any(row)), None)
    if top is not None and sum(map(bool, rows[top])) == 1:
        top += 1  # a title over the whole table
    if top is None or top >= len(rows):
        return
    titles = rows[top]
    groups = [(start[1], end[1]) for start, end in merged if start[0] == end[0] == top and start[1] < end[1]]
    if not groups:
        return
    under = {column for first, last in groups for column in range(first, min(last + 1, len(titles)))}
    below = rows[top + 1] if top + 1 < len(rows) else [""] * len(titles)
    outside = [column for column in range(len(titles)) if column not in under]
    has_second_line = all(below[at] for at in under) and not any(titles[at] and below[at] for at in outside)
    for first, last in groups:
        titles[first : last + 1] = [titles[first]] * len(titles[first : last + 1])
    if has_second_line:
        titles[:] = [": ".join(filter(None, pair)) for pair in zip(titles, below, strict=True)]
        below[:] = [""] * len(below)


def _text(cell: Cell) -> str:
    if isinstance(cell, str):
        return cell
    if isinstance(cell, bool):
        return "TRUE" if cell else "FALSE"
    if isinstance(cell, float):
        return str(int(cell)) if cell.is_integer() else _THREE_DECIMALS.sub(r"\g<0>0", str(cell))
    if isinstance(cell, datetime):
        return cell.date().isoformat() if cell.time() == time() else cell.isoformat(" ")
    return str(cell)
