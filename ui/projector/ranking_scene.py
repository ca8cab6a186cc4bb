"""The outcome of a ballot, once the facilitator has revealed it; until then nothing of it is even read."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF

from dcc_desktop.domain.cities import City
from dcc_desktop.domain.ideas import Ballot
from dcc_desktop.i18n import _, ngettext
from dcc_desktop.services.voting import results_of
from ui.desk import Desk
from ui.projector.picture import MEDIUM, READ, STRONG, Measures, Picture
from ui.projector.scenes import NoteScene, Scene
from ui.theme.numbers import count_text

ROWS = 6
_TOP, _ROW = 0.195, 0.115


@dataclass(frozen=True, slots=True)
class RankingRow:
    """An idea or a cluster with its place and its dots."""

    place: int
    text: str
    dots: int


@dataclass(frozen=True, slots=True)
class RankingScene(Scene):
    """What got most dots, best first. There is no such scene while the results are hidden."""

    title: str
    aside: str
    rows: tuple[RankingRow, ...]

    def page_count(self, _measures: Measures) -> int:
        """Return on how many pictures the rows are."""
        return max(-(-len(self.rows) // ROWS), 1)

    def draw(self, picture: Picture, page: int) -> None:
        """Draw place, text and dots, and a bar under them."""
        picture.head(self.title, self.aside)
        most = max((row.dots for row in self.rows), default=0)
        top = picture.sized(_TOP)
        for row in self.rows[page * ROWS : (page + 1) * ROWS]:
            self._draw_row(picture, row, top=top, most=most)
            top += picture.sized(_ROW)

    def _draw_row(self, picture: Picture, row: RankingRow, *, top: float, most: int) -> None:
        tokens, content = picture.tokens, picture.content
        font, figure = picture.font(READ, MEDIUM), picture.font(READ, STRONG, is_tabular=True)
        places = picture.font(READ, is_tabular=True)
        baseline = top + picture.sized(0.064)
        indent = max(picture.width_of("00", places), picture.width_of(str(row.place), places)) + picture.sized(0.03)
        picture.line(content.left(), baseline, str(row.place), font=places, colour=tokens.text2)
        right = content.right()
        right -= picture.line(right, baseline, count_text(row.dots), font=figure, colour=tokens.text1, align=1)
        room = right - picture.sized(0.04) - content.left() - indent
        (text,) = picture.lines(row.text, font, room, most=1)
        picture.line(content.left() + indent, baseline, text, font=font, colour=tokens.text1)
        left = content.left() + indent
        bar = QRectF(left, top + picture.sized(0.087), content.right() - left, picture.sized(8 / 720))
        picture.bar(bar, row.dots / most if most else 0.0, tokens.accent)

    def in_words(self) -> str:
        """Return the places with what got them."""
        return "; ".join((self.title, *(f"{row.place}. {row.text}: {row.dots}" for row in self.rows)))


def read_ranking(desk: Desk, city: City, ballot_id: str) -> Scene:
    """Return the outcome of a ballot of the city, of the newest one without an id."""
    ballots = desk.workshop.ballots.where(city_id=city.id)
    ballot = next((each for each in ballots if each.id == ballot_id), ballots[-1] if ballots else None)
    if ballot is None:
        return NoteScene(city.name(desk.language), _("The vote follows"))
    if not desk.is_revealed(f"ballot:{ballot.id}"):
        return _hidden(desk, city, ballot)
    results = results_of(desk.workshop, ballot.id)
    if any(each.own_dots for each in results.clusters):
        rows = tuple(RankingRow(each.rank, each.cluster.title, each.dots) for each in results.clusters)
    else:
        rows = tuple(RankingRow(each.rank, each.idea.text, each.dots) for each in results.ideas)
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
