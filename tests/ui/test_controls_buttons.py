"""Buttons, links, folds and choices: names, keys, sizes, the ring around what has the focus."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.theme.look import Mode, look
from ui.widgets.buttons import Button, IconButton, MenuButton, Rank, Size
from ui.widgets.focus_rings import FocusRing
from ui.widgets.folds import FoldToggle
from ui.widgets.labels import Link
from ui.widgets.segmented import Segmented
from ui.widgets.sheets import Sheet


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[QWidget]:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    yield window
    look().apply(mode=Mode.LIGHT, percent=100)


@pytest.fixture
def shown(window: QWidget) -> QVBoxLayout:
    return QVBoxLayout(window)


@pytest.mark.parametrize("make", [Button, Link, MenuButton, FoldToggle])
def test_a_control_with_a_text_is_named_by_it(make: Callable[[str], QPushButton], qtbot: QtBot) -> None:
    control = make("All cities")
    qtbot.addWidget(control)
    assert QAccessible.queryAccessibleInterface(control).text(QAccessible.Text.Name) == "All cities"


@pytest.mark.parametrize("make", [lambda: Button("Enter ratings"), lambda: Link("To People")])
def test_space_uses_a_button_or_a_link(shown: QVBoxLayout, qtbot: QtBot, make: Callable[[], QPushButton]) -> None:
    control = make()
    shown.addWidget(control)
    with qtbot.waitSignal(control.clicked):
        QTest.keyClick(control, Qt.Key.Key_Space)


@pytest.mark.parametrize(
    "make",
    [
        lambda: Button("Enter ratings"),
        lambda: Link("To People"),
        lambda: IconButton("add", "Add"),
        lambda: FoldToggle("More"),
    ],
)
@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_enter_uses_the_button_that_has_the_focus(
    shown: QVBoxLayout, qtbot: QtBot, make: Callable[[], QPushButton], key: Qt.Key
) -> None:
    control = make()
    shown.addWidget(control)
    with qtbot.waitSignal(control.clicked):
        QTest.keyClick(control, key)


def test_enter_in_a_dialog_uses_the_focused_button_and_from_a_field_the_default_one(qtbot: QtBot) -> None:
    pressed: list[str] = []
    sheet = Sheet(None, "A title", confirm_text="Do it")
    qtbot.addWidget(sheet)
    field, other = QLineEdit(), Button("Choose…")
    for widget in (field, other):
        sheet.body.addWidget(widget)
    other.clicked.connect(lambda: pressed.append("other"))
    sheet.accepted.connect(lambda: pressed.append("default"))
    sheet.show()
    QTest.keyClick(other, Qt.Key.Key_Return)
    assert pressed == ["other"]
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert pressed == ["other", "default"]


@pytest.mark.parametrize("size", list(Size))
@pytest.mark.parametrize("percent", [100, 150])
def test_a_button_is_as_high_as_its_size_says_at_each_text_size(shown: QVBoxLayout, size: Size, percent: int) -> None:
    button = Button("Отворете…", size=size)
    look().apply(percent=percent)
    assert button.sizeHint().height() == size.value * percent // 100


def test_a_button_is_wide_enough_for_its_text_icon_and_sides(qtbot: QtBot) -> None:
    bare, with_icon = Button("Въведете оценки"), Button("Въведете оценки", icon="maturity")
    qtbot.addWidget(bare)
    qtbot.addWidget(with_icon)
    assert bare.sizeHint().width() >= bare.fontMetrics().horizontalAdvance(bare.text()) + 30
    assert with_icon.sizeHint().width() == bare.sizeHint().width() + 26


def test_a_primary_button_has_the_accent_of_the_look_in_force(shown: QVBoxLayout) -> None:
    button = Button("Take this plan", rank=Rank.PRIMARY)
    shown.addWidget(button)
    look().apply(mode=Mode.DARK)
    middle = button.grab().toImage().pixelColor(6, button.sizeHint().height() // 2)
    assert middle == QColor(look().tokens.accent)


def test_an_icon_button_says_its_name_and_shows_it_as_a_tooltip(qtbot: QtBot) -> None:
    button = IconButton("undo", "Undo")
    qtbot.addWidget(button)
    button.set_name("Undo: Add idea")
    assert (button.accessibleName(), button.toolTip()) == ("Undo: Add idea", "Undo: Add idea")


def test_an_icon_button_can_always_be_hit(qtbot: QtBot) -> None:
    button = IconButton("close", "Close", size=20)
    qtbot.addWidget(button)
    assert button.sizeHint().width() >= 28


def test_a_link_can_be_hit_also_where_the_text_is_small(qtbot: QtBot) -> None:
    link = Link("To People")
    qtbot.addWidget(link)
    assert link.sizeHint().height() >= 28


def test_down_opens_the_menu_of_a_menu_button(shown: QVBoxLayout, qtbot: QtBot) -> None:
    button = MenuButton("All cities")
    button.menu_below.addAction("Plovdiv")
    shown.addWidget(button)
    QTest.keyClick(button, Qt.Key.Key_Down)
    qtbot.waitUntil(button.menu_below.isVisible)
    button.menu_below.close()


def test_an_arrow_key_chooses_the_next_segment(shown: QVBoxLayout, qtbot: QtBot) -> None:
    languages = Segmented([("bg", "Български"), ("en", "English")], name="Language")
    shown.addWidget(languages)
    qtbot.waitUntil(languages.isVisible)
    first = languages.findChildren(QWidget)[0]
    first.setFocus()
    with qtbot.waitSignal(languages.chosen) as told:
        QTest.keyClick(first, Qt.Key.Key_Right)
    assert (told.args, languages.current()) == (["en"], "en")


def test_a_segment_that_is_set_tells_nobody(qtbot: QtBot) -> None:
    languages = Segmented([("bg", "Български"), ("en", "English")])
    qtbot.addWidget(languages)
    with qtbot.assertNotEmitted(languages.chosen):
        languages.set_current("en")


def test_the_focused_button_has_a_ring_two_pixels_away(window: QWidget, shown: QVBoxLayout, qtbot: QtBot) -> None:
    button = Button("Open…")
    shown.addWidget(button)
    qtbot.waitUntil(button.isVisible)
    button.setFocus()
    ring = window.findChild(FocusRing)
    assert ring is not None
    qtbot.waitUntil(lambda: ring.geometry() == button.geometry().adjusted(-4, -4, 4, 4))


def test_the_ring_goes_with_the_focus(window: QWidget, shown: QVBoxLayout, qtbot: QtBot) -> None:
    one, other = Button("One"), QPushButton("Other")
    shown.addWidget(one)
    shown.addWidget(other)
    one.setFocus()
    other.setFocus()
    qtbot.waitUntil(lambda: window.findChild(FocusRing) is None)


def test_a_focused_button_can_be_deleted(window: QWidget, shown: QVBoxLayout, qtbot: QtBot) -> None:
    box = QWidget()
    inner = QVBoxLayout(box)
    button = Button("Open…")
    inner.addWidget(button)
    shown.addWidget(box)
    button.setFocus()
    box.deleteLater()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not button)
    assert not window.findChildren(Button)


def test_space_unfolds_a_fold_and_says_so(shown: QVBoxLayout, qtbot: QtBot) -> None:
    line = FoldToggle("Objectives and way of working")
    shown.addWidget(line)
    with qtbot.waitSignal(line.toggled):
        QTest.keyClick(line, Qt.Key.Key_Space)
    assert line.is_open
    assert line.accessibleDescription() == "Unfolded"
