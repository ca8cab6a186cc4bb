"""The top bar: current city, running item with its time, undo and redo, search, projector."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu

from dcc_desktop.i18n import _
from ui.desk import Desk
from ui.shell.city_button import CityButton
from ui.shell.running_item import RunningItem
from ui.theme.look import look
from ui.widgets.buttons import Button, IconButton, Rank
from ui.widgets.hairlines import hairline

HEIGHT = 56


class TopBar(QFrame):
    """Always in view; it asks, and the window acts."""

    undo_requested = Signal()
    redo_requested = Signal()
    search_requested = Signal()
    agenda_requested = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setProperty("role", "top")
        self.setFixedHeight(max(HEIGHT, look().px(HEIGHT)))
        self.city = CityButton(desk)
        self.running = RunningItem(desk)
        self.running.clicked.connect(self.agenda_requested)
        self.undo = IconButton("undo", _("Undo"))
        self.redo = IconButton("redo", _("Redo"))
        self.search = IconButton("search", _("Search (Ctrl+K)"))
        self.undo.clicked.connect(self.undo_requested)
        self.redo.clicked.connect(self.redo_requested)
        self.search.clicked.connect(self.search_requested)
        self.projector = Button(_("Projector"), icon="projector")
        self._lay_out()

    def _lay_out(self) -> None:
        line = hairline(is_upright=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 8, 20, 8)
        row.setSpacing(8)
        row.addWidget(self.city)
        row.addWidget(line)
        row.addWidget(self.running, 1)
        for button in (self.undo, self.redo, self.search):
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addSpacing(4)
        row.addWidget(self.projector)

    def show_steps(self, undo: str, redo: str) -> None:
        """Name what undo and redo would do; an empty text means that there is nothing."""
        self.undo.setEnabled(bool(undo))
        self.redo.setEnabled(bool(redo))
        self.undo.set_name(_("Undo: {step}").format(step=undo) if undo else _("Nothing to undo"))
        self.redo.set_name(_("Redo: {step}").format(step=redo) if redo else _("Nothing to redo"))

    def set_projector_menu(self, menu: QMenu) -> None:
        """Open this menu from the projector button."""
        self.projector.setMenu(menu)

    def show_on_air(self, state: str) -> None:
        """Say what the room sees; an empty text means nothing."""
        self.projector.set_rank(Rank.PRIMARY if state else Rank.SECONDARY)
        self.projector.set_text(_("On air") if state else _("Projector"))
        self.projector.setToolTip(state or _("Show something to the room (F5)"))
        self.projector.setAccessibleDescription(state)
