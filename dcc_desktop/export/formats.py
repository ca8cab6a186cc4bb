"""How dates, numbers and money are written in a document, and what countries and languages are called."""

from __future__ import annotations

import datetime
from decimal import ROUND_HALF_UP, Decimal
from typing import NamedTuple

from dcc_desktop.domain.countries_and_languages import COUNTRIES, LANGUAGES
from dcc_desktop.i18n import Language

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
_NARROW_SPACE, _SPACE, _MINUS, _DASH = "\u202f", "\u00a0", "\u2212", " – "


class HalfYear(NamedTuple):
    """One half of a year, 1 or 2; half-years sort by time."""

    year: int
    half: int

    @classmethod
    def of(cls, day: datetime.date) -> HalfYear:
        """Return the half-year that a day lies in."""
        return cls(day.year, 1 if day.month <= 6 else 2)

    @property
    def next(self) -> HalfYear:
        """Return the half-year after this one."""
        return HalfYear(self.year, 2) if self.half == 1 else HalfYear(self.year + 1, 1)


def rounded(value: float, places: int = 1) -> Decimal:
    """Return a number as it is printed with so many decimal places."""
    # Half goes up, as people round: 4.25 is 4.3, and 4.3 - 2.5 is the 1.8 that stands beside it.
    return Decimal(repr(value)).quantize(Decimal(1).scaleb(-places), rounding=ROUND_HALF_UP)


class Formats:
    """Writes values the way that the document's language does."""

    def __init__(self, language: Language) -> None:
        self._language = language
        self._is_bulgarian = language is Language.BG

    def date(self, day: datetime.date) -> str:
        """Return a day: 3 March 2026, 3 март 2026 г."""
        return f"{day.day}{_SPACE}{self.month(day)}"

    def month(self, day: datetime.date) -> str:
        """Return a month with its year: March 2026, март 2026 г."""
        name = _MONTHS[self._language][day.month - 1]
        return f"{name} {day.year}{_SPACE}г." if self._is_bulgarian else f"{name} {day.year}"

    def period(self, start: datetime.date | None, end: datetime.date | None) -> str:
        """Return the months from start to end; an open end is said so, and two unknown ones give an empty text."""
        if start and end:
            if (start.year, start.month) == (end.year, end.month):
                return self.month(start)
            first = _MONTHS[self._language][start.month - 1] if start.year == end.year else self.month(start)
            return f"{first}{_DASH}{self.month(end)}"
        before, until = ("от", "до") if self._is_bulgarian else ("from", "until")
        if start:
            return f"{before} {self.month(start)}"
        return f"{until} {self.month(end)}" if end else ""

    def half_year(self, half: HalfYear) -> str:
        """Return a half-year in short: 2026 H1, 2026 I пол."""
        if self._is_bulgarian:
            return f"{half.year} {'I' if half.half == 1 else 'II'}{_SPACE}пол."
        return f"{half.year} H{half.half}"

    def decimal(self, value: float, places: int = 1) -> str:
        """Return a number with so many decimal places."""
        return self._local(f"{rounded(value, places):,f}")

    def number(self, value: float) -> str:
        """Return a number with the decimal places that it has, four at most."""
        text = f"{value:,.4f}".rstrip("0").rstrip(".")
        return self._local(text)

    def difference(self, value: float, places: int = 1) -> str:
        """Return a number with its sign, unless it is rounded to zero."""
        text = self.decimal(value, places)
        if not any(digit in text for digit in "123456789"):
            return text.lstrip(_MINUS)
        return text if value < 0 else f"+{text}"

    def euros(self, amount: int) -> str:
        """Return whole euros with thin grouping: €120 000, 120 000 евро."""
        grouped = self._local(f"{amount:,}")
        return f"{grouped}{_SPACE}евро" if self._is_bulgarian else f"€{grouped}"

    def percent(self, share: float) -> str:
        """Return a share from 0 to 1 in whole percent."""
        return f"{round(share * 100)}{_SPACE if self._is_bulgarian else ''}%"

    def country(self, code: str) -> str:
        """Return the name of a country; the code itself when it is not a European one."""
        return COUNTRIES[code][not self._is_bulgarian] if code in COUNTRIES else code

    def language(self, code: str) -> str:
        """Return the name of a language as it stands inside a sentence; the code itself when it is a rare one."""
        return LANGUAGES[code][not self._is_bulgarian] if code in LANGUAGES else code

    def _local(self, text: str) -> str:
        swapped = text.replace(",", _NARROW_SPACE).replace("-", _MINUS)
        return swapped.replace(".", ",") if self._is_bulgarian else swapped
