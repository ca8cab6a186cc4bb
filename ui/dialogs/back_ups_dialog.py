"""The back-up copies of the open file: when each was made and why, and the way back to one."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from dcc_desktop.i18n import _, ngettext
from dcc_desktop.progress import Progress
from dcc_desktop.services.backups import BackUp, BackUpKind, back_up_aside, kind_of_back_up, list_back_ups, total_size
from ui.desk import Desk
from ui.models.rows_model import Column, RowsModel
from ui.theme.look import Type
from ui.theme.moments import headed, moment_text
from ui.theme.numbers import number_text
from ui.widgets.buttons import Button
from ui.widgets.cards import Card
from ui.widgets.cells import Cell
from ui.widgets.labels import Label, Tone
from ui.widgets.message_bars import Message, MessageKind
from ui.widgets.sheets import Sheet, ask
from ui.widgets.tables import Table

_MEGABYTE = 1024 * 1024


class BackUpsDialog(Sheet):
    """`restore_requested(path)` once the user has been told what happens, and wants it."""

    restore_requested = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        text = _(
            "Copies of the whole seminar, in a folder beside the file. One is made at each opening and after each"
            " agenda item; the old ones are thinned out by themselves."
        )
        super().__init__(parent, _("Back-ups"), text=text)
        self._desk = desk
        self._path = desk.workshop.path
        self.model: RowsModel[BackUp] = RowsModel(_columns(), key_of=lambda one: str(one.path))
        self.table = Table(self.model, name=_("Back-ups"), empty_text=_("There is no back-up copy yet."))
        self.total = Label("", Type.CAPTION, Tone.TEXT3)
        self.make = Button(_("Make a back-up now"), icon="back-up")
        self.restore = Button(_("Restore…"), icon="history")
        self.show_folder = Button(_("Show in folder"), icon="folder")
        self._fill_body()
        self._connect()
        self.refresh()

    def _fill_body(self) -> None:
        card = Card(is_flush=True)
        card.body.addWidget(self.table)
        self.body.addWidget(card, 1)
        self.body.addWidget(self.total)
        for button in (self.show_folder, self.restore, self.make):
            self.add_action(button)
        self.set_size(800, 520)

    def _connect(self) -> None:
        self.make.clicked.connect(self._make)
        self.restore.clicked.connect(self._ask_and_restore)
        self.show_folder.clicked.connect(self._show_folder)
        self.table.chosen_row.connect(lambda _id: self._show_what_is_possible())
        self.table.activated_row.connect(lambda _id: self._ask_and_restore())

    def refresh(self) -> None:
        """Read the folder anew."""
        found = list_back_ups(self._path)
        self.model.set_rows(found)
        if found and not self.table.chosen_id():
            self.table.choose(str(found[0].path))
        count = ngettext("{n} copy", "{n} copies", len(found)).format(n=len(found))
        self.total.set_text(_("{copies}, together {size} MB").format(copies=count, size=_megabytes(total_size(found))))
        self._show_what_is_possible()

    def _show_what_is_possible(self) -> None:
        chosen = self._chosen()
        self.restore.setEnabled(chosen is not None and chosen.kind is not BackUpKind.DAMAGED)
        self.show_folder.setEnabled(chosen is not None)

    def _chosen(self) -> BackUp | None:
        return self.model.row_at(self.table.currentIndex())

    def _make(self) -> None:
        # The step that the copy has seen must not grow any more.
        self._desk.workshop.seal()
        self.make.setEnabled(False)
        path, now = self._path, self._desk.workshop.clock()

        def write(_progress: Progress) -> BackUp:
            return back_up_aside(path, BackUpKind.MANUAL, now=now)

        self._desk.tasks.start(self, write, on_done=self._on_made, on_failed=self._on_failed)

    def _on_made(self, made: BackUp) -> None:
        self.make.setEnabled(True)
        self.refresh()
        self.table.choose(str(made.path))
        self.messages.show_message(Message(MessageKind.OK, _("The back-up copy is made and checked.")))

    def _on_failed(self, error: BaseException) -> None:
        self.make.setEnabled(True)
        # The page's own message bar is covered by this dialog.
        self.messages.show_message(Message(MessageKind.BAD, str(error)))

    def _show_folder(self) -> None:
        chosen = self._chosen()
        if chosen is not None:
            self._desk.dialogs.show_folder(chosen.path)

    def _ask_and_restore(self) -> None:
        chosen = self._chosen()
        if chosen is None or chosen.kind is BackUpKind.DAMAGED:
            return
        text = _(
            "The seminar will be as it was {moment}. Everything since then leaves the file, but is kept: the present"
            " state becomes a back-up copy itself, and can be restored in the same way. Undo does not go behind this."
        ).format(moment=moment_text(chosen.made_at))
        if ask(self, _("Restore this back-up copy?"), text, confirm_text=_("Restore")):
            self.accept()
            self.restore_requested.emit(str(Path(chosen.path)))


def _columns() -> list[Column[BackUp]]:
    return [
        Column(key="at", title=_("Made"), show=_made_at, is_whole=True),
        Column(key="kind", title=_("Occasion"), show=_kind, is_stretch=True),
        Column(key="size", title=_("Size in MB"), show=lambda one: _megabytes(one.size), is_number=True),
    ]


def _made_at(one: BackUp) -> Cell:
    return Cell(headed(moment_text(one.made_at)), is_key=True)


def _kind(one: BackUp) -> Cell:
    is_damaged = one.kind is BackUpKind.DAMAGED
    return Cell(kind_of_back_up(one.kind), tone=Tone.WARN if is_damaged else Tone.TEXT1)


def _megabytes(size: int) -> str:
    return number_text(size / _MEGABYTE, 1)
