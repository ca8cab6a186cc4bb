"""The cities that want to adopt a good practice, each with a note on what they begin with."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from dcc_desktop.domain.cities import CityId
from dcc_desktop.domain.natural_order import natural_key
from dcc_desktop.domain.practices import GoodPractice, PracticeAdoption, PracticeAdoptionId
from dcc_desktop.errors import InvalidInputError
from dcc_desktop.i18n import _, ngettext
from dcc_desktop.services.practices import adopt_practice, change_adoption, withdraw_adoptions
from ui.city_chooser import city_choices
from ui.desk import Desk
from ui.models.rows_model import Column, RowsModel
from ui.theme.look import Type
from ui.widgets.buttons import Button, Size
from ui.widgets.cells import Cell
from ui.widgets.fields import SearchChoice
from ui.widgets.labels import Label, Tone
from ui.widgets.tables import Table


@dataclass(frozen=True, slots=True)
class AdoptionRow:
    """A city that wants to adopt the practice."""

    id: str
    city: str
    adoption: PracticeAdoption


class Adoptions(QWidget):
    """The list with the line that adds a city; the note is edited in place, Delete withdraws."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._practice: GoodPractice | None = None
        self._rows: RowsModel[AdoptionRow] = RowsModel(self._columns())
        self.table = Table(self._rows, name=_("Cities that want to adopt it"), is_compact=True)
        self.table.horizontalHeader().hide()
        self.table.removal_asked.connect(self._withdraw)
        self.city = SearchChoice("", placeholder=_("City"), has_note=False)
        self.city.set_name(_("City that wants to adopt it"))
        self.add = Button(_("Wants to adopt it"), icon="add", size=Size.SMALL)
        self.add.clicked.connect(self._adopt)
        entry = QHBoxLayout()
        entry.setSpacing(8)
        entry.addWidget(self.city, 1)
        entry.addWidget(self.add)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 12)
        column.setSpacing(4)
        column.addWidget(Label(_("Cities that want to adopt it"), Type.CAPTION, Tone.TEXT2))
        column.addWidget(self.table)
        column.addLayout(entry)

    def show_practice(self, practice: GoodPractice) -> None:
        """Show who wants to adopt this practice."""
        workshop = self._desk.workshop
        is_another = self._practice is None or self._practice.id != practice.id
        self._practice = practice
        names = dict(city_choices(workshop))
        rows = [
            AdoptionRow(each.id, names[each.city_id], each)
            for each in workshop.practice_adoptions.where(practice_id=practice.id)
        ]
        rows.sort(key=lambda row: natural_key(row.city))
        self._rows.set_rows(rows)
        self.table.setVisible(bool(rows))
        self.table.setFixedHeight(self.table.verticalHeader().length() + 2)
        taken = {row.adoption.city_id for row in rows} | {practice.city_id}
        self.city.offer([(key, text) for key, text in names.items() if key not in taken])
        current = self._desk.city_id
        if is_another and current in names and current not in taken:
            self.city.set_value(current, of=practice.id)

    def _adopt(self) -> None:
        if self._practice is None:
            return
        city_id = self.city.value()
        if not city_id:
            self.city.setFocus()
            raise InvalidInputError(_("It is not said which city wants to adopt it."), hint=_("Choose the city first."))
        adoption = adopt_practice(self._desk.workshop, self._practice.id, CityId(city_id))
        self.city.set_value("", of=adoption.id)
        self.table.edit_cell(adoption.id, "note")

    def _withdraw(self, adoption_ids: list[str]) -> None:
        cities = [row.city for row in self._rows.rows_among(adoption_ids)]
        withdraw_adoptions(self._desk.workshop, [PracticeAdoptionId(each) for each in adoption_ids])
        several = ngettext("{n} adoption withdrawn.", "{n} adoptions withdrawn.", len(cities)).format(n=len(cities))
        is_one = len(cities) == 1
        self._desk.offer_undo(_("Adoption withdrawn: {city}").format(city=cities[0]) if is_one else several)

    def _save_note(self, row: AdoptionRow, note: str) -> None:
        change_adoption(self._desk.workshop, replace(row.adoption, note=note))

    def _columns(self) -> list[Column[AdoptionRow]]:
        return [
            Column(key="city", title=_("City"), show=lambda row: Cell(row.city, is_key=True), is_whole=True),
            Column(
                key="note",
                title=_("Note"),
                show=lambda row: Cell(row.adoption.note) if row.adoption.note else Cell(_("a note"), tone=Tone.TEXT3),
                edit=lambda row: row.adoption.note,
                save=self._save_note,
                tooltip=lambda row: row.adoption.note,
                is_stretch=True,
                least_width=80,
            ),
            Column(
                key="withdraw",
                title=_("Withdraw"),
                width=44,
                show=lambda row: Cell("", icon="close", icon_tone=Tone.TEXT2, spoken=_("Withdraw")),
                toggle=lambda row: self._withdraw([row.id]),
            ),
        ]
