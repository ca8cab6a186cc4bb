"""All that an import dialog needs, for every kind of table alike.

1. `read_source` or `read_pasted`, in any thread: a table.
2. `import_facts`, on the thread of the file: what must be known of the file, frozen.
3. `fields_of` and `facts.guess(table)`: what a column may hold, and what each seems to hold, for the user to correct.
4. `preview`, in any thread: what would become of each line.
5. `take`, on the thread of the file: one undoable step.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from dcc_desktop.domain.assessments import Assessment
from dcc_desktop.domain.cities import CityId
from dcc_desktop.domain.frameworks import Framework
from dcc_desktop.errors import InvalidInputError
from dcc_desktop.i18n import _
from dcc_desktop.importing.column_names import CITY_COLUMNS, IDEA_COLUMNS, PEOPLE_COLUMNS
from dcc_desktop.importing.columns import fields_by_title
from dcc_desktop.importing.ideas import table_of_list
from dcc_desktop.importing.pasted import pasted_table
from dcc_desktop.importing.rating_layout import looks_like_titles
from dcc_desktop.importing.refusals import Refusal
from dcc_desktop.importing.tables import SourceTable, read_table
from dcc_desktop.services.import_cities import facts_for_cities
from dcc_desktop.services.import_ideas import facts_for_ideas, idea_table
from dcc_desktop.services.import_people import facts_for_people
from dcc_desktop.services.import_ratings import facts_for_ratings
from dcc_desktop.services.import_reading import (
    ImportFacts,
    ImportField,
    ImportKind,
    Preview,
    PreviewRow,
    preview,
    take,
)
from dcc_desktop.services.import_results import ImportResult, RowState
from dcc_desktop.workshop_file import WorkshopFile

__all__ = [
    "ImportFacts",
    "ImportField",
    "ImportKind",
    "ImportResult",
    "Preview",
    "PreviewRow",
    "Refusal",
    "RowState",
    "SourceTable",
    "column_title",
    "columns_left_out",
    "fields_of",
    "guess_mapping",
    "import_facts",
    "preview",
    "read_pasted",
    "read_source",
    "take",
]

_NAMES = {ImportKind.CITIES: CITY_COLUMNS, ImportKind.PEOPLE: PEOPLE_COLUMNS, ImportKind.IDEAS: IDEA_COLUMNS}


def read_source(path: Path, kind: ImportKind, *, has_header: bool = True) -> SourceTable:
    """Return the table of a CSV or XLSX file; a list of ideas, one a line, becomes a table with one column.

    Raises:
        InvalidInputError: the file cannot be read, is too large, or holds nothing.
    """
    if kind is ImportKind.IDEAS:
        return idea_table(path, has_header=has_header)
    return read_table(path, has_header=has_header)


def read_pasted(text: str, kind: ImportKind, *, has_header: bool | None = None) -> SourceTable:
    """Return the table that was copied from a spreadsheet, or a list of ideas with one a line.

    Args:
        has_header: Whether the first line holds the titles of the columns; None: find out.

    Raises:
        InvalidInputError: the text is empty or too long.
    """
    if kind is ImportKind.RATINGS:
        return pasted_table(text, has_header=has_header, is_header=looks_like_titles)
    names, is_idea = _NAMES[kind], kind is ImportKind.IDEAS
    table = pasted_table(
        text,
        has_header=has_header,
        is_header=lambda cells: bool(fields_by_title(cells, names)),
        is_list=is_idea,
    )
    is_plain_list = is_idea and not table.has_header and len(table.header) == 1
    return table_of_list(table, [(line, cells[0]) for line, cells in table.rows]) if is_plain_list else table


def import_facts(
    workshop: WorkshopFile,
    kind: ImportKind,
    *,
    city_id: CityId | None = None,
    framework: Framework | None = None,
    assessment: Assessment | None = None,
) -> ImportFacts:
    """Gather what must be known of the file to read a table for it.

    Args:
        city_id: Whose ratings or ideas they are; cities and people need none.
        framework: With which the city was rated; None: that of the assessment, else of the newest seminar.
        assessment: None: the city's newest open one, else one that will be started.

    Raises:
        NotFoundError: the city was removed.
        InvalidInputError: the city is not named, the assessment is closed, or no framework is clearly meant.
    """
    if kind is ImportKind.CITIES:
        return facts_for_cities(workshop)
    if kind is ImportKind.PEOPLE:
        return facts_for_people(workshop)
    if city_id is None:
        raise InvalidInputError(_("Ratings and ideas belong to a city."), hint=_("Choose the city first."))
    if kind is ImportKind.IDEAS:
        return facts_for_ideas(workshop, city_id)
    return facts_for_ratings(workshop, city_id, framework=framework, assessment=assessment)


def fields_of(facts: ImportFacts) -> tuple[ImportField, ...]:
    """Return what a column may hold, labels in the interface language; those of ratings depend on the framework."""
    return facts.fields()


def guess_mapping(facts: ImportFacts, table: SourceTable) -> dict[int, str]:
    """Return what each column seems to hold, a field by its position; those that are missing are left out."""
    return facts.guess(table)


def column_title(table: SourceTable, position: int) -> str:
    """Return how a column is called in the table, by its number when it has no title."""
    return table.header[position] or _("Column {number}").format(number=position + 1)


def columns_left_out(table: SourceTable, mapping: Mapping[int, str]) -> tuple[int, ...]:
    """Return the positions of the columns that hold something of which an import would take nothing."""
    filled = {position for _line, cells in table.rows for position, cell in enumerate(cells) if cell}
    return tuple(position for position in range(len(table.header)) if position in filled and position not in mapping)
