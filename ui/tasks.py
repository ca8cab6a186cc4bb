"""Work aside: jobs on frozen data in worker threads; all comes back through one relay, on the window's thread."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal
from shiboken6 import isValid

from dcc_desktop.progress import Cancelled, Progress

R = TypeVar("R")


@dataclass(slots=True, eq=False)
class Task(Generic[R]):
    """A job that runs, and who wants to hear of it. `cancel()` asks; the job stops at its next step."""

    owner: QObject
    on_done: Callable[[R], None]
    on_failed: Callable[[BaseException], None] | None
    on_progress: Callable[[int, int, str], None] | None
    on_cancelled: Callable[[], None] | None
    is_cancelled: bool = False
    is_abandoned: bool = False
    """The owner hears nothing any more, although it may still be there."""
    number: int = field(default=0)

    def cancel(self) -> None:
        """Ask the job to stop."""
        self.is_cancelled = True


@dataclass(frozen=True, slots=True, eq=False)
class AwaitedWork:
    """Work that the user has asked for and waits for, such as an export, and how it is stopped."""

    what: str
    stop: Callable[[], None]


class _Run(QRunnable):
    def __init__(self, job: Callable[[Progress], Any], number: int, *, relay: _Relay, task: Task[Any]) -> None:
        super().__init__()
        self._job = job
        self._number = number
        self._relay = relay
        self._task = task

    def run(self) -> None:
        progress = Progress(self._report, lambda: self._task.is_cancelled)
        try:
            outcome = self._job(progress)
        except Cancelled:
            self._relay.cancelled.emit(self._number)
        except BaseException as error:  # noqa: BLE001 - it is raised again on the window's thread
            self._relay.failed.emit(self._number, error)
        else:
            self._relay.done.emit(self._number, outcome)

    def _report(self, done: int, total: int, text: str) -> None:
        self._relay.progressed.emit(self._number, done, total, text)


class _Relay(QObject):
    """One for all jobs and as long-lived as the program: with one object a job, deliveries were lost."""

    done = Signal(int, object)
    failed = Signal(int, object)
    progressed = Signal(int, int, int, str)
    cancelled = Signal(int)


class TaskRunner(QObject):
    """Starts jobs, and tells their owners what became of them; an owner that is gone meanwhile hears nothing."""

    idle = Signal()
    awaited_ended = Signal()
    """Nothing is waited for any more."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._numbers = itertools.count(1)
        self._tasks: dict[int, Task[Any]] = {}
        self._awaited: list[AwaitedWork] = []
        self._relay = _Relay(self)
        self._relay.done.connect(self._on_done)
        self._relay.failed.connect(self._on_failed)
        self._relay.progressed.connect(self._on_progressed)
        self._relay.cancelled.connect(self._on_cancelled)

    def start(
        self,
        owner: QObject,
        job: Callable[[Progress], R],
        *,
        on_done: Callable[[R], None],
        on_failed: Callable[[BaseException], None] | None = None,
        on_progress: Callable[[int, int, str], None] | None = None,
        on_cancelled: Callable[[], None] | None = None,
    ) -> Task[R]:
        """Run a job aside. Without `on_failed` its error is raised on the window's thread, where the seam shows it."""
        task = Task(owner, on_done, on_failed, on_progress, on_cancelled, number=next(self._numbers))
        self._tasks[task.number] = task
        self._pool.start(_Run(job, task.number, relay=self._relay, task=task))
        return task

    @property
    def is_busy(self) -> bool:
        """Tell whether any job has not come back yet."""
        return bool(self._tasks)

    @property
    def awaited(self) -> str:
        """What the user waits for, as a title such as "Export of all plans"; empty when there is nothing."""
        return self._awaited[0].what if self._awaited else ""

    def await_work(self, what: str, stop: Callable[[], None]) -> AwaitedWork:
        """Take note of work that the user waits for, whatever jobs it is made of, until it `has_ended`."""
        work = AwaitedWork(what, stop)
        self._awaited.append(work)
        return work

    def has_ended(self, work: AwaitedWork) -> None:
        """Take note that work has come to its end; a second call does nothing."""
        if work in self._awaited:
            self._awaited.remove(work)
            if not self._awaited:
                self.awaited_ended.emit()

    def abandon(self) -> None:
        """Stop all that runs for a file that is about to be closed; nobody hears of it any more."""
        awaited, self._awaited = self._awaited, []
        for work in awaited:
            work.stop()
        for task in self._tasks.values():
            task.cancel()
            task.is_abandoned = True

    def finish(self, milliseconds: int = 10_000) -> bool:
        """Cancel all jobs and wait until they have stopped; before the program ends."""
        for task in self._tasks.values():
            task.cancel()
        return self._pool.waitForDone(milliseconds)

    def _taken(self, number: int) -> Task[Any] | None:
        task = self._tasks.pop(number, None)
        if not self._tasks:
            self.idle.emit()
        return task if task is not None and _is_heard(task) else None

    def _on_done(self, number: int, outcome: object) -> None:
        if task := self._taken(number):
            task.on_done(outcome)

    def _on_failed(self, number: int, error: BaseException) -> None:
        if task := self._taken(number):
            if task.on_failed is None:
                raise error
            task.on_failed(error)

    def _on_progressed(self, number: int, done: int, total: int, text: str) -> None:
        task = self._tasks.get(number)
        if task is not None and task.on_progress is not None and _is_heard(task):
            task.on_progress(done, total, text)

    def _on_cancelled(self, number: int) -> None:
        task = self._taken(number)
        if task is not None and task.on_cancelled is not None:
            task.on_cancelled()


def _is_heard(task: Task[Any]) -> bool:
    return not task.is_abandoned and isValid(task.owner)
