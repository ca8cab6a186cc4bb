"""Which names a workshop file may have."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from dcc_desktop.errors import StorageError
from dcc_desktop.i18n import _

# Of 255: the lock, the journal and what is written first lie beside the file, under a name that is a little longer.
_LONGEST = 240
_SHOWN = 60


def check_name(path: Path) -> None:
    """Refuse a name under which no file can be kept, before the system or SQLite stumble over it.

    Raises:
        StorageError: it is too long, or not made of letters.
    """
    try:
        letters = str(path).encode()
    except UnicodeEncodeError:  # bytes that are no letters, which other programs on Linux may write
        letters = b"\0"
    shown = path.name.encode(errors="replace").decode().replace("\0", "?")
    if b"\0" in letters:
        raise StorageError(
            _("{file} has a name, or lies in a folder with a name, that this program cannot use.").format(
                file=shown[:_SHOWN]
            ),
            hint=_("Give it a name of letters, digits, spaces and dashes."),
        )
    # Windows counts letters, the others bytes.
    if len(path.name if sys.platform == "win32" else os.fsencode(path.name)) > _LONGEST:
        raise StorageError(
            _("The name {name} is too long.").format(name=f"{shown[:_SHOWN]}…"), hint=_("Choose a shorter name.")
        )
