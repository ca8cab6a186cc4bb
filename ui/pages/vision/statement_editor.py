"""One statement at work: the agreed wording, for an ambition its measure, and the drafts."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QElapsedTimer, Qt
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from dcc_desktop.domain.cities import CityId
from dcc_desktop.domain.statements import Statement, StatementDraft, StatementDraftId, StatementId, StatementKind
from dcc_desktop.errors import DccError
from dcc_desktop.i18n import _
from dcc_desktop.services.short_texts import shortened
from dcc_desktop.services.statements import (
    add_draft,
    add_first_draft,
    agree_on_draft,
    change_draft,
    change_statement,
    remove_draft,
)
from ui.begun_entries import BegunEntry
from ui.desk import Desk
from ui.field_saver import FieldSaver
from ui.pages.vision.draft_cards import BegunDraft, DraftCard, DraftGrid, NewDraftCard
from ui.pages.vision.laid_by_drafts import Key, LaidByDrafts, entry_key
from ui.pages.vision.measure_form import MeasureForm
from ui.pages.vision.statement_list import StatementRow, name_of, state_of
from ui.theme.look import Type
from ui.undo_offers import removed_text
from ui.widgets.buttons import Rank
from ui.widgets.chips import Chip, ChipTone
from ui.widgets.fields import TextArea
from ui.widgets.labels import Label, Tone


class StatementEditor(QWidget):
    """A statement that is not there yet is made with its first draft."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._row: StatementRow | None = None
        self._city_id: CityId | None = None
        self._shown: tuple[StatementDraft | str, ...] | None = None
        self._since_added = QElapsedTimer()
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
        BegunEntry(self.new, count=lambda: len(self._laid_by.begun()), take=self._take_begun)
        self.new.confirmed.connect(self._on_confirmed)
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
        refused: DccError | None = None
        for key, begun in self._laid_by.begun().items():
            try:
                self._save(key, begun)
            except DccError as error:  # it keeps none of the others back
                refused = error
        if refused is not None:
            raise refused

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

    def _on_confirmed(self) -> None:
        if self._row is not None and self._city_id is not None:
            self._save((self._city_id, entry_key(self._row)), self.new.begun())
            self._since_added.start()
            self.new.text.area.setFocus(Qt.FocusReason.OtherFocusReason)

    def _save(self, key: Key, begun: BegunDraft) -> None:
        """Change the draft, or add it to its statement; one that is not there yet is made."""
        workshop, (city_id, entry) = self._desk.workshop, key
        draft = workshop.statement_drafts.find(begun.draft_id) if begun.draft_id else None
        statement = self._statement(key)
        if draft is not None:
            change_draft(workshop, replace(draft, text=begun.text, author=begun.author))
        elif statement is not None:
            add_draft(workshop, statement.id, begun.text, author=begun.author)
        else:
            add_first_draft(workshop, city_id, StatementKind(entry), text=begun.text, author=begun.author)
        self._laid_by.forget(key)

    def _statement(self, key: Key) -> Statement | None:
        """Return the statement as it is in the file now; None for a vision or a mission that is still to be made."""
        city_id, entry = key
        if entry in set(StatementKind):
            return next(iter(self._desk.workshop.statements.where(city_id=city_id, kind=StatementKind(entry))), None)
        return self._desk.workshop.statements.get(StatementId(entry))

    def _agree(self, draft_id: str) -> None:
        # A draft that was added stands where the button for adding was: the second of two quick clicks is not meant.
        if self._since_added.isValid() and self._since_added.elapsed() < QApplication.doubleClickInterval():
            return
        draft = self._desk.workshop.statement_drafts.get(StatementDraftId(draft_id))
        agree_on_draft(self._desk.workshop, draft.id)
        self._desk.offer_undo(_("Agreed on the wording: {text}").format(text=shortened(draft.text)))

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
