"""The window for the room: keys, black, screens, and what the facilitator is told."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, cast

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage, QScreen
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from dcc_desktop.services.brainstorm import add_idea
from ui.commands import Group
from ui.desk import Desk
from ui.projector import audience
from ui.projector.projector import Projector
from ui.projector.projector_menu import ProjectorMenu, commands_of
from ui.projector.projector_window import ProjectorWindow
from ui.projector.screens import audience_screen
from ui.projector.views import ViewKey
from ui.widgets.message_bars import Message, MessageKind


@pytest.fixture
def projector(qtbot: QtBot, desk: Desk) -> Iterator[Projector]:
    """A projector beside a facilitator's window."""
    facilitator = QWidget()
    qtbot.addWidget(facilitator)
    made = Projector(desk, facilitator)
    yield made
    made.close()


@pytest.fixture
def messages(desk: Desk) -> list[Message]:
    """What the facilitator is told."""
    posted: list[Message] = []
    desk.message_posted.connect(posted.append)
    return posted


def window_of(projector: Projector) -> ProjectorWindow:
    """Return the open window."""
    window = projector.audience.window
    assert window is not None
    return window


def is_pure_black(widget: QWidget) -> bool:
    """Tell whether every pixel is black."""
    image = widget.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    black = QImage(image.size(), QImage.Format.Format_RGB32)
    black.setDevicePixelRatio(image.devicePixelRatio())
    black.fill(QColor("#000000"))
    return image == black


def test_asking_for_a_view_opens_the_window_and_f5_closes_it(projector: Projector) -> None:
    projector.show_view("agenda")
    assert projector.is_open
    QTest.keyClick(window_of(projector), Qt.Key.Key_F5)
    assert not projector.is_open


def test_toggling_shows_what_was_shown_last(projector: Projector) -> None:
    projector.show_view("pairs")
    projector.toggle()
    projector.toggle()
    assert projector.choice.view is ViewKey.PAIRS
    assert projector.is_open


@pytest.mark.parametrize("letter", ["b", "B", ".", "б", "ф"])
def test_a_presenters_keys_black_the_room_out(
    letter: str, projector: Projector, type_text: Callable[[QWidget, str], None]
) -> None:
    projector.show_view("clock")
    assert not is_pure_black(window_of(projector))
    type_text(window_of(projector), letter)
    assert is_pure_black(window_of(projector))
    type_text(window_of(projector), letter)
    assert not is_pure_black(window_of(projector))


def test_another_view_behind_black_stays_black_and_says_so(projector: Projector, messages: list[Message]) -> None:
    projector.show_view("clock")
    projector.toggle_black_out()
    projector.show_view("agenda")
    assert is_pure_black(window_of(projector))
    text, show = messages[-1].actions[0]
    assert text == "Show it"
    show()
    assert not is_pure_black(window_of(projector))


def test_a_window_that_is_opened_again_is_not_black(projector: Projector) -> None:
    projector.show_view("clock")
    projector.toggle_black_out()
    projector.toggle()
    projector.toggle()
    assert not projector.is_black


