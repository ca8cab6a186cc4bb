"""The mentoring page, used with keys and clicks as in the room."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from dcc_desktop.domain.cities import City, CityRole
from dcc_desktop.domain.mentoring import MentoringFormat, RuleKind
from dcc_desktop.i18n import Language
from dcc_desktop.services.empty_programme import new_empty_workshop
from dcc_desktop.services.pairings import change_pairing
from dcc_desktop.services.suggestion import weigh_pairs
from ui.desk import Desk
from ui.failures import Failures
from ui.pages.mentoring.mentoring_page import MentoringPage
from ui.pages.mentoring.pair_table import Mark
from ui.widgets.empty_states import EmptyState
from ui.widgets.labels import ElidedLabel, Link
from ui.widgets.message_bars import MessageBar

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
TypeText = Callable[[QWidget, str], None]
LEFT = Qt.MouseButton.LeftButton


def shown(qtbot: QtBot, desk: Desk, tab: str) -> MentoringPage:
    page = MentoringPage(desk)
    qtbot.addWidget(page)
    desk.changed.connect(page.take_changes)
    page.resize(1036, 620)
    page.open_target(tab)
    page.show()
    page.activateWindow()
    page.make_fresh()
    return page


@pytest.fixture
def page(qtbot: QtBot, desk: Desk, failures: Failures) -> MentoringPage:
    """The matrix; what services refuse is seen in the page's message bar as in the program."""
    made = shown(qtbot, desk, "pairs")
    failures.refused.connect(made.show_refusal)
    return made


def city(desk: Desk, name: str) -> City:
    return next(each for each in desk.workshop.cities.all() if each.name_en == name)


def look_at(page: MentoringPage, name: str, mentor: str) -> None:
    page.pairs.matrix.choose(city(page.desk, name).id, city(page.desk, mentor).id)


def mark_of(page: MentoringPage, name: str, mentor: str) -> Mark:
    table = page.pairs.matrix.pairs.table
    assert table is not None
    return table.cells[city(page.desk, name).id, city(page.desk, mentor).id].mark


def mentor_of(page: MentoringPage, name: str) -> str:
    cities = page.desk.workshop.cities
    found = page.desk.workshop.pairings.where(city_id=city(page.desk, name).id)
    return cities.get(found[0].mentor_id).name_en if found else ""


def said(page: MentoringPage) -> str:
    return " ".join(bar.label.text() for bar in page.messages.findChildren(MessageBar))


def click(button: QWidget) -> None:
    QTest.mouseClick(button, LEFT)


def test_the_own_choice_stands_beside_what_would_have_been_suggested(page: MentoringPage) -> None:
    assert mark_of(page, "Pavyzdziai", "Eksempelby") is Mark.OWN
    assert mark_of(page, "Pavyzdziai", "Musterstadt") is Mark.OTHERWISE
    assert mark_of(page, "Primerovo", "Naidislinn") is Mark.SUGGESTED


def test_the_arrows_go_from_pair_to_pair_and_never_to_the_names(page: MentoringPage) -> None:
    look_at(page, "Primerovo", "Modeleville")
    for _press in range(3):
        QTest.keyClick(page.pairs.matrix, Qt.Key.Key_Left)
    assert page.pairs.matrix.current_pair() == (city(page.desk, "Primerovo").id, city(page.desk, "Eksempelby").id)
    assert "Why not Eksempelby?" in page.panel.reason.said()


def test_each_cell_says_in_words_what_it_shows_by_colour_and_sign(page: MentoringPage) -> None:
    look_at(page, "Beispielheim", "Musterstadt")
    index = page.pairs.matrix.currentIndex()
    words = page.pairs.matrix.pairs.data(index, int(Qt.ItemDataRole.AccessibleTextRole))
    assert words == "Beispielheim – Musterstadt, 33 points, refused"
    assert QAccessible.queryAccessibleInterface(page.pairs.matrix) is not None


def test_the_reason_tells_what_a_swap_would_cost(page: MentoringPage) -> None:
    look_at(page, "Primerovo", "Eksempelby")
    words = page.panel.reason.said()
    assert "It has 54 points, 12 less than Naidislinn." in words
    assert "This pair costs 12 points of the total" in words


def test_the_reason_of_a_rule_is_what_was_written_with_it(page: MentoringPage) -> None:
    look_at(page, "Beispielheim", "Musterstadt")
    assert "A rule refuses this pair. The two cities compete" in page.panel.reason.said()


def test_enter_chooses_the_pair_and_undo_shows_the_one_before(page: MentoringPage) -> None:
    look_at(page, "Primerovo", "Eksempelby")
    QTest.keyClick(page.pairs.matrix, Qt.Key.Key_Return)
    assert mentor_of(page, "Primerovo") == "Eksempelby"
    assert mark_of(page, "Primerovo", "Eksempelby") is Mark.OWN
    page.desk.workshop.undo()
    assert mark_of(page, "Primerovo", "Naidislinn") is Mark.SUGGESTED


def test_a_mentor_without_a_place_is_refused_in_words(page: MentoringPage) -> None:
    look_at(page, "Primerovo", "Voorbeeldstad")
    click(page.panel.decision.choose)
    assert "The capacity of Voorbeeldstad is 3 and is used up." in said(page)
    assert mentor_of(page, "Primerovo") == "Naidislinn"


def test_one_place_more_lets_the_pair_be_chosen(page: MentoringPage) -> None:
    look_at(page, "Primerovo", "Voorbeeldstad")
    click(page.panel.decision.more)
    click(page.panel.decision.choose)
    assert mentor_of(page, "Primerovo") == "Voorbeeldstad"
    assert page.panel.decision.places.text() == "Voorbeeldstad has 4 places"


