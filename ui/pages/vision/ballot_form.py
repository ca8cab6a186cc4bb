"""What a vote is opened with: the question and the dots of each voter."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from dcc_desktop.i18n import _
from ui.theme.look import Type
from ui.widgets.buttons import Button, Rank
from ui.widgets.cards import Card
from ui.widgets.fields import NumberField, TextField
from ui.widgets.labels import Label, Tone

USUAL_DOTS = 3


class BallotForm(QWidget):
    """`confirmed` with Enter; the button that confirms stands in the page's header. `given_up` with Cancel."""

    confirmed = Signal()
    given_up = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = TextField(_("What is voted on"), help=_("The room reads this question above the result."))
        self._dots = NumberField(_("Dots for each voter"), least=1, most=100, help=_("3 is usual."))
        self._back = Button(_("Cancel"), rank=Rank.QUIET)
        self._back.clicked.connect(self.given_up)
        for field in (self._title, self._dots):
            field.line.returnPressed.connect(self.confirmed)
        card = Card(_("Open a vote"))
        card.setMaximumWidth(560)
        hint = _("Each voter gives dots to ideas or clusters. Dots on paper are counted in as well.")
        card.body.addWidget(Label(hint, Type.TABLE, Tone.TEXT2, wraps=True))
        card.body.addSpacing(4)
        card.body.addWidget(self._title)
        card.body.addWidget(self._dots)
        row = QHBoxLayout()
        row.addWidget(self._back)
        row.addStretch(1)
        card.body.addLayout(row)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(card, 0, Qt.AlignmentFlag.AlignTop)
        column.addStretch(1)
        self.start(has_focus=False)

    def start(self, *, has_focus: bool = True) -> None:
        """Begin with the usual question and number of dots."""
        self._title.set_value(_("Which ideas come first?"), of="new")
        self._dots.set_value(USUAL_DOTS, of="new")
        if has_focus:
            self._title.line.setFocus(Qt.FocusReason.OtherFocusReason)
            self._title.line.selectAll()

    def show_way_back(self, *, is_possible: bool) -> None:
        """Offer Cancel when there is a vote to go back to."""
        self._back.setVisible(is_possible)

    def is_wrong(self) -> bool:
        """Tell whether something cannot be taken; it is said below the field."""
        problem = self._dots.problem() or ("" if self._dots.value() else _("Say how many."))
        if problem:
            self._dots.set_error(problem)
        if not self._title.value():
            self._title.set_error(_("Write what is voted on."))
        return bool(problem) or not self._title.value()

    def title(self) -> str:
        """Return the question."""
        return self._title.value()

    def dots(self) -> int:
        """Return the dots of each voter."""
        return int(self._dots.value() or USUAL_DOTS)
