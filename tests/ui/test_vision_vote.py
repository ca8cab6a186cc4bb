"""The vote: opened, taken in from paper and slip by slip, closed, and hidden from the room until it is revealed."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QRadioButton, QWidget
from pytestqt.qtbot import QtBot

from dcc_desktop.domain.ideas import Ballot
from dcc_desktop.domain.stages import Tab
from dcc_desktop.services.brainstorm import add_cluster, add_ideas
from dcc_desktop.services.voting import cast_votes, open_ballot, record_dots, results_of
from tests.ui.vision_pages import EMPTY, city_of, message_of, open_vision, press_in_message
from ui.desk import Desk
from ui.pages.vision.ranking import RankRow, certainty_text
from ui.pages.vision.vision_page import VisionPage
from ui.pages.vision.vote_tab import VoteTab
from ui.projector.ranking_scene import RankingScene
from ui.projector.views import Choice, ViewKey, read_scene

Type = Callable[[QWidget, str], None]


def prepared(desk: Desk) -> Ballot:
    """Give a city three ideas, two of them in a cluster each, and an open ballot."""
    city_id = city_of(desk, EMPTY).id
    ideas = add_ideas(desk.workshop, city_id, ["A", "B", "C"])
    for title, idea in (("Data", ideas[0]), ("Services", ideas[1])):
        add_cluster(desk.workshop, city_id, title, ideas=[idea])
    return open_ballot(desk.workshop, city_id, "Which first?")


def vote_of(page: VisionPage) -> VoteTab:
    assert isinstance(page.current, VoteTab)
    return page.current


def by_slips(tab: VoteTab) -> None:
    """Choose the other way of counting."""
    slips = next(each for each in tab.card.findChildren(QRadioButton) if each.text() == "Slip by slip")
    slips.click()


def key_in(qtbot: QtBot, tab: VoteTab, row: int, digits: str, type_text: Type) -> None:
    table = tab.card.table
    table.setCurrentIndex(table.rows.index(row, table.rows.column_of("paper")))
    type_text(table, digits[0])
    editor = table.viewport().findChild(QLineEdit)
    assert editor is not None
    type_text(editor, digits[1:])
    QTest.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: table.viewport().findChild(QLineEdit) is not editor)


def test_without_ideas_there_is_nothing_to_open(desk: Desk, qtbot: QtBot) -> None:
    tab = vote_of(open_vision(desk, qtbot, Tab.VOTE))
    assert not tab.main_button.isEnabled()


def test_a_vote_is_opened_with_its_question_and_dots(desk: Desk, qtbot: QtBot) -> None:
    add_ideas(desk.workshop, city_of(desk, EMPTY).id, ["A"])
    tab = vote_of(open_vision(desk, qtbot, Tab.VOTE))
    tab.main_button.click()
    (ballot,) = desk.workshop.ballots.where(city_id=desk.city_id)
    assert (ballot.title, ballot.dots, ballot.closed_at) == ("Which ideas come first?", 3, None)
    assert tab.main_button.text() == "Close the vote"


def test_dots_counted_from_paper_are_typed_into_the_table_row_by_row(desk: Desk, qtbot: QtBot, type_text: Type) -> None:
    ballot = prepared(desk)
    tab = vote_of(open_vision(desk, qtbot, Tab.VOTE))
    key_in(qtbot, tab, 0, "12", type_text)
    assert tab.card.table.currentIndex().row() == 1
    key_in(qtbot, tab, 1, "7", type_text)
    found = {each.cluster.title: each.dots for each in results_of(desk.workshop, ballot.id).clusters}
    assert found == {"Data": 12, "Services": 7}


def test_a_count_that_is_no_number_is_refused_and_changes_nothing(desk: Desk, qtbot: QtBot, type_text: Type) -> None:
    ballot = prepared(desk)
    page = open_vision(desk, qtbot, Tab.VOTE)
    tab = vote_of(page)
    key_in(qtbot, tab, 0, "1x", type_text)
    assert message_of(page).startswith("This is no whole number.")
    assert not desk.workshop.votes.where(ballot_id=ballot.id)


def test_a_slip_is_taken_by_keys_and_the_next_code_is_proposed(desk: Desk, qtbot: QtBot, type_text: Type) -> None:
    ballot = prepared(desk)
    tab = vote_of(open_vision(desk, qtbot, Tab.VOTE))
    by_slips(tab)
    type_text(tab.card.entry.numbers.line, "1 1 2")
    QTest.keyClick(tab.card.entry.numbers.line, Qt.Key.Key_Return)
    assert len(desk.workshop.votes.where(ballot_id=ballot.id, voter="1")) == 3
    assert tab.card.entry.voter.value() == "2"
    assert tab.card.entry.numbers.value() == ""


@pytest.mark.parametrize(("numbers", "said"), [("9", "There is no option 9."), ("1 1 1 2", "Too many dots")])
def test_what_is_wrong_with_a_slip_is_said_below_it(
    desk: Desk, qtbot: QtBot, type_text: Type, numbers: str, said: str
) -> None:
    ballot = prepared(desk)
    tab = vote_of(open_vision(desk, qtbot, Tab.VOTE))
    by_slips(tab)
    type_text(tab.card.entry.numbers.line, numbers)
    QTest.keyClick(tab.card.entry.numbers.line, Qt.Key.Key_Return)
    assert tab.card.entry.numbers.error().startswith(said)
    assert tab.card.entry.numbers.value() == numbers
    assert not desk.workshop.votes.where(ballot_id=ballot.id)


def test_a_slip_that_was_taken_can_be_corrected(desk: Desk, qtbot: QtBot, type_text: Type) -> None:
    ballot = prepared(desk)
    clusters = desk.workshop.clusters.where(city_id=ballot.city_id)
    cast_votes(desk.workshop, ballot.id, "7", [clusters[0].id, clusters[1].id])
    tab = vote_of(open_vision(desk, qtbot, Tab.VOTE))
    by_slips(tab)
    tab.voters.voter_chosen.emit("7")
    assert tab.card.entry.numbers.value() == "1 2"
    tab.card.entry.numbers.line.selectAll()
    type_text(tab.card.entry.numbers.line, "2")
    QTest.keyClick(tab.card.entry.numbers.line, Qt.Key.Key_Return)
    assert [vote.cluster_id for vote in desk.workshop.votes.where(voter="7")] == [clusters[1].id]


def test_closing_offers_to_reveal_and_nothing_is_revealed_before(desk: Desk, qtbot: QtBot) -> None:
    ballot = prepared(desk)
    page = open_vision(desk, qtbot, Tab.VOTE)
    vote_of(page).main_button.click()
    assert desk.workshop.ballots.get(ballot.id).closed_at is not None
    assert not desk.is_revealed(f"ballot:{ballot.id}")
    with qtbot.waitSignal(desk.projection_requested) as asked:
        press_in_message(page)
    assert asked.args == [f"ranking:{ballot.id}"]
    assert desk.is_revealed(f"ballot:{ballot.id}")


def test_a_revealed_result_can_be_hidden_again(desk: Desk, qtbot: QtBot) -> None:
    ballot = prepared(desk)
    ranking = vote_of(open_vision(desk, qtbot, Tab.VOTE)).ranking
    ranking.room.link.click()
    assert desk.is_revealed(f"ballot:{ballot.id}")
    assert ranking.room.link.text() == "Hide"
    ranking.room.link.click()
    assert not desk.is_revealed(f"ballot:{ballot.id}")


def test_nothing_can_be_typed_into_a_closed_vote(desk: Desk, qtbot: QtBot) -> None:
    prepared(desk)
    tab = vote_of(open_vision(desk, qtbot, Tab.VOTE))
    tab.main_button.click()
    rows = tab.card.table.rows
    assert not rows.is_editable(rows.index(0, rows.column_of("paper")))


def test_undo_takes_the_dots_off_the_screen(desk: Desk, qtbot: QtBot) -> None:
    ballot = prepared(desk)
    (first, _second) = desk.workshop.clusters.where(city_id=ballot.city_id)
    tab = vote_of(open_vision(desk, qtbot, Tab.VOTE))
    record_dots(desk.workshop, ballot.id, first.id, count=5)
    assert tab.card.options[0].dots == 5
    desk.workshop.undo()
    assert tab.card.options[0].dots == 0


def rows(*dots: int) -> list[RankRow]:
    return [RankRow(dots.index(each) + 1, str(place), each, None) for place, each in enumerate(dots)]


@pytest.mark.parametrize(
    ("dots", "said"),
    [
        ((5,), ""),
        ((0, 0), ""),
        ((5, 5, 1), "2 share the first place; one more vote would decide."),
        ((6, 5), "The first place leads by 1 vote."),
        ((9, 5, 4, 4), "The first place leads by 4 votes. The third place is shared."),
        ((9, 5, 4, 3), "The first place leads by 4 votes. One more vote could change who is among the first three."),
        ((9, 5, 4, 2), "The first place leads by 4 votes. One more vote does not change who is among the first three."),
    ],
)
def test_certainty_says_what_the_gaps_allow_and_no_more(dots: tuple[int, ...], said: str) -> None:
    assert certainty_text(rows(*dots)) == said


def test_ideas_without_a_group_stand_beside_the_groups(desk: Desk, qtbot: QtBot) -> None:
    prepared(desk)
    tab = vote_of(open_vision(desk, qtbot, Tab.VOTE))
    assert [(option.number, option.text) for option in tab.card.options] == [(1, "Data"), (2, "Services"), (3, "C")]


def test_the_room_sees_the_result_in_the_way_that_the_page_shows_it(desk: Desk, qtbot: QtBot) -> None:
    ballot = prepared(desk)
    record_dots(desk.workshop, ballot.id, desk.workshop.ideas.where(city_id=ballot.city_id)[2].id, count=4)
    tab = vote_of(open_vision(desk, qtbot, Tab.VOTE))
    desk.reveal(f"ballot:{ballot.id}")
    seen = []
    for way in ("Clusters", "Ideas"):
        next(each for each in tab.card.findChildren(QRadioButton) if each.text() == way).click()
        scene = read_scene(desk, Choice(ViewKey.RANKING, ballot.id))
        assert isinstance(scene, RankingScene)
        seen.append([row.text for row in scene.rows])
    assert seen == [["C", "Data", "Services"], ["C", "A", "B"]]


@pytest.mark.parametrize("step", ["reveal", "leave"])
def test_the_offer_to_reveal_goes_once_it_is_over(desk: Desk, qtbot: QtBot, step: str) -> None:
    ballot = prepared(desk)
    page = open_vision(desk, qtbot, Tab.VOTE)
    vote_of(page).main_button.click()
    assert message_of(page)
    if step == "reveal":
        desk.reveal(f"ballot:{ballot.id}")
    else:
        page.show_tab(Tab.IDEAS)
    assert not message_of(page)


def test_a_vote_that_is_only_looked_at_is_shown_as_is_usual_for_it(desk: Desk, qtbot: QtBot) -> None:
    ballot = prepared(desk)
    with qtbot.assertNotEmitted(desk.ballot_views.changed):
        open_vision(desk, qtbot, Tab.VOTE)
    assert [desk.ballot_views.is_by_groups(ballot.id, otherwise=each) for each in (True, False)] == [True, False]


def test_another_way_of_showing_reveals_nothing_but_reaches_the_room(desk: Desk, qtbot: QtBot) -> None:
    ballot = prepared(desk)
    tab = vote_of(open_vision(desk, qtbot, Tab.VOTE))
    with qtbot.assertNotEmitted(desk.revealed_changed), qtbot.waitSignal(desk.ballot_views.changed):
        next(each for each in tab.card.findChildren(QRadioButton) if each.text() == "Ideas").click()
    assert not desk.ballot_views.is_by_groups(ballot.id, otherwise=True)
    assert [option.text for option in tab.card.options] == ["A", "B", "C"]


def test_a_dot_for_an_idea_without_a_group_leaves_the_groups_in_view(desk: Desk, qtbot: QtBot) -> None:
    ballot = prepared(desk)
    tab = vote_of(open_vision(desk, qtbot, Tab.VOTE))
    record_dots(desk.workshop, ballot.id, desk.workshop.ideas.where(city_id=ballot.city_id)[2].id, count=1)
    assert tab.card.is_of_clusters
