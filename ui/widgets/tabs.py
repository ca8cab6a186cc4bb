"""Tabs: texts in a row, 2 px accent under the current one; arrow keys move between them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QTabBar, QWidget

from ui.theme.look import Type, look
from ui.widgets.focus_rings import outline

_GAP = 20


class Tabs(QTabBar):
    """A row of (key, text); `chosen` tells the key that the user went to."""

    chosen = Signal(str)

    def __init__(
        self, tabs: Sequence[tuple[str, str]], *, name: str = "", current: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._keys: list[str] = []
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setUsesScrollButtons(False)
        self.setElideMode(Qt.TextElideMode.ElideNone)
        self.setMouseTracking(True)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        outline(self, radius=2)
        for key, text in tabs:
            self._keys.append(key)
            self.addTab(text)
        if current:
            self.set_current(current)
        self.currentChanged.connect(self._on_current_changed)
        self._dress()
        look().changed.connect(self._dress)

    def current(self) -> str:
        """Return the key of the current tab."""
        return self._keys[self.currentIndex()] if self._keys else ""

    def set_current(self, key: str) -> None:
        """Go to a tab, without the signal."""
        was_blocked = self.blockSignals(True)
        self.setCurrentIndex(self._keys.index(key))
        self.blockSignals(was_blocked)
        self.update()

    def text_of(self, key: str) -> str:
        """Return the name of a tab; empty when there is none with this key."""
        return self.tabText(self._keys.index(key)) if key in self._keys else ""

    def set_text(self, key: str, text: str) -> None:
        """Change the text of a tab, for instance its count."""
        self.setTabText(self._keys.index(key), text)

    def tabSizeHint(self, index: int) -> QSize:
        """Return the text's width in the weight of a current tab, so that nothing moves when it becomes one."""
        width = QFontMetrics(look().font(Type.BUTTON)).horizontalAdvance(self.tabText(index))
        return QSize(width + 1 + _GAP, look().px(36))

    def minimumTabSizeHint(self, index: int) -> QSize:
        """A tab is never cut."""
        return self.tabSizeHint(index)

    def ring_rect(self) -> QRect:
        """Put the ring around the current tab only."""
        return self.tabRect(self.currentIndex()).adjusted(0, 4, -_GAP, -5)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint a hairline, the texts, and the line under the current one."""
        painter = QPainter(self)
        t = look().tokens
        painter.fillRect(0, self.height() - 1, self.width(), 1, QColor(t.line))
        pointed = self.tabAt(self.mapFromGlobal(self.cursor().pos())) if self.underMouse() else -1
        for index in range(self.count()):
            rect = self.tabRect(index).adjusted(0, 0, -_GAP, 0)
            is_current = index == self.currentIndex()
            painter.setFont(look().font(Type.BUTTON if is_current else Type.BODY))
            painter.setPen(QColor(t.text1 if is_current or index == pointed else t.text2))
            flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(QRectF(rect).adjusted(0, 0, 2, 0), flags, self.tabText(index))
            if is_current:
                painter.fillRect(rect.left(), self.height() - 2, rect.width(), 2, QColor(t.accent))

    def _on_current_changed(self, index: int) -> None:
        if 0 <= index < len(self._keys):
            self.chosen.emit(self._keys[index])

    def _dress(self) -> None:
        self.setFont(look().font(Type.BUTTON))
        self.updateGeometry()
        self.update()
