"""Folders for the private copies of workshop files that somebody only reads; none outlives its process for long."""

from __future__ import annotations

import os
import shutil
import tempfile
import time
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from dcc_desktop.errors import StorageError
from dcc_desktop.file_lock import FileLock, lock_path

_PREFIX = "dcc-snapshot-"
_NAME = "snapshot.dccw"
_YOUNG = 60  # seconds in which a folder may not have its lock yet


class SnapshotFolder:
    """A folder that only this user may look into, with the place for one copy in it."""

    def __init__(self, *, now: datetime) -> None:
        """Make the folder, and remove those that processes left behind which were killed.

        Raises:
            StorageError: it cannot be made.
        """
        _remove_left_behind(now)
        try:
            self._folder = tempfile.TemporaryDirectory(prefix=_PREFIX)
        except OSError as error:
            raise StorageError(str(error)) from error
        self.file = Path(self._folder.name) / _NAME
        try:
            # Ends with the process, so that others know whether somebody still needs the folder.
            self._lock = FileLock(self.file, now=now)
        except BaseException:
            self._folder.cleanup()
            raise

    def remove(self) -> None:
        """Remove the folder with the copy; a second call does nothing."""
        self._lock.release()
        self._folder.cleanup()


def _remove_left_behind(now: datetime) -> None:
    with suppress(OSError):
        for folder in Path(tempfile.gettempdir()).glob(f"{_PREFIX}*"):
            if _is_left_behind(folder):
                _remove(folder, now)


def _is_left_behind(folder: Path) -> bool:
    with suppress(OSError):
        present = folder.lstat()
        is_own = os.name == "nt" or present.st_uid == os.getuid()
        known = {_NAME, f"{_NAME}-journal", lock_path(folder / _NAME).name}
        return (
            is_own
            and not folder.is_symlink()
            and folder.is_dir()
            and time.time() - present.st_mtime > _YOUNG
            and {found.name for found in folder.iterdir()} <= known
        )
    return False


def _remove(folder: Path, now: datetime) -> None:
    # Whoever still has the copy open holds its lock.
    with suppress(StorageError):
        FileLock(folder / _NAME, now=now).release()
        shutil.rmtree(folder, ignore_errors=True)
