"""A quiet line that unfolds to what is not needed all the time."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from dcc_desktop.i18n import _
from ui.icons import paint_icon
from ui.theme.look import Type, look
from ui.widgets.focus_rings import outline
from ui.widgets.push_buttons import PushButton


class FoldToggle(PushButton):
    """A caret and a text; what unfolds is elsewhere, `toggled` tells whether it is open.

    Args:
        short: The word that is left of the text where there is little room.
    """

    def __init__(self, text: str, parent: QWidget | None = None, *, short: str = "") -> None:
        super().__init__(text, parent)
        self._short = short
        self.setCheckable(True)
        self.setAutoDefault(False)
        self._is_short = self._is_bare = False
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

    def set_short(self, *, is_short: bool, is_bare: bool = False) -> None:
        """Show the short word, or only the caret, where there is no room for the text, which is the tooltip then."""
        if (is_short, is_bare) != (self._is_short, self._is_bare):
            self._is_short, self._is_bare = is_short, is_bare
            self.setToolTip(self.text() if is_short else "")
            self.updateGeometry()
            self.update()

    def whole_width(self) -> int:
        """Return the width of caret and text."""
        return self._width_with(self.text())

    def word_width(self) -> int:
        """Return the width of caret and short word."""
        return max(self._width_with(self._short), look().px(28), 28)

    def sizeHint(self) -> QSize:
        """Return the size of what is shown."""
        height = max(look().px(28), 28)
        return QSize(
            max(self._width_with(self._shown_short()), height) if self._is_short else self.whole_width(), height
        )

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
        text = self._shown_short() if self._is_short else self.text()
        left = 0 if text else (self.width() - side) / 2
        paint_icon(painter, QRectF(left, (self.height() - side) / 2, side, side), caret, colour=ink)
        painter.setPen(QColor(ink))
        rect = QRectF(side + 6, 0, self.width() - side - 6, self.height())
        painter.drawText(rect, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text)

    def _shown_short(self) -> str:
        return "" if self._is_bare else self._short

    def _width_with(self, text: str) -> int:
        return look().px(14) + 6 + self.fontMetrics().horizontalAdvance(text) + 2

    def _say_state(self) -> None:
        self.setAccessibleDescription(_("Unfolded") if self.isChecked() else _("Folded"))

    def _dress(self) -> None:
        self.setFont(look().font(Type.TABLE))
        self.updateGeometry()
        self.update()
