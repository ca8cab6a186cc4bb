"""The page of cities and people on the screen, and how a test finds things in it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from dcc_desktop.domain.cities import City
from dcc_desktop.domain.people import Person
from ui.desk import Desk
from ui.pages.cities.cities_page import CitiesPage


def shown(qtbot: QtBot, desk: Desk) -> CitiesPage:
    page = CitiesPage(desk)
    qtbot.addWidget(page)
    desk.changed.connect(page.take_changes)
    desk.message_posted.connect(page.messages.show_message)
    page.resize(1036, 620)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    page.make_fresh()
    return page


def editor(page: CitiesPage) -> QLineEdit:
    lines = [line for line in page.list.table.viewport().findChildren(QLineEdit) if line.isVisible()]
    assert len(lines) == 1
    return lines[0]


def focused(page: CitiesPage) -> QWidget:
    """Return what takes the keys."""
    widget = page.focusWidget()
    assert widget is not None
    return widget


def press(qtbot: QtBot, widget: QWidget, key: Qt.Key) -> None:
    qtbot.keyClick(widget, key)


def city_named(desk: Desk, name: str) -> City:
    return next(city for city in desk.workshop.cities.all() if name in (city.name_en, city.name_bg))


def person_named(desk: Desk, name: str) -> Person:
    return next(person for person in desk.workshop.people.all() if person.name == name)


def edit(page: CitiesPage, row_id: str, column: str) -> QLineEdit:
    page.list.table.edit_cell(row_id, column)
    return editor(page)
