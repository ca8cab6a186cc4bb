"""What all fields share: the label above, the line below, and that nobody types in vain."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from ui.icons import pixmap
from ui.theme.look import Type, look
from ui.widgets.labels import Label, Tone

FIELD = 36


class FieldNote(QWidget):
    """The line below a field: help, "Saved" or an error with its sign."""

    def __init__(self, help_text: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._help = help_text
        self._sign = QLabel(self)
        self._text = Label("", Type.CAPTION, Tone.TEXT3, wraps=True, parent=self)
        self._text.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        # A long word may not make the field wider than its column.
        self._text.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._text, 1)
        look().changed.connect(self._reserve)
        self._reserve()
        self.say_help()

    def text(self) -> str:
        """Return what the line says."""
        return self._text.text()

    def say_help(self) -> None:
        """Show the help again."""
        self._say(self._help, Tone.TEXT3)

    def say(self, text: str) -> None:
        """Show a fact such as "Saved"."""
        self._say(text, Tone.TEXT3)

    def say_error(self, text: str) -> None:
        """Show what is wrong."""
        self._say(text, Tone.BAD)

    def _say(self, text: str, tone: Tone) -> None:
        is_error = tone is Tone.BAD
        self._sign.setVisible(is_error)
        if is_error:
            self._sign.setPixmap(pixmap("error", look().px(14), colour=look().tokens.bad, is_filled=True))
        self._text.set_tone(tone)
        self._text.setText(text)

    def _reserve(self) -> None:
        self.setMinimumHeight(look().px(18))
        self._sign.setFixedHeight(look().px(18))


class Field(QWidget):
    """A labelled input. `edited` while the user changes it, `left` when the focus has gone elsewhere, `chosen` after an
    edit that is whole at once, such as a tick.

    A subclass gives `_input` and implements `value`, `_show_value`, and `problem` when not all that can be typed has a
    value. `given` is what the page showed last, so that a saver knows whether there is anything to save.
    """

    edited = Signal()
    left = Signal()
    chosen = Signal()

    def __init__(
        self, label: str, field: QWidget, *, help_text: str = "", has_note: bool = True, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._input = field
        self._is_modified = False
        self._of = ""
        self.given: Any = None
        self.label = Label(label, Type.CAPTION, Tone.TEXT2, parent=self)
        self.label.setBuddy(field)
        self.label.setVisible(bool(label))
        self.note = FieldNote(help_text, self)
        self.note.setVisible(has_note)
        field.setAccessibleName(label)
        field.setAccessibleDescription(help_text)
        field.installEventFilter(self)
        self.setFocusProxy(field)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for part in (self.label, field, self.note):
            column.addWidget(part)
        column.addStretch(1)

    def value(self) -> Any:
        """Return what the field holds; when `problem` says something it is not to be used."""
        raise NotImplementedError

    def problem(self) -> str:
        """Return in one sentence why what was typed has no value; empty when it has."""
        return ""

    def set_value(self, value: Any, *, of: str = "") -> None:
        """Show a value; what the user is typing here just now stays.

        Args:
            value: What the row holds.
            of: The id of that row. As long as it is the same, a refused text stays as well; with another one the field
                shows the value whatever stood there, so that nothing typed for one row is saved in another.
        """
        is_same = of == self._of
        self._of, self.given = of, value
        if is_same and (self.is_typing() or (of and self._is_modified and self.error())):
            return
        if is_same and not self.problem() and self.value() == value and self._input.hasFocus():
            return
        self._show_value(value)
        self._is_modified = False
        self.clear_error()

    def is_typing(self) -> bool:
        """Return whether the field has the focus and holds something that is not saved yet."""
        return self._is_modified and self._input.hasFocus()

    def is_unsaved(self) -> bool:
        """Return whether the user has changed the field since it was shown or saved."""
        return self._is_modified and (bool(self.problem()) or self.value() != self.given)

    def set_saved(self, value: Any) -> None:
        """Take note that this value is saved."""
        self.given = value
        self._is_modified = bool(self.problem()) or self.value() != value

    def set_error(self, text: str) -> None:
        """Say below the field what is wrong, for everybody: frame, sign, sentence and screen reader."""
        self._mark(is_wrong=True)
        self.note.say_error(text)
        self._input.setToolTip("" if self.note.isVisibleTo(self) else text)
        self._input.setAccessibleDescription(text)

    def clear_error(self) -> None:
        """Show the help again."""
        self._mark(is_wrong=False)
        self.note.say_help()
        self._input.setToolTip("")
        self._input.setAccessibleDescription(self.note.text())

    def error(self) -> str:
        """Return the error that is shown; empty when there is none."""
        return self.note.text() if self._input.property("state") == "error" else ""

    def say(self, text: str) -> None:
        """Say a fact below the field, such as "Saved"."""
        self._mark(is_wrong=False)
        self.note.say(text)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Notice when the field is left, and keep the wheel for the page while it is not in use."""
        if watched is self._input:
            if event.type() == QEvent.Type.Wheel and not self._input.hasFocus():
                event.ignore()
                return True
            if isinstance(event, QFocusEvent) and event.type() == QEvent.Type.FocusOut:
                self._on_focus_out(event)
        return super().eventFilter(watched, event)

    def _on_focus_out(self, event: QFocusEvent) -> None:
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.left.emit()

    def _show_value(self, value: Any) -> None:
        raise NotImplementedError

    def _on_edited(self, _what: object = None) -> None:
        self._is_modified = True
        self.edited.emit()

    def _on_chosen(self, _what: object = None) -> None:
        self._on_edited()
        self.chosen.emit()

    def _mark(self, *, is_wrong: bool) -> None:
        if (self._input.property("state") == "error") is is_wrong:
            return
        self._input.setProperty("state", "error" if is_wrong else "")
        style = self._input.style()
        style.unpolish(self._input)
        style.polish(self._input)
