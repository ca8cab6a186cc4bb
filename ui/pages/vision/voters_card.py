"""Who has voted so far, by code; a press takes a slip up again, Delete withdraws it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import QWidget

from dcc_desktop.domain.ideas import Ballot
from dcc_desktop.domain.natural_order import natural_key
from dcc_desktop.i18n import _, ngettext
from dcc_desktop.services.voting import withdraw_votes
from ui.desk import Desk
from ui.models.rows_model import Column, RowsModel
from ui.pages.vision.ballot_options import Option
from ui.theme.numbers import count_text
from ui.widgets.cards import Card
from ui.widgets.cells import Cell
from ui.widgets.tables import Table


@dataclass(frozen=True, slots=True)
class VoterRow:
    """A slip: the code of its voter, and the numbers that it bears."""

    id: str
    numbers: str
    dots: int


class VotersCard(Card):
    """`voter_chosen(code)`."""

    voter_chosen = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(_("Slips taken"), is_flush=True, parent=parent)
        self._desk = desk
        self._ballot: Ballot | None = None
        self._model = RowsModel(_columns())
        self.table = Table(
            self._model, name=_("Slips taken"), is_compact=True, empty_text=_("No slip has been taken yet.")
        )
        self.table.clicked.connect(self._on_clicked)
        self.table.activated_row.connect(self.voter_chosen)
        self.table.removal_asked.connect(self._withdraw)
        self.body.addWidget(self.table)

    def show_ballot(self, ballot: Ballot, options: Sequence[Option]) -> None:
        """Show the slips of a ballot; dots for what is not in the list of options show as a dash."""
        self._ballot = ballot
        numbers = {option.id: str(option.number) for option in options}
        slips: dict[str, list[str]] = {}
        for vote in self._desk.workshop.votes.where(ballot_id=ballot.id):
            if vote.voter:
                slips.setdefault(vote.voter, []).append(numbers.get(str(vote.idea_id or vote.cluster_id), "–"))
        rows = [VoterRow(code, " ".join(found), len(found)) for code, found in slips.items()]
        rows.sort(key=lambda row: natural_key(row.id))
        self.set_aside(count_text(len(rows)) if rows else "")
        self._model.set_rows(rows)

    def _on_clicked(self, index: QModelIndex) -> None:
        if code := self._model.id_at(index):
            self.voter_chosen.emit(code)

    def _withdraw(self, codes: list[str]) -> None:
        if self._ballot is not None:
            withdraw_votes(self._desk.workshop, self._ballot.id, codes)
            several = ngettext("{n} slip withdrawn.", "{n} slips withdrawn.", len(codes)).format(n=len(codes))
            is_one = len(codes) == 1
            self._desk.offer_undo(_("Slip withdrawn: {code}").format(code=codes[0]) if is_one else several)


def _columns() -> list[Column[VoterRow]]:
    return [
        Column(key="voter", title=_("Voter"), show=lambda row: Cell(row.id, is_key=True), width=84),
        Column(key="numbers", title=_("Numbers"), show=lambda row: row.numbers, is_stretch=True),
        Column(key="dots", title=_("Dots"), show=lambda row: count_text(row.dots), is_number=True),
    ]
