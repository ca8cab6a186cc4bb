"""Changes: one durable transaction, one undo step and one log step for each user action."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from dcc_desktop.store.change_log import ChangeLog, LogEntry, StepKind, Writer
from dcc_desktop.store.codec import Value
from dcc_desktop.store.connection import Connection, transaction
from dcc_desktop.store.rows import Rows

Clock = Callable[[], datetime]


@dataclass(frozen=True, slots=True)
class Changes:
    """What a step did: the rows that were touched, as (table, id).

    `is_withdrawn` tells that a growing step came back to where it began, so that it is a step no more.
    """

    step: int
    kind: StepKind
    rows: frozenset[tuple[str, str]]
    is_withdrawn: bool = False


class _OpenStep:
    """What is known of the step that is being written; its number is 0 until something is written."""

    def __init__(
        self,
        kind: StepKind,
        label: str,
        parameters: dict[str, Value],
        *,
        merge_key: str = "",
        undoes: int | None = None,
    ) -> None:
        self.kind = kind
        self.label = label
        self.parameters = parameters
        self.merge_key = merge_key
        self.undoes = undoes
        self.number = 0
        self.has_grown = False
        self.is_withdrawn = False
        self.rows: set[tuple[str, str]] = set()


class Recorder:
    """Writes steps: what is saved and deleted through `rows` inside `change()` becomes one."""

    def __init__(self, connection: Connection, path: Path, writer: Writer, clock: Clock) -> None:
        self.log = ChangeLog(connection, writer)
        self.rows = Rows(connection, self._record)
        self._connection = connection
        self._path = path
        self._clock = clock
        self._subscribers: list[Callable[[Changes], None]] = []
        self._step: _OpenStep | None = None
        self._is_doomed = False
        self._merge_key = ""

    @contextmanager
    def change(
        self, label: str, parameters: dict[str, Value], *, merge_key: str = "", kind: StepKind = StepKind.DO
    ) -> Iterator[None]:
        """Make one step of all that is saved and deleted inside; see `WorkshopFile.change`."""
        if self._step is not None:
            with self._nested():
                yield
            return
        with self._writing(_OpenStep(kind, label, parameters, merge_key=merge_key)):
            yield

    @contextmanager
    def always_a_step(
        self, label: str, parameters: dict[str, Value], *, kind: StepKind, undoes: int | None = None
    ) -> Iterator[None]:
        """Like `change`, but a step is written even when no row changes: a barrier, an undo, a redo."""
        step = _OpenStep(kind, label, parameters, undoes=undoes)
        with self._writing(step):
            self._begin(step)
            yield

    @contextmanager
    def _writing(self, step: _OpenStep) -> Iterator[None]:
        if self._step is not None:
            raise RuntimeError("undo, redo and barriers are steps of their own, never part of a change")
        self._step, self._is_doomed = step, False
        try:
            with transaction(self._connection, self._path):
                yield
                if self._is_doomed:
                    raise RuntimeError("a change inside failed and was caught; the whole is rolled back")
                if step.has_grown:
                    step.is_withdrawn = not self.log.coalesce(step.number)
        finally:
            self._step = None
        if step.number:
            self._announce(step)

    @contextmanager
    def _nested(self) -> Iterator[None]:
        try:
            yield
        except BaseException:
            self._is_doomed = True
            raise

    def _record(self, entries: Sequence[LogEntry]) -> None:
        step = self._step
        if step is None:
            raise RuntimeError("a row was written outside change()")
        if not step.number:
            self._begin(step)
        self.log.record(step.number, entries)
        step.rows.update((entry.table, entry.row_id) for entry in entries)

    def _begin(self, step: _OpenStep) -> None:
        newest = self.log.newest_step
        if step.merge_key and step.merge_key == self._merge_key and newest:
            step.number, step.has_grown = newest, True
            self.log.resume(newest, step.label, step.parameters, now=self._clock())
        else:
            step.number = self.log.begin(
                step.kind, step.label, step.parameters, merge_key=step.merge_key, undoes_step=step.undoes,
                now=self._clock(),
            )  # fmt: skip

    def _announce(self, step: _OpenStep) -> None:
        if step.is_withdrawn:
            self.log.withdrawn()
            # The newest step is another one now, which must not grow.
            self._merge_key = ""
        else:
            self.log.committed(step.number)
            self._merge_key = step.merge_key
        changes = Changes(step.number, step.kind, frozenset(step.rows), is_withdrawn=step.is_withdrawn)
        for subscriber in list(self._subscribers):
            subscriber(changes)

    def subscribe(self, subscriber: Callable[[Changes], None]) -> None:
        """Call `subscriber` after each step that is on disk, for undo and redo too."""
        self._subscribers.append(subscriber)

    def seal(self) -> None:
        """End the growing of the newest step: a field was left, or a copy has seen it."""
        self._merge_key = ""
