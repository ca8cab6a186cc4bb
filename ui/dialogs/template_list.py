"""The seminar templates as a list, with what the chosen one is for."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from dcc_desktop.i18n import _, interface_language, ngettext
from dcc_desktop.services.seminar_choice import SeminarChoice
from ui.dialogs.seminar_words import name_of, topics_of
from ui.models.rows_model import Column, RowsModel
from ui.theme.look import Type, look
from ui.widgets.cards import Card
from ui.widgets.cells import Cell
from ui.widgets.labels import Label, Tone
from ui.widgets.tables import Table

_LINES_OF_DESCRIPTION = 4
_LINES_AROUND = 4
_LEAST_HEIGHT = 34 + 36 * 2


class TemplateList(QWidget):
    """A table of templates and the description of the chosen one. `taken(id)` by a double click or Enter."""

    taken = Signal(str)

    def __init__(self, choices: Sequence[SeminarChoice] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choices: dict[str, SeminarChoice] = {}
        self.model: RowsModel[SeminarChoice] = RowsModel(_columns(), key_of=lambda choice: choice.id)
        self.table = Table(self.model, name=_("Templates"))
        self._card = Card(is_flush=True)
        self._card.body.addWidget(self.table)
        self.description = Label("", Type.TABLE, Tone.TEXT2, wraps=True)
        self.description.setMinimumHeight(_LINES_OF_DESCRIPTION * self.description.line_height())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        # The table comes first; only what it cannot use is left below.
        column.addWidget(self._card, 100)
        column.addWidget(self.description)
        column.addStretch(1)
        self.table.chosen_row.connect(self._describe)
        self.table.activated_row.connect(self.taken)
        self.set_choices(choices)

    def set_choices(self, choices: Sequence[SeminarChoice]) -> None:
        """Show other templates; the chosen one stays chosen."""
        self._choices = {choice.id: choice for choice in choices}
        self.model.set_rows(choices)
        self.table.setMinimumHeight(look().px(_LEAST_HEIGHT))
        self._card.setMaximumHeight(self.table.measures.height_of_rows() + _LINES_AROUND)
        if choices and not self.chosen_id():
            self.table.choose(choices[0].id)

    def chosen_id(self) -> str:
        """Return the id of the chosen template; empty when there is none."""
        return self.table.chosen_id()

    def _describe(self, template_id: str) -> None:
        choice = self._choices.get(template_id)
        text = choice.description.in_language(interface_language()) if choice else ""
        self.description.set_text(text)


def _columns() -> list[Column[SeminarChoice]]:
    return [
        Column(key="name", title=_("Template"), show=_name, is_whole=True),
        Column(key="topics", title=_("Most of the time"), show=topics_of, tooltip=topics_of, is_stretch=True),
        Column(key="days", title=_("Days"), show=lambda choice: str(choice.days), is_number=True),
        Column(key="items", title=_("Items"), show=_items, is_number=True),
    ]


def _name(choice: SeminarChoice) -> Cell:
    return Cell(name_of(choice), is_key=True, chip=_("your own") if choice.is_own else "")


def _items(choice: SeminarChoice) -> Cell:
    spoken = ngettext("{n} agenda item", "{n} agenda items", choice.items).format(n=choice.items)
    return Cell(str(choice.items), spoken=spoken)
