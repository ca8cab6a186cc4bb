"""Drafts that are being written when another statement is shown: each waits for its own statement."""

from __future__ import annotations

from dcc_desktop.domain.cities import CityId
from dcc_desktop.domain.statements import StatementId, StatementKind
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
        if self._shown is not None and self._is_new():
            self._drafts[self._shown] = self._card.begun()
        self._card.clear()
        self._shown = key
        begun = self._drafts.pop(key, None)
        if begun is not None:
            draft = self._workshop.statement_drafts.find(begun.draft_id) if begun.draft_id else None
            self._card.go_on(begun, draft)

    def begun(self) -> dict[Key, BegunDraft]:
        """Return what is being written for the statement that is shown, and for others.

        What was written for a statement that is removed now is not among it; it is there again after an undo.
        """
        begun = dict(self._drafts)
        if self._shown is not None and self._is_new():
            begun[self._shown] = self._card.begun()
        return {key: draft for key, draft in begun.items() if self._is_there(key)}

    def forget(self, key: Key) -> None:
        """Keep no longer what was begun for a statement, as it has been taken."""
        self._drafts.pop(key, None)
        if key == self._shown:
            self._card.clear()

    def _is_there(self, key: Key) -> bool:
        city_id, entry = key
        if entry in {StatementKind.VISION.value, StatementKind.MISSION.value}:
            return self._workshop.cities.find(city_id) is not None
        return self._workshop.statements.find(StatementId(entry)) is not None

    def _is_new(self) -> bool:
        """Tell whether what stands in the card differs from the draft that it changes."""
        begun = self._card.begun()
        draft = self._workshop.statement_drafts.find(begun.draft_id) if begun.draft_id else None
        return bool(begun.text) and (draft is None or (draft.text, draft.author) != (begun.text, begun.author))
