"""The item that runs: its time left in large figures, and the buttons that run the agenda."""

from __future__ import annotations

from datetime import tzinfo

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLayout, QVBoxLayout, QWidget

from dcc_desktop.i18n import _
from dcc_desktop.services.running import RunPhase, RunState
from ui.pages.agenda.run_words import event_words
from ui.theme.look import Type, look
from ui.theme.numbers import clock_text, duration_text
from ui.widgets.buttons import Button, Rank
from ui.widgets.cards import Card
from ui.widgets.glyphs import Glyph
from ui.widgets.labels import ElidedLabel, Label, Link, Tone
from ui.widgets.plain_tips import plain_tip

_ROOM_FOR_ALL = 380
_ROOM_FOR_LOW = 760
_ROOM_FOR_FIVE = 620


class RunningCard(Card):
    """Says what runs; what is pressed is done by the page. Low, it is a strip over the list, for little room.

    Signals: the agenda goes on to the next item, pauses or goes on, gets minutes more, a step is taken back, it ends.
    """

    next_asked = Signal()
    pause_asked = Signal()
    extension_asked = Signal(int)
    back_asked = Signal()
    finish_asked = Signal()
    _is_low = False  # asked while the card is made

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(" ", parent=parent)
        self._rows = QWidget()
        self._low_title = ElidedLabel("", Type.TABLE_KEY)
        self.clock = Label("", Type.CLOCK, is_tabular=True)
        self._sign = Glyph("warning", 18, Tone.WARN, is_filled=True)
        self._beside = Label("", Type.BODY, Tone.TEXT2)
        self._then = ""
        self._below = ElidedLabel("", Type.CAPTION, Tone.TEXT2)
        self.pause = Button(_("Pause"), icon="pause")
        self.one = Button(_("+1 min"))
        self.five = Button(_("+5 min"))
        self.next = Button(_("Start the agenda"), rank=Rank.PRIMARY)
        self.back = Link(_("Go back"))
        self.finish = Link(_("Finish"))
        self._phase: RunPhase | None = None
        self._is_closed = False
        self._low_title.hide()
        self.set_low(is_low=False)
        self._connect()

    def show_run(self, run: RunState, *, title: str, next_title: str, zone: tzinfo) -> None:
        """Show the run at this second."""
        self.set_title(title)
        self._low_title.set_text(title)
        self._show_clock(run, zone)
        self._then = _words_below(run, next_title)
        self._place_words()
        if run.phase is not self._phase or self.next.isVisibleTo(self) is not self._offers_next(run):
            self._show_phase(run)

    def show_newest(self, kind_and_title: tuple[str, str] | None, *, is_closed: bool) -> None:
        """Say what going back would take back; None when nothing was done yet."""
        words = event_words(*kind_and_title) if kind_and_title else ""
        self._is_closed = is_closed
        self.back.setVisible(bool(words) and not is_closed)
        name = _("Take back: {what}").format(what=words)
        self.back.setToolTip(plain_tip(name))
        self.back.setAccessibleName(name)
        self._phase = None

    def _show_clock(self, run: RunState, zone: tzinfo) -> None:
        self._sign.setVisible(run.is_over_time)
        self.clock.setVisible(run.phase is not RunPhase.FINISHED)
        if run.is_running:
            self.clock.set_text(duration_text(run.remaining_seconds))
        elif run.next_item is not None:
            self.clock.set_text(duration_text(run.next_item.minutes * 60))
        self._set_tones(Tone.WARN if run.is_over_time else Tone.TEXT3 if not run.is_running else Tone.TEXT1)
        self._beside.set_text(self._words_beside(run, zone))

    def _set_tones(self, tone: Tone) -> None:
        if self.clock.tone is not tone:
            self.clock.set_tone(tone)
            self._beside.set_tone(Tone.WARN if tone is Tone.WARN else Tone.TEXT2)

    def _words_beside(self, run: RunState, zone: tzinfo) -> str:
        if self._is_closed:
            return _("The seminar is closed; its agenda stays as it was held.")
        if run.phase is RunPhase.NOT_STARTED:
            return _("planned time") if run.next_item else _("The agenda is empty.")
        if run.phase is RunPhase.FINISHED:
            ended = max((each.ended_at for each in run.finished), default=run.now)
            return _("Ended at {time}").format(time=clock_text(ended.astimezone(zone)))
        if run.is_over_time:
            return _("paused") if run.is_paused else _("over time")
        if run.is_paused or run.planned_end is None:
            return _("paused")
        return _("until {time}").format(time=clock_text(run.planned_end.astimezone(zone)))

    def _offers_next(self, run: RunState) -> bool:
        return run.next_item is not None and not self._is_closed

    def _show_phase(self, run: RunState) -> None:
        self._phase = run.phase
        is_open = run.is_running and not self._is_closed
        offers_next = self._offers_next(run)
        for button in (self.pause, self.five):
            button.setVisible(is_open)
        self.pause.set_text(_("Go on") if run.is_paused else _("Pause"))
        self.pause.set_icon("play" if run.is_paused else "pause")
        self.pause.set_rank(Rank.PRIMARY if run.is_paused else Rank.SECONDARY)
        self.next.set_text(self._next_text(run))
        self.next.set_icon("" if run.is_running else "play")
        self.next.set_rank(Rank.SECONDARY if run.is_paused else Rank.PRIMARY)
        self.next.setVisible(offers_next)
        # At the end of the agenda there is nothing but the end, so it is a button there.
        self.finish.setVisible(is_open)
        self._place_buttons()

    def _next_text(self, run: RunState) -> str:
        if run.phase is RunPhase.NOT_STARTED:
            return _("Start the agenda")
        return _("Next item") if run.is_running else _("Go on with the next item")

    def set_low(self, *, is_low: bool) -> None:
        """Lay the same parts out in one row, or in rows of their own with large figures."""
        before, self._rows = self._rows, QWidget()
        self._is_low = is_low
        self._rows.setLayout(self._low_row() if is_low else self._large_rows())
        self.clock.set_kind(Type.PAGE_TITLE if is_low else Type.CLOCK)
        self._low_title.setVisible(is_low)
        self.body.addWidget(self._rows)
        self.body.removeWidget(before)
        before.hide()
        before.deleteLater()
        self._show_head()
        self._place_buttons()
        self._place_words()

    def _low_row(self) -> QLayout:
        words = QHBoxLayout()
        words.setSpacing(12)
        for part in (self._sign, self._beside, self.back, self.finish):
            words.addWidget(part)
        words.addStretch(1)
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(self._low_title)
        column.addLayout(words)
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.clock)
        row.addSpacing(4)
        row.addLayout(column, 1)
        for button in (self.pause, self.one, self.five, self.next):
            row.addWidget(button)
        self._below.setParent(self._rows)
        return row

    def _large_rows(self) -> QLayout:
        self.add_action(self.back)
        self.add_action(self.finish)
        self._low_title.setParent(self._rows)
        beside = QHBoxLayout()
        beside.setSpacing(6)
        beside.setContentsMargins(0, 0, 0, look().px(8))
        beside.addWidget(self._sign)
        beside.addWidget(self._beside)
        beside.addStretch(1)
        time = QHBoxLayout()
        time.setSpacing(12)
        time.addWidget(self.clock)
        time.addLayout(beside, 1)
        time.setAlignment(beside, Qt.AlignmentFlag.AlignBottom)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for button in (self.pause, self.one, self.five):
            buttons.addWidget(button)
        buttons.addStretch(1)
        buttons.addWidget(self.next)
        below = QVBoxLayout()
        below.setSpacing(6)
        below.addLayout(buttons)
        below.addWidget(self._below)
        rows = QVBoxLayout()
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(4)
        rows.addLayout(time)
        rows.addLayout(below)
        return rows

    def _connect(self) -> None:
        self.next.clicked.connect(self.next_asked)
        self.pause.clicked.connect(self.pause_asked)
        self.one.clicked.connect(lambda: self.extension_asked.emit(1))
        self.five.clicked.connect(lambda: self.extension_asked.emit(5))
        self.back.clicked.connect(self.back_asked)
        self.finish.clicked.connect(self.finish_asked)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the single minute out where the row is too narrow."""
        super().resizeEvent(event)
        self._place_buttons()
        self._place_words()

    def _place_words(self) -> None:
        """Say below what does not fit beside the clock: the clock is never cut."""
        words = self._beside.text()
        if self._is_low:
            self._beside.setVisible(True)
            self._below.hide()
            return
        taken = self.clock.sizeHint().width() + 80 if self.clock.isVisibleTo(self) else 40
        fits = self._beside.fontMetrics().horizontalAdvance(words) <= self.width() - taken
        self._beside.setVisible(fits)
        below = " · ".join(text for text in ("" if fits else words, self._then) if text)
        self._below.set_text(below)
        self._below.setVisible(bool(below))

    def _place_buttons(self) -> None:
        is_offered = self._phase is RunPhase.RUNNING and not self._is_closed
        self.one.setVisible(is_offered and self.width() >= look().px(_ROOM_FOR_LOW if self._is_low else _ROOM_FOR_ALL))
        if self._is_low:
            self.five.setVisible(is_offered and self.width() >= look().px(_ROOM_FOR_FIVE))

    def _show_head(self) -> None:
        super()._show_head()
        column = self.layout()
        if column is not None and self._is_low:
            self._head.hide()
            column.setContentsMargins(17, 8, 17, 8)


def _words_below(run: RunState, next_title: str) -> str:
    if run.phase is RunPhase.NOT_STARTED:
        return _("The agenda has not been started") if run.next_item else ""
    if run.next_item is not None:
        return _("Then: {title}").format(title=next_title)
    return _("This is the last item.") if run.is_running else ""
