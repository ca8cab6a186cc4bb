"""The agenda: the day as a list that can be changed, and the clock that runs it."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QVBoxLayout, QWidget

from dcc_desktop.domain.day_view import DayView, day_view
from dcc_desktop.domain.schedule import DaySchedule, schedule
from dcc_desktop.domain.stages import Stage
from dcc_desktop.i18n import _
from dcc_desktop.services.running import TABLES_OF_A_RUN, zone_of
from dcc_desktop.services.situation import Situation
from dcc_desktop.workshop_file import Changes
from ui.desk import Desk
from ui.pages.agenda.agenda_list import AgendaList
from ui.pages.agenda.block_sheet import BlockSheet
from ui.pages.agenda.day_bar import DayBar, facts_of
from ui.pages.agenda.day_tabs import DayTabs
from ui.pages.agenda.item_actions import ItemActions
from ui.pages.agenda.item_card import ItemCard
from ui.pages.agenda.run_control import RunControl
from ui.pages.page import Page
from ui.widgets.buttons import MenuButton
from ui.widgets.plain_tips import plain_entry
from ui.widgets.two_columns import TwoColumns

RIGHT = 376


class AgendaPage(Page):
    """A second changes the clock only; a minute the bar and the rows that it moves; a change of the file all of it."""

    stage: ClassVar[Stage] = Stage.AGENDA

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._day = 0
        self._view: DayView | None = None
        self._was_running = ""
        self._followed = ""  # what the page has chosen by itself
        self._actions_of_items = ItemActions(desk)
        self.days = DayTabs()
        self.bar = DayBar()
        self.list = AgendaList(desk, self._actions_of_items)
        self.control = RunControl(desk, self.messages, self)
        self.item = ItemCard(desk)
        self.blocks = MenuButton(_("Blocks"))
        self._day_part, self._aside = QWidget(), QWidget()
        self._left, self._right = QVBoxLayout(self._day_part), QVBoxLayout(self._aside)
        self._place_parts()
        self._connect()

    @property
    def view(self) -> DayView | None:
        """The day that is shown."""
        return self._view

    def refresh(self) -> None:
        """Read the agenda and its run anew."""
        situation = self.desk.situation()
        days = _days_of(situation)
        self._choose_day(situation, [day.day for day in days])
        self.days.show_days(days, current=self._day)
        self.control.show_newest()
        self._show(situation, days)
        self._follow_running(situation)
        self._show_item(situation)

    def on_changes(self, changes: Changes) -> None:
        """Read anew what the agenda or its run is made of; nothing else is shown here."""
        if any(table in TABLES_OF_A_RUN for table, _id in changes.rows):
            self.refresh()

    def open_target(self, target: str) -> None:
        """Show the day that has the item with this id, and choose it."""
        by_item = {item.id: block.day for block, items in self.desk.situation().agenda for item in items}
        day = next((day for item_id, day in by_item.items() if item_id == target), None)
        if day is not None:
            self.show_day(day)
            self.list.choose(target)

    def show_day(self, day: int) -> None:
        """Show another day."""
        self._day = day
        self.refresh()

    def edit_block(self, block_id: str) -> None:
        """Ask for the title, the aim and the place of a block; without one for those of a new block."""
        blocks = self._view.blocks if self._view else ()
        block = next((each for each in blocks if each.id == block_id), None)
        BlockSheet(self.desk, block, day=self._day or 1, parent=self.window()).open()

    def _show(self, situation: Situation, days: list[DaySchedule]) -> None:
        self.control.show_run(situation)
        seminar = situation.seminar
        day = next((day for day in days if day.day == self._day), None)
        if seminar is None or day is None:
            return
        blocks = [block for block, _items in situation.agenda]
        view = day_view(day, blocks, situation.run, zone=zone_of(seminar))
        if view != self._view:
            self._view = view
            self.list.show_day(view)
            self.bar.show_day(view)
            self.bar.setVisible(bool(view.rows))
            self.set_facts(facts_of(view, days=len(days), language=self.desk.language))

    def _show_item(self, situation: Situation) -> None:
        chosen = self.list.chosen_id()
        found = next(((item, block) for block, items in situation.agenda for item in items if item.id == chosen), None)
        if found is None:
            self.item.show_nothing()
            return
        run = situation.run
        # What the large button starts needs no second button that starts the same.
        offered = [item.id for item in (run.current, run.next_item) if item is not None]
        self.item.show_item(*found, can_start=chosen not in offered)

    def _choose_day(self, situation: Situation, days: list[int]) -> None:
        """Follow the run to its day; else stay, or begin with the day that comes next."""
        run = situation.run
        current = run.current.id if run.current else ""
        if run.day is not None and current != self._was_running:
            self._day = run.day
        if self._day in days:
            return
        by_item = {item.id: block.day for block, items in situation.agenda for item in items}
        first = days[0] if days else 1
        self._day = run.day or (by_item[run.next_item.id] if run.next_item else first)

    def _follow_running(self, situation: Situation) -> None:
        """Choose the item that was just started, unless another one is being worked on."""
        run, chosen = situation.run, self.list.chosen_id()
        current = run.current.id if run.current else ""
        if current and current != self._was_running and chosen in ("", self._followed, current):
            self._followed = current
            self.list.bring_to_middle(current)
        elif not chosen and not current and run.next_item is not None:
            self._followed = run.next_item.id
            self.list.choose(run.next_item.id)
        self._was_running = current

    def _on_ticked(self) -> None:
        self.control.note_tick()
        if self.isVisible():
            self.make_fresh()
            situation = self.desk.situation()
            self._show(situation, _days_of(situation))

    def _on_item_chosen(self, _item_id: str) -> None:
        self._show_item(self.desk.situation())

    def _place_parts(self) -> None:
        self.add_action(self.blocks)
        self.content.setSpacing(12)
        self.content.addWidget(self.days)
        for column, part in ((self._left, self.list), (self._right, self.item)):
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(16)
            column.addWidget(part, 1)
        columns = TwoColumns(self._day_part, self._aside, right_width=RIGHT, fits_view=True)
        columns.arranged.connect(self._place_clock)
        self._place_clock(columns.is_beside)
        self.content.addWidget(columns, 1)

    def _place_clock(self, is_beside: bool) -> None:  # noqa: FBT001 - from a signal
        # Under the list the clock and its buttons would be below the fold; the bar of the day can better be spared.
        self.control.card.set_low(is_low=not is_beside)
        column = self._right if is_beside else self._left
        column.insertWidget(0, self.control.card)
        self._left.setSpacing(16 if is_beside else 12)
        if is_beside:
            self.content.insertWidget(self.content.indexOf(self.days) + 1, self.bar)
        else:
            self._right.insertWidget(0, self.bar)

    def _connect(self) -> None:
        self.desk.ticked.connect(self._on_ticked)
        self.days.day_chosen.connect(self.show_day)
        self.list.item_chosen.connect(self._on_item_chosen)
        self.list.block_opened.connect(self.edit_block)
        self.list.table.refused.connect(self.show_refusal)
        self.item.start_asked.connect(self._actions_of_items.start)
        self.item.opening_asked.connect(self._open_tool)
        self.blocks.menu_below.aboutToShow.connect(self._fill_blocks)

    def _open_tool(self, item_id: str) -> None:
        item = next((item for item in self.desk.situation().items if item.id == item_id), None)
        if item is not None:
            self._actions_of_items.open_tool(item)

    def _fill_blocks(self) -> None:
        menu = self.blocks.menu_below
        menu.clear()
        menu.addAction(_("Add a block…")).triggered.connect(lambda: self.edit_block(""))
        menu.addSeparator()
        for block in self._view.blocks if self._view else ():
            # A lone ampersand would become the key of the entry.
            title = plain_entry(block.title.in_language(self.desk.language))
            action = menu.addAction(_("Change “{block}”…").format(block=title))
            action.setData(block.id)
            action.triggered.connect(self._on_block_triggered)

    def _on_block_triggered(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self.edit_block(str(action.data()))


def _days_of(situation: Situation) -> list[DaySchedule]:
    return list(schedule(situation.seminar, situation.agenda).days) if situation.seminar else []
