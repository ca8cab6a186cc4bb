"""Where the window says what happened: in the dialog that is open, else on the page that is seen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QWidget

from dcc_desktop.errors import DamagedFileError, DccError, StorageError
from dcc_desktop.i18n import _
from ui.failures import Failures
from ui.widgets.message_bars import Action, Message, MessageKind

if TYPE_CHECKING:  # the window has one of these
    from ui.main_window import MainWindow


class Announcer(QObject):
    """Shows messages, and what the seam for failures passes on."""

    def __init__(self, window: MainWindow, failures: Failures) -> None:
        super().__init__(window)
        self._window = window
        failures.refused.connect(self.show_refusal)
        failures.broke.connect(self.show_bug)

    def post(self, text: str, *, kind: MessageKind, actions: tuple[Action, ...] = (), is_passing: bool = False) -> None:
        """Show a message on whatever is seen now."""
        area = getattr(self._place(), "show_message", None)
        if area is not None:
            area(Message(kind, text, actions, is_passing=is_passing))

    def show_refusal(self, error: DccError) -> None:
        """Show what the user can act on; when the disk refuses, offer another place."""
        desk, text = self._window.desk, str(error)
        if not isinstance(error, StorageError) or desk is None:
            self.post(text, kind=MessageKind.BAD, is_passing=True)
            return
        is_ours = not isinstance(error, DamagedFileError)
        if not is_ours and not self._window.files.is_sound():
            # Nothing can be read at the next second either, and each one would say so again.
            desk.stop_clock()
            is_ours = True
        if not self._is_said(text):
            self.post(text, kind=MessageKind.BAD, actions=self._ways_out(error) if is_ours else ())

    def show_bug(self, details: str) -> None:
        """Say that something went wrong that should not have; the work goes on, if the file is as it should be."""
        from ui.shell.dialog_list import open_failure  # only when it is needed

        show = (_("Details…"), lambda: open_failure(details, self._window))
        if self._window.desk is None:
            self.post(_("Something in the program went wrong."), kind=MessageKind.BAD, actions=(show,))
        elif self._window.files.is_sound():
            text = _("Something in the program went wrong. Everything up to the last entry is saved.")
            self.post(text, kind=MessageKind.BAD, actions=(show,))
        else:
            text = _(
                "Something in the program went wrong, and the file cannot be read or written as it should."
                " Save a copy, or restore a back-up copy."
            )
            self.post(text, kind=MessageKind.BAD, actions=(self._saving(), show))

    def _place(self) -> QWidget | None:
        # What is said of a dialog's own doing must not be hidden behind it.
        asked = QApplication.activeModalWidget()
        if asked is not None and asked.parent() is self._window and hasattr(asked, "show_message"):
            return asked
        return self._window.centralWidget()

    def _is_said(self, text: str) -> bool:
        place = self._place()
        messages = getattr(getattr(place, "page", place), "messages", None)
        return messages is not None and messages.bar is not None and messages.bar.label.text() == text

    def _ways_out(self, error: StorageError) -> tuple[Action, ...]:
        back_ups = (_("Back-ups…"), self._window.dialog_opener("back-ups"))
        return (back_ups, self._saving()) if isinstance(error, DamagedFileError) else (self._saving(),)

    def _saving(self) -> Action:
        return _("Save a copy as…"), self._window.files.save_copy
