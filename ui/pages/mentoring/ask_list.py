"""A column of needs or offers: the line in which a new one is typed, and the table in which they are changed."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from dcc_desktop.domain.cities import City, CityId, CityRole
from dcc_desktop.errors import InvalidInputError
from dcc_desktop.i18n import _
from dcc_desktop.services.cities import cities_by_role
from ui.begun_entries import BegunLine
from ui.desk import Desk
from ui.models.rows_model import Column, RowsModel
from ui.pages.mentoring.asks import STRENGTHS, AskRow, NewAsk, Side
from ui.pages.mentoring.topics import Topics
from ui.theme.look import Type, look
from ui.undo_offers import removed_text
from ui.widgets.buttons import Button, Rank
from ui.widgets.cells import Cell, GroupRow
from ui.widgets.completions import offer_completions
from ui.widgets.fields import SearchChoice, TextField
from ui.widgets.labels import Label, Tone
from ui.widgets.segmented import Segmented
from ui.widgets.tables import Table

_TOPIC_FROM = 440


class AskList(QWidget):
    """Entry and table of one side."""

    def __init__(self, desk: Desk, side: Side, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._side = side
        self._topics = Topics(desk.workshop, desk.language)
        self.city = SearchChoice(_("City"), has_note=False)
        self.topic = TextField(_("Dimension or theme"), has_note=False)
        self.strength = Segmented([(each, each) for each in STRENGTHS], name=_("Strength"), current="2")
        self.strength.setToolTip(_(side.strength_help))
        self.text = TextField(_(side.entry), has_note=False)
        self.add = Button(_("Add"), icon="add")
        self.add.setAccessibleName(_(side.add_text))
        self.add.setToolTip(_(side.add_text))
        self._rows: RowsModel[AskRow] = RowsModel(self._columns())
        self.table = Table(self._rows, name=_(side.title), empty_text=_(side.empty))
        self.text.line.returnPressed.connect(self._on_add)
        BegunLine(self.text.line, desk, self._add)
        self.add.clicked.connect(self._on_add)
        self.topic.line.returnPressed.connect(self.text.line.setFocus)
        self.table.removal_asked.connect(self._remove)
        self._lay_out()

    def _lay_out(self) -> None:
        first = QHBoxLayout()
        first.setSpacing(8)
        first.addWidget(self.city, 1)
        first.addWidget(self.topic, 1)
        first.addLayout(_labelled(Label(_("Strength"), Type.CAPTION, Tone.TEXT2), self.strength))
        second = QHBoxLayout()
        second.setSpacing(8)
        second.addWidget(self.text, 1)
        second.addWidget(self.add, 0, Qt.AlignmentFlag.AlignBottom)
        entry = QVBoxLayout()
        entry.setContentsMargins(16, 12, 16, 12)
        entry.setSpacing(8)
        entry.addLayout(first)
        entry.addLayout(second)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(entry)
        whole.addWidget(self.table, 1)

    def refresh(self) -> None:
        """Read the side: of the current city when it belongs here, else of all, by city."""
        desk = self._desk
        self._topics = Topics(desk.workshop, desk.language)
        offer_completions(self.topic.line, self._topics.names())
        cities = self._cities()
        current = self._city_here(desk.city_id)
        self.city.offer([(city.id, city.name(desk.language)) for city in cities])
        self.city.setVisible(current is None)
        self.add.setEnabled(bool(cities))
        # One primary button a tab: of the side on which the current city writes.
        self.add.set_rank(Rank.PRIMARY if self._is_side_of_city() else Rank.SECONDARY)
        rows = self._side.read(desk.workshop, self._topics)
        if current is not None:
            self._rows.set_rows([row for row in rows if row.city_id == current])
            return
        by_city: list[AskRow | GroupRow] = []
        for city in cities:
            own = [row for row in rows if row.city_id == city.id]
            if own:
                by_city += [GroupRow(f"city:{city.id}", city.name(desk.language), str(len(own))), *own]
        self._rows.set_rows(by_city)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the topic out where the text needs the room."""
        is_narrow = event.size().width() < look().px(_TOPIC_FROM)
        self.table.setColumnHidden(self._rows.column_of("topic"), is_narrow)
        super().resizeEvent(event)

    def count(self) -> int:
        """Return how many are shown."""
        return self._rows.rowCount() - len(self._rows.group_rows())

    def _cities(self) -> list[City]:
        by_role = cities_by_role(self._desk.workshop)
        return [city for role in self._side.roles for city in by_role[role]]

    def _city_here(self, city_id: CityId | None) -> CityId | None:
        """Return a city that belongs on this side; None for one of the other side, and for none."""
        city = None if city_id is None else self._desk.workshop.cities.get(city_id)
        return city.id if city is not None and city.role in self._side.roles else None

    def _is_side_of_city(self) -> bool:
        city = self._desk.city
        return (city.role if city is not None else CityRole.CHALLENGE) in self._side.roles

    def _on_add(self) -> None:
        self._add(self.text.value(), self._desk.city_id)

    def _add(self, text: str, current: CityId | None) -> None:
        city_id = self._city_here(current) or CityId(self.city.value())
        if not city_id:
            self.city.setFocus()
            raise InvalidInputError(_("It is not said which city this is from."), hint=_("Choose the city first."))
        new = NewAsk(city_id, text, self.topic.value(), int(self.strength.current()))
        self._side.add(self._desk.workshop, new, self._topics)
        # City and topic stay: several of one city are typed one after the other.
        self.text.line.clear()

    def _remove(self, row_ids: list[str]) -> None:
        texts = [row.text for row in self._side.read(self._desk.workshop, self._topics) if row.id in row_ids]
        self._side.remove(self._desk.workshop, row_ids)
        self._desk.offer_undo(removed_text(texts, self._side.removed(len(texts))))

    def _save(self, row: AskRow, field: str, typed: str) -> None:
        self._side.change(self._desk.workshop, row.id, field, typed, self._topics)

    def _columns(self) -> list[Column[AskRow]]:
        return [
            Column(
                key="text",
                title=_(self._side.title),
                show=lambda row: Cell(row.text, prefix=row.code),
                edit=lambda row: row.text,
                save=lambda row, typed: self._save(row, "text", typed),
                tooltip=lambda row: row.text,
                is_stretch=True,
                least_width=140,
            ),
            Column(
                key="topic",
                title=_("Topic"),
                show=lambda row: Cell(row.topic, tone=Tone.TEXT2) if row.topic else Cell("–", tone=Tone.TEXT3),
                edit=lambda row: row.topic,
                save=lambda row, typed: self._save(row, "topic", typed),
                width=132,
                tooltip=lambda row: row.topic,
            ),
            Column(
                key="strength",
                title=_("Strength"),
                show=lambda row: Cell(str(row.strength), is_box=True),
                edit=lambda row: str(row.strength),
                save=lambda row, typed: self._save(row, "strength", typed),
                keys={each: each for each in STRENGTHS},
                tooltip=lambda _row: _(self._side.strength_help),
            ),
        ]


def _labelled(label: Label, choice: Segmented) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(4)
    column.addWidget(label)
    column.addWidget(choice, 0, Qt.AlignmentFlag.AlignVCenter)
    column.addStretch(1)
    return column
