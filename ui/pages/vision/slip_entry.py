"""Takes voting slips in by keys: the voter's code, the numbers, Enter, next."""

from __future__ import annotations

import re

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from dcc_desktop.domain.ideas import Ballot
from dcc_desktop.errors import InvalidInputError
from dcc_desktop.i18n import _, ngettext
from dcc_desktop.services.voting import cast_votes
from ui.desk import Desk
from ui.pages.vision.ballot_options import Option, choices_of
from ui.widgets.fields import TextField


class SlipEntry(QWidget):
    """What is wrong with a slip is said below it; the next code is proposed by counting up."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._ballot: Ballot | None = None
        self._options: list[Option] = []
        self.voter = TextField(_("Voter"), help=_("A code, never a name"))
        self.numbers = TextField(
            _("Numbers of the options"), help=_("One number for each dot, such as 3 3 5; Enter takes the slip.")
        )
        self.voter.setFixedWidth(150)
        self.voter.line.returnPressed.connect(lambda: self.numbers.line.setFocus(Qt.FocusReason.TabFocusReason))
        self.voter.edited.connect(self._on_voter_edited)
        self.numbers.line.returnPressed.connect(self._take)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 16, 8)
        row.setSpacing(12)
        row.addWidget(self.voter)
        row.addWidget(self.numbers, 1)
        self.voter.set_value("1")

    def show_ballot(self, ballot: Ballot, options: list[Option]) -> None:
        """Take slips for this ballot."""
        is_other = self._ballot is None or self._ballot.id != ballot.id
        self._ballot, self._options = ballot, options
        if is_other:
            self.voter.set_value(self._free_code("1"), of=ballot.id)
            self.numbers.set_value("", of=ballot.id)

    def take_up(self, code: str) -> None:
        """Show the slip of a voter again, to be corrected."""
        self.voter.set_value(code, of=code)
        self.numbers.set_value(self._numbers_of(code), of=code)
        self.numbers.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def _take(self) -> None:
        if self._ballot is None or not self.numbers.value():
            return
        code = self.voter.value()
        try:
            choices = choices_of(self.numbers.value(), self._options)
            cast_votes(self._desk.workshop, self._ballot.id, code, choices)
        except InvalidInputError as error:
            self.numbers.set_error(str(error))
            return
        self.voter.set_value(self._free_code(code), of=f"after {code}")
        self.numbers.set_value("", of=f"after {code}")
        count = len(choices)
        said = ngettext("{voter}: {count} dot taken", "{voter}: {count} dots taken", count)
        self.numbers.say(said.format(voter=code, count=count))

    def _on_voter_edited(self) -> None:
        if found := self._numbers_of(self.voter.value()):
            self.numbers.set_value(found, of=self.voter.value())

    def _numbers_of(self, code: str) -> str:
        if self._ballot is None or not code:
            return ""
        votes = self._desk.workshop.votes.where(ballot_id=self._ballot.id, voter=code)
        numbers = {option.id: option.number for option in self._options}
        return " ".join(str(numbers[key]) for vote in votes if (key := str(vote.idea_id or vote.cluster_id)) in numbers)

    def _free_code(self, code: str) -> str:
        """Return the next code that nobody has; one without a number is proposed no successor."""
        taken = (
            {vote.voter for vote in self._desk.workshop.votes.where(ballot_id=self._ballot.id)}
            if self._ballot
            else set()
        )
        while code in taken:
            found = re.search(r"\d+$", code)
            if found is None:
                return ""
            digits = found.group()
            code = code[: found.start()] + str(int(digits) + 1).zfill(len(digits))
        return code
