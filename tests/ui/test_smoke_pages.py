"""Every page can be shown in every look: light and dark, with small and large letters."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from dcc_desktop.i18n import Language
from tests.ui.shown_pages import opened_window, shown_pages
from ui.shots import TABS
from ui.theme.look import Mode, look


@pytest.fixture(params=[(Mode.LIGHT, 150), (Mode.DARK, 100), (Mode.DARK, 200)], ids=["light-150", "dark", "dark-200"])
def _dressed(request: pytest.FixtureRequest) -> Iterator[None]:
    mode, percent = request.param
    look().apply(mode=mode, percent=percent)
    yield
    look().apply(mode=Mode.LIGHT, percent=100)


@pytest.mark.usefixtures("_dressed")
def test_every_page_is_painted_in_every_look(qtbot: QtBot, tmp_path: Path, sample_file: Path) -> None:
    path = tmp_path / "seminar.dccw"
    path.write_bytes(sample_file.read_bytes())
    with opened_window(path, Language.EN) as window:
        pictures = [whole.grab() for _name, whole in shown_pages(window)]
    assert len(pictures) == 2 * sum(len(tabs) for tabs in TABS.values())
    assert not any(picture.isNull() for picture in pictures)


class WindowWatcher(QObject):
    """Notes every window that is shown: a part that is shown before it has its place is one for a moment."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: set[str] = set()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's own name
        """Note a window."""
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.seen.add(type(watched).__name__)
        return False


def test_no_part_of_a_page_is_a_window_of_its_own_for_a_moment(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, sample_file: Path
) -> None:
    path = tmp_path / "seminar.dccw"
    path.write_bytes(sample_file.read_bytes())
    watcher = WindowWatcher()
    with opened_window(path, Language.EN) as window:
        qapp.installEventFilter(watcher)
        for _page in shown_pages(window):
            pass
        qapp.removeEventFilter(watcher)
    assert watcher.seen == set()
