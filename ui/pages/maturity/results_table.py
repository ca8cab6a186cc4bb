"""The figures of every criterion under those of its dimension."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from PySide6.QtCore import QTimer
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from dcc_desktop.domain.agreement import AgreementKind, kind_of_agreement
from dcc_desktop.domain.frameworks import CriterionId
from dcc_desktop.domain.maturity import CityScore, CriterionScore
from dcc_desktop.i18n import Language, _
from ui.models.rows_model import Column, RowsModel
from ui.pages.maturity.agreement_words import agreement_cell, figures_in_words
from ui.theme.look import look
from ui.theme.numbers import count_text, number_text
from ui.widgets.cells import Cell, GroupRow
from ui.widgets.labels import Tone
from ui.widgets.tables import Table

_WHOLE_FROM = 760
_GIVE_WAY = ("answers", "median")


@dataclass(frozen=True, slots=True)
class ResultRow:
    """A criterion with its figures."""

    id: CriterionId
    name: str
    score: CriterionScore
    kind: AgreementKind


class ResultsTable(Table):
    """Nothing is typed here: a consensus needs a reason, so it has a form of its own.

    Where it is narrow, figures that stand in the card beside, too, give way to the names of the criteria.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        self.results: RowsModel[ResultRow] = RowsModel(_columns())
        super().__init__(self.results, name=_("Results by criterion"), is_compact=True, parent=parent)
        look().changed.connect(self._show_columns)

    def show_score(self, score: CityScore, *, language: Language) -> None:
        """Show all figures."""
        rows: list[ResultRow | GroupRow] = []
        for number, dimension in enumerate(score.dimensions, start=1):
            aside = _("now {now} · target {target}").format(
                now=number_text(dimension.current), target=number_text(dimension.target)
            )
            entity = dimension.dimension
            rows.append(GroupRow(entity.id, entity.name.in_language(language), aside, code=str(number)))
            rows += [_row(each, language) for each in dimension.criteria]
        self.results.set_rows(rows)

    def choose_any(self, wanted: Collection[str]) -> None:
        """Choose the first of these when nothing is chosen; without any, the first criterion."""
        if self.chosen_id():
            return
        rows = (self.results.id_at(self.results.index(place, 0)) for place in range(self.results.rowCount()))
        first = next(iter(wanted), None) or next((row_id for row_id in rows if row_id), None)
        if first:
            self.choose(first)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show the columns that there is room for."""
        self._show_columns()
        super().resizeEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Bring the chosen row into view, as soon as the rows have their places."""
        super().showEvent(event)
        QTimer.singleShot(0, self, self.show_chosen)

    def show_chosen(self) -> None:
        """Scroll to the chosen row."""
        if self.currentIndex().isValid():
            self.scrollTo(self.currentIndex())

    def _show_columns(self) -> None:
        is_narrow = self.width() < look().px(_WHOLE_FROM)
        wanted = [column for column in _columns() if not (is_narrow and column.key in _GIVE_WAY)]
        if len(wanted) != len(self.results.columns):
            chosen = self.chosen_id()
            self.results.set_columns(wanted)
            self.choose(chosen)


def _row(score: CriterionScore, language: Language) -> ResultRow:
    name = score.criterion.name.in_language(language)
    return ResultRow(score.criterion.id, name, score, kind_of_agreement(score.distribution, score.agreement))


def _columns() -> list[Column[ResultRow]]:
    return [
        Column(
            key="criterion",
            title=_("Criterion"),
            show=lambda row: Cell(row.name),
            tooltip=_all_figures,
            is_stretch=True,
            least_width=230,
        ),
        Column(key="answers", title=_("Answers"), show=_answers, tooltip=_who_is_missing, is_number=True),
        Column(key="mean", title=_("Average"), show=lambda row: number_text(row.score.mean), is_number=True),
        Column(key="median", title=_("Median"), show=lambda row: number_text(row.score.median), is_number=True),
        Column(key="agreement", title=_("Agreement"), show=_agreement, width=88),
        Column(key="target", title=_("Target"), show=lambda row: number_text(row.score.target), is_number=True),
        Column(key="gap", title=_("Gap"), show=lambda row: number_text(row.score.gap), is_number=True),
        Column(key="consensus", title=_("Consensus"), show=_consensus, tooltip=_reason, is_number=True),
    ]


def _all_figures(row: ResultRow) -> str:
    return f"{row.score.criterion.code} {row.name}\n{figures_in_words(row.score)}"


def _answers(row: ResultRow) -> str:
    return count_text(row.score.answers)


def _who_is_missing(row: ResultRow) -> str:
    return _("{skipped} skipped it, for {not_applicable} it does not apply").format(
        skipped=row.score.skipped, not_applicable=row.score.not_applicable
    )


def _agreement(row: ResultRow) -> Cell:
    has_number = row.kind in (AgreementKind.AGREED, AgreementKind.SPREAD, AgreementKind.TWO_CAMPS)
    return agreement_cell(row.kind, number=number_text(row.score.agreement, 2) if has_number else "–")


def _consensus(row: ResultRow) -> Cell:
    settled = row.score.consensus
    if settled is None:
        return Cell("–", tone=Tone.TEXT3, spoken=_("not settled yet"))
    both = f"{settled.current} · {settled.target}" if settled.target is not None else str(settled.current)
    return Cell(both, is_key=True)


def _reason(row: ResultRow) -> str:
    return row.score.consensus.reason if row.score.consensus else ""
