"""The agenda of a day, on as many pictures as it needs: the current item large, the others as labels."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QRectF

from dcc_desktop.domain.schedule import DaySchedule, ScheduledItem, schedule
from dcc_desktop.i18n import _
from dcc_desktop.services.agenda import agenda_of
from dcc_desktop.services.running import RunState, zone_of
from ui.desk import Desk
from ui.projector.picture import LABEL, READ, STRONG, Measures, Picture
from ui.projector.scenes import NoteScene, Scene
from ui.theme.numbers import clock_text, date_text

_MOST_ROWS = 7
_ROW, _LEAST, _HIGHEST, _PAD = 0.06, 0.086, 0.1, 0.022
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
class _Line:
    """An item as it is drawn, with its height; two lines when it needs them."""

    row: AgendaRow
    texts: tuple[str, ...]
    high: float


@dataclass(frozen=True, slots=True)
class AgendaScene(Scene):
    """All items of the day; `closing` says when it ends."""

    title: str
    now: str
    rows: tuple[AgendaRow, ...]
    closing: str

    def page_count(self, measures: Measures) -> int:
        """Return on how many pictures the day is."""
        return len(self._pages(measures))

    def first_page(self, measures: Measures) -> int:
        """Return the page of the current item; else of the first that is to come."""
        for wanted in (RowState.CURRENT, RowState.TO_COME):
            for number, page in enumerate(self._pages(measures)):
                if any(line.row.state is wanted for line in page):
                    return number
        return self.page_count(measures) - 1

    def draw(self, picture: Picture, page: int) -> None:
        """Draw a line an item; the current one on the accent."""
        picture.head(self.title, self.now)
        lines = self._pages(picture)[page]
        indent = self._indent(picture)
        # What is left over is shared out, but never so much that the lines fall apart.
        left = picture.sized(_BOTTOM - _TOP) - sum(line.high for line in lines)
        more = min(left / max(len(lines), 1), picture.sized(_HIGHEST - _LEAST))
        top = picture.sized(_TOP)
        for line in lines:
            spot = QRectF(0, top, indent, line.high + more)
            if line.row.state is RowState.CURRENT:
                self._draw_current(picture, line, spot=spot)
            else:
                self._draw_row(picture, line, spot=spot)
            top = spot.bottom()
        font = picture.font(LABEL)
        closing = picture.lines(self.closing, font, picture.content.width() * 0.8 - indent, most=1)
        left = picture.content.left() + indent
        picture.block(left, picture.sized(0.955), closing, font=font, colour=picture.tokens.text2)

    def _pages(self, measures: Measures) -> list[list[_Line]]:
        """Deal the lines out; the current one is not the last of its page, so that one sees what comes after it."""
        pages: list[list[_Line]] = [[]]
        room = measures.sized(_BOTTOM - _TOP)
        for line in self._lines(measures):
            page = pages[-1]
            if page and (sum(each.high for each in page) + line.high > room or len(page) == _MOST_ROWS):
                is_current_last = len(page) > 1 and page[-1].row.state is RowState.CURRENT
                pages.append([page.pop()] if is_current_last else [])
            pages[-1].append(line)
        return pages

    def _lines(self, measures: Measures) -> Iterator[_Line]:
        width = measures.content.width() - self._indent(measures)
        for row in self.rows:
            is_current = row.state is RowState.CURRENT
            font = measures.font(READ, STRONG) if is_current else measures.font(_ROW)
            texts = measures.lines(row.title, font, width, most=2)
            high = len(texts) * measures.line_height(font)
            pad = measures.sized(2 * _PAD if is_current else _LEAST) - (0 if is_current else measures.line_height(font))
            yield _Line(row, texts, high + pad)

    def _indent(self, measures: Measures) -> float:
        return measures.width_of("00:00", measures.font(READ, STRONG, is_tabular=True)) + measures.sized(0.06)

    def _draw_row(self, picture: Picture, line: _Line, *, spot: QRectF) -> None:
        tokens, content, middle = picture.tokens, picture.content, spot.center().y()
        font, times = picture.font(_ROW), picture.font(_ROW, is_tabular=True)
        colour = tokens.text2 if line.row.state is RowState.DONE else tokens.text1
        beside = (line.row.time, *("",) * (len(line.texts) - 1))
        picture.block_in_middle(content.left(), middle, beside, font=times, colour=tokens.text2)
        picture.block_in_middle(content.left() + spot.width(), middle, line.texts, font=font, colour=colour)

    def _draw_current(self, picture: Picture, line: _Line, *, spot: QRectF) -> None:
        tokens, content, middle = picture.tokens, picture.content, spot.center().y()
        font, times = picture.font(READ, STRONG), picture.font(READ, STRONG, is_tabular=True)
        pad = picture.sized(_PAD)
        ground = QRectF(content.left() - pad, spot.top(), content.width() + 2 * pad, spot.height())
        picture.fill(ground, tokens.accent, radius=picture.sized(0.015))
        beside = (line.row.time, *("",) * (len(line.texts) - 1))
        picture.block_in_middle(content.left(), middle, beside, font=times, colour=tokens.on_accent)
        left = content.left() + spot.width()
        picture.block_in_middle(left, middle, line.texts, font=font, colour=tokens.on_accent)

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
    title = _("Day {number}").format(number=day.day)
    if day.on is not None:
        title = f"{title}, {date_text(day.on, has_year=False)}"
    end = state.forecast.ends_at.astimezone(zone_of(seminar)) if state.forecast else day.ends
    closing = _("End at {time}").format(time=clock_text(end))
    return AgendaScene(title, now, tuple(_rows(desk, state, day)), closing)


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
