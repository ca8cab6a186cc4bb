"""Charts as files: text stays text, a failure leaves the old file and says what to do."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QGuiApplication, QImage, QPainter

from dcc_desktop.errors import ExportError, InvalidInputError
from ui.charts import day_timeline, radar
from ui.charts.day_timeline import DaySegment, DayTimelineModel, SegmentKind
from ui.charts.radar_model import RadarModel, RadarSeries, SeriesKind
from ui.charts.saving import copy_picture, save_picture
from ui.charts.styles import ChartStyle

_MODEL = RadarModel(
    ("Лидерство", "Данни", "Умения"),
    (RadarSeries("сега", SeriesKind.NOW, (3, 1.8, 4)), RadarSeries("цел", SeriesKind.TARGET, (4, 4, None))),
)
_DAY = DayTimelineModel((DaySegment(540, 720, SegmentKind.OVERRUN),), now=600)
_SIZE = QSize(360, 280)


def _refuse(_painter: QPainter, _rect: QRectF, _model: RadarModel, _style: ChartStyle) -> None:
    raise ZeroDivisionError


def _letters(pdf: bytes) -> set[str]:
    """Return the letters that the tables of a PDF's fonts turn glyphs back into."""
    tables = re.findall(rb"beginbf(?:range|char)(.*?)endbf", pdf, re.DOTALL)
    return {chr(int(code, 16)) for table in tables for code in re.findall(rb"<([0-9A-Fa-f]{4})>", table)}


def test_a_png_has_twice_the_pixels(tmp_path: Path) -> None:
    save_picture(radar.draw, _MODEL, tmp_path / "radar.png", _SIZE)

    assert QImage(str(tmp_path / "radar.png")).size() == QSize(720, 560)


def test_an_svg_keeps_its_names_as_text(tmp_path: Path) -> None:
    save_picture(radar.draw, _MODEL, tmp_path / "radar.SVG", _SIZE, title="Maturity")

    text = (tmp_path / "radar.SVG").read_text(encoding="utf-8")
    assert all(re.search(f"<text[^>]*>\\s*{name}\\s*</text>", text) for name in (*_MODEL.axes, "сега", "цел"))
    assert 'viewBox="0 0 360 280"' in text
    assert "<title>Maturity</title>" in text
    assert "<image" not in text


def test_an_svg_brings_the_typeface_that_its_places_were_measured_with(tmp_path: Path) -> None:
    save_picture(radar.draw, _MODEL, tmp_path / "radar.svg", _SIZE)

    text = (tmp_path / "radar.svg").read_text(encoding="utf-8")
    assert text.count("@font-face{font-family:'Sofia Sans';font-weight:400;src:url(data:font/ttf;base64,") == 1
    assert "font-weight:600" not in text
    assert "font-family=\"'Sofia Sans', " in text


def test_a_pdf_holds_letters_that_can_be_searched(tmp_path: Path) -> None:
    save_picture(radar.draw, _MODEL, tmp_path / "radar.pdf", _SIZE)

    content = (tmp_path / "radar.pdf").read_bytes()
    assert content.startswith(b"%PDF")
    assert b"/Subtype /Image" not in content
    assert _letters(content) >= set("ЛидерствоДанниУмениясегацел")


def test_a_pdf_keeps_the_digits_of_times(tmp_path: Path) -> None:
    save_picture(day_timeline.draw, _DAY, tmp_path / "day.pdf", QSize(700, 90))

    assert _letters((tmp_path / "day.pdf").read_bytes()) >= set("10:")


def test_a_name_with_another_ending_is_refused_with_the_three_that_work(tmp_path: Path) -> None:
    with pytest.raises(InvalidInputError, match=r"\.png, \.svg or \.pdf"):
        save_picture(radar.draw, _MODEL, tmp_path / "radar.gif", _SIZE)


def test_a_folder_that_is_missing_is_said_with_a_hint(tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="could not be saved") as caught:
        save_picture(radar.draw, _MODEL, tmp_path / "missing" / "radar.png", _SIZE)

    assert caught.value.hint


def test_a_chart_that_fails_leaves_the_old_file_and_no_other(tmp_path: Path) -> None:
    old = tmp_path / "radar.svg"
    old.write_text("old", encoding="utf-8")

    with pytest.raises(ZeroDivisionError):
        save_picture(_refuse, _MODEL, old, _SIZE)

    assert [(path.name, path.read_text(encoding="utf-8")) for path in tmp_path.iterdir()] == [("radar.svg", "old")]


def test_a_saved_picture_replaces_the_old_one_and_leaves_no_part(tmp_path: Path) -> None:
    (tmp_path / "radar.png").write_text("old", encoding="utf-8")

    save_picture(radar.draw, _MODEL, tmp_path / "radar.png", _SIZE)

    assert [path.name for path in tmp_path.iterdir()] == ["radar.png"]


def test_the_clipboard_gets_the_picture() -> None:
    copy_picture(radar.draw, _MODEL, _SIZE)

    assert QGuiApplication.clipboard().image().size() == QSize(720, 560)
