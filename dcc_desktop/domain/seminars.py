"""Seminars and their agendas."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time
from enum import StrEnum
from typing import TYPE_CHECKING, NewType

from dcc_desktop.domain.entity import Entity, refuse_unless
from dcc_desktop.domain.texts import BilingualText
from dcc_desktop.i18n import _

if TYPE_CHECKING:
    from dcc_desktop.domain.frameworks import FrameworkId

SeminarId = NewType("SeminarId", str)
AgendaBlockId = NewType("AgendaBlockId", str)
AgendaItemId = NewType("AgendaItemId", str)


class Activity(StrEnum):
    """The tool that an agenda item opens."""

    NONE = "none"
    BREAK = "break"
    PEOPLE = "people"
    MATURITY = "maturity"
    SWOT = "swot"
    IDEAS = "ideas"
    VOTE = "vote"
    STATEMENTS = "statements"
    PAIRING = "pairing"
    PRACTICES = "practices"
    CONTACTS = "contacts"
    HUB = "hub"
    PLAN = "plan"
    REPORT = "report"


@dataclass(frozen=True, slots=True, kw_only=True)
class Seminar(Entity):
    """One event with an agenda. `day_starts` are local times, one for each day, in `time_zone` (IANA)."""

    id: SeminarId
    name: BilingualText
    description: BilingualText = BilingualText()
    phase: int = 0
    place: str = ""
    starts_on: date | None = None
    day_starts: tuple[time, ...] = (time(9),)
    time_zone: str = "Europe/Sofia"
    framework_id: FrameworkId | None = None
    template: str = ""
    template_version: int = 0
    position: int = 0
    closed_at: datetime | None = None

    def check(self) -> None:
        """Refuse a seminar without a name or a day."""
        refuse_unless(self.name, _("A seminar needs a name."), _("Type a name first."))
        refuse_unless(
            self.day_starts, _("A seminar has at least one day."), _("Add a day with the time at which it starts.")
        )
        refuse_unless(0 <= self.phase <= 4, _("A phase has a number from 0 to 4."), _("Choose one of the five phases."))


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaBlock(Entity):
    """A group of agenda items with one aim, within one day (1 is the first)."""

    id: AgendaBlockId
    seminar_id: SeminarId
    title: BilingualText
    aim: BilingualText = BilingualText()
    day: int = 1
    position: int = 0

    def check(self) -> None:
        """Refuse a block without a title or a day."""
        refuse_unless(self.title, _("A block of the agenda needs a title."), _("Type a title first."))
        refuse_unless(self.day >= 1, _("Days are counted from 1."), _("Choose a day of the seminar."))


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaItem(Entity):
    """A timed part of a seminar, with the official card: objectives, way of working A and B, deliverables.

    `fixed_start` is a local time that the item must not leave; `materials` holds one thing a line.
    """

    id: AgendaItemId
    block_id: AgendaBlockId
    title: BilingualText
    minutes: int
    activity: Activity = Activity.NONE
    fixed_start: time | None = None
    objectives: BilingualText = BilingualText()
    way_a: BilingualText = BilingualText()
    way_b: BilingualText = BilingualText()
    deliverables: BilingualText = BilingualText()
    materials: BilingualText = BilingualText()
    notes: str = ""
    position: int = 0

    def check(self) -> None:
        """Refuse an item without a title or with an impossible length."""
        refuse_unless(self.title, _("An agenda item needs a title."), _("Type a title first."))
        refuse_unless(
            1 <= self.minutes <= 24 * 60,
            _("An agenda item lasts from 1 minute to 24 hours."),
            _("Type a number of minutes from 1 to 1440."),
        )
