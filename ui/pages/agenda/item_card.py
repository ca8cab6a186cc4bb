"""The card of the chosen item: all that the agenda says of it, to read while it runs and to change."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from dcc_desktop.domain.labels import label_of
from dcc_desktop.domain.seminars import Activity, AgendaBlock, AgendaItem
from dcc_desktop.domain.stages import opened_by
from dcc_desktop.i18n import _
from dcc_desktop.services.agenda import change_item
from ui.desk import Desk
from ui.entity_form import EntityForm
from ui.pages.agenda.activity_icons import ACTIVITY_ICONS
from ui.pages.agenda.item_texts import save_text
from ui.theme.look import Type
from ui.widgets.buttons import Button, Rank, Size
from ui.widgets.cards import Card
from ui.widgets.fields import ChoiceField, Field, NumberField, TextArea, TextField, TimeField
from ui.widgets.labels import Label, Tone

_DAY = 24 * 60


class ItemCard(Card):
    """`start_asked(id)` and `opening_asked(id)`: the item that is shown should be started, or its tool opened."""

    start_asked = Signal(str)
    opening_asked = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(is_flush=True, parent=parent)
        self._desk = desk
        self.open = Button("", size=Size.SMALL)
        self.start = Button(_("Start this item"), icon="play", rank=Rank.QUIET, size=Size.SMALL)
        self._block = Label("", Type.CAPTION, Tone.TEXT2, wraps=True)
        hint = _("Choose an item of the list to see and change all that belongs to it.")
        self._ask = Label(hint, Type.TABLE, Tone.TEXT2, wraps=True)
        items = desk.workshop.agenda_items
        self.form = EntityForm(desk.workshop, items.get, change_item, hint=self._ask, row_gap=8)
        self._lay_out_form()
        self._bind()
        self.open.clicked.connect(lambda: self.opening_asked.emit(self.form.shown_id))
        self.start.clicked.connect(lambda: self.start_asked.emit(self.form.shown_id))
        self.show_nothing()

    def show_nothing(self) -> None:
        """Ask for a choice."""
        self.form.show_entity(None)
        self._buttons.hide()

    def show_item(self, item: AgendaItem, block: AgendaBlock | None, *, can_start: bool) -> None:
        """Show an item; what is typed for the one before is saved first."""
        self.form.show_entity(item)
        self._show_buttons(item, can_start=can_start)
        language = self._desk.language
        self._block.set_text(
            _block_words(block.title.in_language(language), block.aim.in_language(language)) if block else ""
        )
        self._block.setVisible(bool(self._block.text()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the buttons one below the other where both do not fit."""
        super().resizeEvent(event)
        self._place_buttons()

    def _place_buttons(self) -> None:
        needed = self.open.sizeHint().width() + self.start.sizeHint().width() + 48
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._row.setDirection(across if needed <= self.width() else down)

    def _show_buttons(self, item: AgendaItem, *, can_start: bool) -> None:
        can_open = opened_by(item.activity) is not None
        self._buttons.setVisible(can_open or can_start)
        self._column.setContentsMargins(16, 2 if can_open or can_start else 12, 16, 14)
        self.open.setVisible(can_open)
        self.open.set_text(_("Open: {tool}").format(tool=_(label_of(item.activity))))
        self.open.set_icon(ACTIVITY_ICONS[item.activity])
        self.start.setVisible(can_start)
        self._place_buttons()

    def _lay_out_form(self) -> None:
        content = QWidget()
        column = self._column = QVBoxLayout(content)
        column.setContentsMargins(16, 12, 16, 14)
        column.addWidget(self._ask)
        column.addWidget(self.form)
        column.addStretch(1)
        buttons = self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        buttons.setSpacing(8)
        buttons.addWidget(self.open)
        buttons.addWidget(self.start)
        buttons.addStretch(1)
        buttons.setContentsMargins(16, 12, 16, 0)
        self._buttons = QWidget()
        self._buttons.setLayout(buttons)
        self.body.addWidget(self._buttons)
        self.body.addWidget(content, 1)

    def _bind(self) -> None:
        self._bind_text("title", TextField(_("Title of the item"), has_note=False))
        minutes = NumberField(_("Minutes"), least=1, most=_DAY)
        # No minutes at all are refused by the item, in its own words.
        self.form.bind("minutes", minutes, is_wide=False, save=lambda _id, n: self.form.save_value("minutes", n or 0))
        self.form.bind("fixed_start", TimeField(_("Fixed start"), placeholder=_("may move")), is_wide=False)
        tools = [(activity.value, _(label_of(activity))) for activity in Activity]
        self.form.bind("activity", ChoiceField(_("What the item opens"), tools, has_note=False))
        self._bind_text("objectives", TextArea(_("Objectives of the item"), has_note=False))
        self._bind_text("way_a", TextArea(_("Way of working A"), has_note=False))
        self._bind_text("way_b", TextArea(_("Way of working B"), has_note=False))
        self._bind_text("deliverables", TextArea(_("Deliverables of the item"), has_note=False))
        self._bind_text("materials", TextArea(_("Materials, one a line"), has_note=False))
        self.form.bind("notes", TextArea(_("Notes for the facilitator"), has_note=False))
        self.form.add(self._block, is_wide=True)

    def _bind_text(self, name: str, field: Field) -> None:
        self.form.bind(name, field, save=lambda item_id, text: save_text(self._desk, item_id, name, text=text))


def _block_words(title: str, aim: str) -> str:
    if not aim:
        return _("In the block “{block}”").format(block=title)
    return _("In the block “{block}”: {aim}").format(block=title, aim=aim)
