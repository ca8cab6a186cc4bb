"""The SWOT analysis: four fields, each with its entries and a line for the next one."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QGridLayout, QMenu

from dcc_desktop.domain.labels import label_of
from dcc_desktop.domain.stages import Tab
from dcc_desktop.domain.swot import SwotEntryId, SwotKind
from dcc_desktop.i18n import _
from dcc_desktop.services.swot import move_entry, remove_entry
from dcc_desktop.workshop_file import Changes
from ui.desk import Desk
from ui.pages.vision.swot_field import SwotField
from ui.pages.vision.vision_tab import VisionTab, go_to
from ui.undo_offers import removed_text
from ui.widgets.buttons import Button, Rank

# Inside above, outside below; what helps left, what hinders right.
_PLACES = {
    SwotKind.STRENGTH: (0, 0),
    SwotKind.WEAKNESS: (0, 1),
    SwotKind.OPPORTUNITY: (1, 0),
    SwotKind.THREAT: (1, 1),
}


class SwotTab(VisionTab):
    """Entries are moved between the fields by dragging, Alt+arrows or their menu."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        onward = Button(_("Go to the ideas"), icon="go", rank=Rank.PRIMARY)
        onward.clicked.connect(go_to(self, Tab.IDEAS))
        self.buttons = [onward]
        self.fields = {kind: SwotField(desk, kind) for kind in SwotKind}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(12)
        for kind, field in self.fields.items():
            grid.addWidget(field, *_PLACES[kind])
            field.entries.removal_wanted.connect(self._remove)
            field.entries.menu_wanted.connect(self._open_menu)
            field.entries.moved.connect(lambda entry, x, y, here=kind: self._move(entry, here, x, y))
            field.entries.dropped.connect(lambda entry, row, here=kind: self._drop(entry, here, row))
        for place in range(2):
            grid.setRowStretch(place, 1)
            grid.setColumnStretch(place, 1)

    def refresh(self) -> None:
        """Read the entries of the city."""
        entries = self.desk.workshop.swot_entries.where(city_id=self.city_id)
        for kind, field in self.fields.items():
            field.show_entries([entry for entry in entries if entry.kind is kind])

    def on_changes(self, changes: Changes) -> None:
        """Read again when an entry has changed."""
        if any(table in {"swot_entry", "city"} for table, _row in changes.rows):
            self.refresh()

    def open_thing(self, thing_id: str) -> bool:
        """Go to an entry."""
        entry = self.desk.workshop.swot_entries.find(thing_id)
        if entry is None or entry.city_id != self.city_id:
            return False
        return self.fields[entry.kind].entries.choose(thing_id)

    def _remove(self, entry_id: str) -> None:
        entry = self.desk.workshop.swot_entries.get(entry_id)
        remove_entry(self.desk.workshop, entry.id)
        self.desk.offer_undo(removed_text([entry.text]))

    def _move(self, entry_id: str, here: SwotKind, across: int, down: int) -> None:
        """Move up or down in the field, at its end and sideways to the next field."""
        entries = self.fields[here].entries
        row = entries.currentRow()
        if down and 0 <= row + down < entries.count():
            self._put(entry_id, here, row + down)
            return
        place = _PLACES[here][0] + down, _PLACES[here][1] + across
        there = next((kind for kind, spot in _PLACES.items() if spot == place), None)
        if there is not None:
            self._put(entry_id, there, 0 if down > 0 else self.fields[there].entries.count())

    def _drop(self, entry_id: str, kind: SwotKind, row: int) -> None:
        entries = self.fields[kind].entries
        is_from_above = any(entries.id_at(place) == entry_id for place in range(row))
        self._put(entry_id, kind, row - is_from_above)

    def _put(self, entry_id: str, kind: SwotKind, index: int) -> None:
        move_entry(self.desk.workshop, SwotEntryId(entry_id), kind=kind, index=index)
        for each, field in self.fields.items():
            if each is kind:
                field.entries.choose(entry_id)
                field.entries.setFocus()

    def _open_menu(self, entry_id: str, place: QPoint) -> None:
        entry = self.desk.workshop.swot_entries.get(entry_id)
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        entries = self.fields[entry.kind].entries
        menu.addAction(_("Edit"), lambda: entries.editItem(entries.currentItem()))
        menu.addSeparator()
        for kind in SwotKind:
            if kind is not entry.kind:
                action = QAction(_("Move to: {field}").format(field=_(label_of(kind))), menu)
                action.triggered.connect(
                    lambda _on=False, there=kind: self._put(entry_id, there, self.fields[there].entries.count())
                )
                menu.addAction(action)
        menu.addSeparator()
        menu.addAction(_("Remove"), lambda: self._remove(entry_id))
        menu.popup(place)
