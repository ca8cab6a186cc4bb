"""The content of a page and its right column; below a certain width the column goes under the content."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from ui.theme.look import look
from ui.widgets.scrolling import Scroller

GAP = 16
RIGHT = 288
BESIDE_FROM = 880
LEAST_LEFT = 420


class TwoColumns(Scroller):
    """Beside each other where there is room, the right one `right_width` wide; else one below the other, scrolled.

    Args:
        left: Takes what is left.
        right: Scrolled by itself beside `left`, so that it never makes the page higher.
        right_width: At 100 %.
    """

    def __init__(
        self, left: QWidget, right: QWidget, *, right_width: int = RIGHT, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent=parent)
        self._left = left
        self._right = right
        self._right_width = right_width
        self._aside = Scroller()
        self._is_beside: bool | None = None
        content = QWidget()
        self._grid = QGridLayout(content)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(GAP)
        self._grid.setColumnStretch(0, 1)
        self._arrange(is_beside=True)
        self.set_content(content)
        look().changed.connect(self._on_look_changed)

    @property
    def is_beside(self) -> bool:
        """Whether the right column stands beside the content."""
        return bool(self._is_beside)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the right column where there is room for it."""
        self._arrange(is_beside=event.size().width() >= look().px(BESIDE_FROM))
        super().resizeEvent(event)

    def _on_look_changed(self) -> None:
        self._is_beside = None
        self._arrange(is_beside=self.width() >= look().px(BESIDE_FROM))

    def _arrange(self, *, is_beside: bool) -> None:
        if is_beside is self._is_beside:
            return
        self._is_beside = is_beside
        self._grid.addWidget(self._left, 0, 0)
        if is_beside:
            self._left.setMinimumHeight(0)
            self._right.setMinimumWidth(0)
            if self._aside.widget() is not self._right:
                self._aside.set_content(self._right)
            self._aside.setFixedWidth(look().px(self._right_width))
            self._grid.addWidget(self._aside, 0, 1)
            self._aside.show()
        else:
            self._left.setMinimumHeight(look().px(LEAST_LEFT))
            if self._aside.widget() is self._right:
                self._aside.takeWidget()
            self._aside.hide()
            self._grid.addWidget(self._right, 1, 0, Qt.AlignmentFlag.AlignTop)
            self._right.show()
