"""Fields for choosing: one of a few, one of many found by typing, yes or no."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QPaintEvent, QWheelEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QCompleter,
    QStyle,
    QStyleOptionComboBox,
    QStylePainter,
    QWidget,
)

from dcc_desktop.i18n import _
from ui.theme.look import look
from ui.widgets.completions import prepare_list
from ui.widgets.eliding_lines import ElidingLine
from ui.widgets.labelled_fields import FIELD, Field


class CalmComboBox(QComboBox):
    """A list of choices that the wheel does not change by accident."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumContentsLength(4)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)

    def shown_text(self) -> str:
        """Return what fits of the choice."""
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        parts = QStyle.ComplexControl.CC_ComboBox, option, QStyle.SubControl.SC_ComboBoxEditField, self
        room = self.style().subControlRect(*parts).width()
        return self.fontMetrics().elidedText(self.currentText(), Qt.TextElideMode.ElideRight, room - 2)

    def paintEvent(self, event: QPaintEvent) -> None:
        """End a choice that is longer than the field in an ellipsis; Qt would cut it."""
        if self.isEditable():
            super().paintEvent(event)
            return
        painter, option = QStylePainter(self), QStyleOptionComboBox()
        self.initStyleOption(option)
        option.currentText = self.shown_text()
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)
        painter.end()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll the page unless the list is in use."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


class ListField(Field):
    """A field with a list of (key, text) pairs, of which one is chosen."""

    def __init__(
        self, label: str, box: CalmComboBox, *, help_text: str, has_note: bool, parent: QWidget | None
    ) -> None:
        super().__init__(label, box, help_text=help_text, has_note=has_note, parent=parent)
        self.box = box
        self._offered: list[tuple[str, str]] = []
        self.box.setFixedHeight(look().px(FIELD))
        self.box.activated.connect(self._on_chosen)
        look().changed.connect(self._on_look_changed)

    def offer(self, choices: Sequence[tuple[str, str]]) -> None:
        """Offer other choices, unless they are the same or somebody types: that, or an open list, would be lost."""
        if list(choices) != self._offered and not self.is_typing():
            self.set_choices(choices)

    def set_choices(self, choices: Sequence[tuple[str, str]]) -> None:
        """Offer other choices; the chosen one stays when it is among them."""
        chosen = self.value()
        self._offered = list(choices)
        self.box.clear()
        for key, text in choices:
            self.box.addItem(text, key)
        self._show_value(chosen)

    def _on_look_changed(self) -> None:
        self.box.setFixedHeight(look().px(FIELD))


class ChoiceField(ListField):
    """One of a few: (key, text) pairs."""

    def __init__(
        self,
        label: str,
        choices: Sequence[tuple[str, str]],
        *,
        help: str = "",  # noqa: A002 - the word that every page uses
        has_note: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(label, CalmComboBox(), help_text=help, has_note=has_note, parent=parent)
        self.set_choices(choices)

    def value(self) -> str:
        """Return the key of the choice; empty when nothing is chosen."""
        return str(self.box.currentData() or "")

    def _show_value(self, value: object) -> None:
        self.box.setCurrentIndex(self.box.findData("" if value is None else str(value)))


class CheckField(Field):
    """Yes or no; the text stands beside the box."""

    def __init__(
        self,
        label: str,
        *,
        help: str = "",  # noqa: A002 - the word that every page uses
        has_note: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        self.box = QCheckBox(label)
        super().__init__("", self.box, help_text=help, has_note=has_note or bool(help), parent=parent)
        self.box.setAccessibleName(label)
        self.box.clicked.connect(self._on_chosen)

    def value(self) -> bool:
        """Return whether the box is ticked."""
        return self.box.isChecked()

    def _show_value(self, value: object) -> None:
        self.box.setChecked(bool(value))


class SearchChoice(ListField):
    """One of many cities or people: (key, text) pairs; typing filters, in Cyrillic and whatever the case."""

    def __init__(
        self,
        label: str,
        choices: Sequence[tuple[str, str]] = (),
        *,
        help: str = "",  # noqa: A002 - the word that every page uses
        placeholder: str = "",
        has_note: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        box, line = CalmComboBox(), ElidingLine()
        box.setEditable(True)
        box.setLineEdit(line)
        box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        super().__init__(label, box, help_text=help, has_note=has_note, parent=parent)
        self._line = line
        line.setAccessibleName(label)
        # Qt keeps 2 px before the text of a line: without them it begins where that of all other fields does.
        line.setTextMargins(-2, 0, 0, 0)
        line.setPlaceholderText(placeholder)
        completer = self.box.completer() or QCompleter(self.box)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        prepare_list(completer, line)
        line.textEdited.connect(self._on_edited)
        self.set_choices(choices)

    def set_name(self, name: str) -> None:
        """Name the field for assistive technology where it stands without a label."""
        self.box.setAccessibleName(name)
        self._line.setAccessibleName(name)

    def value(self) -> str:
        """Return the key of the choice whose text stands in the field; empty when it is empty or none."""
        place = self._place()
        return str(self.box.itemData(place)) if place >= 0 else ""

    def problem(self) -> str:
        """Return that what was typed is not in the list."""
        is_wrong = bool(self._line.text().strip()) and self._place() < 0
        return _("This is not in the list.") if is_wrong else ""

    def _place(self) -> int:
        text = self._line.text().strip().casefold()
        # Of choices with the same text the chosen one is meant.
        current = self.box.currentIndex()
        if current >= 0 and self.box.itemText(current).strip().casefold() == text:
            return current
        texts = [self.box.itemText(place).strip().casefold() for place in range(self.box.count())]
        return texts.index(text) if text and text in texts else -1

    def _show_value(self, value: object) -> None:
        place = self.box.findData("" if value is None else str(value))
        self.box.setCurrentIndex(place)
        if place < 0:
            self.box.clearEditText()
        self._line.setCursorPosition(0)
