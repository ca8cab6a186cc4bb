"""Paints the cells of a table and gives them editors that sit exactly in the cell."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QHelpEvent, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QComboBox,
    QLineEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
    QWidget,
)

from ui.models.keyed_rows import Index
from ui.models.rows_model import RowsModel
from ui.theme.look import Type, look
from ui.widgets.cells import CELL_ROLE, EDGE_PAD, GROUP_ROLE, PAD, TONE_ROLE, Cell, CellPainter, ground_of, inner
from ui.widgets.labels import Tone
from ui.widgets.plain_tips import plain_tip

# What the frame and the inner margin of a line take of the cell's own margin.
_EDITOR_EDGE = 4
# An editor that begins after a code or a sign leaves these in sight.
_PAD_AFTER_CODE = 2


class CellDelegate(QStyledItemDelegate):
    """Paints and edits cells of a `RowsModel`.

    `refused_text(index, text)` when the model did not take it, so that the view can open the editor again;
    `entered` when Enter ended an edit.
    """

    refused_text = Signal(QPersistentModelIndex, str)
    entered = Signal()

    def __init__(self, view: QAbstractItemView) -> None:
        super().__init__(view)
        self.painter_of_cells = CellPainter()
        self.is_focus_by_cell = False

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the ground, the hairline, the cell and the focus."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect, tokens = QRectF(option.rect), look().tokens
        group = index.data(GROUP_ROLE)
        painter.fillRect(option.rect, QColor(tokens.sunken) if group else self._ground(option, index))
        painter.fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), QColor(tokens.line))
        if group:
            self.painter_of_cells.paint_group(painter, rect, group)
        else:
            cell: Cell = index.data(CELL_ROLE) or Cell()
            is_number = bool(index.data(Qt.ItemDataRole.TextAlignmentRole) & Qt.AlignmentFlag.AlignRight)
            area = self._inner(rect.adjusted(0, 0, 0, -1), index)
            self.painter_of_cells.paint(painter, area, cell, is_number=is_number)
            self._paint_focus(painter, option, index, cell=cell)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the width of what the cell shows; the table sets the heights."""
        cell = index.data(CELL_ROLE)
        height = option.fontMetrics.height()
        return QSize(self.wanted_width(cell, index.column(), index.model().columnCount()), height) if cell else QSize()

    def wanted_width(self, cell: Cell, column: int, columns: int) -> int:
        """Return the width of a cell with its margins."""
        left = EDGE_PAD if column == 0 else PAD
        right = EDGE_PAD if column == columns - 1 else PAD
        return int(self.painter_of_cells.wanted_width(cell)) + 1 + left + right

    def createEditor(self, parent: QWidget, _option: QStyleOptionViewItem, index: Index) -> QWidget:
        """Return a line or a list of choices, in the type and with the margins of the cell."""
        model = index.model()
        column = model.columns[index.column()] if isinstance(model, RowsModel) else None
        row = model.row_at(index) if isinstance(model, RowsModel) else None
        if column is None or row is None or column.choices is None:
            cell: Cell = index.data(CELL_ROLE)
            return _line_editor(parent, index, is_after_code=self.painter_of_cells.width_before_text(cell) > 0)
        editor = QComboBox(parent)
        editor.setFont(look().font(Type.TABLE))
        for key, text in column.choices(row):
            editor.addItem(text, key)
        editor.activated.connect(lambda _place: self._commit(editor))
        editor.setAccessibleName(column.title)
        QTimer.singleShot(0, editor, editor.showPopup)
        return editor

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Begin with what the row holds."""
        text = str(index.data(Qt.ItemDataRole.EditRole) or "")
        if isinstance(editor, QComboBox):
            editor.setCurrentIndex(editor.findData(text))
        elif isinstance(editor, QLineEdit) and not editor.isModified():
            editor.setText(text)

    def setModelData(self, editor: QWidget, model: object, index: Index) -> None:
        """Save; what is refused is handed back, never lost."""
        text = str(editor.currentData() or "") if isinstance(editor, QComboBox) else _text_of(editor)
        if isinstance(model, RowsModel) and not model.setData(index, text):
            self.refused_text.emit(QPersistentModelIndex(index), text)

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        """Lay the editor over the text of the cell, above its hairline, so that nothing jumps."""
        before = int(self.painter_of_cells.width_before_text(index.data(CELL_ROLE) or Cell()))
        left = before + (EDGE_PAD if index.column() == 0 else PAD) - _EDITOR_EDGE - _PAD_AFTER_CODE if before else 0
        editor.setGeometry(option.rect.adjusted(left, 0, 0, -1))

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        """Enter saves and tells the table, which goes down one row as people are used to."""
        is_enter = isinstance(event, QKeyEvent) and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_enter and event.type() == QEvent.Type.KeyPress and isinstance(editor, QLineEdit):
            self._commit(editor)
            self.entered.emit()
            return True
        return super().eventFilter(editor, event)

    def helpEvent(
        self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: QModelIndex | Index
    ) -> bool:
        """Show the tooltip of the column, or the whole text of a cell that is cut."""
        text = index.data(Qt.ItemDataRole.ToolTipRole) or ""
        cell = index.data(CELL_ROLE)
        if not text and cell and self.sizeHint(option, index).width() > option.rect.width() + 1:
            text = cell.said
        QToolTip.showText(event.globalPos(), plain_tip(text), view)
        return True

    def _commit(self, editor: QWidget) -> None:
        self.commitData.emit(editor)
        self.closeEditor.emit(editor, QAbstractItemDelegate.EndEditHint.NoHint)

    def _inner(self, rect: QRectF, index: Index) -> QRectF:
        return inner(rect, is_first=index.column() == 0, is_last=index.column() == index.model().columnCount() - 1)

    def _ground(self, option: QStyleOptionViewItem, index: Index) -> QColor:
        tokens, tone = look().tokens, index.data(TONE_ROLE) or Tone.TEXT1
        if tone not in (Tone.TEXT1, Tone.TEXT3, Tone.TEXT2):
            return QColor(ground_of(tone))
        is_selected = bool(option.state & QStyle.StateFlag.State_Selected)
        return QColor(tokens.selected if is_selected else tokens.surface)

    def _paint_focus(self, painter: QPainter, option: QStyleOptionViewItem, index: Index, *, cell: Cell) -> None:
        view = self.parent()
        if not isinstance(view, QAbstractItemView) or not view.hasFocus():
            return
        current = view.currentIndex()
        if current.row() != index.row() or (self.is_focus_by_cell and current.column() != index.column()):
            return
        painter.setPen(QPen(QColor(look().tokens.accent), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        rect = QRectF(option.rect).adjusted(1, 1, -1, -2)
        if cell.is_box:
            box = QRectF(0, 0, look().px(44), look().px(28))
            box.moveCenter(self._inner(QRectF(option.rect).adjusted(0, 0, 0, -1), index).center().toPoint())
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 4, 4)
        elif self.is_focus_by_cell:
            painter.drawRoundedRect(rect, 3, 3)
        else:
            self._paint_row_focus(painter, rect, index)

    def _paint_row_focus(self, painter: QPainter, rect: QRectF, index: Index) -> None:
        painter.drawLine(rect.topLeft(), rect.topRight())
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        if index.column() == 0:
            painter.drawLine(rect.topLeft(), rect.bottomLeft())
        if index.column() == index.model().columnCount() - 1:
            painter.drawLine(rect.topRight(), rect.bottomRight())


def _line_editor(parent: QWidget, index: Index, *, is_after_code: bool) -> QLineEdit:
    editor = QLineEdit(parent)
    tokens = look().tokens
    left = _PAD_AFTER_CODE if is_after_code else (EDGE_PAD if index.column() == 0 else PAD) - _EDITOR_EDGE
    right = (EDGE_PAD if index.column() == index.model().columnCount() - 1 else PAD) - _EDITOR_EDGE
    # The program's sheet gives fields a height and a radius of their own; in a cell they must fill the cell.
    editor.setStyleSheet(
        f"QLineEdit {{ border: 2px solid {tokens.accent}; border-radius: 3px; background: {tokens.surface};"
        f" color: {tokens.text1}; padding: 0 {right}px 0 {left}px; margin: 0; min-height: 0; }}"
        f' QLineEdit[isRefused="true"] {{ border-color: {tokens.bad}; }}'
    )
    editor.setFont(look().font(Type.TABLE, is_tabular=True))
    editor.setAlignment(Qt.AlignmentFlag(index.data(Qt.ItemDataRole.TextAlignmentRole)))
    title = index.model().headerData(index.column(), Qt.Orientation.Horizontal, Qt.ItemDataRole.DisplayRole)
    editor.setAccessibleName(str(title or ""))
    return editor


def _text_of(editor: QWidget) -> str:
    return editor.text() if isinstance(editor, QLineEdit) else ""
