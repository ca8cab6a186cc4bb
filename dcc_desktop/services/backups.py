"""Back-up copies, copies under another name, and the way back from a back-up copy."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import closing
from datetime import datetime
from pathlib import Path

from dcc_desktop import backups
from dcc_desktop.backups import BackUp, BackUpKind
from dcc_desktop.errors import DamagedFileError
from dcc_desktop.i18n import N_, _
from dcc_desktop.services.restoring import restore
from dcc_desktop.store.connection import connect_to_read
from dcc_desktop.store.refusing import refuse_damaged
from dcc_desktop.store.whole_files import followed
from dcc_desktop.workshop_file import WorkshopFile

__all__ = [
    "BackUp",
    "BackUpKind",
    "back_up",
    "back_up_aside",
    "copy_of",
    "copy_workshop",
    "kind_of_back_up",
    "list_back_ups",
    "restore",
    "total_size",
]


def back_up(workshop: WorkshopFile, kind: BackUpKind = BackUpKind.MANUAL) -> BackUp:
    """Write a checked back-up copy into the folder beside the file.

    Raises:
        StorageError: no whole copy could be written.
    """
    return workshop.back_up(kind)


def back_up_aside(path: Path, kind: BackUpKind, *, now: datetime) -> BackUp:
    """Write a back-up copy of a file that is open in this process, from another thread than the one that works in it.

    Call `workshop.seal()` before, so that the step which the copy has seen grows no more.

    Raises:
        StorageError: no whole copy could be written.
    """
    with closing(connect_to_read(path)) as connection:
        return backups.write_back_up(connection, path, kind, now)


def list_back_ups(path: Path) -> list[BackUp]:
    """Return the back-up copies of a file, which may be gone itself; the newest first."""
    return backups.list_back_ups(followed(path))


_KINDS = {
    BackUpKind.OPENING: N_("At opening"),
    BackUpKind.AGENDA_ITEM: N_("After an agenda item"),
    BackUpKind.MANUAL: N_("By hand"),
    BackUpKind.BEFORE_MIGRATION: N_("Before an update of the file"),
    BackUpKind.BEFORE_RESTORE: N_("Before a restore"),
    BackUpKind.DAMAGED: N_("Damaged file, kept"),
}


def kind_of_back_up(kind: BackUpKind) -> str:
    """Return why a back-up copy was made, in the interface language."""
    return _(_KINDS[kind])


def total_size(found: Iterable[BackUp]) -> int:
    """Return how many bytes back-up copies take together."""
    return sum(one.size for one in found)


def copy_workshop(workshop: WorkshopFile, target: Path) -> None:
    """Write a checked copy of an open file under another name.

    Raises:
        FileInUseError: somebody has the file there open.
        DamagedFileError: the open file cannot be read whole any more.
        StorageError: the copy cannot be written; what was there is untouched.
    """
    try:
        workshop.copy_to(target)
    except DamagedFileError as error:
        refuse_damaged(workshop.path, error)  # under the name that the user knows


def copy_of(path: Path, target: Path) -> None:
    """Write a checked copy of a file that is open elsewhere, for somebody who wants to go on with that.

    Raises:
        StorageError: it cannot be read, or the copy cannot be written.
    """
    with WorkshopFile.open_snapshot(path) as snapshot:
        snapshot.copy_to(target)
