"""The one seam at which failures are shown: what the user can act on as a message, everything else as a bug.

Slots call services plainly and put what must only follow a success after the call. What they raise ends here, because
Qt hands what a slot raises to `sys.excepthook`; the window stays open and the work goes on.
"""

from __future__ import annotations

import logging
import platform
import sys
import traceback
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

from PySide6 import __version__ as pyside_version
from PySide6.QtCore import QObject, Signal

from dcc_desktop.errors import DccError
from dcc_desktop.paths import user_folder

_logger = logging.getLogger("dcc_desktop")
KEPT_LOGS = 3
LOG_BYTES = 500_000


class Failures(QObject):
    """Tells apart and passes on; the window decides where it is shown."""

    refused = Signal(object)
    """A DccError: expected; message and hint are fit for the user."""
    broke = Signal(str)
    """A bug: the details for support, as text."""

    def install(self) -> Callable[[], None]:
        """Take over what nobody catches; return what gives it back."""
        before = sys.excepthook
        sys.excepthook = self._on_uncaught
        return lambda: setattr(sys, "excepthook", before)

    def show(self, error: BaseException) -> None:
        """Show an error that was caught where it must be, such as in a background job."""
        self._on_uncaught(type(error), error, error.__traceback__)

    def _on_uncaught(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if isinstance(error, DccError):
            self.refused.emit(error)
        elif issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
        else:
            if sys.stderr is not None:  # there is none behind a window on Windows
                sys.__excepthook__(kind, error, trace)
            details = "".join(traceback.format_exception(kind, error, trace))
            _logger.error("%s", details)
            self.broke.emit(f"{system_facts()}\n\n{details}")


def log_file() -> Path:
    """Return where the program notes what went wrong."""
    return user_folder() / "dcc-desktop.log"


def start_log() -> None:
    """Note failures in a file of limited size; a folder that cannot be written to stops nobody."""
    from logging.handlers import RotatingFileHandler  # brings sockets and pickles along, 10 ms

    try:
        log_file().parent.mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(
            log_file(), maxBytes=LOG_BYTES, backupCount=KEPT_LOGS, encoding="utf-8", delay=True
        )
    except OSError:
        return
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
    _logger.addHandler(handler)


def system_facts() -> str:
    """Return what support needs to know of this computer; no names and no paths."""
    from importlib.metadata import PackageNotFoundError, version  # only when something went wrong

    try:
        ours = version("dcc-desktop")
    except PackageNotFoundError:
        ours = "?"
    return (
        f"DCC Desktop {ours}, Python {platform.python_version()}, PySide {pyside_version}, "
        f"{platform.system()} {platform.release()}"
    )
