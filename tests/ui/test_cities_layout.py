"""The page of cities and people in little room: nothing covers anything else, nothing is cut."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from dcc_desktop.domain.texts import BilingualText
from dcc_desktop.services.seminars import add_seminar
from dcc_desktop.workshop_file import WorkshopFile
from tests.ui.cities_in_use import editor, press, shown
from ui.desk import Desk
from ui.failures import Failures
from ui.pages.cities.cities_page import CitiesPage
from ui.pages.cities.tool_row import ToolRow
from ui.widgets.choices import ChoiceField
from ui.widgets.scrolling import Scroller


@pytest.fixture
def page(qtbot: QtBot, desk: Desk, failures: Failures) -> CitiesPage:
    return shown(qtbot, desk)


@pytest.fixture
def tools(qtbot: QtBot) -> ToolRow:
    row = ToolRow()
    qtbot.addWidget(row)
    row.resize(1000, row.sizeHint().height())
    row.show()
    return row


def test_the_tools_stand_beside_the_tabs_where_there_is_room(tools: ToolRow) -> None:
    tools.show_city("Primerovo")
    assert tools._tools.geometry().intersects(tools.tabs.geometry())


def test_the_tabs_stand_as_high_as_on_a_page_without_tools(tools: ToolRow) -> None:
    assert (tools.tabs.y(), tools.sizeHint().height()) == (0, tools.tabs.sizeHint().height())


def test_a_long_name_of_a_city_sends_the_tools_below_the_tabs(qtbot: QtBot, tools: ToolRow) -> None:
    tools.show_city("A municipality with a name that is longer than most others are")
    tools.resize(700, 90)
    qtbot.waitUntil(lambda: tools._tools.y() > tools.tabs.geometry().bottom())
    assert tools._tools.geometry().left() >= 0


def test_the_first_city_shows_the_narrow_columns_beside_its_form(
    qtbot: QtBot, make_desk: Callable[[Path], Desk], tmp_path: Path, failures: Failures
) -> None:
    with WorkshopFile.create(tmp_path / "empty.dccw") as created:
        add_seminar(created, BilingualText.same("Kick-off"))
    page = shown(qtbot, make_desk(tmp_path / "empty.dccw"))
    page.begin_new()
    qtbot.waitUntil(lambda: page.cities.width() < 880)
    qtbot.keyClicks(editor(page), "Vidin")
    press(qtbot, editor(page), Qt.Key.Key_Return)
    assert page.cities.table.horizontalScrollBar().maximum() == 0
    assert "other" not in [column.key for column in page.cities.model.columns]


def test_no_row_is_cut_under_the_head_when_a_city_is_brought_into_view(page: CitiesPage) -> None:
    table = page.cities.table
    page.cities.show_row(page.cities.rows[14].id)
    assert table.verticalScrollBar().value() > 0
    assert table.rowViewportPosition(table.rowAt(0)) == 0
    assert table.viewport().rect().contains(table.visualRect(table.currentIndex()))


def test_the_form_does_not_scroll_within_the_column_that_scrolls(page: CitiesPage) -> None:
    assert not page.city_form.findChildren(Scroller)


def test_another_city_is_shown_from_its_first_field(page: CitiesPage) -> None:
    bar = page._columns._aside.verticalScrollBar()
    bar.setValue(bar.maximum())
    assert bar.value() > 0
    page.cities.show_row(page.cities.rows[1].id)
    assert bar.value() == 0


def test_only_the_form_of_the_tab_takes_room(page: CitiesPage) -> None:
    page.open_target("people")
    assert (page.person_form.isVisible(), page.city_form.isVisible()) == (True, False)


def test_a_choice_that_is_longer_than_its_field_ends_in_an_ellipsis(qtbot: QtBot) -> None:
    field = ChoiceField("Role", [("a", "Representative of the business of the city")])
    qtbot.addWidget(field)
    field.set_value("a")
    field.resize(180, 80)
    field.show()
    assert field.box.shown_text().endswith("…")
    field.resize(500, 80)
    assert field.box.shown_text() == "Representative of the business of the city"
