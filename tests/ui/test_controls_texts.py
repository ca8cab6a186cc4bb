"""Labels, chips and cards: line heights, text size, what is read out, what can be chosen."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget
from pytestqt.qtbot import QtBot

from ui.theme.look import Mode, Type, look
from ui.widgets.buttons import Button
from ui.widgets.cards import Card, ChoiceCard, HeroCard
from ui.widgets.chips import Chip, ChipTone
from ui.widgets.labels import LINE_HEIGHTS, ElidedLabel, Label, Tone
from ui.widgets.scrolling import Scroller

LONG = "Три града още нямат пълни данни за обсъждането в 11:15, затова първо въведете липсващите формуляри."


@pytest.fixture(autouse=True)
def plain_look() -> Iterator[None]:
    yield
    look().apply(mode=Mode.LIGHT, percent=100)


def test_every_size_of_the_scale_has_a_line_height_that_holds_it() -> None:
    assert all(LINE_HEIGHTS[kind] >= kind.value[0] for kind in Type)


def test_a_wrapped_text_is_as_high_as_its_lines(qtbot: QtBot) -> None:
    label = Label(LONG, Type.TABLE, wraps=True)
    qtbot.addWidget(label)
    heights = [label.heightForWidth(width) for width in (2000, 500, 200)]
    assert heights[0] == 20
    assert heights == sorted(heights)
    assert all(height % 20 == 0 for height in heights)


def test_a_wrapped_text_keeps_its_line_breaks(qtbot: QtBot) -> None:
    label = Label("One\nTwo", Type.TABLE, wraps=True)
    qtbot.addWidget(label)
    assert label.heightForWidth(2000) == 40


def test_a_label_grows_with_the_text_size(qtbot: QtBot) -> None:
    label = Label("Plan", Type.PAGE_TITLE)
    qtbot.addWidget(label)
    look().apply(percent=150)
    assert (label.font().pixelSize(), label.line_height()) == (39, 48)


def test_a_label_takes_its_colour_from_the_look_in_force(qtbot: QtBot) -> None:
    label = Label("missing", tone=Tone.BAD)
    qtbot.addWidget(label)
    look().apply(mode=Mode.DARK)
    assert label.palette().color(QPalette.ColorRole.WindowText) == QColor(look().tokens.bad)


def test_a_clock_has_figures_of_one_width(qtbot: QtBot) -> None:
    label = Label("12:27", Type.CLOCK, is_tabular=True)
    qtbot.addWidget(label)
    assert label.font().featureValue(QFont.Tag("tnum")) == 1


def test_a_cut_text_is_whole_in_the_tooltip(qtbot: QtBot) -> None:
    label = ElidedLabel(LONG)
    qtbot.addWidget(label)
    label.resize(120, 22)
    label.set_text(LONG + "!")
    assert label.shown_text().endswith("…")
    assert label.toolTip() == LONG + "!"


def test_a_text_that_fits_has_no_tooltip(qtbot: QtBot) -> None:
    label = ElidedLabel("Plan")
    qtbot.addWidget(label)
    label.resize(400, 22)
    label.set_text("Report")
    assert label.toolTip() == ""


@pytest.mark.parametrize("tone", [ChipTone.OK, ChipTone.WARN, ChipTone.BAD])
def test_a_state_brings_a_sign_beside_its_colour(qtbot: QtBot, tone: ChipTone) -> None:
    state, fact = Chip("missing", tone), Chip("missing")
    qtbot.addWidget(state)
    qtbot.addWidget(fact)
    assert state.sizeHint().width() > fact.sizeHint().width()
    assert state.sizeHint().height() == 24


def test_a_card_is_named_by_its_title(qtbot: QtBot) -> None:
    card = Card("Progress by city", "missing first")
    qtbot.addWidget(card)
    card.set_title("Check")
    assert card.accessibleName() == "Check"


def test_a_card_without_a_title_has_no_empty_head(qtbot: QtBot) -> None:
    bare, titled = Card(), Card("Check")
    for card in (bare, titled):
        qtbot.addWidget(card)
        card.body.addWidget(QLabel("content"))
    assert bare.sizeHint().height() < titled.sizeHint().height()


def test_the_hero_card_reads_out_the_next_step(qtbot: QtBot) -> None:
    hero = HeroCard("Next step", "Enter the last 11 forms", reason="Three cities lack data.", button=Button("Enter"))
    qtbot.addWidget(hero)
    hero.show_step("Next step", "Take the plan")
    assert hero.accessibleName() == "Next step: Take the plan"


@pytest.fixture
def choices(qtbot: QtBot) -> Iterator[tuple[ChoiceCard, ChoiceCard]]:
    window = QWidget()
    qtbot.addWidget(window)
    row = QHBoxLayout(window)
    cards = (ChoiceCard("plan", "First seminar", text="Maturity", facts="2 days"), ChoiceCard("map", "Road map"))
    for card in cards:
        row.addWidget(card)
    cards[0].setChecked(True)
    window.show()
    yield cards
    window.close()


def test_a_click_anywhere_on_a_card_chooses_it(qtbot: QtBot, choices: tuple[ChoiceCard, ChoiceCard]) -> None:
    first, second = choices
    with qtbot.waitSignal(second.chosen):
        QTest.mouseClick(second, Qt.MouseButton.LeftButton, pos=QPoint(second.width() - 5, second.height() - 5))
    assert not first.isChecked()


def test_an_arrow_key_chooses_the_next_card(qtbot: QtBot, choices: tuple[ChoiceCard, ChoiceCard]) -> None:
    first, second = choices
    first.setFocus()
    with qtbot.waitSignal(second.chosen):
        QTest.keyClick(first, Qt.Key.Key_Right)


def test_a_card_to_choose_says_its_title_and_facts(choices: tuple[ChoiceCard, ChoiceCard]) -> None:
    first, _second = choices
    assert (first.accessibleName(), first.accessibleDescription()) == ("First seminar", "Maturity. 2 days")


def test_a_scroller_never_cuts_its_content_at_the_side(qtbot: QtBot) -> None:
    content = QLabel("wide")
    content.setMinimumWidth(700)
    scroller = Scroller(content)
    qtbot.addWidget(scroller)
    assert scroller.minimumWidth() >= 700
