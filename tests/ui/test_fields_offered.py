"""What a list offers: nothing is taken away from somebody who types in it or has it open."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QStyle, QStyleOptionComboBox, QWidget
from pytestqt.qtbot import QtBot

from ui.widgets.fields import ChoiceField, SearchChoice

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
TypeText = Callable[[QWidget, str], None]
CITIES = [("c", "Cork"), ("v", "Варна")]


@pytest.fixture
def city(qtbot: QtBot) -> SearchChoice:
    """A field that is shown and offers two cities."""
    field = SearchChoice("City", CITIES)
    qtbot.addWidget(field)
    field.show()
    return field


def texts(field: SearchChoice) -> list[str]:
    return [field.box.itemText(place) for place in range(field.box.count())]


def test_other_choices_keep_the_chosen_one(city: SearchChoice) -> None:
    city.set_value("v")
    city.offer([("g", "Ghent"), *CITIES])
    assert texts(city) == ["Ghent", "Cork", "Варна"]
    assert city.value() == "v"


def test_the_same_choices_do_not_fill_the_list_anew(qtbot: QtBot, city: SearchChoice) -> None:
    with qtbot.assertNotEmitted(city.box.model().rowsRemoved):
        city.offer(list(CITIES))


def test_other_choices_wait_while_somebody_types(city: SearchChoice, type_text: TypeText) -> None:
    city.box.setFocus()
    type_text(city.box, "Вар")
    city.offer([("g", "Ghent")])
    assert texts(city) == ["Cork", "Варна"]
    city.set_value("", of="next")
    city.offer([("g", "Ghent")])
    assert texts(city) == ["Ghent"]


@pytest.mark.parametrize("kind", [ChoiceField, SearchChoice])
def test_a_long_choice_is_shown_up_to_the_arrow(qtbot: QtBot, kind: type[ChoiceField] | type[SearchChoice]) -> None:
    field = kind("Theme", [("a", "i" * 400)])
    qtbot.addWidget(field)
    field.resize(280, 60)
    field.set_value("a")
    field.show()
    option = QStyleOptionComboBox()
    field.box.initStyleOption(option)
    parts = (QStyle.SubControl.SC_ComboBoxEditField, QStyle.SubControl.SC_ComboBoxArrow)
    text, arrow = (
        field.box.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, part, field.box) for part in parts
    )
    assert 0 <= arrow.left() - text.right() <= 4
