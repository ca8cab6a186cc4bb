"""Fields: label, value, the line below; wrong texts stay and are explained."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QCalendarWidget, QHBoxLayout, QLineEdit, QMenu, QWidget
from pytestqt.qtbot import QtBot

from ui.theme.look import look
from ui.widgets.fields import (
    CheckField,
    ChoiceField,
    DateField,
    Field,
    NumberField,
    SearchChoice,
    TextArea,
    TextField,
    TimeField,
)
from ui.widgets.forms import Form

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
TypeText = Callable[[QWidget, str], None]
Shown = Callable[..., None]
DAY = datetime.date(2027, 3, 18)
CITIES = [("r", "Речен град"), ("z", "Солен залив"), ("i", "Три извора")]


@pytest.fixture
def shown(qtbot: QtBot) -> Iterator[Shown]:
    """Show fields side by side, the last with the focus."""
    page = QWidget()
    qtbot.addWidget(page)
    row = QHBoxLayout(page)

    def show(*fields: Field) -> None:
        for field in fields:
            row.addWidget(field)
        page.show()
        fields[-1].setFocus()
        qtbot.waitUntil(lambda: QApplication.focusWidget() is fields[-1].focusProxy())

    yield show
    page.close()


def test_the_label_names_the_field(qtbot: QtBot) -> None:
    field = TextField("City", help="As people call it")
    qtbot.addWidget(field)
    assert field.label.buddy() is field.line
    assert (field.line.accessibleName(), field.line.accessibleDescription()) == ("City", "As people call it")
    assert field.note.text() == "As people call it"


def test_typing_tells_that_the_field_was_edited(qtbot: QtBot, shown: Shown, type_text: TypeText) -> None:
    field = TextField("City")
    shown(field)
    with qtbot.waitSignal(field.edited):
        type_text(field.line, " Речен град ")
    assert field.value() == "Речен град"


def test_showing_a_value_is_no_edit(qtbot: QtBot) -> None:
    for field, value in [(TextField("a"), "x"), (TextArea("b"), "x"), (ChoiceField("c", CITIES), "z")]:
        qtbot.addWidget(field)
        with qtbot.assertNotEmitted(field.edited):
            field.set_value(value)
        assert field.value() == value


def test_what_one_is_typing_stays_when_another_value_comes(qtbot: QtBot, shown: Shown, type_text: TypeText) -> None:
    field = TextField("City")
    field.set_value("")
    shown(field)
    type_text(field.line, "Реч")
    field.set_value("Солен залив")
    assert field.value() == "Реч"


def test_a_field_that_is_only_looked_at_shows_the_new_value(qtbot: QtBot, shown: Shown) -> None:
    field = TextField("City")
    field.set_value("Речен град")
    shown(field)
    field.set_value("Солен залив")
    assert field.value() == "Солен залив"


def test_the_same_value_leaves_the_cursor_where_it_is(qtbot: QtBot, shown: Shown) -> None:
    field = TextField("City")
    field.set_value("Речен град")
    shown(field)
    field.line.setCursorPosition(5)
    field.set_value("Речен град")
    assert field.line.cursorPosition() == 5


def test_an_error_is_a_sentence_and_a_state_for_everybody(qtbot: QtBot) -> None:
    field = TextField("City", help="As people call it")
    qtbot.addWidget(field)
    field.set_error("There is such a city.")
    assert (field.error(), field.line.property("state")) == ("There is such a city.", "error")
    assert field.line.accessibleDescription() == "There is such a city."
    field.clear_error()
    assert (field.error(), field.note.text(), field.line.property("state")) == ("", "As people call it", "")


def test_an_error_does_not_move_what_is_below(qtbot: QtBot, shown: Shown) -> None:
    field = TextField("City")
    shown(field)
    height = field.sizeHint().height()
    field.set_error("There is such a city.")
    assert field.sizeHint().height() == height


def test_a_field_without_a_note_shows_its_error_as_a_tooltip(qtbot: QtBot, shown: Shown) -> None:
    field = TextField("City", has_note=False)
    shown(field)
    field.set_error("There is such a city.")
    assert field.line.toolTip() == "There is such a city."


def test_fields_are_as_high_as_the_text_size_says(qtbot: QtBot, shown: Shown) -> None:
    field, area = TextField("City"), TextArea("Text")
    shown(field, area)
    heights = (field.line.height(), area.area.height())
    look().apply(percent=150)
    scaled = (field.line.minimumHeight(), area.area.minimumHeight())
    look().apply(percent=100)
    assert heights[0] == 36
    assert scaled[0] == 54
    assert scaled[1] > heights[1]


def test_a_text_area_grows_with_its_text_up_to_its_limit(qtbot: QtBot, shown: Shown) -> None:
    field = TextArea("Text", most_lines=4)
    shown(field)
    least = field.area.height()
    heights = []
    for lines in (2, 3, 4, 40):
        field.set_value("\n".join("ред" for _number in range(lines)))
        heights.append(field.area.minimumHeight() - least)
    line = field.area.fontMetrics().lineSpacing()
    # The field has the focus, but nobody has typed in it.
    assert heights == [0, line, 2 * line, 2 * line]


def test_a_text_area_shows_all_its_lines_without_a_scroll_bar(qtbot: QtBot, shown: Shown) -> None:
    field = TextArea("Text")
    field.set_value("едно\nдве\nтри")
    shown(field)
    assert field.area.verticalScrollBar().maximum() == 0


def test_a_number_is_tidied_when_the_field_is_left(qtbot: QtBot, shown: Shown, type_text: TypeText) -> None:
    field, other = NumberField("Budget"), TextField("Next")
    shown(other, field)
    type_text(field.line, "1030000")
    assert field.line.text() == "1030000"
    other.setFocus()
    qtbot.waitUntil(lambda: field.line.text() == "1\u202f030\u202f000")


def test_a_day_is_chosen_in_the_calendar(qtbot: QtBot, shown: Shown) -> None:
    field = DateField("End")
    field.set_value(DAY)
    shown(field)
    field.line.actions()[-1].trigger()
    calendar = field.findChild(QCalendarWidget)
    assert calendar is not None
    assert calendar.selectedDate().toPython() == DAY
    with qtbot.waitSignal(field.edited):
        calendar.clicked.emit(calendar.selectedDate().addDays(1))
    assert field.value() == datetime.date(2027, 3, 19)
    qtbot.waitUntil(lambda: field.findChild(QMenu) is None)


def test_a_time_is_tidied_when_the_field_is_left(qtbot: QtBot, shown: Shown, type_text: TypeText) -> None:
    field, other = TimeField("Start"), TextField("Next")
    shown(other, field)
    type_text(field.line, "930")
    other.setFocus()
    qtbot.waitUntil(lambda: field.line.text() == "09:30")
    assert field.value() == datetime.time(9, 30)


def test_the_wheel_changes_nothing_in_a_field_that_is_not_in_use(qtbot: QtBot, shown: Shown) -> None:
    field, other = ChoiceField("City", CITIES), TextField("Next")
    field.set_value("r")
    shown(field, other)
    middle = QPointF(field.box.rect().center())
    nothing = (Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase)
    event = QWheelEvent(middle, middle, QPoint(0, -120), QPoint(0, -120), *nothing, False)
    QApplication.sendEvent(field.box, event)
    assert field.value() == "r"
    assert not event.isAccepted()


def test_a_choice_stays_when_other_choices_are_offered(qtbot: QtBot) -> None:
    field = ChoiceField("City", CITIES)
    qtbot.addWidget(field)
    field.set_value("z")
    field.set_choices([("x", "Бял кей"), *CITIES])
    assert field.value() == "z"


def test_the_user_chooses_with_the_keyboard(qtbot: QtBot, shown: Shown, type_text: TypeText) -> None:
    field = ChoiceField("City", CITIES)
    field.set_value("r")
    shown(field)
    with qtbot.waitSignal(field.edited):
        type_text(field.box, "Т")
    assert field.value() == "i"


def test_a_tick_is_a_value(qtbot: QtBot, shown: Shown) -> None:
    field = CheckField("Pilot action")
    shown(field)
    with qtbot.waitSignal(field.edited):
        field.box.click()
    assert field.value() is True
    assert field.box.accessibleName() == "Pilot action"


def line_of(field: SearchChoice) -> QLineEdit:
    line = field.box.lineEdit()
    assert line is not None
    return line


def test_typing_a_part_finds_the_city_whatever_the_case(qtbot: QtBot, shown: Shown, type_text: TypeText) -> None:
    field = SearchChoice("City", CITIES)
    field.set_value("")
    shown(field)
    type_text(line_of(field), "ЗАЛ")
    completer = field.box.completer()
    assert completer is not None
    assert [completer.currentCompletion(), completer.completionCount()] == ["Солен залив", 1]


def test_the_whole_name_typed_is_the_choice(qtbot: QtBot, shown: Shown, type_text: TypeText) -> None:
    field = SearchChoice("City", CITIES)
    field.set_value("r")
    shown(field)
    line_of(field).selectAll()
    type_text(line_of(field), "солен залив")
    assert (field.value(), field.problem()) == ("z", "")


def test_what_is_not_in_the_list_is_said(qtbot: QtBot, shown: Shown, type_text: TypeText) -> None:
    field = SearchChoice("City", CITIES)
    field.set_value("r")
    shown(field)
    type_text(line_of(field), "!")
    assert (field.value(), field.problem()) == ("", "This is not in the list.")


def test_a_form_has_one_column_where_it_is_narrow(qtbot: QtBot) -> None:
    form = Form()
    qtbot.addWidget(form)
    fields = [TextField(name) for name in "абв"]
    for field in fields:
        form.add(field)
    form.resize(800, 400)
    form.show()
    wide = [field.geometry().top() for field in fields]
    form.resize(300, 400)
    qtbot.waitUntil(lambda: form.columns() == 1 and fields[1].geometry().top() > 0)
    assert wide[0] == wide[1] < wide[2]


def test_a_wide_field_takes_the_whole_row(qtbot: QtBot) -> None:
    form = Form()
    qtbot.addWidget(form)
    first, wide, last = TextField("а"), TextArea("б"), TextField("в")
    form.add(first)
    form.add(wide, is_wide=True)
    form.add(last)
    form.resize(800, 500)
    form.show()
    assert wide.width() == 800
    assert first.width() == last.width() == 392
