"""Starts a window, and prints a line as soon as it has been painted and takes input; then it ends.

Usage: python -m bench.first_paint bare | icons | ours [FILE]
"""

from __future__ import annotations

import os
import sys

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow, QWidget


class _FirstPaint(QObject):
    """Waits for the first paint of a widget; whatever is due right after it belongs to the start too."""

    def __init__(self, watched: QWidget) -> None:
        super().__init__(watched)
        watched.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's own name
        if event.type() == QEvent.Type.Paint:
            QTimer.singleShot(0, _report)
        return False


def _report() -> None:
    sys.stdout.write("painted\n")
    sys.stdout.flush()
    if "--stay" in sys.argv:  # its memory is read from outside
        sys.stdin.readline()
    os._exit(0)  # the end of the program is not measured


def _bare() -> QMainWindow:
    window = QMainWindow()
    window.setWindowTitle("A bare window")
    window.setCentralWidget(QLabel("DCC Desktop"))
    window.resize(1280, 720)
    window.show()
    return window


def _with_icons() -> QMainWindow:
    import qtawesome
    import sqlite_utils

    sqlite_utils.Database(memory=True)
    window = _bare()
    window.setWindowIcon(qtawesome.icon("ph.clock"))
    return window


def _ours(path: str) -> QMainWindow:
    from ui.app import start_window

    app = QApplication.instance()
    assert isinstance(app, QApplication)
    window = start_window(app, path)
    if window is None:
        sys.exit("DCC Desktop is open already")
    if path and window.desk is None:
        # The start shows the window first and opens the file then; the measure ends with the file.
        window.file_opened.connect(lambda: _FirstPaint(window.centralWidget() or window))
        return _NeverMind()
    return window


class _NeverMind(QMainWindow):
    """Stands in while the window that counts is still to come."""


def main() -> None:
    kind, *rest = [argument for argument in sys.argv[1:] if not argument.startswith("--")]
    app = QApplication(["first-paint"])
    window = {"bare": _bare, "icons": _with_icons, "ours": lambda: _ours(rest[0] if rest else "")}[kind]()
    watching = _FirstPaint(window.centralWidget() or window)
    app.exec()
    del watching


if __name__ == "__main__":
    main()
