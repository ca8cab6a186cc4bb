"""The line for ideas: type, Enter, next; beside it for whom the idea speaks, and the import."""

from __future__ import annotations

from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QHBoxLayout, QWidget

from dcc_desktop.domain.cities import CityId
from dcc_desktop.domain.labels import label_of
from dcc_desktop.domain.people import StakeholderType
from dcc_desktop.i18n import _
from dcc_desktop.services.brainstorm import add_idea, add_ideas
from dcc_desktop.services.import_reading import ImportKind
from ui.begun_entries import BegunLine
from ui.board.stakeholder_marks import MARKED, mark_letter
from ui.desk import Desk
from ui.dialogs.import_opening import open_import
from ui.pages.vision.entry_line import EntryLine, refuse_longer
from ui.widgets.buttons import Button, MenuButton

MOST_UNSEEN = 100


class IdeaEntry(QWidget):
    """Always in view under the board. The type that is chosen stays for the ideas to come."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._speaks_for: StakeholderType | None = None
        self.line = EntryLine(_("Type an idea and press Enter"), name=_("New idea"))
        self.line.typed.connect(lambda text: self._add(text, desk.city_id))
        BegunLine(self.line, desk, self._add)
        self.line.pasted.connect(self.add_list)
        self.whose = MenuButton("", icon="people")
        self._fill_menu()
        self.bring = Button(_("Import…"), icon="import")
        self.bring.setAccessibleName(_("Import ideas from a file"))
        self.bring.clicked.connect(self._import)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.line, 1)
        row.addWidget(self.whose)
        row.addWidget(self.bring)
        self.speak_for(None)

    def speak_for(self, kind: StakeholderType | None) -> None:
        """Let the next ideas be those of a stakeholder type; None: of anybody."""
        self._speaks_for = kind
        name = _(label_of(kind)) if kind is not None else _("Anybody")
        self.whose.set_text(mark_letter(kind) if kind is not None else name)
        self.whose.setToolTip(_("Whose ideas are typed: {who}").format(who=name))
        self.whose.setAccessibleName(self.whose.toolTip())

    def add_list(self, text: str) -> None:
        """Add a pasted list, one idea a line; a long one is shown first, with what would become of it."""
        city = self._desk.city
        if city is not None and text.count("\n") > MOST_UNSEEN:
            open_import(self._desk, ImportKind.IDEAS, self, text=text)
        elif city is not None:
            add_ideas(self._desk.workshop, city.id, text, author=self._author())

    def _add(self, text: str, city_id: CityId | None) -> None:
        if city_id is not None:
            refuse_longer(text)
            add_idea(self._desk.workshop, city_id, text, author=self._author())
            self.line.start_anew()

    def _author(self) -> str:
        return _(label_of(self._speaks_for)) if self._speaks_for is not None else ""

    def _fill_menu(self) -> None:
        menu = self.whose.menu_below
        group = QActionGroup(self)
        for kind in (None, *MARKED):
            name = f"{mark_letter(kind)}   {_(label_of(kind))}" if kind is not None else _("Anybody")
            action = menu.addAction(name)
            action.setCheckable(True)
            action.setChecked(kind is None)
            group.addAction(action)
            action.triggered.connect(lambda _on=False, chosen=kind: self.speak_for(chosen))

    def _import(self) -> None:
        open_import(self._desk, ImportKind.IDEAS, self)
