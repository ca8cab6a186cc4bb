"""Fixtures of the agenda's tests."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.agenda_days import AgendaDay, FakeClock, close_desk, open_desk, show_page, write_day
from ui.widgets.message_bars import Message


@pytest.fixture
def clock() -> FakeClock:
    """Nine in the morning."""
    return FakeClock()


@pytest.fixture
def file(tmp_path: Path, clock: FakeClock) -> Path:
    """A file with the agenda of a day."""
    path = tmp_path / "day.dccw"
    write_day(path, clock)
    return path


@pytest.fixture
def day(qtbot: QtBot, file: Path, clock: FakeClock) -> Iterator[AgendaDay]:
    """The page, shown."""
    desk = open_desk(file, clock)
    posted: list[Message] = []
    desk.message_posted.connect(posted.append)
    page = show_page(desk)
    qtbot.addWidget(page)
    yield AgendaDay(page, desk, clock, posted)
    page.close()
    close_desk(desk)
