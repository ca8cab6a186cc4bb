"""Hears when the system asks the program to end: Ctrl+C at a terminal, a shutdown, a terminal that is closed."""

from __future__ import annotations

import signal
import socket

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
        self._woken_before = signal.set_wakeup_fd(self._woken.fileno(), warn_on_full_buffer=False)
        numbers = [getattr(signal, name) for name in NAMES if hasattr(signal, name)]
        # Else Ctrl+C would break off whatever runs at the moment.
        self._before = {number: signal.signal(number, _pass_on) for number in numbers}

    def stop(self) -> None:
        """Leave the signals to whoever had them before."""
        for number, handler in self._before.items():
            signal.signal(number, handler)
        signal.set_wakeup_fd(self._woken_before)
        self._notifier.setEnabled(False)
        self._heard.close()
        self._woken.close()

    def _on_heard(self) -> None:
        for number in self._heard.recv(16)[:1]:
            self.asked.emit(number)


def _pass_on(_number: int, _frame: object) -> None:
    """The loop is woken by the number that Python has written; there is nothing more to do here."""