def test_a_refused_pair_gets_its_reason_in_the_field_below(page: MentoringPage, type_text: TypeText) -> None:
    look_at(page, "Primerovo", "Eksempelby")
    click(page.panel.decision.refuse)
    type_text(page.panel.decision.reason.line, "Too far")
    QTest.keyClick(page.panel.decision.reason.line, Qt.Key.Key_Tab)
    page.pairs.matrix.setFocus()
    rules = page.desk.workshop.pairing_rules.where(city_id=city(page.desk, "Primerovo").id)
    assert [(rule.kind, rule.reason) for rule in rules] == [(RuleKind.FORBIDDEN, "Too far")]
    click(page.panel.decision.drop_rule)
    assert page.desk.workshop.pairing_rules.where(city_id=city(page.desk, "Primerovo").id) == []


def test_a_required_pair_changes_the_suggestion(page: MentoringPage) -> None:
    look_at(page, "Primerovo", "Eksempelby")
    click(page.panel.decision.require)
    assert mark_of(page, "Primerovo", "Eksempelby") is Mark.SUGGESTED
    assert page.take.isEnabled()


def test_what_would_be_replaced_is_listed_before_the_suggestion_is_taken(page: MentoringPage) -> None:
    look_at(page, "Primerovo", "Eksempelby")
    click(page.panel.decision.require)
    click(page.take)
    assert "Primerovo – Naidislinn" in said(page)
    assert mentor_of(page, "Primerovo") == "Naidislinn"
    click(next(link for link in page.messages.findChildren(Link) if link.text() == "Take the suggestion"))
    assert mentor_of(page, "Primerovo") == "Eksempelby"
    assert not page.take.isEnabled()


def test_the_facts_compare_the_pairs_with_the_best_possible(page: MentoringPage) -> None:
    table = page.pairs.matrix.pairs.table
    assert table is not None
    best = weigh_pairs(page.desk.workshop).suggestion.total
    words = [label.text() for label in page.findChildren(ElidedLabel)]
    assert f"15 cities, 6 mentor cities · total {table.total_of_set()} of at most {best}" in words


def test_fellow_cities_join_the_matrix_when_asked_for(page: MentoringPage) -> None:
    QTest.keyClick(page.pairs.fellows, Qt.Key.Key_Space)
    fellows = [each for each in page.desk.workshop.cities.all() if each.role is CityRole.FELLOW]
    assert page.pairs.matrix.pairs.rowCount() == 15 + len(fellows)


def test_the_card_of_a_pair_is_saved_as_it_is_typed(page: MentoringPage, type_text: TypeText) -> None:
    pairing = page.desk.workshop.pairings.where(city_id=city(page.desk, "Primerovo").id)[0]
    page.open_target(pairing.id)
    field = page.card.fields["first_step"]
    line = field.focusProxy()
    assert line is not None
    line.setFocus()
    QTest.keySequence(line, "Ctrl+A")
    type_text(line, "Среща в библиотеката")
    page.chosen.table.setFocus()
    assert page.desk.workshop.pairings.get(pairing.id).first_step == "Среща в библиотеката"
    page.desk.workshop.undo()
    assert field.value() == pairing.first_step


def test_the_format_of_the_mentoring_is_chosen_from_a_list(page: MentoringPage) -> None:
    pairing = page.desk.workshop.pairings.where(city_id=city(page.desk, "Primerovo").id)[0]
    page.open_target(pairing.id)
    box = page.card.fields["format"].focusProxy()
    assert box is not None
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_End)
    page.chosen.table.setFocus()
    assert page.desk.workshop.pairings.get(pairing.id).format is MentoringFormat.WEBINAR


def test_delete_removes_the_pair_of_the_row(page: MentoringPage) -> None:
    pairing = page.desk.workshop.pairings.where(city_id=city(page.desk, "Primerovo").id)[0]
    page.open_target(pairing.id)
    QTest.keyClick(page.chosen.table, Qt.Key.Key_Delete)
    assert page.desk.workshop.pairings.find(pairing.id) is None
    assert page.tabs.tabText(2) == "Pairs 14"


def test_without_cities_the_matrix_says_what_to_do(
    qtbot: QtBot, make_desk: Callable[[Path], Desk], tmp_path: Path
) -> None:
    path = tmp_path / "empty.dccw"
    new_empty_workshop(path, "Empty", language=Language.EN).close()
    page = shown(qtbot, make_desk(path), "pairs")
    assert page.pairs.empty.isVisible()
    assert not page.take.isVisible()


def test_without_cities_the_pairs_lead_to_where_cities_get_their_role(
    qtbot: QtBot, make_desk: Callable[[Path], Desk], tmp_path: Path
) -> None:
    path = tmp_path / "empty.dccw"
    new_empty_workshop(path, "Empty", language=Language.EN).close()
    page = shown(qtbot, make_desk(path), "cards")
    assert [state.isVisible() for state in page.chosen.findChildren(EmptyState)] == [True]


def test_what_is_done_with_a_pair_comes_before_why_not_another(page: MentoringPage) -> None:
    assert page.panel.decision.geometry().top() < page.panel.reason.geometry().top()
    assert page.panel.minimumSizeHint().width() <= page.panel.width()


def test_a_suggestion_is_not_called_a_choice_once_its_first_step_is_typed(page: MentoringPage, desk: Desk) -> None:
    taken = next(each for each in desk.workshop.pairings.all() if each.is_suggested)
    change_pairing(desk.workshop, replace(taken, first_step="A call next week"))
    names = [desk.workshop.cities.get(each).name_en for each in (taken.city_id, taken.mentor_id)]
    assert mark_of(page, *names) is Mark.SUGGESTED
