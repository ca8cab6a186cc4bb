"""The agenda of a day: at most seven lines, the current item large, those around it as labels."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QRectF

from dcc_desktop.domain.schedule import DaySchedule, ScheduledItem, schedule
from dcc_desktop.i18n import _, ngettext
from dcc_desktop.services.agenda import agenda_of
from dcc_desktop.services.running import RunState, zone_of
from ui.desk import Desk
from ui.projector.picture import LABEL, READ, STRONG, Picture
from ui.projector.scenes import NoteScene, Scene
from ui.theme.numbers import clock_text, date_text

MOST_ROWS = 6
_ROW, _HIGHEST, _PAD = 0.06, 0.1, 0.022
_TOP, _BOTTOM = 0.19, 0.895


class RowState(Enum):
    """Where an item stands."""

    DONE = "done"
    CURRENT = "current"
    TO_COME = "to come"


@dataclass(frozen=True, slots=True)
class AgendaRow:
    """One item with the time at which it starts or started."""

    time: str
    title: str
    state: RowState = RowState.TO_COME


@dataclass(frozen=True, slots=True)
class AgendaScene(Scene):
    """The lines around the current item; `closing` says what is left out and when the day ends."""

    title: str
    now: str
    rows: tuple[AgendaRow, ...]
    closing: str

    def draw(self, picture: Picture, _page: int) -> None:
        """Draw a line an item; the current one on the accent, in two lines when it needs them."""
        picture.head(self.title, self.now)
        indent = picture.width_of("00:00", picture.font(READ, STRONG, is_tabular=True)) + picture.sized(0.06)
        width = picture.content.width() - indent
        current = next((row.title for row in self.rows if row.state is RowState.CURRENT), "")
        wrapped = picture.lines(current, picture.font(READ, STRONG), width, most=2)
        tall = len(wrapped) * picture.line_height(picture.font(READ, STRONG)) + picture.sized(2 * _PAD)
        others = sum(row.state is not RowState.CURRENT for row in self.rows)
        room = picture.sized(_BOTTOM - _TOP) - (tall if current else 0.0)
        low = min(picture.sized(_HIGHEST), room / max(others, 1))
        top = picture.sized(_TOP)
        for row in self.rows:
            if row.state is RowState.CURRENT:
                self._draw_current(picture, row.time, wrapped, spot=QRectF(0, top, indent, tall))
                top += tall
            else:
                self._draw_row(picture, row, spot=QRectF(0, top, indent, low))
                top += low
        font = picture.font(LABEL)
        closing = picture.lines(self.closing, font, width, most=1)
        left = picture.content.left() + indent
        picture.block(left, picture.sized(0.955), closing, font=font, colour=picture.tokens.text2)

    def _draw_row(self, picture: Picture, row: AgendaRow, *, spot: QRectF) -> None:
        tokens, content, middle = picture.tokens, picture.content, spot.center().y()
        font, times = picture.font(_ROW), picture.font(_ROW, is_tabular=True)
        colour = tokens.text2 if row.state is RowState.DONE else tokens.text1
        shown = picture.lines(row.title, font, content.width() - spot.width(), most=1)
        picture.block_in_middle(content.left(), middle, (row.time,), font=times, colour=tokens.text2)
        picture.block_in_middle(content.left() + spot.width(), middle, shown, font=font, colour=colour)

    def _draw_current(self, picture: Picture, time: str, lines: tuple[str, ...], *, spot: QRectF) -> None:
        tokens, content, middle = picture.tokens, picture.content, spot.center().y()
        font, times = picture.font(READ, STRONG), picture.font(READ, STRONG, is_tabular=True)
        pad = picture.sized(_PAD)
        ground = QRectF(content.left() - pad, spot.top(), content.width() + 2 * pad, spot.height())
        picture.fill(ground, tokens.accent, radius=picture.sized(0.015))
        picture.block_in_middle(content.left(), middle, (time,), font=times, colour=tokens.on_accent)
        picture.block_in_middle(content.left() + spot.width(), middle, lines, font=font, colour=tokens.on_accent)

    def in_words(self) -> str:
        """Return the lines with their times; the current one says so."""
        current = _("now")
        rows = (
            f"{row.time} {row.title}" + (f" ({current})" if row.state is RowState.CURRENT else "") for row in self.rows
        )
        return "; ".join((self.title, *rows, self.closing))


def read_agenda(desk: Desk) -> Scene:
    """Return the agenda of the day that is run; before the run of the day that comes first."""
    state, seminar = desk.run(), desk.seminar
    now = clock_text(desk.workshop.clock().astimezone(zone_of(seminar)))
    day = _day(state, schedule(seminar, agenda_of(desk.workshop, seminar.id)).days)
    if day is None or not day.items:
        return NoteScene(seminar.name.in_language(desk.language), _("The agenda follows"), now)
    rows = _rows(desk, state, day)
    current = next((number for number, row in enumerate(rows) if row.state is RowState.CURRENT), None)
    undone = next((number for number, row in enumerate(rows) if row.state is not RowState.DONE), len(rows) - 1)
    first = min(max((current if current is not None else undone) - 1, 0), max(len(rows) - MOST_ROWS, 0))
    shown = rows[first : first + MOST_ROWS]
    title = _("Day {number}").format(number=day.day)
    if day.on is not None:
        title = f"{title}, {date_text(day.on, has_year=False)}"
    end = state.forecast.ends_at.astimezone(zone_of(seminar)) if state.forecast else day.ends
    return AgendaScene(title, now, tuple(shown), _closing(len(rows) - first - len(shown), clock_text(end)))


def _closing(left: int, end: str) -> str:
    if not left:
        return _("End at {time}").format(time=end)
    text = ngettext("and {count} more item, end at {time}", "and {count} more items, end at {time}", left)
    return text.format(count=left, time=end)


def _day(state: RunState, days: tuple[DaySchedule, ...]) -> DaySchedule | None:
    if state.day is not None:
        return next((day for day in days if day.day == state.day), None)
    coming = state.next_item.id if state.next_item else None
    of_next = (day for day in days if any(each.item.id == coming for each in day.items))
    return next(of_next, days[-1] if days else None)


def _rows(desk: Desk, state: RunState, day: DaySchedule) -> list[AgendaRow]:
    zone = zone_of(desk.seminar)
    coming = {each.item.id: each.starts_at for each in (state.forecast.items if state.forecast else ())}
    done = {each.item.id for each in state.finished if each.item is not None}
    current = state.current.id if state.current else None

    def row(each: ScheduledItem) -> AgendaRow:
        title = each.item.title.in_language(desk.language)
        if each.item.id == current and state.started_at is not None:
            return AgendaRow(clock_text(state.started_at.astimezone(zone)), title, RowState.CURRENT)
        if each.item.id in coming:
            return AgendaRow(clock_text(coming[each.item.id].astimezone(zone)), title)
        is_done = each.item.id in done
        return AgendaRow(clock_text(each.slot.start), title, RowState.DONE if is_done else RowState.TO_COME)

    return [row(each) for each in day.items]
