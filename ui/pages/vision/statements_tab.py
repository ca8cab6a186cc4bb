"""Vision, mission and ambitions: the list, the statement at work, and what it can be made from."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QVBoxLayout, QWidget

from dcc_desktop.domain.statements import StatementId, StatementKind
from dcc_desktop.i18n import _
from dcc_desktop.services.statements import add_statement, move_statement, remove_statement
from dcc_desktop.workshop_file import Changes
from ui.desk import Desk
from ui.field_saver import flush_all
from ui.models.rows_model import RowsModel
from ui.pages.vision.raw_material import RATED, RawMaterial
from ui.pages.vision.statement_editor import StatementEditor
from ui.pages.vision.statement_list import ROW, StatementRow, list_columns, name_of, statement_rows, with_groups
from ui.pages.vision.vision_tab import VisionTab
from ui.theme.look import look
from ui.undo_offers import removed_text
from ui.widgets.buttons import Button, IconButton, Rank, Size
from ui.widgets.cards import Card
from ui.widgets.scrolling import Scroller
from ui.widgets.tables import Table
from ui.widgets.two_columns import TwoColumns

LEFT, WIDE_LEFT, WIDE_FROM = 220, 280, 1300
RIGHT, MOST_RIGHT = 236, 340
_SHOWN_HERE = frozenset({"statement", "statement_draft", "city"})
_RAW = RATED | {"idea", "cluster", "vote", "ballot"}


class StatementsTab(VisionTab):
    """The button that agrees stands on the drafts, as each of them asks for it."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._chosen = StatementKind.VISION.value
        self._rows: dict[str, StatementRow] = {}
        show = Button(_("Show to the room"), icon="projector")
        show.clicked.connect(lambda: desk.projection_requested.emit("statements"))
        self.buttons = [show]
        self._model = RowsModel(list_columns())
        self.list = Table(self._model, name=_("Statements"))
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)  # the editor shows one
        self.list.horizontalHeader().hide()
        self.list.measures.set_row_height(ROW)
        self.list.chosen_row.connect(self._on_chosen)
        self.list.removal_asked.connect(lambda ids: self._remove(ids[0]))
        self.add_ambition = Button(_("Add an ambition"), icon="add", rank=Rank.QUIET, size=Size.SMALL)
        self.add_ambition.clicked.connect(self._add_ambition)
        self.up = IconButton("up", _("Move the ambition up"), size=28)
        self.down = IconButton("down", _("Move the ambition down"), size=28)
        self.remove_button = IconButton("remove", _("Remove this statement"), size=28)
        self.up.clicked.connect(lambda: self._move(-1))
        self.down.clicked.connect(lambda: self._move(1))
        self.remove_button.clicked.connect(lambda: self._remove(self._chosen))
        self.editor = StatementEditor(desk)
        self.raw = RawMaterial(desk)
        self._lay_out()

    def refresh(self) -> None:
        """Read the statements of the city."""
        rows = statement_rows(self.desk.workshop, self.city_id)
        self._rows = {row.id: row for row in rows}
        if self._chosen not in self._rows:
            # A vision or a mission has its kind for an id until it is made.
            self._chosen = next((row.id for row in rows if row.kind.value == self._chosen), rows[0].id)
        # The row of a vision has another id once it is made; the list must not go on to the mission meanwhile.
        chosen = self._chosen
        with QSignalBlocker(self.list):
            self._model.set_rows(with_groups(rows))
            self.list.choose(chosen)
        self._show_chosen()
        self.raw.refresh(self.city_id)

    def on_changes(self, changes: Changes) -> None:
        """Read the statements again when one has changed, the raw material when that has."""
        tables = {table for table, _row in changes.rows}
        if tables & _SHOWN_HERE:
            rows = statement_rows(self.desk.workshop, self.city_id)
            if self._chosen not in {row.id for row in rows}:
                self.refresh()
                return
            self._rows = {row.id: row for row in rows}
            self._model.set_rows(with_groups(rows))
            self._show_chosen()
        if tables & _RAW:
            self.raw.refresh(self.city_id)

    def open_thing(self, thing_id: str) -> bool:
        """Go to a statement, or to the one that a draft belongs to."""
        workshop = self.desk.workshop
        draft = workshop.statement_drafts.find(thing_id)
        statement = workshop.statements.find(draft.statement_id if draft is not None else thing_id)
        if statement is None or statement.city_id != self.city_id:
            return False
        self._choose(statement.id)
        return True

    def _lay_out(self) -> None:
        left = Card(is_flush=True)
        self._left = left
        tools = QHBoxLayout()
        tools.setContentsMargins(12, 0, 12, 10)
        tools.setSpacing(2)
        for button in (self.up, self.down, self.remove_button):
            tools.addWidget(button)
        tools.addStretch(1)
        left.body.addWidget(self.list, 1)
        left.body.addWidget(self.add_ambition)
        left.body.addLayout(tools)
        middle = QWidget()
        inner = QHBoxLayout(middle)
        inner.setContentsMargins(0, 0, 4, 0)
        inner.addWidget(self.editor)
        work = QWidget()
        row = QHBoxLayout(work)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        row.addWidget(left)
        row.addWidget(Scroller(middle), 1)
        # Narrower than on other pages, as the drafts stand side by side; the names in it are short.
        columns = TwoColumns(work, self.raw, right_width=RIGHT, fits_view=True, most_width=MOST_RIGHT)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(columns)
        self._fit_left()
        look().changed.connect(self._fit_left)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the list more room in a wide window."""
        super().resizeEvent(event)
        self._fit_left()

    def _fit_left(self) -> None:
        self._left.setFixedWidth(look().px(WIDE_LEFT if self.width() >= look().px(WIDE_FROM) else LEFT))

    def sizeHint(self) -> QSize:
        """Ask for little; the editor scrolls."""
        return QSize(800, 300)

    def _show_chosen(self) -> None:
        row = self._rows[self._chosen]
        self.editor.show_row(row, self.city_id)
        ambitions = [each for each in self._rows.values() if each.kind is StatementKind.AMBITION]
        is_ambition = row.kind is StatementKind.AMBITION
        self.up.setEnabled(is_ambition and row.number > 1)
        self.down.setEnabled(is_ambition and row.number < len(ambitions))
        self.remove_button.setEnabled(row.statement is not None)

    def _on_chosen(self, row_id: str) -> None:
        if row_id in self._rows and row_id != self._chosen:
            flush_all(self.editor)
            self._chosen = row_id
            self._show_chosen()

    def _choose(self, statement_id: str) -> None:
        self._chosen = statement_id
        self.refresh()

    def _add_ambition(self) -> None:
        statement = add_statement(self.desk.workshop, self.city_id, StatementKind.AMBITION)
        self._choose(statement.id)
        self.editor.new.text.area.setFocus()

    def _move(self, step: int) -> None:
        place = self._rows[self._chosen].number - 1 + step
        move_statement(self.desk.workshop, StatementId(self._chosen), index=place)

    def _remove(self, row_id: str) -> None:
        row = self._rows[row_id]
        if row.statement is not None:
            remove_statement(self.desk.workshop, row.statement.id)
            self.desk.offer_undo(removed_text([row.text or name_of(row)]))
