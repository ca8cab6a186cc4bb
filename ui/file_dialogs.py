"""The system's own dialogs for files and folders, in one place, so that a test can answer for the user."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QStandardPaths, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from dcc_desktop.i18n import _


class FileDialogs:
    """Asks for files; None when the user thinks better of it. Remembers the folder for the next question."""

    def __init__(self) -> None:
        self.folder = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))

    def open_workshop(self, parent: QWidget) -> Path | None:
        """Ask for a workshop file."""
        return self._open(parent, _("Open a seminar"), _("Seminars") + " (*.dccw)")

    def save_workshop(self, parent: QWidget, name: str) -> Path | None:
        """Ask where a workshop file should go."""
        return self._save(parent, _("Save a copy as"), name=name, kinds=_("Seminars") + " (*.dccw)")

    def open_table(self, parent: QWidget) -> Path | None:
        """Ask for a table."""
        return self._open(parent, _("Import a table"), _("Tables") + " (*.csv *.xlsx *.txt *.tsv)")

    def save_document(self, parent: QWidget, path: Path) -> Path | None:
        """Ask where a Word document should go; `path` is the suggestion."""
        self.folder = path.parent
        return self._save(
            parent, _("Export as a Word document"), name=path.name, kinds=_("Word documents") + " (*.docx)"
        )

    def save_picture(self, parent: QWidget, name: str) -> Path | None:
        """Ask where a picture of a chart should go."""
        kinds = "PNG (*.png);;SVG (*.svg);;PDF (*.pdf)"
        return self._save(parent, _("Save the picture"), name=name, kinds=kinds)

    def choose_folder(self, parent: QWidget, title: str) -> Path | None:
        """Ask for a folder."""
        chosen = QFileDialog.getExistingDirectory(parent, title, str(self.folder))
        return self._noted(chosen, is_folder=True)

    def show_file(self, path: Path) -> None:
        """Open a document with the program that the system has for it."""
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))

    def show_folder(self, path: Path) -> None:
        """Show the folder in which a document lies."""
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(path.parent)))

    def _open(self, parent: QWidget, title: str, kinds: str) -> Path | None:
        chosen, _kind = QFileDialog.getOpenFileName(parent, title, str(self.folder), kinds)
        return self._noted(chosen)

    def _save(self, parent: QWidget, title: str, *, name: str, kinds: str) -> Path | None:
        chosen, _kind = QFileDialog.getSaveFileName(parent, title, str(self.folder / name), kinds)
        return self._noted(chosen)

    def _noted(self, chosen: str, *, is_folder: bool = False) -> Path | None:
        if not chosen:
            return None
        path = Path(chosen)
        self.folder = path if is_folder else path.parent
        return path
