"""Whoever hears the window instead of seeing it is told the name of every control."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractSpinBox, QComboBox, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from dcc_desktop.i18n import Language
from tests.ui.shown_pages import FILES, opened_window, shown_pages, visible_parts

ROLES = (
    QAccessible.Role.Button,
    QAccessible.Role.ButtonMenu,
    QAccessible.Role.CheckBox,
    QAccessible.Role.ComboBox,
    QAccessible.Role.EditableText,
    QAccessible.Role.Link,
    QAccessible.Role.List,
    QAccessible.Role.ProgressBar,
    QAccessible.Role.RadioButton,
    QAccessible.Role.Slider,
    QAccessible.Role.SpinBox,
    QAccessible.Role.Table,
    QAccessible.Role.Tree,
)


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("kind", FILES)
def test_every_control_of_every_page_has_a_name(qtbot: QtBot, tmp_path: Path, kind: str, language: Language) -> None:
    path = tmp_path / "seminar.dccw"
    FILES[kind](path, language)
    with opened_window(path, language) as window:
        nameless = {
            f"{name}: {where_is(part)}"
            for name, whole in shown_pages(window)
            for part in visible_parts(whole)
            if not has_name(part)
        }
    assert nameless == set()


def has_name(part: QWidget) -> bool:
    """Tell whether a control is called something; the line inside of a field is the field's own business."""
    if isinstance(part, QLineEdit) and isinstance(part.parentWidget(), (QAbstractSpinBox, QComboBox)):
        return True
    interface = QAccessible.queryAccessibleInterface(part)
    if interface.role() not in ROLES:
        return True
    # On Linux the name of a list of choices is its choice, and what it is called is told by its label.
    name = part.accessibleName() or interface.text(QAccessible.Text.Name)
    return any(letter.isalnum() for letter in name)


def where_is(part: QWidget) -> str:
    """Return the classes around a widget, for whoever has to find it."""
    classes: list[str] = []
    at: QWidget | None = part
    while at is not None and len(classes) < 4:
        classes.append(type(at).__name__)
        at = at.parentWidget()
    return " in ".join(classes)
