"""Messages go when what they say is settled: after the mend, on another page, with the next action on the projector."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from dcc_desktop.domain.stages import Stage
from dcc_desktop.services.cities import change_city
from ui.desk import Desk
from ui.projector.projector import Projector
from ui.shell.workbench import Workbench
from ui.widgets.message_bars import Message, MessageKind

REFUSAL = Message(MessageKind.BAD, "Choose the city first.", is_passing=True)


@pytest.fixture
def bench(qtbot: QtBot, desk: Desk) -> Iterator[Workbench]:
    window = QWidget()
    qtbot.addWidget(window)
    projector = Projector(desk, window)
    made = Workbench(desk, projector)
    qtbot.addWidget(made)
    made.resize(1280, 720)
    made.show()
    yield made
    projector.close()


def test_a_refusal_goes_when_a_city_is_chosen(bench: Workbench, desk: Desk) -> None:
    bench.show_message(REFUSAL)
    desk.choose_city(desk.standing().challenge[2].city.id)
    assert bench.page.messages.bar is None


def test_a_refusal_goes_when_something_is_saved(bench: Workbench, desk: Desk) -> None:
    bench.show_message(REFUSAL)
    change_city(desk.workshop, replace(desk.standing().challenge[0].city, name_en="Ruse"))
    assert bench.page.messages.bar is None


def test_a_refusal_is_not_there_when_one_comes_back_to_the_page(bench: Workbench) -> None:
    bench.show_message(REFUSAL)
    stage = bench.page.stage
    bench.show_stage(Stage.CITIES if stage is not Stage.CITIES else Stage.PLAN)
    bench.show_stage(stage)
    assert bench.page.messages.bar is None


def test_other_messages_stay_whatever_is_saved(bench: Workbench, desk: Desk) -> None:
    bench.show_message(Message(MessageKind.WARN, "The disk is nearly full."))
    change_city(desk.workshop, replace(desk.standing().challenge[0].city, name_en="Ruse"))
    assert bench.page.messages.bar is not None


@pytest.mark.parametrize("act", [Projector.close, Projector.toggle_black_out, lambda shown: shown.show_view("agenda")])
def test_that_there_is_one_screen_only_goes_with_the_next_action(bench: Workbench, act: object) -> None:
    bench.projector.show_view("clock")
    assert bench.page.messages.bar is not None
    assert "one screen" in bench.page.messages.bar.label.text()
    assert callable(act)
    act(bench.projector)
    assert bench.page.messages.bar is None
