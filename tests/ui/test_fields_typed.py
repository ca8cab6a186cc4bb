"""Numbers, days and times as people type them in two languages."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pytestqt.qtbot import QtBot

from dcc_desktop.i18n import Language, set_interface_language
from ui.models.typed_values import date_as_typed, date_of, number_of, time_of, whole_number_of
from ui.theme.numbers import count_text, number_text
from ui.widgets.fields import DateField, NumberField

DAY = datetime.date(2027, 3, 18)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("0,81", 0.81),
        ("0.81", 0.81),
        ("1 030 000", 1030000),
        ("1\u202f030,5", 1030.5),
        ("1.030.000", 1030000),
        ("1.030.000,25", 1030000.25),
        ("1,030,000.25", 1030000.25),
        ("1.030", 1.03),
        ("180000 €", 180000),
        ("-3,5", -3.5),
        ("\u22123", -3),
        (",5", 0.5),
    ],
)
def test_decimal_numbers_are_read_with_both_signs(text: str, number: float) -> None:
    assert number_of(text) == number


@pytest.mark.parametrize("text", ["", "много", "1,2,", "3-4", "1e5", "nan", "٣x"])
def test_what_is_no_number_is_none(text: str) -> None:
    assert number_of(text) is None


@pytest.mark.parametrize(
    ("text", "number"),
    [("86000", 86000), ("86 000", 86000), ("86.000", 86000), ("86,000", 86000), ("1.030.000 €", 1030000)],
)
def test_whole_numbers_are_read_with_thousands(text: str, number: int) -> None:
    assert whole_number_of(text) == number


@pytest.mark.parametrize("text", ["86,5", "8.6", "8 6a", "", "9" * 30])
def test_what_is_no_whole_number_is_none(text: str) -> None:
    assert whole_number_of(text) is None


@pytest.mark.parametrize("text", ["18.3.2027", "18.03.27", "18/3/2027", "2027-03-18", "18.3.2027 г.", " 18-03-2027 "])
def test_days_are_read_in_the_ways_people_write_them(text: str) -> None:
    assert date_of(text) == datetime.date(2027, 3, 18)


@pytest.mark.parametrize("text", ["", "31.2.2027", "18.3", "утре", "3.18.2027", "2027-13-01"])
def test_what_is_no_day_is_none(text: str) -> None:
    assert date_of(text) is None


@pytest.mark.parametrize("text", ["9:30", "09.30", "9,30", "930", "0930", "9 30", "9:30 ч."])
def test_times_are_read_in_the_ways_people_write_them(text: str) -> None:
    assert time_of(text) == datetime.time(9, 30)


@pytest.mark.parametrize("text", ["", "24:00", "9:75", "обед", "12345"])
def test_what_is_no_time_is_none(text: str) -> None:
    assert time_of(text) is None


def test_an_hour_alone_is_a_time() -> None:
    assert time_of("9") == datetime.time(9, 0)


@given(st.integers(min_value=-(10**14), max_value=10**14))
def test_a_whole_number_is_read_as_it_is_written(number: int) -> None:
    assert whole_number_of(count_text(number)) == number


@given(st.decimals(min_value=-(10**9), max_value=10**9, places=2), st.sampled_from(list(Language)))
def test_a_decimal_number_is_read_as_it_is_written(number: object, language: Language) -> None:
    value = float(str(number))
    set_interface_language(language)
    assert number_of(number_text(value, 2)) == value


@given(st.dates())
def test_a_day_is_read_as_it_is_written(day: datetime.date) -> None:
    written = date_as_typed(day)
    assert date_of(written) == day or day.year < 1000


@pytest.mark.parametrize(("language", "text"), [(Language.BG, "1\u202f030,5"), (Language.EN, "1\u202f030.5")])
def test_a_number_is_written_in_the_language(qtbot: QtBot, language: Language, text: str) -> None:
    set_interface_language(language)
    field = NumberField("Budget", unit="€", decimals=2)
    qtbot.addWidget(field)
    field.set_value(1030.5)
    assert (field.line.text(), field.value(), field.label.text()) == (text, 1030.5, "Budget, €")


def test_a_wrong_number_is_explained(qtbot: QtBot) -> None:
    field = NumberField("Minutes", least=1, most=1440)
    qtbot.addWidget(field)
    problems = []
    for text in ("много", "0", "2000", "45", ""):
        field.line.setText(text)
        problems.append(field.problem())
    assert problems == ["This is no whole number.", "The least is 1.", "The most is 1\u202f440.", "", ""]


def test_a_day_is_typed_and_may_be_empty(qtbot: QtBot) -> None:
    field = DateField("End")
    qtbot.addWidget(field)
    field.set_value(DAY)
    assert (field.line.text(), field.value()) == ("18.3.2027", DAY)
    field.line.setText("31.2.2027")
    assert field.problem() == "This is no date; write it like 18.3.2027."
    field.line.clear()
    assert (field.value(), field.problem()) == (None, "")
