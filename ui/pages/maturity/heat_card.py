"""The heat map of all cities: its legend, the one thing it says, and how far its figures are."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Decimal
from statistics import fmean

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from dcc_desktop.domain.maturity import CityScore
from dcc_desktop.i18n import Language, _
from ui.charts import heat_map
from ui.charts.chart_widget import ChartWidget, window_style
from ui.charts.heat_map import HeatCell, HeatMapModel
from ui.charts.lettering import draw_text
from ui.theme.look import Type, look
from ui.theme.numbers import number_text
from ui.widgets.cards import Card
from ui.widgets.labels import Label, Tone

NamedScore = tuple[str, CityScore]
_SHADES = 5
_SWATCH, _GAP, _BETWEEN = 28, 8, 20


class HeatLegend(QWidget):
    """The grounds of the map from the lowest to the highest, each with the values that it stands for."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._spans: tuple[str, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_scale(self, steps: int) -> None:
        """Show the spans of a scale from 1 to `steps`."""
        self._spans = spans_of(steps)
        self.setAccessibleName(_("Legend: {spans}").format(spans=", ".join(self._spans)))
        self.update()

    def sizeHint(self) -> QSize:
        """Return one line."""
        return QSize(320, look().px(24))

    def minimumSizeHint(self) -> QSize:
        """The legend never makes the page wider."""
        return QSize(120, look().px(24))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint swatch and span five times."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        style, font = window_style(), window_style().font(is_tabular=True)
        swatch, high, left = look().px(_SWATCH), look().px(16), 0.0
        for (ground, _ink), span in zip(style.sequence, self._spans, strict=False):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(ground))
            painter.drawRoundedRect(QRectF(left, (self.height() - high) / 2, swatch, high), 4, 4)
            left += swatch + look().px(_GAP)
            width = style.metrics(font).horizontalAdvance(span) + 1
            draw_text(painter, QRectF(left, 0, width, self.height()), span, font, style.text2)
            left += width + look().px(_BETWEEN)


class HeatCard(Card):
    """While the figures are worked out, it says how far they are."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.map: ChartWidget[HeatMapModel] = ChartWidget(
            heat_map.draw, HeatMapModel((), (), ()), name=_("Maturity by city and dimension"), hint=QSize(640, 400)
        )
        self.legend = HeatLegend()
        self.sentence = Label("", Type.TABLE, wraps=True)
        self.state = Label("", Type.BODY, Tone.TEXT2, wraps=True)
        # The map comes last: it is higher than a small window, and what explains it must be in view.
        for part in (self.state, self.legend, self.sentence, self.map):
            self.body.addWidget(part)
        self.body.addStretch(1)
        self.say("")

    def say(self, text: str) -> None:
        """Show a sentence in the place of the map."""
        self.state.set_text(text)
        self.state.show()
        for part in (self.map, self.legend, self.sentence):
            part.hide()

    def show_scores(self, scores: Sequence[NamedScore], language: Language) -> None:
        """Show the map of these cities, by their names."""
        model = heat_map_of(scores, language)
        if not model.rows:
            self.say(_("Nothing is rated yet."))
            return
        said = _("Present values of {cities} cities in {dimensions} dimensions.").format(
            cities=len(model.rows), dimensions=len(model.columns)
        )
        self.sentence.set_text(lowest_in_words(comparable(scores), language))
        self.map.set_model(model, description=f"{said} {self.sentence.text()}")
        self.map.setFixedHeight(look().px(130) + len(model.rows) * look().px(46))
        self.legend.show_scale(comparable(scores)[0][1].steps)
        self.state.hide()
        for part in (self.map, self.legend, self.sentence):
            part.show()


def comparable(scores: Sequence[NamedScore]) -> list[NamedScore]:
    """Return the rated cities that have the same dimensions as the first of them."""
    rated = [(name, score) for name, score in scores if score.current is not None]
    return [each for each in rated if _dimensions_of(each[1]) == _dimensions_of(rated[0][1])]


def heat_map_of(scores: Sequence[NamedScore], language: Language) -> HeatMapModel:
    """Return the present values of the cities that can be compared."""
    same = comparable(scores)
    if not same:
        return HeatMapModel((), (), ())
    return HeatMapModel(
        tuple(name for name, _score in same),
        tuple(each.dimension.short(language) for each in same[0][1].dimensions),
        tuple(tuple(_cell(each.current, score.steps) for each in score.dimensions) for _name, score in same),
        corner=_("Now"),
    )


def lowest_in_words(scores: Sequence[NamedScore], language: Language) -> str:
    """Say in which dimension the cities are lowest, on average; nothing without values."""
    means: list[tuple[float, str]] = []
    for place, entity in enumerate(each.dimension for each in scores[0][1].dimensions):
        values = [score.dimensions[place].current for _name, score in scores]
        known = [value for value in values if value is not None]
        if known:
            means.append((fmean(known), entity.short(language)))
    if not means:
        return ""
    value, name = min(means)
    return _("Lowest over all cities: {dimension}, {value} on average.").format(
        dimension=name, value=number_text(value)
    )


def shade_of(value: float, steps: int) -> int:
    """Return the shade of a value as it is written: equal numbers have equal grounds."""
    # In whole tenths, rounded as the numbers are: 2.8 less 1 is not 1.8 for a computer.
    tenths = int(Decimal(repr(float(value))).scaleb(1).quantize(Decimal(1), rounding=ROUND_HALF_UP))
    return min(max((tenths - 10) * _SHADES // ((steps - 1) * 10), 0), _SHADES - 1)


def spans_of(steps: int) -> tuple[str, ...]:
    """Return the values that each shade stands for, such as 1.0–1.7."""
    tenths = range(10, steps * 10 + 1)
    of_shades = [[each / 10 for each in tenths if shade_of(each / 10, steps) == shade] for shade in range(_SHADES)]
    return tuple(f"{number_text(values[0])}–{number_text(values[-1])}" for values in of_shades)


def _cell(value: float | None, steps: int) -> HeatCell:
    return HeatCell() if value is None else HeatCell(number_text(value), shade_of(value, steps))


def _dimensions_of(score: CityScore) -> list[str]:
    return [each.dimension.id for each in score.dimensions]
