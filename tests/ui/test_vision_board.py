"""Ideas are put into clusters by keys and by mouse, changed where they lie, and removed."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QToolTip, QWidget
from pytestqt.qtbot import QtBot

from dcc_desktop.domain.people import StakeholderType
from dcc_desktop.domain.stages import Tab
from dcc_desktop.services.brainstorm import add_cluster, add_ideas
from tests.ui.vision_pages import (
    EMPTY,
    FULL,
    city_of,
    drag,
    ideas_tab,
    message_of,
    open_vision,
    point_of,
    press_in_message,
    shown,
)
from ui.desk import Desk
from ui.pages.vision.ideas_tab import IdeasTab

Type = Callable[[QWidget, str], None]


def clusters(desk: Desk) -> dict[str, list[str]]:
    workshop, city_id = desk.workshop, desk.city_id
    found = workshop.clusters.where(city_id=city_id)
    return {c.title: [i.text for i in workshop.ideas.where(cluster_id=c.id)] for c in found}


def test_chosen_cards_become_a_cluster_whose_name_is_typed_in_place(desk: Desk, qtbot: QtBot, type_text: Type) -> None:
    tab = ideas_tab(desk, qtbot, "A", "B", "C")
    board = tab.board
    board.setFocus()
    QTest.keyClick(board, Qt.Key.Key_Down)
    QTest.keyClick(board, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(board, Qt.Key.Key_G, Qt.KeyboardModifier.ControlModifier)
    assert board.editor is not None
    type_text(board.editor, "Услуги")
    QTest.keyClick(board.editor, Qt.Key.Key_Return)
    assert clusters(desk) == {"Услуги": ["A", "B"]}


def test_escape_keeps_the_proposed_name_of_a_cluster(desk: Desk, qtbot: QtBot) -> None:
    tab = ideas_tab(desk, qtbot, "A", "B")
    tab.make_cluster(tab.board.card_order())
    assert tab.board.editor is not None
    QTest.keyClick(tab.board.editor, Qt.Key.Key_Escape)
    assert clusters(desk) == {"New cluster": ["A", "B"]}


def test_m_opens_the_choice_of_a_cluster_and_enter_moves_there(desk: Desk, qtbot: QtBot) -> None:
    ideas = add_ideas(desk.workshop, city_of(desk, EMPTY).id, ["A", "B"])
    add_cluster(desk.workshop, city_of(desk, EMPTY).id, "Data", ideas=ideas[:1])
    tab = ideas_tab(desk, qtbot)
    tab.board.selection.choose(ideas[1].id)
    QTest.keyClick(tab.board, Qt.Key.Key_M)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    QTest.keyClick(menu, Qt.Key.Key_Return)
    assert clusters(desk) == {"Data": ["A", "B"]}


def test_a_card_dropped_on_another_one_makes_a_cluster_of_both(desk: Desk, qtbot: QtBot) -> None:
    tab = ideas_tab(desk, qtbot, "A", "B", "C")
    first, second, _third = tab.board.card_order()
    drag(tab.board, first, point_of(tab.board, second))
    assert clusters(desk) == {"New cluster": ["A", "B"]}


def test_a_card_dropped_on_a_cluster_moves_into_it_and_out_again(desk: Desk, qtbot: QtBot) -> None:
    ideas = add_ideas(desk.workshop, city_of(desk, EMPTY).id, ["A", "B"])
    cluster = add_cluster(desk.workshop, city_of(desk, EMPTY).id, "Data", ideas=ideas[:1])
    tab = ideas_tab(desk, qtbot)
    drag(tab.board, ideas[1].id, point_of(tab.board, cluster.id))
    assert clusters(desk) == {"Data": ["A", "B"]}
    drag(tab.board, ideas[0].id, QPoint(tab.board.viewport().width() - 40, tab.board.viewport().height() - 20))
    assert clusters(desk) == {"Data": ["B"]}


def test_removed_ideas_come_back_by_the_undo_of_the_message(desk: Desk, qtbot: QtBot) -> None:
    page = open_vision(desk, qtbot, Tab.IDEAS)
    add_ideas(desk.workshop, city_of(desk, EMPTY).id, ["A", "B", "C"])
    tab = page.current
    assert isinstance(tab, IdeasTab)
    tab.board.setFocus()
    QTest.keyClick(tab.board, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(tab.board, Qt.Key.Key_Delete)
    assert message_of(page) == "3 ideas removed."
    press_in_message(page)
    assert sorted(shown(tab)) == ["A", "B", "C"]
    assert message_of(page) == ""


def test_a_cluster_is_dissolved_by_delete_and_its_ideas_stay(desk: Desk, qtbot: QtBot) -> None:
    ideas = add_ideas(desk.workshop, city_of(desk, EMPTY).id, ["A", "B"])
    cluster = add_cluster(desk.workshop, city_of(desk, EMPTY).id, "Data", ideas=ideas)
    tab = ideas_tab(desk, qtbot)
    tab.board.selection.choose(cluster.id, is_card=False)
    QTest.keyClick(tab.board, Qt.Key.Key_Delete)
    assert clusters(desk) == {}
    assert shown(tab) == ["A", "B"]


def test_two_clusters_are_merged_with_their_ideas(desk: Desk, qtbot: QtBot) -> None:
    ideas = add_ideas(desk.workshop, city_of(desk, EMPTY).id, ["A", "B"])
    first = add_cluster(desk.workshop, city_of(desk, EMPTY).id, "Data", ideas=ideas[:1])
    second = add_cluster(desk.workshop, city_of(desk, EMPTY).id, "Figures", ideas=ideas[1:])
    ideas_tab(desk, qtbot).merge(second.id, first.id)
    assert clusters(desk) == {"Data": ["A", "B"]}


def test_f2_changes_the_text_of_a_card_where_it_lies(desk: Desk, qtbot: QtBot, type_text: Type) -> None:
    tab = ideas_tab(desk, qtbot, "Old")
    tab.board.selection.choose(tab.board.card_order()[0])
    QTest.keyClick(tab.board, Qt.Key.Key_F2)
    assert tab.board.editor is not None
    type_text(tab.board.editor, "Нова дума")
    QTest.keyClick(tab.board.editor, Qt.Key.Key_Return)
    assert shown(tab) == ["Нова дума"]


def test_the_board_shows_the_dots_of_the_vote_and_the_ranking_beside_it(desk: Desk, qtbot: QtBot) -> None:
    tab = ideas_tab(desk, qtbot, city=FULL)
    best = max(tab.board.content.clusters.values(), key=lambda cluster: cluster.dots)
    assert best.dots == 13
    assert tab.ranking.isVisible()
    assert tab.certainty.text.text().startswith("The first place leads by 1 vote.")


def test_an_idea_of_another_city_does_not_come_onto_the_board(desk: Desk, qtbot: QtBot) -> None:
    tab = ideas_tab(desk, qtbot, "Ours")
    add_ideas(desk.workshop, city_of(desk, 3).id, ["Theirs"])
    assert shown(tab) == ["Ours"]


def test_a_card_that_is_cut_tells_its_whole_text(desk: Desk, qtbot: QtBot) -> None:
    long = "Word after word " * 20
    tab = ideas_tab(desk, qtbot, long)
    view, at = tab.board.viewport(), point_of(tab.board, tab.board.card_order()[0])
    QApplication.sendEvent(view, QHelpEvent(QEvent.Type.ToolTip, at, view.mapToGlobal(at)))
    assert QToolTip.text() == long.strip()
    QToolTip.hideText()


def test_a_single_type_of_stakeholders_needs_no_key(desk: Desk, qtbot: QtBot) -> None:
    legend = ideas_tab(desk, qtbot).picks.legend
    legend.set_kinds({StakeholderType.CITY})
    assert legend.accessibleName() == ""


def test_a_long_title_of_a_cluster_takes_two_lines_and_its_cards_lie_lower(desk: Desk, qtbot: QtBot) -> None:
    tab = ideas_tab(desk, qtbot, "A")
    idea = desk.workshop.ideas.where(city_id=tab.city_id)[0]
    cluster = add_cluster(desk.workshop, tab.city_id, "A long title " * 20, ideas=[idea])
    head, card = tab.board.places.heads[cluster.id], tab.board.places.cards[idea.id]
    assert card.top() == head.bottom()
    assert head.height() > 50
