"""Vision, mission and ambition statements with their drafts."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import TYPE_CHECKING, ClassVar, NewType

from dcc_desktop.domain.entity import Entity, refuse_unless
from dcc_desktop.i18n import _

if TYPE_CHECKING:
    from dcc_desktop.domain.cities import CityId

StatementId = NewType("StatementId", str)
StatementDraftId = NewType("StatementDraftId", str)


class StatementKind(StrEnum):
    """Vision looks at tomorrow; mission at what is done today to get there; ambition can be measured."""

    VISION = "vision"
    MISSION = "mission"
    AMBITION = "ambition"


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement(Entity):
    """A statement of a city; `text` is the agreed wording, empty while there are only drafts.

    An ambition has a metric with unit, baseline, target and the year of the target.
    """

    id: StatementId
    city_id: CityId
    kind: StatementKind
    text: str = ""
    metric: str = ""
    unit: str = ""
    baseline: float | None = None
    target: float | None = None
    year: int | None = None
    position: int = 0

    def check(self) -> None:
        """Refuse years that are none."""
        refuse_unless(
            self.year is None or 1990 <= self.year <= 2100,
            _("A year lies between 1990 and 2100."),
            _("Type it with four digits, such as 2030."),
        )

    @property
    def is_measurable(self) -> bool:
        """Whether metric, target and year are there."""
        return bool(self.metric and self.target is not None and self.year)


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementDraft(Entity):
    """A proposed wording, in the order in which they were written."""

    required: ClassVar[tuple[str, ...]] = ("text",)
    id: StatementDraftId
    statement_id: StatementId
    text: str
    created_at: datetime
    author: str = ""
    position: int = 0
