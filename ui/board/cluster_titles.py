"""Breaks the title of a cluster into one or two lines beside the sum of its dots."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetricsF

from ui.board.board_content import BoardCluster
from ui.board.board_words import votes_text
from ui.board.card_lines import fitting_words
from ui.theme.look import Type, look

INSET = 13
SIGN = 27
"""The dot before the sum, with the room around it."""


def title_lines(cluster: BoardCluster, wide: float, *, has_votes: bool) -> list[str]:
    """Return the title in the lines in which it is painted; what does not fit into two ends in an ellipsis."""
    metrics = QFontMetricsF(look().font(Type.BUTTON))
    room = wide - 2 * INSET
    if has_votes:
        room -= QFontMetricsF(look().font(Type.TABLE_KEY)).horizontalAdvance(votes_text(cluster.dots)) + SIGN
    words = cluster.title.split()
    if not words or metrics.horizontalAdvance(cluster.title) <= room:
        return [cluster.title]
    first = fitting_words(words, metrics, room)
    lines = [" ".join(words[:first]), " ".join(words[first:])]
    return [metrics.elidedText(line, Qt.TextElideMode.ElideRight, room) for line in lines if line]
