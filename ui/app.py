"""Starts the program: look, language, the one window, and the file that was asked for."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication

from dcc_desktop.i18n import _
from ui.main_window import MainWindow
from ui.settings import load_settings
from ui.start import dress, has_display, make_window, speak, start_application
from ui.widgets.message_bars import MessageKind


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program: `dcc-desktop [FILE]`.

    `--register` opens .dccw files with this program from now on; `--showcase` goes through the sample seminar where
    there is no display; `--self-check` does so in a temporary folder: has a frozen program all its parts?
    """
    given = list(sys.argv[1:] if arguments is None else arguments)
    if given[:1] == ["--register"]:
        from ui.file_association import associate

        associate()
        return 0
    if given[:1] == ["--self-check"] or (given[:1] == ["--showcase"] and not has_display()):
        from ui import showcase

        return showcase.check() if given[0] == "--self-check" else showcase.main()
    given = [argument for argument in given if not argument.startswith("--")]
    app = start_application([sys.argv[0]])
    window = start_window(app, os.path.realpath(given[0]) if given else "")
    return 0 if window is None else app.exec()


def start_window(app: QApplication, path: str) -> MainWindow | None:
    """Show the window, with a file if a path is given; None when a program that runs already took it over."""
    from ui.single_start import Beginning, begin

    beginning, first = begin(path)
    if beginning is Beginning.HANDED_OVER:
        return None
    settings = load_settings()
    dress(app, settings)
    window = make_window(settings)
    window.language_changed.connect(lambda: speak(app, settings.language))
    if first is not None:
        first.setParent(window)
        first.asked.connect(lambda asked: come_to_front(window, asked))
    heed_files(app, window)
    # What speaks against the file is shown by the window once it stands.
    QTimer.singleShot(0, window, lambda: begin_work(window, path, is_second=first is None))
    QTimer.singleShot(0, window, lambda: heed_endings(app, window))
    window.show()
    return window


def begin_work(window: MainWindow, path: str, *, is_second: bool) -> None:
    """Open the file, if any, and say it when another window of this user does not answer."""
    if path:
        window.open_file(path)
    if is_second:
        window.announcer.post(
            _("DCC Desktop runs already, but that window does not answer. This is a window of its own."),
            kind=MessageKind.WARN,
        )


def heed_files(app: QApplication, window: MainWindow) -> None:
    """Open the files that macOS hands over; elsewhere a filter would only slow every event down."""
    if sys.platform == "darwin":
        app.installEventFilter(FileOpener(window))


def heed_endings(app: QApplication, window: MainWindow) -> None:
    """Close the file and end when the system asks for the end: Ctrl+C at a terminal, a shutdown."""
    from ui.endings import Endings

    Endings(window).asked.connect(lambda number: end(app, window, number))


def end(app: QApplication, window: MainWindow, number: int) -> None:
    """End at once, with what was typed saved as far as the file takes it; nobody can be asked any more."""
    try:
        window.files.close(is_asking=False)
        window.tasks.finish()
    finally:
        app.exit(128 + number)


def come_to_front(window: MainWindow, path: str) -> None:
    """Raise the window for a second start, and open what that one was asked for."""
    window.showNormal() if window.isMinimized() else window.show()
    window.raise_()
    window.activateWindow()
    if path:
        window.open_file(path)


class FileOpener(QObject):
    """macOS hands files over as events, also at the start."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Open what the system asks for."""
        if isinstance(event, QFileOpenEvent):
            self._window.open_file(event.file())
            return True
        return super().eventFilter(watched, event)


if __name__ == "__main__":
    sys.exit(main())
