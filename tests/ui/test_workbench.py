"""The frame around the pages: leads, counts, undoes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QTableView, QWidget
from pytestqt.qtbot import QtBot

from dcc_desktop.domain.stages import Place, Stage, Tab
from dcc_desktop.domain.steps import NextStep
from dcc_desktop.services.brainstorm import add_idea
from dcc_desktop.services.cities import change_city
from dcc_desktop.services.running import start_next
from ui.desk import Desk, Destination
from ui.pages.agenda.agenda_page import AgendaPage
from ui.pages.mentoring.mentoring_page import MentoringPage
from ui.pages.ways_of_steps import words_of_link
from ui.projector.projector import Projector
from ui.shell.side_bar import NARROW, SideBar
from ui.shell.workbench import Workbench
from ui.widgets.labels import Link


def texts_of(page: QWidget) -> list[str]:
    """Return what the tables of a page show."""
    tables = page.findChildren(QTableView)
    return [
        str(table.model().index(row, column).data() or "")
        for table in tables
        for row in range(table.model().rowCount())
        for column in range(table.model().columnCount())
    ]


@pytest.fixture
def bench(qtbot: QtBot, desk: Desk) -> Iterator[Workbench]:
    window = QWidget()
    projector = Projector(desk, window)
    made = Workbench(desk, projector)
    made.resize(1280, 720)
    made.show()
    yield made
    projector.close()
    made.close()


def test_the_side_bar_leads_to_every_page(bench: Workbench) -> None:
    for stage in Stage:
        QTest.mouseClick(bench.side.button_of(stage), Qt.MouseButton.LeftButton)
        assert bench.page.stage is stage


def test_the_side_bar_says_in_words_how_far_a_stage_is(bench: Workbench) -> None:
    assert bench.side.button_of(Stage.VISION).accessibleName() == "Vision, 3 of 15 cities"


def test_a_destination_names_page_and_city(bench: Workbench, desk: Desk) -> None:
    city = desk.standing().challenge[2].city
    desk.place_requested.emit(Destination(Stage.PLAN, "", city.id))
    assert bench.page.stage is Stage.PLAN
    assert desk.city == city


def test_a_page_made_ahead_shows_what_changed_meanwhile(bench: Workbench, desk: Desk) -> None:
    bench.make_ahead(Stage.CITIES)
    page = bench.page_of(Stage.CITIES)
    city = desk.standing().challenge[2].city
    change_city(desk.workshop, replace(city, name_en="Newtown"))
    assert not page.isVisible()
    bench.show_stage(Stage.CITIES)
    assert bench.page is page
    assert "Newtown" in texts_of(page)


def test_the_next_step_is_always_named_but_on_the_overview(bench: Workbench) -> None:
    for stage in Stage:
        bench.show_stage(stage)
        assert bench.next_step.isVisibleTo(bench) is (stage is not Stage.OVERVIEW)


def test_the_next_step_leads_on(bench: Workbench) -> None:
    bench.show_stage(Stage.CITIES)
    bench.next_step.follow()
    assert bench.page.stage is Stage.MATURITY


def test_undo_takes_back_the_newest_step_and_names_the_next(bench: Workbench, desk: Desk) -> None:
    city = desk.standing().challenge[0].city
    add_idea(desk.workshop, city.id, "Bicycles")
    add_idea(desk.workshop, city.id, "Trams")
    bench.undo()
    assert bench.top.undo.accessibleName() == "Undo: Add idea: Bicycles"
    assert bench.top.redo.accessibleName() == "Redo: Add idea: Trams"


def test_the_running_item_stands_in_the_top_bar(bench: Workbench, desk: Desk) -> None:
    start_next(desk.workshop, desk.seminar.id)
    assert "20:00" in bench.top.running.accessibleName() or "19:59" in bench.top.running.accessibleName()


def test_undo_never_takes_back_the_run_of_the_agenda(bench: Workbench, desk: Desk) -> None:
    city = desk.standing().challenge[0].city
    add_idea(desk.workshop, city.id, "Bicycles")
    start_next(desk.workshop, desk.seminar.id)
    bench.undo()
    assert desk.run().is_running
    assert not any(idea.text == "Bicycles" for idea in desk.workshop.ideas.where(city_id=city.id))


def test_a_narrow_window_folds_the_side_bar(bench: Workbench) -> None:
    bench.resize(1100, 700)
    assert bench.side.width() == NARROW
    bench.resize(1280, 720)
    assert bench.side.width() > NARROW


def test_what_the_room_sees_is_named_on_the_button(bench: Workbench, desk: Desk) -> None:
    desk.projection_requested.emit("clock")
    assert bench.top.projector.text() == "On air"
    bench.projector.close()
    assert bench.top.projector.text() == "Projector"


def test_a_page_that_is_not_seen_is_filled_when_it_is_shown(bench: Workbench, desk: Desk) -> None:
    bench.show_stage(Stage.CITIES)
    bench.show_stage(Stage.OVERVIEW)
    page = bench.page_of(Stage.CITIES)
    city = desk.standing().challenge[0].city
    change_city(desk.workshop, replace(city, name_en="Ruse"))
    assert "Ruse" not in texts_of(page)
    bench.show_stage(Stage.CITIES)
    assert "Ruse" in texts_of(page)


def test_no_name_in_the_side_bar_is_cut(qtbot: QtBot) -> None:
    bar = SideBar()
    qtbot.addWidget(bar)
    for stage in Stage:
        button = bar.button_of(stage)
        assert button.fontMetrics().horizontalAdvance(button.text()) < 160


def test_catching_up_leads_to_the_item_that_could_be_shortened(bench: Workbench, desk: Desk) -> None:
    bench.show_stage(Stage.AGENDA)
    page = bench.page
    assert isinstance(page, AgendaPage)
    item = desk.situation().items[3]
    step = NextStep("Catch up", "It is late.", Place(Stage.AGENDA), shown_id=item.id)
    bench.next_step.show_step(step, where=words_of_link(step, desk.situation(), page))
    [link] = [each for each in bench.next_step.findChildren(Link) if not each.isHidden()]
    link.click()
    assert page.list.chosen_id() == item.id


def test_the_first_step_of_a_pair_leads_to_its_card(bench: Workbench, desk: Desk) -> None:
    for pairing in desk.workshop.pairings.all()[:2]:
        desk.place_requested.emit(Destination(Stage.MENTORING, Tab.CARDS, pairing.city_id))
        page = bench.page
        assert isinstance(page, MentoringPage)
        assert page.chosen.isVisible()
        assert page.chosen.table.chosen_id() == pairing.id


def test_the_link_to_a_tab_names_it_without_its_count(bench: Workbench, desk: Desk) -> None:
    bench.show_stage(Stage.MENTORING)
    desk.choose_city(desk.standing().challenge[0].city.id)
    step = NextStep("Agree", "It is good.", Place(Stage.MENTORING, Tab.CARDS), desk.city_id)
    assert words_of_link(step, desk.situation(), bench.page) == "To Pairs"


def test_the_next_step_of_the_agenda_starts_the_item_that_it_names(bench: Workbench, desk: Desk) -> None:
    first = start_next(desk.workshop, desk.seminar.id)
    bench.show_stage(Stage.AGENDA)
    bench.next_step.follow()
    current = desk.run().current
    assert current is not None
    assert current.id != first.agenda_item_id
