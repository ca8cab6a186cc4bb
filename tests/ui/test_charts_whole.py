"""Whole charts, drawn into SVG: which words they show, and that no size breaks them."""

from __future__ import annotations

import datetime
import re
from pathlib import Path

import pytest
from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QImage, QPainter

from ui.charts import bars, distribution, half_years, heat_map, radar, ring
from ui.charts.bars import Bar, ScoreParts
from ui.charts.distribution import DistributionModel
from ui.charts.half_years import HalfYearsModel, PlanBar, PlanYears
from ui.charts.heat_map import HeatCell, HeatMapModel
from ui.charts.radar_model import RadarModel, RadarSeries, SeriesKind
from ui.charts.ring import ProgressModel
from ui.charts.saving import Draw, Model, save_picture
from ui.charts.styles import projector_style, screen_style
from ui.theme.tokens import LIGHT, PROJECTOR_DARK

_DAY = datetime.date
_PLAN = HalfYearsModel(
    PlanYears(2027, 2029, today=_DAY(2028, 2, 1)),
    (
        PlanBar("ОЦ 1.1", None, None, is_complete=True, is_group=True),
        PlanBar("Портал", _DAY(2027, 1, 1), _DAY(2028, 6, 30), is_complete=True, milestones=(_DAY(2027, 6, 30),)),
        PlanBar("Ремонт", None, _DAY(2029, 12, 31), is_complete=False),
        PlanBar("Курсове", None, None, is_complete=False),
    ),
)
_HEAT = HeatMapModel(
    ("Речен град", "Три извора"),
    ("Стъклен кей", "Ясен хълм"),
    ((HeatCell("84", 4, is_chosen=True), HeatCell("41", 1)), (HeatCell(), HeatCell(refusal="отказ"))),
    notes=("4 от 4 града", "3 от 4 града"),
    corner="Град",
)


def _texts(draw: Draw[Model], model: Model, folder: Path, size: QSize) -> list[str]:
    save_picture(draw, model, folder / "chart.svg", size)
    return re.findall(r"<text[^>]*>\s*(.*?)\s*</text>", (folder / "chart.svg").read_text(encoding="utf-8"))


def _radar(count: int) -> RadarModel:
    now = RadarSeries("сега", SeriesKind.NOW, tuple(1 + number % 5 for number in range(count)))
    target = RadarSeries("цел", SeriesKind.TARGET, (4.0,) * count)
    return RadarModel(tuple(f"Ос {number}" for number in range(count)), (now, target))


def test_a_plan_shows_years_names_and_the_word_for_what_is_missing(tmp_path: Path) -> None:
    texts = _texts(half_years.draw, _PLAN, tmp_path, QSize(600, 260))

    assert {"2027", "2028", "2029", "ОЦ 1.1", "Портал", "Ремонт", "Курсове", "missing"} == set(texts)


def test_a_plan_that_is_cut_says_how_many_rows_are_left_out(tmp_path: Path) -> None:
    assert _texts(half_years.draw, _PLAN, tmp_path, QSize(600, 170))[-1] == "2 more"


def test_many_years_are_named_as_far_as_there_is_room(tmp_path: Path) -> None:
    model = HalfYearsModel(PlanYears(2027, 2036), (PlanBar("A", None, None, is_complete=False),))

    texts = _texts(half_years.draw, model, tmp_path, QSize(300, 120))
    assert texts[:2] == ["2027", "2030"]


def test_today_is_marked_only_in_the_years_of_the_plan() -> None:
    def line(today: datetime.date) -> bool:
        bar = PlanBar("", _DAY(2027, 1, 1), _DAY(2029, 12, 31), is_complete=True)
        image = QImage(400, 80, QImage.Format.Format_RGB32)
        image.fill(QColor(LIGHT.surface))
        painter = QPainter(image)
        model = HalfYearsModel(PlanYears(2027, 2029, today), (bar,))
        half_years.draw(painter, QRectF(0, 0, 400, 80), model, screen_style(LIGHT))
        painter.end()
        return any(image.pixelColor(x, 52) != QColor(LIGHT.accent) for x in range(40, 380))

    assert line(_DAY(2028, 7, 1))
    assert not line(_DAY(2031, 7, 1))


def test_a_heat_map_shows_all_names_numbers_and_the_word_for_refused(tmp_path: Path) -> None:
    texts = _texts(heat_map.draw, _HEAT, tmp_path, QSize(560, 200))

    assert {"Речен град", "Три извора", "Стъклен кей", "Ясен хълм", "Град"} <= set(texts)
    assert {"84", "41", "–", "отказ", "4 от 4 града", "3 от 4 града"} <= set(texts)


def test_notes_that_would_be_cut_are_left_out_and_names_stay(tmp_path: Path) -> None:
    texts = " ".join(_texts(heat_map.draw, _HEAT, tmp_path, QSize(205, 200)))

    assert "4 от 4" not in texts
    assert "Стъклен" in texts


def test_bars_instead_of_a_radar_show_every_axis_with_its_value(tmp_path: Path) -> None:
    texts = _texts(radar.draw, _radar(14), tmp_path, QSize(500, 420))

    assert texts[:4] == ["Ос 0", "1.0", "Ос 1", "2.0"]
    assert "Ос 13" in texts
    assert texts[-1] == "scale 1–5"


def test_bars_without_room_say_how_many_axes_are_left_out(tmp_path: Path) -> None:
    assert "9 more" in _texts(radar.draw, _radar(14), tmp_path, QSize(500, 190))


def test_parts_of_a_score_show_label_and_value(tmp_path: Path) -> None:
    rows = (Bar("Данни", 23, "23"), Bar("Хъб", 17, "17"), Bar("Услуги", 9, "9"))

    assert set(_texts(bars.draw_parts, ScoreParts(rows), tmp_path, QSize(300, 120))) == {
        *("Данни", "23", "Хъб", "17", "Услуги", "9")
    }
    assert _texts(bars.draw_parts, ScoreParts(rows), tmp_path, QSize(300, 80))[-1] == "2 more"


@pytest.mark.parametrize("share", [0, 0.02, 0.5, 1, 1.4])
def test_a_progress_bar_is_as_long_as_its_share(share: float) -> None:
    image = QImage(200, 6, QImage.Format.Format_RGB32)
    image.fill(QColor(LIGHT.surface))
    painter = QPainter(image)
    ring.draw_bar(painter, QRectF(0, 0, 200, 6), ProgressModel(share), screen_style(LIGHT))
    painter.end()

    length = sum(image.pixelColor(x, 3).name().upper() in (LIGHT.accent, LIGHT.ok) for x in range(200))
    assert length == pytest.approx(min(share, 1) * 200, abs=6)


@pytest.mark.parametrize("size", [(1, 1), (20, 9), (90, 24), (1152, 648)])
def test_no_size_breaks_a_chart(size: tuple[int, int]) -> None:
    image = QImage(*size, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    room = QRectF(0, 0, *size)
    for style in (screen_style(LIGHT), projector_style(PROJECTOR_DARK, 720)):
        radar.draw(painter, room, _radar(14), style)
        half_years.draw(painter, room, _PLAN, style)
        heat_map.draw(painter, room, _HEAT, style)
        bars.draw_parts(painter, room, ScoreParts((Bar("Данни", 23, "23"),)), style)
        distribution.draw(painter, room, DistributionModel((0, 3, 1)), style)
        ring.draw_ring(painter, room, ProgressModel(0.4), style)

    assert painter.end()
