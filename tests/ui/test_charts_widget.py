"""A chart in a window: it shows its model, says what it shows, and follows the look."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QPainter
from pytestqt.qtbot import QtBot

from ui.charts.chart_widget import ChartWidget
from ui.charts.styles import ChartStyle
from ui.theme.look import Mode, look
from ui.theme.tokens import DARK, LIGHT


def _fill(painter: QPainter, rect: QRectF, model: str, style: ChartStyle) -> None:
    painter.fillRect(rect, QColor(style.accent if model == "accent" else style.target))


@pytest.fixture
def widget(qtbot: QtBot) -> Iterator[ChartWidget[str]]:
    """A chart of one colour, and the look as it was afterwards."""
    made = ChartWidget(_fill, "accent", name="Now and target", description="Furthest: Data.", hint=QSize(100, 80))
    qtbot.addWidget(made)
    made.resize(made.sizeHint())
    yield made
    look().apply(mode=Mode.LIGHT, percent=100)


def _colour(widget: ChartWidget[str]) -> QColor:
    return widget.grab().toImage().pixelColor(5, 5)


def test_a_chart_shows_the_model_it_is_given(widget: ChartWidget[str]) -> None:
    assert _colour(widget) == QColor(LIGHT.accent)

    widget.set_model("target")

    assert _colour(widget) == QColor(LIGHT.target)


def test_a_chart_tells_what_it_shows(widget: ChartWidget[str]) -> None:
    assert (widget.accessibleName(), widget.accessibleDescription()) == ("Now and target", "Furthest: Data.")

    widget.set_model("target", description="Every target is reached.")

    assert widget.accessibleDescription() == "Every target is reached."


def test_a_chart_goes_dark_with_the_program(widget: ChartWidget[str]) -> None:
    look().apply(mode=Mode.DARK)

    assert _colour(widget) == QColor(DARK.accent)


def test_a_chart_grows_with_the_text_size(widget: ChartWidget[str]) -> None:
    look().apply(percent=150)

    assert widget.sizeHint() == QSize(150, 120)
    assert widget.minimumSizeHint() == QSize(60, 48)
