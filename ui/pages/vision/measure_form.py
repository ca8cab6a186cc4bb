"""How an ambition is measured: what, unit, where it stands, target and year; each field saves by itself."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from dcc_desktop.domain.statements import Statement
from dcc_desktop.i18n import _
from dcc_desktop.services.statements import change_statement
from ui.desk import Desk
from ui.field_saver import FieldSaver
from ui.widgets.chips import Chip, ChipTone
from ui.widgets.fields import NumberField, TextField

# The places of the fields: row, column, columns.
_PLACES = {"metric": (0, 0, 3), "unit": (0, 3, 1), "baseline": (1, 0, 1), "target": (1, 1, 1), "year": (1, 2, 1)}


class MeasureForm(QWidget):
    """Says in words whether the ambition can be measured, and what is missing for that."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._statement_id = ""
        self.state = Chip("")
        self.fields: dict[str, TextField] = {
            "metric": TextField(_("What is measured"), has_note=False),
            "unit": TextField(_("Unit"), has_note=False),
            "baseline": NumberField(_("Today"), decimals=2),
            "target": NumberField(_("Target"), decimals=2),
            "year": TextField(_("Year of the target")),
        }
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(4)
        for name, field in self.fields.items():
            grid.addWidget(field, *_PLACES[name][:2], 1, _PLACES[name][2])
            FieldSaver(field, partial(self._save, name), on_leave=desk.workshop.seal)
        grid.addWidget(self.state, 2, 0, 1, 4, Qt.AlignmentFlag.AlignLeft)
        for column in range(4):
            grid.setColumnStretch(column, 1)

    def show_statement(self, statement: Statement) -> None:
        """Show the measure of an ambition."""
        self._statement_id = statement.id
        for name, field in self.fields.items():
            value = getattr(statement, name)
            field.set_value(str(value or "") if name == "year" else value, of=statement.id)
        lacking = [
            word
            for word, is_there in (
                (_("measure"), bool(statement.metric)),
                (_("target"), statement.target is not None),
                (_("year"), bool(statement.year)),
            )
            if not is_there
        ]
        if not lacking:
            self.state.show_state(_("Measurable"), ChipTone.OK)
        else:
            self.state.show_state(_("Not measurable yet: no {what}").format(what=", ".join(lacking)), ChipTone.WARN)

    def _save(self, name: str, value: Any) -> None:
        statement = self._desk.workshop.statements.get(self._statement_id)
        changes: dict[str, Any] = {name: year_of(value) if name == "year" else value}
        change_statement(self._desk.workshop, replace(statement, **changes), merge_key=name)


def year_of(text: str) -> int | None:
    """Return the year that was typed; None for nothing, 0 for what is no year, so that the statement refuses it."""
    return None if not text else int(text) if text.isdecimal() else 0
