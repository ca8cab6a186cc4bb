"""The list of the agenda: typed into, moved, added to; times that follow, and what does not fit."""

from __future__ import annotations

from collections.abc import Callable
from datetime import time

import pytest
from PySide6.QtCore import QByteArray, QMimeData, QPointF, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QWidget
from pytestqt.qtbot import QtBot

from dcc_desktop.domain.stages import Stage, Tab
from dcc_desktop.services import running
from dcc_desktop.workshop_file import step_label
from tests.ui.agenda_days import AgendaDay, run_over
from tests.ui.agenda_fixtures import clock, day, file
from ui.desk import Destination
from ui.pages.agenda.agenda_table import MIME, AgendaTable
from ui.widgets.cells import GROUP_ROLE

__all__ = ["clock", "day", "file"]
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
TypeText = Callable[[QWidget, str], None]


def table(day: AgendaDay) -> AgendaTable:
    return day.page.list.table


def type_into_cell(qtbot: QtBot, day: AgendaDay, text: str) -> None:
    table(day).setFocus()
    qtbot.waitUntil(table(day).hasFocus)
    qtbot.keyClick(table(day), Qt.Key.Key_F2)
    editor = QApplication.focusWidget()
    assert isinstance(editor, QLineEdit)
    editor.selectAll()
    qtbot.keyClicks(editor, text)
    qtbot.keyClick(editor, Qt.Key.Key_Return)


def steps(day: AgendaDay) -> list[str]:
    workshop = day.workshop
    newest = workshop.history.step_to_undo
    return [step_label(newest)] if newest else []


def test_the_day_is_shown_with_its_blocks_and_their_aims(day: AgendaDay) -> None:
    groups = [table(day).rows.index(place, 0).data(GROUP_ROLE) for place in table(day).rows.group_rows()]
    assert [(group.code, group.text, group.aside) for group in groups] == [
        ("Start", "Aim Start", "1 h"),
        ("Maturity", "Aim Maturity", "1 h"),
    ]
    assert day.titles() == ["Welcome", "Rating", "Lunch"]


def test_other_minutes_move_what_comes_after_at_once(qtbot: QtBot, day: AgendaDay) -> None:
    day.choose("Welcome", "minutes")
    type_into_cell(qtbot, day, "35")
    assert day.cells("start") == ["09:00", "09:35", "12:30"]


def test_minutes_that_are_no_number_are_refused_with_a_reason(qtbot: QtBot, day: AgendaDay) -> None:
    day.choose("Welcome", "minutes")
    type_into_cell(qtbot, day, "many")
    assert day.item("Welcome").minutes == 20
    bar = day.page.messages.bar
    assert bar is not None
    assert "1 minute" in bar.label.text()


def test_a_typed_start_fixes_the_item(qtbot: QtBot, day: AgendaDay) -> None:
    day.choose("Rating", "start")
    type_into_cell(qtbot, day, "10")
    assert day.item("Rating").fixed_start == time(10)
    assert day.cells("start") == ["09:00", "10:00", "12:30"]


def test_a_typed_start_that_is_no_time_is_refused(qtbot: QtBot, day: AgendaDay) -> None:
    day.choose("Rating", "start")
    type_into_cell(qtbot, day, "25:00")
    assert day.item("Rating").fixed_start is None
    assert day.page.messages.bar is not None


def test_a_fixed_start_that_cannot_be_kept_is_said_in_words(qtbot: QtBot, day: AgendaDay) -> None:
    day.choose("Rating", "minutes")
    type_into_cell(qtbot, day, "210")
    rows = table(day).rows
    assert rows.cell_at(rows.index_of(day.item("Lunch").id, "title")).chip == "20 min short"
    assert "20 minutes do not fit before “Lunch” at 12:30" in day.page._facts.text()


def test_a_late_end_is_told_beside_the_promised_one(day: AgendaDay) -> None:
    day.pass_minutes(210)
    run_over(day, "Lunch", 75)
    assert day.page._facts.text() == "Day 1 · forecast of the end 13:45, promised 13:30"


def test_a_rehearsal_in_the_evening_keeps_the_length_of_the_day(day: AgendaDay) -> None:
    day.pass_minutes(12 * 60)
    run_over(day, "Welcome", 10)
    assert day.cells("start")[:2] == ["21:00", "21:20"]
    assert day.cells("planned")[:2] == ["", ""]


