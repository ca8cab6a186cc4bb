"""The seminars of the file: which one is worked on, closing and reopening, and adding one from a template."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QWidget

from dcc_desktop.domain.seminars import Seminar
from dcc_desktop.i18n import _
from dcc_desktop.progress import Progress
from dcc_desktop.services.seminar_choice import SeminarChoice, seminars_to_choose, shipped_seminars
from dcc_desktop.services.seminars import close_seminar, reopen_seminar
from ui.desk import Desk
from ui.dialogs.template_list import TemplateList
from ui.models.rows_model import Column, RowsModel
from ui.theme.look import Type, look
from ui.theme.numbers import span_text
from ui.widgets.buttons import Button, Rank, Size
from ui.widgets.cards import Card
from ui.widgets.cells import Cell
from ui.widgets.labels import Label, Tone
from ui.widgets.message_bars import Message, MessageKind
from ui.widgets.sheets import Sheet
from ui.widgets.tables import Table


class SeminarsDialog(Sheet):
    """What is done here is one undoable step each; the dialog stays open.

    Args:
        prepare: Called before another seminar becomes the current one; what it raises keeps the seminar.
    """

    def __init__(self, desk: Desk, parent: QWidget | None = None, *, prepare: Callable[[], None] | None = None) -> None:
        super().__init__(parent, _("Seminars of this file"))
        self._desk = desk
        self._prepare = prepare or (lambda: None)
        self.model: RowsModel[Seminar] = RowsModel(self._columns(), key_of=lambda seminar: seminar.id)
        self.table = Table(self.model, name=_("Seminars of this file"))
        self.choose = Button(_("Work with this one"), icon="go", size=Size.SMALL)
        self.close_or_reopen = Button("", size=Size.SMALL)
        self.templates = TemplateList(shipped_seminars())
        self.add = Button(_("Add the seminar"), icon="add", rank=Rank.PRIMARY)
        self._fill_body()
        self._connect()
        self.refresh()
        self.table.choose(desk.seminar.id)
        QTimer.singleShot(0, self, self._look_for_templates)

    def _fill_body(self) -> None:
        card = Card(is_flush=True)
        card.body.addWidget(self.table)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.choose)
        buttons.addWidget(self.close_or_reopen)
        buttons.addStretch(1)
        self.body.addWidget(card)
        self.body.addLayout(buttons)
        self.body.addSpacing(8)
        self.body.addWidget(Label(_("Add one from a template"), Type.CARD_TITLE))
        self.body.addWidget(self.templates, 1)
        self._row.addWidget(self.add)
        self.set_size(880, 640)

    def _connect(self) -> None:
        self._desk.changed.connect(self.refresh)
        self._desk.seminar_changed.connect(self.refresh)
        self.table.chosen_row.connect(lambda _id: self._show_what_is_possible())
        self.table.activated_row.connect(self._choose)
        self.choose.clicked.connect(lambda: self._choose(self.table.chosen_id()))
        self.close_or_reopen.clicked.connect(self._close_or_reopen)
        self.templates.taken.connect(self._add)
        self.add.clicked.connect(lambda: self._add(self.templates.chosen_id()))

    def refresh(self) -> None:
        """Show the seminars as they are now."""
        self.model.set_rows(self._desk.workshop.seminars.all())
        self.model.refresh()
        rows = min(self.model.rowCount(), 4)
        self.table.setFixedHeight(look().px(34 + 36 * max(rows, 1)) + 2)
        self._show_what_is_possible()

    def _chosen(self) -> Seminar | None:
        return self.model.row_at(self.table.currentIndex())

    def _show_what_is_possible(self) -> None:
        seminar = self._chosen()
        self.choose.setEnabled(seminar is not None and seminar.id != self._desk.seminar.id)
        self.close_or_reopen.setEnabled(seminar is not None)
        is_closed = seminar is not None and seminar.closed_at is not None
        self.close_or_reopen.set_text(_("Reopen the seminar") if is_closed else _("Close the seminar"))
        self.close_or_reopen.set_icon("lock")

    def _choose(self, seminar_id: str) -> None:
        if seminar_id and seminar_id != self._desk.seminar.id:
            self._prepare()
            self._desk.choose_seminar(seminar_id)

    def _close_or_reopen(self) -> None:
        seminar = self._chosen()
        if seminar is None:
            return
        change = close_seminar if seminar.closed_at is None else reopen_seminar
        change(self._desk.workshop, seminar.id)

    # Adding one

    def _look_for_templates(self) -> None:
        own = self._desk.settings.templates_folder

        def read(_progress: Progress) -> list[SeminarChoice]:
            return seminars_to_choose(own)[0]

        self._desk.tasks.start(self, read, on_done=self.templates.set_choices)

    def _add(self, template_id: str) -> None:
        if not template_id:
            return
        self.add.setEnabled(False)
        own = self._desk.settings.templates_folder

        def find(_progress: Progress) -> tuple[Any, Any]:
            from dcc_desktop.services.templates import find_template  # checks them all, so it is done aside

            return find_template(template_id, own)

        self._desk.tasks.start(self, find, on_done=self._on_found, on_failed=self._on_failed)

    def _on_found(self, found: tuple[Any, Any]) -> None:
        from dcc_desktop.services.templates import add_seminar_from_template

        self.add.setEnabled(True)
        self._prepare()
        template, framework = found
        seminar = add_seminar_from_template(self._desk.workshop, template, framework=framework)
        self._desk.choose_seminar(seminar.id)
        self.table.choose(seminar.id)
        name = seminar.name.in_language(self._desk.language)
        text = _("“{seminar}” is added, and is the one that is worked on now.").format(seminar=name)
        self.messages.show_message(Message(MessageKind.OK, text))

    def _on_failed(self, error: BaseException) -> None:
        self.add.setEnabled(True)
        self.messages.show_message(Message(MessageKind.BAD, str(error)))

    def _columns(self) -> list[Column[Seminar]]:
        return [
            Column(key="name", title=_("Seminar"), show=self._name, is_whole=True),
            Column(key="dates", title=_("Dates"), show=_dates),
            Column(key="place", title=_("Place"), show=lambda seminar: seminar.place, is_stretch=True),
            Column(key="state", title=_("State"), show=self._state),
        ]

    def _name(self, seminar: Seminar) -> Cell:
        return Cell(seminar.name.in_language(self._desk.language), is_key=True)

    def _state(self, seminar: Seminar) -> Cell:
        if seminar.closed_at is not None:
            return Cell(_("closed"), tone=Tone.TEXT2, icon="lock")
        is_current = seminar.id == self._desk.seminar.id
        return Cell(_("current"), tone=Tone.ACCENT, icon="tick") if is_current else Cell(_("open"), tone=Tone.TEXT2)


def _dates(seminar: Seminar) -> Cell:
    if seminar.starts_on is None:
        return Cell("–", tone=Tone.TEXT3, spoken=_("no date yet"))
    last = seminar.starts_on.fromordinal(seminar.starts_on.toordinal() + len(seminar.day_starts) - 1)
    return Cell(span_text(seminar.starts_on, last, has_year=True))
