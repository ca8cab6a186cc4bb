"""Imports a table of cities, people, ratings or ideas: nothing is written before one has seen what will happen."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from dcc_desktop.domain.cities import CityId
from dcc_desktop.i18n import _, ngettext
from dcc_desktop.services.import_preview import (
    ImportKind,
    Preview,
    RowState,
    SourceTable,
    column_title,
    columns_left_out,
    fields_of,
    guess_mapping,
    import_facts,
    take,
)
from ui.desk import Desk
from ui.dialogs.import_columns import ColumnChoices
from ui.dialogs.import_reading import ImportReader
from ui.dialogs.import_refused import RefusedDialog
from ui.dialogs.import_start import ImportStart
from ui.dialogs.import_tables import PreviewTables
from ui.dialogs.import_words import counts_of, import_text, left_out_text, said_after, title_of
from ui.theme.look import Type, look
from ui.theme.numbers import count_text
from ui.widgets.buttons import Button
from ui.widgets.chips import Chip, ChipTone
from ui.widgets.choices import CheckField
from ui.widgets.glyphs import Glyph
from ui.widgets.labels import ElidedLabel, Label, Tone
from ui.widgets.message_bars import Action, Message, MessageKind
from ui.widgets.progress_cards import ProgressCard
from ui.widgets.sheets import Sheet

_COLUMNS = 296
_MANY = 1000
"""Rows, from which on writing them takes longer than people take for at once: 2,000 take 0.1 s, 20,000 take 1 s."""
_CHIPS = {
    RowState.ADDED: ChipTone.INFO,
    RowState.UPDATED: ChipTone.INFO,
    RowState.UNCHANGED: ChipTone.NEUTRAL,
    RowState.REFUSED: ChipTone.WARN,
}


class ImportDialog(Sheet):
    """`imported(ImportResult)` after the rows are in the file; the page that is shown hears of it by a message.

    Args:
        path: A file to begin with.
        text: What was pasted, to begin with.
        city_id: Whose ratings or ideas they are; the current city when it is not given.

    Raises:
        InvalidInputError: ratings or ideas without a city.
    """

    imported = Signal(object)

    def __init__(
        self,
        desk: Desk,
        kind: ImportKind,
        parent: QWidget | None = None,
        *,
        path: Path | None = None,
        text: str = "",
        city_id: CityId | None = None,
    ) -> None:
        facts = import_facts(desk.workshop, kind, city_id=city_id or desk.city_id)
        super().__init__(parent, title_of(kind), confirm_text=_("Import"))
        self._desk, self._kind, self._facts = desk, kind, facts
        self._table: SourceTable | None = None
        self._previewed: Preview | None = None
        self._is_fresh = True
        self.reader = ImportReader(desk.tasks, facts, self)
        fields = fields_of(facts)
        self.start_page = ImportStart(kind, fields)
        self.columns = ColumnChoices(fields)
        self.tables = PreviewTables(fields)
        self.has_header = CheckField(_("The first line holds the titles"))
        self.file_name = ElidedLabel("", Type.TABLE_KEY)
        self.notes = Label("", Type.CAPTION, Tone.TEXT2, wraps=True)
        self.left_out = Label("", Type.TABLE_KEY, Tone.WARN, wraps=True)
        self._warning = QWidget()
        self.chips = {state: Chip("", tone) for state, tone in _CHIPS.items()}
        self.progress = ProgressCard()
        self.other = Button(_("Another table…"), icon="open")
        self.pages = QStackedWidget()
        self._lay_out_pages()
        self._connect_parts()
        self._show_nothing_yet()
        if path is not None:
            self.reader.read_file(path)
        elif text:
            self.reader.read_text(text)

    def accept(self) -> None:
        """Write what the preview shows, as one step, and say so on the page."""
        if self._previewed is None or not self.primary.isEnabled():
            return
        previewed = self._previewed
        with saying_that_it_takes_a_moment(self, previewed.result.added + previewed.result.updated):
            result = take(self._desk.workshop, previewed)
        super().accept()
        self.imported.emit(result)
        kind = MessageKind.WARN if result.refused_lines else MessageKind.OK
        self._desk.offer_undo(said_after(self._kind, result), *self._actions(previewed), kind=kind)

    def reject(self) -> None:
        """Stop what is being read, and close."""
        self.reader.stop()
        super().reject()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take what was copied in a spreadsheet."""
        if event.matches(QKeySequence.StandardKey.Paste):
            self._paste()
        else:
            super().keyPressEvent(event)

    def _actions(self, previewed: Preview) -> list[Action]:
        if not previewed.result.refused_lines:
            return []
        above = self.parentWidget()  # the offer outlives this dialog
        return [(_("Show them"), lambda: RefusedDialog(previewed, above).open())]

    def _lay_out_pages(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self.file_name, 1)
        for chip in self.chips.values():
            head.addWidget(chip)
        warning = QHBoxLayout(self._warning)
        warning.setContentsMargins(0, 0, 0, 0)
        warning.setSpacing(8)
        warning.addWidget(Glyph("warning", 18, Tone.WARN, is_filled=True))
        warning.addWidget(self.left_out, 1)
        left = QVBoxLayout()
        left.setSpacing(8)
        left.addWidget(Label(_("What the columns hold"), Type.CAPTION_KEY, Tone.TEXT2))
        left.addWidget(self.columns, 1)
        left.addWidget(self.has_header)
        aside = QWidget()
        aside.setLayout(left)
        left.setContentsMargins(0, 0, 0, 0)
        aside.setFixedWidth(look().px(_COLUMNS))
        middle = QHBoxLayout()
        middle.setSpacing(20)
        middle.addWidget(aside)
        middle.addWidget(self.tables, 1)
        shown = QWidget()
        column = QVBoxLayout(shown)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addLayout(head)
        column.addWidget(self._warning)
        column.addWidget(self.notes)
        column.addLayout(middle, 1)
        for page in (self.start_page, shown):
            self.pages.addWidget(page)
        self.body.addWidget(self.pages, 1)
        self.body.addWidget(self.progress)
        self.add_action(self.other)
        self.set_size(1040, 640)

    def _connect_parts(self) -> None:
        self.start_page.file_asked.connect(self._choose_file)
        self.start_page.paste_asked.connect(self._paste)
        self.other.clicked.connect(self._show_nothing_yet)
        self.columns.changed.connect(lambda: self.primary.setDefault(True))
        self.columns.changed.connect(self._preview_again)
        self.has_header.chosen.connect(lambda: self.reader.read_again(has_header=self.has_header.value()))
        self.progress.cancel_requested.connect(self.reader.stop)
        self.reader.started.connect(self._on_started)
        self.reader.progressed.connect(self.progress.show_progress)
        self.reader.ended.connect(self.progress.finish)
        self.reader.table_read.connect(self._on_read)
        self.reader.checked.connect(self._show)
        self.reader.refused.connect(self._on_refused)

    def _show_nothing_yet(self) -> None:
        self.reader.stop()
        self._previewed, self._table = None, None
        self._is_fresh = True  # the next table's primary button takes the focus once
        self.pages.setCurrentIndex(0)
        self.other.hide()
        self.primary.hide()
        self.start_page.place.button.setFocus()

    def _choose_file(self) -> None:
        path = self._desk.dialogs.open_table(self)
        if path is not None:
            self.reader.read_file(path)

    def _paste(self) -> None:
        self.reader.read_text(QGuiApplication.clipboard().text())

    def _on_read(self, table: SourceTable) -> None:
        self._table = table
        self.file_name.set_text(f"{table.file_name} · {table.sheet}" if table.sheet else table.file_name)
        self.has_header.set_value(table.has_header)
        self.columns.show_table(table, guess_mapping(self._facts, table))
        self.pages.setCurrentIndex(1)
        self.other.show()
        self.primary.show()
        self._preview_again()

    def _preview_again(self) -> None:
        table = self._table
        if table is not None:
            self._previewed = None
            self.primary.setEnabled(False)
            self.reader.check(table, self.columns.mapping())

    def _show(self, previewed: Preview | None) -> None:
        self._previewed = previewed
        self.tables.show_preview(previewed)
        counts = counts_of(previewed.result) if previewed else {}
        for state, chip in self.chips.items():
            chip.show_state(counts.get(state, ""), _CHIPS[state])
            chip.setVisible(state in counts)
        notes = "\n".join(previewed.result.notes) if previewed else ""
        self.notes.set_text(notes)
        self.notes.setVisible(bool(notes))
        left_out = self._show_left_out(previewed)
        self.primary.set_text(import_text(previewed.result) if previewed else _("Import"))
        self.primary.setEnabled(previewed is not None and bool(previewed.result.added + previewed.result.updated))
        if self._is_fresh and self.primary.isEnabled():
            self._is_fresh = False
            # Enter alone must not lose a column that nobody has looked at; a choice of columns is a look.
            self.primary.setDefault(not left_out)
            (self.columns.boxes[left_out[0]] if left_out else self.primary).setFocus()

    def _show_left_out(self, previewed: Preview | None) -> tuple[int, ...]:
        """Name the columns that are not taken in, and return where they are."""
        left_out = columns_left_out(previewed.table, previewed.mapping) if previewed else ()
        titles = [column_title(previewed.table, position) for position in left_out] if previewed else []
        self.left_out.set_text(left_out_text(titles))
        self._warning.setVisible(bool(titles))
        return left_out

    def _on_started(self, what: str) -> None:
        self.messages.clear()
        self.progress.start(what)

    def _on_refused(self, reason: str) -> None:
        if self._table is not None:
            self._show(None)
        # The page's own message bar is covered by this dialog.
        self.messages.show_message(Message(MessageKind.BAD, reason))


@contextmanager
def saying_that_it_takes_a_moment(dialog: ImportDialog, rows: int) -> Iterator[None]:
    """Paint a message before many rows are written, which happens on this thread and in one piece."""
    if rows < _MANY:
        yield
        return
    text = ngettext("Importing {n} row…", "Importing {n} rows…", rows).format(n=count_text(rows))
    dialog.messages.show_message(Message(MessageKind.INFO, text))
    QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
    try:
        if layout := dialog.layout():
            layout.activate()
        dialog.repaint()
        yield
    finally:
        QGuiApplication.restoreOverrideCursor()
        dialog.messages.clear()
