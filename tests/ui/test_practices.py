"""Good practices, contacts and the hub canvas, used with keys and clicks as in the room."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from dcc_desktop.domain.cities import City
from dcc_desktop.domain.hub import HubBox
from dcc_desktop.i18n import Language
from dcc_desktop.services.cities import add_city
from dcc_desktop.services.empty_programme import new_empty_workshop
from dcc_desktop.services.people import change_person, contacts
from dcc_desktop.services.practices import adopt_practice
from ui.desk import Desk
from ui.failures import Failures
from ui.pages.practices.practices_page import PracticesPage

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
TypeText = Callable[[QWidget, str], None]


def shown(qtbot: QtBot, desk: Desk) -> PracticesPage:
    page = PracticesPage(desk)
    qtbot.addWidget(page)
    desk.changed.connect(page.take_changes)
    desk.message_posted.connect(page.messages.show_message)
    page.resize(1036, 620)
    page.show()
    page.activateWindow()
    page.make_fresh()
    return page


@pytest.fixture
def page(qtbot: QtBot, desk: Desk, failures: Failures) -> PracticesPage:
    made = shown(qtbot, desk)
    failures.refused.connect(made.show_refusal)
    return made


def city(desk: Desk, name: str) -> City:
    return next(each for each in desk.workshop.cities.all() if each.name_en == name)


def titles(page: PracticesPage) -> list[str]:
    model = page.practices.table.rows
    rows = [model.row_at(model.index(place, 0)) for place in range(model.rowCount())]
    return [row.practice.title for row in rows if row is not None]


def test_a_new_practice_is_named_at_once_and_undone(page: PracticesPage, type_text: TypeText) -> None:
    QTest.mouseClick(page.new, Qt.MouseButton.LeftButton)
    title = page.form.fields["title"].focusProxy()
    assert isinstance(title, QPlainTextEdit)
    assert title.textCursor().selectedText() == "New practice"
    type_text(title, "Библиотека на уреди")
    page.practices.table.setFocus()
    assert "Библиотека на уреди" in titles(page)
    page.desk.workshop.undo()
    assert "Библиотека на уреди" not in titles(page)


def test_all_words_of_the_search_must_be_somewhere_in_a_practice(page: PracticesPage, type_text: TypeText) -> None:
    type_text(page.practices.text.line, "libraries helpers")
    assert titles(page) == ["Digital helpers in libraries"]


def test_a_theme_filters_the_list(page: PracticesPage) -> None:
    page.practices.topic.box.setCurrentText("Open data")
    page.practices.topic.box.activated.emit(page.practices.topic.box.currentIndex())
    assert titles(page) == ["A data inventory in twelve weeks"]


def test_the_own_and_adopted_practices_of_the_city_come_first(page: PracticesPage) -> None:
    page.desk.choose_city(city(page.desk, "Primerovo").id)
    page.make_fresh()
    groups = [page.practices.table.rows.index(place, 0).data() for place in page.practices.table.rows.group_rows()]
    assert groups == ["Shared by Primerovo 1", "Primerovo wants to adopt 4", "Other good practices 4"]
    assert titles(page)[0] == "Photo, answer, photo: a reporting system"


def test_a_field_of_the_form_is_saved_when_it_is_left(page: PracticesPage, type_text: TypeText) -> None:
    practice_id = page.practices.table.chosen_id()
    area = page.form.fields["results"].focusProxy()
    assert area is not None
    area.setFocus()
    QTest.keySequence(area, "Ctrl+A")
    type_text(area, "Half the time")
    page.practices.table.setFocus()
    saved = {p.id: p.results for p in page.desk.workshop.good_practices.all()}
    assert saved[next(key for key in saved if key == practice_id)] == "Half the time"


def test_what_is_typed_for_one_practice_is_not_lost_in_the_next(page: PracticesPage, type_text: TypeText) -> None:
    first, *_rest = page.desk.workshop.good_practices.all()
    page.practices.table.choose(first.id)
    line = page.form.fields["link"].focusProxy()
    assert line is not None
    line.setFocus()
    type_text(line, "example.org")
    page.practices.table.choose(page.desk.workshop.good_practices.all()[-1].id)
    assert page.desk.workshop.good_practices.get(first.id).link.startswith("example.org")


def test_a_city_adopts_a_practice_and_withdraws(page: PracticesPage) -> None:
    adopted = {"city_id": city(page.desk, "Paradigmia").id, "practice_id": page.practices.table.chosen_id()}
    page.form.adoptions.city.set_value(adopted["city_id"])
    QTest.mouseClick(page.form.adoptions.add, Qt.MouseButton.LeftButton)
    found = page.desk.workshop.practice_adoptions.where(**adopted)
    assert len(found) == 1
    page.form.adoptions.table.setFocus()
    page.form.adoptions.table.choose(found[0].id, column="withdraw")
    QTest.keyClick(page.form.adoptions.table, Qt.Key.Key_Space)
    assert page.desk.workshop.practice_adoptions.where(**adopted) == []


def test_only_those_who_agreed_are_among_the_contacts(page: PracticesPage) -> None:
    page.open_target("contacts")
    assert page.contacts.count() == len(contacts(page.desk.workshop))
    silent = len(page.desk.workshop.people.all()) - page.contacts.count()
    assert page.contacts.hint.text() == f"{silent} people do not share their contacts."


def test_the_contacts_that_are_shown_go_to_the_clipboard(page: PracticesPage, type_text: TypeText) -> None:
    page.open_target("contacts")
    person = contacts(page.desk.workshop)[0]
    type_text(page.contacts.text.line, person.name)
    QTest.mouseClick(page.contacts.copy, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text().startswith(f"{person.name}\t")
    assert person.email in QGuiApplication.clipboard().text()


def test_a_box_of_the_hub_is_saved_and_undone(page: PracticesPage, type_text: TypeText) -> None:
    paradigmia = city(page.desk, "Paradigmia")
    page.desk.choose_city(paradigmia.id)
    page.open_target("hub")
    box = page.hub.boxes[HubBox.SERVICES]
    box.area.setFocus()
    type_text(box.area, "Курсове вечер")
    page.tabs.setFocus()
    assert [entry.text for entry in page.desk.workshop.hub_entries.where(city_id=paradigmia.id)] == ["Курсове вечер"]
    page.desk.workshop.undo()
    assert box.value() == ""


def test_a_box_belongs_to_the_city_for_which_it_was_typed(page: PracticesPage, type_text: TypeText) -> None:
    paradigmia = city(page.desk, "Paradigmia")
    page.desk.choose_city(paradigmia.id)
    page.open_target("hub")
    page.hub.boxes[HubBox.NEED].area.setFocus()
    type_text(page.hub.boxes[HubBox.NEED].area, "Yes")
    page.desk.choose_city(city(page.desk, "Monte Exemplo").id)
    assert [entry.text for entry in page.desk.workshop.hub_entries.where(city_id=paradigmia.id)] == ["Yes"]
    assert page.hub.boxes[HubBox.NEED].value() == ""


@pytest.mark.parametrize("is_by_key", [True, False])
def test_without_a_city_the_hub_leads_to_one(page: PracticesPage, *, is_by_key: bool) -> None:
    page.open_target("hub")
    table, place = page.hub.overview, page.hub.overview.rows.index_of(city(page.desk, "Primerovo").id)
    if is_by_key:
        table.setCurrentIndex(place)
        QTest.keyClick(table, Qt.Key.Key_Return)
    else:
        QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=table.visualRect(place).center())
    assert page.desk.city_id == city(page.desk, "Primerovo").id
    assert page.hub.boxes[HubBox.NEED].isVisible()


def test_cities_without_a_hub_are_listed_in_natural_order(page: PracticesPage) -> None:
    for name in ("Област 10", "Област 9"):
        add_city(page.desk.workshop, name)
    page.open_target("hub")
    rows = page.hub.overview.rows
    names = [rows.cell_at(rows.index(at, 0)).text for at in range(rows.rowCount())]
    assert names.index("Област 9") < names.index("Област 10")


def test_an_empty_file_says_how_to_begin(qtbot: QtBot, make_desk: Callable[[Path], Desk], tmp_path: Path) -> None:
    path = tmp_path / "empty.dccw"
    new_empty_workshop(path, "Empty", language=Language.EN).close()
    page = shown(qtbot, make_desk(path))
    assert page.empty.isVisible()
    page.open_target("contacts")
    assert page.contacts.empty.isVisible()


def test_a_telephone_that_nobody_has_takes_no_column(page: PracticesPage) -> None:
    page.open_target("contacts")
    table, workshop = page.contacts.table, page.desk.workshop
    phone = table.rows.column_of("phone")
    for person in workshop.people.all():
        change_person(workshop, replace(person, phone=""))
    assert table.isColumnHidden(phone)
    change_person(workshop, replace(page.contacts._all[0].person, phone="+359 2"))
    assert not table.isColumnHidden(phone)


def test_an_adopting_city_that_is_added_is_seen_whole(page: PracticesPage, qtbot: QtBot) -> None:
    adoptions = page.form.adoptions
    practice = next(each for each in page.desk.workshop.good_practices.all())
    page.practices.show_practice(practice.id)
    taken = {each.city_id for each in page.desk.workshop.practice_adoptions.where(practice_id=practice.id)}
    others = [each for each in page.desk.workshop.cities.all() if each.id not in taken]
    for each in others[:3]:
        adopt_practice(page.desk.workshop, practice.id, each.id)
    qtbot.waitUntil(lambda: adoptions.height() >= adoptions.minimumSizeHint().height())
    assert adoptions.table.geometry().bottom() < adoptions.city.geometry().top()
