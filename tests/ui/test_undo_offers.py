"""The offer to take something back stands until something else is done, and never takes back something else."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from dcc_desktop.domain.stages import Stage
from dcc_desktop.services.brainstorm import add_idea, remove_ideas
from ui.desk import Desk
from ui.pages.page import Page
from ui.undo_offers import removed_text
from ui.widgets.labels import Link
from ui.widgets.message_bars import Action, Message


class EmptyPage(Page):
    stage = Stage.VISION

    def refresh(self) -> None:
        pass


def shown(desk: Desk, qtbot: QtBot) -> EmptyPage:
    page = EmptyPage(desk)
    qtbot.addWidget(page)
    desk.message_posted.connect(page.messages.show_message)
    return page


def do(desk: Desk, text: str) -> str:
    return add_idea(desk.workshop, desk.standing().challenge[0].city.id, text).id


def offered(desk: Desk, text: str, *others: Action) -> Message:
    said: list[Message] = []
    desk.message_posted.connect(said.append)
    desk.offer_undo(text, *others)
    return said[0]


def test_an_offer_takes_back_the_step_that_it_was_made_for(desk: Desk) -> None:
    idea_id = do(desk, "Bicycles")
    _text, take_back = offered(desk, "Added.").actions[-1]
    take_back()
    assert desk.workshop.ideas.find(idea_id) is None


def test_an_offer_that_is_out_of_date_takes_back_nothing_and_says_so(desk: Desk) -> None:
    do(desk, "Bicycles")
    _text, take_back = offered(desk, "Added.").actions[-1]
    later = do(desk, "Trams")
    said: list[str] = []
    desk.message_posted.connect(lambda message: said.append(message.text))
    take_back()
    assert desk.workshop.ideas.find(later) is not None
    assert said == ["Something else was changed since then. Undo takes the steps back one by one."]


def test_an_offer_goes_away_with_the_next_change(desk: Desk, qtbot: QtBot) -> None:
    page = shown(desk, qtbot)
    do(desk, "Bicycles")
    desk.offer_undo("Added.")
    assert page.messages.bar is not None
    do(desk, "Trams")
    assert page.messages.bar is None


def test_an_offer_goes_away_when_it_is_taken(desk: Desk, qtbot: QtBot) -> None:
    page = shown(desk, qtbot)
    do(desk, "Bicycles")
    desk.offer_undo("Added.")
    assert page.messages.bar is not None
    QTest.mouseClick(page.messages.bar.findChildren(Link)[0], Qt.MouseButton.LeftButton)
    assert page.messages.bar is None


def test_what_else_a_message_offers_stays_after_the_next_change(desk: Desk, qtbot: QtBot) -> None:
    page = shown(desk, qtbot)
    do(desk, "Bicycles")
    desk.offer_undo("Added.", ("Show it", lambda: None))
    do(desk, "Trams")
    assert page.messages.bar is not None
    assert [link.text() for link in page.messages.bar.findChildren(Link)] == ["Show it"]


def test_a_later_message_is_not_taken_away_with_the_offer_before_it(desk: Desk, qtbot: QtBot) -> None:
    page = shown(desk, qtbot)
    remove_ideas(desk.workshop, [desk.workshop.ideas.all()[0].id])
    message = offered(desk, "Removed.")
    page.messages.show_message(Message(message.kind, "Saved."))
    do(desk, "Trams")
    assert page.messages.bar is not None
    assert page.messages.bar.label.text() == "Saved."


def test_a_removal_names_one_thing_and_counts_several() -> None:
    assert removed_text(["Trams"], "2 ideas removed.") == "Removed: Trams"
    assert removed_text(["Trams", "Parks"], "2 ideas removed.") == "2 ideas removed."
