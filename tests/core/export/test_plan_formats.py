"""Dates, numbers, money and names as each language writes them."""

from __future__ import annotations

from datetime import date

import pytest

from dcc_desktop.export.formats import Formats, HalfYear
from dcc_desktop.i18n import Language

BG, EN = Formats(Language.BG), Formats(Language.EN)
MARCH, SEPTEMBER, NEXT_JUNE = date(2026, 3, 3), date(2026, 9, 30), date(2027, 6, 1)


def plain(text: str) -> str:
    return text.replace("\u00a0", " ").replace("\u202f", " ").replace("\u2212", "-")


@pytest.mark.parametrize(("formats", "text"), [(BG, "3 март 2026 г."), (EN, "3 March 2026")])
def test_a_day(formats: Formats, text: str) -> None:
    assert plain(formats.date(MARCH)) == text


@pytest.mark.parametrize(
    ("start", "end", "bulgarian", "english"),
    [
        (MARCH, SEPTEMBER, "март – септември 2026 г.", "March – September 2026"),
        (MARCH, NEXT_JUNE, "март 2026 г. – юни 2027 г.", "March 2026 – June 2027"),
        (MARCH, MARCH, "март 2026 г.", "March 2026"),
        (MARCH, None, "от март 2026 г.", "from March 2026"),
        (None, MARCH, "до март 2026 г.", "until March 2026"),
        (None, None, "", ""),
    ],
)
def test_a_period(start: date | None, end: date | None, bulgarian: str, english: str) -> None:
    assert (plain(BG.period(start, end)), plain(EN.period(start, end))) == (bulgarian, english)


def test_half_years() -> None:
    half = HalfYear.of(SEPTEMBER)
    assert (plain(BG.half_year(half)), EN.half_year(half.next)) == ("2026 II пол.", "2027 H1")


def test_a_decimal_has_the_comma_in_bulgarian() -> None:
    assert (BG.decimal(2.25, 2), EN.decimal(2.25, 2)) == ("2,25", "2.25")


def test_a_half_is_rounded_up() -> None:
    assert (EN.decimal(4.25), EN.decimal(1.75), EN.decimal(0.125, 2)) == ("4.3", "1.8", "0.13")


def test_a_number_keeps_its_own_decimal_places() -> None:
    assert (BG.number(12.5), plain(BG.number(84300)), EN.number(0.25)) == ("12,5", "84 300", "0.25")


@pytest.mark.parametrize(("value", "text"), [(1.2, "+1,2"), (-0.4, "-0,4"), (-0.01, "0,0"), (0.0, "0,0")])
def test_a_difference_has_its_sign_unless_it_rounds_to_zero(value: float, text: str) -> None:
    assert plain(BG.difference(value)) == text


def test_euros_have_thin_grouping() -> None:
    assert (BG.euros(1_234_567), EN.euros(1_234_567)) == ("1\u202f234\u202f567\u00a0евро", "€1\u202f234\u202f567")


def test_percent() -> None:
    assert (plain(BG.percent(0.5)), EN.percent(0.5)) == ("50 %", "50%")


def test_countries_and_languages_have_names() -> None:
    assert (BG.country("PT"), EN.country("BA"), BG.language("el")) == (
        "Португалия",
        "Bosnia and Herzegovina",
        "гръцки",
    )


def test_an_unknown_code_is_shown_as_it_is() -> None:
    assert (BG.country("XX"), EN.language("xx")) == ("XX", "xx")
