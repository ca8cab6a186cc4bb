"""Paints what of a board is in view, and the cards that are being dragged over it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from dcc_desktop.i18n import _
from ui.theme.look import look

if TYPE_CHECKING:
    from ui.board.board import Board


def paint_board(board: Board, painter: QPainter, area: QRect) -> None:
    """Paint clusters, then cards, then what is dragged."""
    painter.fillRect(area, QColor(look().tokens.side))
    top = board.verticalScrollBar().value()
    painter.translate(0, -top)
    seen = QRectF(area).translated(0, top).adjusted(-8, -8, 8, 8)
    over_card, over_cluster = board.mouse.target()
    _paint_clusters(board, painter, seen, over_cluster)
    if board.places.caption is not None:
        board.things_painter.paint_caption(painter, board.places.caption, _("Without a cluster"))
    _paint_cards(board, painter, seen)
    if over_card:
        _paint_target(painter, board.places.cards[over_card])
    if board.mouse.offset is not None:
        _paint_dragged(board, painter)


def _paint_clusters(board: Board, painter: QPainter, seen: QRectF, over: str) -> None:
    here = board.selection.current if board.hasFocus() else ""
    home = board.content.cluster_of(board.selection.current) or board.selection.current
    for cluster_id, rect in board.places.clusters.items():
        if rect.intersects(seen):
            board.things_painter.paint_cluster(
                painter,
                rect,
                board.content.clusters[cluster_id],
                has_votes=board.content.has_votes,
                is_marked=cluster_id == (over or ("" if board.is_dragging() else home)),
                is_current=cluster_id == here,
            )
            if not board.content.in_cluster(cluster_id):
                _paint_hollow(painter, rect)


def _paint_cards(board: Board, painter: QPainter, seen: QRectF) -> None:
    selection, is_dragging = board.selection, board.is_dragging()
    here = selection.current if board.hasFocus() else ""
    for card_id, card in board.content.cards.items():
        rect = board.places.cards[card_id]
        if rect.intersects(seen):
            is_chosen = card_id in selection.chosen
            painter.setOpacity(0.35 if is_chosen and is_dragging else 1.0)
            board.things_painter.paint_card(
                painter, rect, card, is_selected=is_chosen, is_current=card_id == here and not is_chosen
            )
    painter.setOpacity(1.0)


def _paint_dragged(board: Board, painter: QPainter) -> None:
    """Paint at most three cards under the pointer; the rest is a number."""
    offset = board.mouse.offset
    chosen = board.chosen_cards()
    if offset is None or not chosen:
        return
    held = board.selection.current if board.selection.current in chosen else chosen[0]
    rect = board.places.cards[held].translated(offset)
    painter.setOpacity(0.94)
    for number, card_id in reversed(list(enumerate([held, *(each for each in chosen if each != held)][:3]))):
        place = rect.translated(number * 6, number * 6)
        board.things_painter.paint_card(painter, place, board.content.cards[card_id], is_selected=True)
    painter.setOpacity(1.0)


def _paint_target(painter: QPainter, rect: QRectF) -> None:
    pen = QPen(QColor(look().tokens.accent), 2)
    pen.setDashPattern([3, 2])
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(rect.adjusted(-4, -4, 4, 4), 8, 8)


def _paint_hollow(painter: QPainter, rect: QRectF) -> None:
    """Say in an empty cluster what it is for."""
    inner = rect.adjusted(12, look().px(38), -12, -12)
    painter.setPen(QColor(look().tokens.text2))
    painter.setFont(painter.font())
    painter.drawText(inner, int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap), _("Drag ideas here"))
