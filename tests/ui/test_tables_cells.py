"""What the cells of a table paint, looked at as pixels: colours by meaning, what is cut, where an editor begins."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from PySide6.QtCore import QEvent, QPoint, QRectF
from PySide6.QtGui import QColor, QHelpEvent, QImage, QPainter
from PySide6.QtWidgets import QLineEdit, QStyleOptionViewItem, QToolTip
from pytestqt.qtbot import QtBot

from ui.models.rows_model import Column, RowsModel
from ui.theme.look import look
from ui.widgets.cells import Cell, CellPainter, GroupRow, missing, not_begun
from ui.widgets.labels import Tone
from ui.widgets.tables import Table

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@dataclass(frozen=True)
class Action:
    id: str
    cell: Cell


def painted(cell: Cell, *, width: int = 300, is_number: bool = False) -> QImage:
    image = QImage(width, 36, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    CellPainter().paint(painter, QRectF(0, 0, width, 36), cell, is_number=is_number)
    painter.end()
    return image


def colours(image: QImage) -> set[str]:
    return {image.pixelColor(x, y).name().upper() for x in range(image.width()) for y in range(image.height())}


def inked(image: QImage) -> list[int]:
    """Return the columns that are not empty."""
    white = QColor("white")
    return [x for x in range(image.width()) if any(image.pixelColor(x, y) != white for y in range(image.height()))]


def table_of(qtbot: QtBot, *cells: Cell, width: int = 400) -> Table:
    model: RowsModel[Action] = RowsModel(
        [
            Column(
                key="text",
                title="Action",
                show=lambda row: row.cell,
                edit=lambda row: row.cell.text,
                save=lambda _row, _text: None,
                width=width,
            ),
            Column(key="end", title="", show=lambda _row: "", is_stretch=True),
        ]
    )
    table = Table(model, name="Plan")
    qtbot.addWidget(table)
    model.set_rows([Action(str(place), cell) for place, cell in enumerate(cells)])
    table.resize(600, 300)
    table.show()
    return table


@pytest.mark.parametrize("tone", [Tone.TEXT1, Tone.WARN, Tone.BAD, Tone.OK])
def test_a_text_has_the_colour_of_its_tone(tone: Tone) -> None:
    assert tone.colour.upper() in colours(painted(Cell("ШШШ", tone=tone, is_key=True)))


def test_what_is_missing_is_written_in_bad() -> None:
    assert look().tokens.bad.upper() in colours(painted(missing()))
    assert missing().shown == "missing"


def test_what_is_not_begun_is_a_dash_that_is_said() -> None:
    assert (not_begun().shown, not_begun().said) == ("–", "not begun")


def test_numbers_end_at_the_right_margin() -> None:
    assert inked(painted(Cell("180 000"), is_number=True))[-1] >= 297
    assert inked(painted(Cell("180 000")))[0] <= 2


def test_digits_stand_below_each_other() -> None:
    # Tabular figures: 1 is as wide as 8.
    painter = CellPainter()
    assert painter.wanted_width(Cell("111")) == painter.wanted_width(Cell("888"))


def test_a_long_text_stays_in_its_cell_and_leaves_room_for_the_mark() -> None:
    image = painted(Cell("много дълъг текст на една дейност", end_icon="pilot"), width=120)
    assert look().tokens.accent.upper() in colours(image)
    assert inked(image)[-1] < 120


def test_a_drawing_gets_the_rectangle_before_the_text() -> None:
    given: list[QRectF] = []
    painted(Cell("17 / 24", paint=lambda _painter, rect: given.append(rect), paint_width=76))
    assert given == [QRectF(0, 0, 76, 36)]


def test_a_cell_wants_the_width_of_all_its_parts() -> None:
    painter = CellPainter()
    bare = painter.wanted_width(Cell("Портал"))
    for cell in (Cell("Портал", prefix="1.1"), Cell("Портал", icon="done"), Cell("Портал", chip="пилотна")):
        assert painter.wanted_width(cell) > bare + 8


def test_sizes_are_measured_anew_after_the_text_size_changed() -> None:
    painter = CellPainter()
    before = painter.wanted_width(Cell("Портал"))
    look().apply(percent=150)
    painter.forget_sizes()
    after = painter.wanted_width(Cell("Портал"))
    look().apply(percent=100)
    assert after > 1.3 * before


def test_the_editor_begins_where_the_text_does(qtbot: QtBot) -> None:
    table = table_of(qtbot, Cell("Ш", prefix="1.1.1"))
    rect = table.visualRect(table.rows.index(0, 0))
    cell = inked(painted(Cell("Ш", prefix="1.1.1")))
    start = next(x for x in reversed(cell) if x - 1 not in cell and x - 2 not in cell)
    table.edit_cell("0", "text")
    editor = table.viewport().findChild(QLineEdit)
    assert editor is not None
    editor.setCursorPosition(0)
    shown = editor.x() + editor.cursorRect().center().x() - rect.x() - 16
    assert shown == pytest.approx(start, abs=3)


def test_the_tooltip_of_a_cut_cell_is_its_whole_text(qtbot: QtBot) -> None:
    text = "Стажове с местните фирми и с университета"
    table = table_of(qtbot, Cell(text), width=160)
    index, option = table.rows.index(0, 0), QStyleOptionViewItem()
    option.rect = table.visualRect(index)
    event = QHelpEvent(QEvent.Type.ToolTip, QPoint(5, 5), QPoint(5, 5))
    table.cells.helpEvent(event, table, option, index)
    shown = QToolTip.text()
    QToolTip.hideText()
    assert shown == text


def test_a_row_with_a_tone_stands_on_its_ground(qtbot: QtBot) -> None:
    model: RowsModel[Action] = RowsModel(
        [Column(key="t", title="", show=lambda row: row.cell)],
        tone_of=lambda row: Tone.WARN if row.id == "late" else Tone.TEXT1,
    )
    table = Table(model, name="Agenda")
    qtbot.addWidget(table)
    model.set_rows([Action("late", Cell("")), GroupRow("g", ""), Action("on time", Cell(""))])
    image = table.grab().toImage()
    grounds = [image.pixelColor(3, 34 + y).name().upper() for y in (4, 40, 70)]
    assert grounds == [look().tokens.warn_ground, look().tokens.sunken, look().tokens.surface]


def test_the_focused_cell_has_a_frame_of_two_pixels(qtbot: QtBot) -> None:
    table = table_of(qtbot, Cell("Портал"), Cell("Конкурс"))
    table.setFocus()
    qtbot.waitUntil(table.hasFocus)
    table.choose("1", column="text")
    image = table.viewport().grab().toImage()
    rect = table.visualRect(table.rows.index(1, 0))
    accent = look().tokens.accent.upper()
    column = [image.pixelColor(x, rect.center().y()).name().upper() for x in range(4)]
    assert column[:2] == [accent, accent]
    assert column[3] == look().tokens.selected.upper()


def test_an_empty_table_says_what_to_do(qtbot: QtBot) -> None:
    table = table_of(qtbot)
    bare = table.viewport().grab().toImage()
    table.empty_text = "No actions yet"
    assert table.viewport().grab().toImage() != bare
