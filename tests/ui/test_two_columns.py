"""A page's right column stands beside the content where there is room, else under it; nothing is lost."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ui.theme.look import look
from ui.widgets.two_columns import GAP, TwoColumns


@pytest.fixture
def columns(qtbot: QtBot) -> Iterator[TwoColumns]:
    left, right = QWidget(), QWidget()
    right.setMinimumHeight(300)
    made = TwoColumns(left, right, right_width=288)
    made.resize(988, 500)
    made.show()
    yield made
    made.close()


def place_of(columns: TwoColumns, part: QWidget) -> QPoint:
    return part.mapTo(columns, QPoint(0, 0))


def test_where_there_is_room_the_right_column_stands_beside(columns: TwoColumns) -> None:
    assert columns.is_beside
    assert place_of(columns, columns.right).x() == 988 - 288
    assert columns.left.width() == 988 - 288 - GAP


def test_in_a_narrow_window_it_goes_under_the_content(columns: TwoColumns) -> None:
    columns.resize(700, 500)
    assert not columns.is_beside
    assert place_of(columns, columns.right).y() >= place_of(columns, columns.left).y() + columns.left.height()
    assert columns.verticalScrollBar().maximum() > 0


def test_large_text_needs_more_room(columns: TwoColumns) -> None:
    look().apply(percent=150)
    assert not columns.is_beside
    look().apply(percent=100)
    assert columns.is_beside


def test_it_comes_back_when_the_window_grows(columns: TwoColumns) -> None:
    columns.resize(700, 500)
    columns.resize(1200, 500)
    assert columns.is_beside
    assert columns.right.isVisible()


def test_without_a_right_column_the_content_has_all_the_room(qtbot: QtBot, columns: TwoColumns) -> None:
    columns.show_right(is_shown=False)
    qtbot.waitUntil(lambda: columns.left.width() == 988)
    columns.resize(700, 500)
    assert not columns.right.isVisible()
    columns.resize(988, 500)
    columns.show_right(is_shown=True)
    qtbot.waitUntil(lambda: columns.left.width() == 988 - 288 - GAP)


def test_a_share_makes_the_right_column_grow_up_to_its_limit(qtbot: QtBot) -> None:
    made = TwoColumns(QWidget(), QWidget(), right_width=300, share=0.3, most_width=480)
    made.resize(1200, 500)
    made.show()
    qtbot.addWidget(made)
    assert place_of(made, made.right).x() == 1200 - 360
    made.resize(2000, 500)
    assert place_of(made, made.right).x() == 2000 - 480
