"""The events by which an agenda is run; the state of the run follows from them and the clock alone."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import NewType

from dcc_desktop.domain.entity import Entity, refuse_unless
from dcc_desktop.domain.schedule import MINUTES_A_DAY
from dcc_desktop.domain.seminars import AgendaItemId, SeminarId
from dcc_desktop.i18n import _

RunEventId = NewType("RunEventId", str)


class RunEventKind(StrEnum):
    """What the facilitator did. What was done by mistake is taken back by removing the newest event."""

    START = "start"
    PAUSE = "pause"
    RESUME = "resume"
    EXTEND = "extend"
    FINISH = "finish"


@dataclass(frozen=True, slots=True, kw_only=True)
class RunEvent(Entity):
    """One event of a run.

    Attributes:
        agenda_item_id: The item that is started; None for other events, and once the item was removed.
        minutes: What the item was planned to last when it was started, or by how much it is extended.
        at: When it happened, by the wall clock of the laptop, which may have been set back since the event before.
    """

    id: RunEventId
    seminar_id: SeminarId
    kind: RunEventKind
    agenda_item_id: AgendaItemId | None = None
    minutes: int = 0
    at: datetime

    def check(self) -> None:
        """Refuse an impossible number of minutes."""
        refuse_unless(
            -MINUTES_A_DAY <= self.minutes <= MINUTES_A_DAY,
            _("An item is extended by a day at most."),
            _("Type a smaller number of minutes."),
        )
