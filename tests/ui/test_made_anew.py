"""The window is made anew after a change of language or text size: everything happens once all the same."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from pytestqt.qtbot import QtBot

from dcc_desktop.i18n import Language
from dcc_desktop.services.backups import BackUpKind, list_back_ups
from dcc_desktop.services.brainstorm import add_idea
from dcc_desktop.services.running import start_next
from tests.ui.doubles import AnsweredDialogs
from ui.desk import Desk
from ui.failures import Failures
from ui.main_window import MainWindow
from ui.projector.projector import Projector
from ui.settings import Settings


@pytest.fixture
def window(sample_file: Path, tmp_path: Path, failures: Failures, dialogs: AnsweredDialogs) -> Iterator[MainWindow]:
    path = tmp_path / "seminar.dccw"
    path.write_bytes(sample_file.read_bytes())
    made = MainWindow(Settings(language=Language.EN), failures=failures, dialogs=dialogs)
    made.show()
    made.open_file(str(path))
    yield made
    made.close()


@pytest.fixture
def desk(window: MainWindow) -> Desk:
    window.rebuild()
    window.rebuild()
    assert window.desk is not None
    return window.desk


def test_one_back_up_copy_is_written_for_an_item(qtbot: QtBot, desk: Desk) -> None:
    start_next(desk.workshop, desk.seminar.id)
    qtbot.waitUntil(lambda: not desk.tasks.is_busy, timeout=20_000)
    kinds = [copy.kind for copy in list_back_ups(desk.workshop.path)]
    assert kinds.count(BackUpKind.AGENDA_ITEM) == 1


def test_a_view_is_shown_once(window: MainWindow, desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    assert isinstance(window.projector, Projector)
    opened: list[object] = []
    monkeypatch.setattr(window.projector.audience, "open", opened.append)
    desk.projection_requested.emit("clock")
    assert len(opened) == 1


def test_the_window_before_counts_nothing_any_more(window: MainWindow, desk: Desk) -> None:
    before = window.centralWidget()
    assert before is not None
    city = desk.standing().challenge[0].city
    add_idea(desk.workshop, city.id, "An app for the bus")
    window.rebuild()
    add_idea(desk.workshop, city.id, "A map of quiet places")
    timers = before.findChildren(QTimer, options=Qt.FindChildOption.FindDirectChildrenOnly)
    assert timers
    assert not any(timer.isActive() for timer in timers)
