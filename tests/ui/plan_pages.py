"""A plan's page on the sample, and how its tests look at it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from dcc_desktop.domain.plan import Action
from ui.desk import Desk
from ui.pages.plan.plan_page import PlanPage
from ui.widgets.cells import GROUP_ROLE
from ui.widgets.fields import Field
from ui.widgets.tables import Table


def plan_page(desk: Desk, qtbot: QtBot, city: str = "Paradigmia") -> PlanPage:
    """Show the page of a city's plan; of all cities for an empty name."""
    ids = {each.name_en: each.id for each in desk.workshop.cities.all()}
    desk.choose_city(ids.get(city))
    page = PlanPage(desk)
    # As the workbench does.
    desk.changed.connect(page.take_changes)
    desk.message_posted.connect(page.messages.show_message)
    qtbot.addWidget(page)
    page.resize(1036, 620)
    page.show()
    page.make_fresh()
    return page


def titles(table: Table) -> list[str]:
    """Return the titles in the order shown; objectives and other groups in brackets."""
    shown = []
    for row in range(table.rows.rowCount()):
        group = table.rows.data(table.rows.index(row, 0), GROUP_ROLE)
        shown.append(f"[{group.code or group.text}]" if group else table.rows.cell_at(table.rows.index(row, 1)).text)
    return shown


def actions_of(desk: Desk) -> list[Action]:
    """Return the actions of the current city in their order."""
    assert desk.city_id is not None
    return desk.workshop.actions.where(city_id=desk.city_id)


def press(button: object) -> None:
    """Click a button."""
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)  # type: ignore[call-overload]  # any button of ours


def editors_of(table: Table) -> list[QLineEdit]:
    """Return the open editor of a table, if there is one."""
    return [editor for editor in table.viewport().findChildren(QLineEdit) if editor.isVisible()]


def editor_of(table: Table) -> QLineEdit:
    """Return the open editor of a table."""
    return editors_of(table)[0]


def input_of(field: Field) -> QWidget:
    """Return what is typed into or ticked."""
    widget = field.focusProxy()
    assert widget is not None
    return widget


def type_anew(field: Field, text: str) -> None:
    """Go into a field and type over what it holds."""
    widget = input_of(field)
    widget.setFocus()
    QTest.keyClick(widget, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(widget, text)
