"""The window and its dialogs: each opens by its name, and what is chosen in it reaches the window."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel
from pytestqt.qtbot import QtBot

from dcc_desktop.errors import InvalidInputError
from dcc_desktop.i18n import Language, set_interface_language
from tests.core.templates.template_samples import SEMINAR
from tests.ui.doubles import AnsweredDialogs
from ui.dialogs.palette_dialog import PaletteDialog
from ui.dialogs.settings_dialog import SettingsDialog
from ui.failures import Failures
from ui.main_window import MainWindow
from ui.settings import Settings
from ui.shell.dialog_list import DIALOGS, open_dialog, open_failure
from ui.theme.look import Mode, look
from ui.welcome.welcome_page import WelcomePage
from ui.widgets.sheets import Sheet, ask


@pytest.fixture
def window(qtbot: QtBot, failures: Failures, dialogs: AnsweredDialogs) -> Iterator[MainWindow]:
    """A window that speaks the language of its settings, as the program makes it do."""
    made = MainWindow(Settings(language=Language.EN, mode=Mode.LIGHT), failures=failures, dialogs=dialogs)
    made.language_changed.connect(lambda: set_interface_language(made.settings.language))
    made.show()
    yield made
    made.close()
    look().apply(mode=Mode.LIGHT, percent=100)


@pytest.fixture
def with_file(window: MainWindow, sample_file: Path, tmp_path: Path) -> MainWindow:
    """The window with the sample seminar in it."""
    path = tmp_path / "seminar.dccw"
    path.write_bytes(sample_file.read_bytes())
    window.open_file(str(path))
    return window


def shown(window: MainWindow, kind: type[QDialog]) -> list[QDialog]:
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return [dialog for dialog in window.findChildren(kind) if dialog.isVisible()]


@pytest.mark.parametrize("name", list(DIALOGS))
def test_every_dialog_opens_and_escape_closes_it(with_file: MainWindow, qtbot: QtBot, name: str) -> None:
    dialog = open_dialog(name, with_file)
    assert dialog.isVisible()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert shown(with_file, type(dialog)) == []


@pytest.mark.parametrize("name", list(DIALOGS))
def test_a_closed_dialog_leaves_nothing_behind(with_file: MainWindow, qtbot: QtBot, name: str) -> None:
    open_dialog(name, with_file).reject()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert with_file.findChildren(QDialog) == []


def test_the_details_of_a_bug_leave_nothing_behind(window: MainWindow) -> None:
    open_failure("Traceback", window)
    (dialog,) = shown(window, QDialog)
    dialog.accept()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert window.findChildren(QDialog) == []


def test_a_question_leaves_nothing_behind(window: MainWindow) -> None:
    def answer() -> None:
        (question,) = shown(window, QDialog)
        question.accept()

    QTimer.singleShot(0, window, answer)
    assert ask(window, "Restore?", "The file is replaced.", confirm_text="Restore")
    assert window.findChildren(QDialog) == []


def test_another_language_changes_the_window_and_the_dialog(window: MainWindow) -> None:
    dialog = open_dialog("settings", window)
    assert isinstance(dialog, SettingsDialog)
    dialog.language._segments["bg"].click()
    (anew,) = shown(window, SettingsDialog)
    assert isinstance(anew, SettingsDialog)
    assert anew.language.current() == "bg"
    page = window.centralWidget()
    assert isinstance(page, WelcomePage)
    assert page.language.current() == "bg"


def test_a_larger_text_rebuilds_the_page_under_the_open_dialog(with_file: MainWindow) -> None:
    before = with_file.centralWidget()
    dialog = open_dialog("settings", with_file)
    assert isinstance(dialog, SettingsDialog)
    dialog.size_of_text._segments["125"].click()
    assert with_file.centralWidget() is not before
    assert dialog.isVisible()


def test_a_refusal_is_shown_in_the_dialog_that_covers_the_page(window: MainWindow) -> None:
    dialog = open_dialog("settings", window)
    assert isinstance(dialog, Sheet)
    assert QApplication.activeModalWidget() is dialog
    window.announcer.show_refusal(InvalidInputError("That cannot be taken."))
    assert dialog.messages.bar is not None
    assert dialog.messages.bar.label.text() == "That cannot be taken."


def test_the_list_of_keys_holds_those_of_the_window(with_file: MainWindow) -> None:
    dialog = open_dialog("shortcuts", with_file)
    listed = {label.text() for label in dialog.findChildren(QLabel)}
    assert {command.text for command in with_file.commands if command.keys} <= listed


def test_the_palette_opens_a_page(with_file: MainWindow, qtbot: QtBot) -> None:
    dialog = open_dialog("palette", with_file)
    assert isinstance(dialog, PaletteDialog)
    QTest.keyClicks(dialog.line, "about")
    QTest.keyClick(dialog.line, Qt.Key.Key_Return)
    assert [one.windowTitle() for one in shown(with_file, Sheet)] == ["About DCC Desktop"]


def test_the_welcome_page_leads_to_the_settings(window: MainWindow, qtbot: QtBot) -> None:
    page = window.centralWidget()
    assert isinstance(page, WelcomePage)
    QTest.mouseClick(page.settings_button, Qt.MouseButton.LeftButton)
    assert len(shown(window, SettingsDialog)) == 1


def test_a_new_folder_for_templates_is_read_by_the_welcome_page(
    window: MainWindow, qtbot: QtBot, dialogs: AnsweredDialogs, tmp_path: Path
) -> None:
    (tmp_path / "seminars").mkdir()
    (tmp_path / "seminars" / "short.toml").write_text(SEMINAR, encoding="utf-8")
    dialogs.answer = tmp_path
    dialog = open_dialog("settings", window)
    assert isinstance(dialog, SettingsDialog)
    dialog.choose_folder.click()
    page = window.centralWidget()
    assert isinstance(page, WelcomePage)
    qtbot.waitUntil(lambda: page.all_templates.text() == "All templates (6)…")
