"""Text for documents: runs with emphasis or a link, and the removal of what XML forbids."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

_FORBIDDEN = re.compile("[^\t\n\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_LINE_BREAKS = {0x0B: "\n", 0x0C: "\n", 0x85: "\n", 0x2028: "\n", 0x2029: "\n\n"}
_BEFORE_PERCENT = re.compile(r"(?<=\d) %")
_BLANK_LINES = re.compile(r"\n[ \t]*\n\s*")


@dataclass(frozen=True)
class Run:
    """A stretch of text with one look.

    Args:
        is_missing: Shown in the look of "to be completed".
        anchor: Name of a bookmark in this document that the text leads to.
        url: Address that the text leads to.
    """

    text: str
    bold: bool = False
    italic: bool = False
    is_missing: bool = False
    anchor: str = ""
    url: str = ""


Text = str | Run | Sequence[str | Run]


def bold(text: str) -> Run:
    """Return the text in bold."""
    return Run(text, bold=True)


def italic(text: str) -> Run:
    """Return the text in italics."""
    return Run(text, italic=True)


def missing(text: str) -> Run:
    """Return the text in the look of "to be completed", for a cell or a line whose value is not known yet."""
    return Run(text, is_missing=True)


def link(text: str, anchor: str) -> Run:
    """Return the text as a link to a bookmark in the same document."""
    return Run(text, anchor=anchor)


def web_link(text: str, url: str) -> Run:
    """Return the text as a link to a web address."""
    return Run(text, url=url)


def clean(text: str) -> str:
    """Return the text without the characters that XML forbids; every kind of line break becomes a newline.

    A percent sign stays on the line of its number.
    """
    unified = text.replace("\r\n", "\n").replace("\r", "\n").translate(_LINE_BREAKS)
    return _BEFORE_PERCENT.sub("\u00a0%", _FORBIDDEN.sub("", unified))


def runs(text: Text) -> list[Run]:
    """Return the text as runs, in order, cleaned."""
    pieces: Sequence[str | Run] = [text] if isinstance(text, str | Run) else text
    return [_cleaned(piece) for piece in pieces]


def paragraphs(text: Text) -> list[Text]:
    """Return the paragraphs of a text: a plain text is cut at its blank lines, runs stay together."""
    if not isinstance(text, str):
        return [text]
    return [part for part in _BLANK_LINES.split(clean(text).strip("\n")) if part.strip()]


def plain(text: Text) -> str:
    """Return the text without any look, on one line."""
    return " ".join("".join(run.text for run in runs(text)).split())


def _cleaned(piece: str | Run) -> Run:
    if isinstance(piece, str):
        return Run(clean(piece))
    return Run(clean(piece.text), piece.bold, piece.italic, piece.is_missing, piece.anchor, clean(piece.url))
