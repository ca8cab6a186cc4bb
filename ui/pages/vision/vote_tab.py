"""The vote: open it, take the dots in, close it, and show the room what came of it."""

from __future__ import annotations

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from dcc_desktop.domain.ideas import Ballot
from dcc_desktop.domain.stages import Tab
from dcc_desktop.i18n import _
from dcc_desktop.services.voting import close_ballot, open_ballot, results_of
from dcc_desktop.workshop_file import Changes
from ui.desk import Desk
from ui.pages.vision.ballot_card import BallotCard
from ui.pages.vision.ballot_form import BallotForm
from ui.pages.vision.ranking_cards import CertaintyCard, RankingCard
from ui.pages.vision.vision_tab import VisionTab, go_to
from ui.pages.vision.voters_card import VotersCard
from ui.reveal_keys import ballot_key
from ui.widgets.buttons import Button, Rank
from ui.widgets.empty_states import EmptyState
from ui.widgets.message_bars import MessageKind
from ui.widgets.two_columns import TwoColumns

_SHOWN_HERE = frozenset({"idea", "cluster", "ballot", "vote", "city"})


class VoteTab(VisionTab):
    """Shows one ballot at a time, at first the newest; its results are hidden from the room until they are revealed."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._ballot_id = ""
        self._is_opening = False
        self.card = BallotCard(desk)
        self.form = BallotForm()
        self.ranking = RankingCard(desk)
        self.certainty = CertaintyCard()
        self.voters = VotersCard(desk)
        self.show_button = Button(_("Show to the room"), icon="projector")
        self.main_button = Button("", rank=Rank.PRIMARY)
        self.buttons = [self.show_button, self.main_button]
        self._nothing = EmptyState(
            "vote",
            _("There is nothing to vote on yet"),
            text=_("Collect ideas first; they can be voted on one by one or in clusters."),
            button_text=_("Go to the ideas"),
            button_icon="go",
            rank=Rank.SECONDARY,
        )
        self._stack = QStackedWidget()
        self._lay_out()
        self._connect()

    @property
    def ballot(self) -> Ballot | None:
        """The ballot that is shown."""
        return self.desk.workshop.ballots.find(self._ballot_id) if self._ballot_id else None

    def refresh(self) -> None:
        """Read the ballots of the city and how the shown one stands."""
        workshop = self.desk.workshop
        ballots = workshop.ballots.where(city_id=self.city_id)
        if self._ballot_id not in {ballot.id for ballot in ballots}:
            self._ballot_id = ballots[-1].id if ballots else ""
            self._is_opening = False
        ballot = self.ballot
        if ballot is None or self._is_opening:
            has_ideas = bool(workshop.ideas.tally("city_id", city_id=self.city_id))
            self._stack.setCurrentIndex(1 if has_ideas else 2)
        else:
            results = results_of(workshop, ballot.id)
            self._stack.setCurrentIndex(0)
            self.card.show_ballot(results, ballots)
            self.voters.show_ballot(ballot, self.card.options)
            self.voters.setVisible(self.card.is_by_voter)
            self.ranking.show_results(results, of_clusters=self.card.is_of_clusters)
            self.certainty.show_results(results, of_clusters=self.card.is_of_clusters)
            if self.card.is_by_voter:
                self.certainty.hide()
        self._show_buttons()

    def on_changes(self, changes: Changes) -> None:
        """Read again when it concerns the vote."""
        if any(table in _SHOWN_HERE for table, _row in changes.rows):
            self.refresh()

    def open_thing(self, thing_id: str) -> bool:
        """Show a ballot."""
        ballot = self.desk.workshop.ballots.find(thing_id)
        if ballot is None or ballot.city_id != self.city_id:
            return False
        self.show_ballot(ballot.id)
        return True

    def show_ballot(self, ballot_id: str) -> None:
        """Show another ballot of the city."""
        self._ballot_id, self._is_opening = ballot_id, False
        self.refresh()

    def begin_another(self) -> None:
        """Ask for title and dots of a further ballot."""
        self._is_opening = True
        self.refresh()
        self.form.start()

    def _lay_out(self) -> None:
        aside = QWidget()
        right = QVBoxLayout(aside)
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(16)
        # The ranking comes last, as it is as high as all its rows.
        for card in (self.voters, self.certainty, self.ranking):
            right.addWidget(card)
        right.addStretch(1)
        for page in (TwoColumns(self.card, aside, fits_view=True), self.form, self._nothing):
            self._stack.addWidget(page)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._stack)

    def _connect(self) -> None:
        self.card.view_changed.connect(self.refresh)
        self.card.ballot_chosen.connect(self.show_ballot)
        self.card.another_wanted.connect(self.begin_another)
        self.card.refused.connect(lambda error: self.say(str(error), kind=MessageKind.BAD))
        self.voters.voter_chosen.connect(self.card.entry.take_up)
        self.form.confirmed.connect(self._open)
        self.form.given_up.connect(lambda: self.show_ballot(self._ballot_id))
        self.show_button.clicked.connect(lambda: self.desk.projection_requested.emit(f"ranking:{self._ballot_id}"))
        self.main_button.clicked.connect(self._on_main)
        self._nothing.asked.connect(go_to(self, Tab.IDEAS))

    def _show_buttons(self) -> None:
        ballot, place = self.ballot, self._stack.currentIndex()
        self.show_button.setEnabled(place == 0)
        self.main_button.setEnabled(place != 2)
        self.form.show_way_back(is_possible=ballot is not None)
        if place or ballot is None:
            self.main_button.set_text(_("Open the vote"))
            self.main_button.set_icon("vote")
        elif ballot.closed_at is None:
            self.main_button.set_text(_("Close the vote"))
            self.main_button.set_icon("lock")
        else:
            self.main_button.set_text(_("Go to the statements"))
            self.main_button.set_icon("statement")

    def _on_main(self) -> None:
        ballot = self.ballot
        if self._stack.currentIndex() or ballot is None:
            self._open()
        elif ballot.closed_at is None:
            close_ballot(self.desk.workshop, ballot.id)
            if not self.desk.is_revealed(ballot_key(ballot.id)):
                reveal = (_("Reveal it to the room"), lambda: self._reveal(ballot))
                self.say(_("The vote is closed. The room does not see the result yet."), reveal)
        else:
            self.tab_wanted.emit(Tab.STATEMENTS.value)

    def _reveal(self, ballot: Ballot) -> None:
        self.desk.reveal(ballot_key(ballot.id))
        self.desk.projection_requested.emit(f"ranking:{ballot.id}")

    def _open(self) -> None:
        if self.form.is_wrong():
            return
        ballot = open_ballot(self.desk.workshop, self.city_id, self.form.title(), dots=self.form.dots())
        self.show_ballot(ballot.id)
