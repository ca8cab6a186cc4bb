"""The radar: labels whole and apart at every size, the outline honest about what is missing."""

from __future__ import annotations

import itertools

import pytest
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from dcc_desktop.i18n import Language, set_interface_language
from ui.charts import radar
from ui.charts.radar_bars import rows_that_fit
from ui.charts.radar_layout import RadarLayout, direction, layout_of
from ui.charts.radar_model import RadarModel, RadarSeries, SeriesKind
from ui.charts.styles import ChartStyle, projector_style, screen_style
from ui.theme.tokens import LIGHT, PROJECTOR_LIGHT

_LONG = (
    *("Дигитално лидерство и управление", "Предприемачество и бизнес модели", "Местна дигитална общност"),
    *("Инфраструктура", "Регулаторна среда", "Отворени данни и съвместимост", "Умения на служителите"),
    *("Електронни услуги", "Киберсигурност и доверие", "Околна среда", "Финансиране", "Международни партньорства"),
    *("Гражданско участие", "Култура"),
)
_SIZES = ((330, 250), (460, 300), (300, 420), (260, 200), (900, 600))


def _model(count: int, values: tuple[float | None, ...] | None = None) -> RadarModel:
    now = RadarSeries("now", SeriesKind.NOW, values or (3.0,) * count)
    return RadarModel(_LONG[:count], (now,), has_legend=False)


def _layout(count: int, size: tuple[int, int], style: ChartStyle) -> RadarLayout | None:
    return layout_of(QRectF(7, 11, *size), _model(count), style)


