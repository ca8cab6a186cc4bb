"""The maturity of a city as the room may see it: after it was revealed, and nothing that too few people answered."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF

from dcc_desktop.domain.cities import City
from dcc_desktop.domain.maturity import CityScore
from dcc_desktop.domain.shared_score import score_to_share
from dcc_desktop.i18n import _
from dcc_desktop.services.maturity import newest_assessment, score_of
from ui.charts import radar
from ui.charts.legends import look_of, scale_text
from ui.charts.marks import draw_mark
from ui.charts.radar_model import RadarModel, RadarSeries, SeriesKind
from ui.charts.styles import pen_of, projector_style
from ui.desk import Desk
from ui.projector.picture import LABEL, READ, STRONG, Picture
from ui.projector.scenes import NoteScene, Scene
from ui.reveal_keys import radar_key
from ui.theme.numbers import number_text

_CHART_SHARE = 0.68
_SAMPLE = 64 / 720
_ENOUGH = 0.05
# Below this ratio the legend goes under the radar.
_NARROW = 1.5


@dataclass(frozen=True, slots=True)
class Furthest:
    """The dimension that is furthest from its target."""

    name: str
    now: str
    target: str


@dataclass(frozen=True, slots=True)
class RadarScene(Scene):
    """The radar with its legend; `values` belong to the series, in their order."""

    title: str
    model: RadarModel
    values: tuple[str, ...]
    furthest: Furthest | None

    def draw(self, picture: Picture, _page: int) -> None:
        """Draw the radar at the left and what it says at the right."""
        if picture.width < picture.height * _NARROW:
            self._draw_narrow(picture)
            return
        picture.head(self.title, scale_text(self.model))
        content = picture.content
        split = content.left() + content.width() * _CHART_SHARE
        chart = QRectF(content.left(), picture.sized(0.185), split - content.left(), picture.sized(0.785))
        radar.draw(picture.painter, chart, self.model, projector_style(picture.tokens, picture.height))
        left, baseline = split + picture.sized(0.05), picture.sized(0.335)
        for series, value in zip(self.model.series, self.values, strict=True):
            self._draw_entry(picture, series, value, spot=QPointF(left, baseline), right=content.right())
            baseline += picture.sized(0.112)
        if self.furthest is not None:
            self._draw_furthest(picture, self.furthest, left=left, baseline=baseline + picture.sized(0.05))

    def _draw_narrow(self, picture: Picture) -> None:
        picture.head(self.title, "")
        content, count = picture.content, len(self.model.series)
        chart = QRectF(content.left(), picture.sized(0.175), content.width(), picture.sized(0.615))
        radar.draw(picture.painter, chart, self.model, projector_style(picture.tokens, picture.height))
        column, gap = content.width() / count, picture.sized(0.08)
        for number, (series, value) in enumerate(zip(self.model.series, self.values, strict=True)):
            left = content.left() + number * column
            right = left + min(column - gap * (number < count - 1), picture.sized(0.56))
            self._draw_entry(picture, series, value, spot=QPointF(left, picture.sized(0.865)), right=right)
        if self.furthest is not None:
            text = f"{_('Furthest from its target:')} {self.furthest.name}"
            shown = picture.lines(text, picture.font(LABEL), content.width(), most=1)
            baseline = picture.sized(0.955)
            picture.block(content.left(), baseline, shown, font=picture.font(LABEL), colour=picture.tokens.text2)

    def _draw_entry(self, picture: Picture, series: RadarSeries, value: str, *, spot: QPointF, right: float) -> None:
        style, painter = projector_style(picture.tokens, picture.height), picture.painter
        look, middle = look_of(series.kind, style), spot.y() - picture.sized(0.02)
        sample = picture.sized(_SAMPLE)
        painter.setPen(pen_of(look.colour, style.line_width, dashes=look.dashes))
        painter.drawLine(QPointF(spot.x(), middle), QPointF(spot.x() + sample, middle))
        draw_mark(painter, QPointF(spot.x() + sample / 2, middle), look.mark, look.colour, size=style.mark * 1.1)
        figure, colour = picture.font(READ, STRONG, is_tabular=True), picture.tokens.text1
        words = spot.x() + sample + picture.sized(0.03)
        room = right - picture.line(right, spot.y(), value, font=figure, colour=colour, align=1) - words
        name = picture.lines(series.name, picture.font(LABEL), room, most=1)
        picture.block(words, spot.y(), name, font=picture.font(LABEL), colour=colour)

    def _draw_furthest(self, picture: Picture, furthest: Furthest, *, left: float, baseline: float) -> None:
        font, strong = picture.font(LABEL), picture.font(READ, STRONG)
        width, tokens = picture.content.right() - left, picture.tokens
        head = picture.lines(_("Furthest from its target:"), font, width, most=3)
        baseline = picture.block(left, baseline, head, font=font, colour=tokens.text2)
        name = picture.lines(furthest.name, strong, width, most=2)
        baseline += picture.sized(0.012)
        baseline = picture.block(left, baseline, name, font=strong, colour=tokens.text1) - picture.sized(0.018)
        values = _("from {now} to {target}").format(now=furthest.now, target=furthest.target)
        picture.block(left, baseline, picture.lines(values, font, width, most=2), font=font, colour=tokens.text2)

    def in_words(self) -> str:
        """Return the values of the city and what is furthest from its target."""
        parts = [self.title]
        parts += [f"{series.name}: {value}" for series, value in zip(self.model.series, self.values, strict=True)]
        if self.furthest is not None:
            parts.append(f"{_('Furthest from its target:')} {self.furthest.name}")
        return ". ".join(parts)


def read_radar(desk: Desk, city: City, assessment_id: str) -> Scene:
    """Return the radar of an assessment of the city, of the newest one without an id."""
    title = _("{city}: digital maturity").format(city=city.name(desk.language))
    found = desk.workshop.assessments.find(assessment_id) if assessment_id else None
    assessment = found if found and found.city_id == city.id else newest_assessment(desk.workshop, city.id)
    if assessment is None or not desk.is_revealed(radar_key(assessment.id)):
        return NoteScene(title, _("The results will be shown here"))
    score = score_to_share(score_of(desk.workshop, assessment.id))
    if all(dimension.current is None for dimension in score.dimensions):
        return NoteScene(title, _("Too few answers to show values"))
    return _scene(desk, title, score)


def _scene(desk: Desk, title: str, score: CityScore) -> RadarScene:
    names = tuple(d.dimension.short(desk.language) for d in score.dimensions)
    now = RadarSeries(_("Now"), SeriesKind.NOW, tuple(d.current for d in score.dimensions))
    series, values = [now], [number_text(score.current)]
    if any(d.target is not None for d in score.dimensions):
        series.append(RadarSeries(_("Target"), SeriesKind.TARGET, tuple(d.target for d in score.dimensions)))
        values.append(number_text(score.target))
    model = RadarModel(names, tuple(series), scale_max=score.steps, has_legend=False)
    return RadarScene(title, model, tuple(values), _furthest(names, score))


def _furthest(names: tuple[str, ...], score: CityScore) -> Furthest | None:
    gaps = [
        (d.target - d.current, name, d.current, d.target)
        for name, d in zip(names, score.dimensions, strict=True)
        if d.current is not None and d.target is not None
    ]
    if not gaps:
        return None
    gap, name, now, target = max(gaps, key=lambda each: each[0])
    return Furthest(name, number_text(now), number_text(target)) if gap > _ENOUGH else None
