"""What a page shows while there is nothing yet: what is missing, how to fill it in, one button."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from dcc_desktop.i18n import _
from ui.theme.look import Type, look
from ui.widgets.buttons import Button, Rank
from ui.widgets.glyphs import Glyph
from ui.widgets.labels import Label, Tone


class EmptyState(QFrame):
    """Icon, title, one or two lines and one button, in a dashed frame."""

    asked = Signal()

    def __init__(
        self,
        icon: str,
        title: str,
        *,
        text: str = "",
        button_text: str = "",
        button_icon: str = "",
        rank: Rank = Rank.PRIMARY,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(title)
        self.setAccessibleDescription(text)
        self._title = Label(title, Type.CARD_TITLE, wraps=True)
        self._text = Label(text, Type.TABLE, Tone.TEXT2, wraps=True)
        # With a parent from the start: shown without one it would be a window for a moment, and take the focus.
        self.button = Button(button_text, icon=button_icon, rank=rank, parent=self)
        self.button.setVisible(bool(button_text))
        self.button.clicked.connect(self.asked)
        self._lay_out(icon)

    def show_texts(self, title: str, text: str) -> None:
        """Say that something else is missing."""
        self._title.set_text(title)
        self._text.set_text(text)
        self.setAccessibleName(title)
        self.setAccessibleDescription(text)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the dashed frame; a style sheet can only dot a line of 1 px."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(QColor(look().tokens.control), 1)
        pen.setDashPattern([3, 2])
        painter.setPen(pen)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)

    def _lay_out(self, icon: str) -> None:
        middle = Qt.AlignmentFlag.AlignHCenter
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 18, 24, 18)
        column.setSpacing(4)
        column.addStretch(1)
        column.addWidget(Glyph(icon, 32), 0, middle)
        for label in (self._title, self._text):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
            label.setMaximumWidth(560)
        column.addSpacing(4)
        for label in (self._title, self._text):
            # Qt puts what is narrower than a column at its left; an alignment would take the label's own width.
            row = QHBoxLayout()
            row.addStretch(1)
            row.addWidget(label, 1000)
            row.addStretch(1)
            column.addLayout(row)
        column.addSpacing(8)
        column.addWidget(self.button, 0, middle)
        column.addStretch(1)


def no_cities_yet() -> EmptyState:
    """Return what every page shows that goes city by city while there is none; `asked` is to lead to the cities."""
    return EmptyState(
        "city",
        _("No cities yet"),
        text=_("Their names are enough to begin with; everything else follows from them."),
        button_text=_("Add cities"),
        button_icon="add",
    )


def padded(state: EmptyState) -> QWidget:
    """Return a widget with the state as far from its edges as the rows of a card are."""
    around = QWidget()
    column = QVBoxLayout(around)
    column.setContentsMargins(16, 16, 16, 16)
    column.addWidget(state)
    return around
