"""What can be done with an item, wherever it is asked for: from the list, by keys, from its menu or its card."""

from __future__ import annotations

from collections.abc import Sequence

from dcc_desktop.domain.day_view import DayView
from dcc_desktop.domain.seminars import AgendaBlockId, AgendaItem, AgendaItemId
from dcc_desktop.domain.stages import opened_by
from dcc_desktop.domain.texts import BilingualText
from dcc_desktop.i18n import _, ngettext
from dcc_desktop.services import agenda, running
from ui.desk import Desk
from ui.pages.agenda.moves import Place, drop_of, step_of
from ui.undo_offers import removed_text

NEW_MINUTES = 30


class ItemActions:
    """Each is one step that Undo takes back, but the start, which the agenda itself takes back."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def start(self, item_id: str) -> None:
        """Start an item now."""
        running.start_item(self._desk.workshop, AgendaItemId(item_id))

    def open_tool(self, item: AgendaItem) -> None:
        """Go to the page that the item is worked on."""
        place = opened_by(item.activity)
        if place is not None:
            self._desk.go_to(place.stage, place.tab)

    def add(self, view: DayView, title: str, *, after: str) -> str:
        """Add an item after another one, else at the end of the day; return its id."""
        place = self._place_of_new(view, after)
        return agenda.add_item(
            self._desk.workshop, place.block_id, title=BilingualText.same(title), minutes=NEW_MINUTES, index=place.index
        ).id

    def duplicate(self, item_id: str) -> str:
        """Add a copy after an item; return its id."""
        return agenda.duplicate_item(self._desk.workshop, AgendaItemId(item_id)).id

    def remove(self, item_ids: Sequence[str]) -> None:
        """Remove items; the message offers them back."""
        workshop, count = self._desk.workshop, len(item_ids)
        items = [workshop.agenda_items.get(each) for each in item_ids]
        agenda.remove_items(workshop, [item.id for item in items])
        several = ngettext("{n} agenda item removed.", "{n} agenda items removed.", count).format(n=count)
        titles = [item.title.in_language(self._desk.language) for item in items]
        self._desk.offer_undo(removed_text(titles, several))

    def step(self, view: DayView, item_id: str, step: int) -> None:
        """Move an item up (-1) or down (1)."""
        self._move(item_id, step_of(view, item_id, step))

    def drop(self, view: DayView, item_id: str, place: int) -> None:
        """Move an item before the row at a place of the list, headings counted."""
        self._move(item_id, drop_of(view, item_id, place))

    def move_to_day(self, item_id: str, day: int) -> None:
        """Move an item to the end of another day, which gets a block if it has none."""
        workshop, seminar = self._desk.workshop, self._desk.seminar
        blocks = [block for block, _items in agenda.agenda_of(workshop, seminar.id) if block.day == day]
        block_id = blocks[-1].id if blocks else self._first_block(day)
        self._move(item_id, Place(block_id, len(workshop.agenda_items.where(block_id=block_id))))

    def _move(self, item_id: str, place: Place | None) -> None:
        if place is not None:
            agenda.move_item(self._desk.workshop, AgendaItemId(item_id), index=place.index, block_id=place.block_id)

    def _place_of_new(self, view: DayView, after: str) -> Place:
        chosen = next((row for row in view.rows if row.id == after), None)
        if chosen is not None:
            ids = [row.id for row in view.rows_of(chosen.item.block_id)]
            return Place(chosen.item.block_id, ids.index(chosen.id) + 1)
        if view.blocks:
            last = view.blocks[-1]
            return Place(last.id, len(view.rows_of(last.id)))
        return Place(self._first_block(view.day.day), 0)

    def _first_block(self, day: int) -> AgendaBlockId:
        title = BilingualText.same(_("Block {number}").format(number=1))
        return agenda.add_block(self._desk.workshop, self._desk.seminar.id, title=title, day=day).id
