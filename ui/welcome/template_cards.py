"""The templates that a seminar most often starts from, as cards of which one is chosen."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from dcc_desktop.i18n import _, interface_language
from dcc_desktop.services.seminar_choice import SeminarChoice
from ui.dialogs.seminar_words import facts_of, name_of, topics_of
from ui.theme.look import look
from ui.widgets.cards import ChoiceCard

SHOWN = 3
_HEIGHT = 176
# A programme has five phases; each seminar of the program belongs to one.
_ICONS_OF_PHASES = ("plan", "vision", "objective", "map", "table")


class TemplateCards(QWidget):
    """Up to three cards side by side. `taken(id)` when one is chosen and meant, by a double click."""

    taken = Signal(str)

    def __init__(self, choices: Sequence[SeminarChoice], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(16)
        self._cards: dict[str, ChoiceCard] = {}
        for choice in [*choices][:SHOWN]:
            card = _card(choice)
            card.taken.connect(lambda template_id=choice.id: self.taken.emit(template_id))
            self._cards[choice.id] = card
            self._row.addWidget(card, 1)
        first = next(iter(self._cards.values()), None)
        if first is not None:
            first.setChecked(True)
            self.setFocusProxy(first)

    def chosen_id(self) -> str:
        """Return the id of the template whose card is chosen; empty when there is no card."""
        return next((template_id for template_id, card in self._cards.items() if card.isChecked()), "")

    def has_focus(self) -> bool:
        """Return whether one of the cards has the focus."""
        return any(card.hasFocus() for card in self._cards.values())


def _card(choice: SeminarChoice) -> ChoiceCard:
    icon = _ICONS_OF_PHASES[choice.phase]
    chip = _("suggested") if choice.is_recommended else _("your own") if choice.is_own else ""
    card = ChoiceCard(icon, name_of(choice), text=topics_of(choice), facts=facts_of(choice), chip=chip)
    card.setMinimumHeight(look().px(_HEIGHT))
    card.setToolTip(choice.description.in_language(interface_language()))
    return card
