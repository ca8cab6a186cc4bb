"""Who would like to work with whom."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from dcc_desktop.domain.cities import PLANNING_ROLES, CityId, CityRole
from dcc_desktop.domain.mentoring import WishId
from dcc_desktop.domain.natural_order import natural_key
from dcc_desktop.errors import InvalidInputError
from dcc_desktop.i18n import _, ngettext
from dcc_desktop.services.mentoring import add_wish, remove_wishes
from ui.city_chooser import city_choices
from ui.desk import Desk
from ui.models.rows_model import Column, RowsModel
from ui.undo_offers import removed_text
from ui.widgets.buttons import Button
from ui.widgets.cells import Cell
from ui.widgets.fields import SearchChoice
from ui.widgets.tables import Table


@dataclass(frozen=True, slots=True)
class WishRow:
    """One city would like to work with another; `is_mutual` when the other one would too."""

    id: str
    city: str
    wished: str
    is_mutual: bool


class WishList(QWidget):
    """The wishes, by city, and the line in which one is added; Delete removes one."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.city = SearchChoice(_("City"), has_note=False)
        self.wished = SearchChoice(_("Would like to work with"), has_note=False)
        self.add = Button(_("Add wish"), icon="add")
        self.add.clicked.connect(self._add)
        self._rows: RowsModel[WishRow] = RowsModel(_columns())
        self.table = Table(self._rows, name=_("Wishes"), empty_text=_("No wishes yet. Choose the two cities above."))
        self.table.removal_asked.connect(self._remove)
        entry = QHBoxLayout()
        entry.setContentsMargins(16, 12, 16, 12)
        entry.setSpacing(8)
        entry.addWidget(self.city, 1)
        entry.addWidget(self.wished, 1)
        below = QVBoxLayout()
        below.addStretch(1)
        below.addWidget(self.add)
        entry.addLayout(below)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(entry)
        whole.addWidget(self.table, 1)

    def refresh(self) -> None:
        """Read the wishes: those of the current city and those for it, or all."""
        workshop = self._desk.workshop
        choices = city_choices(workshop)
        names = dict(choices)
        self.city.offer(choices)
        # A wish counts between a city that looks for a mentor and a mentor city, in either direction.
        self.wished.offer([*city_choices(workshop, CityRole.MENTOR), *city_choices(workshop, *PLANNING_ROLES)])
        current = self._desk.city_id
        if current is not None and not self.city.value():
            self.city.set_value(current)
        wishes = workshop.wishes.all()
        pairs = {(wish.city_id, wish.wished_city_id) for wish in wishes}
        rows = [
            WishRow(
                wish.id,
                names[wish.city_id],
                names[wish.wished_city_id],
                is_mutual=(wish.wished_city_id, wish.city_id) in pairs,
            )
            for wish in wishes
            if current is None or current in (wish.city_id, wish.wished_city_id)
        ]
        rows.sort(key=lambda row: (natural_key(row.city), natural_key(row.wished)))
        self._rows.set_rows(rows)

    def _add(self) -> None:
        city_id, wished_id = self.city.value(), self.wished.value()
        if not city_id or not wished_id:
            raise InvalidInputError(_("A wish needs two cities."), hint=_("Choose both from the lists."))
        add_wish(self._desk.workshop, CityId(city_id), CityId(wished_id))
        self.wished.set_value("", of="next")

    def _remove(self, wish_ids: list[str]) -> None:
        pairs = [f"{row.city} – {row.wished}" for row in self._rows.rows_among(wish_ids)]
        remove_wishes(self._desk.workshop, [WishId(each) for each in wish_ids])
        several = ngettext("{n} wish removed.", "{n} wishes removed.", len(pairs)).format(n=len(pairs))
        self._desk.offer_undo(removed_text(pairs, several))


def _columns() -> list[Column[WishRow]]:
    return [
        Column(
            key="city", title=_("City"), show=lambda row: Cell(row.city, is_key=True), is_whole=True, is_stretch=True
        ),
        Column(
            key="wished",
            title=_("Would like to work with"),
            show=lambda row: row.wished,
            is_whole=True,
            is_stretch=True,
        ),
        Column(key="mutual", title="", show=lambda row: Cell(chip=_("mutual")) if row.is_mutual else Cell()),
    ]
