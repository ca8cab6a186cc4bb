"""The ground on which the board lies, with the entry line always in view at its foot."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ui.board.board import Board
from ui.theme.look import look


class BoardFrame(QFrame):
    """Holds the board, what stands over it while it is empty, and the foot."""

    def __init__(self, board: Board, empty: QWidget, foot: QHBoxLayout, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._board = board
        self._empty = empty
        column = QVBoxLayout(self)
        # Inside the rounded corners, as the board paints its whole rectangle.
        column.setContentsMargins(4, 4, 4, 14)
        column.setSpacing(10)
        column.addWidget(board, 1)
        around = QVBoxLayout()
        around.setContentsMargins(11, 11, 11, 0)
        around.addWidget(empty)
        column.addLayout(around, 1)
        foot.setContentsMargins(11, 0, 11, 0)
        foot.setSpacing(8)
        column.addLayout(foot)
        look().changed.connect(self.update)

    def show_empty(self, *, is_empty: bool) -> None:
        """Say what to do instead of showing an empty board."""
        self._board.setVisible(not is_empty)
        self._empty.setVisible(is_empty)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ground."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(QColor(look().tokens.side))
        painter.setPen(QPen(QColor(look().tokens.line), 1))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
