"""When a file changed last: the date that its documents carry, so that the same contents give the same bytes."""

from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from dcc_desktop.workshop_file import WorkshopFile


def last_changed_at(workshop: WorkshopFile, time_zone: str = "UTC") -> datetime:
    """Return the instant of the newest step, else that of the file's making, in an IANA zone; UTC if it is unknown."""
    number = workshop.log.newest_step
    changed_at = workshop.log.step(number).at if number else datetime.fromisoformat(workshop.meta["created_at"])
    try:
        return changed_at.astimezone(ZoneInfo(time_zone))
    except (ZoneInfoNotFoundError, ValueError):
        return changed_at.astimezone(UTC)
