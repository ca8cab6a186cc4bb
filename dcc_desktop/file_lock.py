"""Who has a workshop file open: a sibling `.~lock.NAME#` with an OS lock on it, so that a stale one is certain."""

from __future__ import annotations

import getpass
import json
import os
import platform
import stat
import sys
import time
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from dcc_desktop.errors import FileInUseError, StorageError
from dcc_desktop.i18n import _

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

# Windows locks bytes against reading too, so the locked byte lies far behind the text.
_LOCKED_BYTE = 1 << 30
_LONGEST_TEXT = 4096
# Of a lock that is just being written; after that, nobody will say who holds it.
_WAITS_FOR_TEXT = 5
_WAIT = 0.05  # seconds
# A link or a pipe of this name is no lock of ours: nothing is written through it, and nobody waits for it.
_SAFELY = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
_HELD_HERE: set[Path] = set()


@dataclass(frozen=True, slots=True)
class Holder:
    """Who opened a file, where and when; empty texts where the lock does not say."""

    user: str
    host: str
    since: datetime | None


def lock_path(path: Path) -> Path:
    """Return the sibling that says who has the file open."""
    real = path.resolve()
    return real.with_name(f".~lock.{real.name}#")


class FileLock:
    """Held while a workshop file is open for writing; ends with the process, however that ends."""

    def __init__(self, path: Path, *, now: datetime, is_new: bool = False) -> None:
        """Take the lock.

        Args:
            is_new: The file is still to be written there, such as a copy, so that another folder is a way out.

        Raises:
            FileInUseError: another program, or another window of this one, has the file open.
            StorageError: the lock cannot be written, as in a folder that is read-only.
        """
        try:
            self._path = lock_path(path)
            self._descriptor = _open_locked(self._path)
        except BlockingIOError:
            raise _in_use(path) from None
        except (OSError, RuntimeError) as error:
            raise _no_place(path, is_new=is_new) from error
        # Read only now: before, the text may be that of somebody who is just closing the file.
        left_behind = os.read(self._descriptor, _LONGEST_TEXT)
        self.replaced: Holder | None = _holder(left_behind) if left_behind else None
        """Who held a lock that a crash left behind; None in the usual case."""
        self._write_holder(now)
        _HELD_HERE.add(self._path)

    def covers(self, path: Path) -> bool:
        """Tell whether this lock holds the place of a file, also after the file itself was taken away."""
        is_here = self._descriptor >= 0 and lock_path(path) == self._path
        return is_here and _is_still_there(self._path, self._descriptor)

    def __enter__(self) -> FileLock:
        """Return the lock itself."""
        return self

    def __exit__(self, *_exception: object) -> None:
        """Give the file free."""
        self.release()

    def _write_holder(self, now: datetime) -> None:
        text = {"user": user_name(), "host": platform.node(), "process": os.getpid(), "since": now.isoformat()}
        # On a full disk the text is missing, but the lock holds.
        with suppress(OSError):
            os.ftruncate(self._descriptor, 0)
            os.lseek(self._descriptor, 0, os.SEEK_SET)
            os.write(self._descriptor, json.dumps(text, ensure_ascii=False).encode())

    def release(self) -> None:
        """Give the file free and remove the sibling; a second call does nothing."""
        if self._descriptor < 0:
            return
        _HELD_HERE.discard(self._path)
        if sys.platform == "win32":
            # Windows cannot remove an open file, and somebody else may have opened it by now.
            os.close(self._descriptor)
            _remove(self._path)
        else:
            # Removed while still locked, so that nobody can lock the old sibling in between.
            _remove(self._path)
            os.close(self._descriptor)
        self._descriptor = -1


def read_holder(path: Path) -> Holder | None:
    """Return what the sibling says, or None when there is no sibling; it may be stale."""
    try:
        descriptor = os.open(lock_path(path), os.O_RDONLY | _SAFELY)
    except FileNotFoundError:
        return None
    except OSError:
        return Holder("", "", None)
    try:
        return _holder(os.read(descriptor, _LONGEST_TEXT))
    except OSError:
        return Holder("", "", None)
    finally:
        os.close(descriptor)


def is_open_here(path: Path) -> bool:
    """Tell whether this very process has the file open for writing."""
    return lock_path(path) in _HELD_HERE


def _holder(written: bytes) -> Holder:
    try:
        text = json.loads(written.decode("utf-8"))
        since = text.get("since")
        moment = datetime.fromisoformat(since).astimezone(UTC) if since else None
        return Holder(str(text.get("user", "")), str(text.get("host", "")), moment)
    except (ValueError, TypeError, AttributeError, RecursionError, OverflowError, OSError):
        return Holder("", "", None)


def _remove(path: Path) -> None:
    # A sibling that stays behind is only text: nobody takes it for a lock that holds.
    with suppress(OSError):
        path.unlink(missing_ok=True)


def _open_locked(path: Path) -> int:
    while True:
        descriptor = os.open(path, os.O_RDWR | os.O_CREAT | _SAFELY, 0o644)
        try:
            if not stat.S_ISREG(os.fstat(descriptor).st_mode):
                raise OSError(f"{path.name} is no plain file")
            _lock(descriptor)
            # Whoever held it before may have removed the sibling after we opened it: then start again.
            if _is_still_there(path, descriptor):
                return descriptor
        except BaseException:
            os.close(descriptor)
            raise
        os.close(descriptor)


def _is_still_there(path: Path, descriptor: int) -> bool:
    try:
        return os.path.samestat(path.lstat(), os.fstat(descriptor))
    except FileNotFoundError:
        return False


def _lock(descriptor: int) -> None:
    if sys.platform == "win32":
        os.lseek(descriptor, _LOCKED_BYTE, os.SEEK_SET)
        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        except OSError as error:
            raise BlockingIOError from error
        os.lseek(descriptor, 0, os.SEEK_SET)
    else:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)


def _no_place(path: Path, *, is_new: bool) -> StorageError:
    if is_new:
        return StorageError(
            _("{file} cannot be written in this folder.").format(file=path.name), hint=_("Choose another folder.")
        )
    return StorageError(
        _("{file} cannot be opened for writing here.").format(file=path.name),
        hint=_("Copy it to a folder of your own and open the copy."),
    )


def _in_use(path: Path) -> FileInUseError:
    holder = _holder_in_a_moment(path)
    when = holder.since.astimezone().strftime("%d.%m.%Y %H:%M") if holder.since else _("an unknown time")
    return FileInUseError(
        _("{file} is open already: by {user} on {host}, since {time}.").format(
            file=path.name, user=holder.user or _("somebody"), host=holder.host or _("another computer"), time=when
        ),
        hint=_("Close it there first, or make a copy of the file and open the copy."),
    )


def _holder_in_a_moment(path: Path) -> Holder:
    # Who takes the lock writes his name only then.
    for _attempt in range(_WAITS_FOR_TEXT):
        holder = read_holder(path)
        if holder is not None and holder.since:
            return holder
        time.sleep(_WAIT)
    return read_holder(path) or Holder("", "", None)


def user_name() -> str:
    """Return the name of the system's user, or an empty text."""
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return ""
