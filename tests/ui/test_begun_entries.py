"""What stands in a line without Enter is added where it belongs; what cannot be added is asked about."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from dcc_desktop.domain.cities import CityId
from dcc_desktop.domain.stages import Stage, Tab
from dcc_desktop.services.cities import remove_cities
from tests.ui.closing_windows import answer, desk_of, on_posix, other, said, seminar, window
from tests.ui.doubles import AnsweredDialogs
from tests.ui.vision_pages import city_of, ideas_tab
from ui.begun_entries import take_begun
from ui.desk import Desk
from ui.failures import Failures
from ui.main_window import MainWindow
from ui.pages.mentoring.ask_list import AskList
from ui.pages.mentoring.asks import NEEDS
from ui.pages.vision.entry_line import EntryLine
from ui.shell.workbench import Workbench
from ui.widgets.buttons import Button
from ui.widgets.sheets import Sheet

__all__ = ["other", "seminar", "window"]  # fixtures

Type = Callable[[QWidget, str], None]
QUESTION = "Something that was typed is not saved"


def swot_lines(window: MainWindow, city: int) -> list[EntryLine]:
    """Show the SWOT analysis of a city and return its entry lines."""
    desk_of(window).choose_city(city_of(desk_of(window), city).id)
    bench = window.centralWidget()
    assert isinstance(bench, Workbench)
    bench.show_stage(Stage.VISION, Tab.SWOT.value)
    return [line for line in bench.page.findChildren(EntryLine) if "entry" in line.accessibleName()]


def cities_with(desk: Desk, text: str) -> list[CityId]:
    return [each.city_id for each in desk.workshop.swot_entries.all() if each.text == text]


def test_a_line_goes_to_its_city_and_the_city_of_now_stays(desk: Desk, qtbot: QtBot, type_text: Type) -> None:
    tab = ideas_tab(desk, qtbot)
    city, now = desk.city_id, city_of(desk, 3).id
    type_text(tab.entry.line, "Наполовина")
    desk.choose_city(now)
    with qtbot.assertNotEmitted(desk.city_changed):
        assert take_begun(tab) == (1, True)
    assert [idea.city_id for idea in desk.workshop.ideas.all() if idea.text == "Наполовина"] == [city]
    assert desk.city_id == now


def test_a_line_for_a_city_that_was_removed_is_left_over(
    desk: Desk, qtbot: QtBot, failures: Failures, type_text: Type
) -> None:
    tab = ideas_tab(desk, qtbot)
    city = city_of(desk, 1).id
    type_text(tab.entry.line, "Наполовина")
    desk.choose_city(city_of(desk, 0).id)
    remove_cities(desk.workshop, [city])
    ideas = desk.workshop.ideas.count()
    with qtbot.waitSignal(failures.refused):
        assert take_begun(tab) == (0, False)
    assert tab.entry.line.text() == "Наполовина"
    assert desk.workshop.ideas.count() == ideas


def test_a_line_that_is_too_long_is_left_over(desk: Desk, qtbot: QtBot, failures: Failures) -> None:
    tab = ideas_tab(desk, qtbot)
    tab.entry.line.setText("x" * 4001)
    tab.entry.line.textEdited.emit(tab.entry.line.text())
    with qtbot.waitSignal(failures.refused):
        assert take_begun(tab) == (0, False)
    assert not desk.workshop.ideas.where(city_id=tab.city_id)


def test_a_need_goes_to_the_city_that_it_was_typed_for(desk: Desk, qtbot: QtBot, type_text: Type) -> None:
    first, second = [city for city in desk.workshop.cities.all() if city.role in NEEDS.roles][:2]
    asks = AskList(desk, NEEDS)
    qtbot.addWidget(asks)
    desk.choose_city(first.id)
    asks.refresh()
    type_text(asks.text.line, "Наставник")
    desk.choose_city(second.id)
    assert take_begun(asks) == (1, True)
    assert [need.city_id for need in desk.workshop.needs.all() if need.text == "Наставник"] == [first.id]


def test_two_rebuilds_add_an_entry_once_and_leave_the_city(window: MainWindow, type_text: Type) -> None:
    type_text(swot_lines(window, 1)[0], "Без Enter")
    swot_lines(window, 0)
    window.rebuild()
    window.rebuild()
    desk = desk_of(window)
    assert cities_with(desk, "Без Enter") == [city_of(desk, 1).id]
    assert desk.city_id == city_of(desk, 0).id


@pytest.fixture
def one_of_two(window: MainWindow, failures: Failures, type_text: Type) -> MainWindow:
    """Two lines are begun, and the city of one of them was removed."""
    gone = city_of(desk_of(window), 1)
    type_text(swot_lines(window, 1)[0], "Theirs")
    type_text(swot_lines(window, 0)[1], "Ours")
    remove_cities(desk_of(window).workshop, [gone.id])
    return window


def test_what_was_added_is_said_to_who_stays(one_of_two: MainWindow) -> None:
    titles: list[str] = []
    answer(lambda question: question.cancel, titles)
    one_of_two.close_to_welcome()
    assert titles == [QUESTION]
    assert said(one_of_two) == "1 entry that was still being typed has been added."
    assert len(cities_with(desk_of(one_of_two), "Ours")) == 1
    answer(lambda question: question.primary, titles)
    one_of_two.close_to_welcome()
    assert one_of_two.desk is None


@on_posix
def test_a_line_that_no_copy_holds_is_asked_about(
    window: MainWindow, seminar: Path, dialogs: AnsweredDialogs, tmp_path: Path, type_text: Type
) -> None:
    type_text(swot_lines(window, 1)[0], "Без Enter")
    seminar.unlink()
    dialogs.answer = tmp_path / "rescued.dccw"
    titles: list[str] = []

    def save(question: Sheet) -> Button:
        answer(lambda later: later.cancel, titles)  # the question after this one
        return question.primary

    answer(save, titles)
    window.close_to_welcome()
    assert titles == ["The file is gone", QUESTION]
    assert window.desk is not None
    answer(lambda question: question.primary, [])
    window.close_to_welcome()
