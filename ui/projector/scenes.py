"""What can be shown to the audience: a scene holds only what may be seen, and paints it."""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass

from PySide6.QtCore import QSizeF
from PySide6.QtGui import QPainter

from ui.projector.picture import LABEL, READ, STRONG, Measures, Picture
from ui.theme.tokens import ProjectorTokens

BLACK = "#000000"
# From the largest down; what does not fit then gets the size of what must be read.
SHARES = (0.11, 0.1, 0.09, 0.082)


class Scene(ABC):
    """A picture as plain data. Two equal scenes look alike, so only a changed one is painted anew."""

    @abstractmethod
    def draw(self, picture: Picture, page: int) -> None:
        """Draw one page."""

    def page_count(self, _measures: Measures) -> int:
        """Return on how many pictures it is split at this size."""
        return 1

    def first_page(self, _measures: Measures) -> int:
        """Return the page that is shown when the scene is asked for, or when this page becomes another one."""
        return 0

    @abstractmethod
    def in_words(self) -> str:
        """Return what is shown, for those who do not see it."""


@dataclass(frozen=True, slots=True)
class NoteScene(Scene):
    """A title and a sentence: what stands there while there is nothing to show, or nothing that may be shown."""

    title: str
    text: str
    aside: str = ""
    below: str = ""

    def draw(self, picture: Picture, _page: int) -> None:
        """Draw the sentence in the middle of the height."""
        picture.head(self.title, self.aside, most=2)
        left, width = picture.content.left(), picture.content.width()
        # A single word left over on a line of its own looks like a mistake.
        shares = (
            share for share in (0.11, 0.1, 0.09) if picture.width_of(self.text, picture.font(share, STRONG)) <= width
        )
        font = picture.font(next(shares, 0.11), STRONG)
        lines = picture.lines(self.text, font, width, most=3)
        picture.block_in_middle(left, picture.sized(0.52), lines, font=font, colour=picture.tokens.text1)
        if self.below:
            small = picture.font(READ)
            shown = picture.lines(self.below, small, width, most=1)
            picture.block(left, picture.sized(668 / 720), shown, font=small, colour=picture.tokens.text2)

    def in_words(self) -> str:
        """Return title and sentence."""
        return ". ".join(part for part in (self.title, self.text, self.below) if part)


def paint_scene(painter: QPainter, size: QSizeF, scene: Scene, *, page: int, tokens: ProjectorTokens) -> None:
    """Paint a page of a scene over the whole picture; the last page when there are fewer."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
    picture = Picture(painter, size, tokens)
    picture.fill(picture.content.adjusted(-size.width(), -size.height(), size.width(), size.height()), tokens.ground)
    pages = scene.page_count(picture)
    shown = min(max(page, 0), pages - 1)
    scene.draw(picture, shown)
    if pages > 1:
        picture.foot(f"{shown + 1}/{pages}")


def first_that_fits(measures: Measures, text: str, *, width: float, height: float) -> float:
    """Return the largest share of the height, from 11 % down to what must be read, at which a text fits."""
    for share in SHARES:
        font = measures.font(share, STRONG)
        lines = measures.lines(text, font, width, most=99)
        if len(lines) * measures.line_height(font) <= height and all(
            measures.width_of(line, font) <= width for line in lines
        ):
            return share
    return max(READ, LABEL)
