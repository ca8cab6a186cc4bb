"""Hears when the system asks the program to end: Ctrl+C at a terminal, a shutdown, a terminal that is closed."""

from __future__ import annotations

import signal
import socket
from functools import partial

from PySide6.QtCore import QObject, QSocketNotifier, Signal

NAMES = ("SIGINT", "SIGTERM", "SIGHUP")
"""The signals that are heeded; Windows has fewer."""


class Endings(QObject):
    """Python hears a signal only between two lines of its own; this wakes Qt's loop, in which it may never run any."""

    asked = Signal(int)
    """The number of the signal."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._heard, self._woken = socket.socketpair()
        for end in (self._heard, self._woken):
            end.setblocking(False)
        self._notifier = QSocketNotifier(self._heard.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._on_heard)
        self.destroyed.connect(partial(_close, self._heard, self._woken))
        signal.set_wakeup_fd(self._woken.fileno(), warn_on_full_buffer=False)
        for number in (getattr(signal, name) for name in NAMES if hasattr(signal, name)):
            # Else Ctrl+C would break off whatever runs at the moment.
            signal.signal(number, _pass_on)

    def _on_heard(self) -> None:
        for number in self._heard.recv(16)[:1]:
            self.asked.emit(number)


def _close(*ends: socket.socket) -> None:
    signal.set_wakeup_fd(-1)
    for end in ends:
        end.close()


def _pass_on(_number: int, _frame: object) -> None:
    """The loop is woken by the number that Python has written; there is nothing more to do here."""
