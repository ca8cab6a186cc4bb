"""The canvas of a city's hub: eight boxes, laid out as they are drawn on the wall."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from dcc_desktop.domain.cities import PLANNING_ROLES, CityId
from dcc_desktop.domain.hub import HubBox
from dcc_desktop.domain.labels import label_of
from dcc_desktop.domain.stages import Stage, Tab
from dcc_desktop.i18n import N_, _
from dcc_desktop.services.hub import canvas_of, write_box
from ui.city_chooser import city_choices
from ui.desk import Desk
from ui.field_saver import FieldSaver, flush_all
from ui.models.columns import Column, city_column, rest
from ui.models.rows_model import RowsModel
from ui.theme.look import Type
from ui.widgets.cells import Cell, not_begun
from ui.widgets.empty_states import no_cities_yet, padded
from ui.widgets.fields import TextArea
from ui.widgets.labels import Label, Tone
from ui.widgets.page_stacks import PageStack
from ui.widgets.scrolling import Scroller
from ui.widgets.tables import Table
from ui.widgets.text_fields import fitting_lines

_COLUMNS = 4
_LINES, _MOST_LINES = 6, 14
_QUESTIONS = {
    HubBox.NEED: N_("Who would miss it?"),
    HubBox.PREPARATION: N_("What is tried first?"),
    HubBox.VISION: N_("What will it be known for?"),
    HubBox.SERVICES: N_("What does it do for whom?"),
    HubBox.ORGANISATION: N_("Who owns and runs it?"),
    HubBox.FUNDING: N_("Who pays, and for what?"),
    HubBox.PARTNERSHIPS: N_("With whom does it work?"),
    HubBox.IMPACT: N_("How is it seen that it works?"),
}


class HubTab(QWidget):
    """The canvas of the current city; without one, how far each city is."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._city_id: CityId | None = None
        self.boxes = {
            box: TextArea("", placeholder=_(_QUESTIONS[box]), least_lines=_LINES, most_lines=_MOST_LINES)
            for box in HubBox
        }
        for box, field in self.boxes.items():
            field.area.setAccessibleName(_(label_of(box)))
        self._title = Label("", Type.CARD_TITLE)
        self._count = Label("", Type.CAPTION, Tone.TEXT2)
        self._rows: RowsModel[tuple[str, str, int]] = RowsModel(_columns(), key_of=lambda row: row[0])
        self.overview = Table(self._rows, name=_("Hub canvas by city"))
        self.empty = no_cities_yet()
        self.empty.asked.connect(lambda: desk.go_to(Stage.CITIES, Tab.CITIES))
        self.overview.activated_row.connect(desk.choose_city)
        self.overview.clicked.connect(self._on_clicked)
        self._canvas = QWidget()
        self._stack = PageStack()
        self._lay_out()

    def _lay_out(self) -> None:
        grid = QGridLayout(self._canvas)
        grid.setContentsMargins(16, 12, 16, 12)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(4)
        grid.addWidget(self._title, 0, 0, 1, 2)
        grid.addWidget(self._count, 0, 2, 1, 2, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        for place, (box, field) in enumerate(self.boxes.items()):
            FieldSaver(field, self._saver(box), on_leave=self._desk.workshop.seal)
            row, column = 1 + 2 * (place // _COLUMNS), place % _COLUMNS
            # The names wrap, so that the columns are of one width.
            name = Label(_(label_of(box)), Type.CAPTION, Tone.TEXT2, wraps=True)
            name.setBuddy(field.area)
            grid.addWidget(name, row, column, Qt.AlignmentFlag.AlignBottom)
            grid.addWidget(field, row + 1, column)
        for column in range(_COLUMNS):
            grid.setColumnStretch(column, 1)
        grid.setRowStretch(5, 1)
        around = QWidget()
        column_around = QVBoxLayout(around)
        column_around.setContentsMargins(0, 4, 0, 0)
        hint = Label(_("Choose the city whose hub is sketched."), Type.TABLE, Tone.TEXT2)
        hint.setContentsMargins(16, 8, 16, 4)
        column_around.addWidget(hint)
        column_around.addWidget(self.overview, 1)
        self._stack.addWidget(Scroller(self._canvas))
        self._stack.addWidget(around)
        self._stack.addWidget(padded(self.empty))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._stack)

    def refresh(self) -> None:
        """Read the canvas of the current city, or how far all are."""
        city = self._desk.city
        if (city.id if city else None) != self._city_id:
            flush_all(self)
        self._city_id = city.id if city else None
        self._stack.setCurrentIndex(0 if city is not None else 1)
        if city is None:
            counts = self._counts()
            self._rows.set_rows(counts)
            self._stack.setCurrentIndex(1 if counts else 2)
            return
        entries = canvas_of(self._desk.workshop, city.id)
        for entry in entries:
            self.boxes[entry.box].set_value(entry.text, of=entry.id)
        filled = sum(bool(entry.text) for entry in entries)
        self._title.set_text(_("Hub of {city}").format(city=city.name(self._desk.language)))
        self._count.set_text(_("{filled} of {count} boxes filled").format(filled=filled, count=len(HubBox)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the boxes the height that there is."""
        super().resizeEvent(event)
        areas = [field.area for field in self.boxes.values()]
        rows = [
            max(area.minimumHeight() for area in areas[at : at + _COLUMNS]) for at in range(0, len(areas), _COLUMNS)
        ]
        around = self._canvas.sizeHint().height() - sum(rows)
        lines = max(fitting_lines(areas[0], (event.size().height() - around) // len(rows)), _LINES)
        for field in self.boxes.values():
            field.set_lines(lines, max(lines, _MOST_LINES))

    def _counts(self) -> list[tuple[str, str, int]]:
        counts: dict[str, int] = {}
        for entry in self._desk.workshop.hub_entries.all():
            counts[entry.city_id] = counts.get(entry.city_id, 0) + bool(entry.text)
        cities = city_choices(self._desk.workshop, *PLANNING_ROLES)
        return sorted(((key, name, counts.get(key, 0)) for key, name in cities), key=lambda row: -row[2])

    def _on_clicked(self, index: QModelIndex) -> None:
        if city_id := self._rows.id_at(index):
            self._desk.choose_city(city_id)

    def _saver(self, box: HubBox) -> Callable[[str], None]:
        def save(text: str) -> None:
            if self._city_id is not None:
                write_box(self._desk.workshop, self._city_id, box, text)

        return save


def _columns() -> list[Column[tuple[str, str, int]]]:
    return [
        city_column(lambda row: row[1]),
        Column(key="boxes", title=_("Boxes filled"), show=_filled, is_number=True),
        rest(),
    ]


def _filled(row: tuple[str, str, int]) -> Cell:
    return Cell(f"{row[2]} / {len(HubBox)}") if row[2] else not_begun()
