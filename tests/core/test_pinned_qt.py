"""Why PySide6 is pinned: 6.12.0 steals a reference to None with every call that returns nothing, and aborts."""

from __future__ import annotations

import subprocess
import sys

_REPRO = "from PySide6.QtCore import QRectF; r = QRectF(0, 0, 1, 1); [r.setWidth(5) for i in range(200000)]"


def test_calls_that_return_nothing_leave_the_interpreter_alive() -> None:
    assert subprocess.run([sys.executable, "-c", _REPRO], check=False).returncode == 0
