"""What the tests of the windows share: a dressed application, a desk on a real file, keys that know Cyrillic."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from dcc_desktop.i18n import Language, interface_language, set_interface_language
from dcc_desktop.services.sample import write_sample
from dcc_desktop.workshop_file import WorkshopFile
from tests.ui.doubles import AnsweredDialogs
from ui.desk import Desk
from ui.failures import Failures
from ui.settings import Settings
from ui.tasks import TaskRunner
from ui.theme.look import Mode, load_fonts, look


@pytest.fixture(scope="session")
def qapp_cls() -> type[QApplication]:
    """Dress the one application of the tests as the program does."""
    return QApplication


@pytest.fixture(scope="session", autouse=True)
def dressed(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> None:
    """Load style and typeface once; what is drawn for the style goes into a folder of the tests."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("DCC_USER_FOLDER", str(tmp_path_factory.mktemp("drawn")))
        qapp.setStyle("Fusion")
        load_fonts()
        look().apply(mode=Mode.LIGHT)


@pytest.fixture
def qtbot(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> QtBot:
    """Dress what a test shows by itself as the window does that it stands in otherwise."""
    add = qtbot.addWidget

    def add_dressed(widget: QWidget, **options: Any) -> None:
        look().dress(widget)
        add(widget, **options)

    monkeypatch.setattr(qtbot, "addWidget", add_dressed)
    return qtbot


@pytest.fixture(autouse=True)
def english() -> Iterator[None]:
    """Speak English in each test unless it says otherwise."""
    before = interface_language()
    set_interface_language(Language.EN)
    yield
    set_interface_language(before)


@pytest.fixture(scope="session")
def sample_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample seminar, written once; tests get copies of it."""
    path = tmp_path_factory.mktemp("sample") / "sample.dccw"
    write_sample(path, language=Language.EN)
    return path


@pytest.fixture
def dialogs() -> AnsweredDialogs:
    """Answer for the user in the system's dialogs."""
    return AnsweredDialogs()


@pytest.fixture
def make_desk(qtbot: object, dialogs: AnsweredDialogs) -> Iterator[Callable[[Path], Desk]]:
    """Open files on desks, and close them after the test."""
    made: list[Desk] = []

    def make(path: Path) -> Desk:
        desk = Desk(WorkshopFile.open(path), Settings(), tasks=TaskRunner(), dialogs=dialogs)
        made.append(desk)
        return desk

    yield make
    for desk in made:
        desk.tasks.finish()
        desk.close()
        desk.workshop.close()


@pytest.fixture
def desk(make_desk: Callable[[Path], Desk], sample_file: Path, tmp_path: Path) -> Desk:
    """A desk on a copy of the sample seminar."""
    path = tmp_path / "seminar.dccw"
    path.write_bytes(sample_file.read_bytes())
    return make_desk(path)


@pytest.fixture
def above(qtbot: QtBot) -> QWidget:
    """What a dialog opens above; it goes with it, unless it was closed and is gone already."""
    window = QWidget()
    window.resize(1280, 800)
    qtbot.addWidget(window)
    return window


@pytest.fixture
def failures(qtbot: object) -> Iterator[Failures]:
    """Show what services refuse as the program does; a bug still fails the test."""
    seam = Failures()
    before = sys.excepthook
    give_back = seam.install()
    bugs: list[str] = []
    seam.broke.connect(bugs.append)
    yield seam
    give_back()
    assert not bugs
    assert sys.excepthook is before


@pytest.fixture
def type_text() -> Callable[[QWidget, str], None]:
    """Type into a widget; Qt's own test keys know ASCII only."""

    def type_into(widget: QWidget, text: str) -> None:
        for character in text:
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                event = QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, character)
                QApplication.sendEvent(widget, event)

    return type_into
