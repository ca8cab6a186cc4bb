"""What a statement can be made from: what got most dots, and where the city is lowest."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from dcc_desktop.domain.cities import CityId
from dcc_desktop.i18n import Language, _
from dcc_desktop.services.live_score import FRAMEWORK_TABLES
from dcc_desktop.services.maturity import score_of_city
from dcc_desktop.services.voting import newest_with_votes, results_of
from dcc_desktop.workshop_file import Changes, WorkshopFile
from ui.desk import Desk
from ui.pages.vision.ranking import RankingBars, rank_rows
from ui.pages.vision.short_rows import ShortRow, ShortRows
from ui.theme.look import Type
from ui.theme.numbers import number_text
from ui.widgets.cards import Card
from ui.widgets.labels import Label, Tone

_SHOWN = 4
RATED = FRAMEWORK_TABLES | {"assessment", "respondent", "rating", "consensus_value"}


class RawMaterial(QWidget):
    """Two short lists beside the statements."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._lowest: dict[CityId, Sequence[ShortRow]] = {}
        desk.changed.connect(self._on_changed)
        self.top = Card(_("Most votes"))
        self.bars = RankingBars(most=_SHOWN)
        self._no_votes = Label(_("Nobody has voted yet."), Type.TABLE, Tone.TEXT2, wraps=True)
        self.low = Card(_("Lowest dimensions"))
        self.rows = ShortRows([_("Now"), _("Target")])
        self._no_score = Label(_("There are no ratings yet."), Type.TABLE, Tone.TEXT2, wraps=True)
        for widget in (self.bars, self._no_votes):
            self.top.body.addWidget(widget)
        for label in (self.rows, self._no_score):
            self.low.body.addWidget(label)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addWidget(self.top)
        column.addWidget(self.low)
        column.addStretch(1)

    def refresh(self, city_id: CityId) -> None:
        """Read the newest vote and the newest assessment of a city."""
        workshop = self._desk.workshop
        ballot = newest_with_votes(workshop, workshop.ballots.where(city_id=city_id))
        self.bars.setVisible(ballot is not None)
        self._no_votes.setVisible(ballot is None)
        if ballot is not None:
            results = results_of(workshop, ballot.id)
            self.bars.set_rows(rank_rows(results, of_clusters=any(each.dots for each in results.clusters)))
        low = self._low(city_id)
        self.rows.set_rows(low)
        self.rows.setVisible(bool(low))
        self._no_score.setVisible(not low)

    def _low(self, city_id: CityId) -> Sequence[ShortRow]:
        # Scoring a city is the dearest thing on the page, and ratings seldom change while statements are written.
        if city_id not in self._lowest:
            language = self._desk.language
            self._lowest[city_id] = lowest_dimensions(self._desk.workshop, city_id, language=language)
        return self._lowest[city_id]

    def _on_changed(self, changes: Changes) -> None:
        if any(table in RATED for table, _row in changes.rows):
            self._lowest.clear()


def lowest_dimensions(workshop: WorkshopFile, city_id: CityId, *, language: Language) -> Sequence[ShortRow]:
    """Return the dimensions with the lowest value of today, each with its target."""
    score = score_of_city(workshop, city_id)
    if score is None:
        return []
    rated = [(each.current, each) for each in score.dimensions if each.current is not None]
    rated.sort(key=lambda pair: pair[0])
    return [
        ShortRow(each.dimension.short(language), (number_text(current), number_text(each.target)))
        for current, each in rated[:_SHOWN]
    ]
