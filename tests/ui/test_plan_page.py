"""The plan's page: its table, adding, typing in place, moving, removing."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from dcc_desktop.domain.stages import Tab
from tests.ui.plan_pages import actions_of, editor_of, editors_of, plan_page, press, titles
from ui.desk import Desk
from ui.failures import Failures
from ui.pages.plan.plan_page import PlanPage
from ui.widgets.labels import Link

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
TypeText = Callable[[QWidget, str], None]
ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def page(desk: Desk, qtbot: QtBot) -> PlanPage:
    return plan_page(desk, qtbot)


def test_actions_stand_under_their_objectives(page: PlanPage) -> None:
    shown = titles(page.board.action_table)
    assert shown[0] == "[OO 1.1]"
    assert len(shown) == 4


def test_the_facts_count_what_the_plan_holds(page: PlanPage) -> None:
    assert page._facts.text() == "Paradigmia · 1 ambition, 1 objective, 3 actions · €113\u202f000"


def test_a_new_action_opens_its_title_and_takes_cyrillic(page: PlanPage, type_text: TypeText) -> None:
    press(page.add_new)
    editor = editor_of(page.board.action_table)
    assert editor.text() == "New action"
    editor.selectAll()
    type_text(editor, "Портал за данни")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    assert actions_of(page.desk)[-1].title == "Портал за данни"
    assert actions_of(page.desk)[-1].objective_id is not None


def test_a_lead_is_typed_in_its_cell_and_undone(page: PlanPage) -> None:
    table, first = page.board.action_table, actions_of(page.desk)[0]
    table.setFocus()
    table.choose(first.id, column="lead")
    QTest.keyClicks(table, "M")
    QTest.keyClicks(editor_of(table), "useum")
    QTest.keyClick(editor_of(table), Qt.Key.Key_Return)
    assert actions_of(page.desk)[0].lead == "Museum"
    page.desk.workshop.undo()
    assert table.rows.cell_at(table.rows.index_of(first.id, "lead")).text == first.lead


def test_a_budget_is_typed_as_people_write_it(page: PlanPage) -> None:
    press(page.add_new)
    table, made = page.board.action_table, actions_of(page.desk)[-1]
    table.edit_cell(made.id, "budget")
    QTest.keyClicks(editor_of(table), "86 000")
    QTest.keyClick(editor_of(table), Qt.Key.Key_Return)
    assert actions_of(page.desk)[-1].investment_cost == 86_000


def test_a_budget_that_is_no_number_is_refused_and_stays_in_its_cell(
    page: PlanPage, qtbot: QtBot, failures: Failures
) -> None:
    press(page.add_new)
    table, made = page.board.action_table, actions_of(page.desk)[-1]
    table.edit_cell(made.id, "budget")
    QTest.keyClicks(editor_of(table), "much")
    QTest.keyClick(editor_of(table), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: [editor.text() for editor in editors_of(table)] == ["much"])
    assert page.messages.bar is not None
    assert page.messages.bar.label.text().startswith("This is no whole number.")


def test_what_is_missing_is_said_in_words(page: PlanPage) -> None:
    press(page.add_new)
    table, made = page.board.action_table, actions_of(page.desk)[-1]
    said = {key: table.rows.cell_at(table.rows.index_of(made.id, key)).said for key in ("state", "lead", "budget")}
    assert said == {"state": "something is missing", "lead": "missing", "budget": "missing"}


def test_alt_and_arrows_move_an_action(page: PlanPage) -> None:
    table = page.board.action_table
    before = titles(table)[1:]
    table.setFocus()
    table.choose(actions_of(page.desk)[0].id)
    QTest.keyClick(table, Qt.Key.Key_Down, ALT)
    assert titles(table)[1:] == [before[1], before[0], before[2]]
    QTest.keyClick(table, Qt.Key.Key_Up, ALT)
    assert titles(table)[1:] == before


def test_an_action_moves_over_the_end_of_its_objective_into_the_next(desk: Desk, qtbot: QtBot) -> None:
    page = plan_page(desk, qtbot, "Primerovo")
    table = page.board.action_table
    fourth = actions_of(desk)[3]
    table.setFocus()
    table.choose(fourth.id)
    QTest.keyClick(table, Qt.Key.Key_Down, ALT)
    shown = titles(table)
    assert shown[shown.index("[OO 1.2]") + 1] == fourth.title


def test_a_removed_action_comes_back_with_the_undo_of_the_message(page: PlanPage) -> None:
    table, first = page.board.action_table, actions_of(page.desk)[0]
    table.setFocus()
    table.choose(first.id)
    QTest.keyClick(table, Qt.Key.Key_Delete)
    assert first.title not in titles(table)
    assert page.messages.bar is not None
    press(next(link for link in page.messages.bar.findChildren(Link) if link.text() == "Undo"))
    assert first.title in titles(table)


def test_several_actions_are_removed_in_one_step(page: PlanPage) -> None:
    table = page.board.action_table
    table.setFocus()
    table.selectAll()
    QTest.keyClick(table, Qt.Key.Key_Delete)
    assert actions_of(page.desk) == []
    page.desk.workshop.undo()
    assert len(actions_of(page.desk)) == 3


def test_without_a_city_one_is_chosen_from_a_list(desk: Desk, qtbot: QtBot) -> None:
    page = plan_page(desk, qtbot, "")
    table = page.cities.table
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=table.visualRect(table.rows.index(0, 0)).center())
    assert desk.city is not None
    assert desk.city.name_en == "Primerovo"
    assert page.board.isVisible()
    assert not page.cities.isVisible()


def test_an_empty_plan_says_what_to_do(desk: Desk, qtbot: QtBot) -> None:
    page = plan_page(desk, qtbot, "Monte Exemplo")
    assert page.board.action_table.rows.rowCount() == 0
    press(page.board.begun[Tab.ACTIONS].empty.button)
    assert page.board.action_table.isVisible()
    assert len(actions_of(desk)) == 1
    assert editors_of(page.board.action_table)
