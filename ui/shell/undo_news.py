"""Undo and redo go over all pages: what they did elsewhere is said on the page that is shown."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject

from dcc_desktop.domain.stages import Stage
from dcc_desktop.i18n import _
from dcc_desktop.workshop_file import Changes, Step, step_label
from ui.desk import Desk
from ui.widgets.message_bars import Message, MessageKind

# Overview and report count what stands elsewhere; there nobody would see which entry it was.
_SHOWN_ON: Mapping[Stage, frozenset[str]] = {
    Stage.CITIES: frozenset({"city", "person", "attendance"}),
    Stage.AGENDA: frozenset({"seminar", "agenda_block", "agenda_item"}),
    Stage.MATURITY: frozenset({"assessment", "respondent", "rating", "consensus_value"}),
    Stage.VISION: frozenset({"swot_entry", "idea", "cluster", "ballot", "vote", "statement", "statement_draft"}),
    Stage.MENTORING: frozenset({"need", "offer", "wish", "pairing", "pairing_rule"}),
    Stage.PRACTICES: frozenset({"good_practice", "practice_adoption", "hub_entry"}),
    Stage.PLAN: frozenset({"objective", "action", "milestone", "indicator", "action_origin"}),
}


class UndoNews(QObject):
    """Names a step that was taken back or done again, with the way back until something else is done."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._tables: frozenset[str] = frozenset()
        self._standing: Message | None = None
        desk.changed.connect(self._on_changed)

    def tell_undone(self, step: Step, stage: Stage, *, redo: Callable[[], None]) -> None:
        """Name a step that was just taken back, unless the page shows it."""
        self._tell(_("Undone: “{step}”."), step, stage, back=(_("Redo"), redo))

    def tell_redone(self, step: Step, stage: Stage, *, undo: Callable[[], None]) -> None:
        """Name a step that was just done again, unless the page shows it."""
        self._tell(_("Done again: “{step}”."), step, stage, back=(_("Undo"), undo))

    def _tell(self, text: str, step: Step, stage: Stage, *, back: tuple[str, Callable[[], None]]) -> None:
        if self._tables & _SHOWN_ON.get(stage, frozenset()):
            return
        self._standing = Message(MessageKind.INFO, text.format(step=step_label(step)), (back,))
        self._desk.post(self._standing)

    def _on_changed(self, changes: Changes) -> None:
        self._tables = frozenset(table for table, _row in changes.rows)
        standing, self._standing = self._standing, None
        if standing is not None:
            self._desk.undo_offers.ended.emit(standing, None)
