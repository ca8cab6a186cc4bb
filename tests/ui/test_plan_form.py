"""The form of an action, and the links from what is missing into it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from dcc_desktop.domain.plan import Action
from dcc_desktop.services.planning import change_action
from tests.ui.plan_pages import actions_of, editor_of, input_of, plan_page, press, type_anew
from ui.desk import Desk
from ui.field_saver import flush_all
from ui.pages.finding_places import FindingPlace
from ui.pages.plan.plan_page import PlanPage
from ui.widgets.fields import Field
from ui.widgets.finding_lists import FindingButton

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
TypeText = Callable[[QWidget, str], None]


def target_of(link: FindingButton) -> str:
    assert isinstance(link.line.data, FindingPlace)
    return link.line.data.target


@pytest.fixture
def page(desk: Desk, qtbot: QtBot) -> PlanPage:
    return plan_page(desk, qtbot)


def opened(page: PlanPage, place: int = 0) -> Action:
    action = actions_of(page.desk)[place]
    page.open_target(action.id)
    return action


def field(page: PlanPage, name: str) -> Field:
    return page.board.aside.action_form.form.fields[name]


def typed(page: PlanPage, name: str, text: str) -> None:
    type_anew(field(page, name), text)


def test_a_press_on_a_row_opens_all_its_fields(page: PlanPage) -> None:
    table, action = page.board.action_table, actions_of(page.desk)[1]
    index = table.rows.index_of(action.id, "title")
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=table.visualRect(index).center())
    assert page.board.aside.action_form.isVisible()
    assert field(page, "title").value() == action.title


def test_what_is_typed_is_saved_when_the_field_is_left(page: PlanPage) -> None:
    opened(page)
    typed(page, "partners", "Library")
    page.board.action_table.setFocus()
    assert actions_of(page.desk)[0].partners == "Library"


def test_what_is_typed_is_saved_for_its_own_action_when_another_is_opened(page: PlanPage) -> None:
    first, second = opened(page), actions_of(page.desk)[1]
    typed(page, "risks", "Rain")
    page.open_target(second.id)
    saved = {action.id: action.risks for action in actions_of(page.desk)}
    assert (saved[first.id], saved[second.id]) == ("Rain", second.risks)
    assert field(page, "risks").value() == second.risks


def test_dates_and_costs_are_typed_and_undone_one_by_one(page: PlanPage) -> None:
    before = opened(page)
    typed(page, "ends_on", "31.12.2031")
    typed(page, "operating_cost", "12 500")
    assert flush_all(page)
    after = actions_of(page.desk)[0]
    assert (after.ends_on, after.operating_cost) == (date(2031, 12, 31), 12_500)
    page.desk.workshop.undo()
    assert actions_of(page.desk)[0].operating_cost == before.operating_cost
    assert actions_of(page.desk)[0].ends_on == date(2031, 12, 31)


def test_an_end_before_the_start_is_said_under_the_field(page: PlanPage) -> None:
    before = opened(page)
    typed(page, "ends_on", "1.1.2001")
    assert not flush_all(page)
    assert field(page, "ends_on").error().startswith("The action ends before it starts.")
    assert actions_of(page.desk)[0].ends_on == before.ends_on


def test_an_action_is_marked_as_a_pilot(page: PlanPage) -> None:
    action = opened(page)
    QTest.keyClick(input_of(field(page, "is_pilot")), Qt.Key.Key_Space)
    assert actions_of(page.desk)[0].is_pilot is not action.is_pilot


def test_an_action_is_parked_and_taken_back(page: PlanPage) -> None:
    opened(page)
    press(page.board.aside.action_form.park)
    assert actions_of(page.desk)[0].is_parked
    assert page.board.aside.action_form.park.text() == "Take back into the plan"
    press(page.board.aside.action_form.park)
    assert not actions_of(page.desk)[0].is_parked


def test_a_milestone_is_added_named_dated_and_reached(page: PlanPage, type_text: TypeText) -> None:
    action = opened(page)
    milestones = page.board.aside.action_form.milestones
    count = len(milestones.lines())
    press(milestones.add)
    line = milestones.lines()[-1]
    type_text(line.title.line, "Първи данни")
    line.due.line.setFocus()
    QTest.keyClicks(line.due.line, "1.3.2028")
    line.is_reached.box.setFocus()
    QTest.keyClick(line.is_reached.box, Qt.Key.Key_Space)
    assert flush_all(page)
    saved = page.desk.workshop.milestones.where(action_id=action.id)[-1]
    assert (saved.title, saved.due_on, saved.is_reached) == ("Първи данни", date(2028, 3, 1), True)
    assert len(milestones.lines()) == count + 1


def test_the_form_says_what_the_action_came_from(desk: Desk, qtbot: QtBot) -> None:
    page = plan_page(desk, qtbot, "Primerovo")
    opened(page)
    texts = page.board.aside.action_form.sources.texts()
    assert any("vote" in text for text in texts)


def test_esc_closes_the_form(page: PlanPage) -> None:
    opened(page)
    QTest.keyClick(page.board.aside.action_form, Qt.Key.Key_Escape)
    assert page.board.aside.to_complete.isVisible()


def test_a_link_opens_the_action_and_the_field_that_it_lacks(page: PlanPage, qtbot: QtBot) -> None:
    press(page.add_new)
    QTest.keyClick(editor_of(page.board.action_table), Qt.Key.Key_Escape)
    page.board.aside.action_form.closed.emit()
    made = actions_of(page.desk)[-1]
    link = next(b for b in page.board.aside.to_complete.findings.links() if target_of(b).startswith(made.id))
    press(link)
    assert page.board.aside.action_form.form.shown_id == made.id
    qtbot.waitUntil(lambda: QApplication.focusWidget() is input_of(field(page, "starts_on")))


def test_the_list_names_all_that_an_action_lacks(page: PlanPage) -> None:
    press(page.add_new)
    made = actions_of(page.desk)[-1]
    line = next(b.line for b in page.board.aside.to_complete.findings.links() if target_of(b).startswith(made.id))
    assert line.title == "1.1.4 New action"
    assert line.text.startswith("no start or end, no lead")


def test_an_action_removed_by_undo_closes_its_form(page: PlanPage) -> None:
    press(page.add_new)
    opened(page, 3)
    page.desk.workshop.undo()
    assert page.board.aside.to_complete.isVisible()


def test_a_long_title_is_seen_whole_in_the_narrow_column(page: PlanPage, qtbot: QtBot) -> None:
    action = opened(page)
    change_action(page.desk.workshop, replace(action, title="A title that is longer than one line of this column"))
    area = input_of(field(page, "title"))
    assert isinstance(area, QPlainTextEdit)
    lines = area.document().size().height
    qtbot.waitUntil(lambda: lines() >= 2 and area.height() >= lines() * area.fontMetrics().lineSpacing())
