"""What people type is shown as they typed it."""

from __future__ import annotations

from PySide6.QtGui import QTextDocument
from pytestqt.qtbot import QtBot

from ui.theme.look import Type
from ui.widgets.buttons import IconButton
from ui.widgets.labels import ElidedLabel
from ui.widgets.plain_tips import plain_entry, plain_tip


def as_shown(tip: str) -> str:
    document = QTextDocument()
    document.setHtml(tip)
    return document.toPlainText()


def test_a_tooltip_shows_tags_as_they_were_typed() -> None:
    assert as_shown(plain_tip("A & B <b>bold</b> <img src='x'>")) == "A & B <b>bold</b> <img src='x'>"


def test_an_ordinary_tooltip_stays_as_it_is() -> None:
    assert plain_tip("1 < 2 & 3") == "1 < 2 & 3"


def test_a_text_that_is_cut_has_a_plain_tooltip(qtbot: QtBot) -> None:
    label = ElidedLabel("<b>a long name that does not fit</b>", Type.BODY)
    qtbot.addWidget(label)
    label.resize(60, 30)
    label.show()
    assert as_shown(label.toolTip()) == "<b>a long name that does not fit</b>"


def test_the_name_of_a_step_in_a_button_is_plain(qtbot: QtBot) -> None:
    button = IconButton("undo", "Undo")
    qtbot.addWidget(button)
    button.set_name("Undo: Add idea: <i>trams</i>")
    assert as_shown(button.toolTip()) == "Undo: Add idea: <i>trams</i>"


def test_an_ampersand_in_a_menu_is_an_ampersand() -> None:
    assert plain_entry("Parks & rivers") == "Parks && rivers"
