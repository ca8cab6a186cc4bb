"""What may take only a part of a page: as high as its content, up to a limit; from there on it scrolls."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme.look import look
from ui.widgets.scrolling import Scroller

HIGHEST = 166
"""In px at 100 %; with the margins of a card it is 200."""


class LowScroller(Scroller):
    """Its height follows the content at the width that there is; reached with Tab only where there is more to see."""

    def __init__(self, content: QWidget, *, name: str, parent: QWidget | None = None) -> None:
        super().__init__(content, parent=parent)
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the content when its texts change."""
        if watched is self.widget() and event.type() == QEvent.Type.LayoutRequest:
            self._follow_content()
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Follow the content when its lines break elsewhere."""
        super().resizeEvent(event)
        self._follow_content()

    def sizeHint(self) -> QSize:
        """Return the height of the content, or the limit."""
        return QSize(super().sizeHint().width(), min(self._height_of_content(), look().px(HIGHEST)))

    def minimumSizeHint(self) -> QSize:
        """Never lower than it wants to be."""
        return QSize(super().minimumSizeHint().width(), self.sizeHint().height())

    def _follow_content(self) -> None:
        is_higher = self._height_of_content() > look().px(HIGHEST)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus if is_higher else Qt.FocusPolicy.NoFocus)
        if self.height() != self.sizeHint().height():
            self.updateGeometry()

    def _height_of_content(self) -> int:
        content = self.widget()
        if content is None:
            return 0
        width = self.width() - self.verticalScrollBar().sizeHint().width()
        return max(content.heightForWidth(width), content.minimumSizeHint().height() if width <= 0 else 0)
