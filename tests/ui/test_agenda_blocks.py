"""The blocks of a day: their sheet, their headings and their menu."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from dcc_desktop.errors import InvalidInputError
from dcc_desktop.services import agenda
from tests.ui.agenda_days import AgendaDay
from tests.ui.agenda_fixtures import clock, day, file
from ui.pages.agenda.block_sheet import BlockSheet

__all__ = ["clock", "day", "file"]
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def test_a_block_is_added_where_its_sheet_says(day: AgendaDay) -> None:
    sheet = BlockSheet(day.desk, None, day=1, parent=day.page)
    sheet.title.line.setText("Opening")
    sheet.place.set_value("first")
    sheet.accept()
    titles = [block.title.en for block, _items in agenda.agenda_of(day.workshop, day.desk.seminar.id)]
    assert titles == ["Opening", "Start", "Maturity"]


def test_the_sheet_of_a_block_without_a_title_stays_open(day: AgendaDay) -> None:
    sheet = BlockSheet(day.desk, None, day=1, parent=day.page)
    sheet.open()
    with pytest.raises(InvalidInputError, match="needs a title"):
        sheet.accept()
    assert sheet.isVisible()


def test_a_block_goes_to_another_day_with_its_new_title_in_one_step(day: AgendaDay) -> None:
    block = day.workshop.agenda_blocks.all()[0]
    sheet = BlockSheet(day.desk, block, day=1, parent=day.page)
    sheet.title.line.setText("Welcome block")
    sheet.day.set_value("2")
    sheet._offer_places()
    sheet.accept()
    assert day.titles() == ["Lunch"]
    day.workshop.undo()
    assert day.titles() == ["Welcome", "Rating", "Lunch"]


def test_a_double_click_on_a_heading_opens_the_sheet_of_its_block(qtbot: QtBot, day: AgendaDay) -> None:
    table = day.page.list.table
    place = table.visualRect(table.rows.index(table.rows.group_rows()[1], 0)).center()
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    qtbot.mouseDClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    sheet = day.page.window().findChild(BlockSheet)
    assert sheet is not None
    assert sheet.title.value() == "Maturity"


def test_the_menu_of_blocks_opens_each_of_them(day: AgendaDay) -> None:
    day.page._fill_blocks()
    actions = day.page.blocks.menu_below.actions()
    assert [action.text() for action in actions if action.text()] == [
        "Add a block…",
        "Change “Start”…",
        "Change “Maturity”…",
    ]
    actions[2].trigger()
    sheet = day.page.window().findChild(BlockSheet)
    assert sheet is not None
    assert sheet.title.value() == "Start"


def test_a_removed_block_is_offered_back(qtbot: QtBot, day: AgendaDay) -> None:
    block = day.workshop.agenda_blocks.get(day.item("Lunch").block_id)
    sheet = BlockSheet(day.desk, block, day=1, parent=day.page)
    qtbot.mouseClick(sheet.remove, Qt.MouseButton.LeftButton)
    assert day.titles() == ["Welcome", "Rating"]
    day.posted[0].actions[0][1]()
    assert day.titles() == ["Welcome", "Rating", "Lunch"]
