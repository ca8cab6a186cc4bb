"""Opens the SQLite file of a workshop and turns its failures into errors that say what to do."""

from __future__ import annotations

import sqlite3
import stat
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from dcc_desktop.errors import DamagedFileError, ForeignFileError, StorageError, TooNewError
from dcc_desktop.i18n import _
from dcc_desktop.store.journal import has_strange_journal, journal_of
from dcc_desktop.store.migrations import SCHEMA_VERSION
from dcc_desktop.store.refusing import refuse_damaged, refuse_if_lost, refuse_os_error, refuse_sqlite_error

APPLICATION_ID = 0x44434357
"""The letters "DCCW" at byte 68 of the file: how a workshop file is recognised."""

_MAGIC = b"SQLite format 3\x00"

Connection = sqlite3.Connection
"""An open file, for modules that pass it on without SQL of their own."""

IntegrityError = sqlite3.IntegrityError
"""A row broke a rule of the schema."""


def connect(path: Path, *, is_read_only: bool = False, named: Path | None = None) -> sqlite3.Connection:
    """Open the file with the settings that every connection has; transactions are begun by hand.

    Args:
        named: The file that the user knows, while that is written under another name.

    Raises:
        StorageError: the file cannot be opened.
    """
    with storage_errors(named or path):
        uri = f"{path.absolute().as_uri()}?mode={'ro' if is_read_only else 'rwc'}"
        connection = sqlite3.connect(uri, uri=True, isolation_level=None, timeout=5.0)
        connection.row_factory = sqlite3.Row
        connection.execute("PRAGMA foreign_keys = ON")
        if not is_read_only:
            connection.execute("PRAGMA journal_mode = DELETE")
            # The page cache of the system may lose a commit at a power cut; EXTRA also syncs the folder
            # after the journal is removed, without which the journal could come back and undo the commit.
            connection.execute("PRAGMA synchronous = EXTRA")
        return connection


def connect_to_read(path: Path) -> sqlite3.Connection:
    """Open a file only to read it, also while somebody else writes to it.

    Raises:
        DamagedFileError, StorageError: the file cannot be read.
    """
    connection = connect(path, is_read_only=True)
    try:
        schema_version(connection, path)
    except BaseException as error:
        connection.close()
        code = getattr(error.__cause__, "sqlite_errorcode", 0)
        if code == sqlite3.SQLITE_READONLY_ROLLBACK:
            # A crash left something half written, and only a connection that may write takes it back.
            return connect(path)
        raise
    return connection


def schema_version(connection: sqlite3.Connection, path: Path) -> int:
    """Return the schema version of an open file."""
    with storage_errors(path):
        return int(connection.execute("PRAGMA user_version").fetchone()[0])


def mark_as_workshop(connection: sqlite3.Connection) -> None:
    """Make a new file one that `check_header` recognises."""
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")


def check_header(path: Path) -> None:
    """Refuse what no connection may touch. Reads the bytes, so call it before this process connects.

    Raises:
        ForeignFileError: this is no workshop file.
        DamagedFileError: it has no schema, or a journal of another file lies beside it.
        TooNewError: a newer version of the program wrote it.
        StorageError: the file cannot be read.
    """
    check_is_plain(path)
    with storage_errors(path), path.open("rb") as file:
        header = file.read(100)
    if len(header) < 100 or header[:16] != _MAGIC or int.from_bytes(header[68:72], "big") != APPLICATION_ID:
        raise ForeignFileError(
            _("{file} is not a workshop file.").format(file=path.name),
            hint=_("Choose a file that this program made; its name ends in .dccw. The file was not changed."),
        )
    version = int.from_bytes(header[60:64], "big")
    if version == 0:
        # No migration leaves such a file, so it is none that an older version of the program wrote.
        refuse_damaged(path)
    if version > SCHEMA_VERSION:
        raise TooNewError(
            _(
                "{file} was written by a newer version of the program (file format {theirs}, this program {ours})."
            ).format(file=path.name, theirs=version, ours=SCHEMA_VERSION),
            hint=_("Install the newer version on this computer to open it. The file was not changed."),
        )


