"""Puts a back-up copy in the place of a file, after the present state has been backed up itself."""

from __future__ import annotations

import shutil
from contextlib import closing
from pathlib import Path

from dcc_desktop.backups import BackUpKind, new_back_up_path, write_back_up
from dcc_desktop.errors import DamagedFileError, ForeignFileError, TooNewError
from dcc_desktop.file_lock import FileLock
from dcc_desktop.i18n import N_
from dcc_desktop.recorder import Clock, Recorder
from dcc_desktop.store.change_log import StepKind
from dcc_desktop.store.connection import (
    check_header,
    check_integrity,
    connect,
    connect_to_read,
    copy_into,
    schema_version,
    storage_errors,
)
from dcc_desktop.store.migrations import SCHEMA_VERSION, migrate
from dcc_desktop.store.whole_files import discard, followed, journal_of, part_of, put_in_place, sync
from dcc_desktop.workshop_file import new_writer, utc_now


def restore(path: Path, back_up_path: Path, *, author: str = "", clock: Clock = utc_now) -> Path | None:
    """Put a back-up copy in the place of a closed file, which may be damaged or gone.

    Undo does not go past it: the copy of the state until now is the way back.

    Returns:
        Where the state until now was kept; None when there was no file.

    Raises:
        FileInUseError: somebody has the file open.
        DamagedFileError, ForeignFileError, TooNewError, StorageError: the back-up copy cannot be used, or the present
            state cannot be kept; the file is as it was.
    """
    path = followed(path)
    part = part_of(path)
    with FileLock(path, now=clock()):
        try:
            _write_part(back_up_path, part)
            _add_barrier(part, author, clock)
            kept = _keep_present_state(path, clock) if path.exists() else None
            put_in_place(part, path)
        finally:
            discard(part)
    return kept


def _write_part(back_up: Path, part: Path) -> None:
    discard(part)
    check_header(back_up)
    with closing(connect_to_read(back_up)) as source:
        check_integrity(source, back_up, is_thorough=True)
        copy_into(source, part)


def _add_barrier(part: Path, author: str, clock: Clock) -> None:
    with closing(connect(part)) as connection, storage_errors(part):
        if schema_version(connection, part) < SCHEMA_VERSION:
            migrate(connection)
        recorder = Recorder(connection, part, new_writer(author, clock), clock)
        with recorder.always_a_step(N_("Restore a back-up copy"), {}, kind=StepKind.BARRIER):
            pass


def _keep_present_state(path: Path, clock: Clock) -> Path:
    # The bytes first: reading a file that a crash left behind rolls it back, which a damaged one may not survive.
    raw = _copy_bytes(path, new_back_up_path(path, "damaged", clock()))
    try:
        check_header(path)
        with closing(connect(path)) as connection:
            check_integrity(connection, path)
            kept = write_back_up(connection, path, BackUpKind.BEFORE_RESTORE, clock()).path
    except (DamagedFileError, ForeignFileError, TooNewError):
        return raw
    except BaseException:
        discard(raw)
        raise
    discard(raw)
    return kept


def _copy_bytes(path: Path, target: Path) -> Path:
    with storage_errors(target):
        for source, copy in ((path, target), (journal_of(path), journal_of(target))):
            if source.exists():
                shutil.copyfile(source, copy)
                sync(copy)
    return target
