"""A framework as a whole: its dimensions with their criteria with their levels, in order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from dcc_desktop.domain.frameworks import Criterion, CriterionId, Dimension, Framework, Level, ScaleStep
from dcc_desktop.i18n import Language


@dataclass(frozen=True, slots=True)
class CriterionBranch:
    """A criterion with its levels, the lowest first."""

    criterion: Criterion
    levels: tuple[Level, ...]

    def level(self, value: int) -> Level | None:
        """Return the level with this value, or None when it was never described."""
        return next((level for level in self.levels if level.value == value), None)


@dataclass(frozen=True, slots=True)
class DimensionBranch:
    """A dimension with its criteria in order."""

    dimension: Dimension
    criteria: tuple[CriterionBranch, ...]


@dataclass(frozen=True, slots=True)
class FrameworkTree:
    """A framework with all that belongs to it."""

    framework: Framework
    steps: tuple[ScaleStep, ...]
    dimensions: tuple[DimensionBranch, ...]

    @classmethod
    def grow(
        cls,
        framework: Framework,
        steps: Iterable[ScaleStep],
        dimensions: Iterable[Dimension],
        *,
        criteria: Iterable[Criterion],
        levels: Iterable[Level],
    ) -> FrameworkTree:
        """Put the parts of one framework together; each may come in any order."""
        levels_of: dict[str, list[Level]] = {}
        for level in sorted(levels, key=lambda each: each.value):
            levels_of.setdefault(level.criterion_id, []).append(level)
        criteria_of: dict[str, list[CriterionBranch]] = {}
        for criterion in sorted(criteria, key=lambda each: (each.position, each.id)):
            node = CriterionBranch(criterion, tuple(levels_of.get(criterion.id, ())))
            criteria_of.setdefault(criterion.dimension_id, []).append(node)
        return cls(
            framework,
            tuple(sorted(steps, key=lambda each: each.value)),
            tuple(
                DimensionBranch(dimension, tuple(criteria_of.get(dimension.id, ())))
                for dimension in sorted(dimensions, key=lambda each: (each.position, each.id))
            ),
        )

    def criteria(self) -> Iterator[CriterionBranch]:
        """Yield all criteria in the order of the framework."""
        for node in self.dimensions:
            yield from node.criteria

    def criterion_ids(self) -> tuple[CriterionId, ...]:
        """Return the ids of all criteria in the order of the framework."""
        return tuple(node.criterion.id for node in self.criteria())

    def branch(self, criterion_id: CriterionId) -> CriterionBranch | None:
        """Return a criterion with its levels, or None."""
        return next((branch for branch in self.criteria() if branch.criterion.id == criterion_id), None)

    def criterion_by_code(self, code: str) -> Criterion | None:
        """Return the criterion with this code, in whatever case it is written, or None."""
        wanted = code.strip().casefold()
        return next((node.criterion for node in self.criteria() if node.criterion.code.casefold() == wanted), None)

    @property
    def scale(self) -> range:
        """The steps of the scale."""
        return range(1, self.framework.steps + 1)

    def step_name(self, value: int, language: Language) -> str:
        """Return the name of one step of the scale; its number when it has none."""
        names = (step.name.in_language(language) for step in self.steps if step.value == value)
        return next(names, "") or str(value)
