"""Tables, sheets of facts, captions."""

from __future__ import annotations

import pytest

from dcc_desktop.export.word.tables import column_widths
from tests.core.export.word_samples import find, new_document, part, radar, texts, values

BODY = "word/document.xml"


def test_header_rows_repeat_and_no_row_is_split() -> None:
    document = new_document()
    document.table(["а", "б"], [["1", "2"]] * 50)
    body = part(document, BODY)
    assert len(find(body, "//w:tr/w:trPr/w:tblHeader")) == 1
    assert find(body, "//w:tr")[0] is find(body, "//w:tr[w:trPr/w:tblHeader]")[0]
    assert len(find(body, "//w:tr/w:trPr/w:cantSplit")) == 51


def test_numbers_stand_on_the_right() -> None:
    document = new_document()
    document.table(["Име", "Бал"], [["а", "2,5"]], numeric={1})
    assert texts(part(document, BODY), "//w:tc[w:p/w:pPr/w:jc/@w:val='right']") == ["Бал", "2,5"]


def test_widths_are_shares_of_the_text_width() -> None:
    assert column_widths([1, 1, 1], 1000) == [333, 334, 333]


def test_a_table_on_a_landscape_page_is_as_wide_as_the_page() -> None:
    document = new_document()
    with document.landscape():
        document.table(["а"], [["1"]])
    assert values(part(document, BODY), "//w:tblW", "w") == [str(16838 - 2 * 1361)]


def test_a_row_with_another_number_of_cells_is_refused() -> None:
    with pytest.raises(ValueError, match="as many columns"):
        new_document().table(["а", "б"], [["1"]])


def test_captions_are_counted_and_returned() -> None:
    document = new_document()
    assert document.table(["а"], [], caption="Едно") == "Таблица 1"
    assert document.chart(radar()) == "Фигура 1"
    assert document.table(["а"], [], caption="Две") == "Таблица 2"
    captions = texts(part(document, BODY), "//w:p[w:pPr/w:pStyle/@w:val='Caption']")
    assert captions == ["Таблица 1. Едно", "Фигура 1. Зрялост", "Таблица 2. Две"]


def test_caption_numbers_are_fields() -> None:
    document = new_document("en")
    document.table(["a"], [], caption="One")
    assert [field.text for field in find(part(document, BODY), "//w:instrText")] == [" SEQ Table \\* ARABIC "]


def test_a_table_is_not_parted_from_its_caption() -> None:
    document = new_document()
    document.table(["а"], [["1"]], caption="Едно")
    assert find(part(document, BODY), "//w:p[w:pPr/w:pStyle/@w:val='Caption']/w:pPr/w:keepNext")


def test_a_table_says_what_it_is_to_those_who_do_not_see_it() -> None:
    document = new_document()
    document.table(["а"], [["1"]], caption='Дял > 5 % "нови"')
    assert values(part(document, BODY), "//w:tblCaption") == ['Дял > 5\u00a0% "нови"']


def test_a_sheet_of_facts_has_its_title_as_header_row() -> None:
    document = new_document()
    document.facts([("Срок", "2025"), ("Риск", "нисък")], title="Портал", anchor="dcc_action_1")
    body = part(document, BODY)
    assert texts(body, "//w:tr[w:trPr/w:tblHeader]") == ["Портал"]
    assert texts(body, "//w:tc") == ["Портал", "Срок", "2025", "Риск", "нисък"]


def test_a_sheet_without_a_title_carries_its_bookmark_in_the_first_label() -> None:
    document = new_document()
    document.facts([("Срок", "2025")], anchor="dcc_action_1")
    assert texts(part(document, BODY), "//w:p[w:bookmarkStart/@w:name='dcc_action_1']") == ["Срок"]


def test_a_blank_line_in_a_cell_begins_a_paragraph() -> None:
    document = new_document()
    document.table(["а"], [["едно\n\nдве"]])
    assert texts(part(document, BODY), "//w:tc[2]//w:p|//w:tr[2]//w:p") == ["едно", "две"]


def test_a_long_table_may_split_but_leaves_no_row_alone_at_its_ends() -> None:
    document = new_document()
    document.table(["а"], [[str(number)] for number in range(1, 21)])
    assert texts(part(document, BODY), "//w:tr[w:tc/w:p/w:pPr/w:keepNext]") == ["а", "1", "19"]


def test_a_tight_table_has_no_space_around_its_text() -> None:
    document = new_document()
    document.table(["а"], [["1"]], is_tight=True)
    assert values(part(document, BODY), "//w:tr[2]//w:spacing", "after") == ["0"]
