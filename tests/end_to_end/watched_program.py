"""The program as it is, with one addition: it tells on its standard output where the focus is.

A person sees the focus ring; a test must be told. Nothing else differs from `python -m ui`.
"""

from __future__ import annotations

import sys

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QAccessible, QKeyEvent
from PySide6.QtWidgets import QApplication

from ui import app, start

MODIFIERS = (
    Qt.Key.Key_Control,
    Qt.Key.Key_Shift,
    Qt.Key.Key_Alt,
    Qt.Key.Key_AltGr,
    Qt.Key.Key_Meta,
    Qt.Key.Key_Mode_switch,
    Qt.Key.Key_unknown,
    0,
)


class FocusTeller(QObject):
    """Watches keys on their way from the display to the window."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's own name
        """Tell of the focus when what the key began is done; Ctrl and Shift belong to the key that they go with."""
        if isinstance(event, QKeyEvent) and watched.isWindowType() and is_end_of_a_key(event):
            QTimer.singleShot(0, lambda: tell("key"))
        return False


def is_end_of_a_key(event: QKeyEvent) -> bool:
    """Tell whether a key that does something by itself was let go."""
    return event.type() == QEvent.Type.KeyRelease and event.key() not in MODIFIERS and not event.isAutoRepeat()


def tell(why: str) -> None:
    """Write the accessible name of the widget that has the focus; an open menu comes before it."""
    widget = QApplication.activePopupWidget() or QApplication.focusWidget()
    interface = QAccessible.queryAccessibleInterface(widget) if widget is not None else None
    name = interface.text(QAccessible.Text.Name) if interface is not None else ""
    sys.stdout.write(f"{why}\t{name}\n")
    sys.stdout.flush()


def main() -> int:
    """Start the program with the teller in it."""
    begin = start.start_application

    def start_watched(arguments: list[str]) -> QApplication:
        made = begin(arguments)
        made.installEventFilter(FocusTeller(made))
        made.focusChanged.connect(lambda _old, _new: tell("focus"))
        return made

    app.start_application = start_watched  # type: ignore[attr-defined]  # the name that the program calls
    return app.main()


if __name__ == "__main__":
    sys.exit(main())
