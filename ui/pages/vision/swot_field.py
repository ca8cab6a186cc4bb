"""One field of the SWOT analysis."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtWidgets import QVBoxLayout, QWidget

from dcc_desktop.domain.cities import CityId
from dcc_desktop.domain.labels import label_of
from dcc_desktop.domain.swot import SwotEntry, SwotKind
from dcc_desktop.i18n import _
from dcc_desktop.services.swot import add_entries, add_entry, change_entry
from ui.begun_entries import BegunLine
from ui.desk import Desk
from ui.pages.vision.entry_line import EntryLine, refuse_longer
from ui.pages.vision.swot_list import SwotList
from ui.theme.look import Type
from ui.theme.numbers import count_text
from ui.widgets.cards import Card
from ui.widgets.labels import Label, Tone


class SwotField(Card):
    """Title with the number of entries, what belongs here while there is none, the entries, and the entry line."""

    def __init__(self, desk: Desk, kind: SwotKind, parent: QWidget | None = None) -> None:
        title = _(label_of(kind))
        super().__init__(title, is_flush=True, parent=parent)
        self._desk = desk
        self._kind = kind
        self.hint = Label(_hint(kind), Type.TABLE, Tone.TEXT2, wraps=True)
        self.hint.setContentsMargins(16, 2, 16, 0)
        self.entries = SwotList(title)
        self.line = EntryLine(
            _("Type an entry and press Enter"), name=_("New entry: {field}").format(field=title), height=36
        )
        self.line.typed.connect(lambda text: self._add(text, desk.city_id))
        BegunLine(self.line, desk, self._add)
        for source in (self.line.pasted, self.entries.pasted):
            source.connect(self._on_pasted)
        self.entries.text_typed.connect(self._on_text_typed)
        foot = QVBoxLayout()
        foot.setContentsMargins(12, 0, 12, 11)
        foot.addWidget(self.line)
        self.body.addWidget(self.hint)
        self.body.addWidget(self.entries, 1)
        self.body.addLayout(foot)
        self.body.setSpacing(4)

    def show_entries(self, entries: Sequence[SwotEntry]) -> None:
        """Show the entries of the city in this field."""
        self.set_aside(count_text(len(entries)) if entries else "")
        self.hint.setVisible(not entries)
        self.entries.set_entries(entries)

    def _add(self, text: str, city_id: CityId | None) -> None:
        if city_id is not None:
            refuse_longer(text)
            add_entry(self._desk.workshop, city_id, text, kind=self._kind)
            self.line.start_anew()
            self.entries.scrollToBottom()

    def _on_pasted(self, text: str) -> None:
        add_entries(self._desk.workshop, self._city_id(), text, kind=self._kind)
        self.entries.scrollToBottom()

    def _on_text_typed(self, entry_id: str, text: str) -> None:
        entry = self._desk.workshop.swot_entries.get(entry_id)
        change_entry(self._desk.workshop, replace(entry, text=text))

    def _city_id(self) -> CityId:
        city = self._desk.city
        if city is None:
            raise RuntimeError("the SWOT analysis is one of a city")
        return city.id


def _hint(kind: SwotKind) -> str:
    return {
        SwotKind.STRENGTH: _("What the city does well already, and what it can build on."),
        SwotKind.WEAKNESS: _("What holds the city back, and lies in its own hands."),
        SwotKind.OPPORTUNITY: _("What helps from outside: programmes, partners, technology."),
        SwotKind.THREAT: _("What could harm from outside, whatever the city does."),
    }[kind]