def test_alt_down_moves_an_item_into_the_next_block_in_one_step(qtbot: QtBot, day: AgendaDay) -> None:
    day.choose("Rating")
    qtbot.keyClick(table(day), Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    block = day.workshop.agenda_blocks.get(day.item("Rating").block_id)
    assert (block.title.en, day.titles()) == ("Maturity", ["Welcome", "Rating", "Lunch"])
    day.workshop.undo()
    assert day.workshop.agenda_blocks.get(day.item("Rating").block_id).title.en == "Start"


def test_alt_up_moves_an_item_within_its_block_and_keeps_it_chosen(qtbot: QtBot, day: AgendaDay) -> None:
    day.choose("Rating")
    qtbot.keyClick(table(day), Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert day.titles() == ["Rating", "Welcome", "Lunch"]
    assert table(day).chosen_id() == day.item("Rating").id
    day.workshop.undo()
    assert day.titles() == ["Welcome", "Rating", "Lunch"]


def test_alt_up_at_the_top_of_the_day_changes_nothing(qtbot: QtBot, day: AgendaDay) -> None:
    before = steps(day)
    day.choose("Welcome")
    qtbot.keyClick(table(day), Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert (day.titles(), steps(day)) == (["Welcome", "Rating", "Lunch"], before)


@pytest.mark.parametrize(
    ("before_row", "titles", "block"),
    [
        (0, ["Lunch", "Welcome", "Rating"], "Start"),
        (2, ["Welcome", "Lunch", "Rating"], "Start"),
        (3, ["Welcome", "Rating", "Lunch"], "Start"),
        (5, ["Welcome", "Rating", "Lunch"], "Maturity"),
    ],
)
def test_a_dropped_item_goes_before_the_row_that_the_line_shows(
    day: AgendaDay, before_row: int, titles: list[str], block: str
) -> None:
    data = QMimeData()
    data.setData(MIME, QByteArray(day.item("Lunch").id.encode()))
    y = table(day).rowViewportPosition(before_row) + 2 if before_row < 5 else table(day).viewport().height() - 2
    drop = QDropEvent(
        QPointF(50, y),
        Qt.DropAction.MoveAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    table(day).dropEvent(drop)
    assert day.titles() == titles
    assert day.workshop.agenda_blocks.get(day.item("Lunch").block_id).title.en == block


def test_a_new_item_is_typed_under_the_list_and_goes_after_the_chosen_one(
    qtbot: QtBot, day: AgendaDay, type_text: TypeText
) -> None:
    day.choose("Welcome")
    type_text(day.page.list.entry, "Разговор")
    qtbot.keyClick(day.page.list.entry, Qt.Key.Key_Return)
    assert day.titles() == ["Welcome", "Разговор", "Rating", "Lunch"]
    assert (day.page.list.entry.text(), table(day).chosen_id()) == ("", day.item("Разговор").id)


def test_an_empty_day_gets_a_block_with_its_first_item(qtbot: QtBot, day: AgendaDay) -> None:
    day.page.show_day(2)
    qtbot.keyClicks(day.page.list.entry, "Close")
    qtbot.keyClick(day.page.list.entry, Qt.Key.Key_Return)
    assert day.titles() == ["Close"]
    assert day.workshop.agenda_blocks.get(day.item("Close").block_id).day == 2


def test_delete_removes_an_item_and_offers_it_back(qtbot: QtBot, day: AgendaDay) -> None:
    day.choose("Rating")
    qtbot.keyClick(table(day), Qt.Key.Key_Delete)
    assert day.titles() == ["Welcome", "Lunch"]
    assert day.posted[0].text == "Removed: Rating"
    day.posted[0].actions[0][1]()
    assert day.titles() == ["Welcome", "Rating", "Lunch"]


def test_ctrl_d_adds_a_copy_and_chooses_it(qtbot: QtBot, day: AgendaDay) -> None:
    day.choose("Welcome")
    before = table(day).chosen_id()
    qtbot.keyClick(table(day), Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    assert day.titles() == ["Welcome", "Welcome", "Rating", "Lunch"]
    assert table(day).chosen_id() != before


def test_the_tool_of_an_item_opens_with_one_key(qtbot: QtBot, day: AgendaDay) -> None:
    asked: list[Destination] = []
    day.desk.place_requested.connect(asked.append)
    day.choose("Rating", "tool")
    qtbot.keyClick(table(day), Qt.Key.Key_Space)
    assert asked == [Destination(Stage.MATURITY, Tab.RATINGS)]


def test_the_menu_of_an_item_moves_it_to_another_day(day: AgendaDay) -> None:
    day.choose("Rating")
    menu = QMenu()
    day.page.list._fill_menu(menu)
    next(action for action in menu.actions() if action.text() == "Move to day 2").trigger()
    assert day.titles() == ["Welcome", "Lunch"]


def test_the_row_under_the_pointer_offers_to_start_it(qtbot: QtBot, day: AgendaDay) -> None:
    index = table(day).rows.index_of(day.item("Rating").id, "title")
    table(day).entered.emit(index)
    assert table(day)._starter.isVisible()
    qtbot.mouseClick(table(day)._starter, Qt.MouseButton.LeftButton)
    current = day.desk.run().current
    assert current is not None
    assert current.title.en == "Rating"


def test_the_page_follows_the_run_to_its_day(day: AgendaDay) -> None:
    day.page.show_day(2)
    running.start_item(day.workshop, day.item("Rating").id)
    assert day.titles() == ["Welcome", "Rating", "Lunch"]
    assert day.page.item.form.shown_id == day.item("Rating").id


def test_a_link_to_an_item_chooses_it(day: AgendaDay) -> None:
    day.page.show_day(2)
    day.page.open_target(day.item("Lunch").id)
    assert table(day).chosen_id() == day.item("Lunch").id


def test_a_second_paints_no_row_anew(qtbot: QtBot, day: AgendaDay) -> None:
    run_over(day, "Welcome", 5)
    with qtbot.assertNotEmitted(table(day).rows.dataChanged):
        day.pass_minutes(1 / 60)
    assert day.page.control.card.clock.text() == "14:59"


def test_what_is_typed_stays_while_the_agenda_runs_on(qtbot: QtBot, day: AgendaDay) -> None:
    qtbot.keyClicks(day.page.list.entry, "Half a ti")
    run_over(day, "Welcome", 1)
    assert day.page.list.entry.text() == "Half a ti"


def test_the_item_that_starts_is_chosen_unless_another_one_is_worked_on(day: AgendaDay) -> None:
    running.start_item(day.workshop, day.item("Rating").id)
    assert day.page.item.form.shown_id == day.item("Rating").id
    day.choose("Welcome")
    running.start_item(day.workshop, day.item("Lunch").id)
    assert day.page.item.form.shown_id == day.item("Welcome").id
