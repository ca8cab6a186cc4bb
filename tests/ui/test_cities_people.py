"""The table and the form of people, used with keys and clicks as in the room."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from dcc_desktop.services.people import attendees_of
from tests.ui.cities_in_use import editor, person_named, press, shown
from ui.desk import Desk
from ui.dialogs.import_dialog import ImportDialog
from ui.failures import Failures
from ui.pages.cities.cities_page import CitiesPage
from ui.widgets.fields import TextField

TypeText = Callable[[QWidget, str], None]


@pytest.fixture
def page(qtbot: QtBot, desk: Desk, failures: Failures) -> CitiesPage:
    return shown(qtbot, desk)


@pytest.fixture
def people_page(page: CitiesPage) -> CitiesPage:
    page.open_target("people")
    return page


def test_people_are_filtered_by_the_current_city_until_all_are_wanted(qtbot: QtBot, people_page: CitiesPage) -> None:
    page, everybody = people_page, len(people_page.people.rows)
    city_id = next(row.person.city_id for row in page.people.rows if row.person.city_id)
    page.desk.choose_city(city_id)
    assert {row.person.city_id for row in page.people.rows} == {city_id}
    qtbot.mouseClick(page.tools.all_cities, Qt.MouseButton.LeftButton)
    assert len(page.people.rows) == everybody


def test_space_marks_somebody_as_here(qtbot: QtBot, people_page: CitiesPage) -> None:
    page = people_page
    absent = next(row for row in page.people.rows if not row.is_here)
    page.people.table.choose(absent.id, column="here")
    press(qtbot, page.people.table, Qt.Key.Key_Space)
    here = {person.id for each, person in attendees_of(page.desk.workshop, page.desk.seminar.id) if each.is_present}
    assert absent.id in here


def test_a_new_person_belongs_to_the_current_city(qtbot: QtBot, people_page: CitiesPage, type_text: TypeText) -> None:
    page = people_page
    city_id = next(row.person.city_id for row in page.people.rows if row.person.city_id)
    page.desk.choose_city(city_id)
    page.begin_new()
    type_text(editor(page), "Мария Иванова")
    press(qtbot, editor(page), Qt.Key.Key_Return)
    assert person_named(page.desk, "Мария Иванова").city_id == city_id


def test_a_wrong_address_stays_in_the_field_with_its_reason(people_page: CitiesPage, type_text: TypeText) -> None:
    email, phone = (people_page.person_form.form.fields[name] for name in ("email", "phone"))
    assert isinstance(email, TextField)
    email.setFocus()
    email.line.selectAll()
    type_text(email.line, "без-адрес")
    phone.setFocus()
    assert email.error()
    assert email.line.text() == "без-адрес"


def test_a_link_to_a_person_shows_that_person(page: CitiesPage) -> None:
    person = page.desk.workshop.people.all()[-1]
    page.open_target(person.id)
    assert page.list is page.people
    assert page.person_form.form.shown_id == person.id


def test_a_table_that_is_pasted_opens_its_preview(qtbot: QtBot, people_page: CitiesPage) -> None:
    QGuiApplication.clipboard().setText("Име\tE-mail\nМария Иванова\tmaria@example.org\n")
    page = people_page
    qtbot.keyClick(page.people.table, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    [dialog] = page.findChildren(ImportDialog)
    qtbot.waitUntil(lambda: dialog.primary.text() == "Import 1 row")
    dialog.accept()
    assert person_named(page.desk, "Мария Иванова").email == "maria@example.org"
    assert page.messages.bar is not None
    assert page.messages.bar.label.text() == "1 person imported."


def test_people_removed_from_the_form_are_named_with_the_cities_that_lose_their_lead(
    qtbot: QtBot, people_page: CitiesPage
) -> None:
    page = people_page
    city = next(city for city in page.desk.workshop.cities.all() if city.project_manager_id)
    assert city.project_manager_id is not None
    manager = page.desk.workshop.people.get(city.project_manager_id)
    page.people.show_row(manager.id)
    qtbot.mouseClick(page.person_form.remove, Qt.MouseButton.LeftButton)
    assert page.messages.bar is not None
    assert page.messages.bar.label.text() == (
        f"Person removed: {manager.name}. 1 city has no lead expert or project manager any more."
    )
