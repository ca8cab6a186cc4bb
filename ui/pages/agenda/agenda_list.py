"""The list of a day: the table, the line for a new item, and what can be done with the chosen one."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QLineEdit, QMenu, QWidget

from dcc_desktop.domain.day_view import AgendaRow, DayView, RowState
from dcc_desktop.i18n import _
from ui.begun_entries import BegunLine
from ui.desk import Desk
from ui.pages.agenda.agenda_columns import AgendaColumns, tone_of_row
from ui.pages.agenda.agenda_table import AgendaModel, AgendaTable
from ui.pages.agenda.item_actions import ItemActions
from ui.pages.agenda.item_menu import fill_item_menu
from ui.pages.agenda.item_texts import length_text
from ui.pages.agenda.moves import lines_of
from ui.theme.look import look
from ui.widgets.buttons import MenuButton, Size
from ui.widgets.cards import Card
from ui.widgets.cells import GroupRow
from ui.widgets.hairlines import hairline
from ui.widgets.whole_rows import show_whole_rows

# Below this width the tools are icons only.
WORDS_FROM = 760


class AgendaList(Card):
    """`item_chosen(id)`: another item has the focus; `block_opened(id)`: a heading was double-clicked."""

    item_chosen = Signal(str)
    block_opened = Signal(str)

    def __init__(self, desk: Desk, actions: ItemActions, parent: QWidget | None = None) -> None:
        super().__init__(is_flush=True, parent=parent)
        self._desk = desk
        self.actions_of_items = actions
        self._view: DayView | None = None
        self._columns = AgendaColumns(desk, lambda row: actions.open_tool(row.item))
        self._model = AgendaModel(self._columns.all(), tone_of=tone_of_row)
        self.table = AgendaTable(
            self._model,
            name=_("Agenda of the day"),
            empty_text=_("This day has no items yet. Type the first one below."),
        )
        self.entry = QLineEdit()
        self.menu = MenuButton(_("Chosen item"), size=Size.SMALL)
        self._place_parts()
        self._connect()

    def show_day(self, view: DayView) -> None:
        """Show a day; what is chosen and what is being typed stay."""
        self._view = view
        rows: list[AgendaRow | GroupRow] = []
        for block in view.blocks:
            of_block = view.rows_of(block.id)
            minutes = sum(row.item.minutes for row in of_block)
            aside = length_text(minutes) if of_block else _("no items yet")
            language = self._desk.language
            title, aim = block.title.in_language(language), block.aim.in_language(language)
            rows.append(GroupRow(block.id, aim, aside, code=title))
            rows.extend(of_block)
        self.table.forget_pointed()
        self._show_planned(is_shown=any(row.is_moved and row.state is not RowState.SKIPPED for row in view.rows))
        self._model.set_rows(rows)
        self.menu.setEnabled(bool(self.chosen_id()))

    def _show_planned(self, *, is_shown: bool) -> None:
        # Until a start is not kept the column would be empty, and the titles can use its room.
        place = self._model.column_of("planned")
        if self.table.isColumnHidden(place) is is_shown:
            self.table.setColumnHidden(place, not is_shown)
            self.table.measures.share_widths()

    def choose(self, item_id: str) -> None:
        """Give an item the focus of the list and bring it into view."""
        self.table.choose(item_id, column="title")
        above = self._model.index(self.table.currentIndex().row() - 1, 0)
        if above.isValid() and self._model.row_at(above) is None:  # the first of a block comes with its heading
            self.table.scrollTo(above)
        show_whole_rows(self.table)

    def bring_to_middle(self, item_id: str) -> None:
        """Choose the item that runs now, with what was before it and what comes in view."""
        self.choose(item_id)
        self.table.scrollTo(self.table.currentIndex(), QAbstractItemView.ScrollHint.PositionAtCenter)
        show_whole_rows(self.table)

    def chosen_id(self) -> str:
        """Return the id of the chosen item; empty when none is."""
        return self.table.chosen_id()

    def add_typed(self) -> None:
        """Add an item with the typed title after the chosen one, else at the end of the day."""
        title = self.entry.text().strip()
        if title and self._view is not None:
            item_id = self.actions_of_items.add(self._view, title, after=self.chosen_id())
            self.entry.clear()
            self.choose(item_id)

    def step(self, item_id: str, step: int) -> None:
        """Move an item up (-1) or down (1) and keep it in view."""
        if self._view is not None:
            self.actions_of_items.step(self._view, item_id, step)
            self.table.scrollTo(self.table.currentIndex())

    def duplicate(self, item_id: str) -> None:
        """Add a copy after an item and choose it."""
        self.choose(self.actions_of_items.duplicate(item_id))

    def _place_parts(self) -> None:
        self.entry.setPlaceholderText(_("New item: type a title and press Enter"))
        self.entry.setAccessibleName(_("New agenda item"))
        line = hairline()
        foot = QHBoxLayout()
        foot.setContentsMargins(8, 0, 8, 7)
        foot.setSpacing(8)
        foot.addWidget(self.entry, 1)
        foot.addWidget(self.menu)
        self.body.setSpacing(7)
        self.body.addWidget(self.table, 1)
        self.body.addWidget(line)
        self.body.addLayout(foot)

    def _connect(self) -> None:
        self.entry.returnPressed.connect(self.add_typed)
        BegunLine(self.entry, self._desk, lambda _title, _city_id: self.add_typed())
        self.menu.menu_below.aboutToShow.connect(lambda: self._fill_menu(self.menu.menu_below))
        table = self.table
        table.chosen_row.connect(self._on_chosen)
        table.removal_asked.connect(self.actions_of_items.remove)
        table.step_asked.connect(self.step)
        table.copy_asked.connect(self.duplicate)
        table.start_asked.connect(self.actions_of_items.start)
        table.dropped.connect(self._on_dropped)
        table.menu_asked.connect(self._on_menu_asked)
        table.heading_opened.connect(self._on_heading_opened)

    def _on_dropped(self, item_id: str, place: int) -> None:
        if self._view is not None:
            self.actions_of_items.drop(self._view, item_id, place)

    def _on_chosen(self, item_id: str) -> None:
        self.menu.setEnabled(bool(item_id))
        self.item_chosen.emit(item_id)

    def _on_menu_asked(self, _item_id: str, where: QPoint) -> None:
        menu = QMenu(self)
        self._fill_menu(menu)
        menu.popup(where)

    def _on_heading_opened(self, place: int) -> None:
        if self._view is not None:
            self.block_opened.emit(lines_of(self._view)[place].block_id)

    def _fill_menu(self, menu: QMenu) -> None:
        row = self._model.row_at(self.table.currentIndex())
        if row is not None and self._view is not None:
            days = [day for day in range(1, len(self._desk.seminar.day_starts) + 1) if day != self._view.day.day]
            fill_item_menu(menu, self, row, days=days)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say the names of the tools where there is room for them."""
        super().resizeEvent(event)
        has_words = event.size().width() >= look().px(WORDS_FROM)
        if has_words != self._columns.has_words:
            self._columns.has_words = has_words
            self._model.refresh()
            self.table.measures.lay_out()
