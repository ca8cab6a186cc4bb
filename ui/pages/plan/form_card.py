"""The card beside a table with all fields of the row that is chosen in it."""

from __future__ import annotations

from typing import Generic, TypeVar

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from dcc_desktop.domain.entity import Entity
from dcc_desktop.i18n import _
from ui.entity_form import EntityForm
from ui.widgets.buttons import Button, IconButton, Rank, Size
from ui.widgets.cards import Card
from ui.widgets.scrolling import Scroller

E = TypeVar("E", bound=Entity)


class FormCard(Card, Generic[E]):
    """`closed` when the list of what is missing should come back; `removal_asked(id)`."""

    closed = Signal()
    removal_asked = Signal(str)

    def __init__(self, title: str, form: EntityForm[E], parent: QWidget | None = None) -> None:
        super().__init__(title, parent=parent)
        self.form = form
        self.remove = Button(_("Remove"), icon="remove", rank=Rank.QUIET, size=Size.SMALL)
        self.remove.clicked.connect(lambda: self.removal_asked.emit(form.shown_id))
        close = IconButton("close", _("Close"), size=28)
        close.clicked.connect(self.closed)
        self.add_action(close)
        # The column in which the card stands scrolls it: one scroll bar, not one in the other.
        self._column = QVBoxLayout()
        self._column.setSpacing(12)
        self.buttons = QHBoxLayout()
        self.buttons.addStretch(1)
        self.buttons.addWidget(self.remove)
        self._column.addWidget(form)
        self._column.addLayout(self.buttons)
        self._column.addStretch(1)
        self.body.addLayout(self._column)

    def add_part(self, part: QWidget) -> None:
        """Put something below the fields, above the buttons."""
        self._column.insertWidget(self._column.count() - 2, part)

    def focus_field(self, name: str) -> None:
        """Bring the focus to a field, and the field into view."""
        if name in self.form.fields:
            self.go_into(self.form.fields[name])

    def go_into(self, part: QWidget) -> None:
        """Bring the focus to a part of the card with the next event.

        By then its places are known, if the card has just become visible, and whoever opened the page with it is ready.
        """
        QTimer.singleShot(0, self, lambda: self._go_into(part))

    def _go_into(self, part: QWidget) -> None:
        part.setFocus()
        around = self.parentWidget()
        while around is not None:
            if isinstance(around, Scroller):
                around.ensureWidgetVisible(part)
            around = around.parentWidget()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close with Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)
