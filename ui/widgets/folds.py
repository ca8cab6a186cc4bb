"""A quiet line that unfolds to what is not needed all the time."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QVBoxLayout, QWidget

from dcc_desktop.i18n import _
from ui.icons import paint_icon
from ui.theme.look import Type, look
from ui.widgets.focus_rings import outline


class Fold(QWidget):
    """A line with a caret, and `content` below it while it is open."""

    toggled = Signal(bool)

    def __init__(
        self, text: str, content: QWidget | None = None, *, is_open: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.line = FoldToggle(text, self)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self._column.addWidget(self.line, 0, Qt.AlignmentFlag.AlignLeft)
        self.content: QWidget | None = None
        self.line.set_open(is_open)
        if content is not None:
            self.set_content(content)
        self.line.toggled.connect(self._on_toggled)

    def set_content(self, content: QWidget) -> None:
        """Put what unfolds below the line."""
        if self.content is not None:
            self._column.removeWidget(self.content)
            self.content.deleteLater()
        self.content = content
        self._column.addWidget(content)
        content.setVisible(self.is_open)

    def set_text(self, text: str) -> None:
        """Show another text in the line."""
        self.line.setText(text)
        self.line.updateGeometry()

    @property
    def is_open(self) -> bool:
        """Whether the content is shown."""
        return self.line.is_open

    def set_open(self, is_open: bool) -> None:  # noqa: FBT001 - like Qt's own setVisible
        """Unfold or fold."""
        self.line.set_open(is_open)

    def _on_toggled(self, is_open: bool) -> None:  # noqa: FBT001 - the signal's own argument
        if self.content is not None:
            self.content.setVisible(is_open)
        self.toggled.emit(is_open)


class FoldToggle(QPushButton):
    """The line alone, where what unfolds is elsewhere: a caret and a text; `toggled` tells whether it is open."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setCheckable(True)
        self.setAutoDefault(False)
        self._is_short = False
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        outline(self, radius=4)
        self.toggled.connect(self._say_state)
        self._say_state()
        self._dress()
        look().changed.connect(self._dress)

    @property
    def is_open(self) -> bool:
        """Whether it is unfolded."""
        return self.isChecked()

    def set_open(self, is_open: bool) -> None:  # noqa: FBT001 - like Qt's own setVisible
        """Unfold or fold."""
        self.setChecked(is_open)

    def set_short(self, *, is_short: bool) -> None:
        """Show the caret alone where there is no room for the text, which is the tooltip then."""
        if is_short != self._is_short:
            self._is_short = is_short
            self.setToolTip(self.text() if is_short else "")
            self.updateGeometry()
            self.update()

    def whole_width(self) -> int:
        """Return the width of caret and text."""
        return look().px(14) + 6 + self.fontMetrics().horizontalAdvance(self.text()) + 2

    def sizeHint(self) -> QSize:
        """Return the size of what is shown."""
        height = max(look().px(28), 28)
        return QSize(height if self._is_short else self.whole_width(), height)

    def minimumSizeHint(self) -> QSize:
        """The line is never cut."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint caret and text."""
        painter = QPainter(self)
        t = look().tokens
        ink = t.text1 if self.underMouse() else t.text2
        side = look().px(14)
        caret = "unfolded" if self.isChecked() else "folded"
        left = (self.width() - side) / 2 if self._is_short else 0
        paint_icon(painter, QRectF(left, (self.height() - side) / 2, side, side), caret, colour=ink)
        if self._is_short:
            return
        painter.setPen(QColor(ink))
        rect = QRectF(side + 6, 0, self.width() - side - 6, self.height())
        painter.drawText(rect, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, self.text())

    def _say_state(self) -> None:
        self.setAccessibleDescription(_("Unfolded") if self.isChecked() else _("Folded"))

    def _dress(self) -> None:
        self.setFont(look().font(Type.TABLE))
        self.updateGeometry()
        self.update()
