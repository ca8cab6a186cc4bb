"""What the levels of the focused criterion mean, side by side, the chosen one marked."""

from __future__ import annotations

from heapq import nlargest

from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QHelpEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from dcc_desktop.domain.framework_tree import CriterionBranch, FrameworkTree
from dcc_desktop.i18n import Language, _
from ui.charts.lettering import draw_lines, wrap_to
from ui.theme.look import Type, look

_LEAST_LINES, _FEW_LINES, _MOST_LINES, _MOST, _PAD = 3, 5, 8, 5, 8
_INTO_PAD = 4
# The tabs, the bar, the question and six rows.
_OF_TABLE = 400
# Measuring the longest texts tells enough; measuring all would be felt when a window is resized.
_MEASURED = 24


class Descriptors(QWidget):
    """Five levels at most; of a longer scale those around the chosen one. The whole text is the tooltip.

    It is as high as the longest texts of the framework need, up to five lines, or eight in a high window, whichever
    criterion is shown: going to another one must not move the table.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._levels: list[tuple[int, str]] = []
        self._value: int | None = None
        self._lines: dict[tuple[int, bool, float], tuple[str, ...]] = {}
        self._source: tuple[FrameworkTree, Language] | None = None
        self._longest: list[str] = []
        self._columns = _MOST
        self._count = _LEAST_LINES
        self._most_lines = _FEW_LINES
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
        self._take_longest(tree, language)
        if (self._levels, self._value) == before:
            return
        if self._levels != before[0]:
            self._lines.clear()
        said = [f"{step}: {text}" for step, text in self._levels]
        self.setAccessibleDescription(" ".join(said))
        self.update()

    def use_height(self, height: int) -> None:
        """Take as many lines as a form of this height can spare; its table must keep most of it."""
        line = round(QFontMetricsF(look().font(Type.CAPTION)).height())
        most = min(max((height - look().px(_OF_TABLE)) // line, _FEW_LINES), _MOST_LINES)
        if most != self._most_lines:
            self._most_lines = most
            self._count_lines()

    def texts(self) -> list[str]:
        """Return what is shown, from the lowest level on."""
        return [text for _step, text in self._levels]

    def sizeHint(self) -> QSize:
        """Return the lines of text with their margins."""
        metrics = QFontMetricsF(look().font(Type.CAPTION))
        return QSize(400, round(self._count * metrics.height()) + 2 * 7)

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
            area = rect.adjusted(_PAD, 7, -_PAD + _INTO_PAD, -4)
            lines = self._wrapped(place, font, area.width())
            draw_lines(painter, area, lines, font, tokens.text1 if is_marked else tokens.text2)

    def _wrapped(self, place: int, font: QFont, width: float) -> tuple[str, ...]:
        step, text = self._levels[place]
        key = (step, step == self._value, width)
        if key not in self._lines:
            # Of long texts only a part fits; measuring all their words would cost more than painting what does.
            begin = f"{step} {text}"[: round(width / 4) * self._count]
            self._lines[key] = wrap_to(begin, QFontMetricsF(font), width, most=self._count)
        return self._lines[key]

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width needs another number of lines."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._count_lines()

    def _take_longest(self, tree: FrameworkTree, language: Language) -> None:
        if self._source is not None and self._source[0] is tree and self._source[1] == language:
            return
        self._source = (tree, language)
        self._columns = min(len(tree.scale), _MOST)
        branches = [each for dimension in tree.dimensions for each in dimension.criteria]
        texts = (level.descriptor.in_language(language) for each in branches for level in each.levels)
        self._longest = nlargest(_MEASURED, texts, key=len)
        self._count_lines()

    def _count_lines(self) -> None:
        metrics, width = (
            QFontMetricsF(look().font(Type.CAPTION_KEY)),
            self.width() / max(self._columns, 1) - 2 * _PAD + _INTO_PAD,
        )
        needed = (len(wrap_to(f"5 {text}", metrics, width, most=self._most_lines)) for text in self._longest)
        count = max(needed, default=_LEAST_LINES)
        count = max(count, _LEAST_LINES)
        if count != self._count:
            self._count = count
            self._lines.clear()
            self.updateGeometry()

    def _on_look_changed(self) -> None:
        self._lines.clear()
        self._count_lines()
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
