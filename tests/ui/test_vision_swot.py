"""The SWOT analysis: entries by Enter and by paste, edited, moved between the fields, and removed with a way back."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QFontMetrics, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from dcc_desktop.domain.stages import Tab
from dcc_desktop.domain.swot import SwotKind
from dcc_desktop.services.swot import add_entries
from tests.ui.vision_pages import city_of, message_of, open_vision, press_in_message
from ui.desk import Desk
from ui.pages.vision.swot_field import SwotField
from ui.pages.vision.swot_tab import SwotTab
from ui.pages.vision.vision_page import VisionPage
from ui.theme.look import Type as Type_
from ui.theme.look import look

Type = Callable[[QWidget, str], None]
ALT = Qt.KeyboardModifier.AltModifier


def fields_of(page: VisionPage) -> dict[SwotKind, SwotField]:
    assert isinstance(page.current, SwotTab)
    return page.current.fields


def texts(field: SwotField) -> list[str]:
    return [field.entries.item(row).text() for row in range(field.entries.count())]


def page_with(desk: Desk, qtbot: QtBot, *strengths: str) -> VisionPage:
    """Show a city whose strengths are these after the one that the sample gives it."""
    if strengths:
        add_entries(desk.workshop, city_of(desk, 1).id, strengths, kind=SwotKind.STRENGTH)
    return open_vision(desk, qtbot, Tab.SWOT)


def test_entries_are_typed_one_after_the_other(desk: Desk, qtbot: QtBot, type_text: Type) -> None:
    field = fields_of(page_with(desk, qtbot))[SwotKind.THREAT]
    type_text(field.line, "Млади хора заминават")
    QTest.keyClick(field.line, Qt.Key.Key_Return)
    assert texts(field)[-1] == "Млади хора заминават"
    assert field.line.text() == ""


def test_a_pasted_list_becomes_one_entry_a_line(desk: Desk, qtbot: QtBot) -> None:
    field = fields_of(page_with(desk, qtbot))[SwotKind.WEAKNESS]
    QGuiApplication.clipboard().setText("• Едно\n• Две")
    QTest.keyClick(field.line, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert texts(field)[-2:] == ["Едно", "Две"]


def test_an_entry_is_changed_in_place(desk: Desk, qtbot: QtBot, type_text: Type) -> None:
    field = fields_of(page_with(desk, qtbot, "Old"))[SwotKind.STRENGTH]
    field.entries.setCurrentRow(1)
    QTest.keyClick(field.entries, Qt.Key.Key_F2)
    editor = field.entries.findChild(QPlainTextEdit)
    assert editor is not None
    type_text(editor, "Нова мрежа")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    assert texts(field)[1] == "Нова мрежа"
    assert desk.workshop.swot_entries.get(field.entries.id_at(1)).text == "Нова мрежа"


def test_alt_and_an_arrow_move_an_entry_to_the_next_field(desk: Desk, qtbot: QtBot) -> None:
    fields = fields_of(page_with(desk, qtbot, "Moves"))
    fields[SwotKind.STRENGTH].entries.setCurrentRow(1)
    QTest.keyClick(fields[SwotKind.STRENGTH].entries, Qt.Key.Key_Right, ALT)
    assert texts(fields[SwotKind.WEAKNESS])[-1] == "Moves"
    assert "Moves" not in texts(fields[SwotKind.STRENGTH])
    assert fields[SwotKind.WEAKNESS].entries.currentItem().text() == "Moves"


def test_alt_and_up_move_an_entry_before_the_one_above(desk: Desk, qtbot: QtBot) -> None:
    field = fields_of(page_with(desk, qtbot, "A", "B"))[SwotKind.STRENGTH]
    field.entries.setCurrentRow(2)
    QTest.keyClick(field.entries, Qt.Key.Key_Up, ALT)
    assert texts(field)[1:] == ["B", "A"]


def test_an_entry_dropped_before_another_one_stands_there(desk: Desk, qtbot: QtBot) -> None:
    fields = fields_of(page_with(desk, qtbot, "Dropped"))
    entry_id = fields[SwotKind.STRENGTH].entries.id_at(1)
    fields[SwotKind.THREAT].entries.dropped.emit(entry_id, 0)
    assert texts(fields[SwotKind.THREAT])[0] == "Dropped"


def test_a_removed_entry_comes_back_by_the_undo_of_the_message(desk: Desk, qtbot: QtBot) -> None:
    page = page_with(desk, qtbot, "Gone")
    field = fields_of(page)[SwotKind.STRENGTH]
    field.entries.setCurrentRow(1)
    QTest.keyClick(field.entries, Qt.Key.Key_Delete)
    assert "Gone" not in texts(field)
    assert message_of(page) == "Removed: Gone"
    press_in_message(page)
    assert texts(field)[1] == "Gone"


def test_a_field_says_what_belongs_into_it_while_it_is_empty(desk: Desk, qtbot: QtBot) -> None:
    page = page_with(desk, qtbot)
    field = fields_of(page)[SwotKind.THREAT]
    field.entries.setCurrentRow(0)
    hint = field.hint
    assert not hint.isVisible()
    QTest.keyClick(field.entries, Qt.Key.Key_Delete)
    assert hint.isVisible()


def test_what_is_being_typed_stays_when_something_else_changes(desk: Desk, qtbot: QtBot, type_text: Type) -> None:
    fields = fields_of(page_with(desk, qtbot, "One"))
    type_text(fields[SwotKind.STRENGTH].line, "Half a sen")
    add_entries(desk.workshop, city_of(desk, 1).id, ["From elsewhere"], kind=SwotKind.STRENGTH)
    assert fields[SwotKind.STRENGTH].line.text() == "Half a sen"


def test_no_line_is_cut_in_the_middle(desk: Desk, qtbot: QtBot) -> None:
    field = fields_of(page_with(desk, qtbot, *["Words " * 30] * 6))[SwotKind.STRENGTH]
    entries, line = field.entries, QFontMetrics(look().font(Type_.TABLE)).lineSpacing()
    entries.verticalScrollBar().setValue(line // 2)
    top, bottom = entries.cut_lines()
    first, last = (
        entries.visualRect(entries.indexAt(QPoint(1, 0))),
        entries.visualRect(entries.indexAt(QPoint(1, bottom.y()))),
    )
    assert (top.bottom() + 1 - first.top() - 5) % line == 0
    assert (bottom.top() - last.top() - 5) % line == 0
    assert 0 < bottom.height() <= line + 5
