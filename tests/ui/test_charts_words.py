"""The sentence under a chart, and numbers and dates as each language writes them."""

from __future__ import annotations

import datetime

import pytest

from dcc_desktop.i18n import Language, set_interface_language
from ui.charts import summaries
from ui.charts.day_timeline import DaySegment, DayTimelineModel, SegmentKind
from ui.charts.distribution import DistributionModel
from ui.charts.half_years import HalfYearsModel, PlanBar, PlanYears
from ui.charts.lettering import wrap
from ui.charts.radar_model import RadarModel, RadarSeries, SeriesKind
from ui.theme.numbers import (
    clock_text,
    count_text,
    date_text,
    duration_text,
    euro_text,
    number_text,
    percent_text,
    span_text,
)

_18, _19 = datetime.date(2027, 3, 18), datetime.date(2027, 3, 19)


def _radar(now: tuple[float | None, ...], target: tuple[float | None, ...] | None = None) -> RadarModel:
    series = [RadarSeries("now", SeriesKind.NOW, now)]
    if target is not None:
        series.append(RadarSeries("target", SeriesKind.TARGET, target))
    return RadarModel(("Skills", "Data", "Business"), tuple(series))


@pytest.mark.parametrize(
    ("model", "sentence"),
    [
        (_radar((3, 1.8, 4), (4, 4, 4)), "Furthest from its target: Data, from 1.8 to 4.0."),
        (_radar((3, 3, None), (4, 4, 5)), "Furthest from their targets: Skills, Data, by 1.0."),
        (_radar((4, 4, 5), (4, 4, 4)), "Every target is reached."),
        (_radar((4, 4, None), (4, 4, 4)), "What has both values has reached its target."),
        (_radar((3, 1.8, 4)), "Lowest: Data, 1.8 on a scale of 1 to 5."),
        (_radar((3, 1.8, 4), (None, None, None)), "Lowest: Data, 1.8 on a scale of 1 to 5."),
        (_radar((None, None, None), (4, 4, 4)), "Nothing is rated yet."),
    ],
)
def test_the_radar_says_what_is_furthest_from_its_target(model: RadarModel, sentence: str) -> None:
    assert summaries.radar_summary(model) == sentence


def test_a_distribution_says_how_many_answers_each_step_has() -> None:
    assert summaries.distribution_summary(DistributionModel((2, 0, 1))) == "3 answers: 2 × 1, 1 × 3."
    assert summaries.distribution_summary(DistributionModel((0, 0, 0))) == "No answers yet."


def test_the_day_says_when_it_ends_and_whether_that_was_promised() -> None:
    segments = (DaySegment(540, 840, SegmentKind.RUNNING), DaySegment(852, 1062, SegmentKind.BROKEN))

    late = summaries.day_summary(DayTimelineModel(segments, 700, 1050, is_late=True))
    assert late == "The day ends at 17:42, promised is 17:30. 1 fixed time is not kept."
    assert summaries.day_summary(DayTimelineModel(segments[:1], 700, 850)) == "The day ends at 14:00, as promised."
    assert summaries.day_summary(DayTimelineModel(())) == "The day has no agenda yet."


def test_the_plan_says_in_how_many_actions_something_is_missing() -> None:
    group = PlanBar("1", None, None, is_complete=False, is_group=True)
    bars = (group, PlanBar("1.1", None, None, is_complete=False), PlanBar("1.2", None, None, is_complete=True))

    summary = summaries.plan_summary(HalfYearsModel(PlanYears(2027, 2029), bars))
    assert summary == "Something is missing in 1 of 2 actions."


def test_labels_are_wrapped_at_15_letters_and_words_stay_whole() -> None:
    assert wrap("Предприемачество и бизнес модели") == ("Предприемачество", "и бизнес модели")
    assert wrap("") == ("",)


def test_numbers_have_a_decimal_comma_in_bulgarian() -> None:
    assert (number_text(4.25), number_text(0.805, 2)) == ("4.3", "0.81")

    set_interface_language(Language.BG)

    assert (number_text(4.25), number_text(1030000, 0)) == ("4,3", "1\u202f030\u202f000")
    assert (percent_text(0.72), euro_text(12000)) == ("72\u00a0%", "12\u202f000\u00a0€")


def test_a_number_that_is_missing_is_a_dash_and_one_that_rounds_to_zero_has_no_minus() -> None:
    assert (number_text(None), number_text(-0.04), number_text(-1.5)) == ("–", "0.0", "\u22121.5")


def test_thousands_stand_apart() -> None:
    assert (count_text(999), count_text(1142), euro_text(1030000)) == ("999", "1\u202f142", "€1\u202f030\u202f000")


@pytest.mark.parametrize(
    ("last", "text"),
    [
        (_18, "18\u00a0March"),
        (_19, "18 and 19\u00a0March"),
        (datetime.date(2027, 3, 20), "18–20\u00a0March"),
        (datetime.date(2027, 4, 2), "18\u00a0March – 2\u00a0April"),
    ],
)
def test_the_days_of_a_seminar_are_written_as_people_say_them(last: datetime.date, text: str) -> None:
    assert span_text(_18, last) == text


def test_days_over_the_end_of_a_year_have_both_years() -> None:
    text = span_text(datetime.date(2026, 12, 31), datetime.date(2027, 1, 1), has_year=True)

    assert text == "31\u00a0December 2026 – 1\u00a0January 2027"


def test_dates_are_bulgarian_in_bulgarian() -> None:
    assert date_text(_18) == "18\u00a0March 2027"

    set_interface_language(Language.BG)

    assert date_text(_18) == "18\u00a0март 2027\u00a0г."


def test_times_of_day_have_four_digits_and_go_on_after_midnight() -> None:
    assert (clock_text(datetime.time(9, 5)), clock_text(545.9), clock_text(1445)) == ("09:05", "09:05", "00:05")


@pytest.mark.parametrize(
    ("seconds", "text"),
    [(1692, "28:12"), (0.4, "00:01"), (0, "00:00"), (-0.4, "00:00"), (-724, "+12:04"), (6000, "1:40:00")],
)
def test_time_left_counts_down_to_zero_and_then_up_with_a_plus(seconds: float, text: str) -> None:
    assert duration_text(seconds) == text
