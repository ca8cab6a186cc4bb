"""The vision page on the sample seminar, as the tests of its tabs need it."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from dcc_desktop.domain.cities import City
from dcc_desktop.domain.stages import Tab
from dcc_desktop.services.brainstorm import add_ideas
from ui.board.board import Board
from ui.desk import Desk
from ui.pages.vision.ideas_tab import IdeasTab
from ui.pages.vision.vision_page import VisionPage
from ui.widgets.labels import Link

FULL, EMPTY = 0, 1
"""The city of the sample that has everything, and one without ideas."""


def city_of(desk: Desk, place: int) -> City:
    """Return a city of the sample."""
    return desk.workshop.cities.all()[place]


def open_vision(desk: Desk, qtbot: QtBot, tab: Tab, *, city: int = EMPTY) -> VisionPage:
    """Show a tab for a city, in a window that hears of changes as the workbench's does."""
    desk.choose_city(city_of(desk, city).id)
    page = VisionPage(desk)
    qtbot.addWidget(page)
    desk.changed.connect(page.take_changes)
    desk.message_posted.connect(page.messages.show_message)
    page.resize(1036, 620)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    page.make_fresh()
    page.open_target(tab.value)
    return page


def ideas_tab(desk: Desk, qtbot: QtBot, *texts: str, city: int = EMPTY) -> IdeasTab:
    """Show the ideas of a city, with these added to them first."""
    if texts:
        add_ideas(desk.workshop, city_of(desk, city).id, texts)
    tab = open_vision(desk, qtbot, Tab.IDEAS, city=city).current
    assert isinstance(tab, IdeasTab)
    return tab


def shown(tab: IdeasTab) -> list[str]:
    """Return the texts of the cards as they lie on the board."""
    return [tab.board.content.cards[each].text for each in tab.board.card_order()]


def message_of(page: VisionPage) -> str:
    """Return what the message bar says; empty when there is none."""
    bar = page.messages.bar
    return bar.label.text() if bar is not None else ""


def press_in_message(page: VisionPage) -> None:
    """Press the first action that the message offers."""
    bar = page.messages.bar
    assert bar is not None
    bar.findChildren(Link)[0].click()


def point_of(board: Board, thing_id: str) -> QPoint:
    """Return where in the viewport a card or a title is."""
    rect = board.places.rect_of(thing_id)
    assert rect is not None
    return (rect.center() - QPointF(0, board.verticalScrollBar().value())).toPoint()


def drag(board: Board, card_id: str, to: QPoint) -> None:
    """Drag a card to a point of the viewport."""
    view, left = board.viewport(), Qt.MouseButton.LeftButton
    start = point_of(board, card_id)
    QTest.mousePress(view, left, pos=start)
    QTest.mouseMove(view, start + QPoint(30, 4))
    QTest.mouseMove(view, to)
    QTest.mouseRelease(view, left, pos=to)
