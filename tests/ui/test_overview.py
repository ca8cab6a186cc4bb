"""The overview: the next step leads on, the table leads to what is left, the day shows what runs."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from dcc_desktop.domain.day_view import RowState
from dcc_desktop.domain.stages import Stage
from dcc_desktop.i18n import Language
from dcc_desktop.services.cities import add_city, change_city
from dcc_desktop.services.people import add_person
from dcc_desktop.services.running import start_next
from dcc_desktop.services.templates import new_workshop
from ui.desk import Desk, Destination
from ui.pages.agenda.agenda_page import AgendaPage
from ui.pages.overview.overview_page import OverviewPage
from ui.pages.overview.today_rows import TodayRow, height_of_title
from ui.theme.numbers import clock_text
from ui.widgets.buttons import Button, Rank
from ui.widgets.labels import Link, Tone


@pytest.fixture
def page(qtbot: QtBot, desk: Desk) -> OverviewPage:
    return shown(qtbot, desk)


def shown(qtbot: QtBot, desk: Desk) -> OverviewPage:
    made = OverviewPage(desk)
    desk.changed.connect(made.take_changes)
    qtbot.addWidget(made)
    made.resize(1036, 664)
    made.show()
    made.make_fresh()
    return made


def test_every_city_that_takes_part_has_a_row(page: OverviewPage, desk: Desk) -> None:
    assert page.cities.table.rows.rowCount() == len(desk.standing().challenge)


def test_during_the_first_item_a_city_without_forms_has_no_tick(
    qtbot: QtBot, make_desk: Callable[[Path], Desk], tmp_path: Path
) -> None:
    desk = new_seminar(make_desk, tmp_path)
    city = add_city(desk.workshop, "Aberra")
    add_person(desk.workshop, "P", city_id=city.id)
    start_next(desk.workshop, desk.seminar.id)
    rows = shown(qtbot, desk).cities.table.rows
    left = rows.index_of(city.id).siblingAtColumn(rows.columnCount() - 1)
    cell = rows.cell_at(left)
    assert (cell.text, cell.icon, cell.tone) == ("no form", "partly", Tone.TEXT2)


def test_a_row_leads_to_what_its_city_lacks(qtbot: QtBot, page: OverviewPage, desk: Desk) -> None:
    table = page.cities.table
    city_id = table.rows.id_at(table.rows.index(0, 0))
    table.choose(city_id)
    with qtbot.waitSignal(desk.place_requested) as asked:
        QTest.keyClick(table, Qt.Key.Key_Return)
    destination: Destination = asked.args[0]
    assert destination.city_id == city_id
    assert destination.stage is Stage.MATURITY


def test_the_day_shows_what_runs(page: OverviewPage, desk: Desk) -> None:
    event = start_next(desk.workshop, desk.seminar.id)
    row = page.today.table.rows.row_at(page.today.table.rows.index_of(str(event.agenda_item_id)))
    assert row is not None
    assert row.is_running
    assert page.today.accessibleName() == "Today"


def times_of(page: OverviewPage) -> dict[str, str]:
    rows = page.today.table.rows
    return {rows.id_at(rows.index(place, 0)): str(rows.index(place, 0).data()) for place in range(rows.rowCount())}


def test_the_day_shows_the_times_that_the_agenda_shows(qtbot: QtBot, page: OverviewPage, desk: Desk) -> None:
    start_next(desk.workshop, desk.seminar.id)
    agenda = AgendaPage(desk)
    qtbot.addWidget(agenda)
    agenda.make_fresh()
    assert agenda.view is not None
    of_agenda = {row.id: clock_text(row.start) for row in agenda.view.rows}
    shown = times_of(page)
    assert len(shown) > 1
    assert shown.items() <= of_agenda.items()


def test_a_higher_window_shows_more_of_the_day(page: OverviewPage) -> None:
    page.resize(1676, 440)
    few = page.today.table.rows.rowCount()
    page.resize(1676, 1024)
    assert page.today.table.rows.rowCount() > few
    assert page.today.height() <= page.columns.height()


def test_a_long_title_in_the_day_has_two_lines() -> None:
    row = TodayRow("1", "09:00", "A workshop with a very long title that needs more room", RowState.TO_COME)
    assert height_of_title(row, 200) > height_of_title(row, 2000)


def new_seminar(make_desk: Callable[[Path], Desk], folder: Path) -> Desk:
    path = folder / "new.dccw"
    new_workshop(path, template_id="first-academy-seminar", language=Language.EN).close()
    return make_desk(path)


def test_without_cities_one_button_leads_to_them(
    qtbot: QtBot, make_desk: Callable[[Path], Desk], tmp_path: Path
) -> None:
    desk = new_seminar(make_desk, tmp_path)
    page = shown(qtbot, desk)
    primary = [button for button in page.findChildren(Button) if button.isVisible() and button.rank is Rank.PRIMARY]
    assert [button.text() for button in primary] == ["Add cities"]
    assert not page.cities.isVisible()
    with qtbot.waitSignal(desk.place_requested) as asked:
        QTest.mouseClick(primary[0], Qt.MouseButton.LeftButton)
    assert asked.args[0].stage is Stage.CITIES


def test_the_first_city_brings_the_table(qtbot: QtBot, make_desk: Callable[[Path], Desk], tmp_path: Path) -> None:
    desk = new_seminar(make_desk, tmp_path)
    page = shown(qtbot, desk)
    add_city(desk.workshop, "Brenova")
    assert (page.cities.isVisible(), page.hero.isVisible(), page.empty.isVisible()) == (True, True, False)


def test_the_button_of_the_next_step_leads_there(qtbot: QtBot, page: OverviewPage, desk: Desk) -> None:
    assert page.hero.button is not None
    with qtbot.waitSignal(desk.place_requested) as asked:
        QTest.mouseClick(page.hero.button, Qt.MouseButton.LeftButton)
    assert asked.args[0].stage is Stage.REPORT


def test_what_looks_wrong_leads_to_where_it_is_put_right(qtbot: QtBot, page: OverviewPage, desk: Desk) -> None:
    assert not page.attention.isVisibleTo(page)
    change_city(desk.workshop, replace(desk.standing().challenge[0].city, languages=()))
    assert page.attention.isVisibleTo(page)
    link = page.attention.findChildren(Link)[0]
    with qtbot.waitSignal(desk.place_requested) as asked:
        QTest.mouseClick(link, Qt.MouseButton.LeftButton)
    assert asked.args[0].stage is Stage.CITIES
