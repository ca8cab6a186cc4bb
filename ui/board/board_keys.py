"""What the keys do on a board; all that the mouse can do, they can."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence

if TYPE_CHECKING:
    from ui.board.board import Board

_ARROWS = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down)
_CLUSTER_KEYS = (Qt.Key.Key_G, ord("Г"))
# Latin and Cyrillic: nobody changes the keyboard's language for one key.
_MOVE_TEXTS = frozenset("mMмМ")


class BoardKeys(QObject):
    """Arrows go from card to card, Space chooses several, F2 or Enter edits, Delete removes, Ctrl+G and M cluster."""

    def __init__(self, board: Board) -> None:
        super().__init__(board)
        self._board = board

    def take(self, event: QKeyEvent) -> bool:
        """Return whether the key was ours."""
        key, board = event.key(), self._board
        is_ctrl = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if key in _ARROWS:
            self._go(event)
        elif event.matches(QKeySequence.StandardKey.SelectAll):
            board.selection.choose_all(board.card_order())
        elif event.matches(QKeySequence.StandardKey.Paste):
            board.pasted.emit(QGuiApplication.clipboard().text())
        elif event.matches(QKeySequence.StandardKey.Copy):
            QGuiApplication.clipboard().setText(
                "\n".join(board.content.cards[each].text for each in board.chosen_cards())
            )
        elif is_ctrl and key in _CLUSTER_KEYS:
            if board.chosen_cards():
                board.cluster_wanted.emit(board.chosen_cards())
        elif is_ctrl or event.modifiers() & Qt.KeyboardModifier.AltModifier:
            return False
        else:
            return self._take_plain(event)
        return True

    def _take_plain(self, event: QKeyEvent) -> bool:
        key, board, selection = event.key(), self._board, self._board.selection
        if key in (Qt.Key.Key_F2, Qt.Key.Key_Return, Qt.Key.Key_Enter) and selection.current:
            board.edit(selection.current)
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and (selection.chosen or selection.current):
            board.removal_wanted.emit(board.chosen_cards() or [selection.current])
        elif key == Qt.Key.Key_Space and board.is_card(selection.current):
            selection.toggle(selection.current)
        elif event.text() in _MOVE_TEXTS:
            board.target_wanted.emit()
        elif key == Qt.Key.Key_Escape and (selection.current or board.is_dragging()):
            board.give_up()
        else:
            return False
        return True

    def _go(self, event: QKeyEvent) -> None:
        board, selection = self._board, self._board.selection
        order = board.places.order()
        if not order:
            return
        there = board.places.neighbour(selection.current, Qt.Key(event.key())) if selection.current else order[0]
        if not there:
            return
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier and board.is_card(there):
            selection.extend(there, board.card_order())
        else:
            selection.choose(there, is_card=board.is_card(there))
        board.show_thing(there)
