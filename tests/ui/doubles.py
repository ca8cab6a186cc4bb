"""Stand-ins for what only a person can answer."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QWidget

from ui.file_dialogs import FileDialogs


class AnsweredDialogs(FileDialogs):
    """Gives the answer that the test has set; None is Cancel. Notes what was shown."""

    def __init__(self) -> None:
        super().__init__()
        self.answer: Path | None = None
        self.shown: list[Path] = []

    def _open(self, parent: QWidget, title: str, kinds: str) -> Path | None:
        return self.answer

    def _save(self, parent: QWidget, title: str, *, name: str, kinds: str) -> Path | None:
        return self.answer

    def choose_folder(self, parent: QWidget, title: str) -> Path | None:
        """Give the answer."""
        return self.answer

    def show_file(self, path: Path) -> None:
        """Note it."""
        self.shown.append(path)

    def show_folder(self, path: Path) -> None:
        """Note it."""
        self.shown.append(path.parent)
