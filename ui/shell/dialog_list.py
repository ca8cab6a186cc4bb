"""Opens the window's dialogs by name; each is imported when it is first asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog

if TYPE_CHECKING:  # the window opens its dialogs through this module
    from ui.main_window import MainWindow


def open_dialog(name: str, window: MainWindow) -> QDialog:
    """Open a dialog above the window, and return it."""
    dialog = DIALOGS[name](window)
    dialog.open()
    return dialog


def open_failure(details: str, window: MainWindow) -> None:
    """Show the details of a bug, to be copied for support."""
    from ui.dialogs.failure_dialog import FailureDialog

    FailureDialog(details, window).open()


def _settings(window: MainWindow) -> QDialog:
    from ui.dialogs.settings_dialog import SettingsDialog

    dialog = SettingsDialog(window.settings, window.dialogs, window, prepare=window.save_typing)
    dialog.language_chosen.connect(lambda language: _change_language(language, window, dialog))
    dialog.look_chosen.connect(window.rebuild)
    dialog.templates_chosen.connect(window.rebuild)
    return dialog


def _change_language(language: str, window: MainWindow, dialog: QDialog) -> None:
    """Show the window in another language, and the dialog too: its texts were fetched when it was made."""
    try:
        window.use_language(language)
    finally:
        place = dialog.pos()
        dialog.close()
        open_dialog("settings", window).move(place)


def _shortcuts(window: MainWindow) -> QDialog:
    from ui.dialogs.shortcuts_dialog import ShortcutsDialog

    return ShortcutsDialog(window.commands, window)


def _about(window: MainWindow) -> QDialog:
    from ui.dialogs.about_dialog import AboutDialog

    return AboutDialog(window)


def _palette(window: MainWindow) -> QDialog:
    from ui.dialogs.palette_dialog import PaletteDialog

    assert window.desk is not None
    return PaletteDialog(window.desk, window.commands, window)


def _back_ups(window: MainWindow) -> QDialog:
    from ui.dialogs.back_ups_dialog import BackUpsDialog

    assert window.desk is not None
    dialog = BackUpsDialog(window.desk, window)
    dialog.restore_requested.connect(window.files.restore)
    return dialog


def _history(window: MainWindow) -> QDialog:
    from ui.dialogs.history_dialog import HistoryDialog

    assert window.desk is not None
    return HistoryDialog(window.desk, window)


def _seminars(window: MainWindow) -> QDialog:
    from ui.dialogs.seminars_dialog import SeminarsDialog

    assert window.desk is not None
    return SeminarsDialog(window.desk, window, prepare=window.save_typing)


DIALOGS = {
    "settings": _settings,
    "shortcuts": _shortcuts,
    "about": _about,
    "palette": _palette,
    "back-ups": _back_ups,
    "history": _history,
    "seminars": _seminars,
}
