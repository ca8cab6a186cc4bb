"""Numbers, dates and times as people type them, in Bulgarian and in English."""

from __future__ import annotations

import datetime
import re

_SPACES = re.compile(r"[\s\u00a0\u2009\u202f_']")
_TOLD_BY = re.compile(r"(€|eur|евро|лв\.?|%|г\.?|ч\.?|h)$", re.IGNORECASE)
# Two signs of one kind at least: a single one is the decimal sign.
_THOUSANDS = re.compile(r"-?\d{1,3}(?:(?:\.\d{3}){2,}|(?:,\d{3}){2,})")
_DAY = re.compile(r"(\d{1,2})[./\- ](\d{1,2})[./\- ](\d{4}|\d{2})")
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_TIME = re.compile(r"(\d{1,2})(?:[:.,\- ](\d{1,2}))?")
_TIME_OF_DIGITS = re.compile(r"(\d{1,2})(\d{2})")


def number_of(text: str) -> float | None:
    """Return the number: 1 030 000, 1030000.5, 0,81, 1.030.000; None when it is none.

    A single comma or point is the decimal sign, so 1.030 is 1.03; with both, the last one is.
    """
    plain = _SPACES.sub("", _TOLD_BY.sub("", text.strip())).replace("\u2212", "-")
    if _THOUSANDS.fullmatch(plain):
        plain = plain.replace(",", "").replace(".", "")
    last = max(plain.rfind(","), plain.rfind("."))
    if last >= 0:
        other = "." if plain[last] == "," else ","
        plain = f"{plain[:last].replace(other, '')}.{plain[last + 1 :]}"
    return float(plain) if re.fullmatch(r"-?\d+(\.\d*)?|-?\.\d+", plain) else None


def whole_number_of(text: str) -> int | None:
    """Return the whole number; 86.000 and 86,000 are thousands here. None when it is none."""
    plain = _SPACES.sub("", _TOLD_BY.sub("", text.strip())).replace("\u2212", "-")
    if re.fullmatch(r"-?\d{1,3}([.,]\d{3})+", plain):
        plain = plain.replace(",", "").replace(".", "")
    return int(plain) if re.fullmatch(r"-?\d{1,15}", plain) else None


def date_of(text: str) -> datetime.date | None:
    """Return the day: 18.3.2027, 18/03/27, 2027-03-18, with or without „г.“; None when there is no such day."""
    plain = _TOLD_BY.sub("", text.strip()).strip()
    try:
        if found := _ISO.fullmatch(plain):
            return datetime.date(int(found[1]), int(found[2]), int(found[3]))
        if found := _DAY.fullmatch(plain):
            year = int(found[3])
            return datetime.date(year if year >= 100 else 2000 + year, int(found[2]), int(found[1]))
    except ValueError:
        return None
    return None


def time_of(text: str) -> datetime.time | None:
    """Return the time of day: 9, 9:30, 9.30, 0930; None when it is none."""
    plain = _TOLD_BY.sub("", text.strip()).strip()
    found = _TIME.fullmatch(plain) or _TIME_OF_DIGITS.fullmatch(plain)
    if found is None:
        return None
    hours, minutes = int(found[1]), int(found[2] or 0)
    return datetime.time(hours, minutes) if hours < 24 and minutes < 60 else None


def date_as_typed(day: datetime.date) -> str:
    """Return the day as it is typed in both languages: 18.3.2027."""
    return f"{day.day}.{day.month}.{day.year}"
