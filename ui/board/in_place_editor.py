"""Types over a card or a title right where it lies."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from ui.theme.look import Type, look


class InPlaceEditor(QPlainTextEdit):
    """Enter and leaving take the text, Esc gives it up; whatever happens it is told once."""

    taken = Signal(str)
    given_up = Signal()

    def __init__(self, text: str, rect: QRect, kind: Type, *, name: str, parent: QWidget) -> None:
        super().__init__(text, parent)
        self._is_over = False
        self.setAccessibleName(name)
        self.setFont(look().font(kind))
        self.setGeometry(rect)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabChangesFocus(True)
        self.selectAll()
        self.show()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter takes, Esc gives up; there is no second line."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._finish(is_taken=True)
        elif event.key() == Qt.Key.Key_Escape:
            self._finish(is_taken=False)
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take what was typed when the focus goes elsewhere, but not when a menu opens over it."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self._finish(is_taken=True)

    def _finish(self, *, is_taken: bool) -> None:
        if self._is_over:
            return
        self._is_over = True
        text = " ".join(self.toPlainText().split())
        self.hide()
        self.deleteLater()
        if is_taken and text:
            self.taken.emit(text)
        else:
            self.given_up.emit()
