"""The cards beside board and vote: the ranking, and how certain it is."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from dcc_desktop.i18n import _, ngettext
from dcc_desktop.services.voting import BallotResults
from ui.desk import Desk
from ui.pages.vision.facts import dots_text
from ui.pages.vision.ranking import RankingBars, certainty_text, rank_rows
from ui.reveal_keys import ballot_key
from ui.room_switch import RoomSwitch
from ui.theme.look import Type
from ui.theme.numbers import count_text
from ui.widgets.cards import Card
from ui.widgets.glyphs import Glyph
from ui.widgets.labels import Label, Tone


class RankingCard(Card):
    """Title, dots and voters, bars; and whether the room may see them, which the facilitator decides here."""

    def __init__(self, desk: Desk, *, most: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(_("Ranking"), parent=parent)
        self._facts = Label("", Type.CAPTION, Tone.TEXT2, wraps=True)
        self.bars = RankingBars(most=most, has_share=not most)
        self.room = RoomSwitch(desk)
        self.body.addWidget(self._facts)
        # All rows may be many, and below them nobody would look for the switch.
        for part in (self.bars, self.room) if most else (self.room, self.bars):
            self.body.addWidget(part)

    def show_results(self, results: BallotResults, *, of_clusters: bool) -> None:
        """Show how a vote stands."""
        self.room.show_key(ballot_key(results.ballot.id))
        self._facts.set_text(turnout_text(results))
        self.bars.set_rows(rank_rows(results, of_clusters=of_clusters))


class CertaintyCard(Card):
    """One honest sentence on the gaps between the places; hidden while there is nothing to say."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setAccessibleName(_("How certain is it?"))
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(Glyph("balance", 18, Tone.ACCENT), 0, Qt.AlignmentFlag.AlignVCenter)
        head.addWidget(Label(_("How certain is it?"), Type.TABLE_KEY), 1)
        self.text = Label("", Type.TABLE, Tone.TEXT2, wraps=True)
        self.body.addLayout(head)
        self.body.addWidget(self.text)

    def show_results(self, results: BallotResults, *, of_clusters: bool) -> None:
        """Say what the numbers say, no more."""
        text = certainty_text(rank_rows(results, of_clusters=of_clusters))
        self.text.set_text(text)
        self.setVisible(bool(text))


def turnout_text(results: BallotResults) -> str:
    """Return dots and voters: 60 dots · 20 people, 3 dots each."""
    parts = [dots_text(results.dots)]
    if results.voters:
        people = ngettext("{count} voter", "{count} voters", results.voters).format(count=count_text(results.voters))
        each = ngettext("{count} dot each", "{count} dots each", results.ballot.dots).format(count=results.ballot.dots)
        parts.append(f"{people}, {each}")
    return " · ".join(parts)
