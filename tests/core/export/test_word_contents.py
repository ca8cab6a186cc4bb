"""Headings, their numbers and the table of contents."""

from __future__ import annotations

import pytest

from dcc_desktop.export.word.anchors import anchor_name
from dcc_desktop.export.word.document import WordDocument
from dcc_desktop.export.word.outline import roman
from dcc_desktop.export.word.text import missing
from tests.core.export.word_samples import find, new_document, part, texts, values

BODY = "word/document.xml"


def _with_chapters() -> WordDocument:
    document = new_document()
    document.contents()
    document.heading("Резюме", numbered=False)
    document.heading("Първа")
    document.heading("Раздел", 2)
    document.heading("Подраздел", 3)
    document.heading("Втора")
    document.heading("Друг раздел", 2)
    document.appendix("Листове")
    document.heading("Лист", 2)
    return document


def test_the_entries_of_the_contents_are_the_headings_with_their_numbers() -> None:
    entries = texts(part(_with_chapters(), BODY), "//w:p[starts-with(w:pPr/w:pStyle/@w:val, 'TOC')]/w:hyperlink")
    assert [entry.strip() for entry in entries] == [
        "Резюме",
        "1Първа",
        "1.1Раздел",
        "2Втора",
        "2.1Друг раздел",
        "Приложение I. Листове",
        "I.1Лист",
    ]


def test_each_entry_leads_to_its_heading() -> None:
    body = part(_with_chapters(), BODY)
    anchors = values(body, "//w:sdt//w:hyperlink", "anchor")
    named = {
        values(heading, ".//w:bookmarkStart", "name")[0]: texts(heading, ".")[0]
        for heading in find(body, "//w:p[.//w:bookmarkStart]")
    }
    assert [named[anchor] for anchor in anchors][:3] == ["Резюме", "Първа", "Раздел"]


def test_page_numbers_are_fields_that_word_works_out_when_it_opens() -> None:
    body = part(_with_chapters(), BODY)
    fields = [text.text or "" for text in find(body, "//w:hyperlink//w:instrText")]
    assert all(field.startswith(" PAGEREF _Toc") for field in fields)
    assert values(body, "//w:hyperlink//w:fldChar[@w:fldCharType='begin']", "dirty") == ["true"] * 7


def test_the_contents_are_one_field_that_word_can_update() -> None:
    body = part(_with_chapters(), BODY)
    begun = find(body, "//w:fldChar[@w:fldCharType='begin']")
    assert find(body, "//w:sdt//w:instrText")[0].text == ' TOC \\o "1-2" \\h \\z \\u '
    assert len(begun) == len(find(body, "//w:fldChar[@w:fldCharType='end']"))


def test_headings_are_numbered_by_the_numbering_of_their_styles() -> None:
    document = _with_chapters()
    numbering = part(document, "word/numbering.xml")
    assert values(numbering, "//w:lvl[w:pStyle]/w:lvlText")[:4] == ["%1", "%1.%2", "%1.%2.%3", "Приложение %1."]
    assert not find(part(document, BODY), "//w:body/w:p/w:pPr/w:numPr")


def test_sections_of_an_appendix_have_styles_of_their_own() -> None:
    styles = values(part(_with_chapters(), BODY), "//w:body/w:p/w:pPr/w:pStyle")
    assert styles[-2:] == ["DccAppendix1", "DccAppendix2"]


def test_a_heading_returns_the_name_of_its_bookmark() -> None:
    document = new_document()
    assert document.heading("а") == "_Toc000000001"
    assert document.heading("б", anchor="dcc_b") == "dcc_b"


def test_there_is_no_fourth_level() -> None:
    with pytest.raises(ValueError, match="level 4"):
        new_document().heading("а", 4)


def test_contents_without_headings_are_still_whole() -> None:
    document = new_document()
    document.contents()
    assert len(find(part(document, BODY), "//w:fldChar")) == 3


def test_roman_figures() -> None:
    assert [roman(number) for number in (1, 4, 9, 14, 39)] == ["I", "IV", "IX", "XIV", "XXXIX"]


def test_a_stable_name_is_one_that_word_accepts() -> None:
    name = anchor_name("action", "0b1c2d3e-4f50-6172-8394-a5b6c7d8e9f0")
    assert name == "dcc_action_0b1c2d3e4f506172"


def test_the_contents_have_a_page_of_their_own() -> None:
    body = part(_with_chapters(), BODY)
    assert find(body, "//w:p[w:pPr/w:pStyle/@w:val='TOCHeading']/w:pPr/w:pageBreakBefore")


def test_no_dots_lead_to_page_numbers_that_are_not_there_yet() -> None:
    assert not values(part(_with_chapters(), "word/styles.xml"), "//w:tab", "leader").count("dot")


def test_a_chapter_of_notes_alone_goes_on_below_the_one_before() -> None:
    document = new_document()
    document.heading("Пълна")
    document.paragraph("Текст")
    document.heading("Празна")
    document.note("какво липсва")
    document.heading("Друга")
    document.paragraph("Текст")
    going_on = "//w:p[w:pPr/w:pageBreakBefore/@w:val='0']"
    assert texts(part(document, BODY), going_on) == ["Празна"]


def test_open_places_are_counted_when_all_is_written() -> None:
    document = new_document()
    document.paragraph_of_count(lambda count: f"Отворени: {count}")
    document.note("какво липсва")
    document.table(["а"], [[missing("за попълване")]])
    assert "Отворени: 2" in texts(part(document, BODY), "//w:p")
