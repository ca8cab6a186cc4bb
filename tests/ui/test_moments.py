"""When something was, as people say it."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from dcc_desktop.i18n import Language, set_interface_language
from ui.theme.moments import headed, moment_text

NOW = datetime(2027, 3, 18, 9, 30).astimezone()


@pytest.mark.parametrize(
    ("moment", "said"),
    [
        (NOW - timedelta(minutes=5), "today, 09:25"),
        (NOW - timedelta(hours=16), "yesterday, 17:30"),
        (NOW - timedelta(days=6), "12\u00a0March, 09:30"),
        (datetime(2026, 12, 31, 23, 59).astimezone(), "31\u00a0December 2026, 23:59"),
    ],
)
def test_a_moment_is_said_by_its_distance(moment: datetime, said: str) -> None:
    assert moment_text(moment, NOW) == said


def test_a_day_ahead_is_a_date() -> None:
    assert moment_text(NOW + timedelta(days=1), NOW) == "19\u00a0March, 09:30"


def test_months_are_bulgarian_in_bulgarian() -> None:
    set_interface_language(Language.BG)
    assert moment_text(NOW - timedelta(days=6), NOW) == "12\u00a0март, 09:30"


def test_what_stands_alone_begins_with_a_capital() -> None:
    assert (headed("вчера, 17:30"), headed("")) == ("Вчера, 17:30", "")
