"""What is chosen on a board: any number of cards, and the one thing at which the keys are."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import QObject, Signal


class BoardSelection(QObject):
    """`chosen` holds ids of cards; `current` is a card or a cluster, empty for none."""

    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.chosen: frozenset[str] = frozenset()
        self.current = ""
        self._anchor = ""

    def choose(self, thing_id: str, *, is_card: bool = True) -> None:
        """Go to a card or a cluster; a card is then the only one chosen."""
        self._anchor = thing_id
        self._set(frozenset({thing_id}) if is_card and thing_id else frozenset(), thing_id)

    def toggle(self, card_id: str) -> None:
        """Choose a card as well, or no longer."""
        self._anchor = card_id
        self._set(self.chosen ^ {card_id}, card_id)

    def extend(self, card_id: str, order: Sequence[str]) -> None:
        """Choose all cards from the one where it began to this one, in the order in which they are read."""
        start = self._anchor if self._anchor in order else card_id
        first, last = sorted((order.index(start), order.index(card_id)))
        self._set(frozenset(order[first : last + 1]), card_id)

    def choose_all(self, card_ids: Collection[str]) -> None:
        """Choose these cards."""
        self._set(frozenset(card_ids), self.current)

    def keep(self, present: Collection[str]) -> None:
        """Forget what is no longer there."""
        current = self.current if self.current in present else ""
        self._set(self.chosen & frozenset(present), current)

    def clear(self) -> None:
        """Choose nothing."""
        self._set(frozenset(), "")

    def _set(self, chosen: frozenset[str], current: str) -> None:
        if (chosen, current) != (self.chosen, self.current):
            self.chosen, self.current = chosen, current
            self.changed.emit()
