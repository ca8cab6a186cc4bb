"""Ctrl+C at a terminal and the end of a session close the file before the program goes."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from dcc_desktop.i18n import Language
from dcc_desktop.workshop_file import WorkshopFile
from ui.app import end
from ui.endings import NAMES, Endings
from ui.failures import Failures
from ui.main_window import MainWindow
from ui.settings import Settings


@pytest.fixture
def endings(qtbot: QtBot) -> Iterator[Endings]:
    """Heed the signals for one test."""
    parent = QObject()
    made = Endings(parent)
    yield made
    made.stop()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows ends a program that is sent a signal")
@pytest.mark.parametrize("name", NAMES)
def test_a_signal_is_heard_by_the_loop_of_the_windows(endings: Endings, qtbot: QtBot, name: str) -> None:
    number = getattr(signal, name)
    with qtbot.waitSignal(endings.asked) as asked:
        os.kill(os.getpid(), number)
    assert asked.args == [number]


def test_the_file_is_closed_without_a_question(
    qtbot: QtBot, failures: Failures, sample_file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "seminar.dccw"
    path.write_bytes(sample_file.read_bytes())
    window = MainWindow(Settings(language=Language.EN), failures=failures)
    qtbot.addWidget(window)
    window.open_file(str(path))
    codes: list[int] = []
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    monkeypatch.setattr(app, "exit", codes.append)
    end(app, window, signal.SIGTERM)
    assert codes == [128 + signal.SIGTERM]
    WorkshopFile.open(path).close()
