"""What stands in an entry line without Enter: it survives other tabs and cities, and is added at the end."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from dcc_desktop.domain.cities import CityId
from ui.desk import Desk

TakeText = Callable[[str, CityId | None], object]
"""Adds a text to a city and clears its line after that; raises, and leaves the line, when the text is refused."""


class BegunEntry(QObject):
    """Registers an entry for `take_begun`.

    Args:
        owner: It owns the registration.
        count: Tells how many things are typed that no Enter has taken yet.
        take: Does what Enter does; after that nothing is begun but what was refused.
    """

    _due = Signal()

    def __init__(self, owner: QWidget, *, count: Callable[[], int], take: Callable[[], object]) -> None:
        super().__init__(owner)
        self.count = count
        self._due.connect(take)

    def take(self) -> None:
        """Take what is begun; a refusal is shown by the seam of failures and keeps no other entry back."""
        self._due.emit()


class BegunLine(BegunEntry):
    """An entry line that Enter takes; what was typed for a city is added to that city, whichever is current now."""

    def __init__(self, line: QLineEdit, desk: Desk, take: TakeText) -> None:
        super().__init__(line, count=lambda: int(bool(self._text())), take=lambda: take(self._text(), self._city_id))
        self._line = line
        self._desk = desk
        self._city_id: CityId | None = None
        line.textEdited.connect(self._note_city)

    @property
    def city_id(self) -> CityId | None:
        """The city for which the text was typed; None where none was chosen."""
        return self._city_id

    def _text(self) -> str:
        return self._line.text().strip()

    def _note_city(self) -> None:
        self._city_id = self._desk.city_id


def take_begun(widget: QWidget) -> tuple[int, bool]:
    """Add all that is begun below a widget; return how much was added, and whether nothing is left over."""
    entries = widget.findChildren(BegunEntry)
    begun = sum(entry.count() for entry in entries)
    for entry in entries:
        if entry.count():
            entry.take()
    left = sum(entry.count() for entry in entries)
    return begun - left, not left
