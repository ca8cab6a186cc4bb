"""Maturity frameworks: dimensions, criteria, a descriptor for each level, scale and weights; all of it data."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, NewType

from dcc_desktop.domain.entity import Entity, refuse_unless
from dcc_desktop.domain.texts import BilingualText
from dcc_desktop.i18n import Language, _

FrameworkId = NewType("FrameworkId", str)
ScaleStepId = NewType("ScaleStepId", str)
DimensionId = NewType("DimensionId", str)
CriterionId = NewType("CriterionId", str)
LevelId = NewType("LevelId", str)


@dataclass(frozen=True, slots=True, kw_only=True)
class Framework(Entity):
    """A maturity model. `label` says honestly whose it is; the scale runs in whole steps from 1 to `steps`."""

    required: ClassVar[tuple[str, ...]] = ("code",)
    id: FrameworkId
    code: str
    version: int
    name: BilingualText
    label: BilingualText = BilingualText()
    source: BilingualText = BilingualText()
    steps: int = 5

    def check(self) -> None:
        """Refuse scales outside 2 to 10 steps."""
        refuse_unless(
            2 <= self.steps <= 10, _("A scale has from 2 to 10 steps."), _("Choose a number of steps in between.")
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class ScaleStep(Entity):
    """The name of one step of a framework's scale."""

    id: ScaleStepId
    framework_id: FrameworkId
    value: int
    name: BilingualText


@dataclass(frozen=True, slots=True, kw_only=True)
class Dimension(Entity):
    """A group of criteria; `short_name` is one or two words for charts."""

    required: ClassVar[tuple[str, ...]] = ("code",)
    id: DimensionId
    framework_id: FrameworkId
    code: str
    name: BilingualText
    short_name: BilingualText = BilingualText()
    weight: float = 1.0
    position: int = 0

    def check(self) -> None:
        """Refuse negative weights; 0 is allowed and leaves the dimension out of the city's score."""
        refuse_unless(self.weight >= 0, _("A weight cannot be negative."), _("Type 0 to leave it out of the score."))

    def short(self, language: Language) -> str:
        """Return the short name, or the name where there is none."""
        return (self.short_name or self.name).in_language(language)


@dataclass(frozen=True, slots=True, kw_only=True)
class Criterion(Entity):
    """What respondents rate."""

    required: ClassVar[tuple[str, ...]] = ("code",)
    id: CriterionId
    dimension_id: DimensionId
    code: str
    name: BilingualText
    question: BilingualText = BilingualText()
    weight: float = 1.0
    position: int = 0

    def check(self) -> None:
        """Refuse negative weights; 0 is allowed and leaves the criterion out of the dimension's score."""
        refuse_unless(self.weight >= 0, _("A weight cannot be negative."), _("Type 0 to leave it out of the score."))


@dataclass(frozen=True, slots=True, kw_only=True)
class Level(Entity):
    """What a city at one step of one criterion looks like, and the step that leads to the next."""

    id: LevelId
    criterion_id: CriterionId
    value: int
    descriptor: BilingualText
    next_step: BilingualText = BilingualText()
