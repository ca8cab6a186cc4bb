"""Reads a table for an import, and checks its rows, aside; of several jobs only the newest is heard of."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from dcc_desktop.errors import DccError
from dcc_desktop.i18n import _
from dcc_desktop.progress import Progress
from dcc_desktop.services.import_preview import ImportFacts, SourceTable, preview, read_pasted, read_source
from ui.tasks import Task, TaskRunner

Source = Callable[[bool | None], SourceTable]
"""Reads the table; whether its first line holds titles, None to find out."""


class ImportReader(QObject):
    """`table_read(SourceTable)`, `checked(Preview)`, or `refused` with the reason; `ended` whatever became of the job.

    A job that is stopped may still come back, with an outcome or an error: then nothing is emitted for it.
    """

    started = Signal(str)
    progressed = Signal(int, int, str)
    ended = Signal()
    table_read = Signal(object)
    checked = Signal(object)
    refused = Signal(str)

    def __init__(self, tasks: TaskRunner, facts: ImportFacts, parent: QObject) -> None:
        super().__init__(parent)
        self._tasks, self._facts = tasks, facts
        self._source: Source | None = None
        self._task: Task[Any] | None = None

    def read_file(self, path: Path) -> None:
        """Read a file; its first line holds the titles."""
        kind = self._facts.kind
        self._read(lambda has_header: read_source(path, kind, has_header=has_header is not False))

    def read_text(self, text: str) -> None:
        """Read what was copied in a spreadsheet."""
        kind = self._facts.kind
        self._read(lambda has_header: read_pasted(text, kind, has_header=has_header))

    def read_again(self, *, has_header: bool) -> None:
        """Read the same table with or without a line of titles; nothing happens before there is one."""
        if self._source is not None:
            self._read(self._source, has_header=has_header)

    def check(self, table: SourceTable, mapping: Mapping[int, str]) -> None:
        """Find out what would become of each row."""
        facts = self._facts
        self._start(_("Checking the rows"), lambda p: preview(facts, table, mapping, progress=p), self.checked)

    def stop(self) -> None:
        """Stop what is running; nothing more is heard of it."""
        if self._task is not None:
            self._task.cancel()
            self._task = None
        self.ended.emit()

    def _read(self, source: Source, *, has_header: bool | None = None) -> None:
        self._source = source
        self._start(_("Reading the table"), lambda _progress: source(has_header), self.table_read)

    def _start(self, what: str, job: Callable[[Progress], object], done: Any) -> None:
        self.stop()
        self.started.emit(what)

        def while_newest(react: Callable[..., None]) -> Callable[..., None]:
            def heard(*given: Any) -> None:
                if not task.is_cancelled:
                    react(*given)

            return heard

        task: Task[Any] = self._tasks.start(
            self,
            job,
            on_done=while_newest(partial(self._on_done, done)),
            on_failed=while_newest(self._on_failed),
            on_progress=while_newest(self.progressed.emit),
        )
        self._task = task

    def _on_done(self, done: Any, outcome: object) -> None:
        self.ended.emit()
        done.emit(outcome)

    def _on_failed(self, error: BaseException) -> None:
        self.ended.emit()
        if not isinstance(error, DccError):
            raise error
        self.refused.emit(str(error))
