"""Opens the import of a table; what reads spreadsheets is loaded when it is first asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from dcc_desktop.services.import_reading import ImportKind
from ui.desk import Desk

if TYPE_CHECKING:
    from ui.dialogs.import_dialog import ImportDialog


def open_import(desk: Desk, kind: ImportKind, parent: QWidget, *, text: str = "") -> ImportDialog:
    """Open the import above a page, with what was pasted if there is anything; ratings and ideas are the city's."""
    from ui.dialogs.import_dialog import ImportDialog

    dialog = ImportDialog(desk, kind, parent, text=text)
    dialog.open()
    return dialog
