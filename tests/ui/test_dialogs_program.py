"""About, keys, and the details of a failure."""

from __future__ import annotations

import re
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from dcc_desktop import __version__
from ui.commands import Command, Group
from ui.dialogs.about_dialog import AboutDialog, licence_folder
from ui.dialogs.failure_dialog import FailureDialog
from ui.dialogs.parts_used import PARTS
from ui.dialogs.shortcuts_dialog import ShortcutsDialog

LOCK = Path(__file__).resolve().parents[2] / "requirements.lock"
ONLY_FOR_SETTING_UP = {"pip", "setuptools"}


def words_of(widget: QWidget) -> list[str]:
    return [label.text() for label in widget.findChildren(QLabel)]


def nothing() -> None:
    """What a command does of which only the keys are looked at."""


def test_about_says_the_version_and_the_licence(qtbot: QtBot) -> None:
    dialog = AboutDialog()
    qtbot.addWidget(dialog)
    assert any(__version__ in text and "EUPL" in text for text in words_of(dialog))


def test_about_names_every_package_that_the_program_is_locked_to() -> None:
    locked = set(re.findall(r"^([a-z0-9-]+)==", LOCK.read_text(encoding="utf-8"), re.MULTILINE))
    named = {part.distribution.lower() for part in PARTS if part.distribution}
    assert locked - ONLY_FOR_SETTING_UP == named


def test_the_licence_texts_of_qt_are_there() -> None:
    assert any("LGPL" in path.name for path in licence_folder().iterdir())


def test_details_for_support_go_to_the_clipboard(qtbot: QtBot) -> None:
    dialog = AboutDialog()
    qtbot.addWidget(dialog)
    QTest.mouseClick(dialog.copy, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text().startswith("DCC Desktop ")
    assert dialog.copy.text() == "Copied"


def test_the_details_of_a_failure_can_be_copied_but_not_changed(qtbot: QtBot) -> None:
    dialog = FailureDialog("Traceback: something")
    qtbot.addWidget(dialog)
    dialog.show()
    QTest.keyClicks(dialog.details, "x")
    QTest.mouseClick(dialog.copy, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == "Traceback: something"


def test_escape_closes_the_details(qtbot: QtBot) -> None:
    dialog = FailureDialog("x")
    qtbot.addWidget(dialog)
    dialog.show()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_every_key_of_a_command_is_listed(qtbot: QtBot) -> None:
    commands = [
        Command("Redo", Group.EDIT, nothing, ("Ctrl+Y", "Ctrl+Shift+Z")),
        Command("Without keys", Group.EDIT, nothing),
    ]
    dialog = ShortcutsDialog(commands)
    qtbot.addWidget(dialog)
    words = words_of(dialog)
    assert {"Redo", "Ctrl+Y", "Ctrl+Shift+Z"} <= set(words)
    assert "Without keys" not in words


def test_the_keys_of_tables_and_of_the_rating_grid_are_listed(qtbot: QtBot) -> None:
    dialog = ShortcutsDialog([])
    qtbot.addWidget(dialog)
    assert {"Rating grid", "Not applicable", "Tables", "Edit the cell", "F2"} <= set(words_of(dialog))
