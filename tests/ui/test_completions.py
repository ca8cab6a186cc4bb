"""The list below a line of text."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QLineEdit
from pytestqt.qtbot import QtBot

from ui.theme.look import look
from ui.widgets.choices import SearchChoice
from ui.widgets.completions import offer_completions


def list_of(line: QLineEdit) -> QAbstractItemView:
    completer = line.completer()
    assert completer is not None
    popup = completer.popup()
    assert popup is not None
    return popup


def test_the_list_has_our_look_when_it_is_first_shown(qtbot: QtBot) -> None:
    line = QLineEdit()
    qtbot.addWidget(line)
    offer_completions(line, ["Dorfstadt", "Musterstadt"])
    line.show()
    line.setFocus()
    QTest.keyClick(line, Qt.Key.Key_S)
    assert list_of(line).isVisible()
    assert list_of(line).styleSheet() == look().sheet


def test_so_has_the_list_of_choices_that_are_searched(qtbot: QtBot) -> None:
    choice = SearchChoice("City")
    qtbot.addWidget(choice)
    choice.set_choices([("1", "Dorfstadt"), ("2", "Musterstadt")])
    choice.show()
    line = choice.box.lineEdit()
    assert line is not None
    line.setFocus()
    QTest.keyClick(line, Qt.Key.Key_S)
    assert list_of(line).isVisible()
    assert list_of(line).styleSheet() == look().sheet
