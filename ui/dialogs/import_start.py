"""Where the table to import comes from: a file, or what was copied in a spreadsheet."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from dcc_desktop.i18n import _
from dcc_desktop.services.import_preview import ImportField, ImportKind
from ui.theme.look import Type
from ui.widgets.buttons import Button
from ui.widgets.empty_states import EmptyState
from ui.widgets.labels import Label, Tone


class ImportStart(QWidget):
    """`file_asked` and `paste_asked` by its two buttons."""

    file_asked = Signal()
    paste_asked = Signal()

    def __init__(self, kind: ImportKind, fields: Sequence[ImportField], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        text = _("A CSV or XLSX file. You see what becomes of each row before anything is written.")
        self.place = EmptyState(
            "table", _("Which table?"), text=text, button_text=_("Choose a file…"), button_icon="open"
        )
        self.place.asked.connect(self.file_asked)
        self.paste = Button(_("Paste from the clipboard"), icon="copy")
        self.paste.clicked.connect(self.paste_asked)
        inside = self.place.layout()
        if isinstance(inside, QVBoxLayout):
            inside.insertSpacing(inside.count() - 1, 8)
            inside.insertWidget(inside.count() - 1, self.paste, 0, Qt.AlignmentFlag.AlignHCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.place, 1)
        column.addWidget(Label(_what_is_understood(kind, fields), Type.CAPTION, Tone.TEXT2, wraps=True))


def _what_is_understood(kind: ImportKind, fields: Sequence[ImportField]) -> str:
    if kind is ImportKind.RATINGS:
        return _(
            "One row for each respondent with a column for each criterion, or one row for each answer. Exports of"
            " EUSurvey, Google Forms and Microsoft Forms are understood as they are."
        )
    labels = ", ".join(field.label for field in fields)
    return _("Columns that are understood: {columns}. The order does not matter.").format(columns=labels)
