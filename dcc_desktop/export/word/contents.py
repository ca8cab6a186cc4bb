"""The table of contents: filled with linked entries, page numbers left to fields."""

from __future__ import annotations

from collections.abc import Sequence

from dcc_desktop.export.word.markup import attribute, bookmark_xml, field_xml, paragraph_xml, run_xml
from dcc_desktop.export.word.outline import OutlineEntry

_BEGIN = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
_SEPARATE = '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
_GOES_ON = '<w:pageBreakBefore w:val="0"/><w:spacing w:before="560" w:after="200"/>'
_END = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
_GALLERY = '<w:docPartObj><w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/></w:docPartObj>'


def contents_xml(title: str, entries: Sequence[OutlineEntry], *, levels: int) -> str:
    """Return the contents as the block that Word offers to update with one click.

    The page numbers are fields marked dirty: Word works them out when it opens the document. Programs that do not
    show the entries alone, without dots that would lead nowhere.
    """
    shown = [entry for entry in entries if entry.level <= levels]
    instruction = f'<w:r><w:instrText xml:space="preserve"> TOC \\o "1-{levels}" \\h \\z \\u </w:instrText></w:r>'
    opening = _BEGIN + instruction + _SEPARATE
    lines = [_entry_xml(entry, opening if index == 0 else "") for index, entry in enumerate(shown)]
    if not lines:
        lines = [paragraph_xml(opening)]
    heading = paragraph_xml(run_xml(title), "TOCHeading", properties="<w:pageBreakBefore/>")
    return (
        f"<w:sdt><w:sdtPr>{_GALLERY}</w:sdtPr><w:sdtContent>{heading}{''.join(lines)}"
        f"{paragraph_xml(_END, 'DccEnd')}</w:sdtContent></w:sdt>"
    )


def _entry_xml(entry: OutlineEntry, before: str) -> str:
    label = f"{entry.number} " if entry.is_appendix else f"{entry.number}\t" if entry.number else ""
    text = run_xml(label + " ".join(entry.text.split()))
    page = field_xml(f" PAGEREF {entry.anchor} \\h ", run_xml(" "), dirty=True)
    inside = f"{text}<w:r><w:tab/></w:r>{page}"
    link = f'<w:hyperlink w:anchor={attribute(entry.anchor)} w:history="1">{inside}</w:hyperlink>'
    return paragraph_xml(before + link, f"TOC{entry.level}", properties=_indents(entry))


def _indents(entry: OutlineEntry) -> str:
    # Without a number column the text begins at the left edge and goes on a little further in.
    if entry.level > 1 or (entry.number and not entry.is_appendix):
        return ""
    return '<w:tabs><w:tab w:val="clear" w:pos="454"/></w:tabs><w:ind w:left="284" w:right="567" w:hanging="284"/>'


def heading_xml(entry: OutlineEntry, number: int, *, is_on_new_page: bool = True) -> str:
    """Return the heading itself inside its bookmark; a chapter may go on below what comes before it."""
    properties = "" if is_on_new_page else _GOES_ON
    return paragraph_xml(bookmark_xml(run_xml(entry.text), entry.anchor, number), entry.style, properties=properties)
