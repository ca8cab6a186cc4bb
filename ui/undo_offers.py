"""Offers to take back what was just done: each is for one step, and gone as soon as something else is done."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from dcc_desktop.i18n import _
from dcc_desktop.services.short_texts import shortened
from dcc_desktop.workshop_file import Changes, WorkshopFile
from ui.widgets.message_bars import Action, Message, MessageKind


class UndoOffers(QObject):
    """Makes the messages with "Undo", of which one stands at a time; pages use it through `Desk.offer_undo`.

    `ended(message, left)`: the message is to be taken away, or replaced by what is left of it.
    """

    ended = Signal(object, object)

    def __init__(self, workshop: WorkshopFile, post: Callable[[Message], None], parent: QObject) -> None:
        super().__init__(parent)
        self._workshop = workshop
        self._post = post
        self._standing: Message | None = None
        self._step = 0

    def offer(self, text: str, *others: Action, kind: MessageKind) -> None:
        """Say what the newest step did, with the way back after what else can be done about it."""
        step = self._step = self._workshop.log.newest_step
        self._standing = Message(kind, text, (*others, (_("Undo"), lambda: self._take_back(step))))
        self._post(self._standing)

    def note_changes(self, changes: Changes) -> None:
        """Take the offer away once something else has been done."""
        message = self._standing
        if message is not None and changes.step != self._step:
            self._standing = None
            others = message.actions[:-1]
            self.ended.emit(message, replace(message, actions=others) if others else None)

    def _take_back(self, step: int) -> None:
        if self._workshop.log.newest_step == step:
            self._workshop.undo()
        else:
            text = _("Something else was changed since then. Undo takes the steps back one by one.")
            self._post(Message(MessageKind.INFO, text))


def removed_text(titles: Sequence[str], label_of_several: str = "") -> str:
    """Return what an offer says of a removal: the title of what has gone; of several, their label."""
    return label_of_several if len(titles) > 1 else _("Removed: {text}").format(text=shortened("".join(titles)))
