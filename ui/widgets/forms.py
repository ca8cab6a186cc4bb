"""Fields side by side in two columns, one below the other where it is narrow."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from ui.theme.look import look

COLUMN_GAP, ROW_GAP = 16, 12
_TWO_COLUMNS_FROM = 520


class Form(QWidget):
    """A grid of fields in the order in which they are added, which is the order of Tab."""

    def __init__(
        self, *, two_columns_from: int = _TWO_COLUMNS_FROM, row_gap: int = ROW_GAP, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._threshold = two_columns_from
        self._fields: list[tuple[QWidget, bool]] = []
        self._columns = 2
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(COLUMN_GAP)
        self._grid.setVerticalSpacing(row_gap)

    def add(self, field: QWidget, *, is_wide: bool = False) -> None:
        """Add a field; a wide one takes the whole row."""
        self._fields.append((field, is_wide))
        if len(self._fields) > 1:
            QWidget.setTabOrder(self._fields[-2][0], field)
        self._arrange()

    def columns(self) -> int:
        """Return in how many columns the fields stand now."""
        return self._columns

    def minimumSizeHint(self) -> QSize:
        """One column must always be possible, or the form could never become narrow."""
        widest = max((field.minimumSizeHint().width() for field, _is_wide in self._fields), default=0)
        return QSize(widest, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take the number of columns that fits."""
        super().resizeEvent(event)
        columns = 2 if self.width() >= look().px(self._threshold) else 1
        if columns != self._columns:
            self._columns = columns
            self._arrange()

    def _arrange(self) -> None:
        for field, _is_wide in self._fields:
            self._grid.removeWidget(field)
        row, column = 0, 0
        for field, is_wide in self._fields:
            if column and (is_wide or column >= self._columns):
                row, column = row + 1, 0
            span = self._columns if is_wide else 1
            self._grid.addWidget(field, row, column, 1, span)
            column += span
        for place in range(2):
            self._grid.setColumnStretch(place, 1 if place < self._columns else 0)
