"""`dcc-desktop --self-check`: does the frozen program have all its parts? Opens the windows off-screen and exports."""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

from ui.settings import Settings


def check_itself() -> int:
    """Go through the sample seminar in a temporary folder; 0 when every page was shown and the plans were written."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from ui.app import dress, start_application
    from ui.showcase import show

    with tempfile.TemporaryDirectory() as folder:
        os.environ["DCC_USER_FOLDER"] = folder
        app = start_application(["dcc-desktop"])
        settings = Settings()
        dress(app, settings)
        written = list(show(app, Path(folder), settings))
        for path in written:
            _say(f"{path.name}  {path.stat().st_size:,} bytes")
        return 0 if any(path.suffix == ".docx" for path in written) else 1


def _say(line: str) -> None:
    if sys.stdout is not None:  # a windowed program on Windows has none
        sys.stdout.write(line + "\n")
