"""The surface of the board: where everything lies, what of it is in view, and how it scrolls."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from dcc_desktop.i18n import _
from ui.board.board_content import BoardCard, BoardContent
from ui.board.board_layout import BoardLayout
from ui.board.board_painter import BoardPainter
from ui.theme.look import look


class BoardView(QAbstractScrollArea):
    """A page of cards that scrolls up and down."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.content = BoardContent()
        self.places = BoardLayout()
        self.things_painter = BoardPainter()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # Always there, so that nothing moves when the board becomes higher than the window.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        # Opaque, so that scrolling moves what is painted instead of painting it again.
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(_("Board of ideas"))
        self.setMinimumWidth(look().px(240))
        look().changed.connect(self._on_look_changed)

    def set_content(self, content: BoardContent) -> None:
        """Show these cards; where one looks stays in view."""
        if content != self.content:
            self.content = content
            self._arrange()

    def append_card(self, card: BoardCard) -> None:
        """Show one more card without a cluster, as ideas come; nothing else is laid out anew."""
        is_first_beside_clusters = bool(self.content.clusters) and not self.content.loose
        self.content.append_loose(card)
        if is_first_beside_clusters:
            self._arrange()  # the caption above these cards comes with the first
        else:
            self.places.append_loose(card)
            self._set_range()
        self.show_thing(card.id)
        rect = self.places.cards[card.id].translated(0, -self.verticalScrollBar().value())
        self.viewport().update(rect.toAlignedRect().adjusted(-8, -8, 8, 8))

    def show_thing(self, thing_id: str) -> None:
        """Scroll until a card or a title is in view."""
        rect = self.places.rect_of(thing_id)
        if rect is None:
            return
        bar, height = self.verticalScrollBar(), self.viewport().height()
        if rect.top() - 16 < bar.value():
            bar.setValue(int(rect.top() - 16))
        elif rect.bottom() + 16 > bar.value() + height:
            bar.setValue(int(rect.bottom() + 16 - height))

    def is_card(self, thing_id: str) -> bool:
        """Tell whether an id is that of a card."""
        return thing_id in self.content.cards

    def card_order(self) -> list[str]:
        """Return the cards in the order in which they are read."""
        return [each for each in self.places.order() if self.is_card(each)]

    def on_board(self, point: QPointF) -> QPointF:
        """Return a point of the viewport in board coordinates."""
        return point + QPointF(0, self.verticalScrollBar().value())

    def place_of(self, thing_id: str) -> QPoint:
        """Return where on the screen a menu for a thing may open."""
        rect = self.places.rect_of(thing_id) or QRectF(0, 0, 0, 0)
        corner = rect.bottomLeft() - QPointF(0, self.verticalScrollBar().value())
        return self.viewport().mapToGlobal(corner.toPoint())

    def scrollContentsBy(self, across: int, down: int) -> None:  # noqa: ARG002 - it never moves sideways
        """Move what is painted; only what comes into view is painted."""
        self.viewport().scroll(0, down)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out for the new width."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        self.places.arrange(self.content, self.viewport().width())
        self._set_range()
        self.viewport().update()

    def _set_range(self) -> None:
        bar, height = self.verticalScrollBar(), self.viewport().height()
        bar.setPageStep(height)
        bar.setSingleStep(look().px(36))
        bar.setRange(0, max(int(self.places.height) - height, 0))

    def _on_look_changed(self) -> None:
        self.things_painter.forget()
        self._arrange()
