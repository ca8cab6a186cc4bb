"""One window a user: a second start hands its file over to the first, which comes to the front."""

from __future__ import annotations

import getpass
import hashlib

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from dcc_desktop.paths import user_folder

PATIENCE = 300  # ms; a program that hangs must not keep a second one from starting


class FirstStart(QObject):
    """Listens for later starts."""

    asked = Signal(str)
    """Another start asks for this file to be opened; an empty text asks for the window only."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._server = QLocalServer(self)
        self._sockets: list[QLocalSocket] = []
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._on_connected)
        if not self._server.listen(name_of_channel()):
            QLocalServer.removeServer(name_of_channel())  # left behind by a crash
            self._server.listen(name_of_channel())

    def _on_connected(self) -> None:
        while self._server.hasPendingConnections():
            socket = self._server.nextPendingConnection()
            self._sockets.append(socket)
            socket.readyRead.connect(self._read)
            socket.disconnected.connect(self._read)
        self._read()

    def _read(self) -> None:
        """Take the line of each start that has sent one; a start says one line and goes."""
        for socket in list(self._sockets):
            if socket.canReadLine():
                self._sockets.remove(socket)
                asked = bytes(socket.readLine().data()).decode("utf-8", "replace").strip()
                socket.deleteLater()
                self.asked.emit(asked)
            elif socket.state() == QLocalSocket.LocalSocketState.UnconnectedState:
                self._sockets.remove(socket)
                socket.deleteLater()


def hand_over(path: str) -> bool:
    """Ask a program that runs already to open a file; False when none does."""
    socket = QLocalSocket()
    socket.connectToServer(name_of_channel())
    if not socket.waitForConnected(PATIENCE):
        return False
    socket.write(f"{path}\n".encode())
    is_taken = socket.waitForBytesWritten(PATIENCE)
    socket.disconnectFromServer()
    return is_taken


def name_of_channel() -> str:
    """Return a name that another user of this computer, or another user folder, does not share."""
    owner = f"{getpass.getuser()}:{user_folder()}"
    return f"dcc-desktop-{hashlib.sha256(owner.encode()).hexdigest()[:16]}"
