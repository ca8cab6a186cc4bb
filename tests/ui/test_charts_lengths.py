"""Strips, bars, rings, days, years, heat maps: lengths that mean what they show, and nothing outside its place."""

from __future__ import annotations

import datetime
import itertools
from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QImage, QPainter

from ui.charts import bars, day_timeline, distribution, half_years, heat_map, ring
from ui.charts.bars import Bar, ScoreParts
from ui.charts.day_timeline import DaySegment, DayTimelineModel, SegmentKind
from ui.charts.distribution import DistributionModel
from ui.charts.half_years import HalfYearsModel, PlanBar, PlanYears
from ui.charts.heat_map import HeatCell, HeatMapModel
from ui.charts.ring import ProgressModel
from ui.charts.styles import projector_style, screen_style
from ui.theme.tokens import DARK, LIGHT, PROJECTOR_LIGHT

_STYLE = screen_style(LIGHT)
_DAY = datetime.date


def _picture(draw: Callable[..., None], model: object, size: tuple[int, int], tokens: Any = LIGHT) -> QImage:
    image = QImage(*size, QImage.Format.Format_RGB32)
    image.fill(QColor(tokens.surface))
    painter = QPainter(image)
    draw(painter, QRectF(0, 0, *size), model, screen_style(tokens))
    painter.end()
    return image


def _has(image: QImage, colour: str, *, left: int = 0, right: int | None = None) -> bool:
    columns = range(left, image.width() if right is None else right)
    return any(image.pixelColor(x, y) == QColor(colour) for x in columns for y in range(image.height()))


def test_a_step_without_answers_is_a_line_of_two_and_the_most_given_fills_the_strip() -> None:
    found = distribution.bars_of(QRectF(0, 0, 90, 30), DistributionModel((0, 2, 4)), _STYLE)

    assert [bar.height() for bar in found] == [2, 9, 18]
    assert [bar.left() for bar in found] == [0, 16, 32]
    assert {bar.bottom() for bar in found} == {24}


def test_one_answer_of_many_is_higher_than_none() -> None:
    found = distribution.bars_of(QRectF(0, 0, 90, 30), DistributionModel((0, 1, 60)), _STYLE)

    assert found[1].height() > found[0].height()


def test_a_strip_in_a_narrow_cell_gets_narrower() -> None:
    found = distribution.bars_of(QRectF(0, 0, 38, 30), DistributionModel((1, 1, 1, 1, 1)), _STYLE)

    assert found[-1].right() <= 38


def test_bars_that_do_not_fit_are_counted() -> None:
    model = ScoreParts(tuple(Bar("Услуги без гише", 9 - number, "9") for number in range(9)))

    rows, left_out = bars.rows_of(QRectF(0, 0, 200, 26 * 4), model, _STYLE)

    assert (len(rows), left_out) == (3, 6)


def test_all_bars_fit_into_the_height_they_ask_for() -> None:
    model = ScoreParts(tuple(Bar("Услуги без гише", 9 - number, "9") for number in range(9)))

    assert bars.rows_of(QRectF(0, 0, 200, bars.height_of(model, _STYLE)), model, _STYLE)[1] == 0


def test_parts_of_a_score_without_any_are_drawn() -> None:
    assert not _has(_picture(bars.draw_parts, ScoreParts(()), (220, 42)), LIGHT.accent)


@pytest.mark.parametrize("tokens", [LIGHT, DARK])
def test_a_ring_is_complete_only_at_the_end(tokens: Any) -> None:
    assert _has(_picture(ring.draw_ring, ProgressModel(1), (64, 64), tokens), tokens.ok)
    assert not _has(_picture(ring.draw_ring, ProgressModel(0.999), (64, 64), tokens), tokens.ok)


def test_a_ring_that_is_not_begun_has_no_accent_and_one_that_has_just_begun_has() -> None:
    assert not _has(_picture(ring.draw_ring, ProgressModel(0), (64, 64)), LIGHT.accent)
    assert _has(_picture(ring.draw_ring, ProgressModel(0.001), (64, 64)), LIGHT.accent)


