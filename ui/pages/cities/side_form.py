"""What the form of a city and that of a person have in common."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Generic, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from dcc_desktop.domain.entity import Entity
from ui.desk import Desk
from ui.entity_form import EntityForm
from ui.theme.look import Type
from ui.widgets.buttons import Button, Rank, Size
from ui.widgets.cards import Card
from ui.widgets.labels import Label, Tone

E = TypeVar("E", bound=Entity)


class SideForm(Card, Generic[E]):
    """The fields of the thing that has the focus in the table; each saves itself.

    `removal_asked(id)` by its button; `turned` when it shows another row.
    """

    removal_asked = Signal(str)
    turned = Signal()

    def __init__(
        self,
        desk: Desk,
        read: Callable[[str], E],
        change: Callable[..., Any],
        *,
        hint: str,
        remove_text: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent=parent)
        self.desk = desk
        hint_label = Label(hint, Type.TABLE, Tone.TEXT2, wraps=True)
        # The column of the page scrolls: a form that scrolled in its card as well would show three fields at a time.
        self.form = EntityForm(desk.workshop, read, change, hint=hint_label, row_gap=8)
        self.form.turned.connect(self.turned)
        self.remove = Button(remove_text, icon="remove", rank=Rank.QUIET, size=Size.SMALL)
        self.remove.clicked.connect(lambda: self.removal_asked.emit(self.form.shown_id))
        self.remove.hide()
        self.body.addWidget(hint_label)
        self.body.addWidget(self.form)
        self.body.addStretch(1)
        self.body.addWidget(self.remove)

    def show_titled(self, title: str, entity: E | None) -> None:
        """Show a row under its name; without one, say what to do."""
        self.set_title(title)
        self.form.show_entity(entity)
        self.remove.setVisible(entity is not None)
