"""What the levels of the focused criterion mean, side by side, the chosen one marked."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QHelpEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from dcc_desktop.domain.framework_tree import CriterionBranch, FrameworkTree
from dcc_desktop.i18n import Language, _
from ui.charts.lettering import draw_lines, wrap_to
from ui.theme.look import Type, look

_LINES, _MOST, _PAD = 3, 5, 10


class Descriptors(QWidget):
    """Five levels at most; of a longer scale those around the chosen one. The whole text is the tooltip."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._levels: list[tuple[int, str]] = []
        self._value: int | None = None
        self._lines: dict[tuple[int, bool, float], tuple[str, ...]] = {}
        # With a ground of its own nothing below it is painted at each key press.
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(_("Levels of the criterion"))
        look().changed.connect(self._on_look_changed)

    @property
    def value(self) -> int | None:
        """The level that is marked."""
        return self._value

    def show_levels(
        self, tree: FrameworkTree, branch: CriterionBranch | None, *, value: int | None, language: Language
    ) -> None:
        """Show the levels of a criterion; without descriptors the names of the steps."""
        before = self._levels, self._value
        self._value = value
        self._levels = []
        for step in self._window(tree.scale) if branch else ():
            level = branch.level(step) if branch else None
            text = level.descriptor.in_language(language) if level else ""
            self._levels.append((step, text or tree.step_name(step, language)))
        if (self._levels, self._value) == before:
            return
        if self._levels != before[0]:
            self._lines.clear()
        said = [f"{step}: {text}" for step, text in self._levels]
        self.setAccessibleDescription(" ".join(said))
        self.update()

    def texts(self) -> list[str]:
        """Return what is shown, from the lowest level on."""
        return [text for _step, text in self._levels]

    def sizeHint(self) -> QSize:
        """Return three lines of text with their margins."""
        metrics = QFontMetricsF(look().font(Type.CAPTION))
        return QSize(400, round(_LINES * metrics.height()) + 2 * 7)

    def minimumSizeHint(self) -> QSize:
        """The height is fixed, the width is what there is."""
        return QSize(200, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the levels between hairlines."""
        painter = QPainter(self)
        tokens = look().tokens
        painter.fillRect(self.rect(), QColor(tokens.surface))
        for place, (step, _text) in enumerate(self._levels):
            rect = self._rect(place)
            is_marked = step == self._value
            if is_marked:
                painter.fillRect(rect, QColor(tokens.selected))
                painter.fillRect(QRectF(rect.left(), rect.top(), rect.width(), 2), QColor(tokens.accent))
            if place:
                painter.fillRect(QRectF(rect.left(), rect.top(), 1, rect.height()), QColor(tokens.line))
            font = look().font(Type.CAPTION_KEY if is_marked else Type.CAPTION)
            area = rect.adjusted(_PAD, 7, -_PAD + 4, -4)
            lines = self._wrapped(place, font, area.width())
            draw_lines(painter, area, lines, font, tokens.text1 if is_marked else tokens.text2)

    def _wrapped(self, place: int, font: QFont, width: float) -> tuple[str, ...]:
        step, text = self._levels[place]
        key = (step, step == self._value, width)
        if key not in self._lines:
            # Two sentences never fit; measuring all their words would cost more than painting what does.
            begin = f"{step} {text}"[: round(width / 4) * _LINES]
            self._lines[key] = wrap_to(begin, QFontMetricsF(font), width, most=_LINES)
        return self._lines[key]

    def _on_look_changed(self) -> None:
        self._lines.clear()
        self.updateGeometry()
        self.update()

    def event(self, event: QEvent) -> bool:
        """Give the whole text of the level under the pointer."""
        if isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), self._text_at(event.pos()), self)
            return True
        return super().event(event)

    def _window(self, scale: range) -> range:
        if len(scale) <= _MOST:
            return scale
        middle = self._value or (len(scale) + 1) // 2
        first = min(max(middle - _MOST // 2, scale[0]), scale[-1] - _MOST + 1)
        return range(first, first + _MOST)

    def _rect(self, place: int) -> QRectF:
        width = self.width() / max(len(self._levels), 1)
        left = round(place * width)
        return QRectF(left, 0, round((place + 1) * width) - left, self.height())

    def _text_at(self, spot: QPoint) -> str:
        texts = (
            f"{step} {text}" for place, (step, text) in enumerate(self._levels) if self._rect(place).contains(spot)
        )
        return next(texts, "")
