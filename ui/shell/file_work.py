"""Opening, closing, copying and putting back files for the window; at most one is open."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from dcc_desktop.errors import DccError
from dcc_desktop.i18n import _
from dcc_desktop.services.backups import copy_workshop
from dcc_desktop.services.opening import Opened, close_workshop, open_workshop
from dcc_desktop.services.restoring import restore
from ui.desk import Desk
from ui.field_saver import flush_all
from ui.widgets.message_bars import Message, MessageKind
from ui.widgets.sheets import ask

if TYPE_CHECKING:  # the window makes this when the first file is opened
    from ui.main_window import MainWindow

SUFFIX = ".dccw"


class FileWork:
    """The window's work with files. What services refuse is raised, and leaves everything as it was."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window

    def ask_and_open(self) -> None:
        """Ask which file to open."""
        path = self._window.dialogs.open_workshop(self._window)
        if path is not None:
            self.open(path)

    def open(self, path: Path) -> None:
        """Open a file instead of the one that is open, which is closed only after the new one has been opened."""
        desk = self._window.desk
        if desk is not None and desk.workshop.path == path:
            return
        opened = open_workshop(path, author=self._window.settings.author)
        coming = self._desk_on(opened)
        is_free = False
        try:
            is_free = self.close()
        finally:
            if not is_free:
                coming.close()
                close_workshop(opened.workshop)
        if is_free:
            self._take(coming, opened)

    def close(self) -> bool:
        """Close the open file, if any, after what is being typed has been saved; False when the user stays."""
        window = self._window
        if window.desk is None:
            return True
        if not flush_all(window) and not self._may_lose():
            return False
        if window.projector is not None:
            window.projector.close()
            window.projector.deleteLater()
            window.projector = None
        # Before the file: what the pages still have to do in later turns of the event loop must not meet a closed file.
        window.drop_workbench()
        desk, window.desk = window.desk, None
        desk.close()
        close_workshop(desk.workshop)
        return True

    def flush(self) -> None:
        """Save what is being typed."""
        flush_all(self._window)

    def restore(self, back_up: str) -> None:
        """Put a back-up copy in the place of the open file; the present state is backed up first."""
        window = self._window
        if window.desk is None:
            return
        path = window.desk.workshop.path
        if not self.close():
            return
        try:
            restore(path, Path(back_up), author=window.settings.author)
        finally:
            self._open_again(path)
        window.announcer.post(
            _("The back-up copy is open now. The state before it was kept as a copy too."), kind=MessageKind.OK
        )

    def save_copy(self) -> None:
        """Ask where a copy should go, and write it; the work goes on in the file that is open."""
        window = self._window
        if window.desk is None:
            return
        flush_all(window)
        target = window.dialogs.save_workshop(window, window.desk.workshop.path.name)
        if target is None:
            return
        target = target if target.suffix == SUFFIX else target.with_name(target.name + SUFFIX)
        copy_workshop(window.desk.workshop, target)
        window.announcer.post(
            _("The copy is saved: {file}").format(file=target.name),
            kind=MessageKind.OK,
            actions=((_("Show in folder"), lambda: window.dialogs.show_folder(target)),),
        )

    def _open_again(self, path: Path) -> None:
        try:
            opened = open_workshop(path, author=self._window.settings.author)
            self._take(self._desk_on(opened), opened)
        except DccError:
            self._window.show_welcome()
            raise

    def _desk_on(self, opened: Opened) -> Desk:
        """Return a desk while the open file still stands: a file without a seminar must not take its place."""
        window = self._window
        try:
            return Desk(opened.workshop, window.settings, tasks=window.tasks, dialogs=window.dialogs)
        except DccError:
            close_workshop(opened.workshop)
            raise

    def _take(self, desk: Desk, opened: Opened) -> None:
        window = self._window
        window.desk = desk
        try:
            window.show_workbench(desk)
        except Exception:
            self.close()
            window.show_welcome()
            raise
        window.file_opened.emit()
        if opened.warnings:
            desk.post(Message(MessageKind.WARN, " ".join(opened.warnings)))
        window.settings.remember_file(desk.workshop.path, desk.seminar.name.in_language(desk.language))

    def _may_lose(self) -> bool:
        return ask(
            self._window,
            _("Something that was typed is not saved"),
            _("A field holds a text that the file could not take. Go back to mend it, or close without it."),
            confirm_text=_("Close without it"),
        )
