"""Typing forms: one key a rating, on disk and in the radar at once."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from dcc_desktop.domain.assessments import Channel
from dcc_desktop.domain.people import StakeholderType
from dcc_desktop.i18n import Language, set_interface_language
from dcc_desktop.services.assessment import close_assessment
from tests.ui.maturity_pages import criteria_of, focus_of, show_small, typed
from ui.charts.radar_model import SeriesKind
from ui.desk import Desk
from ui.pages.maturity.maturity_page import MaturityPage

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
TypeText = Callable[[QWidget, str], None]


@pytest.fixture
def make_page(qtbot: QtBot, desk: Desk) -> Callable[..., MaturityPage]:
    """A city with a small assessment; see `show_small`."""
    return partial(show_small, qtbot, desk)


def test_a_digit_is_on_disk_and_the_focus_goes_along_the_line(
    make_page: Callable[..., MaturityPage], type_text: TypeText
) -> None:
    page = make_page()
    type_text(page.view.grid.table, "24")
    rating = typed(page, 0)
    assert rating is not None
    assert (rating.current, rating.target) == (2, 4)
    assert focus_of(page.view.grid) == ("A2", "current")


def test_forms_without_targets_are_typed_straight_down(
    make_page: Callable[..., MaturityPage], type_text: TypeText
) -> None:
    page = make_page()
    page.view.grid.bar.targets.trigger()
    type_text(page.view.grid.table, "345")
    assert [rating and rating.current for rating in (typed(page, place) for place in range(3))] == [3, 4, 5]
    assert focus_of(page.view.grid) == ("B2", "current")


def test_a_whole_form_is_typed_with_digits_and_the_next_form_follows(
    make_page: Callable[..., MaturityPage], type_text: TypeText
) -> None:
    page = make_page()
    type_text(page.view.grid.table, "12233445")
    assert page.view.grid.bar.name.text() == "Respondent 2"
    assert focus_of(page.view.grid) == ("A1", "current")
    assert page.desk.workshop.ratings.count() > 0
    assert page.live is not None
    assert page.live.filled_forms() == 1


def test_after_the_last_form_plus_begins_another_of_the_same_kind(
    make_page: Callable[..., MaturityPage], type_text: TypeText
) -> None:
    page = make_page(respondents=1)
    grid = page.view.grid
    grid.bar.type_chosen.emit(str(StakeholderType.EDUCATION))
    grid.bar.channel_chosen.emit(str(Channel.PAPER))
    type_text(grid.table, "12233445")
    assert "Press + for the next respondent" in grid.foot.question.text()
    type_text(grid.table, "+3")
    assert grid.respondent is not None
    assert (grid.respondent.code, grid.respondent.channel) == ("R2", Channel.PAPER)
    assert grid.respondent.stakeholder_type is StakeholderType.EDUCATION
    rating = typed(page, 0)
    assert rating is not None
    assert rating.current == 3


@pytest.mark.parametrize("key", ["n", "N", "н", "Н", "/"])
def test_not_applicable_is_for_the_whole_line(
    make_page: Callable[..., MaturityPage], type_text: TypeText, key: str
) -> None:
    page = make_page()
    type_text(page.view.grid.table, key)
    rating = typed(page, 0)
    assert rating is not None
    assert rating.is_not_applicable
    assert focus_of(page.view.grid) == ("A2", "current")


def test_enter_skips_a_line(make_page: Callable[..., MaturityPage], type_text: TypeText) -> None:
    page = make_page()
    QTest.keyClick(page.view.grid.table, Qt.Key.Key_Return)
    type_text(page.view.grid.table, "3")
    assert typed(page, 0) is None
    assert typed(page, 1) is not None


def test_tab_goes_to_the_target(make_page: Callable[..., MaturityPage]) -> None:
    page = make_page()
    QTest.keyClick(page.view.grid.table, Qt.Key.Key_Tab)
    assert focus_of(page.view.grid) == ("A1", "target")


def test_backspace_clears_one_value_and_stays(make_page: Callable[..., MaturityPage], type_text: TypeText) -> None:
    page = make_page()
    table = page.view.grid.table
    type_text(table, "24")
    table.choose(criteria_of(page)[0], column="current")
    QTest.keyClick(table, Qt.Key.Key_Backspace)
    rating = typed(page, 0)
    assert rating is not None
    assert (rating.current, rating.target) == (None, 4)
    assert focus_of(page.view.grid) == ("A1", "current")


def test_a_value_off_the_scale_is_refused_in_a_sentence_and_the_old_one_stays(
    make_page: Callable[..., MaturityPage], type_text: TypeText
) -> None:
    page = make_page()
    table = page.view.grid.table
    type_text(table, "2")
    table.choose(criteria_of(page)[0], column="current")
    type_text(table, "7")
    assert page.messages.bar is not None
    assert page.messages.bar.label.text() == "7 is not a step of the scale. The scale runs from 1 to 5."
    rating = typed(page, 0)
    assert rating is not None
    assert rating.current == 2
    assert focus_of(page.view.grid) == ("A1", "current")


def test_a_refusal_goes_when_the_next_rating_is_taken(
    make_page: Callable[..., MaturityPage], type_text: TypeText
) -> None:
    page = make_page()
    type_text(page.view.grid.table, "0")
    assert page.messages.bar is not None
    type_text(page.view.grid.table, "3")
    assert page.messages.bar is None


def test_zero_is_the_tenth_step(make_page: Callable[..., MaturityPage], type_text: TypeText) -> None:
    page = make_page(steps=10)
    type_text(page.view.grid.table, "0")
    rating = typed(page, 0)
    assert rating is not None
    assert rating.current == 10


def test_undo_shows_in_the_grid(make_page: Callable[..., MaturityPage], type_text: TypeText) -> None:
    page = make_page()
    type_text(page.view.grid.table, "2")
    page.desk.workshop.undo()
    row = page.view.grid.table.ratings.row_at(page.view.grid.table.ratings.index(1, 0))
    assert row is not None
    assert row.current is None
    assert row.counts == (0, 0, 0, 0, 0)


def test_a_rating_is_in_the_radar_and_in_the_header_at_once(
    make_page: Callable[..., MaturityPage], type_text: TypeText
) -> None:
    page = make_page()
    type_text(page.view.grid.table, "24")
    now = page.view.radar.chart.model.of(SeriesKind.NOW)
    assert now is not None
    assert now.values == (2.0, None)
    type_text(page.view.grid.table, "243535")
    assert "1 of 2 forms" in page._facts.text()


def test_the_levels_of_the_focused_cell_are_marked(make_page: Callable[..., MaturityPage], type_text: TypeText) -> None:
    page = make_page()
    type_text(page.view.grid.table, "24")
    page.view.grid.table.choose(criteria_of(page)[0], column="target")
    assert page.view.grid.foot.levels.value == 4
    assert len(page.view.grid.foot.levels.texts()) == 5


def test_a_closed_assessment_takes_nothing(make_page: Callable[..., MaturityPage], type_text: TypeText) -> None:
    page = make_page()
    assert page.live is not None
    close_assessment(page.desk.workshop, page.live.assessment.id)
    type_text(page.view.grid.table, "3")
    assert typed(page, 0) is None
    assert not page.next.isVisible()


def test_the_switcher_goes_to_the_other_respondent(make_page: Callable[..., MaturityPage]) -> None:
    page = make_page()
    QTest.mouseClick(page.view.grid.bar.following, Qt.MouseButton.LeftButton)
    assert page.view.grid.bar.name.text() == "Respondent 2"
    assert not page.view.grid.bar.following.isEnabled()


def test_a_removed_respondent_gives_way_to_another(make_page: Callable[..., MaturityPage]) -> None:
    page = make_page()
    page.view.grid.bar.removal.trigger()
    assert page.view.grid.bar.name.text() == "Respondent 2"
    page.desk.workshop.undo()
    assert page.live is not None
    assert len(page.live.respondents) == 2


def test_a_need_comes_from_the_focused_criterion(make_page: Callable[..., MaturityPage]) -> None:
    page = make_page()
    QTest.mouseClick(page.view.grid.foot.need, Qt.MouseButton.LeftButton)
    assert page.desk.workshop.needs.where(criterion_id=criteria_of(page)[0])
    assert page.messages.bar is not None


def test_an_action_comes_from_the_focused_criterion(make_page: Callable[..., MaturityPage]) -> None:
    page = make_page()
    QTest.mouseClick(page.view.grid.foot.action, Qt.MouseButton.LeftButton)
    assert page.desk.workshop.action_origins.where(criterion_id=criteria_of(page)[0])


def test_the_grid_speaks_bulgarian(make_page: Callable[..., MaturityPage]) -> None:
    set_interface_language(Language.BG)
    page = make_page()
    heads = [column.title for column in page.view.grid.table.ratings.columns]
    assert heads[:3] == ["Критерий", "Сега", "Цел"]
