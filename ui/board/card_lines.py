"""Breaks the text of a card into its four lines; the last one gives way to the dots beside it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetricsF

MOST = 4


def card_lines(text: str, metrics: QFontMetricsF, room: float, *, last: float) -> list[str]:
    """Return at most four lines; what does not fit ends in an ellipsis."""
    words = text.split()
    lines: list[str] = []
    while words and len(lines) < MOST - 1:
        count = fitting_words(words, metrics, room)
        line = " ".join(words[:count])
        lines.append(metrics.elidedText(line, Qt.TextElideMode.ElideRight, room))
        words = words[count:]
    if words:
        lines.append(metrics.elidedText(" ".join(words), Qt.TextElideMode.ElideRight, last))
    return lines


def fitting_words(words: list[str], metrics: QFontMetricsF, room: float) -> int:
    """Return how many words fit on a line; a word that is too long has one of its own."""
    line = words[0]
    for count, word in enumerate(words[1:], start=1):
        line = f"{line} {word}"
        if metrics.horizontalAdvance(line) > room:
            return count
    return len(words)
