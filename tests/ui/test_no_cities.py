"""A new seminar: each page that goes city by city says the same, and leads to where cities are entered."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from dcc_desktop.domain.stages import Stage, Tab
from dcc_desktop.i18n import Language
from dcc_desktop.services.empty_programme import new_empty_workshop
from ui.desk import Desk
from ui.pages.cities.cities_page import CitiesPage
from ui.pages.maturity.maturity_page import MaturityPage
from ui.pages.mentoring.mentoring_page import MentoringPage
from ui.pages.overview.overview_page import OverviewPage
from ui.pages.page import Page
from ui.pages.plan.plan_page import PlanPage
from ui.pages.practices.practices_page import PracticesPage
from ui.pages.report.report_page import ReportPage
from ui.pages.vision.vision_page import VisionPage
from ui.projector.projector import Projector
from ui.shell.workbench import Workbench
from ui.widgets.empty_states import EmptyState
from ui.widgets.labels import Link

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
PAGES: tuple[tuple[type[Page], str], ...] = (
    (OverviewPage, ""),
    (MaturityPage, ""),
    (VisionPage, ""),
    (MentoringPage, Tab.NEEDS),
    (PracticesPage, Tab.HUB),
    (PlanPage, ""),
    (ReportPage, ""),
)


@pytest.fixture
def nothing(make_desk: Callable[[Path], Desk], tmp_path: Path) -> Desk:
    path = tmp_path / "empty.dccw"
    new_empty_workshop(path, "Empty", language=Language.EN).close()
    return make_desk(path)


def shown(qtbot: QtBot, page: Page, target: str = "") -> Page:
    qtbot.addWidget(page)
    page.resize(1036, 620)
    page.show()
    if target:
        page.open_target(target)
    page.make_fresh()
    return page


def empty_states(page: QWidget) -> list[EmptyState]:
    return [each for each in page.findChildren(EmptyState) if each.isVisible()]


@pytest.mark.parametrize(("kind", "target"), PAGES)
def test_every_page_says_the_same_and_leads_to_the_cities(
    qtbot: QtBot, nothing: Desk, kind: type[Page], target: str
) -> None:
    [state] = empty_states(shown(qtbot, kind(nothing), target))
    assert (state.accessibleName(), state.button.text()) == ("No cities yet", "Add cities")
    with qtbot.waitSignal(nothing.place_requested) as asked:
        state.button.click()
    [place] = asked.args or []
    assert (place.stage, place.target) == (Stage.CITIES, Tab.CITIES)


def test_without_a_city_no_need_can_be_added(qtbot: QtBot, nothing: Desk) -> None:
    page = shown(qtbot, MentoringPage(nothing), Tab.NEEDS)
    assert [each for each in page.findChildren(QAbstractButton) if each.isVisible() and each.text() == "Add"] == []


def test_without_a_plan_nothing_can_be_exported_but_the_report(qtbot: QtBot, nothing: Desk) -> None:
    page = ReportPage(nothing)
    shown(qtbot, page)
    assert not page.export_all.primary.isEnabled()
    assert page.export_all.report.isEnabled()


@pytest.mark.parametrize("tab", [Tab.CITIES, Tab.PEOPLE])
def test_import_is_offered_once_in_an_empty_list(qtbot: QtBot, nothing: Desk, tab: Tab) -> None:
    page = CitiesPage(nothing)
    shown(qtbot, page, tab if tab is Tab.PEOPLE else "")  # whoever is led to the cities begins one at once
    texts = [each.text() for each in page.findChildren(QAbstractButton) if each.isVisible()]
    assert texts.count("Import…") == 1
    [state] = empty_states(page)
    state.button.click()
    assert page.list.table.isVisible()
    assert page.list.draft.id


@pytest.fixture
def bench(qtbot: QtBot, nothing: Desk) -> Iterator[Workbench]:
    window = QWidget()
    projector = Projector(nothing, window)
    made = Workbench(nothing, projector)
    qtbot.addWidget(made)
    made.resize(1280, 720)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    yield made
    projector.close()
    made.close()


def type_name(bench: Workbench, desk: Desk) -> list[str]:
    """Type where the focus is, and return which cities there are then."""
    field = bench.focusWidget()
    assert isinstance(field, QLineEdit)
    QTest.keyClicks(field, "Cork")
    QTest.keyClick(field, Qt.Key.Key_Return)
    return [city.name_en for city in desk.workshop.cities.all()]


def test_the_button_of_the_overview_begins_the_first_city(bench: Workbench, nothing: Desk) -> None:
    [state] = empty_states(bench.page)
    state.button.click()
    assert type_name(bench, nothing) == ["Cork"]


@pytest.mark.parametrize("stage", [Stage.CITIES, Stage.VISION])
def test_the_next_step_begins_the_first_city(bench: Workbench, nothing: Desk, stage: Stage) -> None:
    bench.show_stage(stage)
    [link] = [each for each in bench.next_step.findChildren(Link) if each.isVisible()]
    link.click()
    assert type_name(bench, nothing) == ["Cork"]
