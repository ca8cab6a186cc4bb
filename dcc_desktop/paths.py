"""Where the shipped folders and the user's own folders lie, from source and frozen; how workshop files end."""

from __future__ import annotations

import os
import sys
from pathlib import Path

_ROOT = Path(getattr(sys, "_MEIPASS", Path(__file__).resolve().parent.parent))

RESOURCES = _ROOT / "resources"
LOCALE = RESOURCES / "locale"
WORKSHOP_TEMPLATES = _ROOT / "workshop_templates"

SUFFIX = ".dccw"
"""Of workshop files."""


def user_folder() -> Path:
    """Return the folder for what this program remembers on this machine; it may not exist yet.

    `DCC_USER_FOLDER` names another one (tests, a stick with everything on it).
    """
    chosen = os.environ.get("DCC_USER_FOLDER")
    if chosen:
        return Path(chosen)
    home = Path.home()
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA", home / "AppData" / "Local")) / "DCC Desktop"
    if sys.platform == "darwin":
        return home / "Library" / "Application Support" / "DCC Desktop"
    return Path(os.environ.get("XDG_DATA_HOME", home / ".local" / "share")) / "dcc-desktop"


def user_templates() -> Path:
    """Return the folder for the user's own templates; it may not exist."""
    return user_folder() / "templates"
