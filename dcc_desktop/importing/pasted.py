"""Tables from the clipboard: what a spreadsheet copies is separated by tabs, with or without a line of titles."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from dcc_desktop.domain.entity import clean_text
from dcc_desktop.errors import InvalidInputError
from dcc_desktop.i18n import _
from dcc_desktop.importing.tables import Record, SourceTable, table_of
from dcc_desktop.importing.text_files import ONE_COLUMN, records, separator_of


def pasted_table(
    text: str,
    *,
    has_header: bool | None,
    is_header: Callable[[Sequence[str]], bool],
    is_list: bool = False,
) -> SourceTable:
    """Return the table that a pasted text holds.

    Args:
        has_header: Whether the first line holds titles; None: what `is_header` says of its cells.
        is_list: Whether a text without tabs has one column, whatever other signs stand in it.

    Raises:
        InvalidInputError: the text is empty or too long.
    """
    text = text.removeprefix("\ufeff")
    separator = "\t" if "\t" in text else ONE_COLUMN if is_list else separator_of(text)
    rows = _rows(text, separator)
    first = next((cells for _line, cells in rows if any(map(clean_text, cells))), ())
    has_titles = is_header([clean_text(cell) for cell in first]) if has_header is None else has_header
    return table_of(_("Pasted text"), rows, separator=separator, has_header=has_titles)


def _rows(text: str, separator: str) -> Sequence[Record]:
    try:
        return list(records(text, _("Pasted text"), separator=separator))
    except InvalidInputError:
        # Spreadsheets put a cell into quotation marks only when it has line breaks, so others hold marks of their own.
        return [(line, row.split(separator)) for line, row in enumerate(text.splitlines(), start=1)]
