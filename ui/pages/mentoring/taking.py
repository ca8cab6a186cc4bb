"""The button that takes the suggestion: what it would replace is said before."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from dcc_desktop.i18n import _, interface_language, ngettext
from dcc_desktop.services.suggestion import take_suggestion
from ui.desk import Desk
from ui.pages.mentoring.pair_table import PairTable, Weighing
from ui.widgets.buttons import Button, Rank
from ui.widgets.message_bars import Message, MessageArea, MessageKind


class TakeButton(Button):
    """Sets the suggested pairs; usable while they are not what is set already."""

    def __init__(self, desk: Desk, weighing: Weighing, *, messages: MessageArea, parent: QWidget | None = None) -> None:
        super().__init__(_("Take the suggestion"), icon="tick", rank=Rank.PRIMARY, parent=parent)
        self._desk = desk
        self._weighing = weighing
        self._messages = messages
        self._table: PairTable | None = None
        self.clicked.connect(self._ask)

    def show_table(self, table: PairTable | None) -> None:
        """Take note of what would be taken."""
        self._table = table
        self.setVisible(table is not None)
        self.setEnabled(table is not None and not table.problem and not table.is_taken())

    def _ask(self) -> None:
        replaced = self._table.replaced() if self._table is not None else []
        if not replaced:
            self._take()
            return
        language = interface_language()
        cities = {city.id: city.name(language) for city in self._desk.workshop.cities.all()}
        names = "; ".join(f"{cities[pair.city_id]} – {cities[pair.mentor_id]}" for pair in replaced)
        text = ngettext(
            "{count} pair would be replaced, with what the two agreed on: {names}.",
            "{count} pairs would be replaced, with what they agreed on: {names}.",
            len(replaced),
        ).format(count=len(replaced), names=names)
        actions = ((_("Take the suggestion"), self._take),)
        self._messages.show_message(Message(MessageKind.WARN, text, actions=actions))

    def _take(self) -> None:
        workshop, is_with_fellows = self._desk.workshop, self._weighing.is_with_fellows
        made = take_suggestion(workshop, is_with_fellows=is_with_fellows, is_keeping_cards=False)
        text = ngettext("{count} pair is set.", "{count} pairs are set.", len(made)).format(count=len(made))
        self._desk.offer_undo(text)
