"""Turns what SQLite and the system say about a file into errors that say what to do."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from typing import NoReturn

from dcc_desktop.errors import DamagedFileError, StorageError
from dcc_desktop.i18n import _


def refuse_damaged(path: Path, cause: Exception | None = None) -> NoReturn:
    """Raise the error that says that a file cannot be read whole."""
    raise DamagedFileError(
        _("{file} is damaged and cannot be read whole.").format(file=path.name),
        hint=_("Restore the newest back-up copy. The damaged file was left as it is."),
    ) from cause


def refuse_if_lost(path: Path, error: sqlite3.DatabaseError) -> None:
    """Raise what says so when an error is due to somebody having taken or emptied the file that is open."""
    if "no such table" in str(error) and path.exists():
        # The statements are ours, and the tables were there at the opening.
        refuse_damaged(path, error)
    if getattr(error, "sqlite_errorcode", 0) != sqlite3.SQLITE_READONLY_DBMOVED and path.exists():
        return
    raise StorageError(
        _("{file} was deleted, moved or replaced while it was open.").format(file=path.name),
        hint=_("Save a copy: everything up to the last entry is in it."),
    ) from error


def refuse_sqlite_error(path: Path, error: sqlite3.DatabaseError) -> NoReturn:
    """Raise what says what to do about an error of SQLite; the error itself when it is a mistake of the program."""
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    # Without a code: Python met a text that is no UTF-8.
    is_undecodable = code == 0 and "decode" in str(error)
    if is_undecodable or code in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB):
        refuse_damaged(path, error)
    code = sqlite3.SQLITE_READONLY if code == sqlite3.SQLITE_PERM else code
    messages = {
        sqlite3.SQLITE_FULL: (
            _("The disk is full."),
            _("Free some space or save a copy to another place, then go on."),
        ),
        sqlite3.SQLITE_READONLY: (
            _("{file} cannot be written to."),
            _("Copy it to a folder of your own, then open the copy."),
        ),
        sqlite3.SQLITE_BUSY: (_("Another program is using {file} at this moment."), _("Wait a little and try again.")),
        sqlite3.SQLITE_CANTOPEN: (
            _("{file} cannot be opened."),
            _("Check that the folder exists, and that the stick or network drive is connected."),
        ),
        sqlite3.SQLITE_IOERR: (
            _("Reading or writing {file} failed."),
            _("Check that the disk has space, and that the stick or network drive is connected."),
        ),
    }
    if code not in messages:
        raise error
    message, hint = messages[code]
    raise StorageError(message.format(file=path.name), hint=hint) from error


def refuse_os_error(path: Path, error: OSError) -> NoReturn:
    """Raise what says what to do about an error of the system."""
    if isinstance(error, FileNotFoundError):
        message, hint = _("{file} does not exist."), _("Check the name and the folder.")
    elif isinstance(error, IsADirectoryError):
        message, hint = _("{file} is a folder, not a file."), _("Choose a file in it.")
    elif isinstance(error, PermissionError):
        message, hint = _("You have no permission to read or write {file} here."), _("Copy it to a folder of your own.")
    elif isinstance(error, FileExistsError):
        message, hint = _("{file} exists already."), _("Choose another name.")
    else:
        message = _("{file} cannot be used ({reason}).").replace("{reason}", error.strerror or str(error))
        hint = _("Check that the disk has space, and that the stick or network drive is connected.")
    raise StorageError(message.format(file=path.name or path), hint=hint) from error
