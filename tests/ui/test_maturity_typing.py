"""Where digits go that are typed past the end of a form, after a menu, or beside the boxes; what is no rating."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from dcc_desktop.domain.people import StakeholderType
from dcc_desktop.errors import InvalidInputError
from tests.ui.maturity_pages import criteria_of, focus_of, show_small, typed
from ui.desk import Desk
from ui.pages.maturity.maturity_page import MaturityPage
from ui.pages.maturity.rating_rows import rating_of

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
TypeText = Callable[[QWidget, str], None]
WHOLE_FORM = "12233445"


@pytest.fixture
def page(qtbot: QtBot, desk: Desk) -> MaturityPage:
    """One respondent and four criteria."""
    return show_small(qtbot, desk, respondents=1)


def last_target(page: MaturityPage) -> int | None:
    rating = typed(page, 3)
    return rating.target if rating else None


def type_into_focus(page: MaturityPage, type_text: TypeText, text: str) -> None:
    focused = page.window().focusWidget()
    assert focused is not None
    type_text(focused, text)


def test_a_digit_too_many_changes_nothing(page: MaturityPage, type_text: TypeText) -> None:
    type_text(page.view.grid.table, WHOLE_FORM + "4")
    assert last_target(page) == 5


def test_the_end_of_the_form_is_said_under_the_table(page: MaturityPage, type_text: TypeText) -> None:
    type_text(page.view.grid.table, WHOLE_FORM)
    assert page.view.grid.foot.question.text() == "Form complete. Press + for the next respondent."


def test_the_end_of_a_form_with_gaps_says_how_many(page: MaturityPage, type_text: TypeText) -> None:
    QTest.keyClick(page.view.grid.table, Qt.Key.Key_Return)
    type_text(page.view.grid.table, "233445")
    said = "End of the form; 1 criterion has no answer. Press + for the next respondent."
    assert page.view.grid.foot.question.text() == said


def test_a_cell_that_was_gone_to_after_the_end_takes_digits_again(page: MaturityPage, type_text: TypeText) -> None:
    table = page.view.grid.table
    type_text(table, WHOLE_FORM)
    table.choose(criteria_of(page)[3], column="current")
    type_text(table, "1")
    rating = typed(page, 3)
    assert rating is not None
    assert rating.current == 1


def test_the_last_cell_can_be_corrected_after_backspace(page: MaturityPage, type_text: TypeText) -> None:
    type_text(page.view.grid.table, WHOLE_FORM)
    QTest.keyClick(page.view.grid.table, Qt.Key.Key_Backspace)
    type_text(page.view.grid.table, "3")
    assert last_target(page) == 3


def test_a_click_on_the_last_cell_allows_to_correct_it(page: MaturityPage, type_text: TypeText) -> None:
    table = page.view.grid.table
    type_text(table, WHOLE_FORM)
    spot = table.visualRect(table.currentIndex()).center()
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    type_text(table, "3")
    assert last_target(page) == 3


def test_another_type_of_a_complete_form_does_not_open_it_again(page: MaturityPage, type_text: TypeText) -> None:
    type_text(page.view.grid.table, WHOLE_FORM)
    page.view.grid.bar.kind.setFocus()
    page.view.grid.bar.type_chosen.emit(str(StakeholderType.EDUCATION))
    type_into_focus(page, type_text, "1")
    ratings = [typed(page, place) for place in range(4)]
    assert [rating and (rating.current, rating.target) for rating in ratings] == [(1, 2), (2, 3), (3, 4), (4, 5)]


def test_after_the_type_was_chosen_digits_go_to_the_first_empty_cell(page: MaturityPage, type_text: TypeText) -> None:
    type_text(page.view.grid.table, "12")
    page.view.grid.bar.kind.setFocus()
    page.view.grid.bar.kind.menu_below.actions()[1].trigger()
    type_into_focus(page, type_text, "3")
    rating = typed(page, 1)
    assert rating is not None
    assert rating.current == 3


def test_after_the_channel_was_chosen_the_table_has_the_focus(page: MaturityPage) -> None:
    page.view.grid.bar.channel.setFocus()
    page.view.grid.bar.channel.menu_below.actions()[1].trigger()
    assert page.view.grid.table.hasFocus()


def test_a_digit_typed_on_a_button_of_the_bar_goes_to_the_table(page: MaturityPage) -> None:
    page.view.grid.bar.kind.setFocus()
    QTest.keyClick(page.view.grid.bar.kind, Qt.Key.Key_3)
    rating = typed(page, 0)
    assert rating is not None
    assert rating.current == 3
    assert QApplication.focusWidget() is page.view.grid.table


@pytest.mark.parametrize("column", ["criterion", "strip", "agreement"])
def test_a_digit_beside_the_boxes_goes_into_the_box_of_the_row(
    page: MaturityPage, type_text: TypeText, column: str
) -> None:
    page.view.grid.table.choose(criteria_of(page)[1], column=column)
    type_text(page.view.grid.table, "4")
    rating = typed(page, 1)
    assert rating is not None
    assert rating.current == 4
    assert focus_of(page.view.grid) == ("A2", "target")


@pytest.mark.parametrize("text", ["abc", "3,5", "²", "٣", "-1", "9" * 5000])
def test_what_is_no_rating_is_refused_with_what_may_be_typed(text: str) -> None:
    with pytest.raises(InvalidInputError, match="Type a whole number from 1 to 5, or n for “not applicable”"):
        rating_of(text, 5)


def test_a_refused_rating_is_said_and_changes_nothing(page: MaturityPage) -> None:
    model = page.view.grid.table.ratings
    refused: list[object] = []
    model.refused.connect(lambda error, _index: refused.append(error))
    assert not model.setData(model.index_of(criteria_of(page)[0], "current"), "abc")
    assert (len(refused), typed(page, 0)) == (1, None)


@pytest.mark.parametrize("text", ["n", "N", " н ", "/"])
def test_a_letter_stands_for_not_applicable_whatever_the_keyboard(page: MaturityPage, text: str) -> None:
    model = page.view.grid.table.ratings
    assert model.setData(model.index_of(criteria_of(page)[0], "current"), text)
    rating = typed(page, 0)
    assert rating is not None
    assert rating.is_not_applicable
