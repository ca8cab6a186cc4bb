"""The shape of a template file, as pydantic models that build the plain objects.

Importing this module loads pydantic (about 0.1 s), so it is imported only where a template is read.
"""

from __future__ import annotations

from datetime import time
from pathlib import Path
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from dcc_desktop.domain.seminars import Activity
from dcc_desktop.domain.texts import BilingualText
from dcc_desktop.templates.template import (
    BlockTemplate,
    CriterionTemplate,
    DimensionTemplate,
    FrameworkTemplate,
    ItemTemplate,
    LevelTemplate,
    ScaleStepTemplate,
    SeminarTemplate,
)

CODE_PATTERN = "^[A-Za-z0-9][A-Za-z0-9._-]*$"
CLOCK_PATTERN = "^([01][0-9]|2[0-3]):[0-5][0-9]$"

Code = Annotated[str, Field(pattern=CODE_PATTERN, max_length=60)]
ClockTime = Annotated[str, Field(pattern=CLOCK_PATTERN)]
NonEmpty = Annotated[str, Field(min_length=1)]
# Above it, sums of weights lose their digits.
Weight = Annotated[float, Field(ge=0, le=1_000_000, allow_inf_nan=False)]
StepValue = Annotated[int, Field(ge=1, le=10)]
# Written as a text in TOML, where strict checking would want a member of the enum.
ActivityName = Annotated[Activity, Field(strict=False)]


class _Part(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True, str_strip_whitespace=True)


class _Text(_Part):
    bg: str = ""
    en: str = ""

    def build(self) -> BilingualText:
        return BilingualText(self.bg, self.en)


class _FullText(_Part):
    bg: NonEmpty
    en: NonEmpty

    def build(self) -> BilingualText:
        return BilingualText(self.bg, self.en)


class _Lines(_Part):
    bg: list[NonEmpty] = []
    en: list[NonEmpty] = []

    def build(self) -> BilingualText:
        return BilingualText("\n".join(self.bg), "\n".join(self.en))


class _Item(_Part):
    code: Code
    title: _FullText
    minutes: Annotated[int, Field(ge=1, le=24 * 60)]
    activity: ActivityName = Activity.NONE
    fixed_start: ClockTime | None = None
    objectives: _Text = _Text()
    way_a: _Text = _Text()
    way_b: _Text = _Text()
    deliverables: _Text = _Text()
    materials: _Lines = _Lines()

    def build(self) -> ItemTemplate:
        return ItemTemplate(
            code=self.code,
            title=self.title.build(),
            minutes=self.minutes,
            activity=self.activity,
            fixed_start=time.fromisoformat(self.fixed_start) if self.fixed_start else None,
            objectives=self.objectives.build(),
            way_a=self.way_a.build(),
            way_b=self.way_b.build(),
            deliverables=self.deliverables.build(),
            materials=self.materials.build(),
        )


class _Block(_Part):
    code: Code
    title: _FullText
    aim: _Text = _Text()
    day: Annotated[int, Field(ge=1)] = 1
    items: Annotated[list[_Item], Field(min_length=1)]

    def build(self) -> BlockTemplate:
        return BlockTemplate(
            code=self.code,
            title=self.title.build(),
            aim=self.aim.build(),
            day=self.day,
            items=tuple(item.build() for item in self.items),
        )


class _File(_Part):
    schema_: Annotated[Literal[1], Field(alias="schema")]
    id: Code
    version: Annotated[int, Field(ge=1, le=1_000_000)]
    name: _FullText


class SeminarFile(_File):
    """A file of `seminars/`."""

    description: _Text = _Text()
    phase: Annotated[int, Field(ge=0, le=4)] = 0
    framework: Code | None = None
    day_starts: Annotated[list[ClockTime], Field(min_length=1)]
    blocks: Annotated[list[_Block], Field(min_length=1)]

    def build(self, path: Path) -> SeminarTemplate:
        """Return the plain template."""
        return SeminarTemplate(
            path=path,
            id=self.id,
            version=self.version,
            name=self.name.build(),
            description=self.description.build(),
            phase=self.phase,
            framework=self.framework or "",
            day_starts=tuple(time.fromisoformat(start) for start in self.day_starts),
            blocks=tuple(block.build() for block in self.blocks),
        )


class _ScaleStep(_Part):
    value: StepValue
    name: _FullText

    def build(self) -> ScaleStepTemplate:
        return ScaleStepTemplate(value=self.value, name=self.name.build())


class _Level(_Part):
    value: StepValue
    descriptor: _FullText
    next_step: _Text = _Text()

    def build(self) -> LevelTemplate:
        return LevelTemplate(value=self.value, descriptor=self.descriptor.build(), next_step=self.next_step.build())


class _Criterion(_Part):
    code: Code
    name: _FullText
    question: _Text = _Text()
    weight: Weight = 1.0
    levels: Annotated[list[_Level], Field(min_length=1)]

    def build(self) -> CriterionTemplate:
        return CriterionTemplate(
            code=self.code,
            name=self.name.build(),
            question=self.question.build(),
            weight=self.weight,
            levels=tuple(level.build() for level in self.levels),
        )


class _Dimension(_Part):
    code: Code
    name: _FullText
    short_name: _FullText
    weight: Weight = 1.0
    criteria: Annotated[list[_Criterion], Field(min_length=1)]

    def build(self) -> DimensionTemplate:
        return DimensionTemplate(
            code=self.code,
            name=self.name.build(),
            short_name=self.short_name.build(),
            weight=self.weight,
            criteria=tuple(criterion.build() for criterion in self.criteria),
        )


class FrameworkFile(_File):
    """A file of `frameworks/`."""

    label: _FullText
    source: _Text = _Text()
    scale: Annotated[list[_ScaleStep], Field(min_length=2, max_length=10)]
    dimensions: Annotated[list[_Dimension], Field(min_length=1)]

    def build(self, path: Path) -> FrameworkTemplate:
        """Return the plain template."""
        return FrameworkTemplate(
            path=path,
            id=self.id,
            version=self.version,
            name=self.name.build(),
            label=self.label.build(),
            source=self.source.build(),
            scale=tuple(step.build() for step in self.scale),
            dimensions=tuple(dimension.build() for dimension in self.dimensions),
        )
