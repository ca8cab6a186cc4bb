"""A table of cities over a list, for the tests of tables in use."""

from __future__ import annotations

from dataclasses import dataclass, replace

from dcc_desktop.errors import InvalidInputError
from ui.models.rows_model import Column, RowsModel
from ui.widgets.cells import Cell, GroupRow
from ui.widgets.tables import Table


@dataclass(frozen=True)
class Town:
    id: str
    name: str
    size: str = "small"
    rating: str = ""
    is_pilot: bool = False


def _name(town: Town) -> str:
    return town.name


SIZES = [("small", "Small"), ("large", "Large")]


class Towns:
    """A table of cities over a list, as a page has it over a service."""

    def __init__(self) -> None:
        self.rows: dict[str, Town] = {}
        self.refuse = ""
        self.model: RowsModel[Town] = RowsModel(self._columns())
        self.table = Table(self.model, name="Cities", empty_text="No cities yet")

    def _columns(self) -> list[Column[Town]]:
        return [
            Column(key="name", title="City", show=lambda t: t.name, save=self._rename, is_stretch=True, is_whole=True),
            Column(
                key="size",
                title="Size",
                show=lambda t: dict(SIZES)[t.size],
                edit=lambda t: t.size,
                save=lambda t, size: self._put(replace(t, size=size)),
                choices=lambda _t: SIZES,
            ),
            Column(key="letters", title="Letters", show=lambda t: str(len(t.name)), is_number=True),
            Column(
                key="rating",
                title="Now",
                show=lambda t: Cell(t.rating, is_box=True),
                save=lambda t, text: self._put(replace(t, rating=text)),
                keys={"1": "1", "2": "2", "n": "n", "н": "n"},
            ),
            Column(
                key="pilot",
                title="Pilot",
                show=lambda t: "yes" if t.is_pilot else "no",
                toggle=lambda t: self._put(replace(t, is_pilot=not t.is_pilot)),
            ),
        ]

    def show(self, *rows: Town) -> None:
        self.rows = {row.id: row for row in rows}
        self._refresh()

    def _rename(self, town: Town, text: str) -> None:
        if text == self.refuse:
            raise InvalidInputError("There is such a city.", hint="Choose another name.")
        self._put(replace(town, name=text))

    def _put(self, town: Town) -> None:
        self.rows[town.id] = town
        self._refresh()

    def _refresh(self) -> None:
        rows = list(self.rows.values())
        self.model.set_rows([GroupRow("g", "Mentors"), *rows[:1], GroupRow("h", "Others"), *rows[1:]])
