"""Several rows that are removed from a list of a page are one step, and the page offers all of them back."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from dcc_desktop.domain.stages import Tab
from dcc_desktop.services.indicators import add_indicator
from dcc_desktop.services.objectives import add_objective
from dcc_desktop.services.voting import cast_votes, open_ballot
from tests.ui.plan_pages import plan_page
from tests.ui.vision_pages import city_of, open_vision
from ui.desk import Desk
from ui.pages.mentoring.mentoring_page import CARDS, MentoringPage
from ui.pages.page import Page
from ui.pages.practices.practices_page import PracticesPage
from ui.pages.vision.vote_tab import VoteTab
from ui.widgets.labels import Link
from ui.widgets.tables import Table

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
Open = Callable[[Desk, QtBot], tuple[Page, Table]]


def shown(page: Page, desk: Desk, qtbot: QtBot) -> Any:
    qtbot.addWidget(page)
    desk.changed.connect(page.take_changes)
    desk.message_posted.connect(page.messages.show_message)
    page.resize(1036, 620)
    page.show()
    page.make_fresh()
    return page


def needs(desk: Desk, qtbot: QtBot) -> tuple[Page, Table]:
    page = shown(MentoringPage(desk), desk, qtbot)
    return page, page.needs.needs.table


def wishes(desk: Desk, qtbot: QtBot) -> tuple[Page, Table]:
    page = shown(MentoringPage(desk), desk, qtbot)
    page.needs.right.chosen.emit("wishes")
    return page, page.needs.wishes.table


def pairs(desk: Desk, qtbot: QtBot) -> tuple[Page, Table]:
    page = shown(MentoringPage(desk), desk, qtbot)
    page.open_target(CARDS)
    return page, page.chosen.table


def practices(desk: Desk, qtbot: QtBot) -> tuple[Page, Table]:
    page = shown(PracticesPage(desk), desk, qtbot)
    return page, page.practices.table


def adoptions(desk: Desk, qtbot: QtBot) -> tuple[Page, Table]:
    page = shown(PracticesPage(desk), desk, qtbot)
    most = max(desk.workshop.good_practices.all(), key=lambda each: _adopters(desk, each.id))
    page.practices.show_practice(most.id)
    return page, page.form.adoptions.table


def objectives(desk: Desk, qtbot: QtBot) -> tuple[Page, Table]:
    add_objective(desk.workshop, city_of(desk, 0).id, "Another")
    page = plan_page(desk, qtbot, city_of(desk, 0).name_en)
    page.open_target(Tab.OBJECTIVES)
    return page, page.board.objective_table


def indicators(desk: Desk, qtbot: QtBot) -> tuple[Page, Table]:
    add_indicator(desk.workshop, city_of(desk, 0).id, "Another")
    page = plan_page(desk, qtbot, city_of(desk, 0).name_en)
    page.open_target(Tab.INDICATORS)
    return page, page.board.indicator_table


def slips(desk: Desk, qtbot: QtBot) -> tuple[Page, Table]:
    city = city_of(desk, 0)
    ballot = open_ballot(desk.workshop, city.id, "Another", dots=2)
    idea = desk.workshop.ideas.where(city_id=city.id)[0]
    for voter in ("1", "2"):
        cast_votes(desk.workshop, ballot.id, voter, [idea.id])
    page = open_vision(desk, qtbot, Tab.VOTE, city=0)
    tab = page.current
    assert isinstance(tab, VoteTab)
    return page, tab.voters.table


def _adopters(desk: Desk, practice_id: str) -> int:
    return len(desk.workshop.practice_adoptions.where(practice_id=practice_id))


LISTS = [
    (needs, "needs removed."),
    (wishes, "wishes removed."),
    (pairs, "pairs removed."),
    (practices, "good practices removed."),
    (adoptions, "adoptions withdrawn."),
    (objectives, "objectives removed."),
    (indicators, "indicators removed."),
    (slips, "slips withdrawn."),
]


@pytest.mark.parametrize(("open_list", "said"), LISTS, ids=[case[1] for case in LISTS])
def test_several_rows_are_removed_in_one_step_and_offered_back(
    desk: Desk, qtbot: QtBot, open_list: Open, said: str
) -> None:
    page, table = open_list(desk, qtbot)
    table.selectAll()
    ids, step = table.selected_ids(), desk.workshop.log.newest_step
    assert len(ids) > 1
    table.removal_asked.emit(ids)
    assert desk.workshop.log.newest_step == step + 1
    assert page.messages.bar is not None
    assert page.messages.bar.label.text() == f"{len(ids)} {said}"
    QTest.mouseClick(page.messages.bar.findChildren(Link)[0], Qt.MouseButton.LeftButton)
    table.selectAll()
    assert set(table.selected_ids()) == set(ids)
