"""The content of a page and its right column; below a certain width the column goes under the content."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from ui.theme.look import look
from ui.widgets.margin_bars import MarginBar, page_with_margin
from ui.widgets.scrolling import Scroller, least_width, settle

GAP = 16
RIGHT = 288
BESIDE_FROM = 880
LEAST_LEFT = 420
_NO_LIMIT = 16_777_215


class TwoColumns(Scroller):
    """Beside each other where there is room, the right one `right_width` wide; else one below the other, scrolled.

    `arranged(is_beside)` when it has changed.

    Args:
        left: Takes what is left.
        right: Scrolled by itself beside `left`, so that it never makes the page higher.
        right_width: At 100 %; the least that it has beside the content.
        fits_view: Under each other, the content is no higher than what is seen at once, because it scrolls by itself.
        share: Of a wide window it takes this share, but not more than `most_width`, for what gains by being larger.
    """

    arranged = Signal(bool)

    def __init__(
        self,
        left: QWidget,
        right: QWidget,
        *,
        right_width: int = RIGHT,
        fits_view: bool = False,
        share: float = 0.24,
        most_width: int = 400,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent=parent)
        self._share = share
        self._most_width = most_width
        self.left = left
        self.right = right
        self._right_width = right_width
        self._fits_view = fits_view
        self._aside = Scroller()
        self._is_beside: bool | None = None
        self._is_right_shown = True
        self._bars: list[MarginBar] = []
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

    def set_right_width(self, width: int) -> None:
        """Give the right column another least width, at 100 %, such as for a form instead of a list."""
        if width != self._right_width:
            self._right_width = width
            self.show_right(is_shown=self._is_right_shown)

    def show_right(self, *, is_shown: bool) -> None:
        """Show the right column, or leave all the room to the content."""
        self._is_right_shown = is_shown
        self.right.setVisible(is_shown)
        is_beside = is_shown and self.is_beside
        self._aside.setVisible(is_beside)
        # Not by a fixed width: the scroller asks for the width of what it scrolls.
        self._grid.setColumnMinimumWidth(1, self._width_beside() if is_beside else 0)
        self._aside.setMaximumWidth(self._width_beside())
        self._grid.setHorizontalSpacing(GAP if is_beside else 0)
        self._keep_left_high()

    def bring_right_up(self) -> None:
        """Scroll to the right column where it stands under the content; beside it, it is in sight anyway."""
        if self.is_beside or not self._is_right_shown:
            return
        # What was shown just now has its place only when all around it is laid out.
        around = self.parentWidget()
        while around is not None:
            if (layout := around.layout()) is not None:
                layout.activate()
            around = around.parentWidget()
        settle(self.right)
        self.verticalScrollBar().setValue(self.right.y())

    def show_top_of_right(self) -> None:
        """Scroll a right column that stands beside the content back to its beginning."""
        self._aside.verticalScrollBar().setValue(0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the right column where there is room for it."""
        self._arrange(is_beside=self._has_room_beside())
        self.show_right(is_shown=self._is_right_shown)
        self._keep_left_high()
        super().resizeEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Let the bars lie in the margin of the page, if there is one: the cards keep their edge."""
        super().showEvent(event)
        page = None if self._bars else page_with_margin(self, least=self.verticalScrollBar().sizeHint().width())
        if page is not None:
            self._bars = [MarginBar(area, page) for area in (self, self._aside)]
            for area in (self, self._aside):
                area._keep_width()  # noqa: SLF001 - of its own class

    def _has_room_beside(self) -> bool:
        return self.width() >= look().px(BESIDE_FROM)

    def _keep_width(self) -> None:
        # Beside each other they may need more than there is; then they go under each other, so that only the wider
        # of the two counts.
        parts = [self.left, self.right] if self._is_right_shown else [self.left]
        self.setMinimumWidth(max(least_width(part) for part in parts) + self.width_of_bar())
        self._keep_left_high()

    def _width_beside(self) -> int:
        least = look().px(self._right_width)
        return min(max(least, round(self.width() * self._share)), max(least, look().px(self._most_width)))

    def _on_look_changed(self) -> None:
        self._is_beside = None
        self._arrange(is_beside=self._has_room_beside())

    def _arrange(self, *, is_beside: bool) -> None:
        if is_beside is self._is_beside:
            return
        self._is_beside = is_beside
        self._grid.addWidget(self.left, 0, 0)
        if is_beside:
            self.right.setMinimumWidth(0)
            if self._aside.widget() is not self.right:
                self._aside.set_content(self.right)
            self._grid.addWidget(self._aside, 0, 1)
        else:
            if self._aside.widget() is self.right:
                self._aside.takeWidget()
            self._aside.hide()
            self._grid.addWidget(self.right, 1, 0, Qt.AlignmentFlag.AlignTop)
        self._keep_left_high()
        self.show_right(is_shown=self._is_right_shown)
        self.arranged.emit(is_beside)

    def _keep_left_high(self) -> None:
        is_alone = not self._is_right_shown
        least = 0 if self.is_beside or is_alone else look().px(LEAST_LEFT)
        most = _NO_LIMIT
        if self._fits_view or is_alone:
            # The hint of a list would make it higher than what is seen, but nothing in it may be cut.
            needed = _least_height(self.left)
            least = max(min(least, self.height()), needed)
            most = _NO_LIMIT if self.is_beside else max(self.height(), needed, 1)
        self.left.setMinimumHeight(least)
        self.left.setMaximumHeight(most)


def _least_height(part: QWidget) -> int:
    layout = part.layout()
    needed = part.minimumSizeHint().height()
    if layout is not None and layout.hasHeightForWidth():
        needed = max(needed, layout.totalMinimumHeightForWidth(part.width()))
    return needed
