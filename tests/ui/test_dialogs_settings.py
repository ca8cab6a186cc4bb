"""The settings: each takes effect at once, and is there again at the next start."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from dcc_desktop.errors import StorageError
from dcc_desktop.i18n import Language
from dcc_desktop.paths import user_templates
from tests.ui.doubles import AnsweredDialogs
from ui.dialogs import settings_dialog
from ui.dialogs.settings_dialog import SettingsDialog
from ui.settings import Settings, load_settings
from ui.theme.look import Mode, look
from ui.widgets.segmented import Segmented


@pytest.fixture
def dialog(above: QWidget, dialogs: AnsweredDialogs) -> Iterator[SettingsDialog]:
    """The open dialog; the look is as before afterwards."""
    dialog = SettingsDialog(Settings(language=Language.EN, mode=Mode.LIGHT, author="Elena"), dialogs, above)
    dialog.show()
    yield dialog
    look().apply(mode=Mode.LIGHT, percent=100)


def press(choice: Segmented, text: str) -> None:
    """Choose one of a row by its text."""
    next(button for button in choice.findChildren(QAbstractButton) if button.text() == text).click()


def test_the_dark_look_is_there_at_once_and_remembered(dialog: SettingsDialog) -> None:
    spy = QSignalSpy(dialog.look_chosen)
    press(dialog.mode, "Dark")
    assert look().tokens.is_dark
    assert (spy.count(), load_settings().mode) == (1, Mode.DARK)


def test_a_larger_text_is_there_at_once_and_remembered(dialog: SettingsDialog) -> None:
    press(dialog.size_of_text, "125%")
    assert look().percent == 125
    assert load_settings().percent == 125


def test_another_language_is_asked_of_the_window(dialog: SettingsDialog) -> None:
    spy = QSignalSpy(dialog.language_chosen)
    press(dialog.language, "Български")
    assert spy.at(0) == ["bg"]


def test_the_same_language_changes_nothing(dialog: SettingsDialog) -> None:
    spy = QSignalSpy(dialog.language_chosen)
    press(dialog.language, "English")
    assert spy.count() == 0


def test_the_name_is_saved_when_the_dialog_closes(
    dialog: SettingsDialog, type_text: Callable[[QWidget, str], None], qtbot: QtBot
) -> None:
    dialog.author.line.setFocus()
    dialog.author.line.selectAll()
    type_text(dialog.author.line, "Елена Стоянова")
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert load_settings().author == "Елена Стоянова"


def test_a_folder_for_own_templates_is_chosen_and_given_up(
    dialog: SettingsDialog, dialogs: AnsweredDialogs, tmp_path: Path
) -> None:
    dialogs.answer = tmp_path
    dialog.choose_folder.click()
    assert load_settings().templates_folder == tmp_path
    assert dialog.folder.text() == str(tmp_path)
    dialog.usual_folder.click()
    assert load_settings().templates_folder == user_templates()
    assert not dialog.usual_folder.isVisible()


def test_cancel_keeps_the_folder(dialog: SettingsDialog) -> None:
    dialog.choose_folder.click()
    assert dialog.folder.text() == str(user_templates())


def test_files_are_tied_to_the_program_by_a_button(dialog: SettingsDialog, monkeypatch: pytest.MonkeyPatch) -> None:
    tied: list[bool] = []
    monkeypatch.setattr(settings_dialog, "associate", lambda: tied.append(True))
    dialog.associate.click()
    assert tied == [True]
    assert dialog.messages.bar is not None


def test_what_the_system_refuses_is_raised_for_the_seam(
    dialog: SettingsDialog, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    def refuse() -> None:
        raise StorageError("no")

    monkeypatch.setattr(settings_dialog, "associate", refuse)
    with qtbot.captureExceptions() as raised:
        dialog.associate.click()
    assert [kind for kind, _error, _trace in raised] == [StorageError]
    assert dialog.messages.bar is None
