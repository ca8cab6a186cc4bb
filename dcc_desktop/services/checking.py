"""Checking a workshop file through and through: what is wrong with it, in words."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from dcc_desktop.errors import DamagedFileError, ForeignFileError, TooNewError
from dcc_desktop.file_lock import is_open_here
from dcc_desktop.i18n import _
from dcc_desktop.store.checking import (
    log_problems,
    missing_tables,
    page_problems,
    reference_problems,
    step_problems,
    value_problems,
)
from dcc_desktop.store.connection import Connection, check_header, connect_to_read, reading, storage_errors
from dcc_desktop.store.whole_files import followed


def check_workshop(path: Path) -> list[str]:
    """Return all that is wrong with a file, in words; an empty list when nothing is.

    The file may be open elsewhere. One too damaged to be read on gives what was found until then.

    Raises:
        StorageError: there is no such file, or it may not be read.
    """
    path = followed(path)
    problems: list[str] = []
    try:
        with storage_errors(path):
            path.stat()
        if not is_open_here(path):
            check_header(path)
        with closing(connect_to_read(path)) as connection, reading(connection, path):
            problems.extend(_problems(connection))
    except (ForeignFileError, TooNewError, DamagedFileError) as error:
        problems.append(str(error))
    return problems


def _problems(connection: Connection) -> Iterator[str]:
    missing = missing_tables(connection)
    if missing:
        yield _("Tables are missing: {tables}.").format(tables=", ".join(missing))
        return
    yield from page_problems(connection)
    yield from reference_problems(connection)
    yield from value_problems(connection)
    yield from step_problems(connection)
    yield from log_problems(connection)
