"""Message bars, empty states, tabs, progress and dialogs: what they say and how they are used by keys."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ui.widgets.empty_states import EmptyState
from ui.widgets.labels import Link
from ui.widgets.message_bars import Message, MessageArea, MessageBar, MessageKind
from ui.widgets.progress_cards import ProgressCard
from ui.widgets.sheets import Sheet, ask
from ui.widgets.tabs import Tabs


@pytest.fixture(autouse=True)
def program(qapp: QApplication) -> None:
    """Widgets need one."""


@pytest.fixture
def area(qtbot: QtBot) -> Iterator[MessageArea]:
    window = QWidget()
    qtbot.addWidget(window)
    made = MessageArea(window)
    window.show()
    yield made
    window.close()


def test_a_message_says_its_kind_in_a_word(area: MessageArea) -> None:
    area.show_message(Message(MessageKind.BAD, "The disk is full."))
    assert area.bar is not None
    assert area.bar.accessibleName() == "Error: The disk is full."


def test_the_newest_message_takes_the_place_of_the_one_before(area: MessageArea) -> None:
    area.show_message(Message(MessageKind.INFO, "One."))
    area.show_message(Message(MessageKind.OK, "Two."))
    shown = [bar.label.text() for bar in area.findChildren(MessageBar) if bar.isVisible()]
    assert shown == ["Two."]


def test_a_message_stays_until_it_is_closed(area: MessageArea, qtbot: QtBot) -> None:
    area.show_message(Message(MessageKind.WARN, "Two ratings are off the scale."))
    assert area.bar is not None
    QTest.mouseClick(area.bar.close_button, Qt.MouseButton.LeftButton)
    assert not area.isVisible()


def test_escape_closes_a_message_from_its_buttons(area: MessageArea, qtbot: QtBot) -> None:
    area.show_message(Message(MessageKind.INFO, "The file is open elsewhere."))
    assert area.bar is not None
    QTest.keyClick(area.bar.close_button, Qt.Key.Key_Escape)
    assert area.bar is None


def test_a_message_does_what_its_action_says(area: MessageArea, qtbot: QtBot) -> None:
    done: list[str] = []
    area.show_message(Message(MessageKind.OK, "Saved.", (("Open", lambda: done.append("open")),)))
    assert area.bar is not None
    QTest.mouseClick(area.bar.findChildren(Link)[0], Qt.MouseButton.LeftButton)
    assert done == ["open"]


def test_an_action_may_close_its_own_message(area: MessageArea, qtbot: QtBot) -> None:
    area.show_message(Message(MessageKind.OK, "Saved.", (("Open", area.clear),)))
    assert area.bar is not None
    QTest.mouseClick(area.bar.findChildren(Link)[0], Qt.MouseButton.LeftButton)
    assert area.bar is None


def test_a_message_offers_at_most_two_actions(qtbot: QtBot) -> None:
    actions = [(name, lambda: None) for name in ("One", "Two", "Three")]
    bar = MessageBar(MessageKind.INFO, "Choose.", actions=actions)
    qtbot.addWidget(bar)
    assert [link.text() for link in bar.findChildren(Link)] == ["One", "Two"]


def test_the_button_of_an_empty_state_asks_for_what_is_missing(qtbot: QtBot) -> None:
    state = EmptyState("vision", "No ideas yet", text="Write the first one.", button_text="Add an idea")
    qtbot.addWidget(state)
    with qtbot.waitSignal(state.asked):
        QTest.mouseClick(state.button, Qt.MouseButton.LeftButton)


def test_an_empty_state_says_what_is_missing_and_what_to_do(qtbot: QtBot) -> None:
    state = EmptyState("vision", "No ideas yet", text="Write the first one.")
    qtbot.addWidget(state)
    assert (state.accessibleName(), state.accessibleDescription()) == ("No ideas yet", "Write the first one.")


@pytest.fixture
def tabs(qtbot: QtBot) -> Tabs:
    made = Tabs([("table", "Table"), ("chart", "Chart"), ("money", "Budget")], name="Views")
    qtbot.addWidget(made)
    made.show()
    return made


def test_an_arrow_key_goes_to_the_next_tab(tabs: Tabs, qtbot: QtBot) -> None:
    with qtbot.waitSignal(tabs.chosen) as told:
        QTest.keyClick(tabs, Qt.Key.Key_Right)
    assert told.args == ["chart"]


def test_a_tab_that_is_set_tells_nobody(tabs: Tabs, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(tabs.chosen):
        tabs.set_current("money")
    assert tabs.current() == "money"


def test_each_tab_has_a_name_for_assistive_technology(tabs: Tabs) -> None:
    told = QAccessible.queryAccessibleInterface(tabs)
    names = [told.child(index).text(QAccessible.Text.Name) for index in range(3)]
    assert names == ["Table", "Chart", "Budget"]


def test_short_work_shows_nothing(qtbot: QtBot) -> None:
    card = ProgressCard()
    qtbot.addWidget(card)
    card.start("Export of the plan")
    card.finish()
    assert not card.isVisible()


def test_long_work_shows_how_far_it_is(qtbot: QtBot) -> None:
    card = ProgressCard(delay_ms=0)
    qtbot.addWidget(card)
    card.start("Export of the plan")
    card.show_progress(9, 15)
    qtbot.waitUntil(card.isVisible)
    assert (card.bar.value(), card.bar.maximum(), card.bar.accessibleName()) == (9, 15, "Export of the plan")


def test_cancel_is_asked_for_once(qtbot: QtBot) -> None:
    card = ProgressCard()
    qtbot.addWidget(card)
    card.start("Export of the plan")
    with qtbot.waitSignal(card.cancel_requested):
        QTest.mouseClick(card.cancel, Qt.MouseButton.LeftButton)
    assert not card.cancel.isEnabled()


def test_escape_leaves_a_dialog(qtbot: QtBot) -> None:
    sheet = Sheet(None, "Settings", confirm_text="Keep")
    qtbot.addWidget(sheet)
    with qtbot.waitSignal(sheet.rejected):
        QTest.keyClick(sheet, Qt.Key.Key_Escape)


def test_enter_is_the_primary_button_of_a_dialog(qtbot: QtBot) -> None:
    sheet = Sheet(None, "Settings", confirm_text="Keep")
    qtbot.addWidget(sheet)
    sheet.show()
    with qtbot.waitSignal(sheet.accepted):
        QTest.keyClick(sheet, Qt.Key.Key_Return)


@pytest.mark.parametrize(("button", "answer"), [("primary", True), ("cancel", False)])
def test_a_question_is_answered_by_its_buttons(button: str, *, answer: bool) -> None:
    QTimer.singleShot(0, lambda: getattr(QApplication.activeModalWidget(), button).click())
    assert ask(None, "Delete the city?", "It has 24 ratings.", confirm_text="Delete") is answer


def press_enter() -> None:
    dialog = QApplication.activeModalWidget()
    assert dialog is not None
    QTest.keyClick(dialog, Qt.Key.Key_Return)


def test_enter_alone_never_loses_work() -> None:
    QTimer.singleShot(0, press_enter)
    assert not ask(None, "Delete the city?", "It has 24 ratings.", confirm_text="Delete")


@pytest.mark.parametrize(("width", "is_below"), [(900, False), (300, True)])
def test_actions_stand_below_the_sentence_where_the_bar_is_narrow(
    area: MessageArea, *, width: int, is_below: bool
) -> None:
    area.resize(width, 200)
    area.show_message(Message(MessageKind.WARN, "Two camps on three criteria.", (("Show them", area.clear),)))
    bar = area.bar
    assert bar is not None
    bar.resize(width, 120)
    QApplication.processEvents()
    assert (bar.findChildren(Link)[0].y() > bar.label.geometry().bottom()) is is_below
