"""The report of a seminar as a Word document: valid, the same each time, complete, and silent about people."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from pathlib import Path

import docx
import pytest
from docx.table import Table
from docx.text.paragraph import Paragraph
from openxml_audit import OpenXmlValidator

from dcc_desktop.export.seminar.document import seminar_document, write_seminar
from dcc_desktop.export.seminar_report import SeminarReport
from dcc_desktop.i18n import Catalogue, Language
from dcc_desktop.progress import Cancelled, Progress
from dcc_desktop.services.export_seminar import seminar_report
from tests.core.export.seminar_sample import SECRET_EMAIL, SECRET_PHONE, SHARED_EMAIL, open_bare, open_full

GOLDEN = Path(__file__).parents[2] / "golden"


@pytest.fixture(scope="module")
def reports(tmp_path_factory: pytest.TempPathFactory) -> dict[tuple[str, Language], SeminarReport]:
    """The full and the bare seminar in both languages."""
    folder = tmp_path_factory.mktemp("seminars")
    found = {}
    for name, opened in (("full", open_full), ("bare", open_bare)):
        with opened(folder / f"{name}.dccw") as workshop:
            seminar_id = workshop.seminars.all()[0].id
            found.update({(name, language): seminar_report(workshop, seminar_id, language) for language in Language})
    return found


def archive(report: SeminarReport) -> bytes:
    return seminar_document(report, Catalogue(report.language), Progress()).to_bytes()


def all_text(report: SeminarReport) -> str:
    """Return everything that the file holds, in every part of it."""
    with zipfile.ZipFile(io.BytesIO(archive(report))) as file:
        return "\n".join(file.read(name).decode("utf-8", "replace") for name in file.namelist())


def lines(content: bytes) -> Iterator[tuple[str, str]]:
    """Yield style and text of each paragraph and each table row, in order."""
    for block in docx.Document(io.BytesIO(content)).iter_inner_content():
        if isinstance(block, Paragraph):
            style = block.style.name if block.style else ""
            yield style or "", block.text
        elif isinstance(block, Table):
            for row in block.rows:
                yield "row", " | ".join(cell.text for cell in row.cells)


def chapter(content: bytes, title: str) -> str:
    """Return the text of one chapter."""
    kept: list[str] = []
    is_inside = False
    for style, text in lines(content):
        if style == "Heading 1":
            is_inside = text == title
        if is_inside and text:
            kept.append(f"# {text}" if style.startswith("Heading") else text)
    return "\n".join(kept) + "\n"


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("name", ["full", "bare"])
def test_the_document_is_valid(
    reports: dict[tuple[str, Language], SeminarReport], tmp_path: Path, name: str, language: Language
) -> None:
    path = tmp_path / "report.docx"
    path.write_bytes(archive(reports[name, language]))
    result = OpenXmlValidator().validate(path)
    assert [str(error) for error in result.errors] == []


def test_the_same_file_gives_the_same_bytes(reports: dict[tuple[str, Language], SeminarReport]) -> None:
    report = reports["full", Language.BG]
    assert archive(report) == archive(report)


def test_the_same_seminar_in_another_file_gives_the_same_bytes(
    reports: dict[tuple[str, Language], SeminarReport], tmp_path: Path
) -> None:
    with open_full(tmp_path / "again.dccw") as workshop:
        again = seminar_report(workshop, workshop.seminars.all()[0].id, Language.EN)
    assert archive(again) == archive(reports["full", Language.EN])


@pytest.mark.parametrize("language", list(Language))
def test_nobody_without_consent_has_a_contact_in_it(
    reports: dict[tuple[str, Language], SeminarReport], language: Language
) -> None:
    text = all_text(reports["full", language])
    assert SHARED_EMAIL in text
    assert not [secret for secret in (SECRET_EMAIL, SECRET_PHONE, "irina@example.org") if secret in text]


def test_authors_of_ideas_are_not_in_the_chapter_of_ideas(
    reports: dict[tuple[str, Language], SeminarReport],
) -> None:
    assert "Тайнов" not in chapter(archive(reports["full", Language.EN]), "Ideas")


def test_groups_under_four_are_not_shown(reports: dict[tuple[str, Language], SeminarReport]) -> None:
    text = chapter(archive(reports["full", Language.EN]), "Digital maturity of the cities")
    assert "City | Municipality" in text
    # Three answers came from civil society; business, with four, would give them away.
    cells = {cell.strip() for line in text.splitlines() for cell in line.split("|")}
    assert not cells & {"Civil society", "Business"}


def test_it_has_ten_chapters(reports: dict[tuple[str, Language], SeminarReport]) -> None:
    content = archive(reports["bare", Language.EN])
    assert [text for style, text in lines(content) if style == "Heading 1"] == [
        "About the seminar",
        "Agenda",
        "Cities and people",
        "Digital maturity of the cities",
        "Ideas",
        "Vision, mission and ambition",
        "Mentoring",
        "Good practices",
        "Network of contacts",
        "Next steps",
    ]


def test_each_empty_chapter_says_what_belongs_there(reports: dict[tuple[str, Language], SeminarReport]) -> None:
    notes = [
        text for style, text in lines(archive(reports["bare", Language.EN])) if text.startswith("To be completed:")
    ]
    assert len(notes) >= 10


def test_the_times_of_the_agenda_are_those_of_the_day(reports: dict[tuple[str, Language], SeminarReport]) -> None:
    text = chapter(archive(reports["full", Language.EN]), "Agenda")
    assert "# Day 1, 18 March 2026" in text
    assert "09:00–09:20 | Welcome and working rules | 20" in text
    assert "All times are local ones (Sofia)." in text


def test_every_cell_of_the_heat_map_has_its_number(reports: dict[tuple[str, Language], SeminarReport]) -> None:
    content = archive(reports["full", Language.EN])
    rows = [text for style, text in lines(content) if style == "row" and text.startswith("Dolen | ")]
    heat = next(row for row in rows if row.count("|") == 8)
    assert all(0 < float(cell) <= 5 for cell in heat.split(" | ")[1:])


def test_the_label_and_the_formula_are_printed(reports: dict[tuple[str, Language], SeminarReport]) -> None:
    text = chapter(archive(reports["full", Language.EN]), "Digital maturity of the cities")
    assert "not the European Commission’s" in text or "not the European Commission's" in text
    assert "A = 1 + Σ pᵢ · log₂(1 − |xᵢ − m| / d)" in text


def test_the_chapter_on_mentoring_reads_as_it_should(reports: dict[tuple[str, Language], SeminarReport]) -> None:
    found = chapter(archive(reports["full", Language.EN]), "Mentoring")
    assert found == (GOLDEN / "seminar_mentoring.txt").read_text(encoding="utf-8")


def test_progress_reaches_its_end(reports: dict[tuple[str, Language], SeminarReport], tmp_path: Path) -> None:
    steps: list[tuple[int, int]] = []
    progress = Progress(lambda done, total, _text: steps.append((done, total)))
    write_seminar(reports["bare", Language.EN], tmp_path / "report.docx", progress)
    assert steps[0] == (0, 11)
    assert steps[-1] == (11, 11)


def test_a_cancelled_report_leaves_the_old_file(
    reports: dict[tuple[str, Language], SeminarReport], tmp_path: Path
) -> None:
    path = tmp_path / "report.docx"
    path.write_text("old")
    with pytest.raises(Cancelled):
        write_seminar(reports["bare", Language.EN], path, Progress(is_cancelled=lambda: True))
    assert path.read_text() == "old"
