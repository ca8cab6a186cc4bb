"""Tables of ratings: the plain layout, Google Forms and EUSurvey; one line a respondent."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from dcc_desktop.domain.framework_tree import FrameworkTree
from dcc_desktop.domain.frameworks import CriterionId
from dcc_desktop.errors import InvalidInputError
from dcc_desktop.i18n import _
from dcc_desktop.importing.answers import Answer, NoStep, Scale, answer_of, descriptors_of
from dcc_desktop.importing.columns import ColumnMapping, refusals_of_faults, surplus_of
from dcc_desktop.importing.criteria import CriterionColumn
from dcc_desktop.importing.entries import Entries, Entry, in_order, without_repeats
from dcc_desktop.importing.parts import Part
from dcc_desktop.importing.rating_layout import RatingLayout, layout_by_titles, layout_of_mapping
from dcc_desktop.importing.refusals import Refusal
from dcc_desktop.importing.respondents import RespondentCodes
from dcc_desktop.importing.stakeholder_types import UnclearTypes
from dcc_desktop.importing.tables import Line, SourceTable
from dcc_desktop.progress import Progress

_REPORT_EVERY = 25  # lines


@dataclass(frozen=True, slots=True)
class Rated:
    """What one respondent says about one criterion; what a table has no column for stays None.

    `current` and `target` are `NoStep.SKIPPED` when the cell is empty.
    """

    current: Answer | None = None
    target: Answer | None = None
    comment: str | None = None


def read_ratings(
    table: SourceTable,
    tree: FrameworkTree,
    *,
    progress: Progress,
    salt: str,
    mapping: ColumnMapping | None = None,
) -> Entries:
    """Return the respondents of a table.

    Of each entry `name` is the code, and `values` holds `stakeholder_type` (None when the table has none or the
    cell is empty or not clear) and `ratings`: a `Rated` for each criterion id that has a column.

    Args:
        salt: Goes into the codes that are made of addresses; the same one for every import into a file.
        mapping: What the columns hold; None: what their titles say.

    Raises:
        InvalidInputError: the table has no column that says who answered, or none that fits a criterion.
    """
    layout = layout_by_titles(table, tree) if mapping is None else layout_of_mapping(table, tree, mapping)
    reader = _RatingsReader(table, tree, layout=layout, salt=salt)
    entries: list[Entry] = []
    refusals: list[Refusal] = []
    for done, line in enumerate(table.rows):
        if done % _REPORT_EVERY == 0:
            progress.step(done, len(table.rows), _("Reading the ratings"))
        entry, wrong = reader.read(line)
        refusals += wrong
        if entry is not None and not wrong:
            entries.append(entry)
    entries, repeats = without_repeats(entries, column=reader.code_title)
    notes = (*reader.notes, *reader.notes_about_codes(), *reader.unclear.notes)
    return Entries(tuple(entries), in_order([*refusals, *repeats]), reader.unknown, notes)


class _RatingsReader:
    """Knows what each column of one table means."""

    def __init__(self, table: SourceTable, tree: FrameworkTree, *, layout: RatingLayout, salt: str) -> None:
        self._table, self._header = table, table.header
        self._respondents, self._columns, self.notes = layout.respondents, layout.criteria, layout.notes
        self.code_title = layout.code_title
        matched = frozenset(column.position for column in self._columns)
        self._used = matched | self._respondents.taken
        self.unknown = tuple(title for at, title in enumerate(table.header) if title and at not in self._used)
        self._codes = RespondentCodes(self._respondents, salt)
        self.unclear = UnclearTypes()
        self._scale = Scale.of(tree)
        self._descriptors = {branch.criterion.id: descriptors_of(branch) for branch in tree.criteria()}
        self._known: dict[tuple[CriterionId, str], Answer] = {}

    def read(self, line: Line) -> tuple[Entry | None, list[Refusal]]:
        number, cells = line
        surplus = surplus_of(self._header, line)
        refusals = [surplus] if surplus else []
        faulty = {fault.position for fault in self._table.faults.get(number, ())}
        if faulty:
            refusals += refusals_of_faults(self._table, line, self._used)
        ratings: dict[CriterionId, Rated] = {}
        for column in self._columns:
            if column.position in faulty:
                continue
            try:
                ratings[column.criterion.id] = self._with_cell(
                    ratings.get(column.criterion.id) or Rated(), column, cells[column.position]
                )
            except InvalidInputError as error:
                refusals.append(self._refusal(number, column.position, cells, reason=error.message))
        refusals += self._contradictions(number, cells, ratings)
        position = self._respondents.stakeholder_type
        kind = None if position is None or position in faulty else self.unclear.read(cells[position], number)
        code = self._codes.of(cells)
        if any(at in faulty for at in self._respondents.codes):
            return None, refusals
        if not code:
            reason = _("The line does not say who answered.")
            return None, [*refusals, Refusal(number, self.code_title, "", reason)]
        if "\n" in code:
            refusals.append(Refusal(number, self.code_title, code, _("A code has no line breaks.")))
        values = {"stakeholder_type": kind, "ratings": ratings}
        return Entry(number, code, frozenset({code.casefold()}), values), refusals

    def notes_about_codes(self) -> list[str]:
        """Return what to say about the codes, after all lines were read."""
        if not self._codes.has_replaced_addresses:
            return []
        note = _("The column “{column}” holds e-mail addresses. A short code was stored instead of each.")
        return [note.format(column=self.code_title)]

    def _with_cell(self, rated: Rated, column: CriterionColumn, text: str) -> Rated:
        if column.part is Part.COMMENT:
            return replace(rated, comment=text)
        key = (column.criterion.id, text)
        answer = self._known.get(key)
        if answer is None:
            answer = self._known[key] = answer_of(text, self._scale, self._descriptors[column.criterion.id])
        if column.part is Part.CURRENT:
            return Rated(answer, rated.target, rated.comment)
        return Rated(rated.current, answer, rated.comment)

    def _contradictions(self, number: int, cells: Sequence[str], ratings: Mapping[CriterionId, Rated]) -> list[Refusal]:
        wrong = {
            criterion_id
            for criterion_id, rated in ratings.items()
            if rated.current is NoStep.NOT_APPLICABLE and isinstance(rated.target, int)
        }
        if not wrong:
            return []
        reason = _("The criterion is marked as not applicable, but has a target.")
        targets = [each for each in self._columns if each.part is Part.TARGET and each.criterion.id in wrong]
        return [self._refusal(number, column.position, cells, reason=reason) for column in targets]

    def _refusal(self, number: int, position: int, cells: Sequence[str], *, reason: str) -> Refusal:
        return Refusal(number, self._header[position], cells[position], reason)
