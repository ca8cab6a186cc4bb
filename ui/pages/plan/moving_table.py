"""A table of the plan whose rows are moved with the keys."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent

from ui.widgets.tables import Table

_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class MovingTable(Table):
    """`move_asked(id, step)` for Alt+Up and Alt+Down."""

    move_asked = Signal(str, int)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the row with Alt+Up and Alt+Down."""
        step = _STEPS.get(Qt.Key(event.key())) if event.modifiers() & Qt.KeyboardModifier.AltModifier else None
        if step is not None and self.chosen_id():
            self.move_asked.emit(self.chosen_id(), step)
        else:
            super().keyPressEvent(event)
