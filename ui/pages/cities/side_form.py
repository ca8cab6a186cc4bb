"""What the form of a city and that of a person have in common."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.desk import Desk
from ui.field_saver import FieldSaver, flush_all
from ui.theme.look import Type
from ui.widgets.buttons import Button, Rank, Size
from ui.widgets.cards import Card
from ui.widgets.choices import SearchChoice
from ui.widgets.fields import Field
from ui.widgets.labels import Label, Tone


class SideForm(Card):
    """The fields of the thing that has the focus in the table; each saves itself.

    `removal_asked(id)` by its button; `turned` when it shows another row.
    """

    removal_asked = Signal(str)
    turned = Signal()

    def __init__(self, desk: Desk, hint: str, *, remove_text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.desk = desk
        self.shown_id = ""
        self._offered: dict[SearchChoice, list[tuple[str, str]]] = {}
        self._hint = Label(hint, Type.TABLE, Tone.TEXT2, wraps=True)
        # The column of the page scrolls: a form that scrolled in its card as well would show three fields at a time.
        self._fields = QWidget()
        self.column = QVBoxLayout(self._fields)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(8)
        self.body.addWidget(self._hint, 0, Qt.AlignmentFlag.AlignTop)
        self.body.addWidget(self._fields, 1)
        self.remove = Button(remove_text, icon="remove", rank=Rank.QUIET, size=Size.SMALL)
        self.remove.clicked.connect(lambda: self.removal_asked.emit(self.shown_id))
        self.body.addWidget(self.remove)
        self.show_nothing()

    def add(self, field: Field, save: Callable[[Any], None]) -> None:
        """Add a field with the way it is saved."""
        self.column.addWidget(field)
        FieldSaver(field, save, on_leave=self.desk.workshop.seal)

    def begin(self, row_id: str, title: str) -> None:
        """Turn to another row; what is typed for the one before is saved first."""
        if row_id != self.shown_id:
            flush_all(self)
            self.shown_id = row_id
            self.turned.emit()
        self.set_title(title)
        self._show_fields(is_shown=True)

    def show_nothing(self) -> None:
        """Say what to do, while no row has the focus."""
        flush_all(self)
        self.shown_id = ""
        self.set_title("")
        self._show_fields(is_shown=False)

    def offer(self, field: SearchChoice, choices: Sequence[tuple[str, str]]) -> None:
        """Give a field other choices, unless somebody is typing in it or they are the same."""
        if self._offered.get(field) != list(choices) and not field.is_typing():
            self._offered[field] = list(choices)
            field.set_choices(choices)

    def _show_fields(self, *, is_shown: bool) -> None:
        self._hint.setVisible(not is_shown)
        self._fields.setVisible(is_shown)
        self.remove.setVisible(is_shown)
