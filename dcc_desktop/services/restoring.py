"""Puts a back-up copy in the place of a file, after the present state has been backed up itself."""

from __future__ import annotations

import shutil
from contextlib import closing
from pathlib import Path

from dcc_desktop.backups import BackUpKind, back_up_folder, is_back_up, new_back_up_path, write_back_up
from dcc_desktop.errors import DamagedFileError, ForeignFileError, InvalidInputError, StorageError, TooNewError
from dcc_desktop.file_lock import FileLock
from dcc_desktop.i18n import N_, _
from dcc_desktop.paths import SUFFIX
from dcc_desktop.recorder import Clock, Recorder
from dcc_desktop.services.checking import check_workshop
from dcc_desktop.store.change_log import StepKind
from dcc_desktop.store.connection import (
    check_header,
    check_integrity,
    check_is_plain,
    check_journal,
    connect,
    connect_to_read,
    copy_into,
    schema_version,
    storage_errors,
)
from dcc_desktop.store.meta import Meta
from dcc_desktop.store.migrations import SCHEMA_VERSION, migrate
from dcc_desktop.store.whole_files import (
    discard,
    discard_left_behind,
    followed,
    journal_of,
    part_of,
    put_in_place,
    sync,
)
from dcc_desktop.workshop_file import new_writer, utc_now


def restore(path: Path, back_up_path: Path, *, author: str = "", clock: Clock = utc_now) -> Path | None:
    """Put a back-up copy in the place of a closed file, which may be damaged or gone.

    Undo does not go past it: the copy of the state until now is the way back.

    Returns:
        Where the state until now was kept; None when there was no file.

    Raises:
        InvalidInputError: the two are in the wrong order, or hold different workshops.
        FileInUseError: somebody has the file open.
        DamagedFileError, ForeignFileError, TooNewError, StorageError: the back-up copy cannot be used, the file was
            never a workshop file, or its present state cannot be kept; it is as it was.
    """
    path = followed(path)
    _check_target(path, back_up_path)
    with FileLock(path, now=clock()):
        discard_left_behind(path)
        part = part_of(path)
        try:
            file_id = _write_part(back_up_path, part, named=path)
            _add_barrier(part, author, clock=clock, named=path)
            kept = _keep_present_state(path, back_up_path, file_id, clock=clock) if path.exists() else None
            put_in_place(part, path)
        finally:
            discard(part)
    return kept


def _check_target(path: Path, back_up: Path) -> None:
    if is_back_up(path):
        raise InvalidInputError(
            _("{file} is itself a back-up copy.").format(file=path.name),
            hint=_("Name the file first that is to be as it was, then the back-up copy."),
        )
    with storage_errors(path):
        is_there = path.exists()
        if is_there and back_up.exists() and path.samefile(back_up):
            raise InvalidInputError(
                _("{file} cannot be restored from itself.").format(file=path.name),
                hint=_("Name the file first, then the back-up copy."),
            )
    if is_there:
        check_is_plain(path)
    elif path.suffix.lower() != SUFFIX:
        raise InvalidInputError(
            _("{file} does not exist, and its name does not end in .dccw.").format(file=path.name or path),
            hint=_("Name the file first, then the back-up copy."),
        )
    elif not path.parent.is_dir():
        raise StorageError(
            _("The folder {folder} does not exist.").format(folder=path.parent), hint=_("Create it first.")
        )


def _write_part(back_up: Path, part: Path, *, named: Path) -> str:
    """Copy the back-up copy, refuse it when anything in it is wrong, and return its file's id."""
    check_header(back_up)
    check_journal(back_up)
    with closing(connect_to_read(back_up)) as source:
        check_integrity(source, back_up, is_thorough=True)
        copy_into(source, part, named=named)
    with closing(connect(part, named=named)) as connection, storage_errors(named):
        if schema_version(connection, part) < SCHEMA_VERSION:
            migrate(connection)
        problems = check_workshop(part)
        if problems:
            raise DamagedFileError(
                _("{file} is not in order: {problem}").format(file=back_up.name, problem=problems[0]),
                hint=_("Restore another back-up copy. Nothing was changed."),
            )
        return Meta(connection)["file_id"]


def _add_barrier(part: Path, author: str, *, clock: Clock, named: Path) -> None:
    with closing(connect(part, named=named)) as connection, storage_errors(named):
        recorder = Recorder(connection, part, new_writer(author, clock), clock)
        with recorder.always_a_step(N_("Restore a back-up copy"), {}, kind=StepKind.BARRIER):
            pass


def _keep_present_state(path: Path, back_up: Path, file_id: str, *, clock: Clock) -> Path:
    # The bytes first: reading a file that a crash left behind rolls it back, which a damaged one may not survive.
    raw = _copy_bytes(path, new_back_up_path(path, BackUpKind.DAMAGED, clock()))
    try:
        check_header(path)
        check_journal(path)
        with closing(connect(path)) as connection:
            check_integrity(connection, path)
            with storage_errors(path):
                _refuse_another_workshop(path, Meta(connection)["file_id"], file_id)
            kept = write_back_up(connection, path, BackUpKind.BEFORE_RESTORE, clock()).path
    except (DamagedFileError, TooNewError):
        return raw
    except ForeignFileError:
        # Empty, or full of something else; its own back-up copies tell that it was a workshop file once.
        if path.stat().st_size == 0 or back_up.absolute().parent == back_up_folder(path).absolute():
            return raw
        discard(raw)
        raise
    except BaseException:
        discard(raw)
        raise
    discard(raw)
    return kept


def _refuse_another_workshop(path: Path, present: str, restored: str) -> None:
    if present and present != restored:
        raise InvalidInputError(
            _("The back-up copy is not one of {file}, but of another workshop.").format(file=path.name),
            hint=_("Restore it under a new name. Nothing was changed."),
        )


def _copy_bytes(path: Path, target: Path) -> Path:
    with storage_errors(target):
        for source, copy in ((path, target), (journal_of(path), journal_of(target))):
            if source.exists():
                shutil.copyfile(source, copy)
                sync(copy)
    return target
