"""The blocks of a document in their order, and the pages that they stand on."""

from __future__ import annotations

from collections.abc import Callable

from dcc_desktop.export.word.markup import NAMESPACES, paragraph_xml
from dcc_desktop.export.word.sections import COVER, UPRIGHT, Page

Block = str | Callable[[], str]


class Body:
    """Collects blocks; a change of page size ends the section only when something follows it."""

    def __init__(self) -> None:
        self._blocks: list[Block] = []
        self._page = UPRIGHT
        self._section_begins_at = 0
        self.page = UPRIGHT

    def append(self, block: Block) -> None:
        """Add a block on the pages asked for in `page`; a function writes its block when all others are known."""
        if self.page != self._page:
            self._turn_to(self.page)
        self._blocks.append(block)

    def append_cover(self, blocks: list[str]) -> None:
        """Put the blocks on a cover page of their own."""
        self._turn_to(COVER)
        self._blocks.extend(blocks)

    def count_open_places(self) -> int:
        """Return how many notes and marks "to be completed" there are; blocks that are written later have none."""
        written = [block for block in self._blocks if isinstance(block, str)]
        return sum(block.count('w:val="DccNote"') + block.count('w:val="DccMissing"') for block in written)

    def document_xml(self) -> str:
        """Return the document part."""
        blocks = "".join(block if isinstance(block, str) else block() for block in self._blocks)
        return f"<w:document {NAMESPACES}><w:body>{blocks}{self._page.xml()}</w:body></w:document>"

    def _turn_to(self, page: Page) -> None:
        # A section without contents would be an empty page, so it only changes its shape.
        if len(self._blocks) > self._section_begins_at:
            self._blocks.append(paragraph_xml("", "DccEnd", properties=self._page.xml()))
            self._section_begins_at = len(self._blocks)
        self._page = page
