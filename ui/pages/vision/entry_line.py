"""A line that takes one thing after the other: type, Enter, next; a pasted list is many at once."""

from __future__ import annotations

from typing import NoReturn

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QWidget

from dcc_desktop.errors import InvalidInputError
from dcc_desktop.i18n import _
from ui.icons import icon
from ui.theme.look import Type, look
from ui.theme.numbers import count_text

HEIGHT = 40
LONGEST = 4000
_MOST_LETTERS = 30_000  # Qt's line would cut what is longer without a word


class EntryLine(QLineEdit):
    """`typed(text)` at Enter, `pasted(text)` for several lines. Whoever takes it clears the line after that."""

    typed = Signal(str)
    pasted = Signal(str)

    def __init__(self, prompt: str, *, name: str, height: int = HEIGHT, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._height = height
        self.setPlaceholderText(prompt)
        self.setAccessibleName(name)
        self._was_long = False
        self._sign = self.addAction(icon("add", colour=look().tokens.text2), QLineEdit.ActionPosition.LeadingPosition)
        self._sign.setText(name)
        self._sign.setEnabled(False)
        self.textEdited.connect(self._on_edited)
        self.returnPressed.connect(self._on_return)
        look().changed.connect(self._dress)
        self._dress()

    def event(self, event: QEvent) -> bool:
        """Leave Undo to the window while there is nothing typed to undo: the last entry is what is meant then."""
        if event.type() == QEvent.Type.ShortcutOverride and self._is_for_the_window(event):
            event.ignore()
            return False
        return super().event(event)

    def _is_for_the_window(self, event: QEvent) -> bool:
        is_undo = isinstance(event, QKeyEvent) and event.matches(QKeySequence.StandardKey.Undo)
        return is_undo and not self.isUndoAvailable()

    def start_anew(self) -> None:
        """Be empty for the next one; what was taken is no longer the line's to undo."""
        self.setText("")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take a pasted list apart instead of running its lines together, and a far too long text not at all."""
        text = QGuiApplication.clipboard().text() if event.matches(QKeySequence.StandardKey.Paste) else ""
        if "\n" in text.strip():
            self.pasted.emit(text)
        elif len(text) > _MOST_LETTERS:
            # Not raised here: Qt shows no failure of a key.
            QTimer.singleShot(0, self, lambda: _refuse_length(len(text)))
        else:
            super().keyPressEvent(event)

    def _on_edited(self, text: str) -> None:
        """Say once that a text is too long; it stays in the line as it is, to be shortened."""
        was_long, self._was_long = self._was_long, len(text) > LONGEST
        if self._was_long and not was_long:
            _refuse_length(len(text))

    def _on_return(self) -> None:
        if text := self.text().strip():
            self.typed.emit(text)

    def _dress(self) -> None:
        self.setFont(look().font(Type.BODY))
        self.setFixedHeight(look().px(self._height))
        sign = icon("add", colour=look().tokens.text2, off=look().tokens.text2)
        self._sign.setIcon(sign)


def refuse_longer(text: str) -> None:
    """Refuse a text that is too long for one entry.

    Raises:
        InvalidInputError: it is; its line still holds it.
    """
    if len(text) > LONGEST:
        _refuse_length(len(text))


def _refuse_length(letters: int) -> NoReturn:
    raise InvalidInputError(
        _("The text has {n} characters, and one entry takes {limit}.").format(
            n=count_text(letters), limit=count_text(LONGEST)
        ),
        hint=_("Shorten it, or make several entries of it. Nothing was added yet."),
    )
