"""One file under several names, a copy in the place of a file that was taken away, and files that are dropped."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent

from dcc_desktop.errors import ForeignFileError, InvalidInputError
from tests.ui.closing_windows import bar_of, desk_of, enter, on_posix, other, seminar, window
from tests.ui.doubles import AnsweredDialogs
from ui.main_window import MainWindow

__all__ = ["other", "seminar", "window"]  # fixtures


@on_posix
def test_a_copy_takes_the_place_of_a_file_that_is_gone_and_is_opened_there(
    window: MainWindow, seminar: Path, dialogs: AnsweredDialogs
) -> None:
    enter(window)
    desk, ideas = desk_of(window), desk_of(window).workshop.ideas.count()
    seminar.unlink()
    dialogs.answer = seminar
    assert window.files.save_copy()
    bar = bar_of(window)
    assert bar is not None
    bar._links[0].click()
    assert desk_of(window) is not desk
    enter(window)
    assert desk_of(window).workshop.ideas.count() == ideas + 1


@on_posix
def test_a_copy_in_the_same_place_stays_when_the_window_closes(
    window: MainWindow, seminar: Path, dialogs: AnsweredDialogs
) -> None:
    seminar.unlink()
    dialogs.answer = seminar
    assert window.files.save_copy()
    window.close_to_welcome()
    assert seminar.exists()
    assert not list(seminar.parent.glob("*#"))


@on_posix
def test_the_open_file_over_a_link_is_the_open_file(window: MainWindow, seminar: Path, tmp_path: Path) -> None:
    desk = desk_of(window)
    (tmp_path / "link.dccw").symlink_to(seminar)
    window.open_file(str(tmp_path / "link.dccw"))
    assert desk_of(window) is desk


def test_the_open_file_by_another_road_is_the_open_file(
    window: MainWindow, seminar: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = desk_of(window)
    monkeypatch.chdir(seminar.parent)
    window.open_file(seminar.name)
    window.open_file(f"{seminar.parent}/back-ups/../{seminar.name}")
    assert desk_of(window) is desk


def drop(window: MainWindow, *paths: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    copy, left, no_key = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    entered = QDragEnterEvent(QPoint(10, 10), copy, data, left, no_key)
    entered.ignore()
    window.dragEnterEvent(entered)
    assert entered.isAccepted()
    window.dropEvent(QDropEvent(QPointF(10, 10), copy, data, left, no_key))


def test_the_first_good_file_of_several_is_opened(window: MainWindow, other: Path, tmp_path: Path) -> None:
    (tmp_path / "letter.dccw").write_text("dear sir")
    drop(window, tmp_path / "picture.png", tmp_path / "letter.dccw", other)
    assert desk_of(window).workshop.path == other


def test_a_picture_is_refused_with_a_sentence(window: MainWindow, tmp_path: Path) -> None:
    with pytest.raises(InvalidInputError, match=r"picture\.png is not a workshop file\. Drop a file here"):
        drop(window, tmp_path / "picture.png")


def test_what_only_bears_the_name_is_refused_with_its_reason(window: MainWindow, tmp_path: Path) -> None:
    (tmp_path / "letter.dccw").write_text("dear sir")
    with pytest.raises(ForeignFileError, match="is not a workshop file"):
        drop(window, tmp_path / "letter.dccw")
