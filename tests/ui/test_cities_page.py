"""The table and the form of cities, used with keys and clicks as in the room."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from dcc_desktop.domain.cities import CityRole, FellowBenefit
from dcc_desktop.domain.people import PersonRole
from dcc_desktop.domain.texts import BilingualText
from dcc_desktop.services.cities import add_city
from dcc_desktop.services.seminars import add_seminar
from dcc_desktop.workshop_file import WorkshopFile
from tests.ui.cities_in_use import city_named, edit, editor, focused, press, shown
from ui.desk import Desk
from ui.failures import Failures
from ui.pages.cities.cities_page import CitiesPage

TypeText = Callable[[QWidget, str], None]


@pytest.fixture
def page(qtbot: QtBot, desk: Desk, failures: Failures) -> CitiesPage:
    return shown(qtbot, desk)


def test_a_city_is_added_by_typing_its_name(qtbot: QtBot, page: CitiesPage, type_text: TypeText) -> None:
    qtbot.mouseClick(page.add, Qt.MouseButton.LeftButton)
    type_text(editor(page), "Русе")
    press(qtbot, editor(page), Qt.Key.Key_Return)
    assert city_named(page.desk, "Русе").role is CityRole.CHALLENGE


def type_names(qtbot: QtBot, page: CitiesPage, type_text: TypeText, *names: str) -> None:
    """Type into whatever has the focus, as somebody who does not look up."""
    for name in names:
        type_text(focused(page), name)
        press(qtbot, focused(page), Qt.Key.Key_Return)


def test_names_are_typed_one_after_another(qtbot: QtBot, page: CitiesPage, type_text: TypeText) -> None:
    names, before = ("Хасково", "Казанлък", "София", "Севлиево"), len(page.desk.workshop.cities.all())
    page.begin_new()
    type_names(qtbot, page, type_text, *names)
    assert {city_named(page.desk, name).name_bg for name in names} == set(names)
    assert len(page.desk.workshop.cities.all()) == before + len(names)


def test_the_names_of_people_are_typed_one_after_another(qtbot: QtBot, page: CitiesPage, type_text: TypeText) -> None:
    page.open_target("people")
    before = len(page.desk.workshop.people.all())
    page.begin_new()
    type_names(qtbot, page, type_text, "Мария Иванова", "Петър Колев", "Ана Русева")
    assert len(page.desk.workshop.people.all()) == before + 3


def test_after_an_empty_new_row_letters_replace_no_name(qtbot: QtBot, page: CitiesPage, type_text: TypeText) -> None:
    page.begin_new()
    type_names(qtbot, page, type_text, "Русе", "")
    names = {city.name_en for city in page.desk.workshop.cities.all()}
    type_names(qtbot, page, type_text, "Видин")
    assert {city.name_en for city in page.desk.workshop.cities.all()} == names
    assert page.cities.chosen_id() == city_named(page.desk, "Русе").id


def test_the_form_shows_the_city_that_was_added_when_no_further_one_is_typed(
    qtbot: QtBot, page: CitiesPage, type_text: TypeText
) -> None:
    page.begin_new()
    type_names(qtbot, page, type_text, "Русе")
    press(qtbot, editor(page), Qt.Key.Key_Escape)
    added = city_named(page.desk, "Русе")
    qtbot.waitUntil(lambda: page.city_form.form.shown_id == added.id)


def test_a_new_row_that_is_left_without_a_name_goes_again(qtbot: QtBot, page: CitiesPage) -> None:
    rows, step = page.cities.model.rowCount(), page.desk.workshop.log.newest_step
    page.begin_new()
    assert page.cities.model.rowCount() == rows + 1
    press(qtbot, editor(page), Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: page.cities.model.rowCount() == rows)
    assert page.desk.workshop.log.newest_step == step


def test_a_taken_name_stays_in_the_open_editor(qtbot: QtBot, page: CitiesPage, type_text: TypeText) -> None:
    taken = page.desk.workshop.cities.all()[0].name_en
    page.begin_new()
    type_text(editor(page), taken)
    press(qtbot, editor(page), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(page.list.table.viewport().findChildren(QLineEdit)))
    qtbot.waitUntil(lambda: editor(page).text() == taken)
    assert page.messages.bar is not None
    assert taken in page.messages.bar.label.text()


def test_a_first_city_can_be_typed_into_an_empty_file(
    qtbot: QtBot, make_desk: Callable[[Path], Desk], tmp_path: Path, type_text: TypeText
) -> None:
    with WorkshopFile.create(tmp_path / "empty.dccw") as created:
        add_seminar(created, BilingualText.same("Kick-off"))
    page = shown(qtbot, make_desk(tmp_path / "empty.dccw"))
    assert page.cities.currentWidget() is page.cities.empty
    page.begin_new()
    type_text(editor(page), "Видин")
    press(qtbot, editor(page), Qt.Key.Key_Return)
    assert [city.name_bg for city in page.desk.workshop.cities.all()] == ["Видин"]


def test_a_cell_is_edited_in_place(qtbot: QtBot, page: CitiesPage, type_text: TypeText) -> None:
    city_id = page.cities.rows[0].id
    line = edit(page, city_id, "languages")
    line.selectAll()
    type_text(line, "български, en")
    press(qtbot, line, Qt.Key.Key_Return)
    assert page.desk.workshop.cities.get(city_id).languages == ("bg", "en")


def test_a_country_that_does_not_exist_is_explained_and_not_saved(
    qtbot: QtBot, page: CitiesPage, type_text: TypeText
) -> None:
    city = page.cities.rows[0].city
    line = edit(page, city.id, "country")
    line.selectAll()
    type_text(line, "Атлантида")
    press(qtbot, line, Qt.Key.Key_Return)
    assert page.desk.workshop.cities.get(city.id).country == city.country
    assert page.messages.bar is not None


def test_the_wide_table_shows_all_columns_and_the_narrow_one_the_form(qtbot: QtBot, page: CitiesPage) -> None:
    narrow = page.cities.model.columnCount()
    qtbot.mouseClick(page.tools.details, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page.cities.model.columnCount() > narrow)
    assert not page.forms.isVisible()


def test_the_form_saves_a_slogan_when_the_field_is_left(qtbot: QtBot, page: CitiesPage, type_text: TypeText) -> None:
    city_id = page.city_form.form.shown_id
    area = page.city_form.slogan.area
    area.setFocus()
    area.selectAll()
    type_text(area, "Град на бъдещето")
    page.city_form.country.setFocus()
    assert page.desk.workshop.cities.get(city_id).slogan == "Град на бъдещето"


def test_what_is_typed_in_the_form_is_saved_for_its_own_city(page: CitiesPage, type_text: TypeText) -> None:
    first, second = page.cities.rows[0].id, page.cities.rows[1].id
    page.city_form.slogan.area.setFocus()
    page.city_form.slogan.area.selectAll()
    type_text(page.city_form.slogan.area, "Нашият град")
    page.cities.show_row(second)
    cities = page.desk.workshop.cities
    assert cities.get(first).slogan == "Нашият град"
    assert cities.get(second).slogan != "Нашият град"


def test_only_fellow_cities_show_the_benefits(page: CitiesPage) -> None:
    assert not page.city_form.benefits_title.isVisibleTo(page.city_form)
    fellow = next(row for row in page.cities.rows if row.city.role is CityRole.FELLOW)
    page.cities.show_row(fellow.id)
    assert page.city_form.benefits_title.isVisibleTo(page.city_form)


def test_a_ticked_benefit_is_in_the_file(qtbot: QtBot, page: CitiesPage) -> None:
    fellow = next(row for row in page.cities.rows if row.city.role is CityRole.FELLOW)
    page.cities.show_row(fellow.id)
    had = FellowBenefit.TOOLS in fellow.city.benefits
    press(qtbot, page.city_form.benefits[FellowBenefit.TOOLS].box, Qt.Key.Key_Space)
    assert (FellowBenefit.TOOLS in page.desk.workshop.cities.get(fellow.id).benefits) is not had


def test_a_removed_city_comes_back_by_undo_in_the_message(qtbot: QtBot, page: CitiesPage) -> None:
    city = page.cities.rows[0].city
    page.cities.show_row(city.id)
    press(qtbot, page.cities.table, Qt.Key.Key_Delete)
    assert page.desk.workshop.cities.find(city.id) is None
    bar = page.messages.bar
    assert bar is not None
    assert city.name_en in bar.label.text()
    bar._links[0].click()
    assert page.desk.workshop.cities.find(city.id) is not None
    assert page.messages.bar is None


def test_the_offer_to_undo_goes_when_something_else_is_done(qtbot: QtBot, page: CitiesPage) -> None:
    press(qtbot, page.cities.table, Qt.Key.Key_Delete)
    assert page.messages.bar is not None
    add_city(page.desk.workshop, "Cork")
    assert page.messages.bar is None


def test_the_search_knows_cyrillic_and_no_case(page: CitiesPage, type_text: TypeText) -> None:
    city = page.cities.rows[2].city
    type_text(page.tools.search.line, city.name_bg.upper())
    assert [row.id for row in page.cities.rows] == [city.id]


def test_the_facts_count_cities_people_and_who_is_here(page: CitiesPage) -> None:
    here = sum(each.is_present for each in page.desk.workshop.attendances.where(seminar_id=page.desk.seminar.id))
    assert page._facts.text().startswith("15 cities take part · 6 mentor cities")
    assert page._facts.text().endswith(f"{here} here")


def test_a_row_keeps_its_place_while_another_one_changes(page: CitiesPage) -> None:
    third = page.cities.rows[2]
    page.cities.show_row(third.id)
    add_city(page.desk.workshop, "Aaa")
    assert page.cities.chosen_id() == third.id


def test_the_window_stays_active_while_the_other_tab_is_made(page: CitiesPage) -> None:
    page.open_target("people")
    assert page.isActiveWindow()


def test_the_city_that_was_chosen_before_is_the_one_that_is_shown(qtbot: QtBot, desk: Desk) -> None:
    city = desk.workshop.cities.all()[5]
    desk.choose_city(city.id)
    assert shown(qtbot, desk).city_form.form.shown_id == city.id


def test_a_city_without_a_lead_expert_says_so(page: CitiesPage) -> None:
    added = add_city(page.desk.workshop, "Cork")
    index = page.cities.model.index_of(added.id, "lead")
    assert index.data() == "missing"


def test_naming_a_lead_expert_in_the_form_shows_in_the_table(
    qtbot: QtBot, page: CitiesPage, type_text: TypeText
) -> None:
    added = add_city(page.desk.workshop, "Cork")
    page.cities.show_row(added.id)
    expert = next(person for person in page.desk.workshop.people.all() if person.role is PersonRole.LEAD_EXPERT)
    field = page.city_form.lead
    field.box.setFocus()
    type_text(field._line, expert.name)
    completer = field.box.completer()
    popup = completer.popup() if completer else None
    assert popup is not None
    press(qtbot, popup, Qt.Key.Key_Tab)
    assert page.cities.model.index_of(added.id, "lead").data() == expert.name


def test_several_rows_are_removed_in_one_step(qtbot: QtBot, page: CitiesPage) -> None:
    before = len(page.cities.rows)
    qtbot.keyClick(page.cities.table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    press(qtbot, page.cities.table, Qt.Key.Key_Delete)
    assert len(page.cities.rows) == before - 2
    page.desk.workshop.undo()
    assert len(page.cities.rows) == before
