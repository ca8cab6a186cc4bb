"""The row of the tabs of the maturity page."""

from __future__ import annotations

from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget

from ui.widgets.hairlines import paint_hairline_below


class TabRow(QWidget):
    """The tabs with what stands beside them, over one hairline."""

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the hairline on, where the tabs end."""
        paint_hairline_below(self)
