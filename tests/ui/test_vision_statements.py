"""Statements: drafts side by side, one is agreed on, the agreed wording and the measure save as they are typed."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from dcc_desktop.domain.cities import CityId
from dcc_desktop.domain.stages import Tab
from dcc_desktop.domain.statements import Statement, StatementDraft, StatementKind
from dcc_desktop.errors import InvalidInputError
from dcc_desktop.services.statements import add_draft, add_first_draft, add_statement, remove_statement
from dcc_desktop.workshop_file import WorkshopFile
from tests.ui.vision_pages import EMPTY, FULL, city_of, message_of, open_vision, press_in_message
from ui.begun_entries import take_begun
from ui.desk import Desk
from ui.failures import Failures
from ui.field_saver import flush_all
from ui.pages.vision import statement_editor
from ui.pages.vision.statements_tab import StatementsTab
from ui.pages.vision.vision_page import VisionPage

Type = Callable[[QWidget, str], None]


Patient = Callable[[int], None]


@pytest.fixture
def patient() -> Iterator[Patient]:
    """Set within how many milliseconds two clicks are one double click."""
    before = QApplication.doubleClickInterval()
    yield QApplication.setDoubleClickInterval
    QApplication.setDoubleClickInterval(before)


def tab_of(page: VisionPage) -> StatementsTab:
    assert isinstance(page.current, StatementsTab)
    return page.current


def with_drafts(desk: Desk, *texts: str, kind: StatementKind = StatementKind.VISION) -> Statement:
    statement = add_statement(desk.workshop, city_of(desk, EMPTY).id, kind)
    for text in texts:
        add_draft(desk.workshop, statement.id, text)
    return statement


def ambition(desk: Desk, qtbot: QtBot, text: str = "") -> StatementsTab:
    statement = add_statement(desk.workshop, city_of(desk, EMPTY).id, StatementKind.AMBITION, text=text)
    page = open_vision(desk, qtbot, Tab.STATEMENTS)
    page.open_target(statement.id)
    return tab_of(page)


def test_the_first_draft_makes_the_statement_in_one_step(desk: Desk, qtbot: QtBot, type_text: Type) -> None:
    tab = tab_of(open_vision(desk, qtbot, Tab.STATEMENTS))
    type_text(tab.editor.new.text.area, "Град без опашки")
    type_text(tab.editor.new.author.line, "Маса 2")
    QTest.keyClick(tab.editor.new.author.line, Qt.Key.Key_Return)
    (statement,) = desk.workshop.statements.where(city_id=desk.city_id)
    (draft,) = desk.workshop.statement_drafts.where(statement_id=statement.id)
    assert (statement.kind, draft.text, draft.author) == (StatementKind.VISION, "Град без опашки", "Маса 2")
    assert tab.editor.new.is_empty()
    desk.workshop.undo()
    assert not desk.workshop.statements.where(city_id=desk.city_id)


def test_agreeing_on_a_draft_makes_it_the_wording(desk: Desk, qtbot: QtBot) -> None:
    statement = with_drafts(desk, "First", "Second")
    tab = tab_of(open_vision(desk, qtbot, Tab.STATEMENTS))
    tab.editor.drafts.cards[0].agree.click()
    assert desk.workshop.statements.get(statement.id).text == "First"
    assert tab.editor.wording.value() == "First"
    assert tab.editor.wording.isVisible()
    assert [card.agree.isHidden() for card in tab.editor.drafts.cards] == [True, False]


def test_two_quick_clicks_on_adding_agree_on_nothing(
    desk: Desk, qtbot: QtBot, type_text: Type, patient: Patient
) -> None:
    tab = tab_of(open_vision(desk, qtbot, Tab.STATEMENTS))
    type_text(tab.editor.new.text.area, "Град без опашки")
    tab.editor.new.add.click()
    (card,) = tab.editor.drafts.cards
    patient(60_000)
    card.agree.click()
    assert [each.text for each in desk.workshop.statements.where(city_id=desk.city_id)] == [""]
    patient(0)
    card.agree.click()
    assert [each.text for each in desk.workshop.statements.where(city_id=desk.city_id)] == ["Град без опашки"]


def test_after_adding_a_draft_the_next_one_can_be_typed(desk: Desk, qtbot: QtBot, type_text: Type) -> None:
    tab = tab_of(open_vision(desk, qtbot, Tab.STATEMENTS))
    type_text(tab.editor.new.text.area, "Град без опашки")
    tab.editor.new.add.setFocus()
    tab.editor.new.add.click()
    assert tab.editor.new.is_empty()
    assert tab.editor.new.text.area.hasFocus()


def test_a_vision_that_was_just_made_stays_shown(desk: Desk, qtbot: QtBot, type_text: Type) -> None:
    tab = tab_of(open_vision(desk, qtbot, Tab.STATEMENTS))
    type_text(tab.editor.new.text.area, "Vision text")
    tab.editor.new.add.click()
    assert [card.draft.text for card in tab.editor.drafts.cards] == ["Vision text"]
    (vision,) = desk.workshop.statements.where(city_id=desk.city_id)
    assert tab.list.chosen_id() == vision.id


def test_agreeing_can_be_taken_back_by_the_message(desk: Desk, qtbot: QtBot) -> None:
    statement = with_drafts(desk, "First")
    page = open_vision(desk, qtbot, Tab.STATEMENTS)
    tab_of(page).editor.drafts.cards[0].agree.click()
    assert message_of(page) == "Agreed on the wording: First"
    press_in_message(page)
    assert desk.workshop.statements.get(statement.id).text == ""


def test_the_agreed_wording_is_saved_when_the_field_is_left(desk: Desk, qtbot: QtBot, type_text: Type) -> None:
    tab = tab_of(open_vision(desk, qtbot, Tab.STATEMENTS, city=FULL))
    area = tab.editor.wording.area
    area.setFocus()
    area.selectAll()
    type_text(area, "Общата дума")
    assert flush_all(tab)
    found = desk.workshop.statements.where(city_id=desk.city_id, kind=StatementKind.VISION)
    assert [each.text for each in found] == ["Общата дума"]


def test_a_draft_is_changed_where_drafts_are_written(desk: Desk, qtbot: QtBot, type_text: Type) -> None:
    statement = with_drafts(desk, "Old")
    tab = tab_of(open_vision(desk, qtbot, Tab.STATEMENTS))
    draft = tab.editor.drafts.cards[0].draft
    tab.editor.drafts.cards[0].edit_wanted.emit(draft.id)
    tab.editor.new.text.area.selectAll()
    type_text(tab.editor.new.text.area, "Нова")
    tab.editor.new.add.click()
    assert [each.text for each in desk.workshop.statement_drafts.where(statement_id=statement.id)] == ["Нова"]
    assert tab.editor.new.is_empty()


def test_a_removed_draft_comes_back_by_the_undo_of_the_message(desk: Desk, qtbot: QtBot) -> None:
    with_drafts(desk, "First", "Second")
    page = open_vision(desk, qtbot, Tab.STATEMENTS)
    card = tab_of(page).editor.drafts.cards[0]
    card.removal_wanted.emit(card.draft.id)
    assert message_of(page) == "Removed: First"
    assert len(tab_of(page).editor.drafts.cards) == 1
    press_in_message(page)
    assert [each.draft.text for each in tab_of(page).editor.drafts.cards] == ["First", "Second"]


def test_a_half_written_draft_stays_when_another_one_comes_in(desk: Desk, qtbot: QtBot, type_text: Type) -> None:
    statement = with_drafts(desk, "First")
    tab = tab_of(open_vision(desk, qtbot, Tab.STATEMENTS))
    type_text(tab.editor.new.text.area, "Half a sen")
    add_draft(desk.workshop, statement.id, "From elsewhere")
    assert tab.editor.new.text.value() == "Half a sen"
    assert len(tab.editor.drafts.cards) == 2


def test_an_ambition_says_in_words_what_it_lacks_to_be_measurable(desk: Desk, qtbot: QtBot, type_text: Type) -> None:
    tab = ambition(desk, qtbot, "More services online")
    form = tab.editor.measure
    assert form.state.text() == "Not measurable yet: no measure, target, year"
    for name, text in (("metric", "Услуги онлайн"), ("target", "80"), ("year", "2030")):
        form.fields[name].line.setFocus()
        type_text(form.fields[name].line, text)
    assert flush_all(tab)
    assert form.state.text() == "Measurable"


@pytest.mark.parametrize("typed", ["203", "soon"])
def test_what_is_no_year_is_refused_below_the_field_and_stays_there(
    desk: Desk, qtbot: QtBot, type_text: Type, typed: str
) -> None:
    tab = ambition(desk, qtbot, "More")
    year = tab.editor.measure.fields["year"]
    type_text(year.line, typed)
    assert not flush_all(tab)
    assert year.error()
    assert year.value() == typed


def test_ambitions_are_put_into_another_order(desk: Desk, qtbot: QtBot) -> None:
    tab = tab_of(open_vision(desk, qtbot, Tab.STATEMENTS, city=FULL))
    before = desk.workshop.statements.where(city_id=desk.city_id, kind=StatementKind.AMBITION)
    tab.open_thing(before[1].id)
    tab.up.click()
    after = desk.workshop.statements.where(city_id=desk.city_id, kind=StatementKind.AMBITION)
    assert [each.id for each in after] == [before[1].id, before[0].id, before[2].id]
    assert not tab.up.isEnabled()


def test_an_added_ambition_is_shown_at_once(desk: Desk, qtbot: QtBot) -> None:
    tab = tab_of(open_vision(desk, qtbot, Tab.STATEMENTS))
    tab.add_ambition.click()
    assert tab.editor.measure.isVisible()


def test_top_clusters_and_lowest_dimensions_stand_beside_the_statements(desk: Desk, qtbot: QtBot) -> None:
    raw = tab_of(open_vision(desk, qtbot, Tab.STATEMENTS, city=FULL)).raw
    assert raw.bars.isVisible()
    assert "Services with one visit, or none: 13" in raw.bars.accessibleName()
    assert raw.rows.isVisible()


def test_a_draft_that_was_begun_waits_for_its_own_statement(desk: Desk, qtbot: QtBot, type_text: Type) -> None:
    tab = tab_of(open_vision(desk, qtbot, Tab.STATEMENTS))
    type_text(tab.editor.new.text.area, "Наполовина")
    tab.list.choose("mission")
    tab.list.chosen_row.emit("mission")
    assert tab.editor.new.is_empty()
    tab.list.chosen_row.emit("vision")
    assert tab.editor.new.text.value() == "Наполовина"


def test_drafts_that_were_begun_are_added_each_to_its_statement(desk: Desk, qtbot: QtBot, type_text: Type) -> None:
    page = open_vision(desk, qtbot, Tab.STATEMENTS)
    tab = tab_of(page)
    type_text(tab.editor.new.text.area, "Vision text")
    tab.list.chosen_row.emit("mission")
    type_text(tab.editor.new.text.area, "Mission text")
    assert take_begun(page) == (2, True)
    kinds = {each.id: each.kind for each in desk.workshop.statements.where(city_id=desk.city_id)}
    found = {(kinds.get(draft.statement_id), draft.text) for draft in desk.workshop.statement_drafts.all()}
    assert {(StatementKind.VISION, "Vision text"), (StatementKind.MISSION, "Mission text")} <= found
    assert take_begun(page) == (0, True)


def test_the_lowest_dimensions_have_their_figures_in_columns(desk: Desk, qtbot: QtBot) -> None:
    raw = tab_of(open_vision(desk, qtbot, Tab.STATEMENTS, city=FULL)).raw
    words = raw.rows.accessibleName()
    assert words.count("Now ") == words.count("Target ") == 4


def test_a_draft_for_a_removed_ambition_keeps_no_other_back(desk: Desk, qtbot: QtBot, type_text: Type) -> None:
    tab = ambition(desk, qtbot)
    type_text(tab.editor.new.text.area, "Of nothing")
    tab.list.chosen_row.emit("vision")
    type_text(tab.editor.new.text.area, "Vision text")
    tab.list.chosen_row.emit("mission")
    (gone,) = desk.workshop.statements.where(city_id=desk.city_id)
    remove_statement(desk.workshop, gone.id)
    assert take_begun(tab) == (1, True)
    (vision,) = desk.workshop.statements.where(city_id=desk.city_id)
    assert [each.text for each in desk.workshop.statement_drafts.where(statement_id=vision.id)] == ["Vision text"]


def test_an_ambition_that_comes_back_has_the_draft_that_was_begun(desk: Desk, qtbot: QtBot, type_text: Type) -> None:
    tab = ambition(desk, qtbot)
    type_text(tab.editor.new.text.area, "Наполовина")
    (gone,) = desk.workshop.statements.where(city_id=desk.city_id)
    remove_statement(desk.workshop, gone.id)
    desk.workshop.undo()
    assert tab.editor.new.is_empty()
    tab.open_thing(gone.id)
    assert tab.editor.new.text.value() == "Наполовина"


def test_a_draft_that_is_refused_stays_and_the_next_one_is_added(
    desk: Desk, qtbot: QtBot, failures: Failures, type_text: Type, monkeypatch: pytest.MonkeyPatch
) -> None:
    def add(workshop: WorkshopFile, city_id: CityId, kind: StatementKind, **texts: str) -> StatementDraft:
        if kind is StatementKind.VISION:
            raise InvalidInputError("No.")
        return add_first_draft(workshop, city_id, kind, text=texts["text"])

    monkeypatch.setattr(statement_editor, "add_first_draft", add)
    tab = tab_of(open_vision(desk, qtbot, Tab.STATEMENTS))
    type_text(tab.editor.new.text.area, "Vision text")
    tab.list.chosen_row.emit("mission")
    type_text(tab.editor.new.text.area, "Mission text")
    with qtbot.waitSignal(failures.refused):
        assert take_begun(tab) == (1, False)
    tab.list.chosen_row.emit("vision")
    assert tab.editor.new.text.value() == "Vision text"


def test_a_mission_that_was_just_made_stays_shown(desk: Desk, qtbot: QtBot, type_text: Type) -> None:
    tab = tab_of(open_vision(desk, qtbot, Tab.STATEMENTS))
    type_text(tab.editor.new.text.area, "Vision text")
    tab.list.chosen_row.emit("mission")
    type_text(tab.editor.new.text.area, "Mission text")
    tab.editor.new.add.click()
    assert [card.draft.text for card in tab.editor.drafts.cards] == ["Mission text"]
    assert tab.editor.new.is_empty()
    tab.list.chosen_row.emit("vision")
    assert tab.editor.new.text.value() == "Vision text"
