"""The card that leads to the sample seminar."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QSizePolicy, QVBoxLayout, QWidget

from dcc_desktop.i18n import _
from ui.theme.look import Type, look
from ui.widgets.focus_rings import outline
from ui.widgets.glyphs import Glyph
from ui.widgets.labels import Label, Tone


class SampleCard(QPushButton):
    """A whole card as a button, quieter than the templates."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        title = _("Look around the sample seminar")
        text = _("Invented cities, filled in. You cannot break anything.")
        self.setAccessibleName(title)
        self.setAccessibleDescription(text)
        self.setAutoDefault(False)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        column = QVBoxLayout(self)
        column.setContentsMargins(17, 17, 17, 17)
        column.setSpacing(4)
        column.addWidget(Glyph("sample", 24, Tone.ACCENT))
        column.addSpacing(4)
        column.addWidget(Label(title, Type.BUTTON, wraps=True))
        column.addWidget(Label(text, Type.TABLE, Tone.TEXT2, wraps=True))
        column.addStretch(1)
        for child in self.findChildren(QWidget):
            child.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        outline(self, radius=8)

    def sizeHint(self) -> QSize:
        """Return what the content needs."""
        layout = self.layout()
        return layout.totalSizeHint() if layout is not None else super().sizeHint()

    def minimumSizeHint(self) -> QSize:
        """Return the least that the content needs."""
        layout = self.layout()
        return layout.totalMinimumSize() if layout is not None else super().minimumSizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the surface."""
        t = look().tokens
        is_pointed = self.isEnabled() and (self.underMouse() or self.isDown())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(QColor(t.selected if is_pointed else t.sunken))
        painter.setPen(QPen(QColor(t.control if is_pointed else t.line), 1))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
