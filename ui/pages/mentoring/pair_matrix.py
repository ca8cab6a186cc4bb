"""The matrix of cities by mentors: a table whose cells are coloured by their points; arrows and clicks choose one."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QItemSelectionModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from dcc_desktop.domain.cities import City, CityId
from dcc_desktop.domain.mentoring import RuleKind
from dcc_desktop.i18n import _, interface_language, ngettext
from ui.pages.mentoring.pair_painting import CELL_HEIGHT, PairDelegate, PairHead, name_width
from ui.pages.mentoring.pair_table import Mark, Pair, PairCell, PairTable
from ui.theme.look import look

Index = QModelIndex | QPersistentModelIndex
CELL = int(Qt.ItemDataRole.UserRole) + 1
_LEAST = 68


class PairModel(QAbstractTableModel):
    """The cells of a `PairTable`; the first column names the cities."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.table: PairTable | None = None

    def set_table(self, table: PairTable) -> None:
        """Show another state; the cells stay where they are while cities and mentors are the same."""
        before, self.table = self.table, table
        if before is not None and _shape(before) == _shape(table):
            self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, self.columnCount() - 1))
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, self.columnCount() - 1)
            return
        self.beginResetModel()
        self.endResetModel()

    def city_at(self, index: Index) -> City | None:
        """Return the city of a row."""
        return self.table.cities[index.row()] if self.table and 0 <= index.row() < len(self.table.cities) else None

    def mentor_at(self, column: int) -> City | None:
        """Return the mentor of a column."""
        return self.table.mentors[column - 1] if self.table and 0 < column <= len(self.table.mentors) else None

    def cell_at(self, index: Index) -> PairCell | None:
        """Return the pair of a cell; None in the column of the names."""
        city, mentor = self.city_at(index), self.mentor_at(index.column())
        return self.table.cells[city.id, mentor.id] if self.table and city and mentor else None

    def places_note(self, column: int) -> str:
        """Return how many places of a mentor are taken by the pairs that are shown."""
        mentor = self.mentor_at(column)
        if mentor is None or self.table is None:
            return ""
        return _("{taken} of {places}").format(taken=self.table.places.get(mentor.id, 0), places=mentor.capacity)

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if self.table is None or (parent and parent.isValid()) else len(self.table.cities)

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if self.table is None or (parent and parent.isValid()) else 1 + len(self.table.mentors)

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemNeverHasChildren
        return flags if index.column() == 0 else flags | Qt.ItemFlag.ItemIsSelectable

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> Any:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        mentor = self.mentor_at(section)
        if role == Qt.ItemDataRole.DisplayRole:
            return mentor.name(interface_language()) if mentor else _("City")
        if role == Qt.ItemDataRole.AccessibleTextRole and mentor:
            return f"{mentor.name(interface_language())}, {self.places_note(section)}"
        return None

    def data(self, index: Index, role: int = 0) -> Any:
        cell, city = self.cell_at(index), self.city_at(index)
        if role == CELL:
            return cell
        if role == Qt.ItemDataRole.DisplayRole:
            if cell is None:
                return city.name(interface_language()) if city else None
            return str(cell.pair.total)
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole) and cell and city:
            mentor = self.mentor_at(index.column())
            names = f"{city.name(interface_language())} – {mentor.name(interface_language()) if mentor else ''}"
            return ", ".join([names, *words_of(cell)])
        return None


def words_of(cell: PairCell) -> list[str]:
    """Return in words what a cell says by number, sign and ring."""
    points = ngettext("{n} point", "{n} points", cell.pair.total).format(n=cell.pair.total)
    marks = {
        Mark.SUGGESTED: _("suggestion"),
        Mark.OWN: _("your choice"),
        Mark.EARLIER: _("chosen earlier, no longer suggested"),
        Mark.OTHERWISE: _("suggested before your choice"),
    }
    rules = {RuleKind.REQUIRED: _("must be"), RuleKind.FORBIDDEN: _("refused")}
    return [points, *(text for text in (marks.get(cell.mark), rules.get(cell.rule) if cell.rule else None) if text)]


def _shape(table: PairTable) -> tuple[tuple[City, ...], tuple[CityId, ...]]:
    return table.cities, tuple(mentor.id for mentor in table.mentors)


class PairMatrix(QTableView):
    """Shows a `PairTable`. `chosen(city, mentor)`: a cell was gone to; `taken(city, mentor)`: Enter or double click."""

    chosen = Signal(str, str)
    taken = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.pairs = PairModel(self)
        self.setAccessibleName(_("Matrix of cities and mentor cities"))
        self.setModel(self.pairs)
        self.setItemDelegate(PairDelegate(self))
        self._head = PairHead(self.pairs, self)
        self.setHorizontalHeader(self._head)
        self.verticalHeader().hide()
        self.verticalHeader().setAccessibleName(_("Row heads"))
        self._head.setAccessibleName(_("Column heads"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        for button in self.findChildren(QAbstractButton):
            button.setAccessibleName(_("Select all"))
        self.doubleClicked.connect(self._take)
        look().changed.connect(self._lay_out)

    def show_table(self, table: PairTable) -> None:
        """Show another state; the cell that is looked at stays."""
        current = self.current_pair()
        self.pairs.set_table(table)
        self._lay_out()
        if current is not None and current != self.current_pair():
            self.choose(*current)

    def current_pair(self) -> Pair | None:
        """Return city and mentor of the current cell."""
        cell = self.pairs.cell_at(self.currentIndex())
        return (cell.pair.city_id, cell.pair.mentor_id) if cell else None

    def choose(self, city_id: CityId, mentor_id: CityId) -> None:
        """Go to the cell of a pair; an unknown one changes nothing."""
        table = self.pairs.table
        if table is None or (city_id, mentor_id) not in table.cells:
            return
        row = [city.id for city in table.cities].index(city_id)
        column = [mentor.id for mentor in table.mentors].index(mentor_id) + 1
        index = self.pairs.index(row, column)
        self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self.scrollTo(index)

    def moveCursor(self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """Stay among the pairs: the names of the cities are no place to be."""
        index = super().moveCursor(action, modifiers)
        return self.pairs.index(index.row(), 1) if index.isValid() and index.column() == 0 else index

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter takes the pair that is looked at."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._take(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Tell which pair is looked at now."""
        super().currentChanged(current, previous)
        self.viewport().update()
        cell = self.pairs.cell_at(current)
        if cell is not None:
            self.chosen.emit(cell.pair.city_id, cell.pair.mentor_id)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width among the mentors; the cell that is looked at stays in view."""
        super().resizeEvent(event)
        self._lay_out()
        if self.currentIndex().isValid():
            self.scrollTo(self.currentIndex())

    def _take(self, index: Index) -> None:
        cell = self.pairs.cell_at(index)
        if cell is not None:
            self.taken.emit(cell.pair.city_id, cell.pair.mentor_id)

    def _lay_out(self) -> None:
        table = self.pairs.table
        if table is None:
            return
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(look().px(CELL_HEIGHT))
        names = name_width([city.name(interface_language()) for city in table.cities])
        self.setColumnWidth(0, names)
        room = self.viewport().width() - names - 4
        wide = max(room // max(len(table.mentors), 1), look().px(_LEAST))
        for column in range(1, self.pairs.columnCount()):
            self.setColumnWidth(column, wide)
        self._head.updateGeometry()
        self.viewport().update()
