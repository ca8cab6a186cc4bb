"""The ideas of a city as a board, with the entry line always in view."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from dcc_desktop.domain.ideas import ClusterId, IdeaId
from dcc_desktop.domain.stages import Tab
from dcc_desktop.i18n import _, ngettext
from dcc_desktop.services import brainstorm
from dcc_desktop.services.short_texts import shortened
from dcc_desktop.services.voting import results_of
from dcc_desktop.workshop_file import Changes
from ui.board.board import Board
from ui.desk import Desk
from ui.pages.vision.board_frame import BoardFrame
from ui.pages.vision.board_reading import BoardReading, read_board
from ui.pages.vision.idea_entry import IdeaEntry
from ui.pages.vision.ideas_aside import IdeasAside
from ui.pages.vision.ideas_menu import board_menu, fill_merging, fill_targets
from ui.pages.vision.ranking_cards import CertaintyCard, RankingCard
from ui.pages.vision.vision_tab import VisionTab, go_to
from ui.undo_offers import removed_text
from ui.widgets.buttons import Button, Rank
from ui.widgets.empty_states import EmptyState
from ui.widgets.two_columns import TwoColumns

RIGHT, MOST_RIGHT = 236, 340
_SHOWN_HERE = frozenset({"idea", "cluster", "ballot", "vote", "person", "city"})


class IdeasTab(VisionTab):
    """Ideas come in one after the other, are moved into clusters, and show what they got in the vote."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._reading: BoardReading | None = None
        self.board = Board()
        self.entry = IdeaEntry(desk, self)
        self.picks = IdeasAside()
        self.aside = self.picks
        self.ranking = RankingCard(desk, most=5)
        self.certainty = CertaintyCard()
        show = Button(_("Show to the room"), icon="projector")
        show.clicked.connect(lambda: desk.projection_requested.emit("ideas"))
        self._onward = Button(_("Go to the vote"), icon="vote", rank=Rank.PRIMARY)
        self._onward.clicked.connect(go_to(self, Tab.VOTE))
        self.buttons = [show, self._onward]
        self._frame = self._lay_out()
        self._connect()

    def refresh(self) -> None:
        """Read the board of the city."""
        is_other_city = self._reading is not None and self._reading.city_id != self.city_id
        if is_other_city:
            self.board.selection.clear()
        self._reading = read_board(self.desk.workshop, self.city_id)
        is_empty = not (self._reading.content.cards or self._reading.content.clusters)
        self._frame.show_empty(is_empty=is_empty)
        self._onward.setEnabled(not is_empty)
        self.board.set_content(self._reading.content)
        self.picks.legend.set_kinds(
            {card.speaks_for for card in self._reading.content.cards.values() if card.speaks_for}
        )
        self._show_ranking()

    def on_changes(self, changes: Changes) -> None:
        """Add a card for a new idea; anything else is read anew."""
        if not any(table in _SHOWN_HERE for table, _row in changes.rows):
            return
        if not self._append(changes):
            self.refresh()

    def open_thing(self, thing_id: str) -> bool:
        """Go to an idea or a cluster."""
        workshop = self.desk.workshop
        thing = workshop.ideas.find(thing_id) or workshop.clusters.find(thing_id)
        if thing is None or thing.city_id != self.city_id:
            return False
        self.board.selection.choose(thing_id, is_card=self.board.is_card(thing_id))
        self.board.show_thing(thing_id)
        return True

    def make_cluster(self, card_ids: Sequence[str]) -> None:
        """Put cards into a new cluster, and ask for its name where it stands."""
        ideas = self.desk.workshop.ideas.among("id", card_ids)
        cluster = brainstorm.add_cluster(self.desk.workshop, self.city_id, _("New cluster"), ideas=ideas)
        self.board.selection.choose(cluster.id, is_card=False)
        self.board.edit(cluster.id)

    def move_cards(self, card_ids: Sequence[str], cluster_id: str) -> None:
        """Put cards into a cluster; an empty id takes them out."""
        ideas = self.desk.workshop.ideas.among("id", card_ids)
        brainstorm.move_to_cluster(self.desk.workshop, ideas, ClusterId(cluster_id) if cluster_id else None)
        if card_ids:
            self.board.show_thing(card_ids[0])

    def merge(self, cluster_id: str, into: str) -> None:
        """Put a cluster into another one."""
        brainstorm.merge_clusters(self.desk.workshop, [ClusterId(cluster_id)], into=ClusterId(into))
        self.board.selection.choose(into, is_card=False)

    def move_cluster(self, cluster_id: str, step: int) -> None:
        """Put a cluster before or after its neighbour."""
        place = list(self.board.content.clusters).index(cluster_id)
        brainstorm.move_cluster(self.desk.workshop, ClusterId(cluster_id), index=max(place + step, 0))

    def remove(self, thing_ids: Sequence[str]) -> None:
        """Remove cards, or dissolve a cluster; a message offers the way back."""
        workshop = self.desk.workshop
        cluster = workshop.clusters.find(thing_ids[0]) if thing_ids else None
        if cluster is not None:
            brainstorm.remove_cluster(workshop, cluster.id)
            self.desk.offer_undo(_("Cluster dissolved: {title}").format(title=shortened(cluster.title)))
            return
        texts = [idea.text for idea in workshop.ideas.among("id", thing_ids)]
        brainstorm.remove_ideas(workshop, [IdeaId(each) for each in thing_ids])
        several = ngettext("{n} idea removed.", "{n} ideas removed.", len(texts)).format(n=len(texts))
        self.desk.offer_undo(removed_text(texts, several))

    def _append(self, changes: Changes) -> bool:
        """Show new ideas without a cluster; return whether these were all the changes."""
        reading, board = self._reading, self.board
        found = [self.desk.workshop.ideas.find(row_id) for table, row_id in changes.rows if table == "idea"]
        ideas = [idea for idea in found if idea is not None and idea.city_id == self.city_id]
        if reading is None or len(ideas) != len(changes.rows) or not board.content.cards:
            return False
        is_new = all(idea.cluster_id is None and idea.id not in board.content.cards for idea in ideas)
        if not is_new or min(idea.position for idea in ideas) <= reading.last_position:
            return False
        for idea in sorted(ideas, key=lambda each: each.position):
            board.append_card(reading.new_card(idea))
        return True

    def _lay_out(self) -> BoardFrame:
        empty = EmptyState(
            "idea",
            _("No ideas yet"),
            text=_("Type the first one below and press Enter, then the next. A list can be pasted or imported."),
        )
        foot = QHBoxLayout()
        foot.addWidget(self.entry)
        frame = BoardFrame(self.board, empty, foot)
        cards = QWidget()
        aside = QVBoxLayout(cards)
        aside.setContentsMargins(0, 0, 0, 0)
        aside.setSpacing(16)
        aside.addWidget(self.ranking)
        aside.addWidget(self.certainty)
        aside.addStretch(1)
        # Narrower than on other pages, as the board needs the room; the first five places fit in.
        self._columns = TwoColumns(frame, cards, right_width=RIGHT, fits_view=True, most_width=MOST_RIGHT)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._columns)
        return frame

    def _connect(self) -> None:
        board, picks = self.board, self.picks
        board.cluster_wanted.connect(self.make_cluster)
        board.move_wanted.connect(self.move_cards)
        board.removal_wanted.connect(self.remove)
        board.text_typed.connect(self._on_text_typed)
        board.target_wanted.connect(self._on_target_wanted)
        board.menu_wanted.connect(self._on_menu_wanted)
        board.pasted.connect(self.entry.add_list)
        board.selection.changed.connect(lambda: picks.show_chosen(len(board.selection.chosen)))
        picks.cluster_wanted.connect(lambda: self.make_cluster(board.chosen_cards()))
        picks.removal_wanted.connect(lambda: self.remove(board.chosen_cards()))
        picks.move_to.menu_below.aboutToShow.connect(lambda: fill_targets(picks.move_to.menu_below, self))

    def _show_ranking(self) -> None:
        reading = self._reading
        has_ranking = reading is not None and reading.ballot is not None
        self._columns.show_right(is_shown=has_ranking)
        if reading is not None and reading.ballot is not None:
            results = results_of(self.desk.workshop, reading.ballot.id)
            of_clusters = any(each.dots for each in results.clusters)
            self.ranking.show_results(results, of_clusters=of_clusters)
            self.certainty.show_results(results, of_clusters=of_clusters)

    def _on_text_typed(self, thing_id: str, text: str) -> None:
        workshop = self.desk.workshop
        if self.board.is_card(thing_id):
            brainstorm.change_idea(workshop, replace(workshop.ideas.get(thing_id), text=text))
        else:
            brainstorm.rename_cluster(workshop, ClusterId(thing_id), text)

    def _on_target_wanted(self) -> None:
        menu, current = QMenu(self), self.board.selection.current
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if self.board.chosen_cards():
            fill_targets(menu, self)
        elif current in self.board.content.clusters:
            fill_merging(menu, self, current)
        if menu.actions():
            menu.setActiveAction(menu.actions()[0])
            menu.popup(self.board.place_of(current))

    def _on_menu_wanted(self, place: QPoint) -> None:
        menu = board_menu(self)
        if menu is not None:
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            menu.popup(place)
