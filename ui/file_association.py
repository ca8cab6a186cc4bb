"""Opening .dccw files with this program by a double click: for this user only, nothing that needs an administrator."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

from PySide6.QtCore import QSettings, QStandardPaths

from dcc_desktop.errors import StorageError
from dcc_desktop.i18n import _

KIND = "application/x-dccw"
_ENTRY = "dcc-desktop.desktop"
_CLASS = "DCCDesktop.Seminar"
_PATIENCE = 10  # seconds for each of the system's tools

_MIME = f"""<?xml version="1.0" encoding="UTF-8"?>
<mime-info xmlns="http://www.freedesktop.org/standards/shared-mime-info">
  <mime-type type="{KIND}">
    <comment>DCC Desktop seminar</comment>
    <comment xml:lang="bg">Семинар на DCC Desktop</comment>
    <sub-class-of type="application/vnd.sqlite3"/>
    <glob pattern="*.dccw"/>
  </mime-type>
</mime-info>
"""


def can_associate() -> bool:
    """Tell whether this system lets a program do that; on macOS the packed program says it by itself."""
    return sys.platform in _HOW


def associate() -> None:
    """Make this program the one that opens .dccw files.

    Raises:
        StorageError: the system did not let us write there.
    """
    try:
        _HOW[sys.platform](start_command())
    except OSError as error:
        raise StorageError(
            _("Files could not be tied to this program: {reason}").format(reason=error.strerror or error),
            hint=_("They can still be opened from the welcome page."),
        ) from error


def start_command() -> list[str]:
    """Return how this program is started: the frozen one, the installed command, or Python with our package."""
    if getattr(sys, "frozen", False):
        return [sys.executable]
    installed = Path(sys.executable).with_name("dcc-desktop.exe" if sys.platform == "win32" else "dcc-desktop")
    return [str(installed)] if installed.exists() else [sys.executable, "-m", "ui"]


def _associate_on_linux(command: list[str]) -> None:
    data = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.GenericDataLocation))
    entries, kinds = data / "applications", data / "mime" / "packages"
    for folder in (entries, kinds):
        folder.mkdir(parents=True, exist_ok=True)
    (kinds / "dcc-desktop.xml").write_text(_MIME, encoding="utf-8")
    (entries / _ENTRY).write_text(_desktop_entry(command), encoding="utf-8")
    # Each is missing on some systems; the desktop then finds the files at the next log-in.
    _run("update-mime-database", str(data / "mime"))
    _run("update-desktop-database", str(entries))
    _run("xdg-mime", "default", _ENTRY, KIND)


def _desktop_entry(command: list[str]) -> str:
    quoted = " ".join(map(_quoted, command))
    return "\n".join(
        (
            "[Desktop Entry]",
            "Type=Application",
            "Name=DCC Desktop",
            "Comment=Academy seminars of digital cities",
            "Comment[bg]=Академични семинари на дигитални градове",
            f"Exec={quoted} %f",
            f"Path={Path(__file__).resolve().parent.parent}",
            f"MimeType={KIND};",
            "Categories=Office;",
            "Terminal=false",
            "StartupWMClass=dcc-desktop",
            "",
        )
    )


def _quoted(part: str) -> str:
    """Return an argument as such a file writes it: in double quotes, and a per cent sign twice."""
    escaped = re.sub(r'(["`$\\])', r"\\\1", part).replace("\\", "\\\\").replace("%", "%%")
    return f'"{escaped}"' if re.search(r"[^\w./%+-]", part) else escaped


def _run(tool: str, *arguments: str) -> None:
    found = shutil.which(tool)
    if found is not None:
        subprocess.run([found, *arguments], check=False, capture_output=True, timeout=_PATIENCE)


def _associate_on_windows(command: list[str]) -> None:
    classes = QSettings(r"HKEY_CURRENT_USER\Software\Classes", QSettings.Format.NativeFormat)
    write_classes(classes, command)
    classes.sync()
    if classes.status() is not QSettings.Status.NoError:
        raise PermissionError(_("the registry cannot be written"))
    if sys.platform == "win32":
        import ctypes

        # SHCNE_ASSOCCHANGED: the Explorer reads the kinds of files anew.
        ctypes.windll.shell32.SHChangeNotify(0x08000000, 0, None, None)


def write_classes(classes: QSettings, command: list[str]) -> None:
    """Write what Windows looks up when a file is double-clicked; `.` is the unnamed value of a key."""
    line = subprocess.list2cmdline(command)
    classes.setValue(f"{_CLASS}/.", _("DCC Desktop seminar"))
    classes.setValue(f"{_CLASS}/DefaultIcon/.", f"{command[0]},0")
    classes.setValue(f"{_CLASS}/shell/open/command/.", f'{line} "%1"')
    classes.setValue(".dccw/.", _CLASS)


_HOW = {"linux": _associate_on_linux, "win32": _associate_on_windows}
