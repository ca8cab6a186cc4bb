"""A day that is begun hours off its time is a rehearsal: it says so, and promises nothing."""

from __future__ import annotations

import pytest

from dcc_desktop.services import running
from tests.ui.agenda_days import AgendaDay, run_over
from tests.ui.agenda_fixtures import clock, day, file

__all__ = ["clock", "day", "file"]
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
LATE = 4 * 60 + 53


@pytest.fixture
def rehearsal(day: AgendaDay) -> AgendaDay:
    day.pass_minutes(LATE)
    run_over(day, "Welcome", 10)
    return day


def test_a_rehearsal_says_by_how_much_all_times_are_moved(rehearsal: AgendaDay) -> None:
    assert rehearsal.page._facts.text() == "Day 1 · Rehearsal: all times are 4 h 53 min later · ends 18:23"


def test_a_rehearsal_that_has_ended_kept_no_promise(rehearsal: AgendaDay) -> None:
    running.finish(rehearsal.workshop, rehearsal.desk.seminar.id)
    assert "promised" not in rehearsal.page._facts.text()


def test_the_bar_of_a_rehearsal_shows_no_promised_end(rehearsal: AgendaDay) -> None:
    assert "promised" not in rehearsal.page.bar.accessibleDescription()


def test_a_fixed_start_that_is_moved_by_a_rehearsal_is_told_in_its_row(rehearsal: AgendaDay) -> None:
    rows = rehearsal.page.list.table.rows
    lunch = rows.cell_at(rows.index_of(rehearsal.item("Lunch").id, "title"))
    assert (rehearsal.cells("start")[2], lunch.chip) == ("17:23", "fixed start 12:30")


def test_a_day_at_its_time_has_no_chip_at_a_fixed_start(day: AgendaDay) -> None:
    run_over(day, "Welcome", 10)
    rows = day.page.list.table.rows
    assert not rows.cell_at(rows.index_of(day.item("Lunch").id, "title")).chip
