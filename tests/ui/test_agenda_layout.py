"""The parts of the agenda on the screen: what must be seen is in view, and keys land where they were meant."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from dcc_desktop.services.agenda import remove_items
from tests.ui.agenda_days import AgendaDay, run_over
from tests.ui.agenda_fixtures import clock, day, file
from ui.field_saver import flush_all

__all__ = ["clock", "day", "file"]
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
TypeText = Callable[[QWidget, str], None]


def is_in_view(day: AgendaDay, part: QWidget) -> bool:
    place = QRect(part.mapTo(day.page, QPoint(0, 0)), part.size())
    return part.isVisible() and not part.visibleRegion().isEmpty() and day.page.rect().contains(place)


@pytest.fixture
def small(qtbot: QtBot, day: AgendaDay) -> AgendaDay:
    """The page of a window of 900 x 600, while an item runs."""
    run_over(day, "Welcome", 5)
    day.page.resize(656, 500)
    qtbot.waitUntil(lambda: is_in_view(day, day.page.list.entry))
    return day


def test_the_clock_and_its_buttons_stand_over_the_list_where_the_card_goes_below(small: AgendaDay) -> None:
    card = small.page.control.card
    assert all(is_in_view(small, part) for part in (card.clock, card.pause, card.next, card.back, card.finish))
    assert card.height() <= 72
    assert card.mapTo(small.page, QPoint(0, 0)).y() < small.page.list.mapTo(small.page, QPoint(0, 0)).y()


def test_a_wide_page_gives_the_clock_its_card_back(qtbot: QtBot, small: AgendaDay) -> None:
    card = small.page.control.card
    small.page.resize(1036, 620)
    qtbot.waitUntil(lambda: card.mapTo(small.page, QPoint(0, 0)).x() > small.page.list.width())
    qtbot.waitUntil(card._title.isVisible)
    assert card.height() > 100


def test_the_button_to_start_a_row_covers_neither_its_title_nor_its_tool(day: AgendaDay) -> None:
    table = day.page.list.table
    rows, item_id = table.rows, day.item("Rating").id
    table.entered.emit(rows.index_of(item_id, "title"))
    covered = [table.visualRect(rows.index_of(item_id, key)) for key in ("start", "title", "tool", "minutes")]
    assert table._starter.isVisible()
    assert not any(table._starter.geometry().intersects(rect) for rect in covered)


def test_the_planned_starts_are_shown_once_one_is_not_kept(day: AgendaDay) -> None:
    table = day.page.list.table
    place = table.rows.column_of("planned")
    assert table.isColumnHidden(place)
    run_over(day, "Welcome", 32)
    assert not table.isColumnHidden(place)
    assert table.columnWidth(place) > 0


def test_titles_typed_below_the_list_become_items_in_that_order(
    qtbot: QtBot, day: AgendaDay, type_text: TypeText
) -> None:
    day.choose("Welcome")
    entry = day.page.list.entry
    for title in ("Едно", "Две", "Три"):
        type_text(entry, title)
        qtbot.keyClick(entry, Qt.Key.Key_Return)
    assert day.titles() == ["Welcome", "Едно", "Две", "Три", "Rating", "Lunch"]


def test_keys_that_still_come_after_an_item_is_removed_land_in_no_other_item(
    qtbot: QtBot, day: AgendaDay, type_text: TypeText
) -> None:
    day.choose("Rating")
    day.page.activateWindow()
    line = day.page.item.form.fields["title"].focusProxy()
    assert line is not None
    line.setFocus()
    qtbot.waitUntil(line.hasFocus)
    type_text(line, "Мно")
    remove_items(day.workshop, [day.item("Rating").id])
    assert not line.hasFocus()
    assert flush_all(day.page.item.form)
    assert sorted(day.titles()) == ["Lunch", "Welcome"]
