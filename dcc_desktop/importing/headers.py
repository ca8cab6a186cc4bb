"""Where the header of a table is."""

from __future__ import annotations

from collections.abc import Sequence

from dcc_desktop.importing.column_names import are_names

HEAD = 4
"""Lines that are not empty among which the header is."""


def header_at(first: Sequence[Sequence[str]]) -> int:
    """Return the index of the header: after what EUSurvey writes on top, or after a title over the whole table.

    Args:
        first: The first lines that are not empty.
    """
    labels = [cells[0].strip().casefold() for cells in first]
    if labels[:2] == ["alias", "export date"]:
        return 2
    filled = [[cell for cell in cells if cell.strip()] for cells in first[:2]]
    if len(filled) > 1 and len(filled[0]) == 1 and labels[0]:
        # Over two columns a lone first title can be a header as well; then the names below it tell.
        return int(len(filled[1]) > 2 or (len(filled[1]) == 2 and are_names(filled[1])))
    return 0
