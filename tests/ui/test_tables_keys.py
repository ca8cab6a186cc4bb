"""The table in use: keys as in a spreadsheet, and nothing typed is lost."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.town_tables import Town, Towns
from ui.theme.look import look

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
TypeText = Callable[[QWidget, str], None]


@pytest.fixture
def towns(qtbot: QtBot) -> Towns:
    made = Towns()
    made.show(Town("r", "Речен град"), Town("z", "Солен залив"), Town("i", "Три извора"))
    made.table.resize(800, 400)
    qtbot.addWidget(made.table)
    made.table.show()
    made.table.setFocus()
    qtbot.waitUntil(made.table.hasFocus)
    return made


def editor_of(towns: Towns) -> QLineEdit:
    found = QApplication.focusWidget()
    assert isinstance(found, QLineEdit)
    return found


def current(towns: Towns) -> tuple[str, str]:
    index = towns.table.currentIndex()
    return towns.model.id_at(index), towns.model.columns[index.column()].key


def test_typing_replaces_the_text_and_enter_goes_down(qtbot: QtBot, towns: Towns, type_text: TypeText) -> None:
    towns.table.choose("r", column="name")
    type_text(towns.table, "Н")
    type_text(editor_of(towns), "ов град")
    qtbot.keyClick(editor_of(towns), Qt.Key.Key_Return)
    assert towns.rows["r"].name == "Нов град"
    assert current(towns) == ("z", "name")


def test_after_enter_in_the_last_row_letters_replace_nothing(qtbot: QtBot, towns: Towns, type_text: TypeText) -> None:
    towns.table.edit_cell("i", "name")
    editor_of(towns).selectAll()
    type_text(editor_of(towns), "Нов град")
    qtbot.keyClick(editor_of(towns), Qt.Key.Key_Return)
    type_text(towns.table, "Друг")
    assert (towns.rows["i"].name, towns.table.hasFocus()) == ("Нов град", True)


def test_a_click_lets_letters_replace_the_last_row_again(qtbot: QtBot, towns: Towns, type_text: TypeText) -> None:
    towns.table.edit_cell("i", "name")
    qtbot.keyClick(editor_of(towns), Qt.Key.Key_Return)
    place = towns.table.visualRect(towns.model.index_of("i", "name")).center()
    qtbot.mouseClick(towns.table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    type_text(towns.table, "Д")
    assert editor_of(towns).text() == "Д"


def test_enter_opens_the_editor_with_the_old_text(qtbot: QtBot, towns: Towns) -> None:
    towns.table.choose("z", column="name")
    qtbot.keyClick(towns.table, Qt.Key.Key_Return)
    assert editor_of(towns).text() == "Солен залив"


def test_escape_leaves_the_row_as_it_was(qtbot: QtBot, towns: Towns, type_text: TypeText) -> None:
    towns.table.choose("r", column="name")
    type_text(towns.table, "Ж")
    qtbot.keyClick(editor_of(towns), Qt.Key.Key_Escape)
    assert towns.rows["r"].name == "Речен град"
    assert towns.table.hasFocus()


def test_the_editor_fills_the_cell(qtbot: QtBot, towns: Towns) -> None:
    towns.table.edit_cell("r", "name")
    cell = towns.table.visualRect(towns.model.index_of("r", "name"))
    assert editor_of(towns).geometry() == cell.adjusted(0, 0, 0, -1)
    assert editor_of(towns).accessibleName() == "City"


def test_a_refused_text_stays_in_the_open_editor(qtbot: QtBot, towns: Towns, type_text: TypeText) -> None:
    towns.refuse = "Солен залив"
    towns.table.edit_cell("r", "name")
    editor_of(towns).clear()
    type_text(editor_of(towns), "Солен залив")
    with qtbot.waitSignal(towns.table.refused) as refused:
        qtbot.keyClick(editor_of(towns), Qt.Key.Key_Return)
    assert refused.args is not None
    assert refused.args[0].message == "There is such a city."
    qtbot.waitUntil(lambda: isinstance(QApplication.focusWidget(), QLineEdit))
    assert editor_of(towns).text() == "Солен залив"
    assert editor_of(towns).accessibleDescription() == "There is such a city. Choose another name."
    assert current(towns) == ("r", "name")
    frame = editor_of(towns).grab().toImage().pixelColor(0, 17)
    assert frame.name().upper() == look().tokens.bad


def test_a_refused_text_can_be_mended(qtbot: QtBot, towns: Towns, type_text: TypeText) -> None:
    towns.refuse = "Ж"
    towns.table.choose("r", column="name")
    type_text(towns.table, "Ж")
    qtbot.keyClick(editor_of(towns), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not towns.table and editor_of(towns).text() == "Ж")
    type_text(editor_of(towns), "и")
    qtbot.keyClick(editor_of(towns), Qt.Key.Key_Return)
    assert towns.rows["r"].name == "Жи"


def test_tab_in_the_editor_goes_to_the_next_cell_that_can_be_edited(qtbot: QtBot, towns: Towns) -> None:
    towns.table.choose("r", column="name")
    qtbot.keyClick(towns.table, Qt.Key.Key_F2)
    qtbot.keyClick(editor_of(towns), Qt.Key.Key_Tab)
    assert current(towns) == ("r", "size")


def test_tab_goes_over_cells_that_can_be_edited_and_group_rows(qtbot: QtBot, towns: Towns) -> None:
    towns.table.choose("r", column="size")
    qtbot.keyClick(towns.table, Qt.Key.Key_Tab)
    assert current(towns) == ("r", "rating")
    qtbot.keyClick(towns.table, Qt.Key.Key_Tab)
    assert current(towns) == ("z", "name")
    qtbot.keyClick(towns.table, Qt.Key.Key_Backtab)
    assert current(towns) == ("r", "rating")


def test_tab_leaves_the_table_after_its_last_cell(qtbot: QtBot, towns: Towns) -> None:
    after = QPushButton("After", towns.table)
    after.show()
    towns.table.choose("i", column="rating")
    qtbot.keyClick(towns.table, Qt.Key.Key_Tab)
    qtbot.waitUntil(after.hasFocus)


def test_one_key_writes_a_rating_and_goes_down_over_the_group(qtbot: QtBot, towns: Towns, type_text: TypeText) -> None:
    towns.table.choose("r", column="rating")
    type_text(towns.table, "2н")
    assert (towns.rows["r"].rating, towns.rows["z"].rating) == ("2", "n")
    assert current(towns) == ("i", "rating")


def test_another_key_does_nothing_in_a_rating(qtbot: QtBot, towns: Towns, type_text: TypeText) -> None:
    towns.table.choose("r", column="rating")
    type_text(towns.table, "7")
    assert towns.rows["r"].rating == ""
    assert current(towns) == ("r", "rating")
    assert towns.table.hasFocus()


def test_backspace_empties_a_rating_and_stays(qtbot: QtBot, towns: Towns, type_text: TypeText) -> None:
    towns.table.choose("r", column="rating")
    type_text(towns.table, "1")
    towns.table.choose("r", column="rating")
    qtbot.keyClick(towns.table, Qt.Key.Key_Backspace)
    assert towns.rows["r"].rating == ""
    assert current(towns) == ("r", "rating")


def test_space_changes_a_mark(qtbot: QtBot, towns: Towns) -> None:
    towns.table.choose("z", column="pilot")
    qtbot.keyClick(towns.table, Qt.Key.Key_Space)
    assert towns.rows["z"].is_pilot


def test_a_choice_is_saved_by_its_key(qtbot: QtBot, towns: Towns) -> None:
    towns.table.edit_cell("r", "size")
    box = towns.table.viewport().findChild(QComboBox)
    assert box is not None
    assert box.currentText() == "Small"
    box.setCurrentIndex(1)
    box.activated.emit(1)
    assert towns.rows["r"].size == "large"


def test_enter_on_a_cell_that_cannot_be_edited_activates_the_row(qtbot: QtBot, towns: Towns) -> None:
    towns.table.choose("z", column="letters")
    with qtbot.waitSignal(towns.table.activated_row) as activated:
        qtbot.keyClick(towns.table, Qt.Key.Key_Return)
    assert activated.args == ["z"]


def test_delete_asks_for_the_selected_rows_in_their_order(qtbot: QtBot, towns: Towns) -> None:
    towns.table.choose("i", column="letters")
    qtbot.keyClick(towns.table, Qt.Key.Key_Up, Qt.KeyboardModifier.ShiftModifier)
    with qtbot.waitSignal(towns.table.removal_asked) as asked:
        qtbot.keyClick(towns.table, Qt.Key.Key_Delete)
    assert asked.args == [["z", "i"]]


def test_copy_gives_lines_with_tabs(qtbot: QtBot, towns: Towns) -> None:
    towns.table.choose("r")
    qtbot.keyClick(towns.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "Речен град\tSmall\t10\t\tno"


def test_paste_gives_the_text_to_the_page(qtbot: QtBot, towns: Towns) -> None:
    QGuiApplication.clipboard().setText("Бял кей\t5\nСиня порта\t7")
    with qtbot.waitSignal(towns.table.pasted) as pasted:
        qtbot.keyClick(towns.table, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert pasted.args == ["Бял кей\t5\nСиня порта\t7"]


def test_the_chosen_row_is_told_once_for_all_its_cells(qtbot: QtBot, towns: Towns) -> None:
    told: list[str] = []
    towns.table.choose("r", column="name")
    towns.table.chosen_row.connect(told.append)
    towns.table.choose("z", column="name")
    towns.table.choose("z", column="size")
    assert told == ["z"]


def test_the_focus_stays_with_the_row_when_rows_come_above(qtbot: QtBot, towns: Towns) -> None:
    towns.table.choose("z", column="size")
    towns.show(Town("n", "Нов"), Town("o", "Остров"), *towns.rows.values())
    assert current(towns) == ("z", "size")


def test_an_open_editor_survives_changes_of_other_rows(qtbot: QtBot, towns: Towns, type_text: TypeText) -> None:
    towns.table.edit_cell("z", "name")
    editor_of(towns).clear()
    type_text(editor_of(towns), "Полу")
    towns.show(Town("n", "Нов"), *towns.rows.values())
    assert editor_of(towns).text() == "Полу"


def test_what_is_being_typed_survives_a_change_of_its_own_row(qtbot: QtBot, towns: Towns, type_text: TypeText) -> None:
    towns.table.edit_cell("z", "name")
    type_text(editor_of(towns), "Полу")
    towns.show(towns.rows["r"], replace(towns.rows["z"], rating="2"))
    assert editor_of(towns).text() == "Полу"


def test_group_rows_are_lower_and_go_over_all_columns(towns: Towns) -> None:
    heights = [towns.table.rowHeight(row) for row in range(towns.model.rowCount())]
    assert heights == [30, 36, 30, 36, 36]
    assert [towns.table.columnSpan(row, 0) for row in range(3)] == [5, 1, 5]


def test_heights_follow_the_text_size(towns: Towns) -> None:
    look().apply(percent=150)
    heights = (towns.table.rowHeight(1), towns.table.horizontalHeader().sizeHint().height())
    look().apply(percent=100)
    assert heights == (54, 51)


def test_names_of_cities_are_never_cut(towns: Towns) -> None:
    towns.table.resize(200, 300)
    index = towns.model.index_of("z", "name")
    wanted = towns.table.cells.wanted_width(towns.model.cell_at(index), 0, 5)
    assert towns.table.columnWidth(0) >= wanted


def test_the_stretching_column_takes_the_rest(towns: Towns) -> None:
    assert sum(towns.table.columnWidth(at) for at in range(5)) == towns.table.viewport().width()


def test_the_parts_of_the_table_have_names(towns: Towns) -> None:
    table = towns.table
    assert (table.accessibleName(), table.horizontalHeader().accessibleName()) == ("Cities", "Column heads")


def test_a_name_that_grows_widens_its_column(towns: Towns) -> None:
    towns.table.resize(300, 300)
    before = towns.table.columnWidth(0)
    towns.show(towns.rows["r"], replace(towns.rows["z"], name="Солен залив на дългия полуостров"), towns.rows["i"])
    assert towns.table.columnWidth(0) > before + 50


def test_ctrl_tab_leaves_the_table_from_any_cell(qtbot: QtBot, towns: Towns) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    before, after = QLineEdit(window), QLineEdit(window)
    towns.table.setParent(window)
    QWidget.setTabOrder(before, towns.table)
    QWidget.setTabOrder(towns.table, after)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    reached = []
    for key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
        towns.table.setFocus()
        towns.table.choose("r", column="name")
        QTest.keyClick(towns.table, key, Qt.KeyboardModifier.ControlModifier)
        reached.append(QApplication.focusWidget())
    towns.table.setParent(None)  # it is closed by itself
    assert reached == [after, before]
