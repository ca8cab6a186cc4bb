"""Paints cards and clusters; what costs time (wrapped lines, grounds with their shadow) is kept."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QPixmap

from ui.board.board_content import BoardCard, BoardCluster
from ui.board.board_layout import HEAD, TITLE_LINE
from ui.board.board_words import votes_text
from ui.board.card_lines import card_lines
from ui.board.cluster_titles import INSET, title_lines
from ui.board.stakeholder_marks import mark_colour, mark_letter
from ui.theme.look import Type, look
from ui.theme.numbers import count_text

_SHADOW = 8
_STRIPE, _TEXT_LEFT, _TEXT_RIGHT = 4, 12, 8
_LINE = 17


class BoardPainter:
    """One for a board; `forget` after the look has changed."""

    def __init__(self) -> None:
        self._grounds: dict[tuple[int, int, float], QPixmap] = {}
        self._lines: dict[tuple[str, int, int], list[str]] = {}
        self._titles: dict[tuple[str, int, int], list[str]] = {}
        self._fonts: dict[Type, QFont] = {}
        self._metrics: dict[Type, QFontMetricsF] = {}

    def forget(self) -> None:
        """Measure and paint anew."""
        for known in (self._grounds, self._lines, self._titles, self._fonts, self._metrics):
            known.clear()

    def paint_card(
        self, painter: QPainter, rect: QRectF, card: BoardCard, *, is_selected: bool = False, is_current: bool = False
    ) -> None:
        """Paint a card; the selected one has a frame of 2 px, the current one of a focused board a second line."""
        t = look().tokens
        self._paint_ground(painter, rect)
        if card.speaks_for is not None:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(mark_colour(card.speaks_for)))
            painter.drawRoundedRect(QRectF(rect.left(), rect.top(), _STRIPE, rect.height()), 2, 2)
        taken = self._paint_foot(painter, rect, card)
        self._paint_text(painter, rect, card, taken)
        if is_selected or is_current:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(t.accent if is_selected else t.control), 2))
            painter.drawRoundedRect(rect.adjusted(-1, -1, 1, 1), 5, 5)
        if is_current and is_selected:
            painter.setPen(QPen(QColor(t.accent), 2))
            painter.drawRoundedRect(rect.adjusted(-4, -4, 4, 4), 8, 8)

    def paint_cluster(
        self,
        painter: QPainter,
        rect: QRectF,
        cluster: BoardCluster,
        *,
        has_votes: bool,
        is_marked: bool,
        is_current: bool = False,
    ) -> None:
        """Paint the ground of a cluster with its title and the sum of its dots."""
        t = look().tokens
        painter.setBrush(QColor(t.canvas))
        painter.setPen(QPen(QColor(t.accent if is_marked else t.line), 2 if is_marked else 1))
        inset = 1.0 if is_marked else 0.5
        painter.drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), 8, 8)
        head = QRectF(rect.left() + INSET, rect.top(), rect.width() - 2 * INSET, look().px(HEAD))
        if has_votes:
            right = self._paint_right(painter, head, votes_text(cluster.dots), Type.TABLE_KEY)
            self._paint_dot(painter, right - 9, head.center().y() + 0.5)
        painter.setFont(self._font(Type.BUTTON))
        painter.setPen(QColor(t.text1))
        key = (cluster.title, round(rect.width()), cluster.dots if has_votes else -1)
        if key not in self._titles:
            self._titles[key] = title_lines(cluster, rect.width(), has_votes=has_votes)
        for line in self._titles[key]:
            painter.drawText(head, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), line)
            head.translate(0, look().px(TITLE_LINE))
        if is_current:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(t.accent), 2))
            painter.drawRoundedRect(rect.adjusted(-3, -3, 3, 3), 10, 10)

    def paint_caption(self, painter: QPainter, rect: QRectF, text: str) -> None:
        """Paint the words above the cards without a cluster."""
        painter.setFont(self._font(Type.CAPTION_KEY))
        painter.setPen(QColor(look().tokens.text2))
        painter.drawText(rect, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), text)

    def _paint_foot(self, painter: QPainter, rect: QRectF, card: BoardCard) -> float:
        """Paint dots and letter at the lower right; return how much of the last line they take."""
        if not card.dots and card.speaks_for is None:
            return 0.0
        foot = QRectF(rect.left(), rect.bottom() - look().px(22), rect.width() - _TEXT_RIGHT, look().px(18))
        right = foot.right()
        if card.speaks_for is not None:
            right = self._paint_right(painter, foot, mark_letter(card.speaks_for), Type.ROW_CHIP) - 7
        if card.dots:
            area = QRectF(foot.left(), foot.top(), right - foot.left(), foot.height())
            right = self._paint_right(painter, area, count_text(card.dots), Type.CAPTION_KEY)
            right = self._paint_dot(painter, right - 7, foot.center().y())
        return foot.right() - right + 8

    def _paint_right(self, painter: QPainter, rect: QRectF, text: str, kind: Type) -> float:
        painter.setFont(self._font(kind))
        painter.setPen(QColor(look().tokens.text1 if kind is not Type.ROW_CHIP else look().tokens.text2))
        painter.drawText(rect, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), text)
        return rect.right() - self._metrics_of(kind).horizontalAdvance(text)

    @staticmethod
    def _paint_dot(painter: QPainter, centre: float, middle: float) -> float:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(look().tokens.accent))
        painter.drawEllipse(QPointF(centre, middle), 4, 4)
        return centre - 4

    def _paint_text(self, painter: QPainter, rect: QRectF, card: BoardCard, taken: float) -> None:
        metrics = self._metrics_of(Type.CAPTION)
        room = rect.width() - _TEXT_LEFT - _TEXT_RIGHT
        key = (card.text, int(room), int(taken))
        if key not in self._lines:
            self._lines[key] = card_lines(card.text, metrics, room, last=room - taken)
        painter.setFont(self._font(Type.CAPTION))
        painter.setPen(QColor(look().tokens.text1))
        baseline = rect.top() + look().px(6) + metrics.ascent()
        for line in self._lines[key]:
            painter.drawText(QPointF(rect.left() + _TEXT_LEFT, baseline), line)
            baseline += look().px(_LINE)

    def _paint_ground(self, painter: QPainter, rect: QRectF) -> None:
        ratio = painter.device().devicePixelRatioF()
        key = (round(rect.width()), round(rect.height()), ratio)
        if key not in self._grounds:
            self._grounds[key] = _ground(*key)
        corner = rect.topLeft() - QPointF(_SHADOW, _SHADOW)
        painter.drawPixmap(QPointF(round(corner.x()), round(corner.y())), self._grounds[key])

    def _font(self, kind: Type) -> QFont:
        if kind not in self._fonts:
            self._fonts[kind] = look().font(kind)
        return self._fonts[kind]

    def _metrics_of(self, kind: Type) -> QFontMetricsF:
        if kind not in self._metrics:
            self._metrics[kind] = QFontMetricsF(self._font(kind))
        return self._metrics[kind]


def _ground(width: int, height: int, ratio: float) -> QPixmap:
    """Return the surface of a card with its soft shadow, painted once for each size."""
    picture = QPixmap(round((width + 2 * _SHADOW) * ratio), round((height + 2 * _SHADOW) * ratio))
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    card = QRectF(_SHADOW, _SHADOW, width, height)
    for spread, alpha in ((3.5, 5), (2.5, 6), (1.5, 8), (0.5, 12)):
        painter.setBrush(QColor(0, 0, 0, alpha * (3 if look().tokens.is_dark else 1)))
        painter.drawRoundedRect(card.adjusted(-spread, -spread + 1.5, spread, spread + 1.5), 4 + spread, 4 + spread)
    painter.setBrush(QColor(look().tokens.surface))
    painter.drawRoundedRect(card, 4, 4)
    painter.end()
    return picture
