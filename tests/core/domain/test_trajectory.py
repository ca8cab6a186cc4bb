"""How the phases of a programme share its time."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from dcc_desktop.domain.trajectory import phase_spans

starts = st.dates(date(2020, 1, 1), date(2030, 1, 1))


@given(starts, st.integers(4, 1000))
def test_phases_cover_every_day_of_the_programme_once(start: date, length: int) -> None:
    spans = phase_spans(start, start + timedelta(days=length))
    days = [first + timedelta(days=n) for first, last in spans for n in range((last - first).days + 1)]
    assert days == [start + timedelta(days=n) for n in range(length + 1)]


@given(starts, st.integers(4, 1000))
def test_no_phase_is_empty(start: date, length: int) -> None:
    spans = phase_spans(start, start + timedelta(days=length))
    assert len(spans) == 5
    assert all(first <= last for first, last in spans)


def test_fewer_days_than_phases_cannot_be_shared() -> None:
    assert phase_spans(date(2027, 1, 1), date(2027, 1, 4)) == []


def test_the_strategy_gets_the_longest_time() -> None:
    lengths = [(last - first).days for first, last in phase_spans(date(2027, 1, 1), date(2028, 5, 31))]
    assert lengths.index(max(lengths)) == 2
