"""Puts a finished document in its place: whole or not at all."""

from __future__ import annotations

import contextlib
import errno
import os
from pathlib import Path

from dcc_desktop.errors import ExportError
from dcc_desktop.i18n import _

_NO_SPACE = (errno.ENOSPC, errno.EDQUOT)


def replace_file(path: Path, content: bytes) -> None:
    """Write the content beside the target, make sure that it is on the disk, then take the target's place.

    Raises:
        ExportError: the folder is missing or closed to us, the disk is full, the target is open elsewhere;
            the old document is untouched and nothing else is left behind.
    """
    if not path.parent.is_dir():
        raise ExportError(
            _("The folder {folder} does not exist.").format(folder=path.parent),
            hint=_("Create it, or choose another folder."),
        )
    if path.with_name(f".~lock.{path.name}#").exists():
        raise _open_elsewhere(path)
    part = path.with_name(f"{path.name}.part")
    try:
        _write_to_disk(part, content)
        _take_place(part, path)
    except OSError as error:
        raise _export_error(path, error) from error
    finally:
        with contextlib.suppress(OSError):
            part.unlink(missing_ok=True)


def _write_to_disk(path: Path, content: bytes) -> None:
    with path.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def _take_place(part: Path, path: Path) -> None:
    try:
        part.replace(path)
    except PermissionError as error:
        raise _open_elsewhere(path) from error


def _open_elsewhere(path: Path) -> ExportError:
    return ExportError(
        _("The document {name} is open in another program.").format(name=path.name),
        hint=_("Close it there and try again, or choose another name."),
    )


def _export_error(path: Path, error: OSError) -> ExportError:
    if error.errno in _NO_SPACE:
        return ExportError(
            _("There is no room left on the disk for {name}.").format(name=path.name),
            hint=_("Free some space, or choose another place."),
        )
    if isinstance(error, PermissionError) or error.errno == errno.EROFS:
        return ExportError(
            _("Nothing may be written in the folder {folder}.").format(folder=path.parent),
            hint=_("Choose another folder."),
        )
    if isinstance(error, IsADirectoryError):
        return ExportError(_("{name} is a folder.").format(name=path.name), hint=_("Choose another name."))
    return ExportError(
        _("The document {name} could not be written: {reason}.").format(name=path.name, reason=error.strerror or error),
        hint=_("Choose another place."),
    )
