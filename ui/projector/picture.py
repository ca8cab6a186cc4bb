"""The picture for the audience: sizes as shares of its height, and lettering that is never too small."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from ui.charts.lettering import shortened
from ui.theme.look import font_of
from ui.theme.tokens import ProjectorTokens

# Shares of the height of the picture (look.md, section 7): what must be read, labels, the time left, the margins.
READ, LABEL, TIME, MARGIN = 0.075, 0.055, 300 / 720, 0.05
TITLE, ASIDE = 0.08, 0.07
FIRST_BASELINE, LAST_BASELINE = 97 / 720, 668 / 720
_CAPITAL = 0.655
_GAP = 0.03

NORMAL, MEDIUM, STRONG = QFont.Weight.Normal, QFont.Weight.Medium, QFont.Weight.DemiBold


class Measures:
    """The sizes of a picture, and how texts are broken in it; there need be no painter yet."""

    def __init__(self, size: QSizeF) -> None:
        self.width, self.height = size.width(), size.height()
        self.content = QRectF(0, 0, self.width, self.height).adjusted(
            self.width * MARGIN, self.height * MARGIN, -self.width * MARGIN, -self.height * MARGIN
        )

    def sized(self, share: float) -> float:
        """Return a length given as a share of the height."""
        return self.height * share

    def font(self, share: float, weight: QFont.Weight = NORMAL, *, is_tabular: bool = False) -> QFont:
        """Return a font by its share of the height; never below that of labels, whatever is asked."""
        return font_of(round(self.height * max(share, LABEL)), weight, is_tabular=is_tabular)

    def lines(self, text: str, font: QFont, width: float, *, most: int) -> tuple[str, ...]:
        """Break a text between words into at most so many lines; the last one is shortened."""
        metrics = QFontMetricsF(font)
        words, lines = text.split(), [""]
        while words:
            longer = f"{lines[-1]} {words[0]}".strip()
            if not lines[-1] or metrics.horizontalAdvance(longer) <= width:
                lines[-1] = longer
                words.pop(0)
            elif len(lines) < most:
                lines.append("")
            else:
                lines[-1] = f"{lines[-1]} {' '.join(words)}"
                break
        return tuple(shortened(line, metrics, width) for line in lines)

    def width_of(self, text: str, font: QFont) -> float:
        """Return how wide one line is."""
        return QFontMetricsF(font).horizontalAdvance(text)

    def bearing(self, text: str, font: QFont) -> float:
        """Return the space before the ink of a text."""
        return QFontMetricsF(font).tightBoundingRect(text).left()

    def line_height(self, font: QFont) -> float:
        """Return the distance of two baselines."""
        return QFontMetricsF(font).height()


class Picture(Measures):
    """One painting of the picture, with the painter and the colours."""

    def __init__(self, painter: QPainter, size: QSizeF, tokens: ProjectorTokens) -> None:
        super().__init__(size)
        self.painter = painter
        self.tokens = tokens

    def line(self, x: float, baseline: float, text: str, *, font: QFont, colour: str, align: float = 0.0) -> float:
        """Draw one line and return how wide it is; `align` 0 begins at x, 0.5 has it in the middle, 1 ends there."""
        width = self.width_of(text, font)
        self.painter.setFont(font)
        self.painter.setPen(QColor(colour))
        self.painter.drawText(QPointF(x - width * align, baseline), text)
        return width

    def block(self, x: float, baseline: float, lines: tuple[str, ...], *, font: QFont, colour: str) -> float:
        """Draw lines below each other and return the baseline of the next one."""
        for text in lines:
            self.line(x, baseline, text, font=font, colour=colour)
            baseline += self.line_height(font)
        return baseline

    def block_in_middle(self, x: float, middle: float, lines: tuple[str, ...], *, font: QFont, colour: str) -> None:
        """Draw lines so that their capitals lie around a height."""
        capital = font.pixelSize() * _CAPITAL
        whole = capital + (len(lines) - 1) * self.line_height(font)
        self.block(x, middle - whole / 2 + capital, lines, font=font, colour=colour)

    def head(self, title: str, aside: str, *, most: int = 1) -> float:
        """Draw the title and, at the right, what goes with it; return the bottom of it all."""
        beside, font = self.font(ASIDE), self.font(TITLE, STRONG)
        room = self.content.width()
        if aside:
            taken = self.line(
                self.content.right(),
                self.sized(FIRST_BASELINE),
                aside,
                font=beside,
                colour=self.tokens.text2,
                align=1,
            )
            room -= taken + self.sized(_GAP * 2)
        lines = self.lines(title, font, max(room, self.sized(0.4)), most=most)
        after = self.block(self.content.left(), self.sized(FIRST_BASELINE), lines, font=font, colour=self.tokens.text1)
        return after - self.line_height(font) + self.sized(_GAP)

    def foot(self, text: str) -> None:
        """Draw a short line at the bottom right, such as the number of the page."""
        font = self.font(LABEL)
        self.line(self.content.right(), self.sized(0.955), text, font=font, colour=self.tokens.text2, align=1)

    def fill(self, rect: QRectF, colour: str, *, radius: float = 0.0) -> None:
        """Fill a rectangle with round corners."""
        self.painter.setPen(Qt.PenStyle.NoPen)
        self.painter.setBrush(QColor(colour))
        bend = min(radius, rect.width() / 2, rect.height() / 2)
        self.painter.drawRoundedRect(rect, bend, bend)

    def frame(self, rect: QRectF, colour: str, *, radius: float) -> None:
        """Draw the outline of a card."""
        self.painter.setPen(QPen(QColor(colour), self.sized(3 / 720)))
        self.painter.setBrush(Qt.BrushStyle.NoBrush)
        self.painter.drawRoundedRect(rect, radius, radius)

    def bar(self, rect: QRectF, share: float, colour: str) -> None:
        """Draw a bar on its track."""
        self.fill(rect, self.tokens.track, radius=rect.height())
        if share > 0:
            length = max(rect.width() * min(share, 1.0), rect.height())
            self.fill(QRectF(rect.left(), rect.top(), length, rect.height()), colour, radius=rect.height())
