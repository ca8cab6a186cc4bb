"""The shipped typeface: one family, three weights, both alphabets, figures of one width."""

import pytest
from PySide6.QtGui import QFont, QFontDatabase, QFontMetricsF, QRawFont, QTextLayout

from dcc_desktop.paths import RESOURCES
from ui.theme.look import FAMILY, font_of

# What the texts of the program use beyond letters and digits.
SIGNS = "„“”‘’…–—€−·×±№%°«»•§©" + "\u00a0\u2007\u2009\u202f\u2011"


def families_in(text: str, font: QFont) -> set[str]:
    """Return the families that a text is really painted in."""
    layout = QTextLayout(text, font)
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    return {run.rawFont().familyName() for run in layout.glyphRuns()}


def shipped(weight: QFont.Weight = QFont.Weight.Normal, *, is_tabular: bool = False) -> QFont:
    """Return a font large enough to measure."""
    return font_of(100, weight, is_tabular=is_tabular)


def test_three_files_are_one_family() -> None:
    assert sorted(QFontDatabase.styles(FAMILY)) == ["Medium", "Regular", "SemiBold"]


@pytest.mark.parametrize(("weight", "style"), [(400, "Regular"), (500, "Medium"), (600, "SemiBold")])
def test_each_weight_is_a_file_of_its_own(weight: int, style: str) -> None:
    found = QRawFont.fromFont(shipped(QFont.Weight(weight)))
    assert (found.familyName(), found.styleName(), found.weight()) == (FAMILY, style, weight)


@pytest.mark.parametrize("weight", [QFont.Weight.Normal, QFont.Weight.Medium, QFont.Weight.DemiBold])
def test_both_alphabets_come_from_the_typeface(weight: QFont.Weight) -> None:
    assert families_in("Стара Загора: Digital maturity, ѝ, Łódź, Știință", shipped(weight)) == {FAMILY}


@pytest.mark.parametrize("sign", SIGNS)
def test_sign_comes_from_the_typeface(sign: str) -> None:
    assert families_in(f"а{sign}b", shipped()) == {FAMILY}


def test_narrow_spaces_are_narrower_than_a_space() -> None:
    metrics = QFontMetricsF(shipped())
    assert 0 < metrics.horizontalAdvance("\u2009") < metrics.horizontalAdvance(" ")


@pytest.mark.parametrize("weight", [QFont.Weight.Normal, QFont.Weight.Medium, QFont.Weight.DemiBold])
def test_tabular_figures_have_one_width(weight: QFont.Weight) -> None:
    metrics = QFontMetricsF(shipped(weight, is_tabular=True))
    assert len({metrics.horizontalAdvance(digit) for digit in "0123456789\u2007"}) == 1


def test_running_text_has_figures_of_their_own_width() -> None:
    metrics = QFontMetricsF(shipped())
    assert metrics.horizontalAdvance("1") < metrics.horizontalAdvance("8")


def test_licence_lies_beside_the_typeface() -> None:
    text = (RESOURCES / "fonts" / "OFL.txt").read_text(encoding="utf-8")
    assert "Sofia Sans Project Authors" in text
    assert "SIL OPEN FONT LICENSE Version 1.1" in text
