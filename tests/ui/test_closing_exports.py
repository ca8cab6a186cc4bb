"""While an export runs: closing asks, the language stays, and other looks wait."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QTimer
from PySide6.QtWidgets import QApplication

from dcc_desktop.errors import InvalidInputError
from dcc_desktop.i18n import Language
from dcc_desktop.workshop_file import WorkshopFile
from tests.ui.closing_windows import answer, other, seminar, window
from ui.main_window import MainWindow
from ui.shell.workbench import Workbench
from ui.widgets.sheets import Sheet

__all__ = ["other", "seminar", "window"]  # fixtures


def test_closing_asks_while_an_export_runs_and_waiting_keeps_all(window: MainWindow) -> None:
    stopped: list[bool] = []
    window.tasks.await_work("Export of all plans", lambda: stopped.append(True))
    titles: list[str] = []
    answer(lambda question: question.cancel, titles)
    window.close_to_welcome()
    assert titles == ["An export is running"]
    assert (stopped, window.desk is None) == ([], False)


def test_closing_stops_an_export_when_the_user_says_so(window: MainWindow) -> None:
    stopped: list[bool] = []
    window.tasks.await_work("Export of all plans", lambda: stopped.append(True))
    answer(lambda question: question.primary, [])
    window.close_to_welcome()
    assert (stopped, window.desk, window.tasks.awaited) == ([True], None, "")


def test_the_window_stays_while_an_export_is_waited_for(window: MainWindow) -> None:
    window.tasks.await_work("Export of all plans", lambda: None)
    answer(lambda question: question.cancel, [])
    window.close()
    assert window.isVisible()


def test_the_question_goes_away_when_the_export_has_ended(window: MainWindow) -> None:
    work = window.tasks.await_work("Export of all plans", lambda: None)
    QTimer.singleShot(0, window, lambda: window.tasks.has_ended(work))
    window.close_to_welcome()
    assert isinstance(window.centralWidget(), Workbench)


def test_the_language_is_not_changed_while_an_export_runs(window: MainWindow) -> None:
    bench = window.centralWidget()
    window.tasks.await_work("Export of all plans", lambda: None)
    with pytest.raises(InvalidInputError, match="An export is running"):
        window.use_language("bg")
    assert window.centralWidget() is bench
    assert window.settings.language is Language.EN


def test_another_text_size_waits_for_the_end_of_an_export(window: MainWindow) -> None:
    bench = window.centralWidget()
    work = window.tasks.await_work("Export of all plans", lambda: None)
    window.rebuild()
    assert window.centralWidget() is bench
    window.tasks.has_ended(work)
    assert window.centralWidget() is not bench
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # as the event loop would


def test_a_file_is_not_taken_while_a_question_about_the_open_one_is_asked(window: MainWindow, other: Path) -> None:
    window.tasks.await_work("Export of all plans", lambda: None)
    seen: list[str] = []

    def hand_over() -> None:
        with pytest.raises(InvalidInputError, match="not answered yet"):
            window.open_file(str(other))
        question = QApplication.activeModalWidget()
        assert isinstance(question, Sheet)
        seen.append(question.windowTitle())
        question.reject()

    QTimer.singleShot(0, window, hand_over)
    window.close_to_welcome()
    assert seen == ["An export is running"]
    WorkshopFile.open(other).close()  # not held any longer
