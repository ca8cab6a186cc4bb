"""The card of the chosen agenda item, and its tool."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from dcc_desktop.domain.stages import Stage, Tab
from tests.ui.agenda_days import AgendaDay
from tests.ui.agenda_fixtures import clock, day, file
from ui.desk import Destination
from ui.widgets.labelled_fields import Field

__all__ = ["clock", "day", "file"]
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def test_the_card_shows_and_changes_the_chosen_item(qtbot: QtBot, day: AgendaDay) -> None:
    day.choose("Rating")
    field: Field = day.page.item.form.fields["minutes"]
    line = field.focusProxy()
    assert isinstance(line, QLineEdit)
    assert line.text() == "40"
    line.selectAll()
    qtbot.keyClicks(line, "55")
    day.choose("Welcome")
    assert day.item("Rating").minutes == 55
    assert line.text() == "20"


def test_the_card_changes_one_language_and_marks_the_other_as_stale(qtbot: QtBot, day: AgendaDay) -> None:
    day.choose("Rating")
    line = day.page.item.form.fields["title"].focusProxy()
    assert isinstance(line, QLineEdit)
    line.clear()
    qtbot.keyClicks(line, "First rating")
    day.choose("Welcome")
    item = day.item("First rating")
    assert (item.title.bg, item.title.stale) == ("Rating", "bg")


def test_the_card_opens_the_tool_of_its_item(qtbot: QtBot, day: AgendaDay) -> None:
    asked: list[Destination] = []
    day.desk.place_requested.connect(asked.append)
    day.choose("Rating")
    assert day.page.item.open.text() == "Open: Maturity"
    qtbot.mouseClick(day.page.item.open, Qt.MouseButton.LeftButton)
    assert asked == [Destination(Stage.MATURITY, Tab.RATINGS)]


def test_an_item_without_a_tool_offers_none(day: AgendaDay) -> None:
    day.choose("Welcome")
    assert day.page.item.open.isHidden()


def test_the_names_of_the_tools_stand_where_there_is_room(day: AgendaDay) -> None:
    assert day.cells("tool") == ["", "", ""]
    day.page.resize(1676, 940)
    assert day.cells("tool") == ["", "Maturity", "Break"]
