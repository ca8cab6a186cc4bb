"""How the results of the votes are shown, on the page and to the room alike."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal


class BallotViews(QObject):
    """By groups or by ideas, for each vote, as the facilitator has chosen on the page; `changed` after a choice."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._by_groups: dict[str, bool] = {}

    def choose(self, ballot_id: str, *, is_by_groups: bool) -> None:
        """Show a vote by its groups, or by its ideas."""
        if self._by_groups.get(ballot_id) is not is_by_groups:
            self._by_groups[ballot_id] = is_by_groups
            self.changed.emit()

    def is_by_groups(self, ballot_id: str, *, otherwise: bool) -> bool:
        """Tell how a vote is shown; while nobody has chosen, as is usual for it."""
        return self._by_groups.get(ballot_id, otherwise)
