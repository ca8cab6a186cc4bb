"""What stands in an entry line without Enter: it survives other tabs and cities, and is added at the end."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QLineEdit, QWidget

from ui.desk import Desk


class BegunEntry(QObject):
    """Registers an entry for `take_begun`.

    Args:
        owner: It owns the registration.
        is_begun: Tells whether something is typed that no Enter has taken yet.
        take: Does what Enter does; after that nothing is begun, unless it was refused.
    """

    def __init__(self, owner: QWidget, *, is_begun: Callable[[], bool], take: Callable[[], object]) -> None:
        super().__init__(owner)
        self.is_begun = is_begun
        self.take = take


class BegunLine(BegunEntry):
    """An entry line that Enter takes; what was typed for a city is added to that city."""

    def __init__(self, line: QLineEdit, desk: Desk) -> None:
        super().__init__(line, is_begun=lambda: bool(line.text().strip()), take=self._take)
        self._line = line
        self._desk = desk
        self._city_id: str | None = None
        line.textEdited.connect(self._note_city)

    def _note_city(self) -> None:
        self._city_id = self._desk.city_id

    def _take(self) -> None:
        self._desk.choose_city(self._city_id)
        self._line.returnPressed.emit()


def take_begun(widget: QWidget) -> tuple[int, bool]:
    """Add all that is begun below a widget; return how much was added, and whether nothing is left over."""
    begun = [entry for entry in widget.findChildren(BegunEntry) if entry.is_begun()]
    for entry in begun:
        entry.take()
    left = sum(entry.is_begun() for entry in begun)
    return len(begun) - left, not left
