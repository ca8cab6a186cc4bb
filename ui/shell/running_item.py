"""The running agenda item with its time, in the top bar; a press opens the agenda."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from dcc_desktop.i18n import _
from dcc_desktop.services.running import RunPhase, RunState, pause, resume, start_next
from dcc_desktop.workshop_file import Changes
from ui.desk import Desk
from ui.icons import paint_icon
from ui.theme.look import Type, look
from ui.theme.numbers import duration_text

ICON = 20
BAR = 64
_SHOWN_HERE = frozenset({"agenda_block", "agenda_item", "run_event", "seminar"})


class RunningItem(QAbstractButton):
    """Name, time left and a thin bar; over time with a sign, a plus and amber."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._state: RunState | None = None
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        desk.ticked.connect(self.refresh)
        desk.changed.connect(self._on_changed)
        desk.seminar_changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Read the clock."""
        self._state = self._desk.run()
        self.setText(self._title())
        self.setAccessibleName(f"{self.text()} {self._time()}".strip())
        self.setToolTip(_("To the agenda"))
        self.update()

    def start_next(self) -> None:
        """Start the item after the running one."""
        start_next(self._desk.workshop, self._desk.seminar.id)

    def pause_or_resume(self) -> None:
        """Let the clock stand still, or go on."""
        act = resume if self._state is not None and self._state.is_paused else pause
        act(self._desk.workshop, self._desk.seminar.id)

    def _on_changed(self, changes: Changes) -> None:
        # To read the agenda anew for every idea and every rating would cost more than the idea itself.
        if any(table in _SHOWN_HERE for table, _row in changes.rows):
            self.refresh()

    def sizeHint(self) -> QSize:
        """Take what is left of the bar."""
        return QSize(200, look().px(36))

    def _title(self) -> str:
        state = self._state
        if state is not None and state.current is not None:
            return state.current.title.in_language(self._desk.language)
        if state is not None and state.phase is RunPhase.NOT_STARTED:
            return _("The agenda has not been started")
        return _("No agenda item is running")

    def _time(self) -> str:
        state = self._state
        if state is None or state.current is None:
            return ""
        return duration_text(state.remaining_seconds)

    def _is_over(self) -> bool:
        return self._state is not None and self._state.is_over_time

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint sign, name, time and bar."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tokens = look().tokens
        middle = self.height() / 2
        colour = tokens.warn if self._is_over() else tokens.text2
        icon = "warning" if self._is_over() else "pause" if self._state and self._state.is_paused else "timer"
        side = look().px(ICON)
        square = QRectF(8, middle - side / 2, side, side)
        paint_icon(painter, square, icon, colour=colour, is_filled=self._is_over())
        self._paint_words(painter, left=8 + side + 9)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(tokens.accent), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)
        painter.end()

    def _paint_words(self, painter: QPainter, *, left: float) -> None:
        tokens = look().tokens
        clock = look().font(Type.CARD_TITLE, is_tabular=True)
        time = self._time()
        time_width = QFontMetricsF(clock).horizontalAdvance(time)
        room = self.width() - left - time_width - 12 - (BAR + 12 if time else 0)
        font = look().font(Type.BODY)
        metrics = QFontMetricsF(font)
        name = metrics.elidedText(self.text(), Qt.TextElideMode.ElideRight, max(room, 0))
        upright = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
        painter.setFont(font)
        painter.setPen(QColor(tokens.text2))
        painter.drawText(QRectF(left, 0, self.width(), self.height()), upright, name)
        left += metrics.horizontalAdvance(name) + 10
        painter.setFont(clock)
        painter.setPen(QColor(tokens.warn if self._is_over() else tokens.text1))
        painter.drawText(QRectF(left, 0, time_width + 4, self.height()), upright, time)
        if time and not self._is_over():
            self._paint_bar(painter, QRectF(left + time_width + 10, self.height() / 2 - 2, BAR, 4))

    def _paint_bar(self, painter: QPainter, rect: QRectF) -> None:
        state = self._state
        if state is None or not state.total_minutes:
            return
        tokens = look().tokens
        share = min(max(state.elapsed_seconds / (state.total_minutes * 60), 0), 1)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.track))
        painter.drawRoundedRect(rect, 2, 2)
        painter.setBrush(QColor(tokens.accent))
        painter.drawRoundedRect(QRectF(rect.left(), rect.top(), rect.width() * share, rect.height()), 2, 2)
