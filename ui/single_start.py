"""One window a user: a second start hands its file over to the first, which comes to the front.

A lock that ends with its program tells whether a first one lives; the channel only carries the file. So a channel is
never taken from a living program, and one that a crash left behind never keeps a program from starting.
"""

from __future__ import annotations

import getpass
import hashlib
import logging
import os
import time
from enum import Enum
from pathlib import Path

from PySide6.QtCore import QDir, QLockFile, QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from dcc_desktop.paths import user_folder

PATIENCE = 1.2
"""Seconds that a first program has to answer; one that hangs must not keep a second one from starting."""
STARTING = 6.0
"""Seconds after its start in which a first program may still be building its window, and is waited for."""
_BETWEEN = 0.05
_END = b"\0"  # no file name holds a NUL
_READY, _AGREED = b"\x01", b"\x02"
_LONGEST = 64 * 1024
_logger = logging.getLogger("dcc_desktop")


class FirstStart(QObject):
    """Listens for later starts. Make it before the window: who asks meanwhile is heard once that stands."""

    asked = Signal(object)
    """Another start asks for this file, a text, to be opened; an empty text asks for the window only."""

    def __init__(self, lock: QLockFile | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lock = lock
        self._server = QLocalServer(self)
        self._heard: dict[QLocalSocket, bytes] = {}
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._on_connected)
        if lock is not None:
            QLocalServer.removeServer(name_of_channel())  # who holds the lock is the only one: a crash left it
        self._listen()

    def _listen(self) -> None:
        name = name_of_channel()
        if self._server.listen(name):
            return
        QLocalServer.removeServer(name)  # nobody has answered there, else this start would have handed over
        if not self._server.listen(name):
            _logger.warning("Later starts cannot be heard: %s", self._server.errorString())

    def _on_connected(self) -> None:
        while self._server.hasPendingConnections():
            socket = self._server.nextPendingConnection()
            self._heard[socket] = b""
            socket.readyRead.connect(self._read)
            socket.disconnected.connect(self._read)
            socket.disconnected.connect(socket.deleteLater)
        self._read()

    def _read(self) -> None:
        """Answer each start that has said all; what it asks is done once it has taken note of the answer.

        One that has given up waiting opens its file by itself, and then this program must not open it too.
        """
        for socket in list(self._heard):
            before = self._heard.get(socket)
            if before is None:
                continue
            heard = self._heard[socket] = before + _read_from(socket)
            path, _end, rest = heard.partition(_END)
            if rest == _AGREED or len(heard) > _LONGEST or not socket.isValid():
                del self._heard[socket]
                socket.abort()
            elif _END in heard and _END not in before:
                socket.write(_READY)
                socket.flush()  # may find that nobody listens any more, and come here once more
            if rest == _AGREED:
                self.asked.emit(os.fsdecode(path))


class Beginning(Enum):
    """What a start is among the others of this user."""

    FIRST = "first"
    HANDED_OVER = "handed over"
    UNANSWERED = "unanswered"
    """Another program lives but does not answer."""


def begin(path: str) -> tuple[Beginning, FirstStart | None]:
    """Become the first start, or hand a file over to the one that is; that one may be just starting itself."""
    lock = QLockFile(f"{QDir.tempPath()}/{name_of_channel()}.lock")
    lock.setStaleLockTime(0)  # however long the first one has been running: it is alive as long as its process is
    begun = time.monotonic()
    while not lock.tryLock(0):
        if lock.error() != QLockFile.LockError.LockFailedError:
            # Where no lock can be written the channel alone has to do.
            return (Beginning.HANDED_OVER, None) if hand_over(path) else (Beginning.FIRST, FirstStart())
        if hand_over(path):
            return Beginning.HANDED_OVER, None
        if time.monotonic() - begun > PATIENCE and not _is_starting(lock.fileName()):
            return Beginning.UNANSWERED, None
        time.sleep(_BETWEEN)
    return Beginning.FIRST, FirstStart(lock)


def hand_over(path: str) -> bool:
    """Ask a program that runs already to open a file; False when none does, or when it does not answer."""
    socket = QLocalSocket()
    socket.connectToServer(name_of_channel())
    patience = round(PATIENCE * 1000)
    if not socket.waitForConnected(patience):
        return False
    socket.write(os.fsencode(path) + _END)
    if not socket.waitForReadyRead(patience):
        socket.abort()
        return False
    socket.write(_AGREED)
    is_taken = socket.waitForBytesWritten(patience)
    socket.disconnectFromServer()
    return is_taken


def _read_from(socket: QLocalSocket) -> bytes:
    return bytes(socket.readAll().data()) if socket.bytesAvailable() else b""


def _is_starting(lock: str) -> bool:
    """Tell whether the first program took the lock only just now."""
    try:
        return 0 <= time.time() - Path(lock).stat().st_mtime <= STARTING
    except OSError:
        return True  # given free this moment: the lock is tried again


def name_of_channel() -> str:
    """Return a name that another user of this computer, or another user folder, does not share."""
    owner = f"{getpass.getuser()}:{user_folder()}"
    return f"dcc-desktop-{hashlib.sha256(os.fsencode(owner)).hexdigest()[:16]}"
