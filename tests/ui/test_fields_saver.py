"""Saving what is typed: a moment later, on leaving, on demand; a refusal keeps the text."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from dcc_desktop.errors import InvalidInputError
from ui.field_saver import DELAY_MS, FieldSaver, flush_all
from ui.widgets.fields import CheckField, Field, NumberField, TextField

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
TypeText = Callable[[QWidget, str], None]


class StoppedTimer(QTimer):
    """Runs out only when the test says so."""

    def start(self, *_milliseconds: int) -> None:
        self.is_waiting = True

    def stop(self) -> None:
        self.is_waiting = False

    def run_out(self) -> None:
        assert self.is_waiting
        self.is_waiting = False
        self.timeout.emit()


class Card:
    """Two fields with savers, as a page has them."""

    def __init__(self, field: Field) -> None:
        self.page = QWidget()
        self.field = field
        self.other = TextField("Other")
        column = QVBoxLayout(self.page)
        column.addWidget(field)
        column.addWidget(self.other)
        self.saved: list[object] = []
        self.seals = 0
        self.timer = StoppedTimer()
        self.saver = FieldSaver(field, self._save, on_leave=self._seal, timer=self.timer)

    def _save(self, value: object) -> None:
        if value == "Солен залив":
            raise InvalidInputError("There is such a city.", hint="Choose another name.")
        self.saved.append(value)
        self.field.set_value(value)

    def _seal(self) -> None:
        self.seals += 1


def card_of(qtbot: QtBot, field: Field) -> Card:
    card = Card(field)
    qtbot.addWidget(card.page)
    card.page.show()
    field.setFocus()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is field.focusProxy())
    return card


@pytest.fixture
def line() -> TextField:
    return TextField("City")


@pytest.fixture
def card(qtbot: QtBot, line: TextField) -> Card:
    line.set_value("")
    return card_of(qtbot, line)


def test_a_moment_after_the_last_key_the_text_is_saved(card: Card, line: TextField, type_text: TypeText) -> None:
    type_text(line.line, "Речен")
    assert card.saved == []
    card.timer.run_out()
    assert card.saved == ["Речен"]
    assert line.note.text() == "Saved"


def test_the_moment_is_long_enough_to_type_on(qtbot: QtBot, line: TextField) -> None:
    saver = FieldSaver(line, lambda value: None)
    qtbot.addWidget(line)
    assert (saver.timer.interval(), saver.timer.isSingleShot()) == (DELAY_MS, True)


def test_leaving_saves_and_ends_the_visit(qtbot: QtBot, card: Card, line: TextField, type_text: TypeText) -> None:
    type_text(line.line, "Речен")
    card.other.setFocus()
    qtbot.waitUntil(lambda: card.seals == 1)
    assert card.saved == ["Речен"]


def test_leaving_a_field_that_did_not_change_saves_nothing(qtbot: QtBot, card: Card) -> None:
    card.other.setFocus()
    qtbot.waitUntil(lambda: card.seals == 1)
    assert card.saved == []


def test_the_same_text_is_saved_once(qtbot: QtBot, card: Card, line: TextField, type_text: TypeText) -> None:
    type_text(line.line, "Речен")
    card.timer.run_out()
    assert card.saver.flush()
    card.other.setFocus()
    qtbot.waitUntil(lambda: card.seals == 1)
    assert card.saved == ["Речен"]


def test_a_refusal_keeps_the_text_and_says_why(card: Card, line: TextField, type_text: TypeText) -> None:
    type_text(line.line, "Солен залив")
    card.timer.run_out()
    assert line.line.text() == "Солен залив"
    assert line.error() == "There is such a city. Choose another name."
    assert card.saved == []


def test_typing_on_takes_the_error_away(card: Card, line: TextField, type_text: TypeText) -> None:
    type_text(line.line, "Солен залив")
    card.timer.run_out()
    type_text(line.line, " 2")
    assert line.error() == ""
    assert card.saver.flush()
    assert card.saved == ["Солен залив 2"]


def test_a_refused_text_stays_after_leaving_when_the_page_shows_its_value(
    qtbot: QtBot, card: Card, line: TextField, type_text: TypeText
) -> None:
    line.set_value("", of="r")
    type_text(line.line, "Солен залив")
    card.other.setFocus()
    qtbot.waitUntil(lambda: bool(line.error()))
    line.set_value("", of="r")
    assert line.line.text() == "Солен залив"
    assert line.error()


def test_what_was_refused_for_one_row_does_not_go_to_another(card: Card, line: TextField, type_text: TypeText) -> None:
    line.set_value("", of="r")
    type_text(line.line, "Солен залив")
    card.timer.run_out()
    line.set_value("Бял кей", of="b")
    assert (line.line.text(), line.error()) == ("Бял кей", "")
    assert card.saver.flush()
    assert card.saved == []


def test_half_a_number_is_no_mistake_while_it_is_typed(qtbot: QtBot, type_text: TypeText) -> None:
    field = NumberField("Budget", decimals=2)
    card = card_of(qtbot, field)
    type_text(field.line, "-")
    card.timer.run_out()
    assert field.error() == ""
    card.other.setFocus()
    qtbot.waitUntil(lambda: field.error() == "This is no number.")
    assert (field.line.text(), card.saved) == ("-", [])


def test_saving_while_typing_leaves_the_number_as_it_is_typed(qtbot: QtBot, type_text: TypeText) -> None:
    field = NumberField("Budget")
    card = card_of(qtbot, field)
    type_text(field.line, "1030000")
    card.timer.run_out()
    assert (card.saved, field.line.text()) == ([1030000], "1030000")


def test_all_fields_below_a_widget_are_saved(card: Card, line: TextField, type_text: TypeText) -> None:
    second: list[object] = []
    FieldSaver(card.other, second.append)
    type_text(line.line, "Речен")
    type_text(card.other.line, "Бял кей")
    assert flush_all(card.page)
    assert (card.saved, second) == (["Речен"], ["Бял кей"])


def test_a_refusal_does_not_keep_others_from_being_saved(card: Card, line: TextField, type_text: TypeText) -> None:
    second: list[object] = []
    FieldSaver(card.other, second.append)
    type_text(line.line, "Солен залив")
    type_text(card.other.line, "Бял кей")
    assert not flush_all(card.page)
    assert second == ["Бял кей"]


def test_a_bug_in_saving_is_not_swallowed(qtbot: QtBot, line: TextField, type_text: TypeText) -> None:
    def break_down(_value: object) -> None:
        raise ZeroDivisionError

    qtbot.addWidget(line)
    saver = FieldSaver(line, break_down)
    type_text(line.line, "x")
    with pytest.raises(ZeroDivisionError):
        saver.flush()


def test_undo_in_the_field_takes_back_what_was_typed(
    qtbot: QtBot, card: Card, line: TextField, type_text: TypeText
) -> None:
    type_text(line.line, "Речен")
    card.timer.run_out()
    qtbot.keyClick(line.line, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert line.line.text() == ""
    card.timer.run_out()
    assert card.saved == ["Речен", ""]


def test_a_tick_is_saved_at_once(qtbot: QtBot) -> None:
    field = CheckField("Pilot action")
    field.set_value(False)
    card = card_of(qtbot, field)
    field.box.click()
    assert card.saved == [True]