def test_page_keys_turn_pages_and_stop_at_the_ends(projector: Projector) -> None:
    projector.show_view("pairs")
    for key, page in ((Qt.Key.Key_PageUp, 0), (Qt.Key.Key_PageDown, 1), (Qt.Key.Key_Left, 0)):
        QTest.keyClick(window_of(projector), key)
        assert projector.page == page
    for _page in range(20):
        QTest.keyClick(window_of(projector), Qt.Key.Key_PageDown)
    assert projector.page == -(-len(projector._desk.workshop.pairings.all()) // 6) - 1


def test_escape_leaves_full_screen_first_where_there_is_one_screen(projector: Projector) -> None:
    projector.show_view("clock")
    QTest.keyClick(window_of(projector), Qt.Key.Key_F11)
    assert window_of(projector).isFullScreen()
    QTest.keyClick(window_of(projector), Qt.Key.Key_Escape)
    assert not window_of(projector).isFullScreen()
    QTest.keyClick(window_of(projector), Qt.Key.Key_Escape)
    assert not projector.is_open


def test_the_window_shows_no_pointer_and_says_what_it_shows(projector: Projector) -> None:
    projector.show_view("agenda")
    window = window_of(projector)
    assert window.cursor().shape() is Qt.CursorShape.BlankCursor
    assert window.windowTitle()
    assert "Day 1" in window.accessibleDescription()
    projector.toggle_black_out()
    assert window.accessibleDescription() == "Black"


def test_a_new_idea_reaches_the_room(projector: Projector, desk: Desk, qtbot: QtBot) -> None:
    city = desk.workshop.cities.all()[0]
    desk.choose_city(city.id)
    projector.show_view("ideas")
    add_idea(desk.workshop, city.id, "Benches that charge telephones")
    qtbot.waitUntil(lambda: "Benches that charge telephones" in repr(projector.scene))


def test_hiding_takes_the_result_off_the_room_at_once(projector: Projector, desk: Desk) -> None:
    ballot = desk.workshop.ballots.all()[-1]
    desk.choose_city(ballot.city_id)
    desk.reveal(f"ballot:{ballot.id}")
    projector.show_view(f"ranking:{ballot.id}")
    assert "RankingScene" in repr(projector.scene)
    desk.reveal(f"ballot:{ballot.id}", is_revealed=False)
    assert "RankingScene" not in repr(projector.scene)


def test_the_same_picture_is_not_painted_again(projector: Projector, monkeypatch: pytest.MonkeyPatch) -> None:
    projector.show_view("pairs")
    painted: list[int] = []
    monkeypatch.setattr(window_of(projector), "update", lambda: painted.append(1))
    projector.refresh()
    assert not painted


def test_a_view_of_a_city_without_one_tells_the_facilitator(projector: Projector, messages: list[Message]) -> None:
    projector.show_view("radar")
    assert messages[-1].text.startswith("No city is chosen")


@dataclass
class Screen:
    """Stands for a screen, which only the system can make."""

    left: int

    def geometry(self) -> QRect:
        return QRect(self.left, 0, 1280, 720)


def screen_for(own: Screen, screens: list[Screen]) -> Any:
    """Ask for the audience's screen beside that of the facilitator."""
    facilitator = cast(QWidget, type("Window", (), {"screen": lambda _self: own})())
    return audience_screen(facilitator, cast("list[QScreen]", screens))


def test_the_audience_gets_the_screen_that_is_not_the_facilitators() -> None:
    own, other = Screen(0), Screen(1280)
    assert screen_for(own, [own, other]) is other
    assert screen_for(own, [own]) is None


def test_a_mirrored_screen_is_the_facilitators_too() -> None:
    own, mirror = Screen(0), Screen(0)
    assert screen_for(own, [own, mirror]) is None


def test_a_pulled_screen_closes_the_picture_and_says_so(
    projector: Projector, messages: list[Message], monkeypatch: pytest.MonkeyPatch
) -> None:
    screen = QGuiApplication.primaryScreen()
    monkeypatch.setattr(audience, "audience_screen", lambda _facilitator: screen)
    projector.show_view("clock")
    assert window_of(projector).isFullScreen()
    projector.audience.on_screen_removed(screen)
    assert not projector.is_open
    assert messages[-1].kind is MessageKind.WARN
    assert "disconnected" in messages[-1].text


def test_a_window_that_was_moved_by_hand_is_closed_with_its_screen_too(projector: Projector) -> None:
    projector.show_view("clock")
    projector.audience.on_screen_removed(window_of(projector).screen())
    assert not projector.is_open


def test_a_screen_that_is_plugged_in_gets_the_picture(
    projector: Projector, messages: list[Message], monkeypatch: pytest.MonkeyPatch
) -> None:
    projector.show_view("clock")
    assert not window_of(projector).isFullScreen()
    screen = QGuiApplication.primaryScreen()
    monkeypatch.setattr(audience, "audience_screen", lambda _facilitator: screen)
    projector.audience.on_screen_added(screen)
    assert window_of(projector).isFullScreen()
    assert messages[-1].text.startswith("A second screen was connected")


def test_the_menu_marks_what_the_room_sees(projector: Projector) -> None:
    menu = projector.menu()
    assert isinstance(menu, ProjectorMenu)
    assert not menu.stop.isEnabled()
    projector.show_view("ideas")
    menu.refresh()
    marked = [action.text() for action in menu.actions() if action.isChecked()]
    assert marked == ["Ideas\ton air"]
    assert menu.stop.isEnabled()


def test_there_is_a_command_for_each_view(projector: Projector) -> None:
    commands = commands_of(projector)
    assert all(command.group is Group.ROOM for command in commands)
    names = [command.text for command in commands]
    assert "Show the room: Maturity radar" in names
    assert len(names) == len(set(names)) == len(ViewKey) + 2
    next(command for command in commands if command.text == "Show the room: Ideas").run()
    assert projector.choice.view is ViewKey.IDEAS


def test_light_on_dark_is_one_choice_away(projector: Projector) -> None:
    projector.show_view("clock")
    projector.set_dark(is_dark=True)
    assert window_of(projector).grab().toImage().pixelColor(1, 1) == QColor("#0C1117")
