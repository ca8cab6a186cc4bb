"""The palette: a few letters lead to a page, an action, a city, a person or a text."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from dcc_desktop.domain.stages import Stage
from dcc_desktop.services.brainstorm import add_idea
from dcc_desktop.services.entity_names import NAMES
from ui.commands import Command, Group
from ui.desk import Desk, Destination
from ui.dialogs.palette_dialog import PaletteDialog
from ui.dialogs.palette_entries import STAGE_OF_TABLE, Entry, best_of

Type = Callable[[QWidget, str], None]


def nothing() -> None:
    """What an entry does that a test only looks at."""


def texts(entries: list[Entry]) -> list[str]:
    return [entry.text for entry in entries]


def some(*names: str) -> list[Entry]:
    return [Entry(name, nothing) for name in names]


@pytest.fixture
def ran() -> list[str]:
    """What the commands of the tests have done."""
    return []


@pytest.fixture
def palette(desk: Desk, above: QWidget, ran: list[str]) -> PaletteDialog:
    """An open palette over the sample seminar, with three commands."""
    commands = [
        Command("Settings…", Group.FILE, lambda: ran.append("settings"), ("Ctrl+,",)),
        Command("Search", Group.GO, lambda: ran.append("search"), ("Ctrl+K",)),
        Command("Action plan", Group.GO, lambda: ran.append("plan"), ("Ctrl+8",)),
    ]
    dialog = PaletteDialog(desk, commands, above)
    dialog.open()
    return dialog


def test_words_fit_in_any_order() -> None:
    entries = some("Black out the projector", "Show on the projector", "Agenda")
    assert texts(best_of(entries, "proj show")) == ["Show on the projector"]


def test_of_a_text_that_was_pasted_the_beginning_counts() -> None:
    name = "Plan " * 24
    assert texts(best_of(some(name, "Agenda"), name + "and much more " * 3000)) == [name]


@pytest.mark.parametrize(("word", "is_found"), [("sotp", True), ("shpro", True), ("aaaaaaaaaaaaaaaaaaaaaab", False)])
def test_the_first_letters_in_their_order_find_a_name(word: str, *, is_found: bool) -> None:
    entries = some("Show on the projector" if is_found else "a" * 60)
    assert bool(best_of(entries, word)) is is_found


def test_the_beginning_of_a_name_comes_before_the_middle_of_another() -> None:
    assert texts(best_of(some("New plan", "Planning", "Explanation"), "plan")) == [
        "Planning",
        "New plan",
        "Explanation",
    ]


def test_letters_of_a_word_may_be_left_out() -> None:
    assert texts(best_of(some("Mentoring", "Agenda"), "mntr")) == ["Mentoring"]


def test_letters_strewn_over_a_sentence_do_not_fit() -> None:
    assert best_of(some("People of the city that have nothing to do"), "pdo") == []


def test_cyrillic_is_found_whatever_the_case() -> None:
    assert texts(best_of(some("Търговище", "Смолян"), "ТЪРГ")) == ["Търговище"]


def test_other_names_of_a_thing_find_it_too() -> None:
    assert texts(best_of([Entry("Sofia", nothing, also="София Sofia")], "соф")) == ["Sofia"]


def test_pages_come_first_and_the_palette_does_not_offer_itself(palette: PaletteDialog) -> None:
    assert texts(palette.list.entries())[:2] == ["Action plan", "Settings…"]


def test_enter_takes_the_first_and_closes(palette: PaletteDialog, qtbot: QtBot, ran: list[str]) -> None:
    QTest.keyClicks(palette.line, "sett")
    QTest.keyClick(palette.line, Qt.Key.Key_Return)
    assert ran == ["settings"]
    assert not palette.isVisible()


def test_the_arrows_move_the_choice_round(palette: PaletteDialog, qtbot: QtBot, ran: list[str]) -> None:
    QTest.keyClick(palette.line, Qt.Key.Key_Down)
    assert palette.list.chosen() == palette.list.entries()[1]
    QTest.keyClick(palette.line, Qt.Key.Key_Up)
    QTest.keyClick(palette.line, Qt.Key.Key_Up)
    assert palette.list.chosen() == palette.list.entries()[-1]
    assert ran == []


def test_escape_does_nothing(palette: PaletteDialog, qtbot: QtBot, ran: list[str]) -> None:
    QTest.keyClick(palette.line, Qt.Key.Key_Escape)
    assert (palette.isVisible(), ran) == (False, [])


def test_a_city_is_chosen_by_its_bulgarian_name(
    palette: PaletteDialog, desk: Desk, qtbot: QtBot, type_text: Type
) -> None:
    city = desk.workshop.cities.all()[2]
    type_text(palette.line, city.name_bg)
    QTest.keyClick(palette.line, Qt.Key.Key_Return)
    assert desk.city_id == city.id


def test_a_person_is_found_on_the_page_of_people(palette: PaletteDialog, desk: Desk, qtbot: QtBot) -> None:
    person = next(person for person in desk.workshop.people.all() if person.city_id)
    spy = QSignalSpy(desk.place_requested)
    palette.line.setText(person.name)
    QTest.keyClick(palette.line, Qt.Key.Key_Return)
    assert spy.at(0)[0] == Destination(Stage.CITIES, person.id, person.city_id)


def test_a_text_leads_to_its_page_and_its_city(
    palette: PaletteDialog, desk: Desk, qtbot: QtBot, type_text: Type
) -> None:
    city = desk.workshop.cities.all()[0]
    idea = add_idea(desk.workshop, city.id, "Електронен пропуск за библиотеката")
    spy = QSignalSpy(desk.place_requested)
    type_text(palette.line, "пропуск библ")
    qtbot.waitUntil(lambda: texts(palette.list.entries()) == ["Електронен пропуск за библиотеката"])
    QTest.mouseClick(palette.list.viewport(), Qt.MouseButton.LeftButton, pos=_place_of_chosen(palette))
    assert spy.at(0)[0] == Destination(Stage.VISION, idea.id, city.id)


def _place_of_chosen(palette: PaletteDialog) -> QPoint:
    return palette.list.visualItemRect(palette.list.currentItem()).center()


def test_enter_does_not_wait_for_the_search(palette: PaletteDialog, desk: Desk, qtbot: QtBot, type_text: Type) -> None:
    city = desk.workshop.cities.all()[0]
    add_idea(desk.workshop, city.id, "Електронен пропуск за библиотеката")
    spy = QSignalSpy(desk.place_requested)
    type_text(palette.line, "пропуск")
    QTest.keyClick(palette.line, Qt.Key.Key_Return)
    assert spy.count() == 1


def test_what_is_not_there_is_said(palette: PaletteDialog, qtbot: QtBot) -> None:
    QTest.keyClicks(palette.line, "qqqzz")
    qtbot.waitUntil(palette.nothing.isVisible)
    assert palette.list.entries() == []


def test_a_city_is_not_listed_twice(palette: PaletteDialog, desk: Desk, qtbot: QtBot) -> None:
    name = desk.workshop.cities.all()[0].name_en
    palette.line.setText(name)
    palette._show_texts_too()
    assert [entry.text for entry in palette.list.entries() if entry.icon == "city"].count(name) == 1


def test_every_table_has_a_page() -> None:
    assert set(STAGE_OF_TABLE) == set(NAMES)
