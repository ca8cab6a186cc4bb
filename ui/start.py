"""What every start needs: the application object, its look and language, the window with its seam for failures."""

from __future__ import annotations

import os
import sys

from PySide6.QtCore import QLibraryInfo, QTimer, QTranslator
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from dcc_desktop.i18n import Language, set_interface_language
from ui.failures import Failures, start_log
from ui.main_window import MainWindow
from ui.settings import Settings
from ui.theme.look import load_fonts, look


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
