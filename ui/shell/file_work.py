"""Opening, closing, copying and putting back files for the window; at most one is open."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QDialog
from shiboken6 import isValid

from dcc_desktop.errors import DccError, InvalidInputError, StorageError
from dcc_desktop.i18n import _, ngettext
from dcc_desktop.paths import SUFFIX
from dcc_desktop.services.backups import copy_workshop
from dcc_desktop.services.file_watch import FileWatch
from dcc_desktop.services.opening import Opened, close_workshop, open_workshop
from dcc_desktop.services.restoring import restore
from ui.begun_entries import take_begun
from ui.desk import Desk
from ui.field_saver import flush_all
from ui.shell.closing_questions import Lost, ask_about_lost_file, may_lose_typing, may_stop
from ui.widgets.message_bars import Action, Message, MessageKind

if TYPE_CHECKING:  # the window makes this when the first file is opened
    from ui.main_window import MainWindow


class FileWork:
    """The window's work with files. What services refuse is raised, and leaves everything as it was."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self._added = 0
        self._watch: FileWatch | None = None
        self._rescued: Desk | None = None
        """Whose file is gone, but was saved under another name."""
        self._is_asking = False

    def ask_and_open(self) -> None:
        """Ask which file to open."""
        path = self._window.dialogs.open_workshop(self._window)
        if path is not None:
            self.open(path)

    def open_dropped(self, paths: Sequence[Path]) -> None:
        """Open the first of some files that can be opened.

        Raises:
            InvalidInputError: none of them is a workshop file.
            StorageError: why the first one cannot be opened, when none can.
        """
        ours = [path for path in paths if path.suffix.lower() == SUFFIX]
        if not ours:
            raise InvalidInputError(
                _("{file} is not a workshop file.").format(file=paths[0].name),
                hint=_("Drop a file here whose name ends in .dccw."),
            )
        refused: list[StorageError] = []
        for path in ours:
            try:
                self.open(path)
            except StorageError as error:
                refused.append(error)
            else:
                return
        raise refused[0]

    def open(self, path: Path) -> None:
        """Open a file instead of the one that is open, which is closed only after the new one has been opened."""
        desk, path = self._window.desk, path.absolute()
        if desk is not None and _is_same(desk.workshop.path, path):
            self._open_in_its_place(desk)
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
            self.tell_of_added()

    def _open_in_its_place(self, desk: Desk) -> None:
        """Open what lies in the place of the open file since that was taken away, such as its copy."""
        path = desk.workshop.path
        if (self._rescued is desk or self._is_gone()) and path.exists() and self.close():
            self._open_again(path)
            self.tell_of_added()

    def close(self, *, is_asking: bool = True, is_telling: bool = True) -> bool:
        """Close the open file, if any, after what is being typed has been saved; False when the user stays.

        Args:
            is_asking: Ask before something gets lost or is broken off.
            is_telling: Say afterwards when the file could not be read to its end.
        """
        self._added = 0
        desk = self._window.desk
        if desk is None:
            return True
        if is_asking and self._is_asking:
            raise InvalidInputError(
                _("A question about the open file is not answered yet."), hint=_("Answer it first.")
            )
        if not is_asking:
            self._save_typing()
        elif not self._may_close(desk):
            self.tell_of_added()
            return False
        self._close_now(desk, is_telling=is_telling)
        return True

    def is_sound(self) -> bool:
        """Tell whether the open file is still there and whole, so that what was entered is in it."""
        return self._watch is not None and self._watch.is_sound()

    def _may_close(self, desk: Desk) -> bool:
        self._is_asking = True
        try:
            return self._ask_what_is_needed(desk)
        finally:
            self._is_asking = False

    def _ask_what_is_needed(self, desk: Desk) -> bool:
        window = self._window
        if window.tasks.awaited and not may_stop(window, window.tasks):
            return False
        if self._is_gone() and self._rescued is not desk:
            answer = ask_about_lost_file(window, desk.workshop.path.name)
            if answer is not Lost.SAVED:
                return answer is Lost.GIVEN_UP
            # Before the copy, which holds what was added; a file that is gone takes nothing, and then this is asked.
            is_all = self._save_typing()
            return self.save_copy() and (is_all or may_lose_typing(window))
        return self._save_typing() or may_lose_typing(window)

    def _save_typing(self) -> bool:
        is_saved = flush_all(self._window)
        # Also after a field that could not be saved.
        return self.add_begun() and is_saved

    def _close_now(self, desk: Desk, *, is_telling: bool = True) -> None:
        window = self._window
        window.tasks.abandon()
        _close_dialogs(window)
        if window.projector is not None:
            window.projector.close()
            window.projector.deleteLater()
            window.projector = None
        # Before the file: what the pages still have to do in later turns of the event loop must not meet a closed file.
        window.drop_workbench()
        window.desk = None
        desk.close()
        try:
            close_workshop(desk.workshop)
        except DccError as error:
            # The file is closed; only then is there a page that stays.
            said = str(error)
            if is_telling:
                QTimer.singleShot(0, window, lambda: window.announcer.post(said, kind=MessageKind.BAD))

    def _is_gone(self) -> bool:
        return self._watch is not None and self._watch.is_gone()

    def add_begun(self) -> bool:
        """Add the entries that stand in their lines without Enter; return whether nothing is left over."""
        added, is_all = take_begun(self._window)
        self._added += added  # what was added a moment ago may not be told yet
        return is_all

    def tell_of_added(self) -> None:
        """Say how many entries were added so, once the window shows something else."""
        if self._added:
            text = ngettext("{n} entry that was still being typed has been added.",
                            "{n} entries that were still being typed have been added.", self._added)  # fmt: skip
            self._window.announcer.post(text.format(n=self._added), kind=MessageKind.INFO)
            self._added = 0

    def restore(self, back_up: str) -> None:
        """Put a back-up copy in the place of the open file; the present state is backed up first."""
        window = self._window
        if window.desk is None:
            return
        path = window.desk.workshop.path
        if not self.close(is_telling=False):
            return
        self._added = 0  # what was added is in the copy of the state before
        try:
            restore(path, Path(back_up), author=window.settings.author)
        finally:
            self._open_again(path)
        window.announcer.post(
            _("The back-up copy is open now. The state before it was kept as a copy too."), kind=MessageKind.OK
        )

    def save_copy(self) -> bool:
        """Ask where a copy should go, and write it; return whether it was. The work goes on in the open file."""
        window = self._window
        desk = window.desk
        if desk is None:
            return False
        flush_all(window)
        target = window.dialogs.save_workshop(window, desk.workshop.path.name)
        if target is None or window.desk is not desk:  # another file may have been handed over meanwhile
            return False
        target = target if target.suffix == SUFFIX else target.with_name(target.name + SUFFIX)
        copy_workshop(desk.workshop, target)
        actions: list[Action] = [(_("Show in folder"), lambda: window.dialogs.show_folder(target))]
        if self._is_gone():
            self._rescued = desk
            actions.insert(0, (_("Open the copy"), lambda: window.open_file(str(target))))
        text = _("The copy is saved: {file}").format(file=target.name)
        window.announcer.post(text, kind=MessageKind.OK, actions=tuple(actions))
        return True

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
        self._watch, self._rescued = FileWatch(desk.workshop.path), None
        try:
            window.show_workbench(desk)
        except Exception:
            self._close_now(desk, is_telling=False)
            window.show_welcome()
            raise
        window.file_opened.emit()
        if opened.warnings:
            desk.post(Message(MessageKind.WARN, " ".join(opened.warnings)))
        window.settings.remember_file(desk.workshop.path, desk.seminar.name.in_language(desk.language))


def _is_same(one: Path, other: Path) -> bool:
    """Tell whether two roads lead to one file, such as over a link."""
    try:
        return one.resolve() == other.resolve()
    except (OSError, RuntimeError):  # links that lead to each other: whoever opens it says so
        return False


def _close_dialogs(window: MainWindow) -> None:
    # They show the file that is about to be closed, or offer commands for it.
    for dialog in window.findChildren(QDialog):
        if isValid(dialog) and dialog.isVisible():
            dialog.reject()
