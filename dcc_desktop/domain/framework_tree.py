"""A framework as a whole: its dimensions with their criteria with their levels, in order."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from dcc_desktop.domain.frameworks import Criterion, CriterionId, Dimension, Framework, Level, ScaleStep


@dataclass(frozen=True, slots=True)
class CriterionNode:
    """A criterion with its levels, the lowest first."""

    criterion: Criterion
    levels: tuple[Level, ...]

    def level(self, value: int) -> Level | None:
        """Return the level with this value, or None when it was never described."""
        return next((level for level in self.levels if level.value == value), None)


@dataclass(frozen=True, slots=True)
class DimensionNode:
    """A dimension with its criteria in order."""

    dimension: Dimension
    criteria: tuple[CriterionNode, ...]


@dataclass(frozen=True, slots=True)
class FrameworkTree:
    """A framework with all that belongs to it."""

    framework: Framework
    steps: tuple[ScaleStep, ...]
    dimensions: tuple[DimensionNode, ...]

    def criteria(self) -> Iterator[CriterionNode]:
        """Yield all criteria in the order of the framework."""
        for node in self.dimensions:
            yield from node.criteria

    def criterion_ids(self) -> tuple[CriterionId, ...]:
        """Return the ids of all criteria in the order of the framework."""
        return tuple(node.criterion.id for node in self.criteria())
