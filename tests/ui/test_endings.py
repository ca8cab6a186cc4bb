"""Ctrl+C at a terminal and the end of a session close the file before the program goes."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from dcc_desktop.domain.stages import Stage, Tab
from dcc_desktop.workshop_file import WorkshopFile
from tests.ui.closing_windows import desk_of, seminar, window
from ui.app import end
from ui.endings import NAMES, Endings
from ui.main_window import MainWindow
from ui.pages.vision.entry_line import EntryLine

__all__ = ["seminar", "window"]  # fixtures


@pytest.fixture
def endings(qtbot: QtBot) -> Iterator[Endings]:
    """Heed the signals for one test; afterwards they are those of whoever had them before."""
    numbers = [getattr(signal, name) for name in NAMES if hasattr(signal, name)]
    before = {number: signal.getsignal(number) for number in numbers}
    woken_before = signal.set_wakeup_fd(-1)
    parent = QObject()
    yield Endings(parent)
    for number, handler in before.items():
        signal.signal(number, handler)
    signal.set_wakeup_fd(woken_before)
    parent.deleteLater()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows ends a program that is sent a signal")
@pytest.mark.parametrize("name", NAMES)
def test_a_signal_is_heard_by_the_loop_of_the_windows(endings: Endings, qtbot: QtBot, name: str) -> None:
    number = getattr(signal, name)
    with qtbot.waitSignal(endings.asked) as asked:
        os.kill(os.getpid(), number)
    assert asked.args == [number]


def test_the_file_is_closed_without_a_question_and_what_was_typed_is_saved(
    window: MainWindow, seminar: Path, type_text: Callable[[QWidget, str], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    city = desk_of(window).workshop.cities.all()[0]
    desk_of(window).choose_city(city.id)
    desk_of(window).go_to(Stage.VISION, Tab.SWOT)
    lines = [line for line in window.findChildren(EntryLine) if line.isVisible()]
    type_text(lines[0], "Без Enter")
    codes: list[int] = []
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    monkeypatch.setattr(app, "exit", codes.append)
    end(app, window, signal.SIGTERM)
    assert (codes, window.desk) == ([128 + signal.SIGTERM], None)
    with closing(WorkshopFile.open(seminar)) as workshop:
        assert "Без Enter" in [entry.text for entry in workshop.swot_entries.where(city_id=city.id)]
