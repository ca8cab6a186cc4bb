"""A back-up copy after each change of the agenda item, written aside."""

from __future__ import annotations

from PySide6.QtCore import QObject

from dcc_desktop.i18n import _
from dcc_desktop.progress import Progress
from dcc_desktop.services.backups import BackUp, BackUpKind, back_up_aside
from dcc_desktop.services.running import CHANGES_OF_ITEM, RunEvent
from dcc_desktop.workshop_file import Changes
from ui.desk import Desk
from ui.widgets.message_bars import Message, MessageKind


class ItemBackUps(QObject):
    """One for a desk: whoever starts the next item, from whatever page, a copy is written."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        self._seen = {event.id for event in self._events()}
        self._is_writing = False
        self._is_due = False
        desk.changed.connect(self._on_changed)

    def _events(self) -> list[RunEvent]:
        return list(self._desk.workshop.run_events.all())

    def _on_changed(self, changes: Changes) -> None:
        if not any(table == "run_event" for table, _id in changes.rows):
            return
        new = [event for event in self._events() if event.id not in self._seen]
        self._seen |= {event.id for event in new}
        if any(event.kind in CHANGES_OF_ITEM for event in new):
            self._write()

    def _write(self) -> None:
        if self._is_writing:  # one more after this one; two at once would only make both slow
            self._is_due = True
            return
        self._is_writing, self._is_due = True, False
        workshop = self._desk.workshop
        # The step that the copy has seen must not grow any more.
        workshop.seal()
        path, now = workshop.path, workshop.clock()

        def write(_progress: Progress) -> BackUp:
            return back_up_aside(path, BackUpKind.AGENDA_ITEM, now=now)

        self._desk.tasks.start(self, write, on_done=lambda _made: self._on_ended(), on_failed=self._on_failed)

    def _on_ended(self) -> None:
        self._is_writing = False
        if self._is_due:
            self._write()

    def _on_failed(self, error: BaseException) -> None:
        text = _("The back-up copy after the agenda item could not be written: {reason}").format(reason=error)
        self._desk.post(Message(MessageKind.WARN, text))
        self._on_ended()
