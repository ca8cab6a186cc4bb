"""The right column of the report: a card as high as its contents as far as there is room, and the export under it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.widgets.cards import Card
from ui.widgets.scrolling import Scroller

_GAP = 16


class Aside(QWidget):
    """The contents of the upper card are scrolled in it when they are higher than what is left."""

    def __init__(self, upper: Card, lower: Card, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.upper = upper
        self._lower = lower
        self._scroller = upper.findChild(Scroller)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(_GAP)
        column.addWidget(upper, 1000)
        column.addWidget(lower)
        column.addStretch(1)
        content = self._scroller.widget() if self._scroller else None
        if content is not None:
            content.installEventFilter(self)

    def room(self) -> int:
        """Return how high the upper card may become."""
        lower = self._lower
        high = lower.heightForWidth(self.width()) if lower.hasHeightForWidth() else lower.sizeHint().height()
        return self.height() - high - _GAP

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width breaks the lines elsewhere."""
        super().resizeEvent(event)
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow what is shown in the upper card."""
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Resize):
            self._fit()
        return super().eventFilter(watched, event)

    def _fit(self) -> None:
        content = self._scroller.widget() if self._scroller else None
        if self._scroller is None or content is None:
            return
        width = self._scroller.viewport().width()
        high = content.heightForWidth(width) if content.hasHeightForWidth() else content.sizeHint().height()
        around = self.upper.height() - self._scroller.height()
        self.upper.setMaximumHeight(max(high + max(around, 0), self.upper.minimumSizeHint().height()))
