"""A form over one thing of the file: what is typed is saved in the thing that it was typed for."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from dcc_desktop.domain.practices import GoodPractice
from dcc_desktop.services.practices import add_practice, change_practice, remove_practices
from ui.desk import Desk
from ui.entity_form import EntityForm
from ui.field_saver import flush_all
from ui.widgets.fields import ChoiceField, SearchChoice, TextField
from ui.widgets.labels import Label

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
TypeText = Callable[[QWidget, str], None]


class PracticeFields:
    """A form with a text and a choice, and two practices to show in it."""

    def __init__(self, desk: Desk, qtbot: QtBot) -> None:
        self.practices = desk.workshop.good_practices
        self.one, self.other = (add_practice(desk.workshop, title) for title in ("One", "Other"))
        self.page = QWidget()
        self.hint = Label("Choose one", parent=self.page)
        self.form = EntityForm(desk.workshop, self.practices.get, change_practice, hint=self.hint)
        self.form.setParent(self.page)
        self.theme = TextField("Theme")
        self.city = SearchChoice("City")
        self.form.bind("theme", self.theme)
        self.form.bind("city_id", self.city, choices_of=self._cities)
        self.cities = [(str(city.id), city.name_en) for city in desk.workshop.cities.all()]
        qtbot.addWidget(self.page)
        self.page.show()

    def _cities(self, _practice: GoodPractice) -> list[tuple[str, str]]:
        return self.cities

    def show(self, practice: GoodPractice) -> None:
        self.form.show_entity(self.practices.get(practice.id))


@pytest.fixture
def shown(desk: Desk, qtbot: QtBot) -> PracticeFields:
    """A form in which nothing is chosen yet."""
    return PracticeFields(desk, qtbot)


def test_while_nothing_is_chosen_the_hint_stands_in_place_of_the_fields(shown: PracticeFields) -> None:
    assert (shown.form.isVisible(), shown.hint.isVisible()) == (False, True)
    shown.show(shown.one)
    assert (shown.form.isVisible(), shown.hint.isVisible()) == (True, False)
    shown.form.show_entity(None)
    assert (shown.form.isVisible(), shown.hint.isVisible(), shown.form.shown_id) == (False, True, "")


def test_what_was_typed_for_one_is_saved_in_it_when_another_is_shown(
    shown: PracticeFields, type_text: TypeText
) -> None:
    shown.show(shown.one)
    type_text(shown.theme.line, "Градини")
    shown.show(shown.other)
    assert [shown.practices.get(each.id).theme for each in (shown.one, shown.other)] == ["Градини", ""]
    assert shown.theme.value() == ""


def test_keys_that_still_come_land_in_no_other_thing(
    shown: PracticeFields, desk: Desk, qtbot: QtBot, type_text: TypeText
) -> None:
    shown.show(shown.one)
    shown.page.activateWindow()
    shown.theme.setFocus()
    qtbot.waitUntil(shown.theme.line.hasFocus)
    type_text(shown.theme.line, "Гра")
    remove_practices(desk.workshop, [shown.one.id])
    shown.show(shown.other)
    assert not shown.theme.line.hasFocus()
    assert flush_all(shown.form)
    assert (shown.practices.get(shown.other.id).theme, shown.theme.line.text()) == ("", "")


def test_a_page_that_shows_anew_what_was_saved_makes_the_form_turn_only_once(
    shown: PracticeFields, desk: Desk, type_text: TypeText
) -> None:
    shown.show(shown.one)
    turned: list[str] = []
    shown.form.turned.connect(lambda: turned.append(shown.form.shown_id))
    desk.workshop.subscribe(lambda _changes: shown.show(shown.other))
    type_text(shown.theme.line, "Gardens")
    shown.show(shown.other)
    assert turned == [shown.other.id]


def test_a_wiped_out_choice_is_saved_as_none(shown: PracticeFields, type_text: TypeText) -> None:
    shown.show(shown.one)
    type_text(shown.city.box, shown.cities[0][1])
    assert flush_all(shown.form)
    assert shown.practices.get(shown.one.id).city_id == shown.cities[0][0]
    line = shown.city.box.lineEdit()
    assert line is not None
    line.selectAll()
    QTest.keyClick(line, Qt.Key.Key_Delete)
    assert flush_all(shown.form)
    assert shown.practices.get(shown.one.id).city_id is None


def test_turning_is_told_once_for_each_other_thing(shown: PracticeFields) -> None:
    turned: list[str] = []
    shown.form.turned.connect(lambda: turned.append(shown.form.shown_id))
    for practice in (shown.one, shown.one, shown.other):
        shown.show(practice)
    assert turned == [shown.one.id, shown.other.id]


def test_a_form_that_could_not_save_because_of_a_bug_shows_other_things_again(
    shown: PracticeFields, type_text: TypeText, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown.show(shown.one)
    type_text(shown.theme.line, "Gardens")
    with monkeypatch.context() as broken:
        broken.setattr(shown.form, "_change", lambda *_given, **_more: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            shown.show(shown.other)
    shown.show(shown.other)
    assert shown.form.shown_id == shown.other.id
    assert shown.practices.get(shown.one.id).theme == "Gardens"


def test_the_number_zero_is_a_choice(shown: PracticeFields) -> None:
    level = ChoiceField("Level", [("0", "None"), ("1", "Some")])
    shown.form.bind("level", level, value_of=lambda _practice: 0)
    shown.show(shown.one)
    assert level.box.currentText() == "None"
