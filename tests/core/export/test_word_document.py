"""Whole documents: valid, the same bytes, in the language that was chosen."""

from __future__ import annotations

import io
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from openxml_audit import OpenXmlValidator

from tests.core.export.word_samples import (
    CHANGED_AT,
    find,
    full_document,
    new_document,
    part,
    part_bytes,
    reopened,
    texts,
    values,
)

BODY = "word/document.xml"


@pytest.mark.parametrize("language", ["bg", "en"])
def test_a_document_that_uses_everything_has_no_error(language: str, tmp_path: Path) -> None:
    path = tmp_path / "plan.docx"
    full_document(language).save(path)
    result = OpenXmlValidator().validate(path)
    assert [str(error) for error in result.errors] == []


def test_the_same_input_gives_the_same_bytes() -> None:
    assert full_document().to_bytes() == full_document().to_bytes()


def test_a_document_can_be_written_twice() -> None:
    document = full_document()
    assert document.to_bytes() == document.to_bytes()


def test_no_date_but_the_last_change_is_in_the_file() -> None:
    archive = zipfile.ZipFile(io.BytesIO(full_document().to_bytes()))
    assert {member.date_time for member in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    core = reopened(full_document()).core_properties
    assert core.created == core.modified == CHANGED_AT


def test_the_properties_say_what_the_document_is() -> None:
    core = reopened(full_document()).core_properties
    assert (core.title, core.language) == ("Стратегия & план <2025>", "bg-BG")


@pytest.mark.parametrize(("language", "tag"), [("bg", "bg-BG"), ("en", "en-GB")])
def test_word_checks_the_spelling_in_the_language_of_the_document(language: str, tag: str) -> None:
    document = new_document(language)
    assert values(part(document, "word/styles.xml"), "//w:rPrDefault//w:lang") == [tag]
    assert values(part(document, "word/settings.xml"), "//w:themeFontLang") == [tag]


def test_word_is_not_told_to_update_all_fields() -> None:
    assert find(part(full_document(), "word/settings.xml"), "//w:updateFields") == []


def test_the_cover_has_no_header_and_all_other_pages_have() -> None:
    sections = find(part(full_document(), BODY), "//w:sectPr")
    assert [len(find(section, "w:headerReference|w:footerReference")) for section in sections] == [0, 2, 2, 2]


def test_the_header_shows_the_title() -> None:
    assert texts(part(full_document(), "word/header1.xml"), "//w:p") == ["Стратегия & план <2025>"]


@pytest.mark.parametrize(("language", "text"), [("bg", "Стр. 1 от 1"), ("en", "Page 1 of 1")])
def test_the_footer_counts_pages_with_fields(language: str, text: str) -> None:
    footer = part(new_document(language), "word/footer1.xml")
    assert texts(footer, "//w:p") == [text]
    assert [field.text for field in find(footer, "//w:instrText")] == [" PAGE ", " NUMPAGES "]


def test_landscape_pages_are_turned_and_turned_back() -> None:
    widths = values(part(full_document(), BODY), "//w:sectPr/w:pgSz", "w")
    assert widths == ["11906", "11906", "16838", "11906"]


def test_landscape_at_the_end_leaves_no_empty_page() -> None:
    document = new_document()
    document.paragraph("а")
    with document.landscape():
        document.paragraph("б")
    assert values(part(document, BODY), "//w:sectPr/w:pgSz", "w") == ["11906", "16838"]


def test_landscape_with_nothing_in_it_changes_nothing() -> None:
    document = new_document()
    document.paragraph("а")
    with document.landscape():
        pass
    document.paragraph("б")
    assert len(find(part(document, BODY), "//w:sectPr")) == 1


def test_a_note_has_a_style_of_its_own_in_the_language_of_the_document() -> None:
    document = full_document()
    styles = part(document, "word/styles.xml")
    assert texts(part(document, BODY), "//w:p[w:pPr/w:pStyle/@w:val='DccNote']") == ["За попълване: кратко изложение"]
    assert values(styles, "//w:style[@w:styleId='DccNote']/w:name") == ["За попълване"]


def test_every_style_that_is_used_is_defined() -> None:
    document = full_document()
    used = set(values(part(document, BODY), "//w:pStyle|//w:rStyle|//w:tblStyle"))
    assert used <= set(values(part(document, "word/styles.xml"), "//w:style", "styleId"))


def test_the_stable_names_are_bookmarks() -> None:
    names = set(values(part(full_document(), BODY), "//w:bookmarkStart", "name"))
    assert {"dcc_chapter_2", "dcc_s", "dcc_table", "dcc_action_1"} <= names


def test_links_lead_to_bookmarks_that_exist() -> None:
    body = part(full_document(), BODY)
    assert set(values(body, "//w:hyperlink", "anchor")) <= set(values(body, "//w:bookmarkStart", "name"))


@pytest.mark.parametrize("name", ["с кирилица", "1a", "a" * 41, "a b"])
def test_a_bookmark_name_that_word_refuses_is_refused(name: str) -> None:
    with pytest.raises(ValueError, match="not a bookmark name"):
        new_document().paragraph("а", anchor=name)


def test_a_bookmark_name_is_used_once() -> None:
    document = new_document()
    document.paragraph("а", anchor="dcc_a")
    with pytest.raises(ValueError, match="used twice"):
        document.heading("б", anchor="dcc_a")


def test_an_empty_document_is_a_document() -> None:
    assert part_bytes(new_document().to_bytes(), BODY)


def test_importing_export_loads_no_library() -> None:
    code = (
        "import sys, dcc_desktop.export.word.document, dcc_desktop.export.word.chart\n"
        "print([name for name in ('docx', 'pptx', 'lxml', 'xlsxwriter') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
