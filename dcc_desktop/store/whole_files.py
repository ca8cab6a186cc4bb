"""Copies of workshop files that appear under their name only when they are whole and on the disk."""

from __future__ import annotations

import os
from pathlib import Path

from dcc_desktop.store.connection import Connection, copy_into, storage_errors


def followed(path: Path) -> Path:
    """Return the file behind a symbolic link, so that the lock and the journal lie beside the file itself."""
    return path.resolve() if path.is_symlink() else path


def part_of(path: Path) -> Path:
    """Return the name under which a file is written until it is whole."""
    return path.with_name(path.name + ".part")


def journal_of(path: Path) -> Path:
    """Return the sibling from which SQLite takes back what a crash left half written."""
    return path.with_name(path.name + "-journal")


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
    discard(part)
    copy_into(connection, part)
    put_in_place(part, target)


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
