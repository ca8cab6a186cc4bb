"""A Word document, written from top to bottom. Knows nothing of cities or plans.

Nothing of Word's libraries is imported before the document is saved.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Literal

from dcc_desktop.export.word.anchors import Anchors
from dcc_desktop.export.word.body import Block, Body
from dcc_desktop.export.word.chart import Chart, drawing_xml
from dcc_desktop.export.word.contents import contents_xml, heading_xml
from dcc_desktop.export.word.fixed_parts import appendix_label
from dcc_desktop.export.word.markup import (
    bookmark_xml,
    content_xml,
    field_xml,
    paragraph_xml,
    run_xml,
)
from dcc_desktop.export.word.outline import Outline, OutlineEntry
from dcc_desktop.export.word.sections import FOOT_OF_PAGE, LANDSCAPE, UPRIGHT
from dcc_desktop.export.word.tables import Cell, Frame, facts_xml, table_xml
from dcc_desktop.export.word.text import Text, bold, clean, paragraphs, plain, runs
from dcc_desktop.export.word.writing import replace_file
from dcc_desktop.i18n import N_, Catalogue, Language

ParagraphStyle = Literal["body", "lead", "statement", "small"]
_STYLES = {"body": "", "lead": "DccLead", "statement": "DccStatement", "small": "DccSmall"}
_TAGS = {Language.BG: "bg-BG", Language.EN: "en-GB"}
_TWIPS_PER_CM = 567
_TABLE, _FIGURE = N_("Table"), N_("Figure")


@dataclass
class _Chapter:
    has_only_notes: bool = True


class WordDocument:
    """Takes headings, paragraphs, tables and charts in their order; `save` writes the file.

    Args:
        catalogue: The language of the document's own words ("Table", "Page 2 of 9").
        title: Stands in the header and in the properties.
        changed_at: When the contents last changed, aware; never the present moment.
        identifier: Kept in the properties, to recognise the document when it comes back.
    """

    def __init__(
        self,
        catalogue: Catalogue,
        *,
        title: str,
        changed_at: datetime,
        subject: str = "",
        author: str = "",
        keywords: Sequence[str] = (),
        identifier: str = "",
    ) -> None:
        self._catalogue = catalogue
        self._title = plain(title)
        self._changed_at = changed_at
        self._subject, self._author, self._identifier = plain(subject), plain(author), plain(identifier)
        self._keywords = [plain(keyword) for keyword in keywords]
        self._outline = Outline(lambda number: appendix_label(catalogue.gettext, number))
        self._anchors = Anchors()
        self._body = Body()
        self._charts: list[Chart] = []
        self._captions = {_TABLE: 0, _FIGURE: 0}
        self._chapters: list[_Chapter] = []

    def cover(
        self,
        *,
        title: str = "",
        subtitle: str = "",
        slogan: str = "",
        programme: str = "",
        label: str = "",
        date_line: str = "",
    ) -> None:
        """Fill the first page; it has neither header nor footer. Comes before everything else.

        Args:
            title: The document's own title when empty.
            programme: Stands above the title.
            label, date_line: Stand at the foot of the page.
        """
        parts = (
            (programme, "DccCoverProgramme", ""),
            (title or self._title, "Title", ""),
            (subtitle, "Subtitle", ""),
            (slogan, "DccCoverSlogan", ""),
            (label, "DccCoverFoot", FOOT_OF_PAGE),
            (date_line, "DccCoverFoot", FOOT_OF_PAGE),
        )
        self._body.append_cover(
            [paragraph_xml(content_xml(text), style, properties=place) for text, style, place in parts if text]
        )

    def contents(self, *, levels: int = 2) -> None:
        """Place the table of contents here; it is filled when the document is saved."""
        t = self._catalogue.gettext
        title = t("Contents")
        self._body.append(lambda: contents_xml(title, self._outline.entries, levels=levels))

    def heading(self, text: str, level: int = 1, *, numbered: bool = True, anchor: str = "") -> str:
        """Begin a chapter (level 1) or a section; return the name of its bookmark.

        A chapter begins on a new page, unless it holds nothing but "to be completed" notes.
        """
        return self._add_heading(self._outline.add(plain(text), level, numbered=numbered, anchor=anchor))

    def appendix(self, text: str, *, anchor: str = "") -> str:
        """Begin an appendix, "Appendix I. ..."; its sections are numbered I.1. Return the name of its bookmark."""
        return self._add_heading(self._outline.add_appendix(plain(text), anchor=anchor))

    def paragraph(self, text: Text, *, style: ParagraphStyle = "body", anchor: str = "") -> None:
        """Add a paragraph, or several when a plain text has blank lines; nothing when it is empty."""
        self._add_paragraphs(text, _STYLES[style], anchor)

    def paragraph_of_count(self, make: Callable[[int], Text]) -> None:
        """Add a small paragraph made, when all is written, of the number of notes and marks "to be completed"."""
        self._add_content(lambda: paragraph_xml(content_xml(make(self._body.count_open_places())), "DccSmall"))

    def bullets(self, items: Sequence[Text]) -> None:
        """Add a list with bullets."""
        for item in items:
            self._add_content(paragraph_xml(content_xml(item), "ListBullet"))

    def note(self, text: Text, *, anchor: str = "") -> None:
        """Add a visible "to be completed" note; the text says what belongs there."""
        t = self._catalogue.gettext
        self._add_paragraphs([bold(t("To be completed:")), " ", *runs(text)], "DccNote", anchor)

    def table(
        self,
        headers: Sequence[Text],
        rows: Sequence[Sequence[Cell]],
        *,
        widths: Sequence[float] = (),
        caption: str = "",
        numeric: Collection[int] = (),
        anchor: str = "",
        row_anchors: Sequence[str] = (),
        is_tight: bool = False,
    ) -> str:
        """Add a table as wide as the text; its header is repeated on each page and no row is split.

        Args:
            widths: Shares of the width, in any unit; all alike when empty.
            numeric: Columns (from 0) whose values stand on the right.
            row_anchors: A bookmark for each row, empty for none.
            is_tight: Make the rows as low as their text allows.
        Returns:
            How the caption calls the table, such as "Table 3"; empty without a caption.
        """
        label = self._add_caption(_TABLE, caption, keep_with_next=True) if caption else ""
        if row_anchors and len(row_anchors) != len(rows):
            raise ValueError("each row needs its bookmark, or an empty one")
        named = [(name, self._anchors.add(name)) for name in row_anchors]
        frame = replace(
            _frame(self._body, self._anchors, description=caption, anchor=anchor), row_anchors=named, is_tight=is_tight
        )
        self._add_content(table_xml(headers, rows, shares=widths or [1.0] * len(headers), numeric=numeric, frame=frame))
        self._body.append(paragraph_xml("", "DccAfterTable"))
        return label

    def facts(
        self, facts: Sequence[tuple[Text, Text]], *, title: Text = "", label_share: float = 0.28, anchor: str = ""
    ) -> None:
        """Add a sheet of labels and values, such as one for an activity; kept on one page if it fits."""
        frame = _frame(self._body, self._anchors, description=plain(title), anchor=anchor)
        self._add_content(facts_xml(title, facts, label_share=label_share, frame=frame))
        self._body.append(paragraph_xml("", "DccAfterTable"))

    def chart(self, chart: Chart) -> str:
        """Add a native chart as wide as the text, with its title as caption; return "Figure 2"."""
        self._charts.append(chart)
        width_cm = min(self._body.page.text_width / _TWIPS_PER_CM, 18)
        drawing = drawing_xml(chart, number=len(self._charts), width_cm=width_cm)
        self._add_content(paragraph_xml(drawing, "DccFigure"))
        return self._add_caption(_FIGURE, chart.title)

    def page_break(self) -> None:
        """Begin a new page."""
        self._body.append(paragraph_xml('<w:r><w:br w:type="page"/></w:r>', "DccEnd"))

    @contextmanager
    def landscape(self) -> Iterator[None]:
        """Put what is added inside the `with` on landscape pages of its own."""
        self._body.page = LANDSCAPE
        try:
            yield
        finally:
            self._body.page = UPRIGHT

    def to_bytes(self) -> bytes:
        """Return the file; the same contents give the same bytes."""
        # Here, because python-docx takes a tenth of a second to import.
        from dcc_desktop.export.word.package import Properties, build_document

        properties = Properties(
            title=self._title,
            changed_at=self._changed_at,
            subject=self._subject,
            author=self._author,
            keywords=self._keywords,
            identifier=self._identifier,
        )
        return build_document(
            self._body.document_xml(),
            self._charts,
            properties,
            catalogue=self._catalogue,
            language_tag=_TAGS[self._catalogue.language],
        )

    def save(self, path: Path, *, is_overwriting: bool = False) -> None:
        """Write the file, whole or not at all; see `replace_file`.

        Raises:
            ExportError: it cannot be written there; an old document is untouched.
        """
        replace_file(path, self.to_bytes(), is_overwriting=is_overwriting)

    def _add_heading(self, entry: OutlineEntry) -> str:
        number = self._anchors.add(entry.anchor)
        if entry.level > 1:
            self._body.append(heading_xml(entry, number))
            return entry.anchor
        is_first = not self._chapters
        chapter = _Chapter()
        self._chapters.append(chapter)
        # What a chapter holds is known only when the next one begins.
        self._body.append(lambda: heading_xml(entry, number, is_on_new_page=is_first or not chapter.has_only_notes))
        return entry.anchor

    def _add_content(self, block: Block) -> None:
        if self._chapters:
            self._chapters[-1].has_only_notes = False
        self._body.append(block)

    def _add_paragraphs(self, text: Text, style: str, anchor: str) -> None:
        for index, part in enumerate(paragraphs(text)):
            name = anchor if index == 0 else ""
            content = bookmark_xml(content_xml(part), name, self._anchors.add(name))
            add = self._body.append if style == "DccNote" else self._add_content
            add(paragraph_xml(content, style))

    def _add_caption(self, kind: str, text: str, *, keep_with_next: bool = False) -> str:
        self._captions[kind] += 1
        word = self._catalogue.gettext(kind)
        number = str(self._captions[kind])
        field = field_xml(f" SEQ {word.replace(' ', '_')} \\* ARABIC ", run_xml(number))
        content = f"{run_xml(f'{word} ')}{field}{run_xml(f'. {clean(text)}')}"
        self._body.append(paragraph_xml(content, "Caption", properties="<w:keepNext/>" if keep_with_next else ""))
        return f"{word} {number}"


def _frame(body: Body, anchors: Anchors, *, description: str, anchor: str) -> Frame:
    return Frame(body.page.text_width, description, anchor, anchors.add(anchor))
