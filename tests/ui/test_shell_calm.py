"""The frame at its edges: large text, little height, a step that is done where one stands."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from dcc_desktop.domain.seminars import AgendaItemId
from dcc_desktop.domain.stages import Stage, Tab
from dcc_desktop.i18n import Language, set_interface_language
from dcc_desktop.services.running import start_next
from ui.desk import Desk
from ui.projector.projector import Projector
from ui.shell.side_bar import NARROW, WIDE, SideBar
from ui.shell.workbench import Workbench
from ui.theme.look import look
from ui.widgets.labels import Link


@pytest.fixture
def bench(qtbot: QtBot, desk: Desk) -> Iterator[Workbench]:
    window = QWidget()
    projector = Projector(desk, window)
    made = Workbench(desk, projector)
    look().dress(made)
    made.resize(1280, 720)
    made.show()
    yield made
    projector.close()
    made.close()


def link_of(bench: Workbench) -> str:
    """Return what the link of the bar says; empty when there is none."""
    link = bench.next_step.findChildren(Link)[0]
    return link.text() if link.isVisible() else ""


def test_a_step_for_several_cities_leads_to_the_first_of_them(bench: Workbench, desk: Desk) -> None:
    bench.show_stage(Stage.VISION)
    said = link_of(bench)
    bench.next_step.follow()
    assert desk.city is not None
    assert said == f"To {desk.city.name(desk.language)}"
    assert bench.page.stage is Stage.VISION


def test_no_link_leads_to_where_one_is(bench: Workbench, desk: Desk) -> None:
    bench.show_stage(Stage.VISION)
    bench.next_step.follow()
    bench.show_standing()
    assert link_of(bench) == ""


def test_the_link_names_another_tab_of_the_page(qtbot: QtBot, bench: Workbench, desk: Desk) -> None:
    bench.show_stage(Stage.VISION)
    bench.next_step.follow()
    bench.show_stage(Stage.VISION, Tab.SWOT)
    assert link_of(bench).startswith("To ")
    assert link_of(bench) not in {"To Vision", ""}


def test_the_link_of_another_page_names_it(bench: Workbench) -> None:
    bench.show_stage(Stage.CITIES)
    assert link_of(bench) == "To Maturity"


def test_who_starts_the_next_item_reads_which_one_and_what_ends(bench: Workbench, desk: Desk) -> None:
    event = start_next(desk.workshop, desk.seminar.id)
    running = desk.workshop.agenda_items.get(AgendaItemId(str(event.agenda_item_id))).title.in_language(desk.language)
    following = desk.run().next_item
    assert following is not None
    bench.show_stage(Stage.AGENDA)
    link = bench.next_step.findChildren(Link)[0]
    assert following.title.in_language(desk.language) in bench.next_step._text.text()
    assert link.text() == "Start"  # the sentence beside it names the item
    assert running in link.toolTip()


def test_the_side_bar_grows_with_the_text_also_when_it_is_folded() -> None:
    bar = SideBar()
    try:
        look().apply(percent=150)
        bar.set_narrow(is_narrow=True)
        assert bar.width() == look().px(NARROW) > NARROW
        bar.set_narrow(is_narrow=False)
        assert bar.width() == look().px(WIDE) > WIDE
    finally:
        look().apply(percent=100)


@pytest.mark.parametrize("language", list(Language))
def test_unfolded_objectives_leave_the_page_its_room(bench: Workbench, language: Language) -> None:
    set_interface_language(language)
    for stage in (Stage.MATURITY, Stage.VISION, Stage.MENTORING, Stage.PRACTICES, Stage.PLAN):
        bench.show_stage(stage)
        bench.page.fold.toggle.set_open(True)
        for _round in range(8):
            QApplication.processEvents()
        columns = bench.page.fold.columns
        assert columns.isVisible()
        assert 60 < columns.height() <= 202


def test_the_link_of_the_objectives_keeps_a_word_in_a_narrow_window(bench: Workbench, qtbot: QtBot) -> None:
    bench.resize(900, 600)
    bench.show_stage(Stage.MATURITY)
    toggle = bench.page.fold.toggle
    toggle.set_open(False)
    toggle.set_short(is_short=True)
    assert toggle.sizeHint().width() >= toggle.fontMetrics().horizontalAdvance("Objectives")
    toggle.set_short(is_short=False)
    assert toggle.sizeHint().width() == toggle.whole_width()


def test_the_time_of_saving_is_that_of_the_computer(bench: Workbench, desk: Desk) -> None:
    at = desk.workshop.log.step(desk.workshop.log.newest_step).at.astimezone()
    assert bench._saved_text() == f"Saved at {at:%H:%M}"
