"""The ideas of a city as cards: the newest first; once there are clusters, these, then the ideas of each.

A few ideas in no cluster stand beside the clusters, with which they are ranked; many follow on pages of their own.
With the dots that each got once the facilitator has revealed them; until then no dot is even read.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFont

from dcc_desktop.domain.cities import City
from dcc_desktop.domain.ideas import Idea
from dcc_desktop.i18n import _, ngettext
from dcc_desktop.services.voting import results_of
from ui.desk import Desk
from ui.projector.picture import LABEL, MEDIUM, READ, STRONG, Measures, Picture
from ui.projector.scenes import NoteScene, Scene
from ui.reveal_keys import ballot_key
from ui.theme.numbers import count_text

_TOP, _BOTTOM = 0.19, 0.885
_COLUMNS, _GAP, _PAD = 2, 0.022, 0.016
_INDENT = 0.036
_MOST_LINES, _MOST_CARDS = 3, 6


@dataclass(frozen=True, slots=True)
class IdeaGroup:
    """A title and the ideas under it; without a title those that are in no cluster.

    Attributes:
        dots: Those of the cluster; None while they are hidden.
        dots_of_ideas: In the order of the ideas, None for an idea without any; empty while they are hidden.
    """

    title: str
    ideas: tuple[str, ...]
    dots: int | None = None
    dots_of_ideas: tuple[int | None, ...] = ()

    def cards(self, *, note: str = "", is_beside: bool = False) -> list[_Card]:
        """Return the ideas as cards; `is_beside` when they lie among the clusters."""
        dots = self.dots_of_ideas or (None,) * len(self.ideas)
        return [_Card(text, count, note, is_beside) for text, count in zip(self.ideas, dots, strict=True)]


@dataclass(frozen=True, slots=True)
class _Card:
    text: str
    dots: int | None = None
    note: str = ""
    is_beside: bool = False


@dataclass(frozen=True, slots=True)
class _Page:
    title: str
    aside: str
    cards: tuple[tuple[_Card, QRectF], ...]


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
        for card, rect in shown.cards:
            self._draw_card(picture, card, rect)

    def _draw_card(self, picture: Picture, card: _Card, rect: QRectF) -> None:
        tokens, font, figure = picture.tokens, picture.font(READ, MEDIUM), _figure(picture)
        picture.frame(rect, tokens.grid, radius=picture.sized(0.014))
        stripe = QRectF(rect.left(), rect.top(), picture.sized(0.012), rect.height())
        picture.fill(stripe, tokens.grid if card.is_beside else tokens.accent, radius=picture.sized(0.006))
        lines = picture.lines(card.text, font, _width_of_text(picture, card, rect.width()), most=_MOST_LINES)
        left, middle = rect.left() + picture.sized(_INDENT), rect.center().y()
        below = picture.line_height(picture.font(LABEL)) if card.note else 0.0
        picture.block_in_middle(left, middle - below / 2, lines, font=font, colour=tokens.text1)
        if card.note:
            under = middle + len(lines) * picture.line_height(font) / 2
            picture.block_in_middle(left, under, (card.note,), font=picture.font(LABEL), colour=tokens.text2)
        if card.dots is not None:
            dots = count_text(card.dots)
            right = rect.right() - picture.sized(_INDENT) - picture.width_of(dots, figure)
            picture.block_in_middle(right, middle, (dots,), font=figure, colour=tokens.accent)

    def in_words(self) -> str:
        """Return how many ideas there are, and in which clusters."""
        titles = [group.title for group in self.groups if group.title]
        return ". ".join((self.title, count_of_ideas(self.count), *titles))

    def _pages(self, measures: Measures) -> Iterator[_Page]:
        clusters = [_Card(group.title, group.dots) for group in self.groups if group.title]
        together = self._together(measures, clusters)
        if clusters:
            yield from _dealt(measures, self.title, count_of_ideas(self.count), together or clusters)
        for group in sorted(self.groups, key=lambda each: bool(each.title)):
            if group.ideas and (group.title or not together):
                title = group.title or (_("Without a cluster") if clusters else self.title)
                yield from _dealt(measures, title, count_of_ideas(len(group.ideas)), group.cards())

    def _together(self, measures: Measures, clusters: list[_Card]) -> list[_Card]:
        """Return the clusters with the ideas in none of them where one picture holds all; else nothing."""
        for note in (_("Without a cluster"), "") if clusters else ():
            loose = [group.cards(note=note, is_beside=True) for group in self.groups if not group.title]
            together = [*clusters, *chain.from_iterable(loose)]
            if len(together) <= _MOST_CARDS and _fits(measures, together, _width(measures)):
                return together
        return []


def _dealt(measures: Measures, title: str, aside: str, cards: Sequence[_Card]) -> Iterator[_Page]:
    """Deal cards in rows of two, all of one height on a page, and about as many on each page."""
    gap, top = measures.sized(_GAP), measures.sized(_TOP)
    width = _width(measures)
    even = -(-len(cards) // -(-len(cards) // _MOST_CARDS))
    wanted = even + even % _COLUMNS
    rest = list(cards)
    while rest:
        count = next(n for n in range(wanted, 0, -_COLUMNS) if n == _COLUMNS or _fits(measures, rest[:n], width))
        high = _row_height(measures, rest[:count], width)
        spots = [
            QRectF(
                measures.content.left() + (place % _COLUMNS) * (width + gap),
                top + (place // _COLUMNS) * (high + gap),
                width,
                high,
            )
            for place in range(count)
        ]
        yield _Page(title, aside, tuple(zip(rest[:count], spots, strict=False)))
        rest = rest[count:]


def _width(measures: Measures) -> float:
    return (measures.content.width() - measures.sized(_GAP) * (_COLUMNS - 1)) / _COLUMNS


def _fits(measures: Measures, cards: Sequence[_Card], width: float) -> bool:
    rows = -(-len(cards) // _COLUMNS)
    needed = rows * _row_height(measures, cards, width) + (rows - 1) * measures.sized(_GAP)
    return needed <= measures.sized(_BOTTOM - _TOP)


def _row_height(measures: Measures, cards: Sequence[_Card], width: float) -> float:
    font = measures.font(READ, MEDIUM)
    most = max(
        len(measures.lines(card.text, font, _width_of_text(measures, card, width), most=_MOST_LINES)) for card in cards
    )
    note = measures.line_height(measures.font(LABEL)) if any(card.note for card in cards) else 0.0
    return most * measures.line_height(font) + note + 2 * measures.sized(_PAD)


def _width_of_text(measures: Measures, card: _Card, width: float) -> float:
    dots = 0.0 if card.dots is None else measures.width_of(count_text(card.dots), _figure(measures))
    return width - 2 * measures.sized(_INDENT) - (dots + measures.sized(_GAP) if dots else 0.0)


def _figure(measures: Measures) -> QFont:
    return measures.font(READ, STRONG, is_tabular=True)


def count_of_ideas(count: int) -> str:
    """Return a number of ideas in words."""
    return ngettext("{count} idea", "{count} ideas", count).format(count=count_text(count))


def read_ideas(desk: Desk, city: City) -> Scene:
    """Return the ideas of a city."""
    title = _("{city}: ideas").format(city=city.name(desk.language))
    ideas = sorted(desk.workshop.ideas.where(city_id=city.id), key=lambda idea: idea.created_at, reverse=True)
    if not ideas:
        return NoteScene(title, _("The ideas follow"))
    dots = _revealed_dots(desk, city)
    clusters = desk.workshop.clusters.where(city_id=city.id)
    groups = [
        _group(dots, cluster.title, [idea for idea in ideas if idea.cluster_id == cluster.id], dots.get(cluster.id))
        for cluster in clusters
    ]
    known = {cluster.id for cluster in clusters}
    rest = [idea for idea in ideas if idea.cluster_id not in known]
    return IdeasScene(title, (*groups, *((_group(dots, "", rest, None),) if rest else ())))


def _group(dots: Mapping[str, int], title: str, ideas: Sequence[Idea], own: int | None) -> IdeaGroup:
    # As on the board: an idea that got none shows nothing; the dots may have gone to its cluster.
    shown = tuple(dots.get(idea.id) for idea in ideas)
    return IdeaGroup(title, tuple(idea.text for idea in ideas), own, shown)


def _revealed_dots(desk: Desk, city: City) -> dict[str, int]:
    """Return the dots of clusters and ideas by id in the newest ballot, if the room may see its outcome."""
    ballots = desk.workshop.ballots.where(city_id=city.id)
    if not ballots or not desk.is_revealed(ballot_key(ballots[-1].id)):
        return {}
    results = results_of(desk.workshop, ballots[-1].id)
    dots: dict[str, int] = {each.cluster.id: each.dots for each in results.clusters}
    return dots | {each.idea.id: each.dots for each in results.ideas if each.dots}
