"""The offer to take back what was just done, as a message bar makes it."""

from __future__ import annotations

from dcc_desktop.i18n import _
from ui.desk import Desk
from ui.widgets.message_bars import Action, Message, MessageKind


def undo_action(desk: Desk) -> Action:
    """Return "Undo" for the newest step; once something else has been done it says so instead of undoing that."""
    step = desk.workshop.log.newest_step

    def take_back() -> None:
        if desk.workshop.log.newest_step == step:
            desk.workshop.undo()
        else:
            text = _("Something else was changed since then. Undo takes the steps back one by one.")
            desk.post(Message(MessageKind.INFO, text))

    return _("Undo"), take_back
