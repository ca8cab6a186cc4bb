"""Where the window says what happened: in the dialog that is open, else on the page that is seen."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from dcc_desktop.errors import DccError, StorageError
from dcc_desktop.i18n import _
from ui.failures import Failures
from ui.widgets.message_bars import Message, MessageKind

if TYPE_CHECKING:  # the window has one of these
    from ui.main_window import MainWindow


class Announcer(QObject):
    """Shows messages, and what the seam for failures passes on."""

    def __init__(self, window: MainWindow, failures: Failures) -> None:
        super().__init__(window)
        self._window = window
        failures.refused.connect(self.show_refusal)
        failures.broke.connect(self.show_bug)

    def post(self, text: str, *, kind: MessageKind, actions: tuple[tuple[str, Callable[[], None]], ...] = ()) -> None:
        """Show a message on whatever is seen now."""
        # What is said of a dialog's own doing must not be hidden behind it.
        asked = QApplication.activeModalWidget()
        if asked is not None and asked.parent() is not self._window:
            asked = None
        area = getattr(asked, "show_message", None) or getattr(self._window.centralWidget(), "show_message", None)
        if area is not None:
            area(Message(kind, text, actions))

    def show_refusal(self, error: DccError) -> None:
        """Show what the user can act on; when the disk refuses, offer another place."""
        is_disk = isinstance(error, StorageError) and self._window.desk is not None
        actions = ((_("Save a copy as…"), self._window.files.save_copy),) if is_disk else ()
        self.post(str(error), kind=MessageKind.BAD, actions=actions)

    def show_bug(self, details: str) -> None:
        """Say that something went wrong that should not have; the work goes on."""
        from ui.shell.dialog_list import open_failure  # only when it is needed

        text = _("Something in the program went wrong. Everything up to the last entry is saved.")
        show = (_("Details…"), lambda: open_failure(details, self._window))
        self.post(text, kind=MessageKind.BAD, actions=(show,))
