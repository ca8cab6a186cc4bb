"""Where cards and clusters lie: clusters flow into columns, cards without one stand in a grid below."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from PySide6.QtCore import QPointF, QRectF, Qt

from ui.board.board_content import BoardCard, BoardContent
from ui.board.cluster_titles import title_lines
from ui.theme.look import look

# Cards grow with the room that is left; two clusters of two stand side by side in a window of 1280.
CARD_WIDTH, CARD_HEIGHT = 156, 80
EDGE, COLUMN_GAP, ROW_GAP = 11, 16, 10
PAD, CARD_GAP = 12, 12
HEAD, CAPTION = 38, 30
TITLE_LINE = 18


@dataclass(slots=True)
class BoardLayout:
    """The rectangles of everything, in board coordinates; `heads` are the titles of the clusters."""

    width: float = 0.0
    height: float = 0.0
    cards: dict[str, QRectF] = field(default_factory=dict)
    clusters: dict[str, QRectF] = field(default_factory=dict)
    heads: dict[str, QRectF] = field(default_factory=dict)
    caption: QRectF | None = None
    _loose_top: float = 0.0
    _loose: int = 0

    def arrange(self, content: BoardContent, width: float) -> None:
        """Lay everything out anew."""
        self.width = width
        self.cards, self.clusters, self.heads = {}, {}, {}
        bottom = self._arrange_clusters(content)
        self.caption, self._loose, self._loose_top = None, 0, bottom
        if content.clusters and content.loose:
            self.caption = QRectF(EDGE, bottom, width - 2 * EDGE, look().px(CAPTION))
            self._loose_top = self.caption.bottom()
        self.height = bottom
        for card in content.loose:
            self.append_loose(card)

    def append_loose(self, card: BoardCard) -> QRectF:
        """Put one more card after those without a cluster; nothing else moves."""
        room = self.width - 2 * EDGE
        per_row, wide = cards_in_row(room)
        row, place = divmod(self._loose, per_row)
        high = look().px(CARD_HEIGHT)
        left = EDGE + place * (wide + CARD_GAP)
        rect = QRectF(left, self._loose_top + row * (high + ROW_GAP), wide, high)
        self.cards[card.id] = rect
        self._loose += 1
        self.height = max(self.height, rect.bottom() + EDGE)
        return rect

    def _arrange_clusters(self, content: BoardContent) -> float:
        room = self.width - 2 * EDGE
        least = 2 * look().px(CARD_WIDTH) + CARD_GAP + 2 * PAD
        columns = max(int((room + COLUMN_GAP) // (least + COLUMN_GAP)), 1)
        wide = (room - (columns - 1) * COLUMN_GAP) / columns
        bottoms = [float(EDGE)] * columns
        for cluster_id in content.clusters:
            column = bottoms.index(min(bottoms))
            left = EDGE + column * (wide + COLUMN_GAP)
            lines = title_lines(content.clusters[cluster_id], wide, has_votes=content.has_votes)
            head = look().px(HEAD) + (len(lines) - 1) * look().px(TITLE_LINE)
            cards = content.in_cluster(cluster_id)
            high = head + self._arrange_cards(cards, left, bottoms[column] + head, wide=wide)
            self.clusters[cluster_id] = QRectF(left, bottoms[column], wide, high)
            self.heads[cluster_id] = QRectF(left, bottoms[column], wide, head)
            bottoms[column] += high + COLUMN_GAP
        return max(bottoms)

    def _arrange_cards(self, cards: list[BoardCard], left: float, top: float, *, wide: float) -> float:
        per_row, card_width = cards_in_row(wide - 2 * PAD)
        high = look().px(CARD_HEIGHT)
        for number, card in enumerate(cards):
            row, place = divmod(number, per_row)
            x = left + PAD + place * (card_width + CARD_GAP)
            self.cards[card.id] = QRectF(x, top + row * (high + ROW_GAP), card_width, high)
        rows = max(-(-len(cards) // per_row), 1)  # an empty cluster keeps room for a card to drop
        return rows * (high + ROW_GAP) - ROW_GAP + PAD

    def card_at(self, point: QPointF, *, but: Iterable[str] = ()) -> str:
        """Return the card at a point; empty when there is none."""
        left_out = set(but)
        return next((key for key, rect in self.cards.items() if key not in left_out and rect.contains(point)), "")

    def cluster_at(self, point: QPointF) -> str:
        """Return the cluster at a point; empty when there is none."""
        return next((key for key, rect in self.clusters.items() if rect.contains(point)), "")

    def rect_of(self, thing_id: str) -> QRectF | None:
        """Return where a card or the title of a cluster is."""
        return self.cards.get(thing_id) or self.heads.get(thing_id)

    def order(self) -> list[str]:
        """Return titles and cards from top to bottom, as they are read."""
        places = self.heads | self.cards
        return sorted(places, key=lambda key: (round(places[key].top()), places[key].left()))

    def neighbour(self, thing_id: str, key: Qt.Key) -> str:
        """Return what lies beside a card or title in the direction of an arrow key; empty at the edge."""
        here = self.rect_of(thing_id)
        if here is None:
            return ""
        best, least = "", float("inf")
        for other, rect in (self.heads | self.cards).items():
            distance = _distance(here, rect, key)
            if other != thing_id and distance is not None and distance < least:
                best, least = other, distance
        return best


def cards_in_row(room: float) -> tuple[int, float]:
    """Return how many cards stand side by side, and how wide each is so that they fill the room."""
    least = look().px(CARD_WIDTH)
    count = max(int((room + CARD_GAP + 1) // (least + CARD_GAP)), 1)
    return count, (room - (count - 1) * CARD_GAP) / count


def _distance(here: QRectF, there: QRectF, key: Qt.Key) -> float | None:
    """Return how far a rectangle lies in a direction, sideways counting more; None when it lies elsewhere."""
    across, down = there.center().x() - here.center().x(), there.center().y() - here.center().y()
    if key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
        ahead = across if key == Qt.Key.Key_Right else -across
        aside = max(abs(down) - (here.height() + there.height()) / 2, 0) + abs(down) / 8
        is_there = ahead > 1 and abs(down) < max(here.height(), there.height())
    else:
        ahead = there.top() - here.top() if key == Qt.Key.Key_Down else here.bottom() - there.bottom()
        gap = max(here.left() - there.right(), there.left() - here.right(), 0.0)
        aside = gap * 4 + abs(there.left() - here.left()) / 8
        is_there = ahead > 1
    return ahead + aside if is_there else None
