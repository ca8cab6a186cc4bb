"""The room that a plan's page gives: to the table where little is missing, to the form where one is open."""

from __future__ import annotations

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from dcc_desktop.domain.completeness import Finding
from dcc_desktop.services.planning import change_action
from tests.ui.plan_pages import actions_of, plan_page, press
from ui.charts.half_years import shown_years
from ui.desk import Desk
from ui.pages.plan.plan_page import PlanPage
from ui.pages.plan.plan_state import read_plan
from ui.widgets.cells import Cell
from ui.widgets.scrolling import Scroller

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def page(desk: Desk, qtbot: QtBot) -> PlanPage:
    return plan_page(desk, qtbot, "Primerovo")


def show_lacks(page: PlanPage, findings: tuple[Finding, ...]) -> None:
    """Show the plan as if it lacked just these."""
    city = page.desk.city
    assert city is not None
    known = page.desk.plan_percents.completeness_of(city.id)
    changed = replace(known, findings=findings)
    page.board.show_plan(read_plan(page.desk.workshop, city, page.desk.language, completeness=changed))


def test_few_lacks_stand_in_a_line_and_leave_the_width_to_the_table(page: PlanPage, qtbot: QtBot) -> None:
    known = page.desk.plan_percents.completeness_of(actions_of(page.desk)[0].city_id)
    show_lacks(page, known.findings[:1])
    assert len(page.board.lacks.links()) == 1
    assert not page.board.aside.isVisible()
    qtbot.waitUntil(lambda: page.board.action_table.width() > 900)


def test_an_open_form_takes_the_place_of_the_line(page: PlanPage) -> None:
    show_lacks(page, ())
    page.board.open_thing(actions_of(page.desk)[0].id)
    assert page.board.aside.action_form.isVisible()
    assert not page.board.lacks.isVisible()
    page.board.aside.action_form.closed.emit()
    assert page.board.lacks.isVisible()


def test_the_form_is_scrolled_by_its_column_alone(page: PlanPage) -> None:
    page.board.open_thing(actions_of(page.desk)[0].id)
    assert page.board.aside.action_form.findChildren(Scroller) == []


def test_a_link_of_the_line_leads_where_it_is_filled_in(page: PlanPage) -> None:
    action = actions_of(page.desk)[0]
    change_action(page.desk.workshop, replace(action, risks=""))
    known = page.desk.plan_percents.completeness_of(action.city_id)
    show_lacks(page, tuple(finding for finding in known.findings if finding.code == "action_risks"))
    press(page.board.lacks.links()[0])
    assert page.board.aside.shown_id() == action.id


@pytest.mark.parametrize(("width", "is_hidden"), [(700, True), (800, False)])
def test_the_source_gives_way_to_the_names_in_a_narrow_table(page: PlanPage, width: int, *, is_hidden: bool) -> None:
    table = page.board.action_table
    table.setParent(None)
    table.resize(width, 400)
    table.show()
    assert table.isColumnHidden(table.rows.column_of("funding")) is is_hidden
    assert table.horizontalHeader().length() == table.viewport().width()
    table.setParent(page)


def test_the_head_names_every_year_or_goes_evenly_from_the_first_to_the_last() -> None:
    assert shown_years(4, apart=0.9) == (0, 1, 2, 3)
    assert shown_years(4, apart=1.2) == (0, 3)
    assert shown_years(10, apart=1.2) == (0, 3, 6, 9)
    assert shown_years(1, apart=1.2) == (0,)


def test_figures_of_cities_stay_near_the_names_in_a_wide_window(desk: Desk, qtbot: QtBot) -> None:
    page = plan_page(desk, qtbot, "")
    page.resize(1700, 900)
    table = page.cities.table
    assert table.columnWidth(0) <= 280
    last = table.rows.columnCount() - 1
    qtbot.waitUntil(lambda: table.columnWidth(last) > 600)
    assert table.rows.cell_at(table.rows.index(0, last)) == Cell()
