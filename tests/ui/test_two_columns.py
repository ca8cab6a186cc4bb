"""A page's right column stands beside the content where there is room, else under it; nothing is lost."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.theme.look import look
from ui.widgets.margin_bars import MarginBar
from ui.widgets.scrolling import settle
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


def test_the_least_width_is_that_of_the_parts_under_each_other(columns: TwoColumns) -> None:
    columns.left.setMinimumWidth(500)
    columns.right.setMinimumWidth(300)
    settle(columns.right)
    assert columns.is_beside
    assert columns.minimumWidth() < 500 + 100


def test_content_that_fits_the_view_is_never_lower_than_it_needs(qtbot: QtBot) -> None:
    left = QWidget()
    QVBoxLayout(left).addWidget(high := QWidget())
    high.setMinimumHeight(400)
    made = TwoColumns(left, QWidget(), fits_view=True)
    qtbot.addWidget(made)
    made.resize(700, 260)
    made.show()
    assert left.height() >= left.minimumSizeHint().height() > 400


def test_content_alone_is_as_high_as_the_view(qtbot: QtBot, columns: TwoColumns) -> None:
    columns.resize(700, 300)
    columns.show_right(is_shown=False)
    qtbot.waitUntil(lambda: columns.verticalScrollBar().maximum() == 0)
    assert columns.left.height() == 300


def test_the_right_column_is_brought_up_where_it_stands_under_the_content(columns: TwoColumns) -> None:
    columns.resize(700, 200)
    columns.bring_right_up()
    assert place_of(columns, columns.right).y() == 0


def test_the_bar_lies_in_the_margin_so_that_the_content_keeps_its_edge(qtbot: QtBot) -> None:
    page = QWidget()
    around = QVBoxLayout(page)
    around.setContentsMargins(24, 24, 24, 24)
    around.addWidget(made := TwoColumns(QWidget(), QLabel("\n" * 60)))
    holder = QWidget()
    QVBoxLayout(holder).addWidget(page)
    qtbot.addWidget(holder)
    holder.resize(700, 300)
    holder.show()
    bar = page.findChildren(MarginBar)[0]
    qtbot.waitUntil(bar.isVisible)
    assert made.left.width() == made.width()
    assert bar.x() > made.geometry().right()
    bar.setValue(50)
    assert made.verticalScrollBar().value() == 50