def _picture(model: RadarModel, size: tuple[int, int] = (400, 300)) -> QImage:
    image = QImage(*size, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    radar.draw(painter, QRectF(0, 0, *size), model, screen_style(LIGHT))
    painter.end()
    return image


def _is_near(image: QImage, spot: QPointF, colour: str) -> bool:
    found, wanted = image.pixelColor(round(spot.x()), round(spot.y())), QColor(colour)
    pairs = ((found.red(), wanted.red()), (found.green(), wanted.green()), (found.blue(), wanted.blue()))
    return all(abs(one - other) < 12 for one, other in pairs)


@pytest.mark.parametrize("size", _SIZES)
@pytest.mark.parametrize("count", range(3, 13))
def test_every_label_stays_inside_the_rectangle(count: int, size: tuple[int, int]) -> None:
    layout = _layout(count, size, screen_style(LIGHT))

    room = QRectF(7, 11, *size).adjusted(-0.5, -0.5, 0.5, 0.5)
    assert layout is None or all(room.contains(label.rect) for label in layout.labels)


@pytest.mark.parametrize("size", _SIZES)
@pytest.mark.parametrize("count", range(3, 13))
def test_no_label_lies_on_another_or_on_the_polygon(count: int, size: tuple[int, int]) -> None:
    layout = _layout(count, size, screen_style(LIGHT))

    rects = [label.rect for label in layout.labels] if layout else []
    corners = [layout.point(axis, 1) for axis in range(count)] if layout else []
    assert not any(one.intersects(other) for one, other in itertools.combinations(rects, 2))
    assert not any(rect.contains(corner) for rect in rects for corner in corners)


@pytest.mark.parametrize("count", range(3, 13))
def test_a_usual_card_has_room_for_a_radar_with_long_labels(count: int) -> None:
    assert _layout(count, (420, 300), screen_style(LIGHT)) is not None


@pytest.mark.parametrize("count", range(3, 13))
def test_the_labels_of_the_text_size_at_150_percent_stay_inside(count: int) -> None:
    layout = _layout(count, (620, 480), screen_style(LIGHT, 20))

    assert layout is not None
    assert all(QRectF(6.5, 10.5, 621, 481).contains(label.rect) for label in layout.labels)


@pytest.mark.parametrize("count", range(3, 13))
def test_the_number_of_the_outermost_ring_lies_under_no_spoke_and_no_label(count: int) -> None:
    layout = _layout(count, (460, 340), screen_style(LIGHT))

    assert layout is not None
    spokes = [layout.point(axis, share / 40) for axis in range(count) for share in range(41)]
    assert not any(layout.number.contains(point) for point in spokes)
    assert not any(layout.number.intersects(label.rect) for label in layout.labels)


def test_the_first_axis_points_to_12_and_the_others_follow_clockwise() -> None:
    assert direction(0, 4) == pytest.approx((0, -1))
    assert direction(1, 4) == pytest.approx((1, 0))


@pytest.mark.parametrize("count", [2, 13, 14])
def test_a_radar_of_too_many_or_too_few_axes_becomes_bars(count: int) -> None:
    assert _layout(count, (900, 700), screen_style(LIGHT)) is None


def test_a_radar_without_room_becomes_bars() -> None:
    assert _layout(8, (150, 120), screen_style(LIGHT)) is None


def test_the_bars_leave_a_line_to_say_how_many_axes_are_not_shown() -> None:
    style = screen_style(LIGHT)

    assert rows_that_fit(_model(14), 14 * 21, style) == 14
    assert rows_that_fit(_model(14), 6 * 21, style) == 5


def test_the_projector_writes_labels_of_5_and_a_half_percent_of_the_height() -> None:
    style = projector_style(PROJECTOR_LIGHT, 720)

    assert (style.px, style.line_width, style.mark) == (40, 6, 18)


def test_a_whole_outline_closes_on_itself() -> None:
    points = [QPointF(number, 0) for number in range(3)]

    assert radar.open_runs(points) == [[*points, points[0]]]


def test_an_outline_runs_over_12_o_clock_and_stops_at_what_is_missing() -> None:
    one, two, four = QPointF(1, 0), QPointF(2, 0), QPointF(4, 0)

    assert radar.open_runs([one, two, None, four]) == [[four, one, two]]
    assert radar.open_runs([None, None, None]) == []


def test_a_missing_value_leaves_the_polygon_without_its_ground() -> None:
    whole, holed = _model(5), _model(5, (3, 3, None, 3, 3))
    layout = layout_of(QRectF(0, 0, 400, 300), whole, screen_style(LIGHT))

    assert layout is not None
    # Between two spokes and two rings, where nothing but the ground can be.
    one, two = layout.point(0, 0.5), layout.point(1, 0.5)
    spot = QPointF((one.x() + two.x()) / 2, (one.y() + two.y()) / 2)
    assert not _is_near(_picture(whole), spot, "#FFFFFF")
    assert _is_near(_picture(holed), spot, "#FFFFFF")


def test_a_value_has_a_mark_in_the_middle_of_its_place() -> None:
    model = _model(5, (4, None, None, None, None))
    layout = layout_of(QRectF(0, 0, 400, 300), model, screen_style(LIGHT))

    assert layout is not None
    assert _is_near(_picture(model), layout.point(0, 0.8), LIGHT.accent)


def test_the_lowest_step_is_the_first_ring_and_not_the_middle() -> None:
    assert [_model(5).share(value) for value in (1, 5)] == pytest.approx([0.2, 1])
    assert _model(5).rings == 5


def test_a_scale_of_a_hundred_has_six_rings() -> None:
    model = RadarModel(_LONG[:5], (), scale_min=0, scale_max=100)

    assert (model.rings, model.share(100), model.share(140)) == (6, 1, 1)


def test_a_series_must_have_a_value_for_each_axis() -> None:
    with pytest.raises(ValueError, match="2 values for 5 axes"):
        RadarModel(_LONG[:5], (RadarSeries("now", SeriesKind.NOW, (1, 2)),))


@pytest.mark.parametrize("size", [(400, 300), (40, 30), (1, 1)])
@pytest.mark.parametrize("count", [0, 1, 7, 14])
def test_a_radar_of_any_size_is_drawn(count: int, size: tuple[int, int]) -> None:
    set_interface_language(Language.BG)
    series = tuple(RadarSeries("сега", kind, (None,) * count) for kind in SeriesKind)

    assert _picture(RadarModel(_LONG[:count], series), size).width() == size[0]
