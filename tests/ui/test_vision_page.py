"""The vision page: the choice of a city, its tabs, and the line of facts."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from dcc_desktop.domain.stages import Stage, Tab
from dcc_desktop.services.brainstorm import add_cluster, add_idea, add_ideas
from dcc_desktop.services.cities import remove_cities
from tests.ui.vision_pages import EMPTY, FULL, city_of, open_vision
from ui.board.board import Board
from ui.desk import Desk, Destination
from ui.pages.vision.facts import dots_text, facts_of_city
from ui.pages.vision.ideas_tab import IdeasTab
from ui.pages.vision.vision_page import VisionPage


def board_of(page: VisionPage) -> Board:
    tab = page.tabs[Tab.IDEAS]
    assert isinstance(tab, IdeasTab)
    return tab.board


def test_without_a_city_all_of_them_are_shown_and_a_press_chooses_one(desk: Desk, qtbot: QtBot) -> None:
    page = VisionPage(desk)
    qtbot.addWidget(page)
    page.show()
    page.make_fresh()
    assert page.cities.isVisible()
    table = page.cities.table
    table.clicked.emit(table.rows.index(0, 0))
    assert desk.city_id == table.rows.id_at(table.rows.index(0, 0))
    assert page.current.isVisible()


def test_a_link_opens_the_tab_that_it_names(desk: Desk, qtbot: QtBot) -> None:
    for tab in (Tab.SWOT, Tab.IDEAS, Tab.VOTE, Tab.STATEMENTS):
        assert open_vision(desk, qtbot, tab).bar.current() == tab.value


def test_a_tab_is_filled_even_before_its_window_is_shown(desk: Desk, qtbot: QtBot) -> None:
    desk.choose_city(city_of(desk, FULL).id)
    page = VisionPage(desk)
    qtbot.addWidget(page)
    page.make_fresh()
    page.open_target(Tab.IDEAS.value)
    assert len(board_of(page).content.cards) == 42


def test_a_link_to_an_idea_opens_the_board_and_chooses_its_card(desk: Desk, qtbot: QtBot) -> None:
    page = open_vision(desk, qtbot, Tab.SWOT, city=FULL)
    idea = desk.workshop.ideas.where(city_id=desk.city_id)[-1]
    page.open_target(idea.id)
    assert page.bar.current() == Tab.IDEAS.value
    assert board_of(page).selection.current == idea.id


def test_the_facts_say_how_many_of_the_ideas_are_in_clusters(desk: Desk) -> None:
    city = city_of(desk, EMPTY)
    add_ideas(desk.workshop, city.id, ["Bus on demand", "Map of the city", "Night bus"])
    grouped = desk.workshop.ideas.where(city_id=city.id)[:2]
    add_cluster(desk.workshop, city.id, "Transport", ideas=grouped)
    assert facts_of_city(desk, city).endswith(" · 2 of 3 ideas in 1 cluster")


def test_a_count_of_votes_uses_the_word_of_the_cards() -> None:
    assert [dots_text(count) for count in (1, 72)] == ["1 vote", "72 votes"]


def test_the_facts_count_ideas_and_clusters_and_say_how_the_vote_is(desk: Desk, qtbot: QtBot) -> None:
    open_vision(desk, qtbot, Tab.IDEAS, city=FULL)
    said = facts_of_city(desk, city_of(desk, FULL))
    assert said.startswith("Primerovo · 36 of 42 ideas in 8 clusters · voting closed")


def test_a_tab_that_was_not_seen_shows_what_came_in_meanwhile(desk: Desk, qtbot: QtBot) -> None:
    page = open_vision(desk, qtbot, Tab.IDEAS)
    page.show_tab(Tab.SWOT)
    add_idea(desk.workshop, city_of(desk, EMPTY).id, "Late")
    page.show_tab(Tab.IDEAS)
    assert [card.text for card in board_of(page).content.cards.values()] == ["Late"]


def test_another_city_brings_its_own_board(desk: Desk, qtbot: QtBot) -> None:
    page = open_vision(desk, qtbot, Tab.IDEAS, city=FULL)
    desk.choose_city(city_of(desk, EMPTY).id)
    assert not board_of(page).content.cards


def test_without_cities_there_is_a_way_to_where_they_are_entered(desk: Desk, qtbot: QtBot) -> None:
    remove_cities(desk.workshop, [city.id for city in desk.workshop.cities.all()])
    page = VisionPage(desk)
    qtbot.addWidget(page)
    page.show()
    page.make_fresh()
    with qtbot.waitSignal(desk.place_requested) as asked:
        page.cities.empty.button.click()
    assert asked.args == [Destination(Stage.CITIES, Tab.CITIES)]
