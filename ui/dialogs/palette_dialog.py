"""The palette (Ctrl+K): type a few letters, and go to a page, an action, a city, a person, or a text."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from dcc_desktop.i18n import _
from ui.commands import Command
from ui.desk import Desk
from ui.dialogs.palette_entries import Entry, best_of, entries_of, of_hit
from ui.dialogs.palette_list import PaletteList
from ui.theme.look import Type, look
from ui.widgets.glyphs import Glyph
from ui.widgets.hairlines import hairline
from ui.widgets.labels import Label, Tone

WIDTH, HEIGHT = 640, 460
LEAST_LETTERS = 2
SEARCH_DELAY_MS = 60
_PAGE = 8
_MOST_HITS = 30
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: _PAGE, Qt.Key.Key_PageUp: -_PAGE}


class PaletteDialog(QDialog):
    """Closes when something is taken, with Esc, and when another window comes to the front."""

    def __init__(self, desk: Desk, commands: Sequence[Command], parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Dialog | Qt.WindowType.FramelessWindowHint)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty("role", "sheet")
        self.setWindowTitle(_("Search"))
        self._desk = desk
        self._entries = entries_of(desk, commands)
        self.line = QLineEdit()
        self.list = PaletteList(_("Found"))
        self.nothing = Label(_("Nothing has these letters. Try fewer of them."), Type.TABLE, Tone.TEXT2)
        # The texts are searched a moment after the last key, so that typing never waits for them.
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(SEARCH_DELAY_MS)
        self._lay_out()
        self._soon.timeout.connect(self._show_texts_too)
        self.line.textChanged.connect(self._on_typed)
        self.line.installEventFilter(self)
        self.list.taken.connect(self._take)
        self._show(best_of(self._entries, ""), [])

    def _lay_out(self) -> None:
        self.line.setPlaceholderText(_("Page, action, city, person or words of a text"))
        self.line.setAccessibleName(_("Search"))
        self.line.setProperty("role", "bare")
        self.line.setFont(look().font(Type.CARD_TITLE))
        head = QHBoxLayout()
        head.setContentsMargins(18, 12, 18, 12)
        head.setSpacing(14)
        head.addWidget(Glyph("search", 20))
        head.addWidget(self.line, 1)
        rule = hairline()
        self.nothing.setContentsMargins(18, 16, 18, 20)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 8)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(rule)
        column.addSpacing(6)
        column.addWidget(self.list, 1)
        column.addWidget(self.nothing)
        column.addStretch(0)
        self.resize(look().px(WIDTH), look().px(HEIGHT))

    def open(self) -> None:
        """Show the palette at the top of the window; it is not modal, so a click beside it closes it."""
        parent = self.parentWidget()
        if parent is not None:
            area = parent.window().geometry()
            self.resize(min(self.width(), area.width() - 48), min(self.height(), area.height() - 96))
            self.move(area.center().x() - self.width() // 2, area.top() + look().px(64))
        self.show()
        self.activateWindow()
        self.line.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the keys of the line move the choice in the list, and take it."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            key = Qt.Key(event.key())
            if key in _STEPS:
                self.list.move(_STEPS[key])
                return True
            if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._show_what_is_due()
                self.list.take()
                return True
        return super().eventFilter(watched, event)

    def done(self, result: int) -> None:
        """Search no more: the file may be closed next."""
        self._soon.stop()
        super().done(result)

    def changeEvent(self, event: QEvent) -> None:
        """Go away when the user turns to another window."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and self.isVisible() and not self.isActiveWindow():
            self.reject()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the line around, which a window without a frame lacks."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setPen(QColor(look().tokens.control))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))

    def _on_typed(self, text: str) -> None:
        self._show(best_of(self._entries, text), [])
        if len(text.strip()) >= LEAST_LETTERS:
            self._soon.start()
        else:
            self._soon.stop()

    def _show_what_is_due(self) -> None:
        """Search the texts at once when nothing else fits what Enter should take."""
        if self._soon.isActive() and not self.list.entries():
            self._show_texts_too()

    def _show_texts_too(self) -> None:
        self._soon.stop()
        text = self.line.text()
        hits = [of_hit(hit, self._desk) for hit in self._desk.search.find(text, limit=_MOST_HITS)]
        found = best_of(self._entries, text)
        known = {(entry.text, entry.icon) for entry in found}
        self._show(found, [hit for hit in hits if (hit.text, hit.icon) not in known])

    def _show(self, found: Sequence[Entry], hits: Sequence[Entry]) -> None:
        self.list.show_entries([("", found), (_("In the texts"), hits)])
        is_any = bool(found or hits)
        self.list.setVisible(is_any)
        self.nothing.setVisible(not is_any and not self._soon.isActive())

    def _take(self, entry: Entry) -> None:
        self.accept()
        entry.run()
