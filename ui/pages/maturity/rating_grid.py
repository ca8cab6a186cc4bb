"""The grid in which the ratings of one respondent after the other are typed, above the levels of a criterion."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QToolTip, QVBoxLayout, QWidget

from dcc_desktop.domain.assessments import Channel, Respondent
from dcc_desktop.domain.frameworks import CriterionId
from dcc_desktop.domain.people import StakeholderType
from dcc_desktop.i18n import _, ngettext
from dcc_desktop.services.assessment import add_respondent, change_respondent, remove_respondent
from dcc_desktop.services.live_score import LiveScore
from dcc_desktop.services.ratings import clear_rating, mark_not_applicable, rate
from ui.desk import Desk
from ui.models.rows_model import RowsModel
from ui.pages.maturity.criterion_foot import CriterionFoot
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

_TIP_MS = 8000


class RatingGrid(Card):
    """`written` after each rating. A digit that is typed on a button of the bar goes to the table all the same."""

    written = Signal()
    need_requested = Signal(str)
    action_requested = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(is_flush=True, parent=parent)
        self._desk = desk
        self._live: LiveScore | None = None
        self._respondent: Respondent | None = None
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
        self.question, self.levels = self.foot.question, self.foot.levels
        self.need, self.action = self.foot.need, self.foot.action
        self._middle = QStackedWidget()
        self._arrange()
        self._connect()

    @property
    def respondent(self) -> Respondent | None:
        """Whose form is shown."""
        return self._respondent

    def show_live(self, live: LiveScore) -> None:
        """Show an assessment; the respondent and the focus stay where they were, if they are still there."""
        is_other = self._live is None or self._live.assessment.id != live.assessment.id
        self._live = live
        if self._steps != live.score.steps:
            self._steps = live.score.steps
            self._model.set_columns(rating_columns(self._steps, self._save))
        known = {each.id: each for each in live.respondents}
        shown = known.get(self._respondent.id) if self._respondent else None
        if shown is None or is_other:
            self.show_respondent(next(iter(_waiting(live, live.respondents) or live.respondents), None))
        else:
            self._respondent = shown
            self._fill()

    def show_respondent(self, respondent: Respondent | None) -> None:
        """Show the form of somebody, with the focus where it is not filled in yet."""
        self._respondent = respondent
        self.table.leave_end()
        self._fill()
        self.table.go_to_first()

    def show_changed(self, criteria: Collection[CriterionId]) -> None:
        """Show the rows of these criteria anew, after ratings have changed."""
        if self._live is None:
            return
        for score in self._live.score.criteria():
            if score.criterion.id in criteria:
                self._model.replace_row(row_of(self._live, score, self._respondent, language=self._desk.language))
        if self.table.chosen_id() in criteria:
            self.table.leave_end()
        self._show_progress()
        self._show_levels()

    def add_respondent(self) -> None:
        """Begin a form: same stakeholder type and channel as the one before, because forms come in piles."""
        if self._live is None:
            return
        before = self._respondent
        added = add_respondent(
            self._desk.workshop,
            self._live.assessment.id,
            stakeholder_type=before.stakeholder_type if before else StakeholderType.OTHER,
            channel=before.channel if before and before.channel is not Channel.SURVEY_FILE else Channel.PAPER,
        )
        self.show_respondent(added)
        self.table.setFocus()

    def step(self, by: int) -> None:
        """Show the next or the previous respondent."""
        people = self._people()
        place = _place_among(people, self._respondent) + by
        if 0 <= place < len(people):
            self.show_respondent(people[place])

    def _fill(self) -> None:
        live = self._live
        if live is None:
            return
        self._model.set_rows(rows_of(live, self._respondent, language=self._desk.language))
        is_open = live.assessment.closed_at is None
        place = _place_among(live.respondents, self._respondent)
        self.bar.show_respondent(self._respondent, place=place, count=len(live.respondents), is_open=is_open)
        self._middle.setCurrentIndex(1 if self._respondent is None else 0)
        self.empty.button.setEnabled(is_open)
        self.bar.progress.setVisible(self._respondent is not None)
        self._show_progress()
        self._show_levels()

    def _show_progress(self) -> None:
        if self._live is not None and self._respondent is not None:
            answered = self._live.answers()[self._respondent.id]
            self.bar.progress.show_progress(answered, len(self._live.tree.criterion_ids()))

    def _show_levels(self) -> None:
        live, index = self._live, self.table.currentIndex()
        row = self._model.row_at(index)
        if live is None:
            return
        branch = live.tree.branch(row.id) if row else None
        value = None
        if row is not None:
            is_target = index.column() == self._model.column_of("target")
            value = row.target if is_target else row.current
        self.foot.show_criterion(live.tree, branch, value=value, language=self._desk.language)
        if self.table.is_at_end and self._respondent is not None:
            self.foot.say(_words_of_end(live, self._respondent))

    def _save(self, row: RatingRow, key: str, text: str) -> None:
        live, respondent, workshop = self._live, self._respondent, self._desk.workshop
        if live is None or respondent is None:
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

    def _go_on(self) -> None:
        """Show the next form that waits; when there is none, take no more digits, and say so."""
        live, respondent = self._live, self._respondent
        if live is None or respondent is None or live.assessment.closed_at is not None:
            return
        people = self._people()
        waiting = _waiting(live, people[_place_among(people, self._respondent) + 1 :])
        if waiting:
            self.show_respondent(waiting[0])
        else:
            self.table.stay_at_end()
            self._show_levels()
            self._say_end()

    def _say_end(self) -> None:
        """Say at the last cell that the form has ended, again at each digit that is not taken."""
        rect = self.table.visualRect(self.table.currentIndex())
        place = self.table.viewport().mapToGlobal(rect.bottomLeft() + QPoint(0, -12))
        QToolTip.showText(place, self.question.text(), self.table, rect, _TIP_MS)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the digits that a button leaves alone, such as after its menu was closed."""
        if is_rating_key(event) and self._respondent is not None and not self.table.hasFocus():
            self._return_to_typing()
            self.table.keyPressEvent(event)
        else:
            super().keyPressEvent(event)

    def _return_to_typing(self) -> None:
        """Give the focus back to the box that is typed next; a form without gaps stays where it is."""
        has_gaps = self._live is not None and self._respondent in _waiting(self._live, self._people())
        if has_gaps and not self.table.is_at_end and not self.table.is_waiting():
            self.table.go_to_first()
        self.table.setFocus()

    def _people(self) -> list[Respondent]:
        return self._live.respondents if self._live else []

    def _change(self, **values: object) -> None:
        if self._respondent is not None:
            change_respondent(self._desk.workshop, replace(self._respondent, **values))  # type: ignore[arg-type]
            self._return_to_typing()

    def _remove(self) -> None:
        if self._respondent is not None:
            code = self._respondent.code
            remove_respondent(self._desk.workshop, self._respondent.id)
            self._desk.offer_undo(removed_text([code]))

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
        self.bar.targets_toggled.connect(lambda has_targets: setattr(self.table, "has_targets", has_targets))
        self.empty.asked.connect(self.add_respondent)
        self.table.new_form_requested.connect(self.add_respondent)
        self.table.other_form_requested.connect(self.step)
        self.table.form_ended.connect(self._go_on)
        self.table.cell_changed.connect(self._show_levels)
        self.table.typed_behind_end.connect(self._say_end)
        self.need.clicked.connect(lambda: self.need_requested.emit(self.table.chosen_id()))
        self.action.clicked.connect(lambda: self.action_requested.emit(self.table.chosen_id()))


def _waiting(live: LiveScore, people: list[Respondent]) -> list[Respondent]:
    answers, criteria = live.answers(), len(live.tree.criterion_ids())
    return [each for each in people if answers[each.id] < criteria]


def _words_of_end(live: LiveScore, respondent: Respondent) -> str:
    missing = len(live.tree.criterion_ids()) - live.answers()[respondent.id]
    if not missing:
        return _("Form complete. Press + for the next respondent.")
    return ngettext(
        "End of the form; {n} criterion has no answer. Press + for the next respondent.",
        "End of the form; {n} criteria have no answer. Press + for the next respondent.",
        missing,
    ).format(n=missing)


def _place_among(people: Sequence[Respondent], respondent: Respondent | None) -> int:
    ids = [each.id for each in people]
    return ids.index(respondent.id) if respondent is not None and respondent.id in ids else -1
