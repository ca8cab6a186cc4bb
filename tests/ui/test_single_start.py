"""A second start hands its file over to the first one, and only to one that lives and answers."""

from __future__ import annotations

import socket
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path

import pytest
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtNetwork import QLocalServer, QLocalSocket
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from dcc_desktop.i18n import Language
from ui import single_start
from ui.app import FileOpener, begin_work, heed_files
from ui.failures import Failures
from ui.main_window import MainWindow
from ui.settings import Settings
from ui.single_start import Beginning, FirstStart, begin, hand_over, name_of_channel
from ui.welcome.welcome_page import WelcomePage

OTHER = "import sys; from ui.single_start import begin; print(begin(sys.argv[1])[0].value)"
HANDED = "import sys; from ui.single_start import hand_over; print(hand_over(sys.argv[1]))"
TURNS = 20_000  # ms


@pytest.fixture(autouse=True)
def temporary(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Keep lock and channel of each test to itself."""
    monkeypatch.setenv("TMPDIR", str(tmp_path))


@pytest.fixture
def first(qtbot: QtBot) -> Iterator[FirstStart]:
    """The first start."""
    beginning, made = begin("")
    assert beginning is Beginning.FIRST
    assert made is not None
    yield made
    made.deleteLater()


@pytest.fixture
def window(qtbot: QtBot, failures: Failures) -> MainWindow:
    """The window of a program without a file."""
    made = MainWindow(Settings(language=Language.EN), failures=failures)
    qtbot.addWidget(made)
    return made


@pytest.fixture
def app(qtbot: QtBot) -> QApplication:
    """The application."""
    running = QApplication.instance()
    assert isinstance(running, QApplication)
    return running


def second_start(qtbot: QtBot, path: str) -> str:
    """Start a second program while this one goes on, and return what became of it."""
    with ThreadPoolExecutor() as pool:
        other = pool.submit(run, path)
        qtbot.waitUntil(other.done, timeout=TURNS)
        return other.result()


def run(path: str, code: str = OTHER) -> str:
    command = [sys.executable, "-c", code, path]
    ended = subprocess.run(command, capture_output=True, text=True, check=True)
    return str(ended.stdout).strip()


def test_without_a_first_start_nothing_is_handed_over(qtbot: QtBot) -> None:
    assert not hand_over("/x/a.dccw")


@pytest.mark.parametrize("path", ["/x/Градове и хора.dccw", "", "/x/two\nlines.dccw", "/x/\udcff\udcfe.dccw"])
def test_the_first_start_is_asked_to_open_the_file_of_the_second(first: FirstStart, qtbot: QtBot, path: str) -> None:
    heard: list[str] = []
    first.asked.connect(heard.append)
    assert second_start(qtbot, path) == Beginning.HANDED_OVER.value
    qtbot.waitUntil(lambda: heard == [path])


def test_several_starts_at_once_are_all_heard(first: FirstStart, qtbot: QtBot) -> None:
    heard: list[str] = []
    first.asked.connect(heard.append)
    with ThreadPoolExecutor() as pool:
        others: list[Future[str]] = [pool.submit(run, name) for name in ("a", "b", "c")]
        qtbot.waitUntil(lambda: all(other.done() for other in others), timeout=TURNS)
    qtbot.waitUntil(lambda: sorted(heard) == ["a", "b", "c"])


def test_a_first_start_that_does_not_answer_is_told_apart(first: FirstStart, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(single_start, "PATIENCE", 0.05)
    monkeypatch.setattr(single_start, "STARTING", -1)
    assert begin("/x/a.dccw") == (Beginning.UNANSWERED, None)


def test_a_file_of_a_start_that_has_given_up_is_not_opened_here_too(first: FirstStart, qtbot: QtBot) -> None:
    heard: list[str] = []
    first.asked.connect(heard.append)
    hasty = QLocalSocket()
    hasty.connectToServer(name_of_channel())
    hasty.write(b"/x/a.dccw\0")
    hasty.flush()
    hasty.abort()
    assert second_start(qtbot, "/x/b.dccw") == Beginning.HANDED_OVER.value
    qtbot.waitUntil(lambda: bool(heard))
    assert heard == ["/x/b.dccw"]


def test_after_a_crash_the_next_start_is_the_first_one(qtbot: QtBot) -> None:
    crash = f"{OTHER}; import os; sys.stdout.flush(); os._exit(1)"
    other = subprocess.run([sys.executable, "-c", crash, ""], capture_output=True, text=True, check=False)
    assert other.stdout.strip() == Beginning.FIRST.value
    beginning, first = begin("")
    assert beginning is Beginning.FIRST
    assert first is not None
    assert second_start(qtbot, "/x/a.dccw") == Beginning.HANDED_OVER.value


class PlainServer(QLocalServer):
    """Finds a channel in use where a crash has left it, as on systems that do not replace it by themselves."""

    def listen(self, name: str) -> bool:  # type: ignore[override]
        """Listen as there."""
        self.setSocketOptions(QLocalServer.SocketOption.NoOptions)
        return super().listen(name)


@pytest.mark.skipif(sys.platform == "win32", reason="there a channel ends with its program")
def test_without_a_lock_a_channel_that_a_crash_left_is_taken_over(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with socket.socket(socket.AF_UNIX) as left:
        left.bind(str(tmp_path / name_of_channel()))
    monkeypatch.setattr(single_start, "QLocalServer", PlainServer)
    heard: list[str] = []
    alone = FirstStart()
    alone.asked.connect(heard.append)
    with ThreadPoolExecutor() as pool:
        other = pool.submit(run, "/x/a.dccw", HANDED)
        qtbot.waitUntil(other.done, timeout=TURNS)
    assert other.result() == "True"
    qtbot.waitUntil(lambda: heard == ["/x/a.dccw"])


def test_a_start_that_cannot_listen_writes_it_down(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    (tmp_path / name_of_channel() / "full").mkdir(parents=True)
    made = FirstStart()
    assert "Later starts cannot be heard" in caplog.text
    made.deleteLater()


def test_a_window_beside_one_that_does_not_answer_says_so(window: MainWindow) -> None:
    begin_work(window, "", is_second=True)
    page = window.centralWidget()
    assert isinstance(page, WelcomePage)
    assert page.messages.bar is not None
    assert "does not answer" in page.messages.bar.label.text()


@pytest.mark.parametrize(("system", "is_watched"), [("darwin", True), ("linux", False), ("win32", False)])
def test_the_events_of_all_the_program_are_watched_on_macos_only(
    window: MainWindow, app: QApplication, monkeypatch: pytest.MonkeyPatch, *, system: str, is_watched: bool
) -> None:
    watching: list[object] = []
    monkeypatch.setattr(app, "installEventFilter", watching.append)
    monkeypatch.setattr(sys, "platform", system)
    heed_files(app, window)
    assert bool(watching) is is_watched


def test_a_file_that_the_system_hands_over_is_opened(
    window: MainWindow, app: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(window, "open_file", opened.append)
    assert FileOpener(window).eventFilter(app, QFileOpenEvent("/x/a.dccw"))
    assert opened == ["/x/a.dccw"]
