"""The outcome of a ballot, once the facilitator has revealed it; until then nothing of it is even read."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QRectF

from dcc_desktop.domain.cities import City
from dcc_desktop.domain.ideas import Ballot
from dcc_desktop.i18n import _, ngettext
from dcc_desktop.services.voting import results_of
from ui.desk import Desk
from ui.projector.picture import MEDIUM, READ, STRONG, Measures, Picture
from ui.projector.scenes import NoteScene, Scene
from ui.reveal_keys import ballot_key
from ui.theme.numbers import count_text

_MOST_ROWS = 6
_TOP, _BOTTOM = 0.195, 0.905
_BASELINE, _ROW = 0.064, 0.115


@dataclass(frozen=True, slots=True)
class RankingRow:
    """An idea or a cluster with its place and its dots."""

    place: int
    text: str
    dots: int


_ShownRow = tuple[RankingRow, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class RankingScene(Scene):
    """What got most dots, best first. There is no such scene while the results are hidden."""

    title: str
    aside: str
    rows: tuple[RankingRow, ...]

    def page_count(self, measures: Measures) -> int:
        """Return on how many pictures the rows are."""
        return len(list(self._pages(measures)))

    def draw(self, picture: Picture, page: int) -> None:
        """Draw place, text and dots, and a bar under them."""
        picture.head(self.title, self.aside)
        most = max((row.dots for row in self.rows), default=0)
        top = picture.sized(_TOP)
        for row, lines in list(self._pages(picture))[page]:
            self._draw_row(picture, row, lines, top=top, most=most)
            top += _height(picture, lines)

    def _pages(self, measures: Measures) -> Iterator[list[_ShownRow]]:
        """Deal the rows out, each as high as its text in at most two lines; there is one page at least."""
        font, room = measures.font(READ, MEDIUM), measures.content.width() - self._indent(measures)
        room -= self._figure_width(measures) + measures.sized(0.04)
        page: list[_ShownRow] = []
        left = measures.sized(_BOTTOM - _TOP)
        for row in self.rows:
            lines = measures.lines(row.text, font, room, most=2)
            high = _height(measures, lines)
            if page and (high > left or len(page) == _MOST_ROWS):
                yield page
                page, left = [], measures.sized(_BOTTOM - _TOP)
            page.append((row, lines))
            left -= high
        yield page

    def _indent(self, measures: Measures) -> float:
        places = measures.font(READ, is_tabular=True)
        longest = max((str(row.place) for row in self.rows), key=len, default="")
        return max(measures.width_of("00", places), measures.width_of(longest, places)) + measures.sized(0.03)

    def _figure_width(self, measures: Measures) -> float:
        figure = measures.font(READ, STRONG, is_tabular=True)
        return max((measures.width_of(count_text(row.dots), figure) for row in self.rows), default=0.0)

    def _draw_row(self, picture: Picture, row: RankingRow, lines: tuple[str, ...], *, top: float, most: int) -> None:
        tokens, content = picture.tokens, picture.content
        font, figure = picture.font(READ, MEDIUM), picture.font(READ, STRONG, is_tabular=True)
        baseline, left = top + picture.sized(_BASELINE), content.left() + self._indent(picture)
        places = picture.font(READ, is_tabular=True)
        picture.line(content.left(), baseline, str(row.place), font=places, colour=tokens.text2)
        picture.line(content.right(), baseline, count_text(row.dots), font=figure, colour=tokens.text1, align=1)
        picture.block(left, baseline, lines, font=font, colour=tokens.text1)
        under = top + _height(picture, lines) - picture.sized(_ROW - 0.087)
        bar = QRectF(left, under, content.right() - left, picture.sized(8 / 720))
        picture.bar(bar, row.dots / most if most else 0.0, tokens.accent)

    def in_words(self) -> str:
        """Return the places with what got them."""
        return "; ".join((self.title, *(f"{row.place}. {row.text}: {row.dots}" for row in self.rows)))


def _height(measures: Measures, lines: tuple[str, ...]) -> float:
    return measures.sized(_ROW) + (len(lines) - 1) * measures.line_height(measures.font(READ, MEDIUM))


def read_ranking(desk: Desk, city: City, ballot_id: str) -> Scene:
    """Return the outcome of a ballot of the city, of the newest one without an id."""
    ballots = desk.workshop.ballots.where(city_id=city.id)
    ballot = next((each for each in ballots if each.id == ballot_id), ballots[-1] if ballots else None)
    if ballot is None:
        return NoteScene(city.name(desk.language), _("The vote follows"))
    if not desk.is_revealed(ballot_key(ballot.id)):
        return _hidden(desk, city, ballot)
    results = results_of(desk.workshop, ballot.id)
    of_groups = desk.ballot_views.is_by_groups(ballot.id, otherwise=results.is_on_groups)
    ranked = results.groups if of_groups else results.ideas
    rows = tuple(RankingRow(each.rank, each.text, each.dots) for each in ranked)
    return RankingScene(ballot.title, count_of_dots(results.dots), rows)


def _hidden(desk: Desk, city: City, ballot: Ballot) -> Scene:
    name = city.name(desk.language)
    if ballot.closed_at is not None:
        return NoteScene(ballot.title, _("The results will be shown here"), below=name)
    dots = len(desk.workshop.votes.where(ballot_id=ballot.id))
    each = ngettext("{count} dot for each", "{count} dots for each", ballot.dots).format(count=ballot.dots)
    so_far = ngettext("{count} dot so far", "{count} dots so far", dots).format(count=count_text(dots))
    return NoteScene(ballot.title, _("The vote is open"), below=f"{each}, {so_far}")


def count_of_dots(count: int) -> str:
    """Return a number of dots in words."""
    return ngettext("{count} dot", "{count} dots", count).format(count=count_text(count))
