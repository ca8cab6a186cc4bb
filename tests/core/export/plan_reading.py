"""Ways to look into a written plan."""

from __future__ import annotations

import re
from pathlib import Path

import docx
from docx.document import Document
from docx.table import Table


def opened(path: Path) -> Document:
    """Return a written plan for reading."""
    return docx.Document(str(path))


def lines_of(document: Document) -> list[str]:
    """Return the text of the body in its order: paragraphs as lines, rows of tables with bars between the cells."""
    lines = []
    for block in document.iter_inner_content():
        if isinstance(block, Table):
            for row in block.rows:
                cells = dict.fromkeys(row.cells)
                lines.append(" | ".join(cell.text.replace("\n", " / ") for cell in cells))
        elif block.text.strip():
            lines.append(block.text.replace("\n", " / "))
    return lines


def chapter(lines: list[str], first: str, last: str) -> list[str]:
    """Return the lines from one heading up to another; the headings stand in the contents once before."""
    begin = len(lines) - 1 - lines[::-1].index(first)
    end = len(lines) - 1 - lines[::-1].index(last)
    return lines[begin:end]


def sheet_of(document: Document, title: str) -> dict[str, str]:
    """Return a sheet of facts by its labels."""
    for table in document.tables:
        if re.sub(r"^[AД]\d+\. ", "", table.rows[0].cells[0].text) == title:
            return {row.cells[0].text: row.cells[1].text for row in table.rows[1:]}
    raise AssertionError(f"no sheet called {title!r}")
