"""A widget that shows one chart and tells it in a sentence to those who cannot see it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.charts.saving import Draw, Model
from ui.charts.styles import ChartStyle, screen_style
from ui.theme.look import look


def window_style() -> ChartStyle:
    """Return the style of the look that is in force."""
    return screen_style(look().tokens, look().px(13))


class ChartWidget(QWidget, Generic[Model]):
    """A chart in a window; `style` is asked at each painting (the projector gives its own)."""

    def __init__(
        self,
        draw: Draw[Model],
        model: Model,
        *,
        name: str,
        description: str = "",
        hint: QSize | None = None,
        style: Callable[[], ChartStyle] = window_style,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._draw = draw
        self._model = model
        self._hint = hint or QSize(320, 240)
        self._style = style
        self.setAccessibleName(name)
        self.setAccessibleDescription(description)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        look().changed.connect(self._on_look_changed)

    @property
    def model(self) -> Model:
        """Return what is shown."""
        return self._model

    def set_model(self, model: Model, *, description: str | None = None) -> None:
        """Show something else; the same again is not painted again."""
        if description is not None:
            self.setAccessibleDescription(description)
        if model != self._model:
            self._model = model
            self.update()

    def sizeHint(self) -> QSize:
        """Grow with the text size."""
        return QSize(look().px(self._hint.width()), look().px(self._hint.height()))

    def minimumSizeHint(self) -> QSize:
        """Let layouts shrink a chart to less than half: it wraps, shortens, or turns into bars."""
        return self.sizeHint() * 0.4

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the chart over the whole widget."""
        painter = QPainter(self)
        # A painter that an error leaves open would end the program; the error itself is shown at the one seam.
        try:
            self._draw(painter, QRectF(self.rect()), self._model, self._style())
        finally:
            painter.end()

    def _on_look_changed(self) -> None:
        self.updateGeometry()
        self.update()
