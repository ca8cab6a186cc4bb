"""Messages: what happened, what it means, what to do. Nothing modal, nothing that vanishes, nothing that pushes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QEvent, QObject, QRect, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from dcc_desktop.i18n import _
from ui.theme.look import Type, look
from ui.widgets.buttons import IconButton
from ui.widgets.glyphs import Glyph
from ui.widgets.labels import Label, Link, Tone

Action = tuple[str, Callable[[], object]]
MOST_ACTIONS = 2


class MessageKind(Enum):
    """What a message is about; decides ground, sign and the word that is read out first."""

    INFO = "info"
    OK = "ok"
    WARN = "warn"
    BAD = "bad"


_SIGNS = {
    MessageKind.INFO: "information",
    MessageKind.OK: "done",
    MessageKind.WARN: "warning",
    MessageKind.BAD: "error",
}
_TONES = {
    MessageKind.INFO: Tone.ACCENT,
    MessageKind.OK: Tone.OK,
    MessageKind.WARN: Tone.WARN,
    MessageKind.BAD: Tone.BAD,
}


@dataclass(frozen=True, slots=True)
class Message:
    """A sentence for the user, with at most two things that can be done about it.

    Attributes:
        is_passing: It is of use only until the city or the file changes or the page is left.
    """

    kind: MessageKind
    text: str
    actions: tuple[Action, ...] = ()
    is_passing: bool = False


class MessageBar(QFrame):
    """One message: sign, sentence, actions, close. It stays until it is closed or its cause is gone."""

    closed = Signal()

    def __init__(
        self, kind: MessageKind, text: str, *, actions: Sequence[Action] = (), parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.kind = kind
        self.setProperty("role", f"message-{kind.value}")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.label = Label(text, Type.TABLE, wraps=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 7, 6, 7)
        row.setSpacing(8)
        row.addWidget(Glyph(_SIGNS[kind], 20, _TONES[kind], is_filled=True))
        self._links = [self._link(action) for action in actions[:MOST_ACTIONS]]
        self._beside, self._below = QHBoxLayout(), QHBoxLayout()
        self._lay_out(row)
        self.close_button = IconButton("close", _("Close the message"), size=28)
        self.close_button.clicked.connect(self.closed)
        row.addWidget(self.close_button)
        self._dress()
        look().changed.connect(self._dress)

    def height_in(self, width: int) -> int:
        """Return how high the message is at a width, with its actions where they fit there."""
        self._place_links(width)
        row = self.layout()
        needed = row.totalHeightForWidth(width) if row is not None else 0
        return max(needed, self.minimumHeight())

    def put_in_tab_order(self, *, after: QWidget) -> None:
        """Let Tab come to the buttons where the eye sees them, not behind everything that was there before."""
        for button in (*self._links, self.close_button):
            QWidget.setTabOrder(after, button)
            after = button

    def announce(self) -> None:
        """Let assistive technology read the message out, errors at once."""
        text = f"{_kind_word(self.kind)}: {self.label.text()}"
        self.setAccessibleName(text)
        event = QAccessibleAnnouncementEvent(self, text)
        if self.kind in {MessageKind.WARN, MessageKind.BAD}:
            event.setPoliteness(QAccessible.AnnouncementPoliteness.Assertive)
        QAccessible.updateAccessibility(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close with Esc from any of the bar's buttons."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _link(self, action: Action) -> Link:
        text, do = action
        link = Link(text, Type.TABLE_KEY, _TONES[self.kind])
        link.clicked.connect(lambda _checked=False: do())
        return link

    def _lay_out(self, row: QHBoxLayout) -> None:
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.label)
        words.addLayout(self._below)
        row.addLayout(words, 1)
        row.addLayout(self._beside)
        for layout in (self._beside, self._below):
            layout.setSpacing(14)
        self._below.setAlignment(Qt.AlignmentFlag.AlignLeft)
        self._beside.setContentsMargins(6, 0, 0, 0)
        self._place_links(self.width())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the actions under the sentence where there is no room for both in a row."""
        super().resizeEvent(event)
        self._place_links(self.width())

    def _place_links(self, width: int) -> None:
        text = min(self.label.fontMetrics().horizontalAdvance(self.label.text()), look().px(220))
        needed = text + 84 + sum(link.sizeHint().width() + 14 for link in self._links)
        place = self._beside if width >= needed else self._below
        for link in self._links:
            if place.indexOf(link) < 0:
                place.addWidget(link)

    def _dress(self) -> None:
        self.setMinimumHeight(look().px(42))


Rooms = Callable[[], Sequence[QRect]]


class MessageArea(QWidget):
    """The place for the newest message; takes no room while there is none.

    Args:
        rooms: With them the message lies over its parent instead of pushing what is below: the next click must hit
            what is seen. They are the places to lie in, best first; it takes the first in which all of it is seen.
    """

    def __init__(self, parent: QWidget | None = None, *, rooms: Rooms | None = None) -> None:
        super().__init__(parent)
        self._rooms = rooms
        if parent is not None and rooms is not None:
            parent.installEventFilter(self)
        self._message: Message | None = None
        self._bar: MessageBar | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.hide()

    @property
    def bar(self) -> MessageBar | None:
        """The message that is shown."""
        return self._bar

    def show_message(self, message: Message) -> None:
        """Show a message in place of the one before."""
        self.clear()
        self._message = message
        self._bar = MessageBar(message.kind, message.text, actions=message.actions)
        self._bar.closed.connect(self.clear)
        self._column.addWidget(self._bar)
        self._bar.put_in_tab_order(after=self)
        self.place()
        self.show()
        self._bar.announce()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow what it lies over; Qt has laid that out anew before it tells."""
        if event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest):
            self.place()
        return super().eventFilter(watched, event)

    def place(self) -> None:
        """Lie where there is room now; the last place is outgrown downwards, because a message is never cut."""
        if self._bar is None or self._rooms is None:
            return
        rooms = self._rooms()
        fitting = (room for room in rooms if self._bar.height_in(room.width()) <= room.height())
        room = next(fitting, rooms[-1])
        high = max(self._bar.height_in(room.width()), room.height())
        self.setGeometry(room.left(), room.top(), room.width(), high)
        self.raise_()

    def replace(self, message: Message, left: Message | None = None) -> None:
        """Show what is left of a message, if it is the one that is shown; nothing when that is None."""
        if message is self._message:
            self.clear()
            if left is not None:
                self.show_message(left)

    def clear_passing(self) -> None:
        """Take a message away that what has just happened may have settled."""
        if self._message is not None and self._message.is_passing:
            self.clear()

    def clear(self) -> None:
        """Take the message away, because it was closed or its cause is gone."""
        self._message = None
        if self._bar is not None:
            self._column.removeWidget(self._bar)
            self._bar.hide()
            self._bar.deleteLater()
            self._bar = None
        self.hide()


def _kind_word(kind: MessageKind) -> str:
    return {
        MessageKind.INFO: _("Information"),
        MessageKind.OK: _("Done"),
        MessageKind.WARN: _("Warning"),
        MessageKind.BAD: _("Error"),
    }[kind]
