"""What can be done with an item of the list, as a menu."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from dcc_desktop.domain.day_view import AgendaRow
from dcc_desktop.domain.labels import label_of
from dcc_desktop.domain.stages import opened_by
from dcc_desktop.i18n import _
from ui.icons import icon
from ui.theme.look import look

if TYPE_CHECKING:
    from ui.pages.agenda.agenda_list import AgendaList


def fill_item_menu(menu: QMenu, shown_by: AgendaList, row: AgendaRow, *, days: Sequence[int]) -> None:
    """Fill a menu anew for one item; `days` are the others that it could go to."""
    menu.clear()
    actions = shown_by.actions_of_items
    if not row.is_active:
        _add(menu, "play", _("Start this item"), lambda: actions.start(row.id))
    if opened_by(row.item.activity):
        tool = _(label_of(row.item.activity))
        _add(menu, "go", _("Open: {tool}").format(tool=tool), lambda: actions.open_tool(row.item))
    menu.addSeparator()
    _add(menu, "up", _("Move up"), lambda: shown_by.step(row.id, -1), keys="Alt+Up")
    _add(menu, "down", _("Move down"), lambda: shown_by.step(row.id, 1), keys="Alt+Down")
    for day in days:
        _add(menu, "agenda", _("Move to day {day}").format(day=day), partial(actions.move_to_day, row.id, day))
    menu.addSeparator()
    _add(menu, "copy", _("Duplicate the item"), lambda: shown_by.duplicate(row.id), keys="Ctrl+D")
    _add(menu, "remove", _("Remove the item"), lambda: actions.remove([row.id]), keys="Del")


def _add(menu: QMenu, sign: str, text: str, act: Callable[[], object], *, keys: str = "") -> None:
    action = QAction(icon(sign, colour=look().tokens.text2), text, menu)
    # The keys are the table's own; here they are only said, so that no shortcut is there twice.
    if keys:
        action.setText(f"{text}\t{keys}")
    action.triggered.connect(lambda _checked=False: act())
    menu.addAction(action)
