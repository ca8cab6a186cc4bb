"""What is cut and what is not, where there is little room and where there is much."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from pytestqt.qtbot import QtBot

from dcc_desktop.domain.stages import Tab
from ui.desk import Desk
from ui.pages.maturity.maturity_page import MaturityPage
from ui.pages.mentoring.mentoring_page import MentoringPage
from ui.pages.page import Page
from ui.pages.plan.plan_page import PlanPage
from ui.pages.practices.practices_page import PracticesPage
from ui.pages.report.report_page import ReportPage
from ui.pages.vision.ranking import RankingBars, RankRow
from ui.pages.vision.vision_page import VisionPage
from ui.widgets.cells import GROUP_ROLE

if TYPE_CHECKING:
    from ui.widgets.tables import Table

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def shown(qtbot: QtBot, page: Page, *, width: int, target: str = "") -> None:
    qtbot.addWidget(page)
    page.resize(width, 620)
    page.show()
    if target:
        page.open_target(target)
    page.make_fresh()


def table_of(page: Page) -> Table:
    if isinstance(page, PracticesPage):
        return page.hub.overview
    assert isinstance(page, MaturityPage | PlanPage | ReportPage | VisionPage)
    return page.cities.table


PAGES: tuple[tuple[type[Page], str], ...] = (
    (VisionPage, ""),
    (MaturityPage, ""),
    (PlanPage, ""),
    (ReportPage, ""),
    (PracticesPage, Tab.HUB),
)


@pytest.mark.parametrize(("kind", "target"), PAGES)
def test_in_a_wide_window_the_figures_stay_near_the_names(
    qtbot: QtBot, desk: Desk, kind: type[Page], target: str
) -> None:
    page = kind(desk)
    shown(qtbot, page, width=1680, target=target)
    qtbot.waitUntil(lambda: table_of(page).columnWidth(0) == 280)
    page.hide()  # figures that are still worked out are left


@pytest.mark.parametrize(("kind", "target"), PAGES)
def test_in_a_narrow_window_no_table_of_cities_scrolls_sideways(
    qtbot: QtBot, desk: Desk, kind: type[Page], target: str
) -> None:
    page = kind(desk)
    shown(qtbot, page, width=800, target=target)
    qtbot.waitUntil(lambda: 0 < table_of(page).viewport().width() <= 800)
    qtbot.waitUntil(lambda: table_of(page).horizontalScrollBar().maximum() == 0)
    page.hide()


@pytest.mark.parametrize("width", [800, 1200])
def test_no_address_of_a_contact_is_cut(qtbot: QtBot, desk: Desk, width: int) -> None:
    page = PracticesPage(desk)
    shown(qtbot, page, width=width, target=Tab.CONTACTS)
    table = page.contacts.table
    place = table.rows.column_of("email")
    cells = [table.rows.cell_at(table.rows.index(row, place)) for row in range(table.rows.rowCount())]
    widest = max(table.cells.wanted_width(cell, place, table.rows.columnCount()) for cell in cells)
    assert table.columnWidth(place) >= widest
    assert table.isColumnHidden(table.rows.column_of("role")) is (width < 1000)


@pytest.mark.parametrize(("width", "is_beside"), [(1036, True), (800, False)])
def test_needs_and_offers_stand_where_there_is_room_for_both(
    qtbot: QtBot, desk: Desk, width: int, *, is_beside: bool
) -> None:
    page = MentoringPage(desk)
    shown(qtbot, page, width=width, target=Tab.NEEDS)
    needs, offers = (each.mapTo(page, each.rect().topLeft()) for each in (page.needs.needs, page.needs.offers))
    assert (needs.y() == offers.y()) is is_beside
    assert page.needs.needs.table.viewport().height() >= 180


def test_a_long_name_in_a_ranking_has_two_lines(qtbot: QtBot) -> None:
    bars = RankingBars()
    qtbot.addWidget(bars)
    bars.resize(260, 200)
    long = RankRow(1, "Services with one visit, or without any visit", 13, None)
    bars.set_rows([long])
    assert " ".join(bars.lines_of(long)) == long.text
    assert len(bars.lines_of(long)) == 2


def test_the_levels_of_a_criterion_have_more_lines_in_a_high_window(qtbot: QtBot, desk: Desk) -> None:
    desk.choose_city(next(city.id for city in desk.workshop.cities.all() if city.name_en == "Primerovo"))
    page = MaturityPage(desk)
    shown(qtbot, page, width=900)
    levels = page.view.grid.foot.levels
    levels.use_height(300)
    low = levels.sizeHint().height()
    levels.use_height(900)
    assert levels.sizeHint().height() > low


def test_the_export_stands_right_under_what_is_missing(qtbot: QtBot, desk: Desk) -> None:
    desk.choose_city(next(city.id for city in desk.workshop.cities.all() if city.name_en == "Primerovo"))
    page = ReportPage(desk)
    shown(qtbot, page, width=1680)
    page.resize(1680, 980)
    qtbot.waitUntil(lambda: 0 < page.missing.height() < 200)
    qtbot.waitUntil(lambda: page.export.y() == page.missing.geometry().bottom() + 17)


def test_objectives_stand_under_the_ambition_that_they_serve(qtbot: QtBot, desk: Desk) -> None:
    city = next(city for city in desk.workshop.cities.all() if city.name_en == "Primerovo")
    desk.choose_city(city.id)
    page = PlanPage(desk)
    shown(qtbot, page, width=1036, target=Tab.OBJECTIVES)
    rows = page.board.objective_table.rows
    groups = [rows.index(place, 0).data(GROUP_ROLE) for place in rows.group_rows()]
    ambitions = {each.text for each in desk.workshop.statements.where(city_id=city.id)}
    assert [group.code for group in groups] == ["Strategic line 1", "Strategic line 2", "Strategic line 3"]
    assert {group.text for group in groups} <= ambitions
