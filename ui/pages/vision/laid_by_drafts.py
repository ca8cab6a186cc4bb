"""Drafts that are being written when another statement is shown: each waits for its own statement."""

from __future__ import annotations

from dcc_desktop.domain.cities import CityId
from dcc_desktop.domain.statements import StatementKind
from dcc_desktop.workshop_file import WorkshopFile
from ui.pages.vision.draft_cards import BegunDraft, NewDraftCard
from ui.pages.vision.statement_list import StatementRow

Key = tuple[CityId, str]


def entry_key(row: StatementRow) -> str:
    """Return the key of a row that stays the same when its statement is made."""
    return row.id if row.kind is StatementKind.AMBITION else row.kind.value


class LaidByDrafts:
    """One card serves all statements; here is kept what was begun in it for those that are not shown."""

    def __init__(self, workshop: WorkshopFile, card: NewDraftCard) -> None:
        self._workshop = workshop
        self._card = card
        self._shown: Key | None = None
        self._drafts: dict[Key, BegunDraft] = {}

    def show(self, key: Key) -> None:
        """Go on with what was begun for a statement."""
        if key == self._shown:
            return
        if self._shown is not None and self.is_new():
            self._drafts[self._shown] = self._card.begun()
        self._card.clear()
        self._shown = key
        begun = self._drafts.pop(key, None)
        if begun is not None:
            draft = self._workshop.statement_drafts.find(begun.draft_id) if begun.draft_id else None
            self._card.go_on(begun, draft)

    def waiting(self) -> list[Key]:
        """Return for which statements something waits."""
        return list(self._drafts)

    def is_begun(self) -> bool:
        """Tell whether a draft is being written for any statement."""
        return bool(self._drafts) or self.is_new()

    def is_new(self) -> bool:
        """Tell whether what stands in the card differs from the draft that it changes."""
        begun = self._card.begun()
        draft = self._workshop.statement_drafts.find(begun.draft_id) if begun.draft_id else None
        return bool(begun.text) and (draft is None or (draft.text, draft.author) != (begun.text, begun.author))
