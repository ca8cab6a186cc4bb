"""A second start hands its file over to the first one, and only to one that lives and answers."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path

import pytest
from PySide6.QtNetwork import QLocalSocket
from pytestqt.qtbot import QtBot

from dcc_desktop.i18n import Language
from ui import single_start
from ui.app import begin_work
from ui.failures import Failures
from ui.main_window import MainWindow
from ui.settings import Settings
from ui.single_start import Beginning, FirstStart, begin, hand_over, name_of_channel
from ui.welcome.welcome_page import WelcomePage

OTHER = "import sys; from ui.single_start import begin; print(begin(sys.argv[1])[0].value)"
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


def second_start(qtbot: QtBot, path: str) -> str:
    """Start a second program while this one goes on, and return what became of it."""
    with ThreadPoolExecutor() as pool:
        other = pool.submit(run, path)
        qtbot.waitUntil(other.done, timeout=TURNS)
        return other.result()


def run(path: str) -> str:
    command = [sys.executable, "-c", OTHER, path]
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


def test_a_window_beside_one_that_does_not_answer_says_so(qtbot: QtBot, failures: Failures) -> None:
    window = MainWindow(Settings(language=Language.EN), failures=failures)
    qtbot.addWidget(window)
    begin_work(window, "", is_second=True)
    page = window.centralWidget()
    assert isinstance(page, WelcomePage)
    assert page.messages.bar is not None
    assert "does not answer" in page.messages.bar.label.text()
