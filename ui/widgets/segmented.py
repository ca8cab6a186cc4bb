"""One choice of a few, side by side, such as the language."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QRadioButton, QSizePolicy, QWidget

from ui.theme.look import Type, look
from ui.widgets.focus_rings import outline


class Segmented(QWidget):
    """A choice of a few in a row, such as the language; the arrow keys move it."""

    chosen = Signal(str)

    def __init__(
        self, choices: Sequence[tuple[str, str]], *, name: str = "", current: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._segments: dict[str, _Segment] = {}
        self.setAccessibleName(name)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        for key, text in choices:
            segment = _Segment(text, self)
            # `toggled`, because an arrow key checks the next one without a click.
            segment.toggled.connect(self._on_toggled)
            self._segments[key] = segment
            row.addWidget(segment)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        if choices:
            self.set_current(current or choices[0][0])

    def current(self) -> str:
        """Return the key of what is chosen."""
        return next((key for key, segment in self._segments.items() if segment.isChecked()), "")

    def set_current(self, key: str) -> None:
        """Show a choice as taken, without the signal."""
        was_blocked = self.blockSignals(True)
        self._segments[key].setChecked(True)
        self.blockSignals(was_blocked)

    def _on_toggled(self, is_checked: bool) -> None:  # noqa: FBT001 - the signal's own argument
        if is_checked:
            self.chosen.emit(self.current())


class _Segment(QRadioButton):
    """One choice of a row; a radio button for the keyboard and for assistive technology."""

    def __init__(self, text: str, parent: QWidget) -> None:
        super().__init__(text, parent)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        outline(self)
        self._dress()
        look().changed.connect(self._dress)

    def sizeHint(self) -> QSize:
        """Return the size of the text with room at both sides."""
        return QSize(self.fontMetrics().horizontalAdvance(self.text()) + 21, look().px(30))

    def minimumSizeHint(self) -> QSize:
        """A choice is never cut."""
        return self.sizeHint()

    def hitButton(self, pos: QPoint) -> bool:
        """Take a click anywhere, not only on the hidden mark."""
        return self.rect().contains(pos)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the choice; what is taken has a ground and a line."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        t = look().tokens
        if self.isChecked() or self.underMouse():
            painter.setBrush(QColor(t.surface if self.isChecked() else t.hover))
            painter.setPen(QColor(t.control if self.isChecked() else t.hover))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        painter.setPen(QColor(t.text1 if self.isChecked() else t.text2))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())

    def _dress(self) -> None:
        self.setFont(look().font(Type.TABLE_KEY))
        self.updateGeometry()
