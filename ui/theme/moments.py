"""When something was, as people say it: yesterday, 17:42."""

from __future__ import annotations

from datetime import UTC, datetime

from dcc_desktop.i18n import _
from ui.theme.numbers import clock_text, date_text


def day_text(moment: datetime, now: datetime | None = None) -> str:
    """Return the day of an instant, on this computer's calendar; the year only when it is another one."""
    day = moment.astimezone().date()
    today = (now or datetime.now(UTC)).astimezone().date()
    days_ago = (today - day).days
    if days_ago in {0, 1}:
        return _("yesterday") if days_ago else _("today")
    return date_text(day, has_year=day.year != today.year)


def headed(text: str) -> str:
    """Return a text with a capital at its head, for where it stands alone."""
    return text[:1].upper() + text[1:]


def moment_text(moment: datetime, now: datetime | None = None) -> str:
    """Return the day and the time of an instant: yesterday, 17:42."""
    return f"{day_text(moment, now)}, {clock_text(moment.astimezone())}"
