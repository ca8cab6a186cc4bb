"""The clock: what runs, how much time is left of it, what comes next."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QRectF

from dcc_desktop.domain.schedule import schedule
from dcc_desktop.domain.seminars import AgendaItem
from dcc_desktop.i18n import _
from dcc_desktop.services.agenda import agenda_of
from dcc_desktop.services.running import RunPhase, RunState, zone_of
from ui.desk import Desk
from ui.icons import paint_icon
from ui.projector.picture import ASIDE, LAST_BASELINE, MEDIUM, READ, STRONG, TIME, Measures, Picture
from ui.projector.scenes import NoteScene, Scene
from ui.theme.numbers import clock_text, duration_text

_MIDDLE = 368 / 720
_BAR = 574 / 720
_CAPITAL = 0.655
_SMALLEST_TIME = 0.2


@dataclass(frozen=True, slots=True, kw_only=True)
class ClockScene(Scene):
    """The running item; `words` stand beside the time, one a line. `share` of the time that has gone, or None."""

    title: str
    now: str
    time: str
    words: tuple[str, ...]
    share: float | None = None
    sign: str = ""
    is_over: bool = False
    next_label: str = ""
    next_title: str = ""
    next_time: str = ""

    def draw(self, picture: Picture, _page: int) -> None:
        """Draw title, time, bar and what comes next."""
        picture.head(self.title, self.now, most=2)
        self._draw_time(picture)
        left, lines = self._next_lines(picture)
        # A title that needs two lines takes the room of the bar, which moves up.
        raised = (len(lines) - 1) * picture.line_height(picture.font(READ, MEDIUM))
        if self.share is not None:
            tokens, top = picture.tokens, picture.sized(_BAR) - raised
            bar = QRectF(picture.content.left(), top, picture.content.width(), picture.sized(16 / 720))
            picture.bar(bar, self.share, tokens.warn if self.is_over else tokens.accent)
        if self.next_title:
            self._draw_next(picture, left, lines, baseline=picture.sized(LAST_BASELINE) - raised)

    def _draw_time(self, picture: Picture) -> None:
        tokens, left = picture.tokens, picture.content.left()
        beside = picture.font(0.07)
        gap = picture.sized(0.075)
        sign = picture.sized(0.1) if self.sign else 0.0
        words = max((picture.width_of(word, beside) for word in self.words), default=0.0)
        share = TIME
        room = picture.content.width() - gap - max(words, sign)
        wide = picture.width_of(self.time, picture.font(share, STRONG, is_tabular=True))
        if wide > room:
            share = max(share * room / wide, _SMALLEST_TIME)
        font = picture.font(share, STRONG, is_tabular=True)
        colour = tokens.warn if self.is_over else tokens.text1
        baseline = picture.sized(_MIDDLE) + font.pixelSize() * _CAPITAL / 2
        # Figures of one width carry their space on both sides; at this size it would look indented.
        left -= picture.bearing("0", font)
        right = left + picture.line(left, baseline, self.time, font=font, colour=colour) + gap
        middle = picture.sized(_MIDDLE)
        if self.sign:
            high = sign + picture.sized(0.03) + len(self.words) * picture.line_height(beside)
            square = QRectF(right, middle - high / 2, sign, sign)
            paint_icon(picture.painter, square, self.sign, colour=colour, is_filled=True)
            middle += (sign + picture.sized(0.03)) / 2
        picture.block_in_middle(right, middle, self.words, font=beside, colour=tokens.text2)

    def _next_lines(self, measures: Measures) -> tuple[float, tuple[str, ...]]:
        """Return where the title of the next item begins, and its lines."""
        small = measures.font(ASIDE)
        left = measures.content.left() + measures.width_of(self.next_label, small) + measures.sized(0.035)
        right = measures.content.right()
        if self.next_time:
            right -= measures.width_of(self.next_time, small) + measures.sized(0.06)
        return left, measures.lines(self.next_title, measures.font(READ, MEDIUM), right - left, most=2)

    def _draw_next(self, picture: Picture, left: float, lines: tuple[str, ...], *, baseline: float) -> None:
        tokens, content, small = picture.tokens, picture.content, picture.font(ASIDE)
        picture.line(content.left(), baseline, self.next_label, font=small, colour=tokens.text2)
        picture.line(content.right(), baseline, self.next_time, font=small, colour=tokens.text2, align=1)
        picture.block(left, baseline, lines, font=picture.font(READ, MEDIUM), colour=tokens.text1)

    def in_words(self) -> str:
        """Return what runs and the time."""
        return f"{self.title}: {self.time} {' '.join(self.words)}"


def read_clock(desk: Desk) -> Scene:
    """Return the clock as it stands now."""
    state, seminar = desk.run(), desk.seminar
    zone = zone_of(seminar)
    now = clock_text(desk.workshop.clock().astimezone(zone))
    name = seminar.name.in_language(desk.language)
    if state.phase is RunPhase.NOT_STARTED and state.next_item is not None:
        return ClockScene(
            title=name,
            now=now,
            time=planned_start(desk, state.next_item),
            words=(_("start"),),
            next_label=_("First"),
            next_title=state.next_item.title.in_language(desk.language),
        )
    if not state.is_running:
        coming = state.next_item.title.in_language(desk.language) if state.next_item else ""
        below = _("Next time: {item}").format(item=coming) if coming else ""
        return NoteScene(name, _("That is all for today") if coming else _("The seminar is over"), now, below)
    words, sign = _words(state, zone_of_end=state.planned_end.astimezone(zone) if state.planned_end else None)
    return ClockScene(
        title=state.current.title.in_language(desk.language) if state.current else name,
        now=now,
        time=duration_text(state.remaining_seconds),
        words=words,
        share=min(state.elapsed_seconds / max(state.total_minutes * 60, 1), 1.0),
        sign=sign,
        is_over=state.is_over_time,
        next_label=_("Next"),
        next_title=state.next_item.title.in_language(desk.language) if state.next_item else "",
        next_time=start_of_next(desk, state),
    )


def _words(state: RunState, *, zone_of_end: datetime | None) -> tuple[tuple[str, ...], str]:
    if state.is_paused:
        return (_("paused"),), "pause"
    end = clock_text(zone_of_end) if zone_of_end else ""
    if state.is_over_time:
        return tuple(_("over time\nsince {time}").format(time=end).splitlines()), "warning"
    return tuple(_("left\nuntil {time}").format(time=end).splitlines()), ""


def start_of_next(desk: Desk, state: RunState) -> str:
    """Return when the next item will start, by the forecast where there is one."""
    if state.next_item is None:
        return ""
    zone = zone_of(desk.seminar)
    for coming in state.forecast.items if state.forecast else ():
        if coming.item.id == state.next_item.id:
            return clock_text(coming.starts_at.astimezone(zone))
    return planned_start(desk, state.next_item)


def planned_start(desk: Desk, item: AgendaItem) -> str:
    """Return when an item starts by the agenda; nothing when it is no longer in it."""
    days = schedule(desk.seminar, agenda_of(desk.workshop, desk.seminar.id)).days
    found = (each.slot.start for day in days for each in day.items if each.item.id == item.id)
    return next((clock_text(start) for start in found), "")
