"""The other tabs of the plan: timeline, objectives, indicators; and actions from what was found before."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from dcc_desktop.services.plan_sources import SourceKind
from tests.ui.doubles import AnsweredDialogs
from tests.ui.plan_pages import actions_of, editor_of, plan_page, press, titles, type_anew
from ui.desk import Desk
from ui.field_saver import flush_all
from ui.pages.plan.plan_page import PlanPage
from ui.pages.plan.source_sheet import SourceSheet

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def page(desk: Desk, qtbot: QtBot) -> PlanPage:
    return plan_page(desk, qtbot, "Primerovo")


def objectives(page: PlanPage) -> list[str]:
    return [title for title in titles(page.board.objective_table) if not title.startswith("[")]


def test_arrow_keys_go_from_tab_to_tab(page: PlanPage) -> None:
    page.board.tabs.setFocus()
    QTest.keyClick(page.board.tabs, Qt.Key.Key_Right)
    assert page.board.timeline.isVisible()
    QTest.keyClick(page.board.tabs, Qt.Key.Key_Right)
    assert page.board.objective_table.isVisible()


def test_the_timeline_shows_every_planned_action(page: PlanPage) -> None:
    page.open_target("timeline")
    bars = page.board.timeline.chart.model.bars
    assert sum(not bar.is_group for bar in bars) == 22


def test_the_timeline_is_saved_as_a_picture(page: PlanPage, dialogs: AnsweredDialogs, tmp_path: Path) -> None:
    page.open_target("timeline")
    dialogs.answer = tmp_path / "plan.png"
    press(page.board.timeline.save)
    assert dialogs.answer.read_bytes().startswith(b"\x89PNG")


def test_the_primary_button_adds_an_objective_on_its_tab(page: PlanPage) -> None:
    page.open_target("objectives")
    assert page.add_new.text() == "New objective"
    press(page.add_new)
    editor = editor_of(page.board.objective_table)
    QTest.keyClicks(editor, "Open data")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    assert objectives(page)[-1] == "Open data"


def test_alt_and_arrows_move_an_objective_over_the_end_of_its_line(page: PlanPage) -> None:
    page.open_target("objectives")
    table = page.board.objective_table
    fourth = page.desk.workshop.objectives.where(city_id=page.desk.city_id, line=1)[3]
    table.setFocus()
    table.choose(fourth.id)
    QTest.keyClick(table, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    moved = page.desk.workshop.objectives.get(fourth.id)
    assert (moved.line, moved.number) == (2, 1)


def test_another_line_in_the_form_moves_the_objective(page: PlanPage) -> None:
    objective = page.desk.workshop.objectives.where(city_id=page.desk.city_id, line=1)[0]
    page.open_target(objective.id)
    type_anew(page.board.aside.objective_form.form.fields["line"], "3")
    assert flush_all(page)
    moved = page.desk.workshop.objectives.get(objective.id)
    assert (moved.line, moved.number) == (3, 3)


def test_an_indicator_gets_its_target_in_its_cell(page: PlanPage) -> None:
    page.open_target("indicators")
    table = page.board.indicator_table
    indicator = page.desk.workshop.indicators.where(city_id=page.desk.city_id)[0]
    table.edit_cell(indicator.id, "target")
    QTest.keyClicks(editor_of(table), "82,5")
    QTest.keyClick(editor_of(table), Qt.Key.Key_Return)
    assert page.desk.workshop.indicators.get(indicator.id).target == 82.5


def test_an_indicator_of_an_action_belongs_to_its_objective_too(page: PlanPage) -> None:
    table = page.board.indicator_table
    indicator = page.desk.workshop.indicators.where(city_id=page.desk.city_id)[0]
    action = actions_of(page.desk)[5]
    table.rows.setData(table.rows.index_of(indicator.id, "of"), f"action:{action.id}")
    saved = page.desk.workshop.indicators.get(indicator.id)
    assert (saved.action_id, saved.objective_id) == (action.id, action.objective_id)


def source_sheet(page: PlanPage, kind: SourceKind) -> SourceSheet:
    page.add_from_source(kind)
    (sheet,) = page.findChildren(SourceSheet)
    return sheet


def test_an_action_is_made_from_the_idea_with_most_votes(page: PlanPage) -> None:
    sheet = source_sheet(page, SourceKind.IDEA)
    first = sheet.table.rows.cell_at(sheet.table.rows.index(0, 0)).text
    QTest.keyClick(sheet, Qt.Key.Key_Return)
    assert actions_of(page.desk)[-1].title == first
    assert page.board.aside.action_form.sources.texts()[0].startswith("Idea: ")


def test_a_mentors_action_waits_for_its_title(page: PlanPage) -> None:
    sheet = source_sheet(page, SourceKind.MENTOR)
    assert not sheet.primary.isEnabled()
    QTest.keyClicks(sheet.entry.line, "Visit")
    assert sheet.primary.isEnabled()
    sheet.accept()
    assert actions_of(page.desk)[-1].title == "Visit"
