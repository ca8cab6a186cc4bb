"""The back-ups: what there is, one more now, and the way back to one."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from dcc_desktop.services.backups import BackUpKind, back_up, list_back_ups
from tests.ui.doubles import AnsweredDialogs
from ui.desk import Desk
from ui.dialogs.back_ups_dialog import BackUpsDialog
from ui.widgets.sheets import Sheet


def show(desk: Desk, above: QWidget) -> BackUpsDialog:
    dialog = BackUpsDialog(desk, above)
    dialog.show()
    return dialog


@pytest.fixture
def dialog(desk: Desk, above: QWidget) -> BackUpsDialog:
    """The dialog on a file with one back-up copy."""
    back_up(desk.workshop)
    return show(desk, above)


def answer(*, is_yes: bool, seen: list[str]) -> None:
    """Press a button of the question that will be asked."""

    def press() -> None:
        question = QApplication.activeModalWidget()
        assert isinstance(question, Sheet)
        seen.append(question.windowTitle())
        (question.primary if is_yes else question.cancel).click()

    QTimer.singleShot(0, press)


def test_a_back_up_says_when_it_was_made_and_why(dialog: BackUpsDialog) -> None:
    cells = [dialog.model.cell_at(dialog.model.index(0, column)).text for column in range(3)]
    assert cells[0].startswith("Today, ")
    assert cells[1] == "By hand"
    assert dialog.total.text() == f"1 copy, together {cells[2]} MB"


def test_without_back_ups_there_is_nothing_to_restore(desk: Desk, above: QWidget) -> None:
    dialog = show(desk, above)
    assert dialog.model.rowCount() == 0
    assert not dialog.restore.isEnabled()


def test_a_back_up_is_made_aside(dialog: BackUpsDialog, desk: Desk, qtbot: QtBot) -> None:
    QTest.mouseClick(dialog.make, Qt.MouseButton.LeftButton)
    assert not dialog.make.isEnabled()
    qtbot.waitUntil(lambda: dialog.model.rowCount() == 2)
    assert len(list_back_ups(desk.workshop.path)) == 2
    assert dialog.messages.bar is not None


def test_a_back_up_that_fails_is_told_in_the_dialog(dialog: BackUpsDialog, desk: Desk, qtbot: QtBot) -> None:
    desk.workshop.path.with_name("seminar back-ups").rename(desk.workshop.path.with_name("moved"))
    desk.workshop.path.with_name("seminar back-ups").write_text("no folder")
    dialog.make.click()
    qtbot.waitUntil(lambda: dialog.messages.bar is not None)
    assert dialog.make.isEnabled()


def test_restoring_is_asked_first_and_then_requested(dialog: BackUpsDialog, desk: Desk) -> None:
    seen: list[str] = []
    answer(is_yes=True, seen=seen)
    spy = QSignalSpy(dialog.restore_requested)
    dialog.restore.click()
    assert seen == ["Restore this back-up copy?"]
    assert spy.at(0)[0] == str(list_back_ups(desk.workshop.path)[0].path)


def test_cancel_restores_nothing(dialog: BackUpsDialog) -> None:
    answer(is_yes=False, seen=[])
    spy = QSignalSpy(dialog.restore_requested)
    dialog.restore.click()
    assert spy.count() == 0
    assert dialog.isVisible()


def test_a_damaged_file_is_kept_but_cannot_be_restored(dialog: BackUpsDialog, desk: Desk) -> None:
    kept = list_back_ups(desk.workshop.path)[0].path
    kept.rename(kept.with_name(kept.name.replace(BackUpKind.MANUAL.value, BackUpKind.DAMAGED.value)))
    dialog.refresh()
    assert dialog.model.cell_at(dialog.model.index(0, 1)).text == "Damaged file, kept"
    assert not dialog.restore.isEnabled()


def test_the_folder_can_be_shown(dialog: BackUpsDialog, dialogs: AnsweredDialogs, desk: Desk) -> None:
    dialog.show_folder.click()
    assert dialogs.shown == [Path(desk.workshop.path).with_name("seminar back-ups")]
