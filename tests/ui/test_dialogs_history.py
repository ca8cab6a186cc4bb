"""The history: who changed what and when, day by day, with a filter."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from dcc_desktop.services.brainstorm import add_idea
from ui.desk import Desk
from ui.dialogs import history_dialog
from ui.dialogs.history_dialog import HistoryDialog
from ui.widgets.cells import GroupRow

Type = Callable[[QWidget, str], None]


@pytest.fixture
def show(desk: Desk, qtbot: QtBot) -> Callable[[], HistoryDialog]:
    def make() -> HistoryDialog:
        dialog = HistoryDialog(desk)
        qtbot.addWidget(dialog)
        dialog.show()
        return dialog

    return make


Show = Callable[[], HistoryDialog]


def add(desk: Desk, *names: str) -> None:
    city = desk.workshop.cities.all()[0]
    for name in names:
        add_idea(desk.workshop, city.id, name)


def steps(dialog: HistoryDialog) -> list[str]:
    model = dialog.model
    cells = [model.cell_at(model.index(place, 1)).text for place in range(model.rowCount())]
    return [text for text in cells if text]


def test_the_newest_step_comes_first_under_its_day(desk: Desk, show: Show) -> None:
    add(desk, "Night bus", "Town card")
    dialog = show()
    assert steps(dialog)[:2] == ["Add idea: Town card", "Add idea: Night bus"]
    heading = dialog.model._rows[0]
    assert isinstance(heading, GroupRow)
    assert (heading.text, heading.aside) == ("Today", "2 steps")


def test_an_undone_step_is_struck_and_says_so(desk: Desk, show: Show) -> None:
    add(desk, "Night bus")
    desk.workshop.undo()
    dialog = show()
    undone = dialog.model.cell_at(dialog.model.index(2, 1))
    assert (undone.text, undone.is_struck, undone.chip) == ("Add idea: Night bus", True, "undone")


def test_the_filter_takes_words_in_any_order_and_in_cyrillic(desk: Desk, show: Show, type_text: Type) -> None:
    add(desk, "Нощен автобус", "Карта за града")
    dialog = show()
    type_text(dialog.filter.line, "автобус НОЩ")
    assert steps(dialog) == ["Add idea: Нощен автобус"]


def test_the_filter_knows_the_author(desk: Desk, show: Show, type_text: Type) -> None:
    add(desk, "Night bus")
    author = desk.workshop.log.step(desk.workshop.log.newest_step).author
    dialog = show()
    type_text(dialog.filter.line, f"{author} night")
    assert steps(dialog) == ["Add idea: Night bus"]


def test_what_no_step_has_is_said(show: Show, type_text: Type) -> None:
    dialog = show()
    type_text(dialog.filter.line, "qqq")
    assert (steps(dialog), dialog.table.empty_text) == ([], "No step has these words. Type fewer of them.")


def test_earlier_steps_are_read_when_asked_for(
    desk: Desk, show: Show, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(history_dialog, "PAGE", 3)
    add(desk, "One", "Two")
    dialog = show()
    assert len(steps(dialog)) == 3
    QTest.mouseClick(dialog.earlier, Qt.MouseButton.LeftButton)
    assert len(steps(dialog)) == 6


def test_the_filter_finds_steps_that_were_not_read_yet(
    desk: Desk, show: Show, type_text: Type, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(history_dialog, "PAGE", 2)
    add(desk, "Night bus", "Two", "Three", "Four")
    dialog = show()
    assert len(steps(dialog)) == 2
    type_text(dialog.filter.line, "night")
    assert steps(dialog) == ["Add idea: Night bus"]
    assert not dialog.earlier.isVisible()
