"""Work aside comes back to its owner, or to nobody."""

from __future__ import annotations

import threading
from functools import partial

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from dcc_desktop.errors import ExportError
from dcc_desktop.progress import Progress
from ui.failures import Failures
from ui.tasks import TaskRunner


@pytest.fixture
def runner(qtbot: QtBot) -> TaskRunner:
    return TaskRunner()


def give_back(number: int, _progress: Progress) -> int:
    return number


def test_a_job_runs_in_another_thread_and_its_result_arrives_in_the_windows_thread(
    qtbot: QtBot, runner: TaskRunner
) -> None:
    threads: list[threading.Thread] = []

    def job(_progress: Progress) -> int:
        threads.append(threading.current_thread())
        return 7

    results: list[tuple[int, threading.Thread]] = []
    runner.start(runner, job, on_done=lambda result: results.append((result, threading.current_thread())))
    qtbot.waitUntil(lambda: bool(results))
    assert results == [(7, threading.main_thread())]
    assert threads[0] is not threading.main_thread()


def test_many_jobs_all_come_back(qtbot: QtBot, runner: TaskRunner) -> None:
    results: list[int] = []
    for number in range(200):
        runner.start(runner, partial(give_back, number), on_done=results.append)
    qtbot.waitUntil(lambda: len(results) == 200)
    assert sorted(results) == list(range(200))
    assert not runner.is_busy


def test_progress_is_reported_in_order(qtbot: QtBot, runner: TaskRunner) -> None:
    def job(progress: Progress) -> None:
        for done in range(3):
            progress.step(done, 3, "city")

    steps: list[tuple[int, int, str]] = []
    done: list[object] = []
    runner.start(runner, job, on_done=done.append, on_progress=lambda *step: steps.append(step))
    qtbot.waitUntil(lambda: bool(done))
    assert steps == [(0, 3, "city"), (1, 3, "city"), (2, 3, "city")]


def test_a_cancelled_job_stops_at_its_next_step(qtbot: QtBot, runner: TaskRunner) -> None:
    is_begun, may_go_on = threading.Event(), threading.Event()

    def job(progress: Progress) -> str:
        is_begun.set()
        may_go_on.wait(10)
        progress.step(1, 2)
        return "finished all the same"

    outcomes: list[str] = []
    task = runner.start(runner, job, on_done=outcomes.append, on_cancelled=lambda: outcomes.append("cancelled"))
    assert is_begun.wait(10)
    task.cancel()
    may_go_on.set()
    qtbot.waitUntil(lambda: bool(outcomes))
    assert outcomes == ["cancelled"]


def test_what_a_job_raises_is_given_to_who_asked_for_it(qtbot: QtBot, runner: TaskRunner) -> None:
    def job(_progress: Progress) -> None:
        raise ExportError("The disk is full.")

    errors: list[BaseException] = []
    runner.start(runner, job, on_done=lambda _result: None, on_failed=errors.append)
    qtbot.waitUntil(lambda: bool(errors))
    assert str(errors[0]) == "The disk is full."


def test_what_nobody_asked_for_is_shown_at_the_seam(qtbot: QtBot, runner: TaskRunner, failures: Failures) -> None:
    def job(_progress: Progress) -> None:
        raise ExportError("The disk is full.")

    with qtbot.waitSignal(failures.refused) as refused:
        runner.start(runner, job, on_done=lambda _result: None)
    assert str(refused.args[0]) == "The disk is full."


def test_an_owner_that_is_gone_hears_nothing(qtbot: QtBot, runner: TaskRunner) -> None:
    owner = QObject()
    may_end = threading.Event()
    heard: list[object] = []
    runner.start(owner, lambda _progress: may_end.wait(10), on_done=heard.append)
    with qtbot.waitSignal(owner.destroyed):
        owner.deleteLater()
    with qtbot.waitSignal(runner.idle):
        may_end.set()
    assert heard == []
