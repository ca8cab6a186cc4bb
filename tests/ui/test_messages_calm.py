"""A message moves nothing, covers no button of the page, and is reached by keys."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from dcc_desktop.domain.stages import Stage
from ui.desk import Desk
from ui.pages.page import Page
from ui.shell.page_list import make_page
from ui.theme.look import look
from ui.widgets.buttons import Button
from ui.widgets.message_bars import Message, MessageKind

SAID = Message(MessageKind.OK, "“A bus that comes when it is called” was removed.", (("Undo", lambda: None),))
SIZES = [(1036, 664), (840, 544)]


@pytest.fixture(params=list(Stage))
def page(request: pytest.FixtureRequest, qtbot: QtBot, desk: Desk) -> Iterator[Page]:
    """Each page of one city."""
    desk.choose_city(desk.standing().challenge[0].city.id)
    made = make_page(request.param, desk)
    qtbot.addWidget(made)
    made.resize(*SIZES[0])
    made.show()
    made.make_fresh()
    made.fold.refresh()
    yield made
    made.close()


def place_of(part: QWidget, page: Page) -> QRect:
    return QRect(part.mapTo(page, part.rect().topLeft()), part.size())


def settle(page: Page, size: tuple[int, int]) -> None:
    # The header makes room in a second round only, and the page can take the size then.
    for _round in range(8):
        page.resize(*size)
        QApplication.processEvents()


@pytest.mark.parametrize("size", SIZES)
def test_a_message_moves_nothing(page: Page, size: tuple[int, int]) -> None:
    settle(page, size)
    parts = [part for part in page.findChildren(QWidget) if part.isVisible()]
    before = [place_of(part, page) for part in parts]
    page.messages.show_message(SAID)
    settle(page, size)
    assert [place_of(part, page) for part in parts] == before


@pytest.mark.parametrize("size", SIZES)
def test_a_message_covers_no_button_and_nothing_of_the_content(page: Page, size: tuple[int, int]) -> None:
    page.messages.show_message(SAID)
    settle(page, size)
    area = page.messages.geometry()
    assert area.bottom() < page.content.geometry().top()
    buttons = [part for part in page.findChildren(Button) if part.isVisible()]
    assert not any(area.intersects(place_of(button, page)) for button in buttons)
    assert page.rect().contains(area)


def test_a_message_is_read_whole_with_large_text(page: Page) -> None:
    try:
        look().apply(percent=150)
        page.messages.show_message(SAID)
        settle(page, (836, 664))
        bar = page.messages.bar
        assert bar is not None
        assert bar.height() >= bar.height_in(bar.width())
        assert bar.label.height() >= bar.label.heightForWidth(bar.label.width())
    finally:
        look().apply(percent=100)


def test_tab_comes_from_a_message_to_the_header(page: Page) -> None:
    page.messages.show_message(SAID)
    bar = page.messages.bar
    assert bar is not None
    bar.close_button.setFocus()
    page.focusNextChild()
    after = page.focusWidget()
    assert after is not None
    assert not page.messages.isAncestorOf(after)
    assert page.isAncestorOf(after)
