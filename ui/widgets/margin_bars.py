"""A scroll bar in the margin of a page, so that the cards beside it keep their edge whether it is there or not."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtWidgets import QScrollArea, QScrollBar, QWidget
from shiboken6 import isValid

_DISTANCE = 6


class MarginBar(QScrollBar):
    """Stands for the vertical bar of `area`, which is hidden; a child of the `page` that has the margin."""

    def __init__(self, area: QScrollArea, page: QWidget) -> None:
        super().__init__(Qt.Orientation.Vertical, page)
        self._area = area
        self._page = page
        area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        bar = area.verticalScrollBar()
        bar.rangeChanged.connect(self._follow)
        bar.valueChanged.connect(self.setValue)
        self.valueChanged.connect(bar.setValue)
        around: QWidget | None = area
        while around is not None and around is not page:
            around.installEventFilter(self)
            around = around.parentWidget()
        self._follow()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay beside the area, wherever what it stands in goes."""
        if event.type() in _MOVES and isValid(self._area):
            self._follow()
        return super().eventFilter(watched, event)

    def _follow(self) -> None:
        bar = self._area.verticalScrollBar()
        self.setRange(bar.minimum(), bar.maximum())
        self.setPageStep(bar.pageStep())
        self.setSingleStep(bar.singleStep())
        self.setValue(bar.value())
        corner = self._area.mapTo(self._page, QPoint(self._area.width(), 0))
        wide = min(self.sizeHint().width(), self._page.width() - corner.x())
        left = max(corner.x(), min(corner.x() + _DISTANCE, self._page.width() - wide))
        self.setGeometry(left, corner.y(), wide, self._area.height())
        is_needed = bar.maximum() > bar.minimum() and self._area.isVisibleTo(self._page)
        if is_needed and self.isHidden():
            self.raise_()
        self.setVisible(is_needed)


_MOVES = {
    QEvent.Type.Move,
    QEvent.Type.Resize,
    QEvent.Type.Show,
    QEvent.Type.Hide,
    QEvent.Type.ShowToParent,
    QEvent.Type.HideToParent,
}


def page_with_margin(area: QWidget, *, least: int) -> QWidget | None:
    """Return what has a margin at the right of an area that is wide enough for a bar."""
    around = area.parentWidget()
    while around is not None and not around.isWindow():
        layout = around.layout()
        if layout is not None and layout.contentsMargins().right() >= least:
            return around
        around = around.parentWidget()
    return None
