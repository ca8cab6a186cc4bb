"""Ideas come in one after the other, by typing, pasting and the import."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from dcc_desktop.domain.people import StakeholderType
from dcc_desktop.domain.stages import Tab
from dcc_desktop.services.brainstorm import add_ideas
from tests.ui.vision_pages import EMPTY, city_of, ideas_tab, message_of, open_vision, point_of, shown
from ui.desk import Desk
from ui.dialogs.import_dialog import ImportDialog
from ui.failures import Failures
from ui.pages.vision.ideas_tab import IdeasTab

Type = Callable[[QWidget, str], None]


def test_ideas_are_typed_one_after_the_other_with_enter(desk: Desk, qtbot: QtBot, type_text: Type) -> None:
    tab = ideas_tab(desk, qtbot)
    for text in ("Единна карта на услугите", "Отворени данни"):
        type_text(tab.entry.line, text)
        QTest.keyClick(tab.entry.line, Qt.Key.Key_Return)
    assert shown(tab) == ["Единна карта на услугите", "Отворени данни"]
    assert tab.entry.line.text() == ""
    assert [idea.text for idea in desk.workshop.ideas.where(city_id=desk.city_id)] == shown(tab)


def test_a_new_idea_is_in_view_at_once_even_under_many(desk: Desk, qtbot: QtBot, type_text: Type) -> None:
    tab = ideas_tab(desk, qtbot, *(f"Idea {n}" for n in range(80)))
    type_text(tab.entry.line, "The newest")
    QTest.keyClick(tab.entry.line, Qt.Key.Key_Return)
    newest = tab.board.card_order()[-1]
    assert tab.board.content.cards[newest].text == "The newest"
    assert tab.board.viewport().rect().contains(point_of(tab.board, newest))


def test_an_idea_that_is_typed_adds_one_card_without_reading_the_board_anew(
    desk: Desk, qtbot: QtBot, type_text: Type
) -> None:
    tab = ideas_tab(desk, qtbot, "First")
    before = tab.board.content
    type_text(tab.entry.line, "Second")
    QTest.keyClick(tab.entry.line, Qt.Key.Key_Return)
    assert tab.board.content is before
    assert len(before.cards) == 2


def test_an_empty_line_adds_nothing(desk: Desk, qtbot: QtBot, type_text: Type) -> None:
    tab = ideas_tab(desk, qtbot)
    type_text(tab.entry.line, "   ")
    QTest.keyClick(tab.entry.line, Qt.Key.Key_Return)
    assert not desk.workshop.ideas.where(city_id=desk.city_id)


def test_a_pasted_list_becomes_one_idea_a_line(desk: Desk, qtbot: QtBot) -> None:
    tab = ideas_tab(desk, qtbot)
    QGuiApplication.clipboard().setText("- Първа идея\n- Втора идея\n\n")
    QTest.keyClick(tab.entry.line, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert shown(tab) == ["Първа идея", "Втора идея"]


def paste(line: QWidget, text: str) -> None:
    QGuiApplication.clipboard().setText(text)
    QTest.keyClick(line, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)


def test_a_long_list_is_shown_in_the_import_before_anything_is_added(desk: Desk, qtbot: QtBot) -> None:
    tab = ideas_tab(desk, qtbot)
    paste(tab.entry.line, "".join(f"Idea {n}\n" for n in range(150)))
    dialog = tab.entry.findChild(ImportDialog)
    assert dialog is not None
    qtbot.waitUntil(lambda: "150" in dialog.primary.text())
    assert shown(tab) == []


def test_a_text_that_is_too_long_stays_whole_in_the_line_and_is_said(
    desk: Desk, qtbot: QtBot, failures: Failures
) -> None:
    page = open_vision(desk, qtbot, Tab.IDEAS, city=EMPTY)
    assert isinstance(page.current, IdeasTab)
    refused: list[str] = []
    failures.refused.connect(lambda error: refused.append(str(error)))
    paste(page.current.entry.line, "x" * 4001)
    QTest.keyClick(page.current.entry.line, Qt.Key.Key_Return)
    assert len(page.current.entry.line.text()) == 4001
    assert len(refused) == 2
    assert "takes 4\u202f000" in refused[0] or "takes 4,000" in refused[0]
    assert shown(page.current) == []


def test_a_text_that_no_line_can_hold_is_left_where_it_was_copied_and_said(
    desk: Desk, qtbot: QtBot, failures: Failures
) -> None:
    tab = ideas_tab(desk, qtbot)
    with qtbot.waitSignal(failures.refused):
        paste(tab.entry.line, "x" * 40_000)
    assert tab.entry.line.text() == ""


def test_undo_takes_the_card_off_the_screen(desk: Desk, qtbot: QtBot, type_text: Type) -> None:
    tab = ideas_tab(desk, qtbot, "Stays")
    type_text(tab.entry.line, "Goes")
    QTest.keyClick(tab.entry.line, Qt.Key.Key_Return)
    desk.workshop.undo()
    assert shown(tab) == ["Stays"]


def test_the_undo_keys_in_the_empty_line_take_the_last_idea_back(desk: Desk, qtbot: QtBot, type_text: Type) -> None:
    tab = ideas_tab(desk, qtbot, "Stays")
    undo = QShortcut(QKeySequence("Ctrl+Z"), tab.window())
    undo.activated.connect(desk.workshop.undo)
    tab.entry.line.setFocus()
    type_text(tab.entry.line, "Goes")
    QTest.keyClick(tab.entry.line, Qt.Key.Key_Return)
    QTest.keyClick(tab.entry.line, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert shown(tab) == ["Stays"]
    assert tab.entry.line.text() == ""


def test_the_type_that_is_chosen_gives_the_cards_their_mark(desk: Desk, qtbot: QtBot, type_text: Type) -> None:
    tab = ideas_tab(desk, qtbot, "Nobody's")
    tab.entry.speak_for(StakeholderType.INDUSTRY)
    type_text(tab.entry.line, "One of business")
    QTest.keyClick(tab.entry.line, Qt.Key.Key_Return)
    tab.refresh()
    marks = [tab.board.content.cards[each].speaks_for for each in tab.board.card_order()]
    assert marks == [None, StakeholderType.INDUSTRY]


def test_the_offer_to_undo_goes_away_with_the_next_change(desk: Desk, qtbot: QtBot, type_text: Type) -> None:
    page = open_vision(desk, qtbot, Tab.IDEAS)
    tab = page.current
    assert isinstance(tab, IdeasTab)
    add_ideas(desk.workshop, city_of(desk, EMPTY).id, ["A", "B"])
    tab.remove(tab.board.card_order()[:1])
    type_text(tab.entry.line, "Next")
    QTest.keyClick(tab.entry.line, Qt.Key.Key_Return)
    assert message_of(page) == ""


def test_the_import_begins_with_ideas_of_the_current_city(desk: Desk, qtbot: QtBot) -> None:
    tab = ideas_tab(desk, qtbot)
    tab.entry.bring.click()
    (dialog,) = tab.findChildren(ImportDialog)
    assert dialog.isVisible()
    assert "deas" in dialog.windowTitle()
