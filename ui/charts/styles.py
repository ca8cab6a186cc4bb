"""What a chart is painted with: colours, text size, widths; one for the screen, one for the projector."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from ui.theme.look import font_of
from ui.theme.tokens import DARK, LIGHT, ProjectorTokens, Tokens

# look.md, section 7: shares of the height of the projected picture.
PROJECTED_TEXT, PROJECTED_LINE, PROJECTED_MARK, PROJECTED_SCALE = 0.055, 6 / 720, 18 / 720, 3 / 720
SMALLEST_TEXT = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class ChartStyle:
    """Colours and sizes of a chart; `scale` is 1 on a screen at 100 % and multiplies gaps, radii and bars."""

    text1: str
    text2: str
    text3: str
    grid: str
    line: str
    accent: str
    on_accent: str
    target: str
    track: str
    ok: str
    warn: str
    warn_ground: str
    bad: str
    bad_ground: str
    soft: str
    sunken: str
    surface: str
    categories: tuple[str, ...]
    sequence: tuple[tuple[str, str], ...]
    px: int
    line_width: float
    mark: float
    scale: float
    # Figures of one width are other glyphs than digits: PDF cannot turn them back into text, SVG does not know them.
    has_tabular: bool = True

    def font(
        self, *, weight: QFont.Weight = QFont.Weight.Normal, is_tabular: bool = False, factor: float = 1.0
    ) -> QFont:
        """Return the chart's font, `factor` times the size of its labels."""
        return font_of(round(self.px * factor), weight, is_tabular=is_tabular and self.has_tabular)

    @property
    def hair(self) -> float:
        """Return the width of grid lines: they must not grow as fast as what is drawn on them."""
        return float(self.scale**0.5)

    def metrics(self, font: QFont | None = None) -> QFontMetricsF:
        """Return the measures of a font; of the labels' font without one."""
        return QFontMetricsF(font or self.font())

    def sized(self, size: float) -> float:
        """Return a length given in px at 100 %."""
        return size * self.scale


def screen_style(tokens: Tokens, px: int = 13) -> ChartStyle:
    """Return the style for windows and files; `px` is the size of the labels, 13 times the user's text size."""
    scale = px / 13
    return ChartStyle(
        text1=tokens.text1,
        text2=tokens.text2,
        text3=tokens.text3,
        grid=tokens.cell,
        line=tokens.line,
        accent=tokens.accent,
        on_accent=tokens.on_accent,
        target=tokens.target,
        track=tokens.track,
        ok=tokens.ok,
        warn=tokens.warn,
        warn_ground=tokens.warn_ground,
        bad=tokens.bad,
        bad_ground=tokens.bad_ground,
        soft=tokens.soft,
        sunken=tokens.sunken,
        surface=tokens.surface,
        categories=tokens.categories,
        sequence=tokens.sequence,
        px=px,
        line_width=2 * scale,
        mark=8 * scale,
        scale=scale,
    )


def projector_style(tokens: ProjectorTokens, height: float) -> ChartStyle:
    """Return the style for the audience; `height` is that of the whole picture, not of the chart in it."""
    near = DARK if QColor(tokens.ground).lightness() < 128 else LIGHT
    return ChartStyle(
        text1=tokens.text1,
        text2=tokens.text2,
        # Stray light eats pale text, so the hall has two kinds of text, not three.
        text3=tokens.text2,
        grid=tokens.grid,
        line=tokens.grid,
        accent=tokens.accent,
        on_accent=tokens.on_accent,
        target=tokens.target,
        track=tokens.track,
        ok=near.ok,
        warn=tokens.warn,
        warn_ground=near.warn_ground,
        bad=near.bad,
        bad_ground=near.bad_ground,
        soft=near.soft,
        sunken=near.sunken,
        surface=tokens.ground,
        # The four that stay apart from each other in a lit hall.
        categories=tuple(near.categories[number] for number in (0, 1, 2, 5)),
        sequence=near.sequence,
        px=round(height * PROJECTED_TEXT),
        line_width=height * PROJECTED_LINE,
        mark=height * PROJECTED_MARK,
        scale=height * PROJECTED_SCALE,
    )


def pen_of(colour: str, width: float, *, dashes: tuple[float, float] | None = None) -> QPen:
    """Return a pen; `dashes` are the lengths of dash and gap in the painter's units, not in pen widths."""
    pen = QPen(QColor(colour), width)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    if dashes:
        pen.setDashPattern([length / max(width, 0.01) for length in dashes])
    return pen


def fill_bar(painter: QPainter, rect: QRectF, colour: str, *, radius: float) -> None:
    """Fill a bar with round ends; one that is shorter than its radius stays inside its length."""
    if rect.width() <= 0 or rect.height() <= 0:
        return
    bend = min(radius, rect.width() / 2, rect.height() / 2)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colour))
    painter.drawRoundedRect(rect, bend, bend)


def hatch(painter: QPainter, whole: QRectF, pen: QPen, *, step: float) -> None:
    """Draw slanting lines in a rectangle, cut at its edges by sums: clipping does not come through in SVG."""
    inset = pen.widthF() * 0.5
    rect = whole.adjusted(inset, inset, -inset, -inset)
    painter.setPen(pen)
    across, high = rect.width(), rect.height()
    offset = step * 0.75
    while offset < across + high - step * 0.5:
        low_x, top_x = max(offset - high, 0.0), min(offset, across)
        painter.drawLine(
            QLineF(
                rect.left() + low_x,
                rect.top() + (offset - low_x),
                rect.left() + top_x,
                rect.top() + (offset - top_x),
            )
        )
        offset += step
