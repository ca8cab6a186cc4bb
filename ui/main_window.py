"""The window: the welcome page or an open file in its workbench, and what has to do with files."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QByteArray, QCoreApplication, QEvent, Signal
from PySide6.QtGui import QAction, QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QMainWindow, QMenu, QWidget

from dcc_desktop.domain.stages import Stage
from dcc_desktop.errors import InvalidInputError
from dcc_desktop.i18n import Language, _
from ui.failures import Failures
from ui.file_dialogs import FileDialogs
from ui.settings import Settings
from ui.shell.announcer import Announcer
from ui.shell.commands import Command, add_actions, fill_menu
from ui.tasks import TaskRunner
from ui.theme.look import look

if TYPE_CHECKING:  # imported when a file is opened, so that the welcome page stands sooner
    from ui.desk import Desk
    from ui.projector.projector import Projector
    from ui.shell.file_work import FileWork
    from ui.shell.workbench import Workbench


class MainWindow(QMainWindow):
    """Holds at most one open file. Whatever is asked for outside of a page is done here."""

    file_opened = Signal()
    language_changed = Signal()
    """The settings have it; whoever set the language at the start sets it anew before the window is rebuilt."""

    def __init__(self, settings: Settings, *, failures: Failures, dialogs: FileDialogs | None = None) -> None:
        super().__init__()
        self.settings = settings
        self.dialogs = dialogs or FileDialogs()
        self.tasks = TaskRunner(self)
        self.failures = failures
        self._is_rebuild_due = False
        self.tasks.awaited_ended.connect(self._rebuild_if_due)
        self.desk: Desk | None = None
        self.projector: Projector | None = None
        self._actions: dict[Command, QAction] = {}
        self.setAcceptDrops(True)
        look().dress(self)
        self.setMinimumSize(900, 600)
        self.resize(1280, 720)
        self.announcer = Announcer(self, failures)
        if settings.geometry:
            self.restoreGeometry(QByteArray.fromBase64(settings.geometry.encode()))
        self.show_welcome()

    # What is shown

    def show_welcome(self) -> None:
        """Show the page that a start without a file begins with."""
        from ui.welcome.welcome_page import WelcomePage

        page = WelcomePage(self.settings, self.tasks)
        page.file_chosen.connect(self.open_file)
        page.opening_requested.connect(self.ask_for_file)
        page.language_chosen.connect(self.use_language)
        page.settings_requested.connect(self.dialog_opener("settings"))
        self._show(page, _("DCC Desktop"))

    def show_workbench(self, desk: Desk, *, stage: Stage = Stage.OVERVIEW) -> None:
        """Show an open file, and of it the page of a stage."""
        from ui.projector.projector import Projector
        from ui.shell.item_back_ups import ItemBackUps
        from ui.shell.workbench import Workbench

        if self.projector is None:
            # Once for a file: a change of language or text size makes another workbench.
            self.projector = Projector(desk, self)
            ItemBackUps(desk)
        bench = Workbench(desk, self.projector, stage=stage)
        bench.menu_requested.connect(self.open_menu)
        for signal, name in (
            (bench.palette_requested, "palette"),
            (bench.settings_requested, "settings"),
            (bench.shortcuts_requested, "shortcuts"),
        ):
            signal.connect(self.dialog_opener(name))
        title = f"{desk.seminar.name.in_language(desk.language)} – {desk.workshop.path.name}"
        self._show(bench, title)
        bench.page.setFocus()

    def drop_workbench(self) -> None:
        """Delete the pages of the open file at once, with all that they were about to do."""
        bench = self.takeCentralWidget()
        if bench is not None:
            bench.deleteLater()
            QCoreApplication.sendPostedEvents(bench, QEvent.Type.DeferredDelete)

    def _show(self, widget: QWidget, title: str) -> None:
        old = self.takeCentralWidget()
        self.setCentralWidget(widget)
        if old is not None:
            old.hide()  # what is left of its work must see at once that it is seen no more
            old.deleteLater()
        self._is_rebuild_due = False
        self.setWindowTitle(title)
        self._renew_commands()

    def _renew_commands(self) -> None:
        from ui.shell.window_commands import window_commands

        for action in self._actions.values():
            self.removeAction(action)
            action.deleteLater()  # it would keep the whole old workbench
        self._actions = add_actions(self, window_commands(self))

    @property
    def commands(self) -> list[Command]:
        """All that can be asked for now."""
        return list(self._actions)

    def open_menu(self) -> None:
        """Open the program's menu at the head of the side bar."""
        menu = QMenu(self)
        fill_menu(menu, self._actions)
        menu.popup(self.mapToGlobal(self.rect().topLeft()))

    def dialog_opener(self, name: str) -> Callable[[], None]:
        """Return what opens one of the dialogs by its name."""
        from ui.shell.dialog_list import open_dialog

        def open_it() -> None:
            open_dialog(name, self)

        return open_it

    # Files

    @cached_property
    def files(self) -> FileWork:
        """Opening, closing, copying; imported when the first file is opened, so that the welcome page stands sooner."""
        from ui.shell.file_work import FileWork

        return FileWork(self)

    def ask_for_file(self) -> None:
        """Ask which file to open."""
        self.files.ask_and_open()

    def open_file(self, path: str) -> None:
        """Open a file instead of the one that is open."""
        self.files.open(Path(path))

    def close_to_welcome(self) -> None:
        """Close the file and go back to the welcome page."""
        if self.files.close():
            self.show_welcome()
            self.files.tell_of_added()

    # Look and language

    def use_language(self, language: str) -> None:
        """Show everything in another language; the windows are made anew.

        Raises:
            InvalidInputError: an export runs, whose page would be gone with its progress, or something that was
                typed cannot be saved.
        """
        if self.tasks.awaited:
            raise InvalidInputError(_("An export is running."), hint=_("Change the language when it has ended."))
        self.save_typing()
        self.settings.language = Language(language)
        self.language_changed.emit()
        self.rebuild()
        self.settings.save()  # last: a folder that cannot be written to keeps nobody from the language

    def save_typing(self) -> None:
        """Save what is typed on the pages, before something else takes their place.

        Raises:
            InvalidInputError: something cannot be saved; the page with it is shown.
        """
        if self.desk is not None:
            from ui.shell.making_anew import save_typing

            save_typing(self)

    def rebuild(self) -> None:
        """Make the shown page anew, after the language or the text size has changed; once an export has ended.

        Raises:
            InvalidInputError: something that was typed cannot be saved; everything stays as it is.
        """
        self._is_rebuild_due = bool(self.tasks.awaited)
        if self._is_rebuild_due:
            return
        if self.desk is None:
            self.show_welcome()
            return
        from ui.shell.making_anew import place_of, show_tabs

        self.save_typing()
        place = place_of(cast("Workbench", self.centralWidget()))
        self.show_workbench(self.desk, stage=place.stage)
        show_tabs(cast("Workbench", self.centralWidget()), place)
        self.files.tell_of_added()

    def _rebuild_if_due(self) -> None:
        if self._is_rebuild_due:
            self.rebuild()

    # Events of the system

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files that are dropped on the window; of those that cannot be opened it is said."""
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Open the first workshop file that was dropped."""
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        if paths:
            event.acceptProposedAction()
            self.files.open_dropped(paths)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Close the file and remember the window's place."""
        event.ignore()  # whatever is refused now, the window stays
        if self.desk is not None and not self.files.close():
            return
        event.accept()
        self.tasks.finish()
        super().closeEvent(event)
        self.settings.geometry = bytes(self.saveGeometry().toBase64().data()).decode()
        self.settings.save()
