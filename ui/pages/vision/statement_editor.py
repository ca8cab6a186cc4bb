"""One statement at work: the agreed wording, for an ambition its measure, and the drafts."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from dcc_desktop.domain.cities import CityId
from dcc_desktop.domain.statements import Statement, StatementDraft, StatementDraftId, StatementKind
from dcc_desktop.i18n import N_, _
from dcc_desktop.services.short_texts import shortened
from dcc_desktop.services.statements import (
    add_draft,
    add_statement,
    agree_on_draft,
    change_draft,
    change_statement,
    remove_draft,
)
from ui.begun_entries import BegunEntry
from ui.desk import Desk
from ui.field_saver import FieldSaver
from ui.pages.vision.draft_cards import DraftCard, DraftGrid, NewDraftCard
from ui.pages.vision.laid_by_drafts import LaidByDrafts, entry_key
from ui.pages.vision.measure_form import MeasureForm
from ui.pages.vision.statement_list import StatementRow, name_of, state_of, statement_rows
from ui.theme.look import Type
from ui.undo_offers import removed_text
from ui.widgets.buttons import Rank
from ui.widgets.chips import Chip, ChipTone
from ui.widgets.fields import TextArea
from ui.widgets.labels import Label, Tone

ADD_DRAFT = N_("Add draft: {text}")


class StatementEditor(QWidget):
    """A statement that is not there yet is made with its first draft; `made(id)` after that."""

    made = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._row: StatementRow | None = None
        self._city_id: CityId | None = None
        self._shown: tuple[StatementDraft | str, ...] | None = None
        self._title = Label("", Type.CARD_TITLE)
        self._state = Chip("")
        self._what_for = Label("", Type.CAPTION, Tone.TEXT2, wraps=True)
        self.wording = TextArea(_("Agreed wording"), help=_("Saved as you type."), most_lines=6)
        FieldSaver(self.wording, self._save_wording, on_leave=desk.workshop.seal)
        self.measure = MeasureForm(desk)
        self._drafts_title = Label(_("Drafts"), Type.TABLE_KEY)
        self.new = NewDraftCard()
        self.drafts = DraftGrid(self.new)
        self._laid_by = LaidByDrafts(desk.workshop, self.new)
        BegunEntry(self.new, is_begun=self._laid_by.is_begun, take=self._take_begun)
        self.new.added.connect(self._add)
        self.new.changed.connect(self._change)
        self._lay_out()

    def show_row(self, row: StatementRow, city_id: CityId) -> None:
        """Show a statement; what is being typed in it stays."""
        is_other = self._row is None or (self._row.id, self._city_id) != (row.id, city_id)
        self._laid_by.show((city_id, entry_key(row)))
        self._row, self._city_id = row, city_id
        self._title.set_text(name_of(row))
        tone = ChipTone.OK if row.is_agreed else ChipTone.NEUTRAL
        self._state.show_state(state_of(row), tone)
        self._what_for.set_text(_purpose(row.kind))
        statement = row.statement
        self.wording.setVisible(statement is not None and (row.is_agreed or not row.drafts))
        is_ambition = statement is not None and row.kind is StatementKind.AMBITION
        self.measure.setVisible(is_ambition)
        if statement is not None:
            self.wording.set_value(statement.text, of=statement.id)
            if is_ambition:
                self.measure.show_statement(statement)
        self._show_drafts(row, is_other=is_other)

    def _take_begun(self) -> None:
        """Take all drafts that are being written, each for its own statement; one that is refused stays."""
        if self._laid_by.is_new():
            self.new.take()
        for _turn in self._laid_by.waiting():
            city_id, key = self._laid_by.waiting()[0]
            rows = statement_rows(self._desk.workshop, city_id)
            row = next((each for each in rows if entry_key(each) == key), None)
            if row is not None:
                self.show_row(row, city_id)
                self.new.take()

    def _show_drafts(self, row: StatementRow, *, is_other: bool) -> None:
        agreed = row.statement.text if row.statement is not None else ""
        state: tuple[StatementDraft | str, ...] = (*row.drafts, agreed)
        if state == self._shown and not is_other:
            return
        self._shown = state
        cards = []
        for place, draft in enumerate(row.drafts, start=1):
            is_last = place == len(row.drafts) and not agreed
            card = DraftCard(draft, is_agreed=draft.text == agreed, rank=Rank.PRIMARY if is_last else Rank.SECONDARY)
            card.agreed.connect(self._agree)
            card.edit_wanted.connect(self._edit)
            card.removal_wanted.connect(self._remove)
            cards.append(card)
        self.drafts.set_cards(cards)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._title)
        head.addWidget(self._state)
        head.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self._what_for)
        column.addWidget(self.wording)
        column.addWidget(self.measure)
        column.addSpacing(4)
        column.addWidget(self._drafts_title)
        column.addWidget(self.drafts)
        column.addStretch(1)

    def _statement(self) -> Statement:
        """Return the statement that is shown; one that is not there yet is made."""
        row = self._row
        if row is None or self._city_id is None:
            raise RuntimeError("a draft is added to a statement that is shown")
        if row.statement is not None:
            return row.statement
        return add_statement(self._desk.workshop, self._city_id, row.kind)

    def _add(self, text: str, author: str) -> None:
        with self._desk.workshop.change(ADD_DRAFT, text=shortened(text)):
            statement = self._statement()
            add_draft(self._desk.workshop, statement.id, text, author=author)
            self.new.clear()  # before the statement is shown anew, or it would wait as one still to come
        self.made.emit(statement.id)

    def _change(self, draft_id: str, text: str, author: str) -> None:
        draft = self._desk.workshop.statement_drafts.get(draft_id)
        change_draft(self._desk.workshop, replace(draft, text=text, author=author))
        self.new.clear()

    def _agree(self, draft_id: str) -> None:
        agree_on_draft(self._desk.workshop, StatementDraftId(draft_id))

    def _edit(self, draft_id: str) -> None:
        self.new.edit(self._desk.workshop.statement_drafts.get(draft_id))

    def _remove(self, draft_id: str) -> None:
        draft = self._desk.workshop.statement_drafts.get(draft_id)
        remove_draft(self._desk.workshop, draft.id)
        self._desk.offer_undo(removed_text([draft.text]))

    def _save_wording(self, text: str) -> None:
        row = self._row
        if row is not None and row.statement is not None:
            statement = self._desk.workshop.statements.get(row.statement.id)
            change_statement(self._desk.workshop, replace(statement, text=text), merge_key="text")


def _purpose(kind: StatementKind) -> str:
    return {
        StatementKind.VISION: _("The vision looks at tomorrow: what the city will be like, in one or two sentences."),
        StatementKind.MISSION: _("The mission says what is done today to get there, for whom and with whom."),
        StatementKind.AMBITION: _("An ambition can be measured: a figure of today, a target and its year."),
    }[kind]
