"""Running the agenda from its page: buttons, time left, what goes back, restart and sleep."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from dcc_desktop.services import running
from dcc_desktop.services.agenda import change_item
from dcc_desktop.services.backups import BackUpKind, list_back_ups
from dcc_desktop.services.running import RunPhase
from dcc_desktop.services.seminars import close_seminar
from tests.ui.agenda_days import AgendaDay, FakeClock, close_desk, open_desk, run_over, show_page
from tests.ui.agenda_fixtures import clock, day, file
from ui.pages.agenda.day_bar import bar_of
from ui.pages.agenda.run_control import RunControl
from ui.shell.item_back_ups import ItemBackUps
from ui.widgets.buttons import Button, Rank

__all__ = ["clock", "day", "file"]
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def press(button: QAbstractButton, qtbot: QtBot) -> None:
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Space)


def control(day: AgendaDay) -> RunControl:
    return day.page.control


def title(day: AgendaDay) -> str:
    return control(day).card.accessibleName()


def test_the_first_item_starts_with_one_button(qtbot: QtBot, day: AgendaDay) -> None:
    assert control(day).card.next.text() == "Start the agenda"
    press(control(day).card.next, qtbot)
    assert (title(day), control(day).card.clock.text()) == ("Welcome", "20:00")


def test_next_starts_the_item_after_the_running_one(qtbot: QtBot, day: AgendaDay) -> None:
    run_over(day, "Welcome", 15)
    press(control(day).card.next, qtbot)
    assert (title(day), control(day).card.clock.text()) == ("Rating", "40:00")


def test_each_second_changes_the_clock(day: AgendaDay) -> None:
    run_over(day, "Welcome", 1 / 60)
    assert control(day).card.clock.text() == "19:59"


def test_a_pause_lets_the_clock_stand_still(qtbot: QtBot, day: AgendaDay) -> None:
    run_over(day, "Welcome", 5)
    press(control(day).card.pause, qtbot)
    day.pass_minutes(10)
    assert control(day).card.clock.text() == "15:00"
    press(control(day).card.pause, qtbot)
    day.pass_minutes(1)
    assert control(day).card.clock.text() == "14:00"


def test_five_minutes_more_are_given_to_the_running_item(qtbot: QtBot, day: AgendaDay) -> None:
    run_over(day, "Welcome", 15)
    press(control(day).card.five, qtbot)
    assert control(day).card.clock.text() == "10:00"
    assert day.cells("start")[1] == "09:25"


def test_over_time_is_told_with_a_plus_and_in_words(day: AgendaDay) -> None:
    run_over(day, "Welcome", 32)
    card = control(day).card
    assert card.clock.text() == "+12:00"
    assert card._beside.text() == "over time"
    assert day.cells("minutes")[0] == "20 + 12"


def test_what_comes_moves_on_while_an_item_is_over_its_time(day: AgendaDay) -> None:
    run_over(day, "Welcome", 32)
    assert day.cells("start") == ["09:00", "09:32", "12:30"]
    assert day.cells("planned") == ["", "09:20", ""]


def test_a_day_that_starts_late_stays_in_the_order_of_time(day: AgendaDay) -> None:
    day.pass_minutes(155)
    change_item(day.workshop, replace(day.item("Rating"), minutes=90))
    run_over(day, "Welcome", 1)
    assert day.cells("start") == ["11:35", "11:55", "13:25"]
    assert day.cells("planned") == ["09:00", "09:20", "12:30"]


def test_a_fixed_start_that_the_run_cannot_keep_is_marked_and_told_once(day: AgendaDay) -> None:
    day.pass_minutes(155)
    change_item(day.workshop, replace(day.item("Rating"), minutes=90))
    run_over(day, "Welcome", 1)
    rows = day.page.list.table.rows
    assert rows.cell_at(rows.index_of(day.item("Lunch").id, "title")).chip == "fixed start 12:30"
    facts = "Day 1 · forecast of the end 14:25, promised 13:30 · 55 minutes do not fit before “Lunch” at 12:30"
    assert day.page._facts.text() == facts


def test_the_card_offers_no_second_button_for_what_the_large_one_starts(day: AgendaDay) -> None:
    assert (day.page.item.form.shown_id, day.page.item.start.isVisible()) == (day.item("Welcome").id, False)
    day.choose("Lunch")
    assert (day.page.item.start.text(), day.page.item.start.isVisible()) == ("Start this item", True)


def test_going_back_takes_the_newest_start_back_and_says_so(qtbot: QtBot, day: AgendaDay) -> None:
    run_over(day, "Welcome", 5)
    running.start_next(day.workshop, day.desk.seminar.id)
    assert control(day).card.back.toolTip() == "Take back: start of “Rating”"
    press(control(day).card.back, qtbot)
    assert title(day) == "Welcome"
    bar = day.page.messages.bar
    assert bar is not None
    assert bar.label.text() == "Taken back: start of “Rating”."


def test_finishing_ends_the_run_and_offers_the_next_item(qtbot: QtBot, day: AgendaDay) -> None:
    run_over(day, "Welcome", 25)
    press(control(day).card.finish, qtbot)
    assert day.desk.run().phase is RunPhase.FINISHED
    assert control(day).card.next.text() == "Go on with the next item"
    assert day.cells("minutes")[0] == "25"


def test_after_the_last_item_nothing_more_is_offered(day: AgendaDay) -> None:
    run_over(day, "Lunch", 1)
    assert control(day).card.next.isHidden()


def test_one_button_at_a_time_is_the_primary_one(day: AgendaDay) -> None:
    for act in (None, running.start_next, running.pause, running.resume, running.finish):
        if act is not None:
            act(day.workshop, day.desk.seminar.id)
        shown = [button for button in day.page.findChildren(Button) if button.isVisible()]
        assert len([button for button in shown if button.rank is Rank.PRIMARY]) == 1


def test_the_run_goes_on_after_a_restart(qtbot: QtBot, day: AgendaDay, file: Path) -> None:
    run_over(day, "Rating", 10)
    day.page.hide()
    close_desk(day.desk)
    day.clock.pass_minutes(5)
    desk = open_desk(file, day.clock)
    page = show_page(desk)
    qtbot.addWidget(page)
    assert (page.control.card.accessibleName(), page.control.card.clock.text()) == ("Rating", "25:00")
    assert page.messages.bar is None
    day.page.desk = day.desk = desk


def test_an_item_that_ran_on_over_a_restart_is_told_of(qtbot: QtBot, day: AgendaDay, file: Path) -> None:
    run_over(day, "Welcome", 1)
    close_desk(day.desk)
    day.clock.pass_minutes(90)
    day.desk = open_desk(file, day.clock)
    page = show_page(day.desk)
    qtbot.addWidget(page)
    assert page.messages.bar is not None
    assert page.messages.bar.label.text() == "“Welcome” has been running since 09:00."


def test_an_item_that_ran_on_over_a_sleep_is_told_of(day: AgendaDay) -> None:
    run_over(day, "Welcome", 1)
    assert day.page.messages.bar is None
    day.pass_minutes(90)
    assert day.page.messages.bar is not None


@pytest.mark.parametrize("days", [-50 * 365, -2, 2, 400, 7000 * 365])
def test_a_clock_that_is_days_off_is_said_and_the_bar_stays_a_day_s(day: AgendaDay, days: int) -> None:
    run_over(day, "Welcome", 1)
    day.pass_minutes(days * 24 * 60)
    bar = day.page.messages.bar
    assert bar is not None
    assert "Check the date and the time of the computer" in bar.label.text()
    assert day.page.view is not None
    shown = bar_of(day.page.view)
    assert 0 < shown.end - shown.start <= 4 * 24 * 60
    assert not day.page.grab().isNull()


def test_an_item_that_runs_late_while_all_look_on_is_not_told_of(day: AgendaDay) -> None:
    run_over(day, "Welcome", 1)
    for _minute in range(60):
        day.pass_minutes(1)
    assert day.page.messages.bar is None


@pytest.fixture
def backed_up(day: AgendaDay) -> AgendaDay:
    """The day with the copies that the frame has written, as in the window."""
    ItemBackUps(day.desk)
    return day


def test_each_change_of_the_item_writes_a_back_up_copy_aside(qtbot: QtBot, backed_up: AgendaDay) -> None:
    day = backed_up
    run_over(day, "Welcome", 1)
    qtbot.waitUntil(lambda: not day.desk.tasks.is_busy)
    made = list_back_ups(day.workshop.path)
    assert [each.kind for each in made] == [BackUpKind.AGENDA_ITEM]


def test_a_pause_writes_no_back_up_copy(qtbot: QtBot, backed_up: AgendaDay) -> None:
    day = backed_up
    run_over(day, "Welcome", 1)
    running.pause(day.workshop, day.desk.seminar.id)
    qtbot.waitUntil(lambda: not day.desk.tasks.is_busy)
    assert len(list_back_ups(day.workshop.path)) == 1


def test_a_back_up_copy_that_fails_is_told_of(qtbot: QtBot, backed_up: AgendaDay) -> None:
    day = backed_up
    day.workshop.path.with_name("day back-ups").write_text("in the way", encoding="utf-8")
    run_over(day, "Welcome", 1)
    qtbot.waitUntil(lambda: bool(day.posted))
    assert day.posted[0].text.startswith("The back-up copy after the agenda item could not be written")


def test_a_closed_seminar_is_shown_as_it_was_held(day: AgendaDay) -> None:
    run_over(day, "Welcome", 20)
    close_seminar(day.workshop, day.desk.seminar.id)
    card = control(day).card
    assert not any(button.isVisible() for button in (card.next, card.pause, card.five, card.back, card.finish))


def test_an_item_that_is_removed_while_it_runs_leaves_the_clock_running(day: AgendaDay) -> None:
    run_over(day, "Rating", 10)
    day.page.list.actions_of_items.remove([day.item("Rating").id])
    assert (title(day), control(day).card.clock.text()) == ("An item that was removed", "30:00")


def test_the_clock_of_another_item_begins_when_its_row_is_started(day: AgendaDay, clock: FakeClock) -> None:
    day.choose("Rating")
    day.page.item.start.click()
    assert title(day) == "Rating"
