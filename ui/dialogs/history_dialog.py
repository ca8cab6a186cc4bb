"""Who changed what, and when: the steps of the file by day, the newest first."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from PySide6.QtWidgets import QWidget

from dcc_desktop.i18n import _, ngettext
from dcc_desktop.services.history_list import HistoryRow, StepKind, list_history
from ui.desk import Desk
from ui.models.rows_model import Column, RowsModel
from ui.theme.moments import day_text, headed
from ui.theme.numbers import clock_text
from ui.widgets.buttons import Button, Rank
from ui.widgets.cards import Card
from ui.widgets.cells import Cell, GroupRow
from ui.widgets.fields import TextField
from ui.widgets.labels import Tone
from ui.widgets.sheets import Sheet
from ui.widgets.tables import Table

PAGE = 200
_PAGE_WHEN_FILTERING = 2000
_ENOUGH = 200


class HistoryDialog(Sheet):
    """A long log is read page by page; a filter reads on until it has found enough."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        text = _("Every step since the file was made. Undone steps are struck through.")
        super().__init__(parent, _("History"), text=text)
        self._desk = desk
        self._read: list[HistoryRow] = []
        self._is_all_read = False
        self.filter = TextField(_("Show only"), placeholder=_("A name, or words of a step"), has_note=False)
        self.model: RowsModel[HistoryRow] = RowsModel(_columns(), key_of=lambda row: str(row.number))
        self.table = Table(
            self.model, name=_("History"), is_compact=True, empty_text=_("No step has these words. Type fewer of them.")
        )
        self.earlier = Button(_("Show earlier steps"), rank=Rank.QUIET)
        self._fill_body()
        self.filter.edited.connect(self.show_rows)
        self.earlier.clicked.connect(self.show_earlier)
        self._read_on(PAGE)
        self.show_rows()
        self.filter.setFocus()

    def _fill_body(self) -> None:
        card = Card(is_flush=True)
        card.body.addWidget(self.table)
        self.body.addWidget(self.filter)
        self.body.addWidget(card, 1)
        self.add_action(self.earlier)
        self.set_size(860, 600)

    def show_earlier(self) -> None:
        """Read one more page."""
        self._read_on(_PAGE_WHEN_FILTERING if self._words() else PAGE)
        self.show_rows()

    def show_rows(self) -> None:
        """Show what is read and fits the filter."""
        words = self._words()
        found = [row for row in self._read if _fits(row, words)]
        while words and len(found) < _ENOUGH and not self._is_all_read:
            begin = len(self._read)
            self._read_on(_PAGE_WHEN_FILTERING)
            found += [row for row in self._read[begin:] if _fits(row, words)]
        self.model.set_rows(list(_by_day(found)))
        self.earlier.setVisible(not self._is_all_read)

    def _read_on(self, limit: int) -> None:
        before = self._read[-1].number if self._read else None
        page = list_history(self._desk.workshop, limit=limit, before=before)
        self._read += page
        self._is_all_read = len(page) < limit

    def _words(self) -> list[str]:
        return self.filter.value().casefold().split()


def _fits(row: HistoryRow, words: list[str]) -> bool:
    text = f"{row.text} {row.author} {row.laptop}".casefold()
    return all(word in text for word in words)


def _by_day(rows: list[HistoryRow]) -> Iterator[HistoryRow | GroupRow]:
    for day, group in groupby(rows, key=lambda row: row.at.astimezone().date()):
        steps = list(group)
        count = ngettext("{n} step", "{n} steps", len(steps)).format(n=len(steps))
        yield GroupRow(day.isoformat(), headed(day_text(steps[0].at)), count)
        yield from steps


def _columns() -> list[Column[HistoryRow]]:
    return [
        Column(key="at", title=_("Time"), show=lambda row: Cell(clock_text(row.at.astimezone()), tone=Tone.TEXT2)),
        Column(key="text", title=_("Step"), show=_text, tooltip=lambda row: row.text, is_stretch=True),
        Column(key="author", title=_("By"), show=_author, tooltip=lambda row: row.laptop),
    ]


def _text(row: HistoryRow) -> Cell:
    if row.is_undone:
        return Cell(row.text, tone=Tone.TEXT3, is_struck=True, chip=_("undone"), spoken=f"{row.text}, {_('undone')}")
    if row.kind in {StepKind.UNDO, StepKind.REDO}:
        return Cell(row.text, tone=Tone.TEXT2, icon="undo" if row.kind is StepKind.UNDO else "redo")
    return Cell(row.text)


def _author(row: HistoryRow) -> Cell:
    return Cell(row.author or _("somebody"), tone=Tone.TEXT2)
