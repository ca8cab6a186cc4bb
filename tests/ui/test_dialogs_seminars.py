"""The seminars of a file: the current one, closing and reopening, adding one from a template."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from ui.desk import Desk
from ui.dialogs.seminars_dialog import SeminarsDialog


@pytest.fixture
def dialog(desk: Desk, qtbot: QtBot) -> SeminarsDialog:
    """The open dialog, after it has looked for the user's own templates."""
    dialog = SeminarsDialog(desk)
    qtbot.addWidget(dialog)
    with qtbot.waitSignal(desk.tasks.idle):
        dialog.show()
    return dialog


def state(dialog: SeminarsDialog, place: int) -> str:
    return dialog.model.cell_at(dialog.model.index(place, dialog.model.column_of("state"))).text


def add(dialog: SeminarsDialog, qtbot: QtBot, template_id: str) -> None:
    dialog.templates.table.choose(template_id)
    QTest.mouseClick(dialog.add, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(dialog.add.isEnabled)


def test_the_current_seminar_says_so(dialog: SeminarsDialog) -> None:
    assert state(dialog, 0) == "current"
    assert not dialog.choose.isEnabled()


def test_a_seminar_from_a_template_becomes_the_current_one(dialog: SeminarsDialog, desk: Desk, qtbot: QtBot) -> None:
    add(dialog, qtbot, "roadmap-seminar")
    assert desk.seminar.template == "roadmap-seminar"
    assert [state(dialog, 0), state(dialog, 1)] == ["open", "current"]
    assert dialog.messages.bar is not None


def test_adding_a_seminar_is_one_step_that_can_be_undone(dialog: SeminarsDialog, desk: Desk, qtbot: QtBot) -> None:
    add(dialog, qtbot, "strategy-seminar")
    desk.workshop.undo()
    assert dialog.model.rowCount() == 1
    assert desk.seminar.template == "first-academy-seminar"


def test_another_seminar_is_chosen_by_a_button(dialog: SeminarsDialog, desk: Desk, qtbot: QtBot) -> None:
    first = desk.seminar.id
    add(dialog, qtbot, "roadmap-seminar")
    dialog.table.choose(first)
    QTest.mouseClick(dialog.choose, Qt.MouseButton.LeftButton)
    assert desk.seminar.id == first


def test_enter_chooses_a_seminar(dialog: SeminarsDialog, desk: Desk, qtbot: QtBot) -> None:
    first = desk.seminar.id
    add(dialog, qtbot, "roadmap-seminar")
    dialog.table.choose(first)
    QTest.keyClick(dialog.table, Qt.Key.Key_Return)
    assert desk.seminar.id == first


def test_a_seminar_is_closed_and_reopened(dialog: SeminarsDialog, desk: Desk, qtbot: QtBot) -> None:
    QTest.mouseClick(dialog.close_or_reopen, Qt.MouseButton.LeftButton)
    assert desk.seminar.closed_at is not None
    assert (state(dialog, 0), dialog.close_or_reopen.text()) == ("closed", "Reopen the seminar")
    QTest.mouseClick(dialog.close_or_reopen, Qt.MouseButton.LeftButton)
    assert desk.seminar.closed_at is None


def test_the_chosen_template_is_described(dialog: SeminarsDialog) -> None:
    dialog.templates.table.choose("monitoring-workshop")
    assert "monitoring plan" in dialog.templates.description.text()
