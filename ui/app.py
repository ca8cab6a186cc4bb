"""Starts the program: look, language, the one window, and the file that was asked for."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication

from ui.main_window import MainWindow
from ui.settings import load_settings
from ui.start import dress, has_display, make_window, speak, start_application


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
    window = start_window(app, str(Path(given[0]).resolve()) if given else "")
    return 0 if window is None else app.exec()


def start_window(app: QApplication, path: str) -> MainWindow | None:
    """Show the window, with a file if a path is given; None when a program that runs already took it over."""
    from ui.single_start import FirstStart, hand_over

    if hand_over(path):
        return None
    settings = load_settings()
    dress(app, settings)
    window = make_window(settings)
    window.language_changed.connect(lambda: speak(app, settings.language))
    first = FirstStart(window)
    first.asked.connect(lambda asked: come_to_front(window, asked))
    app.installEventFilter(FileOpener(window))
    if path:
        open_or_tell(window, path)
    window.show()
    return window


def open_or_tell(window: MainWindow, path: str) -> None:
    """Open a file; what speaks against it is shown by the window once it stands."""
    QTimer.singleShot(0, window, lambda: window.open_file(path))


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
