"""What each column of a table of ratings holds: found by the titles, or as a user says."""

from __future__ import annotations

import re
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass

from dcc_desktop.domain.framework_tree import FrameworkTree
from dcc_desktop.errors import InvalidInputError
from dcc_desktop.i18n import _
from dcc_desktop.importing.columns import ColumnMapping
from dcc_desktop.importing.criteria import CriterionColumn, CriterionNames, matched_columns, refuse_doubles
from dcc_desktop.importing.parts import Part
from dcc_desktop.importing.respondents import (
    RespondentColumns,
    RespondentField,
    columns_of_fields,
    respondent_columns,
    respondent_fields,
)
from dcc_desktop.importing.tables import SourceTable

_ANSWER = re.compile(r"\d{1,2}|[^\W\d]{1,3}(?:/[^\W\d])?|-")


@dataclass(frozen=True, slots=True)
class RatingLayout:
    """Who answered, and what; `code_title` is the column that names respondents best."""

    respondents: RespondentColumns
    criteria: Sequence[CriterionColumn]
    code_title: str
    notes: tuple[str, ...] = ()


def layout_by_titles(table: SourceTable, tree: FrameworkTree) -> RatingLayout:
    """Return what the titles say.

    Raises:
        InvalidInputError: no column says who answered, none fits a criterion, or two fit the same.
    """
    respondents = respondent_columns(table.header, _rated(table, tree))
    title = _refuse_without_codes(table, respondents)
    columns, notes = matched_columns(table.header, _free(table, respondents), tree)
    return RatingLayout(respondents, columns, title, notes)


def layout_of_mapping(table: SourceTable, tree: FrameworkTree, mapping: ColumnMapping) -> RatingLayout:
    """Return what a mapping says, whose fields are those of `RespondentField` and `field_of`.

    Raises:
        InvalidInputError: no column says who answered, none holds ratings, or two hold the same.
    """
    criteria = {field_of(branch.criterion.code, part): branch.criterion for branch in tree.criteria() for part in Part}
    columns = [
        CriterionColumn(at, criteria[name], Part(name.rpartition(":")[2]))
        for at, name in sorted(mapping.items())
        if name in criteria
    ]
    # What a survey service adds is told as left out by nobody, with a mapping as without one.
    added = {at: each for at, each in _fields(table, tree).items() if each is RespondentField.OTHER}
    fields = {at: RespondentField(name) for at, name in mapping.items() if name not in criteria}
    respondents = columns_of_fields(table.header, {at: f for at, f in added.items() if at not in mapping} | fields)
    title = _refuse_without_codes(table, respondents)
    refuse_doubles(table.header, columns)
    if not columns:
        raise InvalidInputError(
            _("No column of the file fits a criterion of the framework."),
            hint=_("Choose for each column which criterion it rates."),
        )
    return RatingLayout(respondents, columns, title)


def mapping_by_titles(table: SourceTable, tree: FrameworkTree) -> dict[int, str]:
    """Return what the titles say, as far as they say it; two columns may hold the same."""
    fields = _fields(table, tree)
    respondents = columns_of_fields(table.header, fields)
    mapping = {at: each.value for at, each in fields.items() if each is not RespondentField.OTHER}
    with suppress(InvalidInputError):
        columns, _notes = matched_columns(table.header, _free(table, respondents), tree, keeps_doubles=True)
        mapping |= {column.position: field_of(column.criterion.code, column.part) for column in columns}
    return dict(sorted(mapping.items()))


def looks_like_titles(cells: Sequence[str]) -> bool:
    """Tell whether a line names columns: answers are mostly numbers, or very short."""
    filled = [cell for cell in cells[1:] if cell]
    return bool(filled) and 2 * sum(1 for cell in filled if _ANSWER.fullmatch(cell)) < len(filled)


def field_of(code: str, part: Part) -> str:
    """Return the name of the field that holds a part of what is said about a criterion."""
    return f"{code}:{part.value}"


def _fields(table: SourceTable, tree: FrameworkTree) -> dict[int, RespondentField]:
    return respondent_fields(table.header, _rated(table, tree))


def _rated(table: SourceTable, tree: FrameworkTree) -> frozenset[int]:
    names = CriterionNames(tree)
    return frozenset(at for at, title in enumerate(table.header) if names.find(title))


def _free(table: SourceTable, respondents: RespondentColumns) -> list[int]:
    return [at for at, title in enumerate(table.header) if title and at not in respondents.taken]


def _refuse_without_codes(table: SourceTable, columns: RespondentColumns) -> str:
    """Return the title of the column that names respondents best."""
    positions = (*columns.codes, *columns.addresses, *columns.times)
    if not positions:
        raise InvalidInputError(
            _("{file} has no column that says who answered.").format(file=table.file_name),
            hint=_("Add a column “respondent” with a code for each, such as R01; names are not needed."),
        )
    return table.header[positions[0]]
