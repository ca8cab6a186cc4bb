"""The report's page: the outline, what is missing, and the export of one document as a user does it."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from dcc_desktop.domain.stages import Stage
from dcc_desktop.progress import Cancelled, Progress
from tests.ui.doubles import AnsweredDialogs
from ui.desk import Desk, Destination
from ui.pages.report.report_page import ReportPage
from ui.widgets.labels import Link

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
WAIT = 30_000
MakePage = Callable[..., ReportPage]


@pytest.fixture(autouse=True)
def work_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "documents"
    monkeypatch.setenv("DCC_WORK_FOLDER", str(folder))
    return folder


@pytest.fixture
def make_page(desk: Desk, qtbot: QtBot) -> MakePage:
    def make(city: str = "Primerovo") -> ReportPage:
        ids = {each.name_en: each.id for each in desk.workshop.cities.all()}
        desk.choose_city(ids.get(city))
        page = ReportPage(desk)
        qtbot.addWidget(page)
        page.resize(1036, 620)
        page.show()
        page.make_fresh()
        return page

    return make


def press(button: object) -> None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)  # type: ignore[call-overload]  # any button of ours


def said(page: ReportPage) -> str:
    return page.messages.bar.label.text() if page.messages.bar else ""


def action(page: ReportPage, text: str) -> Link:
    assert page.messages.bar is not None
    return next(link for link in page.messages.bar.findChildren(Link) if link.text() == text)


def exported(page: ReportPage, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not page.exporter.is_busy, timeout=WAIT)


def test_one_press_writes_the_plan_of_the_city_as_a_word_file(
    make_page: MakePage, work_folder: Path, qtbot: QtBot
) -> None:
    page = make_page()
    press(page.export.primary)
    exported(page, qtbot)
    path = work_folder / "Action plan – Primerovo.docx"
    assert zipfile.ZipFile(path).read("word/document.xml")
    assert said(page) == "Saved. Action plan – Primerovo.docx"


def test_what_was_exported_can_be_opened_and_shown_in_its_folder(
    make_page: MakePage, work_folder: Path, qtbot: QtBot, dialogs: AnsweredDialogs
) -> None:
    page = make_page()
    press(page.export.primary)
    exported(page, qtbot)
    press(action(page, "Open"))
    press(action(page, "Show in folder"))
    assert dialogs.shown == [work_folder / "Action plan – Primerovo.docx", work_folder]


def test_the_document_can_have_the_other_language(make_page: MakePage, work_folder: Path, qtbot: QtBot) -> None:
    page = make_page()
    page.export.choice.set_value("bg")
    press(page.export.primary)
    exported(page, qtbot)
    assert [path.name for path in work_folder.iterdir()] == ["План за действие – Примерово.docx"]


def test_a_stopped_export_leaves_the_old_file_as_it_was(make_page: MakePage, work_folder: Path, qtbot: QtBot) -> None:
    page = make_page()
    work_folder.mkdir()
    old = work_folder / "Action plan – Primerovo.docx"
    old.write_bytes(b"what was there")
    page.export_city_to(old, is_overwriting=True)
    page.progress.cancel.click()
    exported(page, qtbot)
    assert old.read_bytes() == b"what was there"
    assert said(page).startswith("The export was stopped.")


def test_a_job_that_runs_is_stopped_by_cancel(make_page: MakePage, qtbot: QtBot) -> None:
    page = make_page()
    stopped = []

    def job(progress: Progress) -> Path:
        try:
            while True:
                progress.step(1, 15)
        except Cancelled:
            stopped.append(True)
            raise

    page.exporter.run("Export", job, when_foreign=tuple)
    page.exporter.cancel()
    exported(page, qtbot)
    assert stopped == [True]


def test_an_edited_file_is_not_replaced_unasked(make_page: MakePage, work_folder: Path, qtbot: QtBot) -> None:
    page = make_page()
    work_folder.mkdir()
    edited = work_folder / "Action plan – Primerovo.docx"
    edited.write_bytes(b"edited by hand")
    press(page.export.primary)
    exported(page, qtbot)
    assert edited.read_bytes() == b"edited by hand"
    assert "was edited" in said(page)


def test_an_edited_file_is_replaced_when_the_user_says_so(make_page: MakePage, work_folder: Path, qtbot: QtBot) -> None:
    page = make_page()
    work_folder.mkdir()
    edited = work_folder / "Action plan – Primerovo.docx"
    edited.write_bytes(b"edited by hand")
    press(page.export.primary)
    exported(page, qtbot)
    press(action(page, "Replace it"))
    exported(page, qtbot)
    assert zipfile.is_zipfile(edited)


def test_beside_an_edited_file_another_name_can_be_taken(
    make_page: MakePage, work_folder: Path, qtbot: QtBot, dialogs: AnsweredDialogs
) -> None:
    page = make_page()
    work_folder.mkdir()
    (work_folder / "Action plan – Primerovo.docx").write_bytes(b"edited by hand")
    press(page.export.primary)
    exported(page, qtbot)
    dialogs.answer = work_folder / "Ours.docx"
    press(action(page, "Save under another name"))
    exported(page, qtbot)
    assert said(page) == "Saved. Ours.docx"


def test_save_as_writes_where_the_user_says_and_nothing_after_cancel(
    make_page: MakePage, tmp_path: Path, qtbot: QtBot, dialogs: AnsweredDialogs
) -> None:
    page = make_page()
    press(page.export.elsewhere)
    assert not page.exporter.is_busy
    dialogs.answer = tmp_path / "elsewhere.docx"
    press(page.export.elsewhere)
    exported(page, qtbot)
    assert dialogs.answer.exists()


def test_nothing_else_can_be_exported_meanwhile(make_page: MakePage, qtbot: QtBot) -> None:
    page = make_page()
    press(page.export.primary)
    assert not page.export.primary.isEnabled()
    exported(page, qtbot)
    assert page.export.primary.isEnabled()


def test_what_is_missing_leads_to_where_it_is_filled_in(make_page: MakePage, qtbot: QtBot) -> None:
    page = make_page()
    link = page.missing.findings.links()[0]
    with qtbot.waitSignal(page.desk.place_requested) as caught:
        press(link)
    city = page.desk.city_id
    assert caught.args == [Destination(Stage.MATURITY, "consensus", city)]


def test_a_long_list_of_what_is_missing_unfolds(make_page: MakePage) -> None:
    page = make_page("Monte Exemplo")
    assert len(page.missing.findings.links()) == 4
    press(page.missing.findings.findChildren(Link)[-1])
    assert len(page.missing.findings.links()) == 12


def test_the_outline_says_of_each_chapter_how_complete_it_is(make_page: MakePage) -> None:
    table = make_page().outline.table
    shown = [[table.rows.cell_at(table.rows.index(row, column)).said for column in range(3)] for row in (0, 1)]
    assert shown == [["1 Introduction", "complete", "100%"], ["2 Digital maturity", "partly filled", "84%"]]


def test_a_chapter_leads_to_where_it_is_filled_in(make_page: MakePage, qtbot: QtBot) -> None:
    page = make_page()
    page.outline.table.setFocus()
    page.outline.table.choose("4")
    with qtbot.waitSignal(page.desk.place_requested) as caught:
        QTest.keyClick(page.outline.table, Qt.Key.Key_Return)
    assert caught.args == [Destination(Stage.PLAN, "objectives")]
