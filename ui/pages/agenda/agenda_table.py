"""The table of a day: rows are started, moved by keys and with the mouse, and typed into."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QByteArray, QEvent, QMimeData, QModelIndex, QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QDrag,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QAbstractItemView, QWidget

from dcc_desktop.domain.day_view import AgendaRow
from dcc_desktop.i18n import _
from ui.models.keyed_rows import Index
from ui.models.rows_model import RowsModel
from ui.theme.look import look
from ui.widgets.buttons import IconButton
from ui.widgets.tables import Table

MIME = "application/x-dcc-agenda-item"


@cache
def _draggable(flags: Qt.ItemFlag) -> Qt.ItemFlag:
    """Join flags once: a view asks for them with each cell that it paints."""
    return flags | Qt.ItemFlag.ItemIsDragEnabled


class AgendaModel(RowsModel[AgendaRow]):
    """Rows that can be picked up."""

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let rows be dragged, headings not."""
        flags = super().flags(index)
        return flags if self.row_at(index) is None else _draggable(flags)


class AgendaTable(Table):
    """`step_asked(id, -1 or 1)` moves an item up or down; `dropped(id, place)` before the row at a place, groups count;
    `start_asked(id)`, `copy_asked(id)`, `menu_asked(id, where)`; `heading_opened(place)` a heading was double-clicked.
    """

    step_asked = Signal(str, int)
    dropped = Signal(str, int)
    start_asked = Signal(str)
    copy_asked = Signal(str)
    menu_asked = Signal(str, QPoint)
    heading_opened = Signal(int)

    def __init__(self, model: AgendaModel, *, name: str, empty_text: str, parent: QWidget | None = None) -> None:
        self._drop_at = -1
        super().__init__(model, name=name, is_compact=True, empty_text=empty_text, parent=parent)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.viewport().setAcceptDrops(True)
        self.setMouseTracking(True)
        self._starter = _Starter(self.viewport())
        self._pointed = ""
        self._starter.clicked.connect(lambda: self.start_asked.emit(self._pointed))
        self.entered.connect(self._on_entered)
        self.doubleClicked.connect(self._on_double_clicked)
        self.verticalScrollBar().valueChanged.connect(self._starter.hide)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move with Alt+Up and Alt+Down, copy with Ctrl+D; all else as in every table."""
        chosen = self.chosen_id()
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        if chosen and event.modifiers() & Qt.KeyboardModifier.AltModifier and Qt.Key(event.key()) in steps:
            self.step_asked.emit(chosen, steps[Qt.Key(event.key())])
        elif chosen and event.key() == Qt.Key.Key_D and event.modifiers() == Qt.KeyboardModifier.ControlModifier:
            self.copy_asked.emit(chosen)
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what can be done with a row."""
        is_by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if is_by_key else self.indexAt(event.pos())
        row_id = self.rows.id_at(index)
        if row_id:
            self.choose(row_id)
            where = self.visualRect(index).bottomLeft() if is_by_key else event.pos()
            self.menu_asked.emit(row_id, self.viewport().mapToGlobal(where))

    # Dragging a row

    def startDrag(self, _actions: Qt.DropAction) -> None:
        """Pick up the chosen row; the data is its id."""
        drag, data = QDrag(self), QMimeData()
        data.setData(MIME, QByteArray(self.chosen_id().encode()))
        drag.setMimeData(data)
        drag.exec(Qt.DropAction.MoveAction)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take agenda items only."""
        self._show_drop(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Show between which rows the item would go."""
        self._show_drop(event)

    def dragLeaveEvent(self, _event: QDragLeaveEvent) -> None:
        """Take the line away."""
        self._set_drop(-1)

    def dropEvent(self, event: QDropEvent) -> None:
        """Put the item where the line is."""
        place, data = self.place_at(event.position().toPoint()), event.mimeData().data(MIME)
        self._set_drop(-1)
        if data.isEmpty():
            return
        # Qt must not remove the row itself after a move.
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        self.dropped.emit(bytes(data.data()).decode(), place)

    def place_at(self, point: QPoint) -> int:
        """Return before which row a point lies: the upper half of a row is before it, the lower half after it."""
        index = self.indexAt(point)
        if not index.isValid():
            return self.rows.rowCount()
        top, height = self.rowViewportPosition(index.row()), self.rowHeight(index.row())
        return index.row() + (1 if point.y() - top > height / 2 else 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the rows, and the line where a dragged row would go."""
        super().paintEvent(event)
        if self._drop_at < 0:
            return
        painter = QPainter(self.viewport())
        painter.fillRect(
            QRect(0, self._y_of(self._drop_at) - 1, self.viewport().width(), 2), QColor(look().tokens.accent)
        )
        painter.end()

    # The button to start a row

    def viewportEvent(self, event: QEvent) -> bool:
        """Take the button away when the pointer leaves the rows."""
        if event.type() == QEvent.Type.Leave:
            self._starter.hide()
        return super().viewportEvent(event)

    def forget_pointed(self) -> None:
        """Take the button away, because the rows have changed under it."""
        self._starter.hide()

    def _on_entered(self, index: QModelIndex) -> None:
        row = self.rows.row_at(index)
        is_offered = isinstance(row, AgendaRow) and not row.is_active
        self._starter.setVisible(is_offered and self.state() == QAbstractItemView.State.NoState)
        if not isinstance(row, AgendaRow) or not is_offered:
            return
        self._pointed = row.id
        # At the place of the sign: over the title or the tool it would cover what one reads or clicks.
        cell = self.visualRect(self.rows.index(index.row(), self.rows.column_of("state")))
        place = QRect(cell.topLeft(), self._starter.sizeHint())
        place.moveCenter(cell.center())
        self._starter.setGeometry(place)

    def _on_double_clicked(self, index: QModelIndex) -> None:
        if index.isValid() and self.rows.row_at(index) is None:
            self.heading_opened.emit(index.row())

    def _show_drop(self, event: QDragMoveEvent) -> None:
        if event.mimeData().hasFormat(MIME):
            event.acceptProposedAction()
            self._set_drop(self.place_at(event.position().toPoint()))

    def _set_drop(self, place: int) -> None:
        if place != self._drop_at:
            self._drop_at = place
            self.viewport().update()

    def _y_of(self, place: int) -> int:
        if place < self.rows.rowCount():
            return max(self.rowViewportPosition(place), 1)
        return self.verticalHeader().length() - self.verticalOffset() - 1


class _Starter(IconButton):
    """Starts the row under the pointer; keys find the same in the card of the chosen item and in its menu."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__("play", _("Start now"), size=28, parent=parent)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint a ground that hides the sign below."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(look().tokens.control), 1))
        painter.setBrush(QColor(look().tokens.surface))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        painter.end()
        super().paintEvent(event)
