"""The grid in which the ratings of one respondent after the other are typed, above the levels of a criterion."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from dcc_desktop.domain.assessments import Channel, Respondent
from dcc_desktop.domain.frameworks import CriterionId
from dcc_desktop.domain.people import StakeholderType
from dcc_desktop.i18n import _
from dcc_desktop.services.assessment import add_respondent, change_respondent, remove_respondent
from dcc_desktop.services.live_score import LiveScore
from dcc_desktop.services.ratings import clear_rating, mark_not_applicable, rate
from ui.desk import Desk
from ui.models.rows_model import RowsModel
from ui.pages.maturity.criterion_foot import CriterionFoot
from ui.pages.maturity.form_pile import FormPile
from ui.pages.maturity.rating_rows import (
    NOT_APPLICABLE,
    RatingRow,
    rating_columns,
    row_of,
    rows_of,
    value_of_key,
)
from ui.pages.maturity.rating_table import RatingTable, is_rating_key
from ui.pages.maturity.respondent_bar import RespondentBar
from ui.undo_offers import removed_text
from ui.widgets.buttons import Rank
from ui.widgets.cards import Card
from ui.widgets.empty_states import EmptyState, padded
from ui.widgets.table_keys import say_at_cell


class RatingGrid(Card):
    """`written` after each rating. A digit that is typed on a button of the bar goes to the table all the same."""

    written = Signal()
    need_requested = Signal(str)
    action_requested = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(is_flush=True, parent=parent)
        self._desk = desk
        self._pile: FormPile | None = None
        self._steps = 0
        self._model: RowsModel[RatingRow] = RowsModel([])
        self.bar = RespondentBar()
        self.table = RatingTable(self._model)
        self.empty = EmptyState(
            "keyboard",
            _("No forms yet"),
            text=_("Type the first paper form, or import a survey."),
            button_text=_("New respondent"),
            button_icon="add",
            rank=Rank.SECONDARY,
        )
        self.foot = CriterionFoot()
        self._middle = QStackedWidget()
        self._arrange()
        self._connect()

    @property
    def respondent(self) -> Respondent | None:
        """Whose form is shown."""
        return self._pile.respondent if self._pile else None

    def show_live(self, live: LiveScore) -> None:
        """Show an assessment; the respondent and the focus stay where they were, if they are still there."""
        self._pile = pile = self._pile.anew(live) if self._pile else FormPile(live)
        if self._steps != live.score.steps:
            self._steps = live.score.steps
            self._model.set_columns(rating_columns(self._steps, self._save))
        if pile.respondent is None:
            self.show_respondent(pile.first())
        else:
            self._fill()

    def show_respondent(self, respondent: Respondent | None) -> None:
        """Show the form of somebody, with the focus where it is not filled in yet."""
        if self._pile is not None:
            self._pile = self._pile.with_respondent(respondent)
        self.table.leave_end()
        self._fill()
        self.table.go_to_first()

    def show_changed(self, criteria: Collection[CriterionId]) -> None:
        """Show the rows of these criteria anew, after ratings have changed."""
        pile = self._pile
        if pile is None:
            return
        for score in pile.live.score.criteria():
            if score.criterion.id in criteria:
                self._model.replace_row(row_of(pile.live, score, pile.respondent, language=self._desk.language))
        if self.table.chosen_id() in criteria:
            self.table.leave_end()
        self._show_progress()
        self._show_levels()

    def add_respondent(self) -> None:
        """Begin a form: same stakeholder type and channel as the one before, because forms come in piles."""
        if self._pile is None:
            return
        before = self._pile.respondent
        added = add_respondent(
            self._desk.workshop,
            self._pile.live.assessment.id,
            stakeholder_type=before.stakeholder_type if before else StakeholderType.OTHER,
            channel=before.channel if before and before.channel is not Channel.SURVEY_FILE else Channel.PAPER,
        )
        self.show_respondent(added)
        self.table.setFocus()

    def step(self, by: int) -> None:
        """Show the next or the previous respondent."""
        other = self._pile.beside(by) if self._pile else None
        if other is not None:
            self.show_respondent(other)

    def _fill(self) -> None:
        pile = self._pile
        if pile is None:
            return
        self._model.set_rows(rows_of(pile.live, pile.respondent, language=self._desk.language))
        count = len(pile.live.respondents)
        self.bar.show_respondent(pile.respondent, place=pile.place, count=count, is_open=pile.is_open)
        self._middle.setCurrentIndex(1 if pile.respondent is None else 0)
        self.empty.button.setEnabled(pile.is_open)
        self.bar.progress.setVisible(pile.respondent is not None)
        self._show_progress()
        self._show_levels()

    def _show_progress(self) -> None:
        if self._pile is not None and self._pile.respondent is not None:
            self.bar.progress.show_progress(self._pile.answered(self._pile.respondent.id), self._pile.criteria)

    def _show_levels(self) -> None:
        pile, index = self._pile, self.table.currentIndex()
        row = self._model.row_at(index)
        if pile is None:
            return
        branch = pile.live.tree.branch(row.id) if row else None
        value = None
        if row is not None:
            is_target = index.column() == self._model.column_of("target")
            value = row.target if is_target else row.current
        self.foot.show_criterion(pile.live.tree, branch, value=value, language=self._desk.language)
        if self.table.is_at_end and pile.respondent is not None:
            self.foot.say(pile.words_of_end())

    def _save(self, row: RatingRow, key: str, text: str) -> None:
        respondent, workshop = self.respondent, self._desk.workshop
        if respondent is None:
            return
        if text == NOT_APPLICABLE:
            mark_not_applicable(workshop, respondent.id, row.id)
        else:
            value = value_of_key(text, self._steps) if text else None
            current, target = (value, row.target) if key == "current" else (row.current, value)
            if current is None and target is None:
                clear_rating(workshop, respondent.id, row.id)
            else:
                rate(workshop, respondent.id, row.id, current=current, target=target)
        self.written.emit()

    def _on_targets_toggled(self, has_targets: bool) -> None:  # noqa: FBT001 - the signal's own argument
        self.table.has_targets = has_targets

    def _go_on(self) -> None:
        """Show the next form that waits; when there is none, take no more digits, and say so."""
        pile = self._pile
        if pile is None or pile.respondent is None or not pile.is_open:
            return
        waiting = pile.next_waiting()
        if waiting is not None:
            self.show_respondent(waiting)
        else:
            self.table.stay_at_end()
            self._show_levels()
            self._say_end()

    def _say_end(self) -> None:
        """Say at the last cell that the form has ended, again at each digit that is not taken."""
        say_at_cell(self.table, self.table.currentIndex(), self.foot.question.text())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the digits that a button leaves alone, such as after its menu was closed."""
        if is_rating_key(event) and self.respondent is not None and not self.table.hasFocus():
            self._return_to_typing()
            self.table.keyPressEvent(event)
        else:
            super().keyPressEvent(event)

    def _return_to_typing(self) -> None:
        """Give the focus back to the box that is typed next; a form without gaps stays where it is."""
        has_gaps = self._pile is not None and self._pile.has_gaps()
        if has_gaps and not self.table.is_at_end and not self.table.is_waiting():
            self.table.go_to_first()
        self.table.setFocus()

    def _change(self, **values: object) -> None:
        if self.respondent is not None:
            change_respondent(self._desk.workshop, replace(self.respondent, **values))  # type: ignore[arg-type]
            self._return_to_typing()

    def _remove(self) -> None:
        removed = self.respondent
        if removed is not None:
            remove_respondent(self._desk.workshop, removed.id)
            self._desk.offer_undo(removed_text([removed.code]))

    def _arrange(self) -> None:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.table, 1)
        column.addWidget(self.foot)
        self._middle.addWidget(page)
        self._middle.addWidget(padded(self.empty))
        self.body.setSpacing(0)
        self.body.addWidget(self.bar)
        self.body.addWidget(self._middle, 1)

    def _connect(self) -> None:
        self.bar.stepped.connect(self.step)
        self.bar.new_requested.connect(self.add_respondent)
        self.bar.removal_requested.connect(self._remove)
        self.bar.type_chosen.connect(lambda kind: self._change(stakeholder_type=StakeholderType(kind)))
        self.bar.channel_chosen.connect(lambda channel: self._change(channel=Channel(channel)))
        self.bar.targets_toggled.connect(self._on_targets_toggled)
        self.empty.asked.connect(self.add_respondent)
        self.table.new_form_requested.connect(self.add_respondent)
        self.table.other_form_requested.connect(self.step)
        self.table.form_ended.connect(self._go_on)
        self.table.cell_changed.connect(self._show_levels)
        self.table.typed_behind_end.connect(self._say_end)
        self.foot.need.clicked.connect(lambda: self.need_requested.emit(self.table.chosen_id()))
        self.foot.action.clicked.connect(lambda: self.action_requested.emit(self.table.chosen_id()))
