"""Runs the agenda from its card: what the buttons do, and what is said of an item that has been running for long."""

from __future__ import annotations

from datetime import datetime, timedelta

from PySide6.QtCore import QObject

from dcc_desktop.domain.seminars import AgendaItem
from dcc_desktop.i18n import _, ngettext
from dcc_desktop.services import running
from dcc_desktop.services.situation import Situation
from ui.desk import Desk
from ui.pages.agenda.item_texts import title_of
from ui.pages.agenda.run_words import event_words, told
from ui.pages.agenda.running_card import RunningCard
from ui.theme.numbers import clock_text, count_text
from ui.widgets.message_bars import Message, MessageArea, MessageKind

_LONG_OVER = 10 * 60
_SLEPT = 120


class RunControl(QObject):
    """Everything follows from the events of the run and the clock, so a restart or a sleep changes nothing."""

    def __init__(self, desk: Desk, messages: MessageArea, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._messages = messages
        self._was_told = False
        self._ticked_at: datetime | None = None
        self.card = RunningCard()
        self.card.next_asked.connect(self.start_next)
        self.card.pause_asked.connect(self._pause_or_go_on)
        self.card.extension_asked.connect(self._extend)
        self.card.back_asked.connect(self._go_back)
        self.card.finish_asked.connect(self._finish)

    def show_run(self, situation: Situation) -> None:
        """Show the run at this second."""
        run, seminar = situation.run, situation.seminar
        if seminar is not None:
            self.card.show_run(
                run,
                title=self._title(run),
                next_title=self._name_of(run.next_item),
                zone=running.zone_of(seminar),
            )
            self._tell_of_long_item(situation)

    def show_newest(self) -> None:
        """Say what going back would take back; asked after changes, not each second."""
        seminar = self._desk.seminar
        events = self._desk.workshop.run_events.where(seminar_id=seminar.id)
        newest = told(self._desk, events[-1]) if events else None
        self.card.show_newest(newest, is_closed=seminar.closed_at is not None)

    def start_next(self) -> None:
        """Start the item that comes next."""
        running.start_next(self._desk.workshop, self._desk.seminar.id)

    def note_tick(self) -> None:
        """Notice when the laptop has slept or its clock was set, so that what still runs is told once more."""
        now = self._desk.workshop.clock()
        if self._ticked_at is not None and abs((now - self._ticked_at).total_seconds()) > _SLEPT:
            self._was_told = False
        self._ticked_at = now

    def _tell_of_long_item(self, situation: Situation) -> None:
        run, seminar, was_told = situation.run, situation.seminar, self._was_told
        self._was_told = True
        if was_told or run.started_at is None or seminar is None:
            return
        off = run.now - run.started_at
        if abs(off) >= timedelta(days=1):
            self._tell(_words_of_clock(off), run, kind=MessageKind.WARN)
        elif run.current is not None and run.remaining_seconds <= -_LONG_OVER:
            since = clock_text(run.started_at.astimezone(running.zone_of(seminar)))
            text = _("“{title}” has been running since {time}.")
            self._tell(text.format(title=self._name_of(run.current), time=since), run)

    def _tell(self, text: str, run: running.RunState, *, kind: MessageKind = MessageKind.INFO) -> None:
        actions = [(_("Go on with it"), self._messages.clear)]
        if run.next_item is not None:
            actions.insert(0, (_("Start the next item"), self._start_next_and_clear))
        self._messages.show_message(Message(kind, text, tuple(actions)))

    def _start_next_and_clear(self) -> None:
        self.start_next()
        self._messages.clear()

    def _pause_or_go_on(self) -> None:
        act = running.resume if self._desk.run().is_paused else running.pause
        act(self._desk.workshop, self._desk.seminar.id)

    def _extend(self, minutes: int) -> None:
        running.extend(self._desk.workshop, self._desk.seminar.id, minutes)

    def _finish(self) -> None:
        running.finish(self._desk.workshop, self._desk.seminar.id)

    def _go_back(self) -> None:
        event = running.go_back(self._desk.workshop, self._desk.seminar.id)
        text = _("Taken back: {what}.").format(what=event_words(*told(self._desk, event)))
        self._messages.show_message(Message(MessageKind.INFO, text))

    def _title(self, run: running.RunState) -> str:
        if run.is_running:
            return self._name_of(run.current) or _("An item that was removed")
        if run.phase is running.RunPhase.NOT_STARTED:
            return self._name_of(run.next_item) or _("The agenda")
        return _("No agenda item is running") if run.next_item else _("The agenda is over")

    def _name_of(self, item: AgendaItem | None) -> str:
        return title_of(self._desk, item) if item else ""


def _words_of_clock(off: timedelta) -> str:
    """Say what a clock that was set wrong looks like; nobody can tell it from an item that was never ended."""
    days = abs(off).days
    if off < timedelta():
        text = ngettext(
            "By the clock of this computer, the item will be started only in {n} day.",
            "By the clock of this computer, the item will be started only in {n} days.",
            days,
        )
    else:
        text = ngettext(
            "By the clock of this computer, the item was started {n} day ago.",
            "By the clock of this computer, the item was started {n} days ago.",
            days,
        )
    return f"{text.format(n=count_text(days))} {_('Check the date and the time of the computer.')}"
