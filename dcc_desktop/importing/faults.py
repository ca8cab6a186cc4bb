"""Lines and cells of a table that must not be taken as they stand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from dcc_desktop.i18n import _, ngettext

SEPARATORS = ";\t,|"
_MOST_LINES_OF_A_CELL = 20
_LEAST_COLUMNS = 3


@dataclass(frozen=True, slots=True)
class Fault:
    """Why a cell cannot be taken; `position` counts columns from 0, None means the whole line."""

    position: int | None
    reason: str


def faults_of_line(cells: Sequence[str], width: int, separator: str) -> tuple[Fault, ...]:
    """Return what is wrong with the shape of a line.

    Args:
        cells: As the file has them, not filled up to the width of the header.
        width: Of the header.
        separator: Of the table; empty in a workbook, where no quotation mark can swallow lines.
    """
    if separator and any("\n" in cell for cell in cells):
        reason = _swallowed(cells, width, separator)
        if reason:
            return (Fault(None, reason),)
    if width > 1 and cells[0] and not any(cells[1:]) and (len(cells) == 1 or width >= _LEAST_COLUMNS):
        others = [other for other in SEPARATORS if other != separator]
        if any(_looks_like_a_line(cells[0], width, other) for other in others):
            return (Fault(None, _("The line has another separator than the header.")),)
    return ()


def _swallowed(cells: Sequence[str], width: int, separator: str) -> str:
    for cell in cells:
        _first, *further = cell.split("\n")
        if len(further) > _MOST_LINES_OF_A_CELL:
            return ngettext(
                "A quotation mark that opens in this line takes in {count} more line: close it where the text ends.",
                "A quotation mark that opens in this line takes in {count} more lines: close it where the text ends.",
                len(further),
            ).format(count=len(further))
        if width > 1 and any(_looks_like_a_line(line, width, separator) for line in further):
            return _("A quotation mark that opens in this line takes in further lines of the table.")
    return ""


def _looks_like_a_line(text: str, width: int, separator: str) -> bool:
    """Tell whether this is a line of a table; prose has a space after its commas."""
    parts = text.split(separator)
    return len(parts) == width and not any(part.startswith(" ") for part in parts[1:])
