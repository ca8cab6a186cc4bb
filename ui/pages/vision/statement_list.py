"""The statements of a city in the order in which they are read: vision, mission, ambitions."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from dcc_desktop.domain.cities import CityId
from dcc_desktop.domain.labels import label_of
from dcc_desktop.domain.statements import Statement, StatementDraft, StatementKind
from dcc_desktop.i18n import _, ngettext
from dcc_desktop.workshop_file import WorkshopFile
from ui.charts.lettering import draw_block
from ui.icons import paint_icon
from ui.models.rows_model import Column
from ui.theme.look import Type, look
from ui.widgets.cells import Cell, GroupRow
from ui.widgets.labels import Tone

# Two lines of an ambition.
ROW = 46


@dataclass(frozen=True, slots=True)
class StatementRow:
    """A statement with its drafts; a vision or mission that nobody has written yet stands here without one."""

    id: str
    kind: StatementKind
    statement: Statement | None = None
    drafts: tuple[StatementDraft, ...] = ()
    number: int = 0

    @property
    def text(self) -> str:
        """The agreed wording, else the newest draft."""
        if self.statement is not None and self.statement.text:
            return self.statement.text
        return self.drafts[-1].text if self.drafts else ""

    @property
    def is_agreed(self) -> bool:
        """Whether there is an agreed wording."""
        return self.statement is not None and bool(self.statement.text)


def statement_rows(workshop: WorkshopFile, city_id: CityId) -> list[StatementRow]:
    """Return vision and mission, whether they are there or not, and the ambitions."""
    found = workshop.statements.where(city_id=city_id)
    drafts: dict[str, list[StatementDraft]] = {}
    for draft in workshop.statement_drafts.among("statement_id", [each.id for each in found]):
        drafts.setdefault(draft.statement_id, []).append(draft)
    rows = []
    for kind in StatementKind:
        of_kind = [each for each in found if each.kind is kind]
        for number, each in enumerate(of_kind, start=1):
            rows.append(StatementRow(each.id, kind, each, tuple(drafts.get(each.id, ())), number))
        if not of_kind and kind is not StatementKind.AMBITION:
            rows.append(StatementRow(kind.value, kind))
    return rows


def name_of(row: StatementRow) -> str:
    """Return what the statement is called: Vision, Ambition 2."""
    name = _(label_of(row.kind))
    return f"{name} {row.number}" if row.kind is StatementKind.AMBITION else name


def state_of(row: StatementRow) -> str:
    """Return how far the statement is, in words."""
    if row.is_agreed:
        return _("wording agreed")
    count = len(row.drafts)
    return ngettext("{count} draft", "{count} drafts", count).format(count=count) if count else _("not begun")


def with_groups(rows: list[StatementRow]) -> list[StatementRow | GroupRow]:
    """Return the rows with a heading above the ambitions, as there may be many."""
    shown: list[StatementRow | GroupRow] = []
    for row in rows:
        if row.kind is StatementKind.AMBITION and row.number == 1:
            shown.append(GroupRow("ambitions", _("Ambitions")))
        shown.append(row)
    return shown


def list_columns() -> list[Column[StatementRow]]:
    """Return the one column of the list."""
    return [Column(key="name", title=_("Statement"), show=_cell, is_stretch=True, tooltip=lambda row: row.text)]


def _cell(row: StatementRow) -> Cell:
    is_ambition = row.kind is StatementKind.AMBITION
    name = (
        (row.statement.metric if row.statement and row.statement.metric else row.text) if is_ambition else name_of(row)
    )
    said = f"{name_of(row)}, {state_of(row)}"
    icon, tone = ("tick", Tone.OK) if row.is_agreed else ("partly", Tone.TEXT2) if row.drafts else ("less", Tone.TEXT3)
    paint = partial(_paint, name, icon, tone) if is_ambition else None
    return Cell(name, is_key=not is_ambition, icon=icon, icon_tone=tone, spoken=said, paint=paint)


def _paint(name: str, icon: str, tone: Tone, painter: QPainter, rect: QRectF) -> None:
    """Paint an ambition with its sign; many begin alike, so it has two lines."""
    size = look().px(16)
    square = QRectF(rect.left(), round(rect.center().y() - size / 2), size, size)
    paint_icon(painter, square, icon, colour=tone.colour)
    draw_block(painter, rect.adjusted(size + 8, 0, 0, 0), name, look().font(Type.TABLE), look().tokens.text1)
