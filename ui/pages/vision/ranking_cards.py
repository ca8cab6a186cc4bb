"""The cards beside board and vote: the ranking, and how certain it is."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from dcc_desktop.domain.ideas import Ballot
from dcc_desktop.i18n import _, ngettext
from dcc_desktop.services.voting import BallotResults
from ui.desk import Desk
from ui.pages.vision.facts import dots_text
from ui.pages.vision.ranking import RankingBars, certainty_text, rank_rows
from ui.theme.look import Type
from ui.theme.numbers import count_text
from ui.widgets.cards import Card
from ui.widgets.glyphs import Glyph
from ui.widgets.labels import Label, Link, Tone
from ui.widgets.scrolling import Scroller


def reveal_key(ballot: Ballot) -> str:
    """Return the key under which the result of a vote is shown to the room."""
    return f"ballot:{ballot.id}"


class RankingCard(Card):
    """Title, dots and voters, bars; below whether the room may see them, which the facilitator decides here."""

    def __init__(self, desk: Desk, *, most: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(_("Ranking"), parent=parent)
        self._desk = desk
        self._ballot: Ballot | None = None
        self._facts = Label("", Type.CAPTION, Tone.TEXT2, wraps=True)
        self.bars = RankingBars(most=most, has_share=not most)
        self._eye = Glyph("hidden", 16)
        self._state = Label("", Type.CAPTION, Tone.TEXT2, wraps=True)
        self.reveal = Link("")
        self.reveal.clicked.connect(self._on_reveal)
        row = QHBoxLayout()
        row.setSpacing(6)
        row.addWidget(self._eye)
        row.addWidget(self._state, 1)
        row.addWidget(self.reveal)
        self.body.addWidget(self._facts)
        self.body.addWidget(self.bars if most else Scroller(self.bars), 0 if most else 1)
        if most:
            self.body.addStretch(1)
        self.body.addLayout(row)
        desk.revealed_changed.connect(self._show_state)

    def show_results(self, results: BallotResults, *, of_clusters: bool) -> None:
        """Show how a vote stands."""
        self._ballot = results.ballot
        self._facts.set_text(turnout_text(results))
        self.bars.set_rows(rank_rows(results, of_clusters=of_clusters))
        self._show_state()

    def _show_state(self) -> None:
        if self._ballot is None:
            return
        is_shown = self._desk.is_revealed(reveal_key(self._ballot))
        self._eye.set_icon("shown" if is_shown else "hidden")
        self._state.set_text(_("The room may see it") if is_shown else _("Hidden from the room"))
        self.reveal.setText(_("Hide") if is_shown else _("Reveal"))
        self.reveal.updateGeometry()

    def _on_reveal(self) -> None:
        if self._ballot is not None:
            key = reveal_key(self._ballot)
            self._desk.reveal(key, is_revealed=not self._desk.is_revealed(key))


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
