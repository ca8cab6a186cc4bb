"""Cards: a surface with a title, the one that names the next step, and one that can be chosen."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QRadioButton, QSizePolicy, QVBoxLayout, QWidget

from ui.theme.look import Type, look
from ui.widgets.buttons import Button
from ui.widgets.chips import Chip, ChipTone
from ui.widgets.focus_rings import outline
from ui.widgets.glyphs import Glyph
from ui.widgets.labels import Label, Tone


class Card(QFrame):
    """A surface with an optional title, a remark at the right of it, and `body` for the content.

    Args:
        is_flush: the body reaches the card's sides, for tables and lists whose lines go from edge to edge.
    """

    def __init__(
        self, title: str = "", aside: str = "", *, is_flush: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self._title = Label(title, Type.CARD_TITLE, wraps=True)
        self._aside = Label(aside, Type.CAPTION, Tone.TEXT3)
        self._actions = QHBoxLayout()
        self._actions.setSpacing(8)
        self._head = QWidget()
        self.body = QVBoxLayout()
        self.body.setSpacing(8)
        self._lay_out(is_flush=is_flush)
        self.set_title(title)
        self.set_aside(aside)

    def set_title(self, title: str) -> None:
        """Show another title; the card's name for assistive technology too."""
        self._title.set_text(title)
        self.setAccessibleName(title)
        self._show_head()

    def set_aside(self, aside: str) -> None:
        """Show another remark at the right of the title."""
        self._aside.set_text(aside)
        self._show_head()

    def add_action(self, widget: QWidget) -> None:
        """Put a small button or a link at the right end of the head."""
        self._actions.addWidget(widget)
        self._show_head()

    def _lay_out(self, *, is_flush: bool) -> None:
        head = QHBoxLayout(self._head)
        head.setContentsMargins(16 if is_flush else 0, 0, 16 if is_flush else 0, 0)
        head.setSpacing(12)
        head.addWidget(self._title, 1)
        head.addWidget(self._aside)
        head.addLayout(self._actions)
        column = QVBoxLayout(self)
        side = 1 if is_flush else 17
        column.setContentsMargins(side, 11, side, 1 if is_flush else 15)
        column.setSpacing(8)
        column.addWidget(self._head)
        column.addLayout(self.body, 1)

    def _show_head(self) -> None:
        has_head = bool(self._title.text() or self._aside.text() or self._actions.count())
        self._head.setVisible(has_head)
        self._aside.setVisible(bool(self._aside.text()))
        column = self.layout()
        if column is not None:
            margins = column.contentsMargins()
            bottom = margins.bottom()
            column.setContentsMargins(margins.left(), 11 if has_head else bottom, margins.right(), bottom)


def keep_corners(card: Card) -> None:
    """Hold what fills a card without a head away from its round corners."""
    column = card.layout()
    if column is not None:
        column.setContentsMargins(1, 4, 1, 4)


class HeroCard(QFrame):
    """The next step: what, why, and the one button that does it."""

    def __init__(
        self, caption: str, title: str, *, reason: str = "", button: Button | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("role", "hero")
        self._caption = Label(caption, Type.CAPTION_KEY, Tone.ON_SOFT)
        self._title = Label(title, Type.HERO, wraps=True)
        self._reason = Label(reason, Type.TABLE, Tone.TEXT2, wraps=True)
        self.button = button
        words = QVBoxLayout()
        words.setSpacing(2)
        for label in (self._caption, self._title, self._reason):
            words.addWidget(label)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(20, 16, 20, 18)
        self._row.setSpacing(20)
        self._row.addLayout(words, 1)
        if button is not None:
            self._row.addWidget(button)
        self.show_step(caption, title, reason=reason)

    def show_step(self, caption: str, title: str, *, reason: str = "") -> None:
        """Name another step; the button is changed by its own methods."""
        self._caption.set_text(caption)
        self._title.set_text(title)
        self._reason.set_text(reason)
        self._reason.setVisible(bool(reason))
        self.setAccessibleName(f"{caption}: {title}")

    def add_action(self, widget: QWidget) -> None:
        """Put another widget at the right end."""
        self._row.addWidget(widget)


class ChoiceCard(QRadioButton):
    """A card that is chosen like a radio button: by click, Space and arrows, one among its siblings."""

    chosen = Signal()
    # Double click: chosen and meant.
    taken = Signal()

    def __init__(
        self, icon: str, title: str, *, text: str = "", facts: str = "", chip: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self._chip = Chip(chip, ChipTone.INFO, parent=self)
        self._chip.setVisible(bool(chip))
        self._lay_out(icon, title, text=text, facts=facts)
        self.setAccessibleName(", ".join(filter(None, (title, chip))))
        self.setAccessibleDescription(". ".join(filter(None, (text, facts))))
        outline(self, radius=8)
        self.toggled.connect(self._on_toggled)
        look().changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        """Return what the content needs."""
        layout = self.layout()
        return layout.totalSizeHint() if layout is not None else super().sizeHint()

    def minimumSizeHint(self) -> QSize:
        """Return the least that the content needs."""
        layout = self.layout()
        return layout.totalMinimumSize() if layout is not None else super().minimumSizeHint()

    def hitButton(self, pos: QPoint) -> bool:
        """Take a click anywhere on the card."""
        return self.rect().contains(pos)

    def mouseDoubleClickEvent(self, _event: QMouseEvent) -> None:
        """Say that the choice is meant."""
        self.setChecked(True)
        self.taken.emit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the surface; what is chosen has a ground and 2 px accent."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        t = look().tokens
        if self.isChecked():
            painter.setBrush(QColor(t.selected))
            painter.setPen(QPen(QColor(t.accent), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 7, 7)
            return
        painter.setBrush(QColor(t.surface))
        painter.setPen(QPen(QColor(t.control if self.underMouse() else t.line), 1))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)

    def _lay_out(self, icon: str, title: str, *, text: str, facts: str) -> None:
        head = QHBoxLayout()
        head.addWidget(Glyph(icon, 26, Tone.ACCENT))
        head.addStretch(1)
        head.addWidget(self._chip)
        column = QVBoxLayout(self)
        column.setContentsMargins(19, 18, 19, 16)
        column.setSpacing(4)
        column.addLayout(head)
        column.addSpacing(6)
        column.addWidget(Label(title, Type.CARD_TITLE, wraps=True))
        column.addWidget(Label(text, Type.TABLE, Tone.TEXT2, wraps=True))
        column.addStretch(1)
        column.addSpacing(10)
        column.addWidget(Label(facts, Type.CAPTION, Tone.TEXT2, wraps=True))
        for child in self.findChildren(QWidget):
            child.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def _on_toggled(self, is_checked: bool) -> None:  # noqa: FBT001 - the signal's own argument
        self._chip.show_state(self._chip.text(), ChipTone.RAISED if is_checked else ChipTone.INFO)
        if is_checked:
            self.chosen.emit()
