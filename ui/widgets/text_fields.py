"""Fields for texts of one line and of several."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QMimeData, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QToolTip, QWidget

from dcc_desktop.i18n import _
from ui.theme.look import look
from ui.theme.numbers import count_text
from ui.widgets.labelled_fields import FIELD, Field

# Frame, padding and document margin of a text area, above and below.
_AROUND_LINES = 22
MOST_CHARACTERS = 20_000
"""What a text area takes from the clipboard: wrapping 300,000 letters without a space stops the window for 20 s."""


class TextField(Field):
    """One line of text."""

    def __init__(
        self,
        label: str,
        *,
        help: str = "",  # noqa: A002 - the word that every page uses
        placeholder: str = "",
        has_note: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        self.line = QLineEdit()
        super().__init__(label, self.line, help_text=help, has_note=has_note, parent=parent)
        self.line.setPlaceholderText(placeholder)
        self.line.setFixedHeight(look().px(FIELD))
        self.line.textEdited.connect(self._on_edited)
        look().changed.connect(self._on_look_changed)

    def value(self) -> str:
        """Return the text without spaces around it."""
        return self.line.text().strip()

    def _show_value(self, value: object) -> None:
        self.line.setText("" if value is None else str(value))
        self.line.setCursorPosition(0)

    def _on_look_changed(self) -> None:
        self.line.setFixedHeight(look().px(FIELD))


class _Area(QPlainTextEdit):
    """Takes no text from elsewhere that would make it longer than `MOST_CHARACTERS`; `too_long` tells its length."""

    too_long = Signal(int)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Take what is pasted or dropped, all or nothing: of half a text nobody knows what is missing."""
        pasted = len(source.text()) if source.hasText() else 0
        stays = self.document().characterCount() - 1 - len(self.textCursor().selectedText())
        if pasted and stays + pasted > MOST_CHARACTERS:
            self.too_long.emit(pasted)
        else:
            super().insertFromMimeData(source)


class TextArea(Field):
    """Several lines of text; as high as its text, between two and `most_lines` lines. Tab leaves it."""

    def __init__(
        self,
        label: str,
        *,
        help: str = "",  # noqa: A002 - the word that every page uses
        placeholder: str = "",
        least_lines: int = 2,
        most_lines: int = 8,
        has_note: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        self.area = _Area()
        self._lines = (least_lines, most_lines)
        self._is_showing = False
        super().__init__(label, self.area, help_text=help, has_note=has_note, parent=parent)
        self.area.setPlaceholderText(placeholder)
        self.area.setTabChangesFocus(True)
        self.area.textChanged.connect(self._on_text_changed)
        self.area.too_long.connect(self._say_too_long)
        self.area.document().documentLayout().documentSizeChanged.connect(self._grow)
        look().changed.connect(self._grow)
        self._grow()

    def value(self) -> str:
        """Return the text without empty lines around it."""
        return self.area.toPlainText().strip()

    def set_lines(self, least: int, most: int) -> None:
        """Be as high as its text between other bounds, such as in a window that has become higher."""
        if (least, most) != self._lines:
            self._lines = (least, most)
            self._grow()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Grow with lines that wrap because the field has become narrower, too; its document does not tell of them."""
        if watched is self.area and event.type() == QEvent.Type.Resize:
            QTimer.singleShot(0, self, self._grow)
        return super().eventFilter(watched, event)

    def _show_value(self, value: object) -> None:
        self._is_showing = True
        self.area.setPlainText("" if value is None else str(value))
        self._is_showing = False

    def _on_text_changed(self) -> None:
        if not self._is_showing:
            self._on_edited()

    def _say_too_long(self, pasted: int) -> None:
        """Say it as a note only: what the field holds is as right as before."""
        text = _("The pasted text has {count} characters, and this field takes {most} in all. Nothing was pasted.")
        said = text.format(count=count_text(pasted), most=count_text(MOST_CHARACTERS))
        if self.note.isVisibleTo(self):
            self.note.say_error(said)
        else:
            QToolTip.showText(self.area.mapToGlobal(QPoint(0, self.area.height())), said, self.area)

    def _grow(self, _size: object = None) -> None:
        least, most = self._lines
        # The layout of a plain text document counts its size in lines, wrapped ones too.
        written = round(self.area.document().size().height())
        lines = min(max(written, least), most)
        height = lines * self.area.fontMetrics().lineSpacing() + _AROUND_LINES
        policies = Qt.ScrollBarPolicy
        self.area.setVerticalScrollBarPolicy(
            policies.ScrollBarAsNeeded if written > most else policies.ScrollBarAlwaysOff
        )
        if self.area.minimumHeight() != height:
            self.area.setFixedHeight(height)


def fitting_lines(area: QPlainTextEdit, height: int) -> int:
    """Return how many lines an area of a height shows."""
    return (height - _AROUND_LINES) // area.fontMetrics().lineSpacing()
