"""What a text area takes from the clipboard: a text that would stop the window is refused with a sentence."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData
from pytestqt.qtbot import QtBot

from ui.widgets.fields import TextArea


@pytest.fixture
def field(qtbot: QtBot) -> TextArea:
    area = TextArea("Description")
    qtbot.addWidget(area)
    area.show()
    return area


def paste(field: TextArea, text: str) -> None:
    data = QMimeData()
    data.setText(text)
    field.area.insertFromMimeData(data)


def test_a_text_that_is_far_too_long_is_not_pasted_and_the_field_says_so(field: TextArea) -> None:
    paste(field, "w" * 20_001)
    assert field.value() == ""
    assert "20 001 characters" in field.note.text().replace("\u00a0", " ").replace("\u202f", " ")
    assert not field.error()


def test_a_long_text_is_pasted_and_in_the_place_of_another_one_again(field: TextArea) -> None:
    paste(field, "w" * 20_000)
    field.area.selectAll()
    paste(field, "v" * 20_000)
    assert field.value() == "v" * 20_000
