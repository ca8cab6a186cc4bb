"""Copies of workshop files that appear under their name only when they are whole and on the disk."""

from __future__ import annotations

import hashlib
import os
import re
import secrets
from pathlib import Path

from dcc_desktop.store.connection import Connection, copy_into, storage_errors
from dcc_desktop.store.file_names import check_name
from dcc_desktop.store.journal import journal_of

__all__ = [
    "discard",
    "discard_left_behind",
    "followed",
    "journal_of",
    "part_of",
    "parts_in",
    "put_in_place",
    "sync",
    "write_copy",
]

_LONGEST_STEM = 60  # of the name while a file is written, which has a limit of 255 bytes on most systems
_DIGITS = r"[0-9a-f]{8}"


def followed(path: Path) -> Path:
    """Return the file behind a symbolic link, so that the lock and the journal lie beside the file itself.

    Raises:
        StorageError: no file can have this name.
    """
    check_name(path)
    try:
        with storage_errors(path):
            return path.resolve() if path.is_symlink() else path
    except RuntimeError:
        return path  # Links that lead to each other: whoever opens it says so.


def part_of(path: Path) -> Path:
    """Make an empty file beside another one and return it: there that one is written until it is whole.

    Its name is its own, so that nothing of the user's and nothing that another process is writing is written over.

    Raises:
        StorageError: it cannot be made.
    """
    part = path.with_name(f".{_stem(path)}.{secrets.token_hex(4)}.part")
    with storage_errors(path):
        os.close(os.open(part, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o666))
    return part


def discard_left_behind(path: Path) -> None:
    """Remove what a crash left of a file that never became whole; only who holds the lock of the file may call it.

    Raises:
        StorageError: it cannot be removed.
    """
    with storage_errors(path):
        for part in parts_in(path.parent, _stem(path)):
            discard(part)


def parts_in(folder: Path, stem: str | None = None) -> list[Path]:
    """Return the files in a folder that are not whole yet, or only those of one name."""
    name = r".+" if stem is None else re.escape(stem)
    ours = re.compile(rf"\.{name}\.{_DIGITS}\.part")
    return [found for found in folder.iterdir() if ours.fullmatch(found.name)]


def _stem(path: Path) -> str:
    if len(path.name) <= _LONGEST_STEM:
        return path.name
    # Two long names may begin alike, and what is cleaned up must belong to this very one.
    return path.name[:_LONGEST_STEM] + hashlib.sha256(os.fsencode(path.name)).hexdigest()[:8]


def discard(path: Path) -> None:
    """Remove a file that never became whole, with its journal.

    Raises:
        StorageError: it cannot be removed.
    """
    with storage_errors(path):
        path.unlink(missing_ok=True)
        journal_of(path).unlink(missing_ok=True)


def write_copy(connection: Connection, target: Path) -> None:
    """Write a checked copy of an open file, replacing what is there only when the copy is whole.

    Raises:
        StorageError: it cannot be written; what was there is untouched.
    """
    part = part_of(target)
    try:
        copy_into(connection, part, named=target)
        put_in_place(part, target)
    finally:
        discard(part)


def put_in_place(part: Path, target: Path) -> None:
    """Give a whole, closed file its name, at once or not at all.

    Raises:
        StorageError: it cannot be; what was there is untouched and the new file is gone.
    """
    try:
        with storage_errors(target):
            sync(part)
            journal = journal_of(target)
            if journal.exists():
                # SQLite would roll what a crash left of the old file into the new one.
                journal.unlink()
                sync(target.parent)
            part.replace(target)
            sync(target.parent)
    except BaseException:
        part.unlink(missing_ok=True)
        raise


def sync(path: Path) -> None:
    """Make sure that a file, or the names in a folder, are on the disk."""
    if path.is_dir() and os.name == "nt":
        return  # Windows cannot sync folders.
    descriptor = os.open(path, os.O_RDONLY if path.is_dir() else os.O_RDWR)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
