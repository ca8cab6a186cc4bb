"""Objectives, way of working and deliverables of the agenda item that a page serves: folded away, and remembered."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from dcc_desktop.domain.seminars import AgendaItem
from dcc_desktop.domain.stages import Stage
from dcc_desktop.i18n import _
from dcc_desktop.services.situation import item_served
from ui.desk import Desk
from ui.theme.look import Type
from ui.widgets.cards import Card
from ui.widgets.folds import FoldToggle
from ui.widgets.labels import Label, Tone
from ui.widgets.low_scrollers import LowScroller

# The way of working is the longest by far.
_SHARES = (1, 2, 1)


class ItemFold(QObject):
    """The toggle belongs into the header of a page, the columns above its content."""

    def __init__(self, desk: Desk, stage: Stage, page: QWidget) -> None:
        super().__init__(page)
        self._desk = desk
        self._stage = stage
        self._key = f"item:{stage}"
        self.toggle = FoldToggle(_("Objectives and way of working"), short=_("Objectives"))
        self.columns = Card()
        inside = QWidget()
        self._grid = QGridLayout(inside)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(24)
        self._grid.setVerticalSpacing(4)
        self._scroller = LowScroller(inside, name=_("Objectives and way of working"))
        self.columns.body.addWidget(self._scroller)
        self.columns.hide()
        self.toggle.toggled.connect(self._on_toggled)
        self.toggle.set_open(self._key in desk.settings.unfolded)

    def refresh(self) -> None:
        """Show the item that the page serves now; without one there is nothing to unfold."""
        item = item_served(self._desk.situation(), self._stage)
        self.toggle.setVisible(item is not None)
        self.columns.setVisible(item is not None and self.toggle.is_open)
        if item is not None:
            self._fill(item)

    def _fill(self, item: AgendaItem) -> None:
        while (taken := self._grid.takeAt(0)) is not None:
            if (widget := taken.widget()) is not None:
                widget.deleteLater()
        language = self._desk.language
        ways = [item.way_a.in_language(language), item.way_b.in_language(language)]
        texts = [
            (_("Objectives"), item.objectives.in_language(language)),
            (_("Way of working"), "\n".join(way for way in ways if way)),
            (_("Deliverables"), item.deliverables.in_language(language)),
        ]
        for column, (head, text) in enumerate(texts):
            self._grid.addWidget(Label(head, Type.CAPTION_KEY, tone=Tone.TEXT3), 0, column)
            shown = Label(text or "–", Type.TABLE, tone=Tone.TEXT2, wraps=True)
            self._grid.addWidget(shown, 1, column, Qt.AlignmentFlag.AlignTop)
            self._grid.setColumnStretch(column, _SHARES[column])
            self._grid.setColumnMinimumWidth(column, 0)

    def _on_toggled(self, is_open: bool) -> None:  # noqa: FBT001 - a slot gets what the signal carries
        self.columns.setVisible(is_open and not self.toggle.isHidden())
        self._desk.settings.set_unfolded(self._key, is_unfolded=is_open)
