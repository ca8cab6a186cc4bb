"""A window that is made narrower and wider again cuts nothing: pages, their headers, and what they open."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from dcc_desktop.domain.stages import Stage, Tab
from dcc_desktop.i18n import Language
from tests.ui.shown_pages import opened_window
from ui.main_window import MainWindow
from ui.pages.page import Page
from ui.pages.plan.plan_page import PlanPage
from ui.shots import TABS
from ui.showcase import bench_of, fullest_city
from ui.widgets.buttons import Button, Rank
from ui.widgets.two_columns import TwoColumns


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path, sample_file: Path) -> Iterator[MainWindow]:
    """Return the window with the fullest city of the sample."""
    path = tmp_path / "seminar.dccw"
    path.write_bytes(sample_file.read_bytes())
    with opened_window(path, Language.EN) as window:
        desk = bench_of(window).desk
        desk.choose_city(fullest_city(desk).id)
        yield window


def cut_parts(window: QWidget) -> list[str]:
    """Return what is wider than its place."""
    shown = [columns for columns in window.findChildren(TwoColumns) if columns.isVisible()]
    found = [type(each.left).__name__ for each in shown if each.mapTo(window, each.rect().topRight()).x() >= 900]
    return found + [type(each.left).__name__ for each in shown if each.left.width() > each.viewport().width()]


@pytest.mark.parametrize("stage", list(TABS))
def test_a_page_is_never_wider_than_a_window_made_narrower(window: MainWindow, stage: Stage) -> None:
    for tab in TABS[stage]:
        window.resize(1280, 720)
        bench_of(window).show_stage(stage, tab)
        QApplication.processEvents()
        for width in (900, 1280, 900):
            window.resize(width, 600)
            QApplication.processEvents()
        assert window.width() == 900
        assert cut_parts(window) == []


def test_an_action_that_is_opened_is_seen_also_under_the_table(qtbot: QtBot, window: MainWindow) -> None:
    window.resize(900, 600)
    bench = bench_of(window)
    bench.show_stage(Stage.PLAN, Tab.ACTIONS)
    QApplication.processEvents()
    page = bench.page_of(Stage.PLAN)
    assert isinstance(page, PlanPage)
    page.open_target(bench.desk.workshop.actions.where(city_id=bench.desk.city_id)[0].id)
    qtbot.waitUntil(lambda: page.board.aside.isAncestorOf(window.focusWidget()))
    assert not window.focusWidget().visibleRegion().isEmpty()


def header_of(page: Page, width: int) -> tuple[Button, Button]:
    """Return a secondary and the primary button of a page's header at a width."""
    other = Button("Show it to the whole room", icon="projector")
    main = Button("Close the vote for all of them", icon="vote", rank=Rank.PRIMARY)
    page.add_action(other)
    page.add_action(main)
    other.show()
    main.show()
    page.resize(width, 600)
    QApplication.processEvents()
    return other, main


def test_little_room_takes_the_words_of_secondary_buttons_never_of_the_primary(window: MainWindow) -> None:
    bench = bench_of(window)
    bench.show_stage(Stage.VISION, Tab.SWOT)
    page = bench.page_of(Stage.VISION)
    window.resize(900, 600)
    other, main = header_of(page, page.width())
    assert other.width() < other.whole_width()
    assert other.toolTip() != ""
    assert main.width() == main.whole_width()
