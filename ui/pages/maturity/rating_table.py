"""The table in which paper forms are typed: one key a rating, and the focus goes where the eye goes on the form.

A form has both values of a criterion side by side, and its 35 lines are on several sheets. So the focus goes along the
line, now and then target, and then to the next line: each sheet is read once, from top to bottom. Typing one column
after the other would mean leafing through every form twice. Where a form asks for the present only, the facilitator
says so (`has_targets`), and the focus goes straight down.
"""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QWidget

from dcc_desktop.i18n import _
from ui.models.rows_model import RowsModel
from ui.pages.maturity.rating_rows import KEYS, RatingRow
from ui.widgets.table_keys import is_command
from ui.widgets.tables import Table

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


def is_rating_key(event: QKeyEvent) -> bool:
    """Return whether a key stands for a rating, or begins a form."""
    text = event.text().casefold()
    return (text in KEYS or text == "+") and not is_command(event)


class RatingTable(Table):
    """Asks for the next form behind the last line, and for a new one with the plus of the keypad.

    `typed_behind_end`: somebody goes on typing although the form has ended; the digit is not taken.
    """

    form_ended = Signal()
    new_form_requested = Signal()
    other_form_requested = Signal(int)
    cell_changed = Signal()
    typed_behind_end = Signal()

    def __init__(self, model: RowsModel[RatingRow], *, parent: QWidget | None = None) -> None:
        super().__init__(model, name=_("Ratings"), is_compact=True, parent=parent)
        self.ratings = model
        self.has_targets = True
        self._is_at_end = False

    @property
    def is_at_end(self) -> bool:
        """Whether the form has ended, so that further digits would overwrite its last cell."""
        return self._is_at_end

    def stay_at_end(self) -> None:
        """Take no more digits until another cell is chosen, the last one is emptied, or another form is shown."""
        self._is_at_end = True

    def leave_end(self) -> None:
        """Take digits again."""
        if self._is_at_end:
            self._is_at_end = False
            self.cell_changed.emit()

    def is_waiting(self) -> bool:
        """Return whether the focus is in a box that holds nothing yet."""
        index = self.currentIndex()
        row = self.ratings.row_at(index)
        if row is None or row.is_not_applicable or not self._is_box(index):
            return False
        is_target = index.column() == self.ratings.column_of("target")
        return (row.target if is_target else row.current) is None

    def go_to_first(self) -> None:
        """Put the focus on the first line without a present value; on the first line when all have one."""
        rows = [self.ratings.row_at(self.ratings.index(place, 0)) for place in range(self.ratings.rowCount())]
        known = [row for row in rows if row is not None]
        waiting = [row for row in known if row.current is None and not row.is_not_applicable]
        if known:
            self.choose((waiting or known)[0].id, column="current")
        if known and not waiting:
            self.scrollToTop()

    def move_on(self) -> None:
        """Go on along the line, then to the next one."""
        index = self.currentIndex()
        row = self.ratings.row_at(index)
        now, target = (self.ratings.column_of(key) for key in ("current", "target"))
        goes_across = self.has_targets and index.column() == now and row is not None and not row.is_not_applicable
        if goes_across:
            self.setCurrentIndex(self.ratings.index(index.row(), target))
        else:
            self._go_to_next_line(now if self.has_targets else index.column())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter skips the rest of the line; plus begins a form; Alt and an arrow changes the form."""
        has_alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if event.key() in _ENTER and self.currentIndex().isValid():
            self._go_to_next_line(self.ratings.column_of("current"))
        elif event.text() == "+":
            self.new_form_requested.emit()
        elif is_rating_key(event):
            self._take_rating(event)
        elif has_alt and event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self.other_form_requested.emit(1 if event.key() == Qt.Key.Key_Right else -1)
        else:
            super().keyPressEvent(event)

    def currentChanged(self, current: QModelIndex, previous: QModelIndex) -> None:  # type: ignore[override]
        """Tell that another cell has the focus, of the same line too."""
        super().currentChanged(current, previous)
        self._is_at_end = False
        self.cell_changed.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Who points at a cell means it, also at the last one of a form."""
        self.leave_end()
        super().mousePressEvent(event)

    def _take_rating(self, event: QKeyEvent) -> None:
        if self._is_at_end:
            self.typed_behind_end.emit()
            return
        index = self.currentIndex()
        if self.ratings.row_at(index) is None:
            self.go_to_first()
        elif not self._is_box(index):
            self.setCurrentIndex(self.ratings.index(index.row(), self.ratings.column_of("current")))
        super().keyPressEvent(event)

    def _is_box(self, index: QModelIndex) -> bool:
        return self.ratings.columns[index.column()].keys is not None

    def _keep_next_lines_in_view(self, index: QModelIndex) -> None:
        """Scroll by half a page before the focus reaches the end: one sees what comes, and seldom anything moves."""
        if self.visualRect(index).bottom() + self.rowHeight(index.row()) > self.viewport().height():
            self.scrollTo(index, QAbstractItemView.ScrollHint.PositionAtCenter)

    def _go_to_next_line(self, column: int) -> None:
        here = self.currentIndex()
        for place in range(here.row() + 1, self.ratings.rowCount()):
            below = self.ratings.index(place, column)
            if self.ratings.row_at(below) is not None:
                self._keep_next_lines_in_view(below)
                self.setCurrentIndex(below)
                return
        self.form_ended.emit()
