"""Text on its way into a document: what XML forbids, line breaks, emphasis, links."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from dcc_desktop.export.word.markup import NAMESPACES, content_xml
from dcc_desktop.export.word.text import bold, clean, paragraphs, plain, web_link
from tests.core.export.word_samples import find, new_document, part, texts

BODY = "word/document.xml"


def test_characters_that_xml_forbids_are_removed() -> None:
    assert clean("а\x00б\x08в\ud800г\ufffeд\x1f") == "абвгд"


def test_a_percent_sign_stays_with_its_number() -> None:
    assert clean("60 % от фирмите, или 5% повече") == "60\u00a0% от фирмите, или 5% повече"


def test_every_kind_of_line_break_becomes_one() -> None:
    assert clean("а\r\nб\rв\x0bг\u2028д") == "а\nб\nв\nг\nд"


@given(st.text(st.characters(exclude_categories=()), min_size=1, max_size=60))
def test_any_text_makes_well_formed_markup(text: str) -> None:
    parsed = etree.fromstring(f"<w:p {NAMESPACES}>{content_xml([text, bold(text), web_link('x', text)])}</w:p>")
    assert "".join(texts(parsed, "./w:r")).startswith(clean(text).replace("\n", "").replace("\t", "") * 2)


def test_forbidden_characters_do_not_reach_any_part() -> None:
    document = new_document(title="За\x01главие")
    document.heading("Гла\x02ва")
    document.table(["а\x03"], [["б\x04"]], caption="в\x05")
    body = "".join(texts(part(document, BODY), "//w:body"))
    assert "Глава" in body
    assert "Таблица 1. ваб" in body


def test_line_breaks_and_tabs_become_elements() -> None:
    document = new_document()
    document.paragraph("а\nб\tв")
    body = part(document, BODY)
    assert (len(find(body, "//w:br")), len(find(body, "//w:r/w:tab"))) == (1, 1)


def test_blank_lines_begin_paragraphs() -> None:
    assert paragraphs("едно\n\nдве\r\n \r\n\r\nтри\n") == ["едно", "две", "три"]


def test_an_empty_text_adds_nothing() -> None:
    document = new_document()
    document.paragraph("  \n\n ")
    assert find(part(document, BODY), "//w:p") == []


def test_a_heading_is_one_line() -> None:
    assert plain("Едно\n две\t три ") == "Едно две три"


def test_spaces_at_the_edges_of_a_run_are_kept() -> None:
    document = new_document()
    document.paragraph(["а ", bold("б"), " в"])
    assert texts(part(document, BODY), "//w:p") == ["а б в"]


def test_an_address_cannot_break_out_of_its_field() -> None:
    document = new_document()
    document.paragraph(web_link("тук", 'https://община.бг/" \\o "x'))
    field = find(part(document, BODY), "//w:instrText")[0].text
    assert field == ' HYPERLINK "https://община.бг/%22%20%5Co%20%22x" '
