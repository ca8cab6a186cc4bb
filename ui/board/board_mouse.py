"""What the mouse does on a board: choose, drag cards onto clusters and cards, or out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QHelpEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QToolTip

from ui.widgets.plain_tips import plain_tip

if TYPE_CHECKING:
    from ui.board.board import Board

_NEAR_EDGE, _STEP, _EVERY_MS = 36, 14, 30


class BoardMouse(QObject):
    """Follows the pointer; `offset` is how far the dragged cards are from where they lie, None while none is."""

    def __init__(self, board: Board) -> None:
        super().__init__(board)
        self._board = board
        self._pressed: QPointF | None = None
        self._is_late = False
        self.offset: QPointF | None = None
        self.pointer = QPointF()
        self._scrolling = QTimer(self)
        self._scrolling.setInterval(_EVERY_MS)
        self._scrolling.timeout.connect(self._scroll)

    def press(self, event: QMouseEvent) -> None:
        """Choose what is under the pointer."""
        if event.button() == Qt.MouseButton.MiddleButton:
            return
        point = self._board.on_board(event.position())
        layout, selection = self._board.places, self._board.selection
        card = layout.card_at(point)
        is_ctrl = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        self._is_late = False
        if not card:
            selection.choose(layout.cluster_at(point), is_card=False)
        elif is_ctrl and event.button() == Qt.MouseButton.LeftButton:
            selection.toggle(card)
        elif event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            selection.extend(card, self._board.card_order())
        elif card in selection.chosen:
            # A press on one of many may begin to drag all of them; only the release tells.
            self._is_late = event.button() == Qt.MouseButton.LeftButton
        else:
            selection.choose(card)
        if event.button() == Qt.MouseButton.LeftButton and card and not is_ctrl:
            self._pressed = point

    def move(self, event: QMouseEvent) -> None:
        """Drag the chosen cards."""
        if self._pressed is None:
            return
        self.pointer = self._board.on_board(event.position())
        distance = (self.pointer - self._pressed).manhattanLength()
        if self.offset is None and distance < QApplication.startDragDistance():
            return
        self.offset = self.pointer - self._pressed
        self._scrolling.start()
        self._board.viewport().update()

    def release(self) -> None:
        """Drop the cards."""
        is_dropped, point = self.offset is not None, self.pointer
        is_click = self._is_late and not is_dropped
        self.stop()
        if is_dropped:
            self._drop(point)
        elif is_click:
            self._board.selection.choose(self._board.selection.current)

    def stop(self) -> None:
        """Give the dragging up; the cards lie where they lay."""
        self._pressed = self.offset = None
        self._scrolling.stop()
        self._board.viewport().update()

    def tell(self, event: QHelpEvent) -> None:
        """Show the whole text of a card or a title, as the board may have cut it."""
        point, content = self._board.on_board(QPointF(event.pos())), self._board.content
        card = content.cards.get(self._board.places.card_at(point))
        cluster = content.clusters.get(self._board.places.cluster_at(point))
        text = card.text if card is not None else cluster.title if cluster is not None else ""
        QToolTip.showText(event.globalPos(), plain_tip(text), self._board)

    def target(self) -> tuple[str, str]:
        """Return the card and the cluster onto which the dragged cards would drop."""
        if self.offset is None:
            return "", ""
        layout = self._board.places
        cluster = layout.cluster_at(self.pointer)
        return "" if cluster else layout.card_at(self.pointer, but=self._board.selection.chosen), cluster

    def _drop(self, point: QPointF) -> None:
        layout, board = self._board.places, self._board
        chosen = board.chosen_cards()
        cluster = layout.cluster_at(point)
        card = "" if cluster else layout.card_at(point, but=chosen)
        if card:
            board.cluster_wanted.emit([card, *chosen])
        elif any(board.content.cluster_of(each) != cluster for each in chosen):
            board.move_wanted.emit(chosen, cluster)

    def _scroll(self) -> None:
        y = self._board.viewport().mapFromGlobal(self._board.cursor().pos()).y()
        bar, height = self._board.verticalScrollBar(), self._board.viewport().height()
        step = -_STEP if y < _NEAR_EDGE else _STEP if y > height - _NEAR_EDGE else 0
        before = bar.value()
        bar.setValue(before + step)
        moved = QPoint(0, bar.value() - before)
        if self.offset is not None and not moved.isNull():
            self.offset += moved
            self.pointer += moved
            self._board.viewport().update()
