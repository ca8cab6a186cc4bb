"""Needs, offers and wishes, typed one after the other."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from dcc_desktop.domain.cities import City, CityRole
from dcc_desktop.services.cities import change_city
from dcc_desktop.services.pairings import remove_pairings, remove_rule
from ui.desk import Desk
from ui.failures import Failures
from ui.pages.mentoring.ask_list import AskList
from ui.pages.mentoring.mentoring_page import MentoringPage
from ui.widgets.message_bars import MessageBar

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
TypeText = Callable[[QWidget, str], None]


@pytest.fixture
def page(qtbot: QtBot, desk: Desk, failures: Failures) -> MentoringPage:
    made = MentoringPage(desk)
    qtbot.addWidget(made)
    desk.changed.connect(made.take_changes)
    desk.message_posted.connect(made.messages.show_message)
    desk.city_changed.connect(made.mark_stale)
    failures.refused.connect(made.show_refusal)
    made.resize(1036, 620)
    made.show()
    made.activateWindow()
    made.make_fresh()
    return made


def city(desk: Desk, name: str) -> City:
    return next(each for each in desk.workshop.cities.all() if each.name_en == name)


def add(asks: AskList, text: str, *, type_text: TypeText, topic: str = "") -> None:
    type_text(asks.topic.line, topic)
    type_text(asks.text.line, text)
    QTest.keyClick(asks.text.line, Qt.Key.Key_Return)


def test_a_need_is_added_with_enter_and_undone(page: MentoringPage, type_text: TypeText) -> None:
    page.desk.choose_city(city(page.desk, "Primerovo").id)
    before = page.needs.needs.count()
    add(page.needs.needs, "Как да открием данните", type_text=type_text, topic="data")
    [need] = [each for each in page.desk.workshop.needs.all() if each.text == "Как да открием данните"]
    assert (need.theme, need.strength) == ("", 2)
    assert need.dimension_id is not None
    assert page.needs.needs.count() == before + 1
    assert page.needs.needs.text.value() == ""
    page.desk.workshop.undo()
    assert page.needs.needs.count() == before


def test_a_topic_that_is_no_dimension_is_a_theme(page: MentoringPage, type_text: TypeText) -> None:
    page.desk.choose_city(city(page.desk, "Naidislinn").id)
    add(page.needs.offers, "Guides for schools", type_text=type_text, topic="Chess")
    [offer] = [each for each in page.desk.workshop.offers.all() if each.text == "Guides for schools"]
    assert (offer.dimension_id, offer.theme) == (None, "Chess")


def test_without_a_city_the_entry_stays_and_asks_for_one(page: MentoringPage, type_text: TypeText) -> None:
    add(page.needs.needs, "A need", type_text=type_text)
    assert page.needs.needs.text.value() == "A need"
    assert "Choose the city first." in " ".join(b.label.text() for b in page.messages.findChildren(MessageBar))


def test_one_digit_changes_the_strength(page: MentoringPage) -> None:
    table = page.needs.needs.table
    need = page.desk.workshop.needs.all()[0]
    table.choose(need.id, column="strength")
    QTest.keyClick(table, Qt.Key.Key_1 if need.strength != 1 else Qt.Key.Key_3)
    assert page.desk.workshop.needs.get(need.id).strength != need.strength


def test_the_text_of_a_need_is_changed_in_place(page: MentoringPage, type_text: TypeText) -> None:
    table = page.needs.needs.table
    need = page.desk.workshop.needs.all()[0]
    table.edit_cell(need.id, "text")
    editor = table.viewport().findChildren(QLineEdit)[0]
    editor.selectAll()
    type_text(editor, "Друга нужда")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    assert page.desk.workshop.needs.get(need.id).text == "Друга нужда"


def test_the_current_city_filters_its_side_only(page: MentoringPage) -> None:
    offers = page.needs.offers.count()
    page.desk.choose_city(city(page.desk, "Primerovo").id)
    own = page.desk.workshop.needs.where(city_id=city(page.desk, "Primerovo").id)
    assert page.needs.needs.count() == len(own)
    assert page.needs.offers.count() == offers


def test_a_wish_is_added_and_removed(page: MentoringPage) -> None:
    page.needs.right.chosen.emit("wishes")
    wishes = page.needs.wishes
    wishes.city.set_value(city(page.desk, "Paradigmia").id)
    wishes.wished.set_value(city(page.desk, "Naidislinn").id)
    QTest.mouseClick(wishes.add, Qt.MouseButton.LeftButton)
    found = page.desk.workshop.wishes.where(city_id=city(page.desk, "Paradigmia").id)
    assert [wish.wished_city_id for wish in found] == [city(page.desk, "Naidislinn").id]
    wishes.table.choose(found[0].id)
    QTest.keyClick(wishes.table, Qt.Key.Key_Delete)
    assert page.desk.workshop.wishes.where(city_id=city(page.desk, "Paradigmia").id) == []


def test_cities_without_languages_are_named(page: MentoringPage) -> None:
    assert not page.needs.languages.isVisible()
    change_city(page.desk.workshop, replace(city(page.desk, "Primerovo"), languages=()))
    assert page.needs.languages.isVisible()
    assert "Primerovo" in page.needs.languages.text.text()


def click_at(page: MentoringPage, widget: QWidget) -> None:
    """Click where a widget is, as the system does it: to the window, which hands it to what is open."""
    window = page.windowHandle()
    assert window is not None
    place = widget.mapTo(page, widget.rect().center())
    QTest.mouseClick(window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)


def test_a_click_beside_the_offered_topics_goes_where_it_is_meant(
    page: MentoringPage, qtbot: QtBot, type_text: TypeText
) -> None:
    asks = page.needs.needs
    asks.topic.line.setFocus()
    type_text(asks.topic.line, "da")
    popup = asks.topic.line.completer().popup()
    assert popup is not None
    assert popup.isVisible()
    click_at(page, asks.text.line)
    qtbot.waitUntil(asks.text.line.hasFocus)
    assert not popup.isVisible()
    type_text(asks.text.line, "help")
    assert (asks.topic.value(), asks.text.value()) == ("da", "help")


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Tab])
def test_a_key_takes_the_topic_that_is_marked(
    page: MentoringPage, qtbot: QtBot, type_text: TypeText, key: Qt.Key
) -> None:
    asks = page.needs.needs
    asks.topic.line.setFocus()
    type_text(asks.topic.line, "da")
    popup = asks.topic.line.completer().popup()
    assert popup is not None
    QTest.keyClick(popup, Qt.Key.Key_Down)
    QTest.keyClick(popup, key)
    assert asks.topic.value() in page.needs.needs._topics.names()
    qtbot.waitUntil(lambda: not popup.isVisible() and not asks.topic.line.hasFocus())


def test_without_a_mentor_city_the_offers_say_how_there_is_one(page: MentoringPage, qtbot: QtBot) -> None:
    workshop = page.desk.workshop
    remove_pairings(workshop, [pairing.id for pairing in workshop.pairings.all()])
    for rule in workshop.pairing_rules.all():
        remove_rule(workshop, rule.id)
    for each in [each for each in workshop.cities.all() if each.role is CityRole.MENTOR]:
        change_city(workshop, replace(each, role=CityRole.FELLOW))
    assert page.needs.no_mentors.isVisible()
    with qtbot.waitSignal(page.desk.place_requested):
        page.needs.no_mentors.button.click()
