"""The import of tables: columns that are not taken in are named, and Enter alone does not lose them."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from dcc_desktop.services.import_preview import ImportKind
from ui.desk import Desk
from ui.dialogs.import_dialog import ImportDialog
from ui.dialogs.import_words import left_out_text

Opened = Callable[[str], ImportDialog]
HALF_KNOWN = "Име\tТип\tДлъжност\nАна Петрова\tБизнес\tексперт\n"


@pytest.fixture
def opened(qtbot: QtBot, desk: Desk, above: QWidget) -> Opened:
    def open_dialog(text: str) -> ImportDialog:
        dialog = ImportDialog(desk, ImportKind.PEOPLE, above, text=text)
        dialog.show()
        qtbot.waitUntil(lambda: not desk.tasks.is_busy)
        return dialog

    return open_dialog


def test_columns_that_are_not_taken_in_are_named(opened: Opened) -> None:
    dialog = opened(HALF_KNOWN)
    assert (dialog.left_out.text(), dialog.left_out.isVisible()) == ("Not imported: Длъжност", True)


def test_enter_alone_does_not_lose_a_column(opened: Opened) -> None:
    dialog = opened(HALF_KNOWN)
    assert dialog.focusWidget() is dialog.columns.boxes[2]
    QTest.keyClick(dialog.columns.boxes[2], Qt.Key.Key_Return)
    assert dialog.isVisible()


def test_an_empty_column_is_not_missed(opened: Opened) -> None:
    dialog = opened("Име\tТип\tДлъжност\nАна Петрова\tБизнес\t\n")
    assert not dialog.left_out.isVisible()
    assert dialog.focusWidget() is dialog.primary


def test_of_many_columns_the_first_are_named_and_the_others_counted() -> None:
    assert left_out_text(["a", "b", "c", "d"]) == "Not imported: a, b, c, d"
    assert left_out_text(["a", "b", "c", "d", "e", "f"]) == "Not imported: a, b, c, d and 2 more"
