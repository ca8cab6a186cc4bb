"""A consensus that is typed and not settled: it is settled at the end, or asked about."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from dcc_desktop.domain.stages import Stage, Tab
from tests.ui.closing_windows import answer, desk_of, other, seminar, window
from ui.begun_entries import take_begun
from ui.failures import Failures
from ui.main_window import MainWindow
from ui.pages.maturity.consensus_card import ConsensusCard
from ui.pages.maturity.maturity_page import MaturityPage
from ui.shell.workbench import Workbench

__all__ = ["other", "seminar", "window"]  # fixtures

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
Show = Callable[[bool], ConsensusCard]


@pytest.fixture
def show(window: MainWindow) -> Show:
    """Show the consensus on a criterion: one that is settled, or one that is not."""

    def show(is_settled: bool) -> ConsensusCard:  # noqa: FBT001 - a fixture's only argument
        desk = desk_of(window)
        desk.choose_city(next(city.id for city in desk.workshop.cities.all() if city.name_en == "Primerovo"))
        bench = window.centralWidget()
        assert isinstance(bench, Workbench)
        bench.show_stage(Stage.MATURITY, Tab.CONSENSUS.value)
        page = bench.page
        assert isinstance(page, MaturityPage)
        assert page.live is not None
        scores = page.live.score.criteria()
        page.view.show_criterion(next(each.criterion.id for each in scores if bool(each.consensus) is is_settled))
        return page.view.consensus

    return show


def test_a_reason_without_a_value_is_asked_about_on_closing(window: MainWindow, show: Show) -> None:
    card = show(False)
    QTest.keyClicks(card.reason.area, "Half a thought")
    titles: list[str] = []
    answer(lambda sheet: sheet.cancel, titles)
    assert not window.files.close()
    assert titles == ["Something that was typed is not saved"]
    assert card.reason.value() == "Half a thought"


def test_a_value_with_its_reason_is_settled_at_the_end(window: MainWindow, show: Show) -> None:
    card = show(False)
    card.now.box.setCurrentIndex(1)
    QTest.keyClicks(card.reason.area, "A fact")
    assert take_begun(window) == (1, True)
    assert [each.current for each in desk_of(window).workshop.consensus_values.all() if each.reason == "A fact"] == [2]
    assert take_begun(window) == (0, True)


def test_a_consensus_that_is_looked_at_only_is_not_begun(window: MainWindow, show: Show) -> None:
    show(True)
    show(False)
    before = desk_of(window).workshop.log.newest_step
    assert take_begun(window) == (0, True)
    assert desk_of(window).workshop.log.newest_step == before


def test_a_reason_without_a_value_keeps_no_other_back(
    window: MainWindow, show: Show, qtbot: QtBot, failures: Failures
) -> None:
    QTest.keyClicks(show(False).reason.area, "Half a thought")
    card = show(True)
    card.reason.area.selectAll()
    QTest.keyClicks(card.reason.area, "A better fact")
    with qtbot.waitSignal(failures.refused):
        assert take_begun(window) == (1, False)
    assert "A better fact" in [each.reason for each in desk_of(window).workshop.consensus_values.all()]
