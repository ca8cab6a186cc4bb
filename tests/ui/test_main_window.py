"""The window: files are opened, closed, copied and put back without anything being lost."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from dcc_desktop.domain.stages import Stage
from dcc_desktop.errors import DamagedFileError, DccError, FileInUseError, ForeignFileError, StorageError
from dcc_desktop.i18n import Language
from dcc_desktop.services.backups import list_back_ups
from dcc_desktop.services.brainstorm import add_idea
from dcc_desktop.services.cities import find_city
from dcc_desktop.workshop_file import WorkshopFile
from tests.ui.doubles import AnsweredDialogs
from ui.desk import Desk
from ui.failures import Failures
from ui.main_window import MainWindow
from ui.pages.vision.entry_line import EntryLine
from ui.settings import Settings, load_settings
from ui.shell.workbench import Workbench
from ui.welcome.welcome_page import WelcomePage


@pytest.fixture
def seminar(sample_file: Path, tmp_path: Path) -> Path:
    path = tmp_path / "seminar.dccw"
    path.write_bytes(sample_file.read_bytes())
    return path


@pytest.fixture
def window(qtbot: QtBot, failures: Failures, dialogs: AnsweredDialogs) -> Iterator[MainWindow]:
    made = MainWindow(Settings(language=Language.EN), failures=failures, dialogs=dialogs)
    made.show()
    yield made
    made.close()


def desk_of(window: MainWindow) -> Desk:
    assert window.desk is not None
    return window.desk


def bench_of(window: MainWindow) -> Workbench:
    bench = window.centralWidget()
    assert isinstance(bench, Workbench)
    return bench


def said(window: MainWindow) -> str:
    bar = bench_of(window).page.messages.bar
    return bar.label.text() if bar is not None else ""


def test_an_opened_file_is_shown_and_remembered(window: MainWindow, seminar: Path) -> None:
    window.open_file(str(seminar))
    assert bench_of(window).page.stage is Stage.OVERVIEW
    assert seminar.name in window.windowTitle()
    assert load_settings().recent[0].path == str(seminar)


def test_closing_leaves_one_file_and_no_lock(window: MainWindow, seminar: Path) -> None:
    window.open_file(str(seminar))
    window.close_to_welcome()
    assert not list(seminar.parent.glob("*#"))
    assert not list(seminar.parent.glob("*-journal"))
    assert window.desk is None


def test_a_file_that_cannot_be_opened_leaves_the_open_one_open(
    window: MainWindow, seminar: Path, tmp_path: Path
) -> None:
    window.open_file(str(seminar))
    foreign = tmp_path / "letter.dccw"
    foreign.write_text("Dear colleagues")
    with pytest.raises(ForeignFileError):
        window.open_file(str(foreign))
    assert desk_of(window).workshop.path == seminar


def test_a_file_without_a_seminar_leaves_the_open_one_open(window: MainWindow, seminar: Path, tmp_path: Path) -> None:
    window.open_file(str(seminar))
    bare = tmp_path / "bare.dccw"
    WorkshopFile.create(bare).close()
    with pytest.raises(DccError):
        window.open_file(str(bare))
    assert desk_of(window).workshop.path == seminar
    assert bench_of(window).desk is desk_of(window)
    WorkshopFile.open(bare).close()  # not held any longer


def test_a_window_that_cannot_show_a_file_shows_the_welcome_page(
    window: MainWindow, seminar: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_desk: Desk) -> None:
        raise DamagedFileError("Page 7 is damaged.")

    monkeypatch.setattr(window, "show_workbench", refuse)
    with pytest.raises(DamagedFileError):
        window.open_file(str(seminar))
    assert isinstance(window.centralWidget(), WelcomePage)
    assert window.desk is None
    WorkshopFile.open(seminar).close()  # not held any longer


def test_settings_that_cannot_be_saved_keep_nobody_from_a_language(
    window: MainWindow, seminar: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window.open_file(str(seminar))
    bench = bench_of(window)
    (tmp_path / "no folder").write_text("")
    with monkeypatch.context() as patch:
        patch.setenv("DCC_USER_FOLDER", str(tmp_path / "no folder" / "user"))
        with pytest.raises(StorageError):
            window.use_language("bg")
    assert bench_of(window) is not bench


def test_a_file_that_is_open_elsewhere_is_refused_with_a_reason(window: MainWindow, seminar: Path) -> None:
    with WorkshopFile.open(seminar), pytest.raises(FileInUseError):
        window.open_file(str(seminar))


def test_a_refusal_is_shown_on_the_page(window: MainWindow, seminar: Path, failures: Failures) -> None:
    window.open_file(str(seminar))
    failures.show(ForeignFileError("That is a letter.", hint="Choose a .dccw file."))
    assert said(window) == "That is a letter. Choose a .dccw file."


def test_a_bug_is_said_calmly_and_the_work_goes_on(qtbot: QtBot, window: MainWindow, seminar: Path) -> None:
    window.open_file(str(seminar))
    window.announcer.show_bug("Traceback ...")
    assert "Everything up to the last entry is saved" in said(window)
    city = find_city(desk_of(window).workshop, "Beispielheim")
    idea = add_idea(desk_of(window).workshop, city.id, "still works")
    assert desk_of(window).workshop.ideas.find(idea.id) == idea


def test_a_dropped_file_is_opened(window: MainWindow, seminar: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile("/x/picture.png"), QUrl.fromLocalFile(str(seminar))])
    event = QDropEvent(
        QPointF(10, 10), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    window.dropEvent(event)
    assert desk_of(window).workshop.path == seminar


def test_a_copy_is_saved_under_another_name_and_the_work_goes_on_in_the_file(
    window: MainWindow, seminar: Path, dialogs: AnsweredDialogs, tmp_path: Path
) -> None:
    window.open_file(str(seminar))
    dialogs.answer = tmp_path / "copy"
    window.files.save_copy()
    with WorkshopFile.open(tmp_path / "copy.dccw") as copy:
        assert copy.cities.count() == desk_of(window).workshop.cities.count()
    assert desk_of(window).workshop.path == seminar
    assert "copy.dccw" in said(window)


def test_a_back_up_copy_takes_the_place_of_the_open_file(window: MainWindow, seminar: Path) -> None:
    window.open_file(str(seminar))
    before = desk_of(window).workshop.ideas.count()
    copy = list_back_ups(seminar)[0]
    city = find_city(desk_of(window).workshop, "Beispielheim")
    add_idea(desk_of(window).workshop, city.id, "too late")
    window.files.restore(str(copy.path))
    assert desk_of(window).workshop.ideas.count() == before


def test_undo_and_redo_are_named_in_the_top_bar(window: MainWindow, seminar: Path) -> None:
    window.open_file(str(seminar))
    bench = bench_of(window)
    city = find_city(desk_of(window).workshop, "Beispielheim")
    add_idea(desk_of(window).workshop, city.id, "Bicycles")
    assert bench.top.undo.accessibleName() == "Undo: Add idea: Bicycles"
    bench.undo()
    assert bench.top.redo.accessibleName() == "Redo: Add idea: Bicycles"


@pytest.mark.parametrize("stage", list(Stage))
def test_every_page_opens_in_every_language(window: MainWindow, seminar: Path, stage: Stage) -> None:
    window.open_file(str(seminar))
    for language in Language:
        window.use_language(language)
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # as the event loop would
        bench_of(window).show_stage(stage)
        assert bench_of(window).page.stage is stage


def test_the_place_of_the_window_is_remembered(window: MainWindow) -> None:
    window.resize(1100, 700)
    window.close()
    assert load_settings().geometry


@pytest.fixture
def every_name() -> Callable[[MainWindow], list[str]]:
    return lambda window: [command.text for command in window.commands]


def test_commands_that_need_a_file_are_offered_only_with_one(
    window: MainWindow, seminar: Path, every_name: Callable[[MainWindow], list[str]]
) -> None:
    assert "Undo" not in every_name(window)
    window.open_file(str(seminar))
    assert "Undo" in every_name(window)
    window.close_to_welcome()
    assert "Undo" not in every_name(window)


def test_no_two_commands_share_a_key(window: MainWindow, seminar: Path) -> None:
    window.open_file(str(seminar))
    keys = [key for command in window.commands for key in command.keys]
    assert len(keys) == len(set(keys))


def test_an_entry_typed_without_enter_is_added_when_the_file_is_closed(
    window: MainWindow, seminar: Path, type_text: Callable[[QWidget, str], None]
) -> None:
    window.open_file(str(seminar))
    city, other = desk_of(window).workshop.cities.all()[:2]
    desk_of(window).choose_city(city.id)
    bench_of(window).show_stage(Stage.VISION, "swot")
    lines = bench_of(window).page.findChildren(EntryLine)
    type_text(next(line for line in lines if line.accessibleName().startswith("New entry")), "Без Enter")
    desk_of(window).choose_city(other.id)
    bench_of(window).show_stage(Stage.OVERVIEW)
    window.close_to_welcome()
    with closing(WorkshopFile.open(seminar)) as workshop:
        assert [each.city_id for each in workshop.swot_entries.all() if each.text == "Без Enter"] == [city.id]
