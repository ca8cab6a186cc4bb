"""A writing process killed at random moments: the file opens, is whole, and no change that returned is missing."""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any

import pytest

from dcc_desktop.services.checking import check_workshop
from dcc_desktop.workshop_file import WorkshopFile
from tests.core.killed_writer import state_of
from tests.core.small_changes import names_beside

_KILLS = 120
_ACTIONS = ("change", "change", "undo", "back_up", "restore")
_ROOT = Path(__file__).parents[2]

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="the writing processes are forked")


class _Writers:
    """Starts one writing process after the other and kills each."""

    def __init__(self, commands: IO[str], reports: IO[str]) -> None:
        self._commands = commands
        self._reports = reports

    def kill_one(self, what: str, seed: int, after: float) -> list[Any]:
        """Return what the process reported until it was killed, `after` seconds from its first report."""
        self._commands.write(f"{what} {seed}\n")
        self._commands.flush()
        child, reports = 0, []
        for line in self._reports:
            report = json.loads(line)
            if report == "dead":
                break
            if isinstance(report, int):
                child = report
            else:
                reports.append(report)
            # The number of the process and its first report come in any order.
            if child and reports:
                time.sleep(after)
                os.kill(child, signal.SIGKILL)
                reports += [report for report in self._rest() if not isinstance(report, int)]
                break
        return reports

    def _rest(self) -> Iterator[Any]:
        for line in self._reports:
            report = json.loads(line)
            if report == "dead":
                return
            yield report


@contextmanager
def _writers(path: Path) -> Iterator[_Writers]:
    command = [sys.executable, "-m", "tests.core.killed_writer", str(path)]
    with subprocess.Popen(
        command, cwd=_ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, encoding="utf-8"
    ) as program:
        assert program.stdin is not None
        assert program.stdout is not None
        yield _Writers(program.stdin, program.stdout)
        program.stdin.close()


def _check_after_kill(path: Path, reports: list[Any], what: str) -> None:
    with WorkshopFile.open(path) as workshop:
        # Whoever restores closes the file first, so there is a moment in which nobody holds it.
        assert workshop.replaced_holder is not None or what == "restore"
        assert workshop._connection.execute("PRAGMA integrity_check").fetchall()[0][0] == "ok"
        found = state_of(workshop)
        newest = workshop.log.step(workshop.log.newest_step) if workshop.log.newest_step else None
    is_restoring = reports[-1] == "restoring"
    number, hybrid_time, digest = next(report for report in reversed(reports) if report != "restoring")
    if is_restoring:
        # The change before the restore returned without a report of its own, so only what came before is known.
        assert newest is not None
        assert newest.label == "Restore a back-up copy" or newest.hybrid_time > hybrid_time
    elif found[:2] == [number, hybrid_time]:
        assert found[2] == digest
    else:
        # An action that had not returned yet may have come through.
        assert newest is not None
        assert newest.number >= number
        assert newest.hybrid_time > hybrid_time


def test_no_change_that_returned_is_lost_when_the_program_is_killed(workshop: WorkshopFile) -> None:
    workshop.close()
    path, chance = workshop.path, random.Random(2026)
    reported = 0
    with _writers(path) as writers:
        for kill in range(_KILLS):
            what = _ACTIONS[kill % len(_ACTIONS)]
            reports = writers.kill_one(what, kill, chance.uniform(0, 0.06))
            reported += len(reports)
            _check_after_kill(path, reports, what)
            assert check_workshop(path) == []
    assert names_beside(path) == ["file back-ups", "file.dccw"]
    assert reported > _KILLS  # a busy disk takes few changes in the 60 ms that a writer may live