def test_a_quarter_of_a_ring_lies_at_the_upper_right() -> None:
    image = _picture(ring.draw_ring, ProgressModel(0.25), (64, 64))

    assert _has(image, LIGHT.accent, left=36)
    assert not _has(image, LIGHT.accent, right=30)


def test_nothing_to_do_is_not_complete() -> None:
    assert ProgressModel.of(0, 0).share == 0


def _day(now: float | None = 747, *, end: float = 1062, promised: float | None = 1050) -> DayTimelineModel:
    first = DaySegment(540, 747, SegmentKind.DONE)
    return DayTimelineModel((first, DaySegment(747, end, SegmentKind.TO_COME)), now, promised, is_late=True)


@pytest.mark.parametrize("width", [200, 330, 480, 960, 1500])
@pytest.mark.parametrize("now", [None, 540, 747, 1048, 1062])
def test_times_under_the_day_stay_inside_and_apart(width: int, now: float | None) -> None:
    room = QRectF(5, 5, width, 48)

    labels = day_timeline.labels_of(room, _day(now), _STYLE)

    assert all(label.rect.left() >= 5 and label.rect.right() <= 5 + width + 0.01 for label in labels)
    ordered = sorted(labels, key=lambda label: label.rect.left())
    assert all(one.rect.right() < other.rect.left() for one, other in itertools.pairwise(ordered))


def test_now_and_the_promised_end_are_shown_before_the_hours() -> None:
    texts = [label.text for label in day_timeline.labels_of(QRectF(0, 0, 480, 48), _day(), _STYLE)]

    assert texts[:2] == ["12:27", "end 17:30"]
    assert "13:00" not in texts


def test_the_last_hour_of_a_day_that_ends_on_it_is_shown() -> None:
    labels = day_timeline.labels_of(QRectF(0, 0, 960, 48), _day(None, end=1080, promised=None), _STYLE)

    assert labels[-1].text == "18:00"


def test_a_day_of_centuries_is_drawn_as_one_of_days() -> None:
    labels = day_timeline.labels_of(QRectF(0, 0, 960, 48), _day(now=7000 * 365 * 1440.0), _STYLE)
    assert 0 < len(labels) < 40


def test_the_bars_of_the_day_are_as_long_as_their_time() -> None:
    first, second = day_timeline.segment_rects(QRectF(0, 0, 522, 48), _day(promised=None), _STYLE)

    assert (first.left(), first.width(), second.left()) == (0, 205, 207)


@pytest.mark.parametrize("kind", list(SegmentKind))
def test_every_kind_of_a_stretch_looks_different(kind: SegmentKind) -> None:
    def looks(each: SegmentKind) -> list[int]:
        image = _picture(day_timeline.draw, DayTimelineModel((DaySegment(0, 60, each),)), (100, 48))
        return [image.pixel(QPoint(x, y)) for x in range(30, 70) for y in range(3, 22)]

    others = [looks(other) for other in SegmentKind if other is not kind]
    assert looks(kind) not in others


def test_half_years_have_the_same_width_and_year_ends_meet() -> None:
    years = PlanYears(2027, 2028)

    assert years.share(_DAY(2027, 7, 1)) == 0.25
    assert years.share(_DAY(2028, 1, 1)) == 0.5
    assert years.share(_DAY(2028, 12, 31)) == pytest.approx(1, abs=0.002)
    assert years.share(_DAY(2031, 1, 1)) == 1


def test_a_bar_of_the_plan_ends_with_the_last_day_of_its_half_year() -> None:
    bar = PlanBar("1.1", _DAY(2027, 7, 1), _DAY(2028, 12, 31), is_complete=True)

    found = half_years.bar_rect(QRectF(10, 0, 400, 36), PlanYears(2027, 2028), bar, _STYLE)

    assert found is not None
    assert (found.left(), found.right(), found.height()) == (110, 410, 12)


def test_an_action_that_lacks_something_is_no_full_bar() -> None:
    def row(*, is_complete: bool) -> HalfYearsModel:
        bar = PlanBar("1.1", _DAY(2027, 1, 1), _DAY(2027, 12, 31), is_complete)
        return HalfYearsModel(PlanYears(2027, 2027), (bar,))

    size = (400, 80)
    middle = QPoint(200, 34 + 18)
    assert _picture(half_years.draw, row(is_complete=True), size).pixelColor(middle) == QColor(LIGHT.accent)
    assert _picture(half_years.draw, row(is_complete=False), size).pixelColor(middle) == QColor(LIGHT.surface)


