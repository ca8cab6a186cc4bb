"""Paints an entry of the SWOT analysis over as many lines as it needs, and opens its editor."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QPlainTextEdit, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from dcc_desktop.i18n import _
from ui.theme.look import Type, look

if TYPE_CHECKING:
    from ui.pages.vision.swot_list import SwotList

Index = QModelIndex | QPersistentModelIndex
_LEFT, _RIGHT, _ABOVE = 30, 12, 5
_FLAGS = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)


class SwotDelegate(QStyledItemDelegate):
    """A point, and the text beside it."""

    def __init__(self, entries: SwotList) -> None:
        super().__init__(entries)
        self._list = entries

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002 - Qt's signature
        """Return the height of all lines."""
        width = self._list.viewport().width()
        metrics = QFontMetrics(look().font(Type.TABLE))
        room = QRect(0, 0, max(width - _LEFT - _RIGHT, 40), 4000)
        text = str(index.data() or "")
        return QSize(width, metrics.boundingRect(room, _FLAGS, text).height() + 2 * _ABOVE)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint ground, point and text."""
        t = look().tokens
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        is_chosen = bool(state & QStyle.StateFlag.State_Selected) and self._list.hasFocus()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if is_chosen:
            painter.setBrush(QColor(t.selected))
            painter.setPen(QPen(QColor(t.accent), 2))
            painter.drawRoundedRect(QRectF(rect).adjusted(9, 1, -5, -1), 5, 5)
        painter.setFont(look().font(Type.TABLE))
        metrics = painter.fontMetrics()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(t.text3))
        painter.drawEllipse(QRectF(17, rect.top() + _ABOVE + metrics.height() / 2 - 2, 5, 5))
        painter.setPen(QColor(t.text1))
        painter.drawText(rect.adjusted(_LEFT, _ABOVE, -_RIGHT, 0), _FLAGS, str(index.data() or ""))
        painter.restore()

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:  # noqa: ARG002
        """Open an editor of several lines, as entries are sentences."""
        editor = QPlainTextEdit(parent)
        editor.setFont(look().font(Type.TABLE))
        editor.setAccessibleName(_("Entry"))
        editor.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        editor.installEventFilter(self)
        return editor

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Begin with the text; what is being typed stays."""
        if isinstance(editor, QPlainTextEdit) and not editor.document().isModified():
            editor.setPlainText(str(index.data() or ""))
            editor.selectAll()

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:  # noqa: ARG002
        """Say what was typed; the file decides what the list shows."""
        if isinstance(editor, QPlainTextEdit):
            text = " ".join(editor.toPlainText().split())
            if text and text != index.data():
                self._list.text_typed.emit(self._list.id_at(index.row()), text)

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:  # noqa: ARG002
        """Lie over the text, with room for one more line."""
        rect: QRect = option.rect
        editor.setGeometry(rect.adjusted(_LEFT - 11, -1, -6, look().px(12)))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter takes the text."""
        is_enter = isinstance(event, QKeyEvent) and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_enter and event.type() == QEvent.Type.KeyPress and isinstance(watched, QWidget):
            self.commitData.emit(watched)
            self.closeEditor.emit(watched)
            return True
        return super().eventFilter(watched, event)


def whole_line_edge(entry: QRect, edge: int, *, is_top: bool) -> int:
    """Return the edge moved to where a line of an entry ends or begins, so that none is cut by it."""
    line, first = QFontMetrics(look().font(Type.TABLE)).lineSpacing(), entry.top() + _ABOVE
    count = (entry.height() - 2 * _ABOVE + line // 2) // line
    if is_top:
        lines = -((first - edge) // line)  # as many as are cut or out of sight, rounded up
        return edge if lines <= 0 or first >= edge else min(first + lines * line, entry.bottom() + 1)
    lines = (edge - first) // line
    return edge if lines >= count else first + max(lines, 0) * line
