"""What the list of the agenda shows of an item, and how what is typed into it is saved."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter

from dcc_desktop.domain.day_view import AgendaRow, RowState
from dcc_desktop.domain.labels import label_of
from dcc_desktop.domain.stages import opened_by
from dcc_desktop.i18n import _
from ui.desk import Desk
from ui.models.rows_model import Column
from ui.pages.agenda.activity_icons import ACTIVITY_ICONS
from ui.pages.agenda.item_texts import save_fixed_start, save_minutes, save_text, title_of
from ui.theme.numbers import clock_text
from ui.widgets.cells import Cell
from ui.widgets.labels import Tone

_STATES = {RowState.RUNNING: "play", RowState.PAUSED: "pause", RowState.DONE: "tick"}


class AgendaColumns:
    """The columns; `has_words` while there is room for the names of the tools beside their icons."""

    def __init__(self, desk: Desk, open_tool: Callable[[AgendaRow], None]) -> None:
        self._desk = desk
        self._open_tool = open_tool
        self.has_words = False

    def all(self) -> list[Column[AgendaRow]]:
        """Return the columns from left to right."""
        desk = self._desk
        return [
            Column(key="state", title="", show=_state, width=40),
            Column(
                key="start",
                title=_("Starts at"),
                show=_start,
                edit=lambda row: clock_text(row.item.fixed_start) if row.item.fixed_start else "",
                save=lambda row, text: save_fixed_start(desk, row.id, text=text),
                can_edit=_can_be_planned,
                tooltip=_start_words,
                width=66,
            ),
            Column(key="planned", title=_("As planned"), show=_planned, tooltip=_as_planned_words),
            Column(
                key="title",
                title=_("Agenda item"),
                show=self._title,
                edit=lambda row: title_of(desk, row.item),
                save=lambda row, text: save_text(desk, row.id, "title", text=text),
                is_stretch=True,
                least_width=96,
            ),
            Column(
                key="tool",
                title=_("Tool"),
                show=self._tool,
                toggle=self._open_tool,
                tooltip=_tool_words,
                paint_title=self._paint_tool_title,
            ),
            Column(
                key="minutes",
                title=_("Minutes"),
                show=_minutes,
                edit=lambda row: str(row.item.minutes),
                save=lambda row, text: save_minutes(desk, row.id, text=text),
                can_edit=lambda row: row.state is not RowState.DONE,
                is_number=True,
            ),
        ]

    def _paint_tool_title(self, painter: QPainter, rect: QRectF) -> None:
        if self.has_words:  # over a column of icons the word would take the room of the titles
            painter.drawText(rect, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), _("Tool"))

    def _title(self, row: AgendaRow) -> Cell:
        title = title_of(self._desk, row.item)
        if row.is_broken:
            return Cell(title, chip=_broken_chip(row), chip_tone=Tone.BAD)
        if row.state is RowState.SKIPPED:
            return Cell(title, tone=Tone.TEXT3, chip=_("skipped"))
        if row.is_rehearsed and row.item.fixed_start is not None:
            return Cell(title, tone=_tone(row), chip=_fixed_words(row))
        return Cell(title, tone=_tone(row), is_key=row.is_active)

    def _tool(self, row: AgendaRow) -> Cell:
        word, icon = _(label_of(row.item.activity)), ACTIVITY_ICONS[row.item.activity]
        if not icon:
            return Cell("", spoken=word)
        tone = Tone.ACCENT if opened_by(row.item.activity) else Tone.TEXT3
        return Cell(word if self.has_words else "", icon=icon, tone=Tone.TEXT2, icon_tone=tone, spoken=word)


def _tone(row: AgendaRow) -> Tone:
    return Tone.TEXT2 if row.state is RowState.DONE else Tone.TEXT3 if row.state is RowState.SKIPPED else Tone.TEXT1


def tone_of_row(row: AgendaRow) -> Tone:
    """Return the ground of a row: accent for the one that runs, amber when it is over its time."""
    if not row.is_active:
        return Tone.TEXT1
    return Tone.WARN if row.over else Tone.ACCENT


def _can_be_planned(row: AgendaRow) -> bool:
    return row.state is not RowState.DONE and not row.is_active


def _state(row: AgendaRow) -> Cell:
    words = {
        RowState.RUNNING: _("running"),
        RowState.PAUSED: _("paused"),
        RowState.DONE: _("done"),
        RowState.SKIPPED: _("skipped"),
    }
    if row.state in _STATES:
        tone = Tone.OK if row.state is RowState.DONE else Tone.WARN if row.over else Tone.ACCENT
        return Cell("", icon=_STATES[row.state], icon_tone=tone, spoken=words[row.state])
    if row.item.fixed_start is not None:
        tone = Tone.BAD if row.is_broken else Tone.TEXT2
        return Cell("", icon="fixed", icon_tone=tone, spoken=_("fixed start"))
    return Cell("", spoken=words.get(row.state, _("to come")))


def _start(row: AgendaRow) -> Cell:
    tone = Tone.BAD if row.is_broken else _tone(row)
    return Cell(clock_text(row.start), tone=tone, is_key=row.is_active)


def _planned(row: AgendaRow) -> Cell:
    if not row.is_moved or row.state is RowState.SKIPPED:
        return Cell("")
    planned = clock_text(row.planned_start)
    return Cell(planned, tone=Tone.TEXT3, is_struck=True, spoken=_("planned {time}").format(time=planned))


def _minutes(row: AgendaRow) -> Cell:
    tone, planned = _tone(row), row.item.minutes
    if row.is_active:
        struck = str(planned) if planned != row.minutes else ""
        text = f"{row.minutes} + {row.over}" if row.over else str(row.minutes)
        return Cell(text, struck=struck, is_key=True)
    if row.minutes != planned:
        words = _("{minutes} instead of {planned}").format(minutes=row.minutes, planned=planned)
        return Cell(str(row.minutes), tone=tone, struck=str(planned), spoken=words)
    return Cell(str(row.minutes), tone=tone)


def _broken_chip(row: AgendaRow) -> str:
    if row.short and not row.is_moved:
        return _("{minutes} min short").format(minutes=row.short)
    return _fixed_words(row)


def _fixed_words(row: AgendaRow) -> str:
    return _("fixed start {time}").format(time=clock_text(row.item.fixed_start or row.planned_start))


def _start_words(row: AgendaRow) -> str:
    if row.item.fixed_start is None:
        return _("Type a time to fix the start")
    fixed = clock_text(row.item.fixed_start)
    if row.short:
        return _("Fixed start {time}; what stands before it lasts {minutes} min too long").format(
            time=fixed, minutes=row.short
        )
    return _("Fixed start {time}; delete the time to let the item move").format(time=fixed)


def _as_planned_words(row: AgendaRow) -> str:
    return _("planned {time}").format(time=clock_text(row.planned_start))


def _tool_words(row: AgendaRow) -> str:
    word = _(label_of(row.item.activity))
    return _("Open: {tool}").format(tool=word) if opened_by(row.item.activity) else word
