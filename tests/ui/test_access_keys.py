"""Whoever has no mouse comes to every control with Tab, and away from it again."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

from dcc_desktop.i18n import Language
from tests.ui.shown_pages import FILES, opened_window, shown_pages, visible_parts
from tests.ui.test_access_names import where_is
from ui.main_window import MainWindow
from ui.widgets.tables import Table

MOST = 400


@pytest.mark.parametrize("kind", FILES)
def test_tab_visits_every_control_once_and_comes_round_again(qtbot: QtBot, tmp_path: Path, kind: str) -> None:
    path = tmp_path / "seminar.dccw"
    FILES[kind](path, Language.EN)
    with opened_window(path, Language.EN) as window:
        qtbot.waitUntil(window.isActiveWindow)
        missed = {
            f"{name}: {where_is(part)} {part.accessibleName()!r}"
            for name, whole in shown_pages(window)
            for part in missed_by_tab(window, whole)
        }
    assert missed == set()


def missed_by_tab(window: MainWindow, whole: QWidget) -> list[QWidget]:
    """Press Tab until the focus is where it has been before, and return what it has not come to."""
    wanted = [part for part in visible_parts(whole) if wants_tab(part)]
    visited: list[QWidget] = []
    while len(visited) < MOST:
        focus = QApplication.focusWidget() or window
        if focus in visited:
            break
        visited.append(focus)
        in_table = isinstance(focus, Table)
        modifier = Qt.KeyboardModifier.ControlModifier if in_table else Qt.KeyboardModifier.NoModifier
        QTest.keyClick(focus, Qt.Key.Key_Tab, modifier)
    return [part for part in wanted if part not in visited]


def wants_tab(part: QWidget) -> bool:
    """Tell whether Tab is to come to a widget itself, not to one that it hands the focus to."""
    if isinstance(part, QAbstractButton) and (part.autoExclusive() or part.group() is not None):
        return False  # Tab comes to the chosen one, the arrows go from one to the other
    return part.isEnabled() and bool(part.focusPolicy() & Qt.FocusPolicy.TabFocus) and part.focusProxy() is None
