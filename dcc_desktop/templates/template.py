"""What a checked template holds, in both languages."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import time
from pathlib import Path

from dcc_desktop.domain.seminars import Activity
from dcc_desktop.domain.texts import BilingualText


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemTemplate:
    """An agenda item; `materials` holds one thing a line."""

    code: str
    title: BilingualText
    minutes: int
    activity: Activity
    fixed_start: time | None
    objectives: BilingualText
    way_a: BilingualText
    way_b: BilingualText
    deliverables: BilingualText
    materials: BilingualText


@dataclass(frozen=True, slots=True, kw_only=True)
class BlockTemplate:
    """A block of the agenda with its items, in order."""

    code: str
    title: BilingualText
    aim: BilingualText
    day: int
    items: tuple[ItemTemplate, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SeminarTemplate:
    """A seminar with its agenda; `framework` is the id of a framework template, or ""."""

    path: Path
    id: str
    version: int
    name: BilingualText
    description: BilingualText
    phase: int
    framework: str
    day_starts: tuple[time, ...]
    blocks: tuple[BlockTemplate, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ScaleStepTemplate:
    """The name of one step of the scale."""

    value: int
    name: BilingualText


@dataclass(frozen=True, slots=True, kw_only=True)
class LevelTemplate:
    """A level of a criterion; `next_step` is empty at the top."""

    value: int
    descriptor: BilingualText
    next_step: BilingualText


@dataclass(frozen=True, slots=True, kw_only=True)
class CriterionTemplate:
    """A criterion with its levels, from the lowest."""

    code: str
    name: BilingualText
    question: BilingualText
    weight: float
    levels: tuple[LevelTemplate, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DimensionTemplate:
    """A dimension with its criteria, in order."""

    code: str
    name: BilingualText
    short_name: BilingualText
    weight: float
    criteria: tuple[CriterionTemplate, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FrameworkTemplate:
    """A maturity framework; `label` says whose it is."""

    path: Path
    id: str
    version: int
    name: BilingualText
    label: BilingualText
    source: BilingualText
    scale: tuple[ScaleStepTemplate, ...]
    dimensions: tuple[DimensionTemplate, ...]


Template = SeminarTemplate | FrameworkTemplate
