"""How numbers, dates and times are written in the windows: in the interface's language, so asked at each use."""

from __future__ import annotations

import datetime
import math
from decimal import ROUND_HALF_UP, Decimal

from dcc_desktop.i18n import Language, _, interface_language

_MONTHS = {
    Language.BG: (
        *("януари", "февруари", "март", "април", "май", "юни"),
        *("юли", "август", "септември", "октомври", "ноември", "декември"),
    ),
    Language.EN: (
        *("January", "February", "March", "April", "May", "June"),
        *("July", "August", "September", "October", "November", "December"),
    ),
}
_THIN, _SPACE, _MINUS, _DASH = "\u202f", "\u00a0", "\u2212", "\u2013"
_LONGEST_IN_MINUTES = 100 * 60


def number_text(value: float | None, decimals: int = 1) -> str:
    """Return a number with so many decimal places; an en dash when there is none."""
    if value is None:
        return _DASH
    # Half goes up, as people round and as the documents do: 4.25 is 4.3.
    number = Decimal(repr(float(value))).quantize(Decimal(1).scaleb(-decimals), rounding=ROUND_HALF_UP)
    text = f"{number or abs(number):,f}".replace(",", _THIN).replace("-", _MINUS)
    return text.replace(".", ",") if _is_bulgarian() else text


def count_text(count: int) -> str:
    """Return a whole number with its thousands apart."""
    return f"{count:,}".replace(",", _THIN).replace("-", _MINUS)


def percent_text(share: float) -> str:
    """Return a share from 0 to 1 in whole percent: 72 %, in Bulgarian with a space."""
    return f"{number_text(share * 100, 0)}{_SPACE if _is_bulgarian() else ''}%"


def euro_text(amount: float) -> str:
    """Return whole euros where no column head says the unit: €1 030 000, 1 030 000 €."""
    grouped = number_text(amount, 0)
    return f"{grouped}{_SPACE}€" if _is_bulgarian() else f"€{grouped}"


def date_text(day: datetime.date, *, has_year: bool = True) -> str:
    """Return a day: 18 March 2027, 18 март 2027 г.; without the year where the seminar makes it plain."""
    text = f"{day.day}{_SPACE}{_MONTHS[interface_language()][day.month - 1]}"
    if not has_year:
        return text
    return f"{text} {day.year}{_SPACE}г." if _is_bulgarian() else f"{text} {day.year}"


def span_text(first: datetime.date, last: datetime.date, *, has_year: bool = False) -> str:
    """Return the days from first to last: 18 and 19 March; 18–20 March; 30 March – 2 April."""
    if first >= last:
        return date_text(first, has_year=has_year)
    end = date_text(last, has_year=has_year)
    if (first.year, first.month) != (last.year, last.month):
        return f"{date_text(first, has_year=has_year and first.year != last.year)} {_DASH} {end}"
    if (last - first).days == 1:
        return _("{first} and {last}").format(first=first.day, last=end)
    return f"{first.day}{_DASH}{end}"


def clock_text(moment: datetime.datetime | datetime.time | float) -> str:
    """Return a time of day, 09:05; a number counts minutes from midnight and may pass it."""
    if isinstance(moment, (datetime.datetime, datetime.time)):
        return f"{moment.hour:02d}:{moment.minute:02d}"
    hours, minutes = divmod(int(moment), 60)
    return f"{hours % 24:02d}:{minutes:02d}"


def duration_text(seconds: float) -> str:
    """Return a time left, 28:12; over time it is negative and reads +12:04. From 100 minutes on with hours, 1:40:00."""
    # A clock that counts down shows 00:01 until the last second is over, so what is left is rounded up.
    whole = math.ceil(seconds) if seconds >= 0 else math.floor(-seconds)
    sign = "+" if seconds < 0 and whole else ""
    minutes, rest = divmod(whole, 60)
    if whole < _LONGEST_IN_MINUTES:
        return f"{sign}{minutes:02d}:{rest:02d}"
    return f"{sign}{minutes // 60}:{minutes % 60:02d}:{rest:02d}"


def _is_bulgarian() -> bool:
    return interface_language() is Language.BG
