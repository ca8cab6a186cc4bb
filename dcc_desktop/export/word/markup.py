"""The smallest pieces of WordprocessingML as text: runs, links, fields, bookmarks, paragraphs.

Built as strings and parsed once at the end: a table of 200 rows costs a few milliseconds this way.
"""

from __future__ import annotations

import re

from dcc_desktop.export.word.text import Run, Text, runs

NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"'
)

_BREAK_OR_TAB = re.compile(r"([\n\t])")
# Only what would end the instruction of a field; letters of any alphabet stay readable.
_IN_ADDRESSES = str.maketrans({'"': "%22", "\\": "%5C", " ": "%20", "\n": None, "\t": None})


def attribute(value: str) -> str:
    """Return the value quoted and escaped for an attribute."""
    return '"' + escape(value).replace('"', "&quot;").replace("\n", "&#10;").replace("\t", "&#9;") + '"'


def escape(text: str) -> str:
    """Return the text fit for the inside of an element (the library's own costs 30 ms of start-up)."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def text_xml(text: str) -> str:
    """Return the inside of a run: text, with tabs and line breaks as elements."""
    pieces = (_piece_xml(piece) for piece in _BREAK_OR_TAB.split(text))
    return "".join(pieces)


def _piece_xml(piece: str) -> str:
    if piece == "\n":
        return "<w:br/>"
    if piece == "\t":
        return "<w:tab/>"
    return f'<w:t xml:space="preserve">{escape(piece)}</w:t>' if piece else ""


def run_xml(text: str, *, properties: str = "") -> str:
    """Return one run; `properties` is the inside of w:rPr."""
    content = text_xml(text)
    if not content:
        return ""
    return f"<w:r>{_run_properties(properties)}{content}</w:r>"


def _run_properties(properties: str) -> str:
    return f"<w:rPr>{properties}</w:rPr>" if properties else ""


def content_xml(text: Text) -> str:
    """Return the runs of a text, with its links."""
    return "".join(_styled_run_xml(run) for run in runs(text))


def _styled_run_xml(run: Run) -> str:
    is_link = bool(run.anchor or run.url)
    style = "DccMissing" if run.is_missing else "Hyperlink" if is_link else ""
    properties = f'<w:rStyle w:val="{style}"/>' if style else ""
    properties += "<w:b/>" * run.bold + "<w:i/>" * run.italic
    inner = run_xml(run.text, properties=properties)
    if run.anchor:
        return f'<w:hyperlink w:anchor={attribute(run.anchor)} w:history="1">{inner}</w:hyperlink>'
    if run.url:
        # A field, not w:hyperlink: it carries the address itself and needs no relationship.
        return field_xml(f' HYPERLINK "{run.url.translate(_IN_ADDRESSES)}" ', inner)
    return inner


def field_xml(instruction: str, result: str, *, dirty: bool = False) -> str:
    """Return a field with its result (runs) as it is shown until Word works it out anew.

    Args:
        dirty: Word works the field out when it opens the document, without asking.
    """
    mark = ' w:dirty="true"' if dirty else ""
    return (
        f'<w:r><w:fldChar w:fldCharType="begin"{mark}/></w:r>'
        f'<w:r><w:instrText xml:space="preserve">{escape(instruction)}</w:instrText></w:r>'
        f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{result}'
        f'<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def bookmark_xml(content: str, name: str, number: int) -> str:
    """Return the content inside a bookmark; without a name, the content alone."""
    if not name:
        return content
    start = f'<w:bookmarkStart w:id="{number}" w:name={attribute(name)}/>'
    return f'{start}{content}<w:bookmarkEnd w:id="{number}"/>'


def paragraph_xml(content: str, style: str = "", *, properties: str = "") -> str:
    """Return one paragraph; `properties` is what follows the style inside w:pPr."""
    inside = (f'<w:pStyle w:val="{style}"/>' if style else "") + properties
    return f"<w:p><w:pPr>{inside}</w:pPr>{content}</w:p>" if inside else f"<w:p>{content}</w:p>"
