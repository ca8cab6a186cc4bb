"""Qt's own widgets in the program's dress: heights of fields, and pictures that the style sheet names."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QComboBox, QDateEdit, QLineEdit, QSpinBox, QTimeEdit, QWidget
from pytestqt.qtbot import QtBot

from ui.theme.style_sheet import style_sheet
from ui.theme.tokens import DARK, LIGHT, Tokens


@pytest.mark.parametrize("make", [QLineEdit, QComboBox, QSpinBox, QTimeEdit, QDateEdit])
def test_every_field_is_36_high(qtbot: QtBot, make: Callable[[], QWidget]) -> None:
    field = make()
    qtbot.addWidget(field)
    field.ensurePolished()
    assert field.sizeHint().height() == 36


@pytest.mark.parametrize("tokens", [LIGHT, DARK])
def test_the_pictures_that_the_style_sheet_names_exist(qapp: object, tokens: Tokens) -> None:
    named = re.findall(r'url\("([^"]+)"\)', style_sheet(tokens, lambda size: size))
    assert named
    assert all(not QImage(path).isNull() and Path(path).is_file() for path in named)


def test_the_style_sheet_grows_with_the_text_size(qapp: object) -> None:
    assert style_sheet(LIGHT, lambda size: size) != style_sheet(LIGHT, lambda size: round(size * 1.5))
