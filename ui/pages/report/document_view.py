"""The chapters of a document and what stands in it: beside each other, or below each other in a high window."""

from __future__ import annotations

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from ui.pages.report.contents_card import ContentsCard
from ui.pages.report.outline_card import OutlineCard
from ui.theme.look import look

HIGH_FROM, BESIDE_FROM = 860, 620


class DocumentView(QWidget):
    """Where there is room for the chapters only, the explanation is left out.

    Its own height cannot tell how much room there is: it grows with what is shown. So the page tells it.
    """

    def __init__(self, outline: OutlineCard, explanation: ContentsCard, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.outline = outline
        self.explanation = explanation
        self._is_high: bool | None = None
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(16)
        self._arrange(is_high=False)

    def use_height(self, height: int) -> None:
        """Use the height of a page."""
        self._arrange(is_high=height >= look().px(HIGH_FROM))
        self._show_explanation()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Use the width."""
        super().resizeEvent(event)
        self._show_explanation()

    def _show_explanation(self) -> None:
        self.explanation.setVisible(bool(self._is_high) or self.width() >= look().px(BESIDE_FROM))

    def _arrange(self, *, is_high: bool) -> None:
        if is_high is self._is_high:
            return
        self._is_high = is_high
        self.outline.set_roomy(is_roomy=is_high)
        self._grid.addWidget(self.outline, 0, 0)
        self._grid.addWidget(self.explanation, 1 if is_high else 0, 0 if is_high else 1)
        self._grid.setColumnStretch(0, 5)
        self._grid.setColumnStretch(1, 0 if is_high else 3)
        self._grid.setRowStretch(0, 0 if is_high else 1)
        self._grid.setRowStretch(2, 1 if is_high else 0)
        # A column without a widget keeps its spacing.
        self._grid.setHorizontalSpacing(0 if is_high else 16)
