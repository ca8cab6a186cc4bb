"""The card of the chosen item: all that the agenda says of it, to read while it runs and to change."""

from __future__ import annotations

from datetime import time
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from dcc_desktop.domain.labels import label_of
from dcc_desktop.domain.seminars import Activity, AgendaBlock, AgendaItem
from dcc_desktop.domain.stages import opened_by
from dcc_desktop.i18n import _
from ui.desk import Desk
from ui.field_saver import FieldSaver, flush_all
from ui.pages.agenda.activity_icons import ACTIVITY_ICONS
from ui.pages.agenda.item_texts import save_activity, save_text, save_value
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
        self._item_id = ""
        self.open = Button("", size=Size.SMALL)
        self.start = Button(_("Start this item"), icon="play", rank=Rank.QUIET, size=Size.SMALL)
        self._block = Label("", Type.CAPTION, Tone.TEXT2, wraps=True)
        self._fields = _fields()
        self._ask = Label(
            _("Choose an item of the list to see and change all that belongs to it."),
            Type.TABLE,
            Tone.TEXT2,
            wraps=True,
        )
        self._form = QWidget()
        self._lay_out_form()
        self._connect()
        self.show_nothing()

    @property
    def item_id(self) -> str:
        """The item that is shown; empty for none."""
        return self._item_id

    def field(self, name: str) -> Field:
        """Return a field by the name that it has in the item."""
        return self._fields[name]

    def show_nothing(self) -> None:
        """Ask for a choice."""
        self._item_id = ""
        self._form.hide()
        self._ask.show()
        self._buttons.hide()

    def show_item(self, item: AgendaItem, block: AgendaBlock | None, *, can_start: bool) -> None:
        """Show an item; what is typed for the one before is saved first."""
        if item.id != self._item_id:
            flush_all(self)
        self._item_id = item.id
        self._ask.hide()
        self._form.show()
        self._show_buttons(item, can_start=can_start)
        language = self._desk.language
        self._block.set_text(
            _block_words(block.title.in_language(language), block.aim.in_language(language)) if block else ""
        )
        self._block.setVisible(bool(self._block.text()))
        for name, field in self._fields.items():
            value = getattr(item, name)
            field.set_value(value.in_language(language) if name in _TEXTS else value, of=item.id)

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
        pair = QHBoxLayout()
        pair.setSpacing(12)
        pair.addWidget(self._fields["minutes"], 1)
        pair.addWidget(self._fields["fixed_start"], 1)
        form = QVBoxLayout(self._form)
        form.setContentsMargins(0, 0, 0, 0)
        form.setSpacing(8)
        form.addWidget(self._fields["title"])
        form.addLayout(pair)
        for name, field in self._fields.items():
            if name not in ("title", "minutes", "fixed_start"):
                form.addWidget(field)
        form.addWidget(self._block)
        content = QWidget()
        column = self._column = QVBoxLayout(content)
        column.setContentsMargins(16, 12, 16, 14)
        column.addWidget(self._ask)
        column.addWidget(self._form)
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

    def _connect(self) -> None:
        self.open.clicked.connect(lambda: self.opening_asked.emit(self._item_id))
        self.start.clicked.connect(lambda: self.start_asked.emit(self._item_id))
        for name, field in self._fields.items():
            FieldSaver(field, partial(self._save, name), on_leave=self._desk.workshop.seal)

    def _save(self, name: str, value: str | int | time | None) -> None:
        if not self._item_id:
            return
        if name in _TEXTS:
            save_text(self._desk, self._item_id, name, text=str(value))
        elif name == "activity":
            save_activity(self._desk, self._item_id, str(value))
        else:
            # No minutes at all are refused by the item, in its own words.
            save_value(self._desk, self._item_id, name, value=0 if name == "minutes" and value is None else value)


_TEXTS = ("title", "objectives", "way_a", "way_b", "deliverables", "materials")


def _fields() -> dict[str, Field]:
    tools = [(activity.value, _(label_of(activity))) for activity in Activity]
    return {
        "title": TextField(_("Title of the item"), has_note=False),
        "minutes": NumberField(_("Minutes"), least=1, most=_DAY),
        "fixed_start": TimeField(_("Fixed start"), placeholder=_("may move")),
        "activity": ChoiceField(_("What the item opens"), tools, has_note=False),
        "objectives": TextArea(_("Objectives of the item"), has_note=False),
        "way_a": TextArea(_("Way of working A"), has_note=False),
        "way_b": TextArea(_("Way of working B"), has_note=False),
        "deliverables": TextArea(_("Deliverables of the item"), has_note=False),
        "materials": TextArea(_("Materials, one a line"), has_note=False),
        "notes": TextArea(_("Notes for the facilitator"), has_note=False),
    }


def _block_words(title: str, aim: str) -> str:
    if not aim:
        return _("In the block “{block}”").format(block=title)
    return _("In the block “{block}”: {aim}").format(block=title, aim=aim)
