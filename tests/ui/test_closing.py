"""Closing and changing files: nothing of the old file stays behind, and whoever would lose something is asked."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from dcc_desktop.domain.stages import Stage
from dcc_desktop.errors import DamagedFileError, StorageError
from dcc_desktop.workshop_file import WorkshopFile
from tests.ui.closing_windows import (
    answer,
    bar_of,
    damage,
    desk_of,
    enter,
    offered,
    on_posix,
    other,
    said,
    seminar,
    window,
)
from tests.ui.doubles import AnsweredDialogs
from ui.failures import Failures
from ui.main_window import MainWindow
from ui.shell.dialog_list import open_dialog
from ui.shell.workbench import Workbench
from ui.welcome.welcome_page import WelcomePage
from ui.widgets.buttons import Button
from ui.widgets.sheets import ask

__all__ = ["other", "seminar", "window"]  # fixtures


# Dialogs


@pytest.mark.parametrize("name", ["back-ups", "palette", "seminars", "history", "shortcuts"])
def test_a_dialog_goes_with_the_file_that_it_belongs_to(window: MainWindow, other: Path, name: str) -> None:
    open_dialog(name, window)
    window.open_file(str(other))
    assert [dialog for dialog in window.findChildren(QDialog) if dialog.isVisible()] == []
    assert desk_of(window).workshop.path == other


def test_a_question_goes_with_the_dialog_that_asks_it(window: MainWindow, other: Path) -> None:
    dialog = open_dialog("back-ups", window)
    QTimer.singleShot(0, window, lambda: window.open_file(str(other)))
    assert not ask(dialog, "Restore?", "The file is replaced.", confirm_text="Restore")
    assert desk_of(window).workshop.path == other


def test_a_copy_is_not_saved_of_a_file_that_came_meanwhile(
    window: MainWindow, other: Path, dialogs: AnsweredDialogs, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def hand_over(*_asked: object) -> Path:
        window.open_file(str(other))
        return tmp_path / "copy.dccw"

    monkeypatch.setattr(dialogs, "save_workshop", hand_over)
    assert not window.files.save_copy()
    assert not (tmp_path / "copy.dccw").exists()


# A damaged file


@on_posix
def test_a_damaged_file_is_said_once_with_two_ways_out(window: MainWindow, failures: Failures, seminar: Path) -> None:
    damage(seminar)
    with pytest.raises(DamagedFileError) as refused:
        enter(window)
    failures.show(refused.value)
    assert said(window).startswith("seminar.dccw is damaged")
    assert offered(window) == ["Back-ups…", "Save a copy as…"]
    bar = bar_of(window)
    failures.show(refused.value)
    assert bar_of(window) is bar


@on_posix
def test_a_damaged_file_is_not_read_every_second(window: MainWindow, failures: Failures, seminar: Path) -> None:
    damage(seminar)
    with pytest.raises(DamagedFileError) as refused:
        enter(window)
    failures.show(refused.value)
    assert not desk_of(window)._second.isActive()


@on_posix
@pytest.mark.parametrize("stage", list(Stage))
def test_no_page_of_a_damaged_file_is_a_bug(
    window: MainWindow, seminar: Path, failures: Failures, stage: Stage
) -> None:
    damage(seminar)
    bench = window.centralWidget()
    assert isinstance(bench, Workbench)
    with suppress(StorageError):
        bench.show_stage(stage)
    desk_of(window).ticked.emit()  # `failures` fails the test over a bug


@on_posix
def test_closing_a_damaged_file_ends_at_the_welcome_page_with_the_reason(
    window: MainWindow, qtbot: QtBot, seminar: Path
) -> None:
    damage(seminar)
    window.close_to_welcome()
    assert isinstance(window.centralWidget(), WelcomePage)
    qtbot.waitUntil(lambda: said(window).startswith("seminar.dccw is damaged"))
    assert not list(seminar.parent.glob("*#"))


@on_posix
def test_another_file_is_opened_in_the_place_of_a_damaged_one(window: MainWindow, seminar: Path, other: Path) -> None:
    damage(seminar)
    window.open_file(str(other))
    assert desk_of(window).workshop.path == other


@on_posix
def test_a_bug_on_a_damaged_file_does_not_claim_that_all_is_saved(window: MainWindow, seminar: Path) -> None:
    damage(seminar)
    window.announcer.show_bug("Traceback ...")
    assert "saved" not in said(window)
    assert offered(window) == ["Save a copy as…", "Details…"]


def test_a_bug_without_a_file_does_not_speak_of_entries(window: MainWindow) -> None:
    window.close_to_welcome()
    window.announcer.show_bug("Traceback ...")
    assert said(window) == "Something in the program went wrong."


# A file that is gone


@on_posix
def test_the_next_entry_into_a_file_that_is_gone_says_so(window: MainWindow, failures: Failures, seminar: Path) -> None:
    seminar.unlink()
    with pytest.raises(StorageError) as refused:
        enter(window)
    failures.show(refused.value)
    assert said(window).startswith("seminar.dccw was deleted, moved or replaced while it was open.")
    assert offered(window) == ["Save a copy as…"]


@on_posix
def test_a_file_that_is_gone_is_saved_before_it_is_closed(
    window: MainWindow, seminar: Path, dialogs: AnsweredDialogs, tmp_path: Path
) -> None:
    enter(window)
    ideas = desk_of(window).workshop.ideas.count()
    seminar.unlink()
    titles: list[str] = []
    dialogs.answer = tmp_path / "rescued.dccw"
    answer(lambda question: question.primary, titles)
    window.close_to_welcome()
    assert titles == ["The file is gone"]
    assert window.desk is None
    with WorkshopFile.open(tmp_path / "rescued.dccw") as rescued:
        assert rescued.ideas.count() == ideas


@on_posix
def test_closing_a_file_that_is_gone_can_be_called_off(window: MainWindow, seminar: Path) -> None:
    seminar.unlink()
    answer(lambda question: question.cancel, [])
    window.close_to_welcome()
    assert isinstance(window.centralWidget(), Workbench)


@on_posix
def test_a_file_that_is_gone_can_be_given_up(window: MainWindow, seminar: Path) -> None:
    seminar.unlink()
    give_up = "Close without a copy"
    answer(lambda question: next(one for one in question.findChildren(Button) if one.text() == give_up), [])
    window.close_to_welcome()
    assert window.desk is None


@on_posix
def test_the_work_goes_on_in_the_copy_of_a_file_that_is_gone(
    window: MainWindow, seminar: Path, dialogs: AnsweredDialogs, tmp_path: Path
) -> None:
    seminar.unlink()
    dialogs.answer = tmp_path / "rescued.dccw"
    window.files.save_copy()
    bar = bar_of(window)
    assert bar is not None
    assert offered(window) == ["Open the copy", "Show in folder"]
    bar._links[0].click()
    assert desk_of(window).workshop.path == tmp_path / "rescued.dccw"
