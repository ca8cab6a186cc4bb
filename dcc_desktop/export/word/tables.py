"""Tables as WordprocessingML: repeated header rows, rows that are not split, fixed widths."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from dcc_desktop.export.word.markup import attribute, bookmark_xml, content_xml, paragraph_xml
from dcc_desktop.export.word.text import Text, clean, paragraphs

_KEPT_WHOLE = 4
_KEPT_AT_AN_END = 2
_CENTRE = '<w:jc w:val="center"/>'
_KEEP_NEXT = "<w:keepNext/>"
_TIGHT = '<w:spacing w:before="0" w:after="0"/>'
_RIGHT = '<w:jc w:val="right"/>'
_NOT_LAST = 'w:lastRow="0" w:lastColumn="0" w:noVBand="1"'
_HEADER_LOOK = f'<w:tblLook w:val="0420" w:firstRow="1" w:firstColumn="0" w:noHBand="0" {_NOT_LAST}/>'
_FACTS_LOOK = f'<w:tblLook w:val="06A0" w:firstRow="1" w:firstColumn="1" w:noHBand="1" {_NOT_LAST}/>'
_UNTITLED_LOOK = f'<w:tblLook w:val="0680" w:firstRow="0" w:firstColumn="1" w:noHBand="1" {_NOT_LAST}/>'


@dataclass(frozen=True)
class Shaded:
    """A cell with a ground of its own, six hexadecimal digits light enough for dark text; its text stands centred."""

    text: Text
    ground: str


Cell = Text | Shaded


@dataclass(frozen=True)
class Frame:
    """What a table needs to know of its surroundings.

    Args:
        width: In twentieths of a point.
        description: Says what the table holds to those who do not see it.
        anchor, number: Bookmark in the first cell; none without a name.
        row_anchors: Bookmark (name, number) of each row below the header, in its first cell; empty = none at all.
        is_tight: Rows are as low as the text allows.
    """

    width: int
    description: str = ""
    anchor: str = ""
    number: int = 0
    row_anchors: Sequence[tuple[str, int]] = ()
    is_tight: bool = False


def column_widths(shares: Sequence[float], total: int) -> list[int]:
    """Return whole widths in the proportion of the shares that add up to the total."""
    whole = sum(shares)
    edges = [round(total * sum(shares[:index]) / whole) for index in range(len(shares) + 1)]
    return [right - left for left, right in pairwise(edges)]


def table_xml(
    headers: Sequence[Text],
    rows: Sequence[Sequence[Cell]],
    shares: Sequence[float],
    numeric: Collection[int],
    frame: Frame,
) -> str:
    """Return a table with one header row; a short one is kept on one page, a long one has no lonely row at its ends.

    Raises:
        ValueError: a row or the shares have another number of columns than the header.
    """
    if any(len(row) != len(headers) for row in [shares, *rows]):
        raise ValueError("rows and widths must have as many columns as the header")
    widths = column_widths(shares, frame.width)
    aligned = [_RIGHT if index in numeric else "" for index in range(len(headers))]
    # A header stands over its values: in the middle where they have a ground of their own.
    shaded = {index for row in rows for index, cell in enumerate(row) if isinstance(cell, Shaded)}
    heads = [_KEEP_NEXT + (_CENTRE if index in shaded else jc) for index, jc in enumerate(aligned)]
    cells = [_cell_xml(text, width, look) for text, width, look in zip(headers, widths, heads, strict=True)]
    cells[0] = _cell_xml(headers[0], widths[0], heads[0], anchor=frame.anchor, number=frame.number)
    body = _body_rows_xml(rows, widths, aligned, frame)
    return _table_xml("DccTable", _HEADER_LOOK, widths, frame, [_row_xml(cells, is_header=True), *body])


def _body_rows_xml(
    rows: Sequence[Sequence[Cell]], widths: Sequence[int], aligned: Sequence[str], frame: Frame
) -> Iterator[str]:
    last = len(rows) - 1
    for index, row in enumerate(rows):
        is_near_an_end = index < _KEPT_AT_AN_END - 1 or index > last - _KEPT_AT_AN_END
        keep = _KEEP_NEXT if index < last and (len(rows) <= _KEPT_WHOLE or is_near_an_end) else ""
        keep += _TIGHT if frame.is_tight else ""
        anchors = [frame.row_anchors[index]] if frame.row_anchors else []
        yield _row_xml(
            _cell_xml(
                text,
                width,
                keep + aligned[column],
                anchor=anchors[0][0] if anchors and column == 0 else "",
                number=anchors[0][1] if anchors else 0,
            )
            for column, (text, width) in enumerate(zip(row, widths, strict=True))
        )


def facts_xml(title: Text, facts: Sequence[tuple[Text, Text]], *, label_share: float, frame: Frame) -> str:
    """Return a sheet of facts: labels on the left, values on the right, an optional title row on top."""
    widths = column_widths((label_share, 1 - label_share), frame.width)
    rows = []
    if title:
        head = _cell_xml(title, frame.width, _KEEP_NEXT, anchor=frame.anchor, number=frame.number, span=2)
        rows.append(_row_xml([head], is_header=True))
    for index, (label, value) in enumerate(facts):
        keep = _KEEP_NEXT if index < len(facts) - 1 else ""
        anchor = frame.anchor if not rows else ""
        first = _cell_xml(label, widths[0], keep, anchor=anchor, number=frame.number)
        rows.append(_row_xml([first, _cell_xml(value, widths[1], keep)]))
    return _table_xml("DccFacts", _FACTS_LOOK if title else _UNTITLED_LOOK, widths, frame, rows)


def _table_xml(style: str, look: str, widths: Sequence[int], frame: Frame, rows: Iterable[str]) -> str:
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    description = f"<w:tblCaption w:val={attribute(clean(frame.description))}/>" if frame.description else ""
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="{style}"/><w:tblW w:w="{frame.width}" w:type="dxa"/>'
        f'<w:tblLayout w:type="fixed"/>{look}{description}</w:tblPr><w:tblGrid>{grid}</w:tblGrid>'
        f"{''.join(rows)}</w:tbl>"
    )


def _row_xml(cells: Iterable[str], *, is_header: bool = False) -> str:
    header = "<w:tblHeader/>" if is_header else ""
    return f"<w:tr><w:trPr><w:cantSplit/>{header}</w:trPr>{''.join(cells)}</w:tr>"


def _cell_xml(
    cell: Cell,
    width: int,
    properties: str = "",
    *,
    anchor: str = "",
    number: int = 0,
    span: int = 1,
    ground: str = "",
) -> str:
    text = cell.text if isinstance(cell, Shaded) else cell
    if isinstance(cell, Shaded):
        ground = f'<w:shd w:val="clear" w:color="auto" w:fill="{cell.ground}"/>'
        properties = properties.replace(_RIGHT, "") + _CENTRE
    parts = [content_xml(part) for part in paragraphs(text)] or [""]
    parts[0] = bookmark_xml(parts[0], anchor, number)
    inside = "".join(paragraph_xml(part, "DccTableText", properties=properties) for part in parts)
    merged = f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{merged}{ground}</w:tcPr>{inside}</w:tc>'
