"""Checking a workshop file through and through: what is wrong with it, in words."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

from dcc_desktop.errors import DamagedFileError, DccError, ForeignFileError, TooNewError
from dcc_desktop.file_lock import is_open_here
from dcc_desktop.i18n import _
from dcc_desktop.store.checking import problems_in
from dcc_desktop.store.connection import check_header, check_is_plain, check_journal, connect_to_read, reading
from dcc_desktop.store.whole_files import followed


def check_workshop(path: Path) -> list[str]:
    """Return all that is wrong with a file, in words; an empty list when nothing is.

    The file may be open elsewhere. One too damaged to be read on gives what was found until then.

    Raises:
        StorageError: there is no such file, or it may not be read.
    """
    path = followed(path)
    problems: list[str] = []
    check_is_plain(path)
    try:
        if not is_open_here(path):
            check_header(path)
            check_journal(path)
        with closing(connect_to_read(path)) as connection, reading(connection, path):
            problems.extend(problems_in(connection))
    except (ForeignFileError, TooNewError, DamagedFileError) as error:
        problems.append(str(error))
    return problems


def damage_behind(path: Path) -> DamagedFileError | None:
    """Return the damage that may be behind an unexpected error in work with a file; None when the file is in order."""
    try:
        problems = check_workshop(path)
    except DccError:
        return None
    if not problems:
        return None
    return DamagedFileError(
        _("{file} is damaged: {problem}").format(file=path.name, problem=problems[0]),
        hint=_("`dcc check` lists everything; restore the newest back-up copy. The damaged file was left as it is."),
    )
