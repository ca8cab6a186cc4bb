"""A window with a file in it, and answers to what it asks: for the tests about closing."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from dcc_desktop.i18n import Language
from dcc_desktop.services.brainstorm import add_idea
from dcc_desktop.services.cities import find_city
from tests.ui.doubles import AnsweredDialogs
from ui.desk import Desk
from ui.failures import Failures
from ui.main_window import MainWindow
from ui.settings import Settings
from ui.shell.workbench import Workbench
from ui.welcome.welcome_page import WelcomePage
from ui.widgets.buttons import Button
from ui.widgets.message_bars import MessageBar
from ui.widgets.sheets import Sheet

on_posix = pytest.mark.skipif(sys.platform == "win32", reason="Windows lets nobody touch an open file")


@pytest.fixture
def seminar(sample_file: Path, tmp_path: Path) -> Path:
    path = tmp_path / "seminar.dccw"
    path.write_bytes(sample_file.read_bytes())
    return path


@pytest.fixture
def other(sample_file: Path, tmp_path: Path) -> Path:
    path = tmp_path / "other.dccw"
    path.write_bytes(sample_file.read_bytes())
    return path


@pytest.fixture
def window(qtbot: QtBot, failures: Failures, dialogs: AnsweredDialogs, seminar: Path) -> Iterator[MainWindow]:
    """The window with a file in it."""
    made = MainWindow(Settings(language=Language.EN), failures=failures, dialogs=dialogs)
    made.show()
    made.open_file(str(seminar))
    yield made
    made.files.close(is_asking=False)
    made.close()


def desk_of(window: MainWindow) -> Desk:
    assert window.desk is not None
    return window.desk


def bar_of(window: MainWindow) -> MessageBar | None:
    place = window.centralWidget()
    assert isinstance(place, Workbench | WelcomePage)
    return place.page.messages.bar if isinstance(place, Workbench) else place.messages.bar


def said(window: MainWindow) -> str:
    bar = bar_of(window)
    return bar.label.text() if bar is not None else ""


def offered(window: MainWindow) -> list[str]:
    bar = bar_of(window)
    return [link.text() for link in bar._links] if bar is not None else []


def enter(window: MainWindow) -> None:
    workshop = desk_of(window).workshop
    add_idea(workshop, find_city(workshop, "Beispielheim").id, "Bicycles")


def answer(press: Callable[[Sheet], Button], titles: list[str]) -> None:
    """Press a button of the question that comes next."""

    def do() -> None:
        question = QApplication.activeModalWidget()
        assert isinstance(question, Sheet)
        titles.append(question.windowTitle())
        press(question).click()

    QTimer.singleShot(0, do)


def damage(path: Path) -> None:
    os.truncate(path, 0)
