"""The board: ideas as cards in clusters; it shows and asks, and changes nothing by itself."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QRect, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QContextMenuEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QWidget

from dcc_desktop.i18n import _
from ui.board.board_content import BoardContent
from ui.board.board_keys import BoardKeys
from ui.board.board_mouse import BoardMouse
from ui.board.board_scene import paint_board
from ui.board.board_selection import BoardSelection
from ui.board.board_view import BoardView
from ui.board.board_words import words_of
from ui.board.in_place_editor import InPlaceEditor
from ui.theme.look import Type, look


class Board(BoardView):
    """Its signals are wishes; the page shows what came of them.

    `cluster_wanted(card ids)`: a new cluster of these. `move_wanted(card ids, cluster id)`: an empty id takes them
    out. `target_wanted`: the user wants to choose where to. `text_typed(id, text)`: another text of a card, or another
    title of a cluster. `removal_wanted(ids)`, `menu_wanted(place)`, `pasted(text)`.
    """

    cluster_wanted = Signal(list)
    move_wanted = Signal(list, str)
    target_wanted = Signal()
    text_typed = Signal(str, str)
    removal_wanted = Signal(list)
    menu_wanted = Signal(QPoint)
    pasted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.selection = BoardSelection(self)
        self.mouse = BoardMouse(self)
        self.editor: InPlaceEditor | None = None
        self._keys = BoardKeys(self)
        self.selection.changed.connect(self._on_selection_changed)
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)

    def set_content(self, content: BoardContent) -> None:
        """Show these cards; what is chosen stays chosen, and where one looks stays in view."""
        super().set_content(content)
        self.selection.keep([*content.cards, *content.clusters])

    def chosen_cards(self) -> list[str]:
        """Return the chosen cards in the order in which they are read."""
        return [each for each in self.card_order() if each in self.selection.chosen]

    def is_dragging(self) -> bool:
        """Tell whether cards are being dragged."""
        return self.mouse.offset is not None

    def give_up(self) -> None:
        """Stop dragging; else choose nothing."""
        if self.is_dragging():
            self.mouse.stop()
        else:
            self.selection.clear()

    def edit(self, thing_id: str) -> None:
        """Open a card or the title of a cluster for typing."""
        rect = self.places.rect_of(thing_id)
        if rect is None:
            return
        self.show_thing(thing_id)
        place = rect.translated(0, -self.verticalScrollBar().value()).toRect()
        card = self.content.cards.get(thing_id)
        if card is not None:
            grown = QRect(place.left() - 4, place.top() - 4, place.width() + 8, place.height() + look().px(24))
            editor = InPlaceEditor(card.text, grown, Type.CAPTION, name=_("Idea"), parent=self.viewport())
        else:
            title, inner = self.content.clusters[thing_id].title, place.adjusted(5, 3, -5, -1)
            editor = InPlaceEditor(title, inner, Type.BUTTON, name=_("Title of the cluster"), parent=self.viewport())
        editor.taken.connect(lambda text: self._on_text_taken(thing_id, text))
        editor.given_up.connect(self._on_editor_over)
        self.editor = editor

    def viewportEvent(self, event: QEvent) -> bool:
        """Hand what the mouse does to its own class."""
        if isinstance(event, QHelpEvent):
            self.mouse.tell(event)
            return True
        if not isinstance(event, QMouseEvent):
            return super().viewportEvent(event)
        if event.type() == QEvent.Type.MouseButtonPress:
            self.mouse.press(event)
        elif event.type() == QEvent.Type.MouseMove:
            self.mouse.move(event)
        elif event.type() == QEvent.Type.MouseButtonRelease:
            self.mouse.release()
        elif event.type() == QEvent.Type.MouseButtonDblClick:
            point = self.on_board(event.position())
            self.edit(self.places.card_at(point) or self.places.cluster_at(point))
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys; see `BoardKeys`."""
        if not self._keys.take(event):
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu, at the pointer or at the thing that the keys are at."""
        is_by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        self.menu_wanted.emit(self.place_of(self.selection.current) if is_by_key else event.globalPos())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint what is in view."""
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_board(self, painter, event.rect())
        painter.end()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show where the keys are; the first time that is the first thing."""
        super().focusInEvent(event)
        order = self.places.order()
        if not self.selection.current and order and event.reason().name.startswith(("TabFocus", "Backtab")):
            self.selection.choose(order[0], is_card=self.is_card(order[0]))
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show that the keys are elsewhere."""
        super().focusOutEvent(event)
        self.viewport().update()

    def _on_selection_changed(self) -> None:
        self.viewport().update()
        words = words_of(self.content, self.selection.current)
        self.setAccessibleDescription(words)
        if words and self.hasFocus():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))

    def _on_scrolled(self) -> None:
        if self.editor is not None:
            self.editor.clearFocus()

    def _on_text_taken(self, thing_id: str, text: str) -> None:
        self._on_editor_over()
        card, cluster = self.content.cards.get(thing_id), self.content.clusters.get(thing_id)
        before = card.text if card is not None else cluster.title if cluster is not None else text
        if text != before:
            self.text_typed.emit(thing_id, text)

    def _on_editor_over(self) -> None:
        self.editor = None
        self.setFocus()
