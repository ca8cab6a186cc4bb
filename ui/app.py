"""Starts the program: look, language, the one window, and the file that was asked for."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QLibraryInfo, QObject, QTimer, QTranslator
from PySide6.QtGui import QFileOpenEvent, QGuiApplication
from PySide6.QtWidgets import QApplication

from dcc_desktop.i18n import Language, set_interface_language
from ui.failures import Failures, start_log
from ui.main_window import MainWindow
from ui.settings import Settings, load_settings
from ui.theme.look import load_fonts, look


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program; `dcc-desktop [FILE]`."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    if given[:1] == ["--self-check"]:
        from ui.self_check import check_itself

        return check_itself()
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


def start_application(arguments: list[str]) -> QApplication:
    """Make Qt's application object with our names; on a Linux without display the windows are drawn off-screen."""
    if sys.platform == "linux" and not has_display():
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    QApplication.setApplicationName("DCC Desktop")
    QApplication.setDesktopFileName("dcc-desktop")
    return QApplication(arguments)


def has_display() -> bool:
    """Tell whether there is a screen to show windows on."""
    return sys.platform != "linux" or bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def dress(app: QApplication, settings: Settings) -> None:
    """Set style, typeface, colours and language."""
    app.setStyle("Fusion")
    load_fonts()
    speak(app, settings.language)
    look().apply(mode=settings.mode, percent=settings.percent)
    QGuiApplication.styleHints().colorSchemeChanged.connect(lambda _scheme: look().apply())


def speak(app: QApplication, language: Language) -> None:
    """Set the language of our texts and of Qt's own buttons and dialogs."""
    set_interface_language(language)
    for old in app.findChildren(QTranslator):
        app.removeTranslator(old)
        old.deleteLater()
    translator = QTranslator(app)
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if translator.load(f"qtbase_{language}", folder):
        app.installTranslator(translator)


def make_window(settings: Settings) -> MainWindow:
    """Return the window, with the seam that shows failures installed."""
    failures = Failures()
    failures.install()
    window = MainWindow(settings, failures=failures)
    failures.setParent(window)
    QTimer.singleShot(0, window, start_log)
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
