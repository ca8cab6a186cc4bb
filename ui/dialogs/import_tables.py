"""What becomes of the rows of a table to import, and why some are refused."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from dcc_desktop.i18n import _, ngettext
from dcc_desktop.services.import_preview import ImportField, Preview, PreviewRow, Refusal, RowState, column_title
from ui.dialogs.import_words import word_of
from ui.models.columns import Column, rest
from ui.models.rows_model import RowsModel
from ui.widgets.cards import Card
from ui.widgets.cells import Cell
from ui.widgets.labels import Tone
from ui.widgets.tables import Table
from ui.widgets.tabs import Tabs

FIRST_ROWS = 100
_MOST = 160
_ICONS = {
    RowState.ADDED: "add",
    RowState.UPDATED: "edit",
    RowState.UNCHANGED: "tick",
    RowState.REFUSED: "error",
    RowState.LEFT_OUT: "less",
}
_TONES = {RowState.ADDED: Tone.ACCENT, RowState.UPDATED: Tone.ACCENT, RowState.REFUSED: Tone.BAD}


@dataclass(frozen=True, slots=True)
class RefusedLine:
    """One reason for which a line is refused; a line may have several."""

    id: str
    refusal: Refusal


class PreviewTables(QWidget):
    """Two tabs: the first rows as they will be taken, and the refused ones."""

    def __init__(self, fields: Sequence[ImportField], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._labels = {field.name: field.label for field in fields}
        self.tabs = Tabs([("rows", _("First rows")), ("refused", _("Refused"))], name=_("Rows"))
        self.tabs.chosen.connect(self._show_tab)
        self.rows_model: RowsModel[PreviewRow] = RowsModel([], key_of=lambda row: str(row.line))
        self.rows = Table(self.rows_model, name=_("First rows"), is_compact=True)
        self.refused = refused_table()
        self._stack = QStackedWidget()
        for table in (self.rows, self.refused):
            card = Card(is_flush=True)
            card.body.addWidget(table)
            self._stack.addWidget(card)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.tabs)
        column.addWidget(self._stack, 1)

    def show_preview(self, preview: Preview | None) -> None:
        """Show what an import would do; None when the columns do not allow one."""
        if preview is None:
            self.rows_model.set_rows([])
            show_refused(self.refused, ())
            return
        self.rows_model.set_rows([])
        self.rows_model.set_columns(self._columns(preview))
        self.rows_model.set_rows(preview.rows[:FIRST_ROWS])
        self.rows.measures.lay_out()
        show_refused(self.refused, preview.result.refused)
        count = preview.result.refused_lines
        text = ngettext("Refused: {n} row", "Refused: {n} rows", count).format(n=count) if count else _("Refused")
        self.tabs.set_text("refused", text)

    def _show_tab(self, key: str) -> None:
        self._stack.setCurrentIndex(0 if key == "rows" else 1)

    def _columns(self, preview: Preview) -> list[Column[PreviewRow]]:
        taken = [
            Column(
                key=str(position),
                title=self._labels.get(field, field),
                show=partial(_cell, preview, position),
                most_width=_MOST,
            )
            for position, field in sorted(preview.mapping.items())
        ]
        return [
            Column(key="line", title=_("Line"), show=lambda row: Cell(str(row.line), tone=Tone.TEXT3), is_number=True),
            Column(key="state", title=_("What happens"), show=_state),
            *taken,
            rest(),
        ]


def refused_table() -> Table:
    """Return an empty table of refused lines."""
    model: RowsModel[RefusedLine] = RowsModel(
        [
            Column(key="line", title=_("Line"), show=lambda row: str(row.refusal.line), is_number=True),
            Column(key="column", title=_("Column"), show=lambda row: row.refusal.column or _("the whole line")),
            Column(
                key="value",
                title=_("What stands there"),
                show=lambda row: row.refusal.value,
                width=128,
            ),
            Column(
                key="reason",
                title=_("Why it was refused"),
                show=lambda row: row.refusal.reason,
                is_stretch=True,
                least_width=240,
            ),
        ]
    )
    return Table(model, name=_("Refused rows"), is_compact=True, empty_text=_("No row is refused."))


def show_refused(table: Table, refused: Sequence[Refusal]) -> None:
    """Fill a table of refused lines."""
    table.rows.set_rows([RefusedLine(str(number), each) for number, each in enumerate(refused)])


def _state(row: PreviewRow) -> Cell:
    tone = _TONES.get(row.state, Tone.TEXT2)
    return Cell(word_of(row.state), icon=_ICONS[row.state], tone=Tone.TEXT1 if tone is Tone.ACCENT else tone)


def _cell(preview: Preview, position: int, row: PreviewRow) -> Cell:
    text = row.cells[position] if position < len(row.cells) else ""
    title = column_title(preview.table, position)
    reasons = [refusal.reason for refusal in row.refusals if refusal.column == title]
    if reasons:
        return Cell(text or _("empty"), icon="error", tone=Tone.BAD, spoken=f"{text}: {' '.join(reasons)}")
    return Cell(text, tone=Tone.TEXT3 if row.state in (RowState.REFUSED, RowState.LEFT_OUT) else Tone.TEXT1)
