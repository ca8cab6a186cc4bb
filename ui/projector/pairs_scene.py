"""The cities and the mentor cities that they work with: what was chosen, without points and reasons."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF

from dcc_desktop.i18n import _, ngettext
from ui.desk import Desk
from ui.icons import paint_icon
from ui.projector.picture import READ, STRONG, Measures, Picture
from ui.projector.scenes import NoteScene, Scene

ROWS = 6
_TOP, _ROW = 0.195, 0.113
_SIGN = 0.07


@dataclass(frozen=True, slots=True)
class PairsScene(Scene):
    """City and mentor city, by the name of the city."""

    pairs: tuple[tuple[str, str], ...]

    def page_count(self, _measures: Measures) -> int:
        """Return on how many pictures the pairs are."""
        return max(-(-len(self.pairs) // ROWS), 1)

    def draw(self, picture: Picture, page: int) -> None:
        """Draw the city, a handshake and its mentor city, a line each."""
        count = len(self.pairs)
        picture.head(_("Mentoring pairs"), ngettext("{count} pair", "{count} pairs", count).format(count=count))
        tokens, content = picture.tokens, picture.content
        own, mentor, sign = picture.font(READ, STRONG), picture.font(READ), picture.sized(_SIGN)
        gap = picture.sized(0.04)
        half = (content.width() - sign) / 2 - gap
        middle = picture.sized(_TOP + _ROW / 2)
        for first, second in self.pairs[page * ROWS : (page + 1) * ROWS]:
            lines = picture.lines(first, own, half, most=1)
            picture.block_in_middle(content.left(), middle, lines, font=own, colour=tokens.text1)
            square = QRectF(content.left() + half + gap, middle - sign / 2, sign, sign)
            paint_icon(picture.painter, square, "mentoring", colour=tokens.accent)
            lines = picture.lines(second, mentor, half, most=1)
            picture.block_in_middle(square.right() + gap, middle, lines, font=mentor, colour=tokens.text1)
            middle += picture.sized(_ROW)

    def in_words(self) -> str:
        """Return the pairs."""
        return "; ".join(f"{first} – {second}" for first, second in self.pairs)


def read_pairs(desk: Desk) -> Scene:
    """Return the pairs that were chosen."""
    names = {city.id: city.name(desk.language) for city in desk.workshop.cities.all()}
    pairs = sorted((names[pair.city_id], names[pair.mentor_id]) for pair in desk.workshop.pairings.all())
    if not pairs:
        return NoteScene(_("Mentoring pairs"), _("The pairs follow"))
    return PairsScene(tuple(pairs))
