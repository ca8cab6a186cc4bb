"""Text in charts: wrapped by letters, measured, shortened, drawn line by line, so that SVG and PDF keep it as text."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter

LETTERS = 15


def wrap(text: str, letters: int = LETTERS) -> tuple[str, ...]:
    """Break a text between words into lines of so many letters; a longer word keeps a line of its own."""
    lines: list[str] = []
    for word in text.split():
        if lines and len(lines[-1]) + 1 + len(word) <= letters:
            lines[-1] = f"{lines[-1]} {word}"
        else:
            lines.append(word)
    return tuple(lines) or ("",)


def wrap_to(text: str, metrics: QFontMetricsF, width: float, *, most: int = 2) -> tuple[str, ...]:
    """Break a text between words into so many lines of that width at most; what is left over ends in an ellipsis."""
    lines: list[str] = []
    for word in text.split():
        joined = f"{lines[-1]} {word}" if lines else word
        if lines and (metrics.horizontalAdvance(joined) <= width or len(lines) == most):
            lines[-1] = joined
        else:
            lines.append(word)
    return tuple(shortened(line, metrics, width) for line in lines) or ("",)


def size_of(lines: tuple[str, ...], metrics: QFontMetricsF) -> QSizeF:
    """Return what a block of lines takes."""
    return QSizeF(max(metrics.horizontalAdvance(line) for line in lines), len(lines) * metrics.height())


def shortened(text: str, metrics: QFontMetricsF, width: float) -> str:
    """Return the text, ended by an ellipsis when it is wider than allowed."""
    # A hair more than the width: a text that was measured to fit must not lose letters to rounding.
    return metrics.elidedText(text, Qt.TextElideMode.ElideRight, width + 0.5)


def draw_lines(
    painter: QPainter, rect: QRectF, lines: tuple[str, ...], font: QFont, colour: str, *, align: float = 0.0
) -> None:
    """Draw lines from the top of a block; `align` 0 is left, 0.5 middle, 1 right."""
    metrics = QFontMetricsF(font)
    painter.setFont(font)
    painter.setPen(QColor(colour))
    baseline = rect.top() + metrics.ascent()
    for line in lines:
        free = rect.width() - metrics.horizontalAdvance(line)
        painter.drawText(QPointF(rect.left() + free * align, baseline), line)
        baseline += metrics.height()


def draw_block(painter: QPainter, rect: QRectF, text: str, font: QFont, colour: str, *, align: float = 0.0) -> None:
    """Draw a text in as many lines as the height holds, two at most, in the middle of the height."""
    metrics = QFontMetricsF(font)
    lines = wrap_to(text, metrics, rect.width(), most=2 if rect.height() >= 2 * metrics.height() else 1)
    high = len(lines) * metrics.height()
    block = QRectF(rect.left(), rect.center().y() - high / 2, rect.width(), high)
    draw_lines(painter, block, lines, font, colour, align=align)


def draw_text(painter: QPainter, rect: QRectF, text: str, font: QFont, colour: str, *, align: float = 0.0) -> None:
    """Draw one line, in the middle of the height, shortened to the width."""
    metrics = QFontMetricsF(font)
    line = QRectF(rect.left(), rect.center().y() - metrics.height() / 2, rect.width(), metrics.height())
    draw_lines(painter, line, (shortened(text, metrics, rect.width()),), font, colour, align=align)
