"""A table of a plan in its card; while it has no rows, what is to be done stands in its place."""

from __future__ import annotations

from PySide6.QtWidgets import QStackedWidget, QWidget

from dcc_desktop.i18n import _
from ui.widgets.buttons import Rank
from ui.widgets.cards import Card, keep_corners
from ui.widgets.empty_states import EmptyState
from ui.widgets.tables import Table


class BegunTable(QStackedWidget):
    """`empty.asked` for the first row; the header of the page has the same button, so here it is a quiet one."""

    def __init__(self, table: Table, empty: EmptyState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._table = table
        self.empty = empty
        card = Card(is_flush=True)
        card.body.addWidget(table)
        keep_corners(card)
        for place in (card, empty):
            self.addWidget(place)
        table.rows.rows_set.connect(self._show_either)
        self._show_either()

    def _show_either(self) -> None:
        self.setCurrentIndex(0 if self._table.rows.rowCount() else 1)


def no_actions() -> EmptyState:
    """Return what stands where the actions would."""
    text = _("An action says who does what by when, and what it costs. “Action from” takes it over from an idea.")
    return _nothing("plan", _("No actions yet"), text=text, button_text=_("New action"))


def no_objectives() -> EmptyState:
    """Return what stands where the objectives would."""
    text = _("An objective makes an ambition concrete; the actions of the plan stand under it.")
    return _nothing("objective", _("No objectives yet"), text=text, button_text=_("New objective"))


def no_indicators() -> EmptyState:
    """Return what stands where the indicators would."""
    text = _("An indicator tells by a figure and a year how it will be seen that the plan works.")
    return _nothing("maturity", _("No indicators yet"), text=text, button_text=_("New indicator"))


def _nothing(icon: str, title: str, *, text: str, button_text: str) -> EmptyState:
    return EmptyState(icon, title, text=text, button_text=button_text, button_icon="add", rank=Rank.SECONDARY)
