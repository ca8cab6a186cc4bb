"""All cities and how far each is with its vision; a click makes one the current city."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex
from PySide6.QtWidgets import QStackedWidget, QWidget

from dcc_desktop.domain.stages import Stage, Tab
from dcc_desktop.domain.standing import CityStanding
from dcc_desktop.domain.statements import StatementKind
from dcc_desktop.i18n import _
from ui.desk import Desk
from ui.models.columns import Column, city_column, rest
from ui.models.rows_model import RowsModel
from ui.widgets.cards import Card
from ui.widgets.cells import Cell, count_cell, not_begun
from ui.widgets.empty_states import no_cities_yet
from ui.widgets.labels import Tone
from ui.widgets.tables import Table


class CityChoice(QStackedWidget):
    """The cities that take part, by name; for the others there is the choice in the top bar."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        card = Card(_("Press a city to work on its vision"), is_flush=True)
        self._model = RowsModel(_columns(), key_of=lambda row: row.city.id)
        self.table = Table(self._model, name=_("Cities"))
        self.table.activated_row.connect(desk.choose_city)
        self.table.clicked.connect(self._on_clicked)
        card.body.addWidget(self.table)
        self.empty = no_cities_yet()
        self.empty.asked.connect(lambda: desk.go_to(Stage.CITIES, Tab.CITIES))
        for place in (card, self.empty):
            self.addWidget(place)

    def refresh(self) -> None:
        """Read how far the cities are."""
        rows = self._desk.standing().challenge
        self._model.set_rows(rows)
        self.setCurrentIndex(0 if rows else 1)

    def _on_clicked(self, index: QModelIndex) -> None:
        if city_id := self._model.id_at(index):
            self._desk.choose_city(city_id)


def _columns() -> list[Column[CityStanding]]:
    return [
        city_column(lambda row: row.name),
        Column(key="swot", title=_("SWOT fields"), show=_swot),
        Column(key="ideas", title=_("Ideas"), show=lambda row: count_cell(row.ideas), is_number=True),
        Column(key="vote", title=_("Vote"), show=_vote),
        Column(key="drafts", title=_("Drafts"), show=lambda row: count_cell(row.drafts), is_number=True),
        Column(key="vision", title=_("Vision"), show=lambda row: _agreed(row, StatementKind.VISION)),
        Column(key="mission", title=_("Mission"), show=lambda row: _agreed(row, StatementKind.MISSION)),
        Column(key="ambition", title=_("Ambition"), show=lambda row: _agreed(row, StatementKind.AMBITION)),
        rest(),
    ]


def _swot(row: CityStanding) -> Cell:
    if not row.swot:
        return not_begun()
    return Cell(_("{done} of {count}").format(done=len(row.swot), count=4))


def _vote(row: CityStanding) -> Cell:
    if not row.ballots:
        return not_begun()
    return Cell(_("vote open"), tone=Tone.ACCENT) if row.open_ballots else Cell(_("vote closed"))


def _agreed(row: CityStanding, kind: StatementKind) -> Cell:
    if kind in row.agreed:
        return Cell("", icon="tick", icon_tone=Tone.OK, spoken=_("wording agreed"))
    return not_begun()
