"""Where new seminars and their documents go unless the user says otherwise."""

from __future__ import annotations

import os
import re
from pathlib import Path

from PySide6.QtCore import QStandardPaths

from dcc_desktop.errors import StorageError
from dcc_desktop.i18n import _
from dcc_desktop.paths import SUFFIX


def work_folder() -> Path:
    """Return the folder for seminars, in the user's documents; `DCC_WORK_FOLDER` names another one."""
    chosen = os.environ.get("DCC_WORK_FOLDER")
    if chosen:
        return Path(chosen)
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return Path(documents) / "DCC Desktop"


def free_path(name: str, suffix: str = SUFFIX) -> Path:
    """Return a path in the work folder that no file has yet; the name is kept as far as file systems allow.

    Raises:
        StorageError: there is no such folder, and it cannot be made.
    """
    folder = work_folder()
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StorageError(
            _("The folder {folder} cannot be made: {reason}").format(folder=folder, reason=error.strerror or error),
            hint=_("Check that the disk has space and that you may write there."),
        ) from error
    kept = re.sub(r'[<>:"/\\|?*\x00-\x1f]+', " ", name).strip(" .")[:80] or "DCC"
    path = folder / f"{kept}{suffix}"
    number = 2
    while path.exists():
        path = folder / f"{kept} {number}{suffix}"
        number += 1
    return path
