"""An assessment at work: ratings and results at the left, what they show at the right."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from dcc_desktop.domain.cities import City
from dcc_desktop.domain.frameworks import CriterionId
from dcc_desktop.domain.stages import Tab
from dcc_desktop.i18n import _
from dcc_desktop.services.live_score import LiveScore
from ui.desk import Desk
from ui.pages.maturity.consensus_card import ConsensusCard
from ui.pages.maturity.discussion_card import DiscussionCard
from ui.pages.maturity.radar_card import RadarCard
from ui.pages.maturity.rating_grid import RatingGrid
from ui.pages.maturity.results_table import ResultsTable
from ui.pages.maturity.rounds_menu import RoundsMenu
from ui.pages.maturity.tab_row import TabRow
from ui.theme.look import Type
from ui.widgets.cards import Card
from ui.widgets.labels import ElidedLabel, Tone
from ui.widgets.page_stacks import PageStack
from ui.widgets.tabs import Tabs
from ui.widgets.two_columns import TwoColumns

_RIGHT, _RIGHT_OF_RESULTS = 344, 304
_SHARE, _WIDEST, _LEAST_RESULTS, _GAP = 0.28, 480, 480, 16


class AssessmentView(QWidget):
    """Fills its parts from one `LiveScore`, so that all of them show the same figures."""

    tab_chosen = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.live: LiveScore | None = None
        self.tabs = Tabs([(Tab.RATINGS, _("Forms")), (Tab.CONSENSUS, _("Results"))], name=_("Forms or results"))
        self.hint = ElidedLabel("", Type.CAPTION, Tone.TEXT2)
        self.rounds = RoundsMenu(desk)
        self.grid = RatingGrid(desk)
        self.results = ResultsTable()
        self.radar = RadarCard(desk)
        self.discussion = DiscussionCard()
        self.consensus = ConsensusCard(desk)
        self._left = PageStack()
        self._seen = QWidget()
        self._lay_out()
        self.tabs.chosen.connect(self.show_tab)
        self.grid.table.cell_changed.connect(self._keep_cell_in_view)
        self.discussion.chosen.connect(self._on_point_chosen)
        self.results.chosen_row.connect(self._show_consensus)
        self.results.activated_row.connect(lambda _row: self.consensus.now.box.setFocus())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the levels of a criterion more lines in a high window."""
        super().resizeEvent(event)
        self.grid.foot.levels.use_height(event.size().height())

    def show_live(self, live: LiveScore, city: City) -> None:
        """Show an assessment."""
        self.live = live
        self.radar.show_assessment(live.assessment.id, city.name(self._desk.language))
        self.rounds.show_assessment(live.assessment)
        self.grid.show_live(live)
        self._show_hint()
        self._show_figures()

    def show_changed(self, criteria: set[CriterionId]) -> None:
        """Show what other ratings of these criteria change."""
        if criteria and self.live is not None:
            self.grid.show_changed(criteria)
            self._show_figures()

    def show_tab(self, key: str) -> None:
        """Show the ratings or the results."""
        self.tabs.set_current(key)
        is_results = key == Tab.CONSENSUS
        self._left.setCurrentIndex(int(is_results))
        self._seen.setVisible(not is_results)
        self.consensus.setVisible(is_results)
        self._show_hint()
        self._show_figures()
        if is_results:
            self.results.choose_any(self.discussion.criteria)
            self.results.show_chosen()
        self.tab_chosen.emit(key)

    def show_criterion(self, criterion_id: str) -> bool:
        """Choose a criterion in what is shown; return whether the framework has it."""
        has_it = self.live is not None and self.live.tree.branch(CriterionId(criterion_id)) is not None
        if has_it:
            self.results.choose(criterion_id)
            self.grid.table.choose(criterion_id, column="current")
        return has_it

    def go_to_discussion(self) -> None:
        """Show the results, with the first criterion to discuss chosen."""
        self.show_tab(Tab.CONSENSUS)
        if self.discussion.criteria:
            self.results.choose(self.discussion.criteria[0])
        self.results.setFocus()

    def _show_figures(self) -> None:
        live = self.live
        if live is None:
            return
        # What is not seen is filled when its tab is chosen: a rating must be on the screen at once.
        self.discussion.show_score(live.score, language=self._desk.language)
        if self.tabs.current() == Tab.CONSENSUS:
            self.results.show_score(live.score, language=self._desk.language)
            self._show_consensus(self.results.chosen_id())
        self.radar.show_score(live.score)

    def _show_consensus(self, criterion_id: str) -> None:
        if self.live is not None and criterion_id:
            self.consensus.show_criterion(self.live, criterion_id)

    def _on_point_chosen(self, criterion_id: str) -> None:
        self.show_tab(Tab.CONSENSUS)
        self.show_criterion(criterion_id)

    def _show_hint(self) -> None:
        live = self.live
        if live is None or self.tabs.current() == Tab.CONSENSUS:
            self.hint.set_text("")
        elif live.assessment.closed_at is not None:
            self.hint.set_text(_("Closed: nothing can be changed."))
        else:
            self.hint.set_text(_("1–{steps} rate · n not applicable · Enter next line").format(steps=live.score.steps))

    def _keep_cell_in_view(self) -> None:
        """Where the columns stand under each other, the page scrolls along with what is typed."""
        table = self.grid.table
        content, cell = self._columns.widget(), table.visualRect(table.currentIndex())
        if table.hasFocus() and content is not None and cell.isValid():
            spot = table.viewport().mapTo(content, cell.center())
            self._columns.ensureVisible(0, spot.y(), 0, cell.height())

    def _lay_out(self) -> None:
        top = TabRow()
        head = QHBoxLayout(top)
        head.setContentsMargins(0, 0, 0, 0)
        head.setSpacing(8)
        head.addWidget(self.tabs)
        head.addWidget(self.hint, 1)
        head.addWidget(self.rounds)
        card = Card(is_flush=True)
        card.body.addWidget(self.results)
        self._left.addWidget(self.grid)
        self._left.addWidget(card)
        typed = QWidget()
        left = QVBoxLayout(typed)
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(8)
        left.addWidget(self._left, 1)
        column = QVBoxLayout(self._seen)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addWidget(self.radar, 3)
        column.addWidget(self.discussion, 2)
        # Not a stack: its height would be that of the highest of its pages, shown or not.
        right = QWidget()
        either = QVBoxLayout(right)
        either.setContentsMargins(0, 0, 0, 0)
        either.addWidget(self._seen)
        either.addWidget(self.consensus)
        self.consensus.hide()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(12)
        whole.addWidget(top)
        self._columns = TwoColumns(typed, right, right_width=_RIGHT, fits_view=True, share=_SHARE, most_width=_WIDEST)
        whole.addWidget(self._columns, 1)
