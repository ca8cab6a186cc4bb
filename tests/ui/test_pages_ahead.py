"""Pages that take long are made while nobody touches the program."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from dcc_desktop.domain.stages import Stage
from ui.shell.pages_ahead import PagesAhead


def test_the_pages_are_made_one_after_the_other(qtbot: QtBot) -> None:
    made: list[Stage] = []
    parent = QObject()
    ahead = PagesAhead(made.append, parent, stages=(Stage.CITIES, Stage.VISION))
    ahead.start()
    qtbot.waitUntil(lambda: len(made) == 2)
    assert made == [Stage.CITIES, Stage.VISION]


def test_every_key_puts_the_next_page_off(qtbot: QtBot) -> None:
    line = QLineEdit()
    qtbot.addWidget(line)
    line.show()
    made: list[Stage] = []
    ahead = PagesAhead(made.append, line, stages=(Stage.CITIES,))
    ahead.start()
    pause = ahead.findChild(QTimer)
    assert pause is not None
    qtbot.waitUntil(lambda: pause.remainingTime() < pause.interval() / 2)
    QTest.keyClick(line, Qt.Key.Key_A)
    assert pause.remainingTime() > pause.interval() / 2
    assert made == []
