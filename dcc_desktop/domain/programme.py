"""The programme that a workshop file holds, and the phases of its trajectory."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar, NewType

from dcc_desktop.domain.entity import Entity, refuse_unless
from dcc_desktop.i18n import Language, _

ProgrammeId = NewType("ProgrammeId", str)
PhaseId = NewType("PhaseId", str)

USUAL_MONTHS = range(14, 19)
"""The length of a programme in months; another one is pointed out, not refused."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Programme(Entity):
    """The one programme of a workshop file; `language` is the one that new documents get."""

    required: ClassVar[tuple[str, ...]] = ("name",)
    id: ProgrammeId
    name: str
    language: Language
    starts_on: date | None = None
    ends_on: date | None = None

    def check(self) -> None:
        """Refuse an end before the start."""
        if self.starts_on and self.ends_on:
            refuse_unless(
                self.starts_on <= self.ends_on,
                _("The programme ends before it starts."),
                _("Choose an end after the start."),
            )

    @property
    def months(self) -> int | None:
        """The length in whole months, rounded; None while a date is missing."""
        if not self.starts_on or not self.ends_on:
            return None
        return round((self.ends_on - self.starts_on).days / 30.44)


@dataclass(frozen=True, slots=True, kw_only=True)
class Phase(Entity):
    """A step of the trajectory: 0 preparation, 1 vision, 2 strategy, 3 roadmap, 4 monitoring."""

    id: PhaseId
    programme_id: ProgrammeId
    number: int
    starts_on: date | None = None
    ends_on: date | None = None

    def check(self) -> None:
        """Refuse numbers outside 0 to 4 and an end before the start."""
        refuse_unless(
            0 <= self.number <= 4, _("A phase has a number from 0 to 4."), _("Choose one of the five phases.")
        )
        if self.starts_on and self.ends_on:
            refuse_unless(
                self.starts_on <= self.ends_on,
                _("The phase ends before it starts."),
                _("Choose an end after the start."),
            )
