"""Whatever fails in a slot is shown, and the window stays."""

from __future__ import annotations

import sys
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, Signal
from pytestqt.qtbot import QtBot

from dcc_desktop.errors import InvalidInputError
from ui.failures import Failures, log_file, start_log


class Bell(QObject):
    rung = Signal()


@pytest.fixture
def seam(qtbot: QtBot) -> Iterator[Failures]:
    made = Failures()
    give_back = made.install()
    yield made
    give_back()


def ring(action: object) -> None:
    bell = Bell()
    bell.rung.connect(action)
    bell.rung.emit()


def refuse() -> None:
    raise InvalidInputError("The rating is outside the scale.", hint="Type 1 to 5.")


def break_down() -> None:
    raise ZeroDivisionError("a bug")


def test_what_the_user_can_act_on_is_passed_on_with_its_hint(qtbot: QtBot, seam: Failures) -> None:
    with qtbot.waitSignal(seam.refused) as signal:
        ring(refuse)
    assert str(signal.args[0]) == "The rating is outside the scale. Type 1 to 5."


def test_a_bug_is_passed_on_as_details_for_support(
    qtbot: QtBot, seam: Failures, capsys: pytest.CaptureFixture[str]
) -> None:
    with qtbot.waitSignal(seam.broke) as signal:
        ring(break_down)
    assert "ZeroDivisionError: a bug" in signal.args[0]
    assert signal.args[0].startswith("DCC Desktop ")
    assert "ZeroDivisionError" in capsys.readouterr().err


def test_a_bug_is_noted_in_the_log(qtbot: QtBot, seam: Failures, capsys: pytest.CaptureFixture[str]) -> None:
    start_log()
    ring(break_down)
    assert "ZeroDivisionError: a bug" in log_file().read_text(encoding="utf-8")


def test_the_seam_gives_the_hook_back(qtbot: QtBot) -> None:
    before = sys.excepthook
    Failures().install()()
    assert sys.excepthook is before
