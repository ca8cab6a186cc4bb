"""What is pressed by Enter as well as by Space, as everybody expects of what has the focus."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class PushButton(QPushButton):
    """Qt gives Enter to a button only in dialogs, and there to the default button, not to the one that has the focus.

    Where the focus is in a field of a dialog, Enter is still its default button.
    """

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press it with Enter too; once, however long the key is held."""
        if event.key() not in _ENTER:
            super().keyPressEvent(event)
        elif not event.isAutoRepeat():
            self.click()
