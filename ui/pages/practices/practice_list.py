"""The list of good practices with its filters."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from dcc_desktop.domain.cities import CityId
from dcc_desktop.domain.practices import GoodPracticeId
from dcc_desktop.i18n import _, ngettext
from dcc_desktop.services.practices import remove_practices
from ui.desk import Desk
from ui.models.rows_model import Column, RowsModel
from ui.pages.practices.practice_rows import PracticeRow, matches, practice_rows
from ui.undo_offers import removed_text
from ui.widgets.cells import Cell, GroupRow
from ui.widgets.fields import ChoiceField, TextField
from ui.widgets.labels import Tone
from ui.widgets.tables import Table

_ALL = "*"


class PracticeList(QWidget):
    """All practices; for a current city its own and those that it adopts come first. `practice_chosen(id)`."""

    practice_chosen = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._all: list[PracticeRow] = []
        self.text = TextField("", placeholder=_("Search in the practices"), has_note=False)
        self.text.line.setAccessibleName(_("Search in the practices"))
        self.text.line.setClearButtonEnabled(True)
        self.topic = ChoiceField("", [(_ALL, _("All themes"))], has_note=False)
        self.topic.box.setAccessibleName(_("Theme"))
        self._rows: RowsModel[PracticeRow] = RowsModel(self._columns())
        self.table = Table(self._rows, name=_("Good practices"), empty_text=_("No good practice fits the search."))
        self.text.line.textChanged.connect(self._show)
        self.topic.box.activated.connect(self._show)
        self.table.chosen_row.connect(self.practice_chosen)
        self.table.removal_asked.connect(self._remove)
        filters = QHBoxLayout()
        filters.setContentsMargins(16, 12, 16, 8)
        filters.setSpacing(8)
        filters.addWidget(self.text, 3)
        filters.addWidget(self.topic, 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(filters)
        column.addWidget(self.table, 1)

    def refresh(self) -> None:
        """Read the practices."""
        self._all = practice_rows(self._desk)
        topics = [(_ALL, _("All themes")), *((topic, topic) for topic in sorted({r.topic for r in self._all} - {""}))]
        chosen = self.topic.value()
        self.topic.set_choices(topics)
        self.topic.set_value(chosen if chosen in dict(topics) else _ALL)
        self._show()
        if not self.table.chosen_id() and self._rows.rowCount():
            first = next((row for row in self._all if self._rows.place_of(row.id) >= 0), None)
            if first is not None:
                self.table.choose(self._first_shown() or first.id)

    def show_practice(self, practice_id: str) -> None:
        """Go to a practice; a filter that hides it is dropped."""
        if self._rows.place_of(practice_id) < 0:
            self.text.line.clear()
            self.topic.set_value(_ALL)
            self._show()
        self.table.choose(practice_id)

    def _first_shown(self) -> str:
        return next((row_id for place in range(self._rows.rowCount()) if (row_id := self._id_at(place))), "")

    def _id_at(self, place: int) -> str:
        return self._rows.id_at(self._rows.index(place, 0))

    def _show(self) -> None:
        topic = self.topic.value()
        found = [row for row in self._all if matches(row, text=self.text.value(), topic="" if topic == _ALL else topic)]
        city = self._desk.city
        if city is None:
            self._rows.set_rows(found)
            return
        name = city.name(self._desk.language)
        own = [row for row in found if row.practice.city_id == city.id]
        adopted = [row for row in found if city.id in row.adopters]
        others = [row for row in found if row not in own and row not in adopted]
        shown: list[PracticeRow | GroupRow] = []
        for key, title, rows in (
            ("own", _("Shared by {city}").format(city=name), own),
            ("adopted", _("{city} wants to adopt").format(city=name), adopted),
            ("others", _("Other good practices"), others),
        ):
            if rows:
                shown += [GroupRow(key, title, str(len(rows))), *rows]
        self._rows.set_rows(shown)

    def _remove(self, practice_ids: list[str]) -> None:
        titles = [row.practice.title for row in self._all if row.id in practice_ids]
        remove_practices(self._desk.workshop, [GoodPracticeId(each) for each in practice_ids])
        count = len(titles)
        several = ngettext("{n} good practice removed.", "{n} good practices removed.", count).format(n=count)
        self._desk.offer_undo(removed_text(titles, several))

    def _columns(self) -> list[Column[PracticeRow]]:
        return [
            Column(
                key="title",
                title=_("Good practice"),
                show=lambda row: Cell(row.practice.title, is_key=True),
                tooltip=lambda row: row.practice.title,
                is_stretch=True,
                least_width=180,
            ),
            Column(
                key="city",
                title=_("City"),
                show=lambda row: Cell(row.city) if row.city else Cell("–", tone=Tone.TEXT3),
                is_whole=True,
            ),
            Column(
                key="topic",
                title=_("Theme"),
                show=lambda row: Cell(row.topic, tone=Tone.TEXT2),
                is_stretch=True,
                least_width=132,
                tooltip=lambda row: row.topic,
            ),
            Column(key="adopters", title=_("Adopted by"), show=self._adopters),
        ]

    def _adopters(self, row: PracticeRow) -> Cell:
        count = len(row.adopters)
        if not count:
            return Cell("–", tone=Tone.TEXT3, spoken=_("nobody yet"))
        current: CityId | None = self._desk.city_id
        icon = "tick" if current in row.adopters else ""
        return Cell(ngettext("{n} city", "{n} cities", count).format(n=count), end_icon=icon)
