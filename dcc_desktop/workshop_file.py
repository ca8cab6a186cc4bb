"""An open workshop file: its repositories, and `change()`, through which every write goes."""

from __future__ import annotations

import getpass
import platform
import sqlite3
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from dcc_desktop import __version__
from dcc_desktop.backups import BackUp, BackUpKind, sync, write_back_up
from dcc_desktop.domain.entity import new_id
from dcc_desktop.errors import StorageError
from dcc_desktop.file_lock import FileLock, Holder
from dcc_desktop.history import History, step_label
from dcc_desktop.i18n import N_, _
from dcc_desktop.recorder import Changes, Clock, Recorder
from dcc_desktop.store.change_log import ChangeLog, Step, StepKind, Writer
from dcc_desktop.store.codec import Value
from dcc_desktop.store.connection import (
    APPLICATION_ID,
    check_header,
    check_integrity,
    connect,
    copy_into,
    storage_errors,
)
from dcc_desktop.store.meta import Meta
from dcc_desktop.store.migrations import SCHEMA_VERSION, migrate
from dcc_desktop.store.repositories import Repositories

__all__ = ["SUFFIX", "Changes", "WorkshopFile", "step_label"]

SUFFIX = ".dccw"


def _utc_now() -> datetime:
    return datetime.now(UTC)


