"""The drafts of a statement side by side, and a place for the next one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from dcc_desktop.domain.statements import StatementDraft
from dcc_desktop.i18n import _
from ui.theme.look import Type, look
from ui.widgets.buttons import Button, IconButton, Rank, Size
from ui.widgets.cards import Card
from ui.widgets.fields import TextArea, TextField
from ui.widgets.labels import Label, Tone

_LEAST, _GAP = 230, 12


class DraftCard(Card):
    """One draft: who, what, and the one decision about it."""

    agreed = Signal(str)
    edit_wanted = Signal(str)
    removal_wanted = Signal(str)

    def __init__(self, draft: StatementDraft, *, is_agreed: bool, rank: Rank, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.draft = draft
        self.setAccessibleName(_("Draft: {text}").format(text=draft.text))
        self.agree = Button(_("Agree on this draft"), icon="tick", rank=rank, size=Size.SMALL)
        self.agree.clicked.connect(lambda: self.agreed.emit(draft.id))
        if is_agreed:
            self.agree.hide()  # to show what has no parent yet would open a window
        edit = IconButton("edit", _("Edit this draft"), size=28)
        edit.clicked.connect(lambda: self.edit_wanted.emit(draft.id))
        remove = IconButton("remove", _("Remove this draft"), size=28)
        remove.clicked.connect(lambda: self.removal_wanted.emit(draft.id))
        head = QHBoxLayout()
        head.setSpacing(2)
        head.addWidget(Label(draft.author or _("Nobody named"), Type.CAPTION, Tone.TEXT3), 1)
        head.addWidget(edit)
        head.addWidget(remove)
        foot = QHBoxLayout()
        foot.addWidget(self.agree)
        if is_agreed:
            foot.addWidget(Label(_("This wording is agreed"), Type.CAPTION_KEY, Tone.OK))
        foot.addStretch(1)
        self.body.addLayout(head)
        self.body.addWidget(Label(draft.text, Type.TABLE, wraps=True))
        self.body.addStretch(1)
        self.body.addLayout(foot)


@dataclass(frozen=True, slots=True)
class BegunDraft:
    """A draft that is being written; with an id it changes that one."""

    draft_id: str
    text: str
    author: str


class NewDraftCard(Card):
    """A draft that is there already is edited here too. Whoever takes what is `begun` clears the card after that."""

    confirmed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._draft_id = ""
        self.text = TextArea(_("New draft"), least_lines=3, placeholder=_("Type a wording"), has_note=False)
        self.author = TextField(_("From whom (may stay empty)"), placeholder=_("such as Table 2"), has_note=False)
        self.add = Button(_("Add the draft"), icon="add", size=Size.SMALL)
        self.add.clicked.connect(self._on_add)
        self._cancel = Button(_("Cancel"), rank=Rank.QUIET, size=Size.SMALL)
        self._cancel.clicked.connect(self.clear)
        self.author.line.returnPressed.connect(self._on_add)
        row = QHBoxLayout()
        row.setSpacing(4)
        row.addWidget(self.add)
        row.addWidget(self._cancel)
        row.addStretch(1)
        self.body.addWidget(self.text)
        self.body.addWidget(self.author)
        self.body.addStretch(1)
        self.body.addLayout(row)
        self.clear()

    def edit(self, draft: StatementDraft) -> None:
        """Take a draft up to change it."""
        self._draft_id = draft.id
        self.text.set_value(draft.text, of=draft.id)
        self.author.set_value(draft.author, of=draft.id)
        self.text.label.set_text(_("Change the draft"))
        self.add.set_text(_("Save the draft"))
        self._cancel.setVisible(True)
        self.text.area.setFocus(Qt.FocusReason.OtherFocusReason)

    def clear(self) -> None:
        """Be ready for the next draft."""
        self._draft_id = ""
        # The id differs from the one before, so that the fields show what they are given whatever stood in them.
        for field in (self.text, self.author):
            field.set_value("", of=f"{id(field)}-{field.value()}")
        self.text.label.set_text(_("New draft"))
        self.add.set_text(_("Add the draft"))
        self._cancel.setVisible(False)

    def begun(self) -> BegunDraft:
        """Return what is being written."""
        return BegunDraft(self._draft_id, self.text.value(), self.author.value())

    def go_on(self, begun: BegunDraft, draft: StatementDraft | None) -> None:
        """Show again what was being written before another statement was shown."""
        if draft is not None:
            self.edit(draft)
        for field, value in ((self.text, begun.text), (self.author, begun.author)):
            field.set_value(value, of=f"{id(field)}-{value}")

    def is_empty(self) -> bool:
        """Tell whether nothing is being written."""
        return not self.text.value()

    def _on_add(self) -> None:
        if self.is_empty():
            self.text.area.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.confirmed.emit()


class DraftGrid(QWidget):
    """Cards side by side, as many as fit, all of a row equally high; the one for a new draft comes last."""

    def __init__(self, new: NewDraftCard, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._new = new
        self._cards: list[DraftCard] = []
        self._columns = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(_GAP)
        self._arrange()

    @property
    def cards(self) -> list[DraftCard]:
        """The cards of the drafts."""
        return self._cards

    def set_cards(self, cards: Sequence[DraftCard]) -> None:
        """Show these drafts; what is being written in the last card stays."""
        for card in self._cards:
            self._grid.removeWidget(card)
            card.hide()
            card.deleteLater()
        self._cards = list(cards)
        self._arrange()

    def minimumSizeHint(self) -> QSize:
        """One column must always be possible, or the grid could never become narrow."""
        return QSize(self._widest(), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take as many columns as fit."""
        super().resizeEvent(event)
        if self._fitting() != self._columns:
            self._arrange()

    def _fitting(self) -> int:
        return max((self.width() + _GAP) // (self._widest() + _GAP), 1)

    def _widest(self) -> int:
        widths = [card.minimumSizeHint().width() for card in [*self._cards, self._new]]
        return max(*widths, look().px(_LEAST))

    def _arrange(self) -> None:
        before, self._columns = self._columns, self._fitting()
        for place, card in enumerate([*self._cards, self._new]):
            self._grid.removeWidget(card)
            self._grid.addWidget(card, place // self._columns, place % self._columns)
        for column in range(max(before, self._columns)):
            self._grid.setColumnStretch(column, 1 if column < self._columns else 0)
