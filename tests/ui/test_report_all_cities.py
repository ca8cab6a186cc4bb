"""The report's page without a city: the documents of all cities, and the seminar's report."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from dcc_desktop.domain.cities import CityRole
from dcc_desktop.errors import ExportError
from dcc_desktop.services.cities import cities_by_role, remove_cities
from tests.ui.doubles import AnsweredDialogs
from ui.desk import Desk
from ui.pages.report.report_page import ReportPage

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
WAIT = 30_000


@pytest.fixture
def work_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "documents"
    monkeypatch.setenv("DCC_WORK_FOLDER", str(folder))
    return folder


@pytest.fixture
def page(desk: Desk, work_folder: Path, qtbot: QtBot) -> ReportPage:
    page = ReportPage(desk)
    qtbot.addWidget(page)
    page.resize(1036, 620)
    page.show()
    page.make_fresh()
    return page


@pytest.fixture
def two_cities(desk: Desk) -> None:
    """Leave two cities with plans, so that a test does not write nineteen documents."""
    by_role = cities_by_role(desk.workshop)
    kept = {"Primerovo", "Paradigmia"}
    others = [c for c in by_role[CityRole.CHALLENGE] + by_role[CityRole.FELLOW] if c.name_en not in kept]
    remove_cities(desk.workshop, [city.id for city in others])


def exported(page: ReportPage, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not page.exporter.is_busy, timeout=WAIT)


def test_all_cities_with_a_plan_are_listed(page: ReportPage) -> None:
    rows = page.cities.table.rows
    names = [rows.cell_at(rows.index(row, 0)).text for row in range(rows.rowCount())]
    assert len(names) == 19
    assert "Primerovo" in names
    assert "Musterstadt" not in names


def test_a_press_on_a_city_shows_its_document(page: ReportPage) -> None:
    table = page.cities.table
    index = next(
        table.rows.index(r, 0) for r in range(19) if table.rows.cell_at(table.rows.index(r, 0)).text == "Primerovo"
    )
    table.scrollTo(index)
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=table.visualRect(index).center())
    assert page.desk.city is not None
    assert page.desk.city.name_en == "Primerovo"
    assert page.outline.isVisible()


@pytest.mark.usefixtures("two_cities")
def test_one_press_writes_the_plans_of_all_cities(page: ReportPage, work_folder: Path, qtbot: QtBot) -> None:
    QTest.mouseClick(page.export_all.primary, Qt.MouseButton.LeftButton)
    exported(page, qtbot)
    names = sorted(path.name for path in work_folder.iterdir())
    assert names == ["Action plan – Paradigmia.docx", "Action plan – Primerovo.docx"]
    assert page.messages.bar is not None
    assert page.messages.bar.label.text() == "Saved. 2 documents in documents"


@pytest.mark.usefixtures("two_cities")
def test_the_list_shows_what_has_been_exported(page: ReportPage, qtbot: QtBot) -> None:
    rows = page.cities.table.rows
    written = rows.column_of("written")
    assert rows.cell_at(rows.index(0, written)).said == "not exported"
    QTest.mouseClick(page.export_all.primary, Qt.MouseButton.LeftButton)
    exported(page, qtbot)
    assert rows.cell_at(rows.index(0, written)).icon == "tick"


@pytest.mark.usefixtures("two_cities")
def test_an_export_is_stopped_while_the_first_cities_are_copied(page: ReportPage, work_folder: Path) -> None:
    page.export_all_to(work_folder)
    page.progress.cancel.click()
    assert not page.exporter.is_busy
    assert page.messages.bar is not None
    assert page.messages.bar.label.text().startswith("The export was stopped")
    assert not list(work_folder.glob("*.docx"))


def test_without_a_city_that_has_a_plan_no_export_begins(page: ReportPage, work_folder: Path) -> None:
    by_role = cities_by_role(page.desk.workshop)
    with_plans = by_role[CityRole.CHALLENGE] + by_role[CityRole.FELLOW]
    remove_cities(page.desk.workshop, [city.id for city in with_plans])
    with pytest.raises(ExportError):
        page.export_all_to(work_folder)
    assert not page.exporter.is_busy


@pytest.mark.usefixtures("two_cities")
def test_one_edited_document_keeps_all_from_being_written(page: ReportPage, tmp_path: Path, qtbot: QtBot) -> None:
    folder = tmp_path / "plans"
    folder.mkdir()
    edited = folder / "Action plan – Primerovo.docx"
    edited.write_bytes(b"edited by hand")
    page.export_all_to(folder)
    exported(page, qtbot)
    assert list(folder.iterdir()) == [edited]
    assert edited.read_bytes() == b"edited by hand"


@pytest.mark.usefixtures("two_cities")
def test_the_plans_go_into_another_folder_when_one_is_chosen(
    page: ReportPage, tmp_path: Path, qtbot: QtBot, dialogs: AnsweredDialogs
) -> None:
    dialogs.answer = tmp_path / "stick"
    QTest.mouseClick(page.export_all.elsewhere, Qt.MouseButton.LeftButton)
    exported(page, qtbot)
    assert len(list(dialogs.answer.glob("*.docx"))) == 2


def test_the_report_of_the_seminar_is_exported_too(page: ReportPage, work_folder: Path, qtbot: QtBot) -> None:
    QTest.mouseClick(page.export_all.report, Qt.MouseButton.LeftButton)
    exported(page, qtbot)
    (path,) = work_folder.iterdir()
    assert path.name.startswith("Report – ")


@pytest.mark.usefixtures("two_cities")
def test_an_export_is_known_to_run_from_the_first_copy_to_its_end(page: ReportPage, qtbot: QtBot) -> None:
    page.export_all.primary.click()
    assert page.desk.tasks.awaited == "Export of all plans"
    exported(page, qtbot)
    assert page.desk.tasks.awaited == ""


@pytest.mark.usefixtures("two_cities")
def test_an_export_that_is_cancelled_is_not_waited_for(page: ReportPage, qtbot: QtBot) -> None:
    page.export_all.primary.click()
    page.exporter.cancel()
    exported(page, qtbot)
    assert page.desk.tasks.awaited == ""
