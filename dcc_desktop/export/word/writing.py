"""Puts a finished document in its place: whole or not at all, and never over something that is not ours."""

from __future__ import annotations

import contextlib
import errno
import os
import re
import secrets
import stat
import time
import zipfile
import zlib
from pathlib import Path

from dcc_desktop.errors import ExportError, ForeignDocumentError
from dcc_desktop.export.word.archive import is_as_written
from dcc_desktop.i18n import _

SUFFIX = ".docx"
_NO_SPACE = (errno.ENOSPC, errno.EDQUOT)
_LARGEST = 200_000_000  # bytes; a document of ours has some hundred thousand
_WORKSHOP_FILE = b"SQLite format 3\x00"
_LONGEST_STEM = 60  # of the name while it is written, which has a limit of 255 bytes on most systems
_LEFT_BEHIND_AFTER = 3600  # seconds; nobody writes a document for so long


def document_path(path: Path) -> Path:
    """Return the path of a document with the ending of Word documents, which is added where it is missing.

    Raises:
        ExportError: this is a folder, or no name at all.
    """
    try:
        if path.name in ("", "..") or path.is_dir():
            raise _is_a_folder(path)
    except (OSError, ValueError) as error:
        raise _export_error(path, error) from error
    return path if path.suffix.lower() == SUFFIX else path.with_name(path.name + SUFFIX)


def check_target(path: Path, *, is_overwriting: bool = False) -> None:
    """Refuse a target over which no document may be written.

    Args:
        is_overwriting: The user agreed that another file there is replaced; never a workshop file, whatever its name.

    Raises:
        ExportError: there is something that this program did not write, or somebody has edited it since; or it is
            open elsewhere, or no document can have this name.
    """
    try:
        if "\0" in str(path):
            raise ValueError(path)  # the tests of the system only say that nothing of this name is there
        _check_target(path, is_overwriting=is_overwriting)
    except (OSError, ValueError) as error:
        raise _export_error(path, error) from error


def _check_target(path: Path, *, is_overwriting: bool) -> None:
    if not path.parent.is_dir():
        raise ExportError(
            _("The folder {folder} does not exist.").format(folder=path.parent),
            hint=_("Create it, or choose another folder."),
        )
    if path.name in ("", "..") or path.is_dir():
        raise _is_a_folder(path)
    if path.suffix.lower() != SUFFIX:
        raise ExportError(
            _("The name of a document ends in .docx, and {name} does not.").format(name=path.name),
            hint=_("Choose another name."),
        )
    if path.with_name(f".~lock.{path.name}#").exists():
        raise _open_elsewhere(path)
    if os.path.lexists(path):
        _check_present(path, is_overwriting=is_overwriting)


def _check_present(path: Path, *, is_overwriting: bool) -> None:
    # Of the name itself: behind a link may lie anything.
    present = path.lstat()
    if not stat.S_ISREG(present.st_mode):
        raise ExportError(
            _("{name} is a link or a device, not a document.").format(name=path.name), hint=_("Choose another name.")
        )
    with path.open("rb") as file:
        is_workshop_file = file.read(len(_WORKSHOP_FILE)) == _WORKSHOP_FILE
    if is_workshop_file:
        raise ExportError(
            _("{name} is a workshop file; a document is never written over it.").format(name=path.name),
            hint=_("Choose another name."),
        )
    if not is_overwriting and not _is_untouched(path, present.st_size):
        raise ForeignDocumentError(
            _("{name} is there already, and it was edited or comes from another program.").format(name=path.name),
            hint=_("Choose another name, or say that it may be overwritten (in a command: --overwrite)."),
        )


def _is_untouched(path: Path, size: int) -> bool:
    """Tell whether a file is a document of this program that nobody has edited."""
    if size > _LARGEST:
        return False
    try:
        return is_as_written(path.read_bytes(), most=_LARGEST)
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError, zlib.error):
        return False


def replace_file(path: Path, content: bytes, *, is_overwriting: bool = False) -> None:
    """Write the content beside the target, make sure that it is on the disk, then take the target's place.

    A document of this program that nobody has edited is replaced without asking.

    Raises:
        ExportError: see `check_target`; or the folder is closed to us, or the disk is full;
            the old document is untouched and nothing else is left behind.
    """
    check_target(path, is_overwriting=is_overwriting)
    _remove_left_behind(path)
    part = path.with_name(f".{path.name[:_LONGEST_STEM]}.{secrets.token_hex(4)}.part")
    try:
        _write_to_disk(part, content)
        _take_place(part, path)
    except (OSError, ValueError) as error:
        raise _export_error(path, error) from error


def _write_to_disk(part: Path, content: bytes) -> None:
    # A name that is taken is never written over, nor removed: hence "x".
    with part.open("xb") as file:
        try:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        except BaseException:
            file.close()
            _remove(part)
            raise


def _take_place(part: Path, path: Path) -> None:
    try:
        part.replace(path)
    except PermissionError as error:
        raise _open_elsewhere(path) from error
    finally:
        _remove(part)


def _remove(path: Path) -> None:
    with contextlib.suppress(OSError):
        path.unlink(missing_ok=True)


def _remove_left_behind(path: Path) -> None:
    ours = re.compile(re.escape(f".{path.name[:_LONGEST_STEM]}.") + r"[0-9a-f]{8}\.part")
    with contextlib.suppress(OSError):
        for found in path.parent.iterdir():
            # A young one may be what another export is writing at this moment.
            if ours.fullmatch(found.name) and time.time() - found.lstat().st_mtime > _LEFT_BEHIND_AFTER:
                found.unlink(missing_ok=True)


def _is_a_folder(path: Path) -> ExportError:
    return ExportError(
        _("{name} is a folder.").format(name=path.name or path), hint=_("Choose a name for the document in it.")
    )


def _open_elsewhere(path: Path) -> ExportError:
    return ExportError(
        _("The document {name} is open in another program.").format(name=path.name),
        hint=_("Close it there and try again, or choose another name."),
    )


def _export_error(path: Path, error: OSError | ValueError) -> ExportError:
    number = getattr(error, "errno", 0)
    if number in _NO_SPACE:
        return ExportError(
            _("There is no room left on the disk for {name}.").format(name=path.name),
            hint=_("Free some space, or choose another place."),
        )
    if isinstance(error, ValueError):
        shown = path.name.encode(errors="replace").decode().replace("\0", "?")
        return ExportError(
            _("No document can have the name {name}.").format(name=shown[:_LONGEST_STEM]),
            hint=_("Give it a name of letters, digits, spaces and dashes."),
        )
    if number == errno.ENAMETOOLONG:
        return ExportError(
            _("The name {name} is too long.").format(name=f"{path.name[:_LONGEST_STEM]}…"),
            hint=_("Choose a shorter name."),
        )
    if isinstance(error, PermissionError) or number == errno.EROFS:
        return ExportError(
            _("Nothing may be written in the folder {folder}.").format(folder=path.parent),
            hint=_("Choose another folder."),
        )
    return ExportError(
        _("The document {name} could not be written: {reason}.").format(
            name=path.name, reason=getattr(error, "strerror", None) or error
        ),
        hint=_("Choose another place."),
    )
