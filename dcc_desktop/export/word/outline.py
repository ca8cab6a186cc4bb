"""The headings of one document, with the numbers that Word will show, for the table of contents."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

_ROMAN = ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))


@dataclass(frozen=True)
class OutlineEntry:
    """A heading as the table of contents shows it; `number` is empty for an unnumbered one."""

    level: int
    number: str
    text: str
    style: str
    anchor: str
    is_appendix: bool = False


class Outline:
    """Counts headings the way that the numbering of the styles does.

    Args:
        appendix_label: Turns "II" into "Appendix II.".
    """

    def __init__(self, appendix_label: Callable[[str], str]) -> None:
        self._appendix_label = appendix_label
        self._counts = [0, 0, 0]
        self._appendices = 0
        self._in_appendix = False
        self.entries: list[OutlineEntry] = []

    def add(self, text: str, level: int, *, numbered: bool, anchor: str) -> OutlineEntry:
        """Return a new chapter (level 1) or section; inside an appendix, sections are numbered I.1.

        Raises:
            ValueError: the level is not 1 to 3.
        """
        if level not in (1, 2, 3):
            raise ValueError(f"heading level {level}")
        if level == 1:
            self._in_appendix = False
        number = self._count(level) if numbered else ""
        family = "DccUnnumbered" if not numbered else "DccAppendix" if self._in_appendix else "Heading"
        style = f"{family}{level}"
        return self._keep(OutlineEntry(level, number, text, style, anchor or self._next_anchor()))

    def add_appendix(self, text: str, *, anchor: str) -> OutlineEntry:
        """Return a new appendix."""
        self._appendices += 1
        self._in_appendix = True
        self._counts[1:] = [0, 0]
        number = self._appendix_label(roman(self._appendices))
        entry = OutlineEntry(1, number, text, "DccAppendix1", anchor or self._next_anchor(), is_appendix=True)
        return self._keep(entry)

    def _count(self, level: int) -> str:
        self._counts[level - 1] += 1
        self._counts[level:] = [0] * (3 - level)
        first = roman(self._appendices) if self._in_appendix else str(self._counts[0])
        return ".".join([first, *(str(count) for count in self._counts[1:level])])

    def _next_anchor(self) -> str:
        # Word keeps bookmarks of this form out of its list of bookmarks.
        return f"_Toc{len(self.entries) + 1:09d}"

    def _keep(self, entry: OutlineEntry) -> OutlineEntry:
        self.entries.append(entry)
        return entry


def roman(number: int) -> str:
    """Return 1 to 39 in Roman figures."""
    text = ""
    for value, letters in _ROMAN:
        text += letters * (number // value)
        number %= value
    return text
