"""The rows that an import refused, to be copied, mended and imported again."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from dcc_desktop.i18n import _
from dcc_desktop.services.import_preview import Preview, RowState, column_title
from ui.dialogs.import_tables import refused_table, show_refused
from ui.widgets.buttons import Button
from ui.widgets.cards import Card
from ui.widgets.message_bars import Message, MessageKind
from ui.widgets.sheets import Sheet


class RefusedDialog(Sheet):
    """Line, column, what stands there and why; `Copy` takes the whole rows with their titles along."""

    def __init__(self, preview: Preview, parent: QWidget | None = None) -> None:
        text = _("These rows of {file} were not imported. Copy them, mend them in a spreadsheet, and paste them here.")
        super().__init__(parent, _("Refused rows"), text=text.format(file=preview.table.file_name))
        self._preview = preview
        self.table = refused_table()
        show_refused(self.table, preview.result.refused)
        card = Card(is_flush=True)
        card.body.addWidget(self.table)
        self.body.addWidget(card, 1)
        self.copy = Button(_("Copy the rows"), icon="copy")
        self.copy.clicked.connect(self._copy)
        self.add_action(self.copy)
        self.set_size(820, 460)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(refused_as_text(self._preview))
        self.messages.show_message(Message(MessageKind.OK, _("The rows are on the clipboard.")))


def refused_as_text(preview: Preview) -> str:
    """Return the refused rows as a spreadsheet takes them: all cells, and the reasons in a last column."""
    table = preview.table
    titles = [column_title(table, position) for position in range(len(table.header))]
    refused = preview.rows_in(RowState.REFUSED)
    rows = [[*row.cells[: len(titles)], " ".join(refusal.reason for refusal in row.refusals)] for row in refused]
    lines = [[*titles, _("Why it was refused")], *rows]
    return "\n".join("\t".join(" ".join(cell.split()) for cell in line) for line in lines)