def check_is_plain(path: Path) -> None:
    """Refuse what is no plain file, without waiting for anybody at the other end of a pipe.

    Raises:
        StorageError: it is a folder, a pipe or a device, or it does not exist.
    """
    with storage_errors(path):
        mode = path.stat().st_mode
        if stat.S_ISDIR(mode):
            raise IsADirectoryError(path)
    if not stat.S_ISREG(mode):
        raise StorageError(
            _("{file} is a pipe or a device, not a file.").format(file=path.name), hint=_("Choose another file.")
        )


def check_journal(path: Path) -> None:
    """Refuse a file beside which a journal lies that would destroy it; call it before this process connects.

    Raises:
        DamagedFileError: the journal belongs to another file, or to another state of it.
    """
    with storage_errors(path):
        is_strange = has_strange_journal(path)
    if is_strange:
        raise DamagedFileError(
            _("{journal} beside {file} belongs to another file, which lay here when a program crashed.").format(
                journal=journal_of(path).name, file=path.name
            ),
            hint=_("Copy {file} alone into another folder and open it there. Nothing was changed.").format(
                file=path.name
            ),
        )


def check_integrity(connection: sqlite3.Connection, path: Path, *, is_thorough: bool = False) -> None:
    """Read the whole file; thoroughly: compare the indexes with their tables too.

    Raises:
        DamagedFileError: it cannot be read whole, or its pages contradict each other.
    """
    with storage_errors(path):
        found = connection.execute(f"PRAGMA {'integrity' if is_thorough else 'quick'}_check(1)").fetchone()
    if found[0] != "ok":
        refuse_damaged(path)


def check_is_writable(path: Path) -> None:
    """Refuse a file in which no change could be made; call it before this process connects.

    Raises:
        StorageError: it may only be read.
    """
    # SQLite would open it all the same and refuse the first change.
    with storage_errors(path), path.open("r+b"):
        links = path.stat().st_nlink
    if links > 1:
        # The lock and the journal would lie beside one name only, and a crash would destroy the file.
        raise StorageError(
            _("{file} has a second name somewhere on this disk (a hard link).").format(file=path.name),
            hint=_("Copy it and work with the copy, or remove the other name."),
        )


def copy_into(connection: sqlite3.Connection, target: Path, *, named: Path | None = None) -> None:
    """Write a whole, compact copy of the open file; `target` must not exist or be empty.

    Args:
        named: The file that the user knows, while that is written under another name.

    Raises:
        StorageError: the copy cannot be written; a half one is removed.
    """
    named = named or target
    try:
        with storage_errors(named):
            connection.execute("VACUUM INTO ?", (str(target.absolute()),))
        with closing(connect(target, is_read_only=True, named=named)) as copy:
            check_integrity(copy, named)
    except BaseException:
        target.unlink(missing_ok=True)
        raise


@contextmanager
def transaction(connection: sqlite3.Connection, path: Path) -> Iterator[None]:
    """Write everything inside or nothing; it is on disk when the block ends.

    Raises:
        StorageError: the file cannot be written; nothing has changed.
    """
    with _sqlite_errors(path):
        try:
            connection.execute("BEGIN IMMEDIATE")
            yield
            connection.execute("COMMIT")
        except BaseException as error:
            # A full disk has rolled back already.
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            if isinstance(error, sqlite3.DatabaseError):
                refuse_if_lost(path, error)
            raise


@contextmanager
def reading(connection: sqlite3.Connection, path: Path) -> Iterator[None]:
    """Read everything inside from one and the same state of the file, whoever writes to it meanwhile."""
    with _sqlite_errors(path):
        connection.execute("BEGIN")
        try:
            yield
        finally:
            if connection.in_transaction:
                connection.execute("ROLLBACK")


@contextmanager
def _sqlite_errors(path: Path) -> Iterator[None]:
    try:
        yield
    except sqlite3.DatabaseError as error:
        refuse_sqlite_error(path, error)


@contextmanager
def storage_errors(path: Path) -> Iterator[None]:
    """Turn what SQLite and the system say about the file into a `StorageError` with a hint."""
    try:
        with _sqlite_errors(path):
            yield
    except UnicodeDecodeError as error:
        # What SQLite says about a damaged name has the same bytes in it.
        refuse_damaged(path, error)
    except OSError as error:
        refuse_os_error(path, error)
