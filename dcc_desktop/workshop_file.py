"""An open workshop file: its repositories, and `change()`, through which every write goes."""

from __future__ import annotations

import os
import platform
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing, contextmanager, nullcontext
from datetime import UTC, datetime
from pathlib import Path

from dcc_desktop import __version__
from dcc_desktop.backups import BackUp, BackUpKind, write_back_up
from dcc_desktop.domain.entity import new_id
from dcc_desktop.errors import DamagedFileError, StorageError
from dcc_desktop.file_lock import FileLock, Holder, is_open_here, user_name
from dcc_desktop.history import History, step_label
from dcc_desktop.i18n import N_, _
from dcc_desktop.recorder import Changes, Clock, Recorder
from dcc_desktop.snapshots import SnapshotFolder
from dcc_desktop.store.change_log import ChangeLog, Step, StepKind, Writer
from dcc_desktop.store.checking import refuse_missing_tables, refuse_strange_parts
from dcc_desktop.store.codec import Value
from dcc_desktop.store.connection import (
    Connection,
    check_header,
    check_integrity,
    check_is_plain,
    check_is_writable,
    check_journal,
    connect,
    connect_to_read,
    copy_into,
    mark_as_workshop,
    schema_version,
    storage_errors,
)
from dcc_desktop.store.file_names import check_name
from dcc_desktop.store.meta import Meta
from dcc_desktop.store.migrations import SCHEMA_VERSION, migrate
from dcc_desktop.store.refusing import refuse_damaged
from dcc_desktop.store.repositories import Repositories
from dcc_desktop.store.whole_files import discard, discard_left_behind, followed, part_of, put_in_place, write_copy

__all__ = ["SCHEMA_VERSION", "Changes", "Clock", "Step", "WorkshopFile", "step_label", "utc_now"]


def utc_now() -> datetime:
    """Return the present instant in whole milliseconds, as a file keeps it.

    Files and services take another clock where time must stand still.
    """
    now = datetime.now(UTC)
    return now.replace(microsecond=now.microsecond // 1000 * 1000)


def new_writer(author: str, clock: Clock) -> Writer:
    """Return the writer of an opening that begins now; without an author it is the system's user."""
    return Writer(new_id(), author or user_name(), platform.node(), __version__, clock())


class WorkshopFile(Repositories):
    """One open file. Made by `create`, `open` or `open_snapshot`, never directly."""

    def __init__(self, path: Path, connection: Connection, *, lock: FileLock | None, author: str, clock: Clock) -> None:
        self.path = path
        self.clock = clock
        self._connection = connection
        self._lock = lock
        self._snapshot_folder: SnapshotFolder | None = None
        with storage_errors(path):
            self._recorder = Recorder(connection, path, new_writer(author, clock), clock)
            self.meta = Meta(connection)
        self.history = History(self._recorder)
        super().__init__(self._recorder.rows)

    @classmethod
    def create(cls, path: Path, *, author: str = "", clock: Clock = utc_now) -> WorkshopFile:
        """Make a new, empty file and open it.

        Raises:
            StorageError: the name is taken, or the folder cannot be written to.
        """
        check_name(path)
        with storage_errors(path):
            # Also when the name is a link to nothing.
            if os.path.lexists(path):
                raise FileExistsError(path)
            if not path.parent.is_dir():
                raise StorageError(
                    _("The folder {folder} does not exist.").format(folder=path.parent), hint=_("Create it first.")
                )
        with ExitStack() as on_failure:
            lock = FileLock(path, now=clock(), is_new=True)
            on_failure.callback(lock.release)
            _write_empty_file(path, clock)
            connection = connect(path)
            on_failure.callback(connection.close)
            workshop = cls(path, connection, lock=lock, author=author, clock=clock)
            on_failure.pop_all()
            return workshop

    @classmethod
    def open(cls, path: Path, *, author: str = "", clock: Clock = utc_now) -> WorkshopFile:
        """Open a file for writing; one from an older version is backed up and brought up to date.

        Raises:
            FileInUseError: somebody else has it open.
            ForeignFileError, TooNewError, DamagedFileError, StorageError: it cannot be opened; it is left as it was.
        """
        path = _existing(path)
        with ExitStack() as on_failure:
            lock = FileLock(path, now=clock())
            on_failure.callback(lock.release)
            check_header(path)
            check_is_writable(path)
            check_journal(path)
            # A crash in the middle of a restore may have left one; whoever writes it holds the lock.
            discard_left_behind(path)
            connection = connect(path)
            on_failure.callback(connection.close)
            is_migrated = _bring_up_to_date(connection, path, clock)
            workshop = cls(path, connection, lock=lock, author=author, clock=clock)
            if is_migrated:
                workshop.add_barrier(N_("Update the file to the new version"))
            on_failure.pop_all()
            return workshop

    @classmethod
    def open_snapshot(cls, path: Path, *, clock: Clock = utc_now) -> WorkshopFile:
        """Open a private, read-only copy of the file as it is now, also while somebody else writes to it."""
        path = _existing(path)
        # Closing the bytes would drop the locks that SQLite holds in this process.
        if not is_open_here(path):
            check_header(path)
            check_journal(path)
        with ExitStack() as on_failure:
            folder = SnapshotFolder(now=clock())
            on_failure.callback(folder.remove)
            copy = folder.file
            with closing(connect_to_read(path)) as source:
                try:
                    copy_into(source, copy)
                except DamagedFileError as error:
                    refuse_damaged(path, error)  # under the name that the user knows
            connection = connect(copy)
            on_failure.callback(connection.close)
            refuse_strange_parts(connection, path)
            if schema_version(connection, copy) < SCHEMA_VERSION:
                with storage_errors(copy):
                    migrate(connection)
            refuse_missing_tables(connection, path)
            workshop = cls(path, connection, lock=None, author="", clock=clock)
            workshop._snapshot_folder = folder
            on_failure.pop_all()
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
            self._snapshot_folder.remove()

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
            FileInUseError: somebody has the file there open.
            StorageError: it cannot be written; what was there is untouched.
        """
        self.seal()
        target = followed(target)
        with storage_errors(target):
            if target.exists() and self.path.exists() and target.samefile(self.path):
                raise FileExistsError(target)
        # The place of this very file, which was taken away while it was open, is locked already.
        is_ours = self._lock is not None and self._lock.covers(target)
        with nullcontext() if is_ours else FileLock(target, now=self.clock(), is_new=True):
            discard_left_behind(target)
            write_copy(self._connection, target)

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


def _existing(path: Path) -> Path:
    path = followed(path)
    check_is_plain(path)
    return path


def _bring_up_to_date(connection: Connection, path: Path, clock: Clock) -> bool:
    check_integrity(connection, path)
    refuse_strange_parts(connection, path)
    # Asked only now: the header may have been that of a migration which a crash left half written.
    is_older = schema_version(connection, path) < SCHEMA_VERSION
    if is_older:
        write_back_up(connection, path, BackUpKind.BEFORE_MIGRATION, clock())
        with storage_errors(path):
            migrate(connection)
    refuse_missing_tables(connection, path)
    return is_older


def _write_empty_file(path: Path, clock: Clock) -> None:
    # Under another name until it is whole, so that a crash never leaves half a file under this one.
    discard_left_behind(path)
    part = part_of(path)
    try:
        with storage_errors(path), closing(connect(part, named=path)) as connection:
            mark_as_workshop(connection)
            migrate(connection)
            Meta(connection).fill({"file_id": new_id(), "created_at": clock().isoformat(timespec="seconds")})
        put_in_place(part, path)
    finally:
        discard(part)