class WorkshopFile(Repositories):
    """One open file. Made by `create`, `open` or `open_snapshot`, never directly."""

    def __init__(
        self, path: Path, connection: sqlite3.Connection, *, lock: FileLock | None, author: str, clock: Clock
    ) -> None:
        self.path = path
        self.clock = clock
        self._connection = connection
        self._lock = lock
        self._snapshot_folder: tempfile.TemporaryDirectory[str] | None = None
        writer = Writer(new_id(), author or _user(), platform.node(), __version__, clock())
        with storage_errors(path):
            self._recorder = Recorder(connection, path, writer, clock)
            self.meta = Meta(connection)
        self.history = History(self._recorder)
        super().__init__(self._recorder.rows)

    @classmethod
    def create(cls, path: Path, *, author: str = "", clock: Clock = _utc_now) -> WorkshopFile:
        """Make a new, empty file and open it.

        Raises:
            StorageError: the name is taken, or the folder cannot be written to.
        """
        if path.exists():
            raise StorageError(_("{file} exists already.").format(file=path.name), hint=_("Choose another name."))
        with _released_on_failure(path, clock) as lock:
            _write_empty_file(path, clock)
            return cls(path, connect(path), lock=lock, author=author, clock=clock)

    @classmethod
    def open(cls, path: Path, *, author: str = "", clock: Clock = _utc_now) -> WorkshopFile:
        """Open a file for writing; one from an older version is backed up and brought up to date.

        Raises:
            FileInUseError: somebody else has it open.
            ForeignFileError, TooNewError, DamagedFileError, StorageError: it cannot be opened; it is left as it was.
        """
        with storage_errors(path):
            path.stat()
        with _released_on_failure(path, clock) as lock:
            version = check_header(path)
            connection = _connect_checked(path, version, clock)
            workshop = cls(path, connection, lock=lock, author=author, clock=clock)
            if version < SCHEMA_VERSION:
                workshop.add_barrier(N_("Bring the file up to date"))
            return workshop

    @classmethod
    def open_snapshot(cls, path: Path, *, clock: Clock = _utc_now) -> WorkshopFile:
        """Open a private, read-only copy of the file as it is now, also while somebody else writes to it."""
        with storage_errors(path):
            path.stat()
        check_header(path)
        folder = tempfile.TemporaryDirectory(prefix="dcc-")
        copy = Path(folder.name) / "snapshot.dccw"
        source = connect(path, is_read_only=True)
        try:
            copy_into(source, copy)
        except BaseException:
            folder.cleanup()
            raise
        finally:
            source.close()
        connection = connect(copy)
        with storage_errors(copy):
            migrate(connection)
        workshop = cls(path, connection, lock=None, author="", clock=clock)
        workshop._snapshot_folder = folder
        return workshop

    @property
    def is_read_only(self) -> bool:
        """Whether this is a snapshot, in which nothing can be changed."""
        return self._lock is None

    @property
    def replaced_holder(self) -> Holder | None:
        """Who had the file open when a crash ended that, if so."""
        return self._lock.replaced if self._lock else None

    @property
    def log(self) -> ChangeLog:
        """The change log, to be read."""
        return self._recorder.log

    def close(self) -> None:
        """Close the file; exactly one file stays behind. A second call does nothing."""
        self._connection.close()
        if self._lock:
            self._lock.release()
        if self._snapshot_folder:
            self._snapshot_folder.cleanup()

    def __enter__(self) -> WorkshopFile:
        """Return the file itself."""
        return self

    def __exit__(self, *_exception: object) -> None:
        """Close the file."""
        self.close()

    @contextmanager
    def change(
        self, label: str, *, merge_key: str = "", kind: StepKind = StepKind.DO, **parameters: Value
    ) -> Iterator[None]:
        """Make one undoable, durable step of all that is saved and deleted inside.

        A nested one joins the outer one; an exception rolls the whole back; nothing changed leaves no step.

        Args:
            label: A message id marked with `N_`; `parameters` fill its `{names}`.
            merge_key: While the newest step has the same one, the step grows instead of a new one being made.

        Raises:
            StorageError: the file cannot be written, or is a read-only view; nothing has changed.
        """
        self._refuse_read_only()
        with self._recorder.change(label, parameters, merge_key=merge_key, kind=kind):
            yield

    def add_barrier(self, label: str, **parameters: Value) -> None:
        """Write a step that Undo does not go past."""
        self._refuse_read_only()
        with self._recorder.always_a_step(label, parameters, kind=StepKind.BARRIER):
            pass

    def undo(self) -> Step:
        """Take back the newest step; see `History.undo`."""
        self._refuse_read_only()
        self.seal()
        return self.history.undo()

    def redo(self) -> Step:
        """Do again what was undone last; see `History.redo`."""
        self._refuse_read_only()
        self.seal()
        return self.history.redo()

    def subscribe(self, subscriber: Callable[[Changes], None]) -> None:
        """Call `subscriber` after each step that is on disk, for undo and redo too."""
        self._recorder.subscribe(subscriber)

    def seal(self) -> None:
        """End the growing of the newest step: a field was left, or a copy has seen it."""
        self._recorder.seal()

    def copy_to(self, target: Path) -> None:
        """Write a checked copy under another name, replacing a file there only when the copy is whole.

        Raises:
            StorageError: it cannot be written; what was there is untouched.
        """
        self.seal()
        part = target.with_name(target.name + ".part")
        with storage_errors(target):
            part.unlink(missing_ok=True)
        copy_into(self._connection, part)
        with storage_errors(target):
            sync(part)
            part.replace(target)
            sync(target.parent)

    def back_up(self, kind: BackUpKind) -> BackUp:
        """Write a checked back-up copy into the folder beside the file.

        Raises:
            StorageError: no whole copy could be written.
        """
        self.seal()
        return write_back_up(self._connection, self.path, kind, self.clock())

    def _refuse_read_only(self) -> None:
        if self.is_read_only:
            raise StorageError(
                _("This is a read-only view of {file}.").format(file=self.path.name),
                hint=_("Save a copy under another name to change it."),
            )


@contextmanager
def _released_on_failure(path: Path, clock: Clock) -> Iterator[FileLock]:
    lock = FileLock(path, now=clock())
    try:
        yield lock
    except BaseException:
        lock.release()
        raise


def _connect_checked(path: Path, version: int, clock: Clock) -> sqlite3.Connection:
    connection = connect(path)
    try:
        check_integrity(connection, path)
        if version < SCHEMA_VERSION:
            write_back_up(connection, path, BackUpKind.BEFORE_MIGRATION, clock())
            with storage_errors(path):
                migrate(connection)
    except BaseException:
        connection.close()
        raise
    return connection


def _write_empty_file(path: Path, clock: Clock) -> None:
    # Under another name until it is whole, so that a crash never leaves half a file under this one.
    part = path.with_name(path.name + ".part")
    try:
        with storage_errors(path):
            part.unlink(missing_ok=True)
            connection = connect(part)
            connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
            migrate(connection)
            Meta(connection).fill({"file_id": new_id(), "created_at": clock().isoformat(timespec="seconds")})
            connection.close()
            sync(part)
            part.replace(path)
            sync(path.parent)
    finally:
        part.unlink(missing_ok=True)


def _user() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return ""
