"""The head of a table: captions aligned like their columns over one hairline."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QHeaderView, QWidget

from ui.models.rows_model import Column, RowsModel
from ui.theme.look import Type, look
from ui.widgets.cells import EDGE_PAD, HEAD, PAD, inner


class TableHead(QHeaderView):
    """Column heads of a `RowsModel`."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setSectionsClickable(False)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(24)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def sizeHint(self) -> QSize:
        """Return the height of the look, scaled by the text size."""
        return QSize(super().sizeHint().width(), look().px(HEAD))

    def wanted_width(self, column: int) -> int:
        """Return the width of a title with its margins."""
        columns = self._columns()
        metrics = QFontMetricsF(look().font(Type.CAPTION, is_tabular=True))
        width = 0 if columns[column].paint_title else metrics.horizontalAdvance(columns[column].title)
        left = EDGE_PAD if column == 0 else PAD
        return int(width) + 1 + left + (EDGE_PAD if column == len(columns) - 1 else PAD)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the sections, and the hairline also where there is no section."""
        painter = QPainter(self.viewport())
        painter.fillRect(self.viewport().rect(), QColor(look().tokens.surface))
        bottom = self.viewport().height() - 1
        painter.fillRect(QRect(0, bottom, self.viewport().width(), 1), QColor(look().tokens.line))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for place in range(self.count()):
            rect = QRect(self.sectionViewportPosition(place), 0, self.sectionSize(place), bottom)
            self._paint_title(painter, rect, place)
        painter.end()

    def _paint_title(self, painter: QPainter, rect: QRect, place: int) -> None:
        columns = self._columns()
        if place >= len(columns) or not rect.intersects(self.viewport().rect()):
            return
        column = columns[place]
        area = inner(QRectF(rect), is_first=place == 0, is_last=place == len(columns) - 1)
        painter.setFont(look().font(Type.CAPTION, is_tabular=True))
        painter.setPen(QColor(look().tokens.text2))
        if column.paint_title:
            column.paint_title(painter, area)
            return
        side = Qt.AlignmentFlag.AlignRight if column.is_number else Qt.AlignmentFlag.AlignLeft
        metrics = QFontMetricsF(painter.font())
        text = metrics.elidedText(column.title, Qt.TextElideMode.ElideRight, area.width() + 1)
        painter.drawText(area, int(side | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine), text)

    def _columns(self) -> list[Column[object]]:
        model = self.model()
        return model.columns if isinstance(model, RowsModel) else []
