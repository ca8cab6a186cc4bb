"""The maturity page keeps within its width, shows texts whole, and has one thing to do at a time."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from dcc_desktop.domain.assessments import Channel
from dcc_desktop.domain.cities import City
from dcc_desktop.domain.labels import label_of
from dcc_desktop.domain.people import StakeholderType
from dcc_desktop.domain.stages import Tab
from dcc_desktop.i18n import Language, _, set_interface_language
from tests.ui.maturity_pages import show
from ui.desk import Desk
from ui.pages.maturity.maturity_page import MaturityPage
from ui.theme.look import Type, look
from ui.widgets.buttons import Button, Rank

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture(params=[100, 150])
def percent(request: pytest.FixtureRequest) -> Iterator[int]:
    """A text size, until the end of the test."""
    look().apply(percent=request.param)
    yield request.param
    look().apply(percent=100)


@pytest.fixture
def city(desk: Desk) -> City:
    """The city of the sample that is rated."""
    return next(each for each in desk.workshop.cities.all() if each.name_en == "Primerovo")


@pytest.fixture
def page(qtbot: QtBot, desk: Desk, city: City) -> MaturityPage:
    """The page of the rated city."""
    desk.choose_city(city.id)
    return show(qtbot, desk)


def columns_of(page: MaturityPage) -> list[str]:
    return [column.key for column in page.view.results.results.columns]


def primary_buttons(page: MaturityPage) -> list[Button]:
    return [each for each in page.findChildren(Button) if each.isVisible() and each.rank is Rank.PRIMARY]


@pytest.mark.usefixtures("percent")
def test_the_longest_names_leave_the_right_column_in_the_window(
    qtbot: QtBot, desk: Desk, city: City, above: QWidget
) -> None:
    set_interface_language(Language.BG)
    desk.choose_city(city.id)
    page = show(qtbot, desk)
    # Inside of a window, whose limits are not those of the page.
    page.setParent(above)
    page.show()
    above.show()
    page.view.grid.bar.type_chosen.emit(max(StakeholderType, key=lambda each: len(_(label_of(each)))))
    page.view.grid.bar.channel_chosen.emit(max(Channel, key=lambda each: len(_(label_of(each)))))
    page.resize(1036, 620)
    right = page.view.radar
    qtbot.waitUntil(lambda: right.mapTo(page, QPoint(right.width(), 0)).x() <= 1036)
    assert page.width() == 1036


@pytest.mark.usefixtures("percent")
def test_the_page_scrolls_along_with_what_is_typed(page: MaturityPage) -> None:
    assert page.live is not None
    page.resize(page.width(), 460)
    table = page.view.grid.table
    table.setFocus()
    table.choose(page.live.tree.criterion_ids()[-1], column="target")
    spot = table.viewport().mapTo(page, table.visualRect(table.currentIndex()).center())
    assert page.childAt(spot) is table.viewport()


def test_a_button_that_is_cut_has_its_text_as_tooltip(qtbot: QtBot, page: MaturityPage) -> None:
    button = page.view.grid.bar.kind
    button.set_text("Everybody else who has a stake in what the city does with data")
    qtbot.waitUntil(lambda: button.toolTip() == button.text())
    assert page.width() == 1036


def test_narrow_results_give_the_criteria_the_room_of_figures_that_stand_beside(page: MaturityPage) -> None:
    page.open_target(Tab.CONSENSUS)
    assert columns_of(page) == ["criterion", "mean", "agreement", "target", "gap", "consensus"]
    assert page.view.results.columnWidth(0) >= 230


def test_wide_results_show_all_columns_and_keep_the_chosen_row(page: MaturityPage) -> None:
    page.open_target(Tab.CONSENSUS)
    chosen = page.view.results.chosen_id()
    page.resize(1676, 900)
    assert {"answers", "median"} <= set(columns_of(page))
    assert page.view.results.chosen_id() == chosen


def test_the_chosen_result_is_in_view_when_the_tab_is_shown(qtbot: QtBot, page: MaturityPage) -> None:
    page.open_target(Tab.CONSENSUS)
    table = page.view.results
    assert table.results.place_of(table.chosen_id()) > 20
    qtbot.waitUntil(lambda: table.viewport().rect().contains(table.visualRect(table.currentIndex()).center()))


def test_with_the_results_the_consensus_is_the_one_primary_action(page: MaturityPage) -> None:
    page.open_target(Tab.CONSENSUS)
    assert primary_buttons(page) == [page.view.consensus.settle]


def test_with_the_forms_the_next_step_is_the_one_primary_action(page: MaturityPage) -> None:
    page.open_target(Tab.CONSENSUS)
    page.open_target(Tab.RATINGS)
    assert primary_buttons(page) == [page.next]


def test_the_way_to_the_discussion_puts_the_focus_into_the_results(page: MaturityPage) -> None:
    QTest.mouseClick(page.next, Qt.MouseButton.LeftButton)
    assert page.view.results.hasFocus()


def test_each_question_of_the_framework_is_shown_whole(qtbot: QtBot, desk: Desk, city: City) -> None:
    desk.choose_city(city.id)
    page = show(qtbot, desk)
    grid = page.view.grid
    assert page.live is not None
    for criterion in page.live.tree.criterion_ids():
        grid.table.choose(criterion, column="current")
        assert " ".join(grid.foot.question.shown_lines()) == grid.foot.question.text()


def test_levels_have_as_many_lines_as_they_need_up_to_five(qtbot: QtBot, page: MaturityPage) -> None:
    levels = page.view.grid.foot.levels
    line = QFontMetrics(look().font(Type.CAPTION)).height()
    qtbot.waitUntil(lambda: levels.height() >= 5 * line)
    page.resize(3000, 900)
    qtbot.waitUntil(lambda: levels.height() < 5 * line)


def test_another_criterion_leaves_the_levels_as_high_as_they_were(page: MaturityPage) -> None:
    before = page.view.grid.foot.levels.sizeHint()
    assert page.live is not None
    for criterion in page.live.tree.criterion_ids()[:9]:
        page.view.grid.table.choose(criterion, column="current")
        assert page.view.grid.foot.levels.sizeHint() == before
