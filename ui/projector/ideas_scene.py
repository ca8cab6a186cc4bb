"""The ideas of a city as cards: the newest first; once there are clusters, these, then the ideas of each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF

from dcc_desktop.domain.cities import City
from dcc_desktop.i18n import _, ngettext
from ui.desk import Desk
from ui.projector.picture import MEDIUM, READ, Measures, Picture
from ui.projector.scenes import NoteScene, Scene
from ui.theme.numbers import count_text

_TOP, _BOTTOM = 0.19, 0.885
_COLUMNS, _GAP, _PAD = 2, 0.025, 0.024
_MOST_LINES, _MOST_CARDS = 3, 7


@dataclass(frozen=True, slots=True)
class IdeaGroup:
    """A title and the ideas under it; without a title those that are in no cluster."""

    title: str
    ideas: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Page:
    title: str
    aside: str
    cards: tuple[tuple[str, QRectF], ...]


@dataclass(frozen=True, slots=True)
class IdeasScene(Scene):
    """Ideas in their own words, without their authors."""

    title: str
    groups: tuple[IdeaGroup, ...]

    @property
    def count(self) -> int:
        """How many ideas there are."""
        return sum(len(group.ideas) for group in self.groups)

    def page_count(self, measures: Measures) -> int:
        """Return on how many pictures the cards are dealt."""
        return len(list(self._pages(measures)))

    def draw(self, picture: Picture, page: int) -> None:
        """Draw the cards of one page in two columns."""
        shown = list(self._pages(picture))[page]
        picture.head(shown.title, shown.aside)
        font, pad = picture.font(READ, MEDIUM), picture.sized(_PAD)
        for text, rect in shown.cards:
            picture.frame(rect, picture.tokens.grid, radius=picture.sized(0.014))
            stripe = QRectF(rect.left(), rect.top(), picture.sized(0.012), rect.height())
            picture.fill(stripe, picture.tokens.accent, radius=picture.sized(0.006))
            lines = picture.lines(text, font, rect.width() - 3 * pad, most=_MOST_LINES)
            left = rect.left() + pad * 1.6
            picture.block_in_middle(left, rect.center().y(), lines, font=font, colour=picture.tokens.text1)

    def in_words(self) -> str:
        """Return how many ideas there are, and in which clusters."""
        titles = [group.title for group in self.groups if group.title]
        return ". ".join((self.title, count_of_ideas(self.count), *titles))

    def _pages(self, measures: Measures) -> Iterator[_Page]:
        titled = [group for group in self.groups if group.title]
        if titled:
            yield from _dealt(measures, self.title, count_of_ideas(self.count), [group.title for group in titled])
        for group in self.groups:
            if group.ideas:
                title = group.title or (_("Other ideas") if titled else self.title)
                yield from _dealt(measures, title, count_of_ideas(len(group.ideas)), group.ideas)


def _dealt(measures: Measures, title: str, aside: str, texts: Sequence[str]) -> Iterator[_Page]:
    """Deal cards into columns from the left, each as high as its text, and begin a page when they are full."""
    font, pad, gap = measures.font(READ, MEDIUM), measures.sized(_PAD), measures.sized(_GAP)
    width = (measures.content.width() - gap * (_COLUMNS - 1)) / _COLUMNS
    top, bottom = measures.sized(_TOP), measures.sized(_BOTTOM)
    cards: list[tuple[str, QRectF]] = []
    column, y = 0, top
    for text in texts:
        lines = measures.lines(text, font, width - 3 * pad, most=_MOST_LINES)
        high = len(lines) * measures.line_height(font) + 2 * pad
        if y + high > bottom:
            column, y = column + 1, top
        if column == _COLUMNS or len(cards) == _MOST_CARDS:
            yield _Page(title, aside, tuple(cards))
            cards, column, y = [], 0, top
        left = measures.content.left() + column * (width + gap)
        cards.append((text, QRectF(left, y, width, high)))
        y += high + gap
    yield _Page(title, aside, tuple(cards))


def count_of_ideas(count: int) -> str:
    """Return a number of ideas in words."""
    return ngettext("{count} idea", "{count} ideas", count).format(count=count_text(count))


def read_ideas(desk: Desk, city: City) -> Scene:
    """Return the ideas of a city."""
    title = _("{city}: ideas").format(city=city.name(desk.language))
    ideas = sorted(desk.workshop.ideas.where(city_id=city.id), key=lambda idea: idea.created_at, reverse=True)
    if not ideas:
        return NoteScene(title, _("The ideas follow"))
    clusters = desk.workshop.clusters.where(city_id=city.id)
    groups = [
        IdeaGroup(cluster.title, tuple(idea.text for idea in ideas if idea.cluster_id == cluster.id))
        for cluster in clusters
    ]
    known = {cluster.id for cluster in clusters}
    rest = tuple(idea.text for idea in ideas if idea.cluster_id not in known)
    return IdeasScene(title, (*groups, *((IdeaGroup("", rest),) if rest else ())))
