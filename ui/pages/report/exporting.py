"""Runs one export at a time, says how far it is, and what became of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from dcc_desktop.errors import DccError, ExportError, ForeignDocumentError
from dcc_desktop.i18n import _, ngettext
from dcc_desktop.progress import Progress
from ui.desk import Desk
from ui.field_saver import flush_all
from ui.pages.page import Page
from ui.tasks import AwaitedWork, Task
from ui.widgets.message_bars import Action, Message, MessageKind
from ui.widgets.progress_cards import ProgressCard
from ui.work_folder import work_folder

C = TypeVar("C")
R = TypeVar("R", Path, list[Path])
WaysOut = Callable[[], tuple[Action, ...]]


class Exporter(QObject):
    """The export of one page; `busy_changed` when one begins or has ended, `exported` when documents were written."""

    busy_changed = Signal(bool)
    exported = Signal()

    def __init__(self, page: Page, progress: ProgressCard) -> None:
        super().__init__(page)
        self._page = page
        self._progress = progress
        self.is_busy = False
        self._copying = QTimer(self)
        self._task: Task[Path] | Task[list[Path]] | None = None
        self._work: AwaitedWork | None = None
        progress.cancel_requested.connect(self.cancel)

    @property
    def desk(self) -> Desk:
        """The open file and what is current in it."""
        return self._page.desk

    def save_what_is_typed(self) -> None:
        """Save all fields of the window first, so that the document holds what is on the screen."""
        flush_all(self._page.window())
        self.desk.workshop.seal()

    def run(self, what: str, job: Callable[[Progress], R], *, when_foreign: WaysOut) -> None:
        """Run a job; `when_foreign` gives what can be done about a file there that is not ours or was edited."""
        self._begin(what)
        self._run(job, when_foreign)

    def copy_and_run(
        self,
        what: str,
        copies: Iterator[C],
        job_of: Callable[[list[C]], Callable[[Progress], R]],
        *,
        when_foreign: WaysOut,
    ) -> None:
        """Copy a little at each turn of the window, so that it never stands still; then run the job on the copies."""
        made: list[C] = []

        def copy_next() -> None:
            try:
                made.append(next(copies))
            except StopIteration:
                self._copying.stop()
                self._run(job_of(made), when_foreign)
            except DccError as error:
                self._on_failed(error, when_foreign)
            except Exception:
                self._finish()
                raise

        self._begin(what)
        self._copying = QTimer(self)
        self._copying.timeout.connect(copy_next)
        self._copying.start()

    def cancel(self) -> None:
        """Stop; what was there before stays as it is."""
        if self._task is not None:
            self._task.cancel()
        elif self.is_busy:
            self._on_cancelled()

    def _begin(self, what: str) -> None:
        self.is_busy = True
        self._work = self.desk.tasks.await_work(what, self.cancel)
        self._page.messages.clear()
        self._progress.start(what)
        self.busy_changed.emit(True)

    def _run(self, job: Callable[[Progress], R], when_foreign: WaysOut) -> None:
        self._task = self.desk.tasks.start(
            self,
            job,
            on_done=self._on_done,
            on_failed=lambda error: self._on_failed(error, when_foreign),
            on_progress=self._progress.show_progress,
            on_cancelled=self._on_cancelled,
        )

    def _on_done(self, outcome: Path | list[Path]) -> None:
        self._finish()
        paths = outcome if isinstance(outcome, list) else [outcome]
        self._say(MessageKind.OK, _saved_text(paths), self._ways_to(paths))
        self.exported.emit()

    def _on_failed(self, error: BaseException, when_foreign: WaysOut) -> None:
        self._finish()
        if isinstance(error, ForeignDocumentError):
            # The hint is about commands; the actions say the same for this window.
            self._say(MessageKind.WARN, error.message, when_foreign())
        elif isinstance(error, DccError):
            self._say(MessageKind.BAD, str(error))
        else:
            raise error

    def _on_cancelled(self) -> None:
        self._finish()
        self._say(MessageKind.INFO, _("The export was stopped. Documents that were there before are unchanged."))
        self.exported.emit()

    def _finish(self) -> None:
        self.is_busy = False
        self._task = None
        self._copying.stop()
        self._progress.finish()
        if self._work is not None:
            self.desk.tasks.has_ended(self._work)
        self.busy_changed.emit(False)

    def _say(self, kind: MessageKind, text: str, actions: tuple[Action, ...] = ()) -> None:
        message = Message(kind, text, actions)
        # Whoever has gone to another page meanwhile hears of it there.
        if self._page.isVisible():
            self._page.messages.show_message(message)
        else:
            self.desk.post(message)

    def _ways_to(self, paths: Sequence[Path]) -> tuple[Action, ...]:
        dialogs, first = self.desk.dialogs, paths[0]
        folder = (_("Show in folder"), lambda: dialogs.show_folder(first))
        return ((_("Open"), lambda: dialogs.show_file(first)), folder) if len(paths) == 1 else (folder,)


def made_work_folder() -> Path:
    """Return the folder for documents; it is made when it is missing.

    Raises:
        ExportError: it cannot be made.
    """
    folder = work_folder()
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        reason = error.strerror or str(error)
        raise ExportError(
            _("The folder {folder} cannot be made: {reason}.").format(folder=folder, reason=reason),
            hint=_("Choose another folder."),
        ) from error
    return folder


def free_document(path: Path) -> Path:
    """Return a path beside this one that no file has yet: "Plan (2).docx"."""
    number, free = 1, path
    while free.exists():
        number += 1
        free = path.with_name(f"{path.stem} ({number}){path.suffix}")
    return free


def _saved_text(paths: Sequence[Path]) -> str:
    if len(paths) == 1:
        return _("Saved. {name}").format(name=paths[0].name)
    return ngettext("Saved. {count} document in {folder}", "Saved. {count} documents in {folder}", len(paths)).format(
        count=len(paths), folder=paths[0].parent.name
    )
