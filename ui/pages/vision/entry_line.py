"""A line that takes one thing after the other: type, Enter, next; a pasted list is many at once."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QWidget

from ui.icons import icon
from ui.theme.look import Type, look

HEIGHT = 40


class EntryLine(QLineEdit):
    """`typed(text)` at Enter, `pasted(text)` for several lines. Whoever takes it clears the line after that."""

    typed = Signal(str)
    pasted = Signal(str)

    def __init__(self, prompt: str, *, name: str, height: int = HEIGHT, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._height = height
        self.setPlaceholderText(prompt)
        self.setAccessibleName(name)
        self.setMaxLength(4000)
        self._sign = self.addAction(icon("add", colour=look().tokens.text2), QLineEdit.ActionPosition.LeadingPosition)
        self._sign.setText(name)
        self._sign.setEnabled(False)
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
        """Take a pasted list apart instead of running its lines together."""
        text = QGuiApplication.clipboard().text() if event.matches(QKeySequence.StandardKey.Paste) else ""
        if "\n" in text.strip():
            self.pasted.emit(text)
        else:
            super().keyPressEvent(event)

    def _on_return(self) -> None:
        text = self.text().strip()
        if text:
            self.typed.emit(text)

    def _dress(self) -> None:
        self.setFont(look().font(Type.BODY))
        self.setFixedHeight(look().px(self._height))
        sign = icon("add", colour=look().tokens.text2, off=look().tokens.text2)
        self._sign.setIcon(sign)
