"""Ideas come in one after the other, and are put into clusters by keys and by mouse."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QGuiApplication, QHelpEvent, QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QToolTip, QWidget
from pytestqt.qtbot import QtBot

from dcc_desktop.domain.people import StakeholderType
from dcc_desktop.domain.stages import Tab
from dcc_desktop.services.brainstorm import add_cluster, add_ideas
from tests.ui.vision_pages import EMPTY, FULL, city_of, drag, message_of, open_vision, point_of, press_in_message
from ui.desk import Desk
from ui.dialogs.import_dialog import ImportDialog
from ui.failures import Failures
from ui.pages.vision.ideas_tab import IdeasTab

Type = Callable[[QWidget, str], None]


def ideas_tab(desk: Desk, qtbot: QtBot, *texts: str, city: int = EMPTY) -> IdeasTab:
    if texts:
        add_ideas(desk.workshop, city_of(desk, city).id, texts)
    tab = open_vision(desk, qtbot, Tab.IDEAS, city=city).current
    assert isinstance(tab, IdeasTab)
    return tab


def shown(tab: IdeasTab) -> list[str]:
    return [tab.board.content.cards[each].text for each in tab.board.card_order()]


def clusters(desk: Desk) -> dict[str, list[str]]:
    workshop, city_id = desk.workshop, desk.city_id
    found = workshop.clusters.where(city_id=city_id)
    return {c.title: [i.text for i in workshop.ideas.where(cluster_id=c.id)] for c in found}


def test_ideas_are_typed_one_after_the_other_with_enter(desk: Desk, qtbot: QtBot, type_text: Type) -> None:
    tab = ideas_tab(desk, qtbot)
    for text in ("Единна карта на услугите", "Отворени данни"):
        type_text(tab.entry.line, text)
        QTest.keyClick(tab.entry.line, Qt.Key.Key_Return)
    assert shown(tab) == ["Единна карта на услугите", "Отворени данни"]
    assert tab.entry.line.text() == ""
    assert [idea.text for idea in desk.workshop.ideas.where(city_id=desk.city_id)] == shown(tab)


def test_a_new_idea_is_in_view_at_once_even_under_many(desk: Desk, qtbot: QtBot, type_text: Type) -> None:
    tab = ideas_tab(desk, qtbot, *(f"Idea {n}" for n in range(80)))
    type_text(tab.entry.line, "The newest")
    QTest.keyClick(tab.entry.line, Qt.Key.Key_Return)
    newest = tab.board.card_order()[-1]
    assert tab.board.content.cards[newest].text == "The newest"
    assert tab.board.viewport().rect().contains(point_of(tab.board, newest))


def test_an_idea_that_is_typed_adds_one_card_without_reading_the_board_anew(
    desk: Desk, qtbot: QtBot, type_text: Type
) -> None:
    tab = ideas_tab(desk, qtbot, "First")
    before = tab.board.content
    type_text(tab.entry.line, "Second")
    QTest.keyClick(tab.entry.line, Qt.Key.Key_Return)
    assert tab.board.content is before
    assert len(before.cards) == 2


def test_an_empty_line_adds_nothing(desk: Desk, qtbot: QtBot, type_text: Type) -> None:
    tab = ideas_tab(desk, qtbot)
    type_text(tab.entry.line, "   ")
    QTest.keyClick(tab.entry.line, Qt.Key.Key_Return)
    assert not desk.workshop.ideas.where(city_id=desk.city_id)


def test_a_pasted_list_becomes_one_idea_a_line(desk: Desk, qtbot: QtBot) -> None:
    tab = ideas_tab(desk, qtbot)
    QGuiApplication.clipboard().setText("- Първа идея\n- Втора идея\n\n")
    QTest.keyClick(tab.entry.line, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert shown(tab) == ["Първа идея", "Втора идея"]


def paste(line: QWidget, text: str) -> None:
    QGuiApplication.clipboard().setText(text)
    QTest.keyClick(line, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)


def test_a_long_list_is_shown_in_the_import_before_anything_is_added(desk: Desk, qtbot: QtBot) -> None:
    tab = ideas_tab(desk, qtbot)
    paste(tab.entry.line, "".join(f"Idea {n}\n" for n in range(150)))
    dialog = tab.entry.findChild(ImportDialog)
    assert dialog is not None
    qtbot.waitUntil(lambda: "150" in dialog.primary.text())
    assert shown(tab) == []


def test_a_text_that_is_too_long_stays_whole_in_the_line_and_is_said(
    desk: Desk, qtbot: QtBot, failures: Failures
) -> None:
    page = open_vision(desk, qtbot, Tab.IDEAS, city=EMPTY)
    assert isinstance(page.current, IdeasTab)
    refused: list[str] = []
    failures.refused.connect(lambda error: refused.append(str(error)))
    paste(page.current.entry.line, "x" * 4001)
    QTest.keyClick(page.current.entry.line, Qt.Key.Key_Return)
    assert len(page.current.entry.line.text()) == 4001
    assert len(refused) == 2
    assert "takes 4\u202f000" in refused[0] or "takes 4,000" in refused[0]
    assert shown(page.current) == []


def test_a_text_that_no_line_can_hold_is_left_where_it_was_copied_and_said(
    desk: Desk, qtbot: QtBot, failures: Failures
) -> None:
    tab = ideas_tab(desk, qtbot)
    with qtbot.waitSignal(failures.refused):
        paste(tab.entry.line, "x" * 40_000)
    assert tab.entry.line.text() == ""


def test_undo_takes_the_card_off_the_screen(desk: Desk, qtbot: QtBot, type_text: Type) -> None:
    tab = ideas_tab(desk, qtbot, "Stays")
    type_text(tab.entry.line, "Goes")
    QTest.keyClick(tab.entry.line, Qt.Key.Key_Return)
    desk.workshop.undo()
    assert shown(tab) == ["Stays"]


def test_the_undo_keys_in_the_empty_line_take_the_last_idea_back(desk: Desk, qtbot: QtBot, type_text: Type) -> None:
    tab = ideas_tab(desk, qtbot, "Stays")
    undo = QShortcut(QKeySequence("Ctrl+Z"), tab.window())
    undo.activated.connect(desk.workshop.undo)
    tab.entry.line.setFocus()
    type_text(tab.entry.line, "Goes")
    QTest.keyClick(tab.entry.line, Qt.Key.Key_Return)
    QTest.keyClick(tab.entry.line, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert shown(tab) == ["Stays"]
    assert tab.entry.line.text() == ""


def test_the_type_that_is_chosen_gives_the_cards_their_mark(desk: Desk, qtbot: QtBot, type_text: Type) -> None:
    tab = ideas_tab(desk, qtbot, "Nobody's")
    tab.entry.speak_for(StakeholderType.INDUSTRY)
    type_text(tab.entry.line, "One of business")
    QTest.keyClick(tab.entry.line, Qt.Key.Key_Return)
    tab.refresh()
    marks = [tab.board.content.cards[each].speaks_for for each in tab.board.card_order()]
    assert marks == [None, StakeholderType.INDUSTRY]


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


def test_the_offer_to_undo_goes_away_with_the_next_change(desk: Desk, qtbot: QtBot, type_text: Type) -> None:
    page = open_vision(desk, qtbot, Tab.IDEAS)
    tab = page.current
    assert isinstance(tab, IdeasTab)
    add_ideas(desk.workshop, city_of(desk, EMPTY).id, ["A", "B"])
    tab.remove(tab.board.card_order()[:1])
    type_text(tab.entry.line, "Next")
    QTest.keyClick(tab.entry.line, Qt.Key.Key_Return)
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
    assert tab.certainty.text.text().startswith("The first place leads by 1 dot.")


def test_an_idea_of_another_city_does_not_come_onto_the_board(desk: Desk, qtbot: QtBot) -> None:
    tab = ideas_tab(desk, qtbot, "Ours")
    add_ideas(desk.workshop, city_of(desk, 3).id, ["Theirs"])
    assert shown(tab) == ["Ours"]


def test_the_import_begins_with_ideas_of_the_current_city(desk: Desk, qtbot: QtBot) -> None:
    tab = ideas_tab(desk, qtbot)
    tab.entry.bring.click()
    (dialog,) = tab.findChildren(ImportDialog)
    assert dialog.isVisible()
    assert "deas" in dialog.windowTitle()


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