def test_the_years_of_a_plan_without_days_are_unknown() -> None:
    assert half_years.years_of((None, None)) is None
    assert half_years.years_of((None, _DAY(2029, 3, 1), _DAY(2027, 1, 1))) == PlanYears(2027, 2029)


def test_an_action_without_days_says_so() -> None:
    model = HalfYearsModel(PlanYears(2027, 2029), (PlanBar("1.1", None, None, is_complete=False),))

    assert _has(_picture(half_years.draw, model, (400, 80)), LIGHT.bad)


@pytest.mark.parametrize(("value", "step"), [(0, 0), (19, 0), (20, 1), (99, 4), (100, 4), (120, 4), (-5, 0)])
def test_a_value_has_its_step_of_the_sequence(value: float, step: int) -> None:
    assert heat_map.step_of(value, 0, 100) == step


def test_values_that_are_all_alike_have_the_first_step() -> None:
    assert heat_map.step_of(7, 7, 7) == 0


def _heat(columns: int) -> HeatMapModel:
    names = ("Северно пристанище", "Тиха лагуна", "Ясен хълм", "Стъклен кей")[:columns]
    row = tuple(HeatCell(str(number), number, is_chosen=number == 1) for number in range(columns))
    return HeatMapModel(("Дъбова долина", "Три извора"), names, (row, row))


def test_cells_lie_six_apart_and_inside_with_their_rings() -> None:
    layout = heat_map.layout_of(QRectF(0, 0, 600, 150), _heat(4), _STYLE)
    first, second = layout.cells[0][0], layout.cells[0][1]

    assert second.left() - first.right() == pytest.approx(6)
    assert layout.cells[1][3].right() <= 600 - 3
    assert layout.cells[1][3].bottom() <= 150 - 3


def test_a_heat_map_fits_the_height_it_asks_for_with_cells_of_40() -> None:
    high = heat_map.height_of(_heat(4), 600, _STYLE)

    layout = heat_map.layout_of(QRectF(0, 0, 600, high), _heat(4), _STYLE)

    assert layout.cells[0][0].height() == pytest.approx(40)


def test_the_longest_word_of_the_heads_is_never_cut_on_the_projector() -> None:
    style = projector_style(PROJECTOR_LIGHT, 720)
    layout = heat_map.layout_of(QRectF(0, 0, 1152, 648), _heat(4), style)

    width = layout.column_names[0].width()
    font = heat_map.head_font(_heat(4), width, style)
    assert font.pixelSize() < style.px
    assert QFontMetricsF(font).horizontalAdvance("пристанище") <= width


def test_a_chosen_cell_has_a_ring_around_it_and_another_has_none() -> None:
    def cell(*, is_chosen: bool) -> QImage:
        image = QImage(80, 50, QImage.Format.Format_RGB32)
        image.fill(Qt.GlobalColor.white)
        painter = QPainter(image)
        heat_map.draw_cell(painter, QRectF(5, 5, 70, 40), HeatCell("84", 4, is_chosen=is_chosen), _STYLE)
        painter.end()
        return image

    assert _has(cell(is_chosen=True), LIGHT.text1, right=4)
    assert not _has(cell(is_chosen=False), LIGHT.text1)


def test_a_refused_cell_shows_no_value() -> None:
    def draw(painter: QPainter, rect: QRectF, cell: HeatCell, _style: object) -> None:
        heat_map.draw_cell(painter, rect, cell, _STYLE)

    ground = LIGHT.sequence[4][0]
    assert _has(_picture(draw, HeatCell("84", 4), (80, 40)), ground)
    assert not _has(_picture(draw, HeatCell("84", 4, refusal="refused"), (80, 40)), ground)


def test_the_projector_has_only_the_four_categories_that_stay_apart() -> None:
    assert len(projector_style(PROJECTOR_LIGHT, 720).categories) == 4
