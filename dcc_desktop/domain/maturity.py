"""Maturity scores of one assessment: per criterion, per dimension, for the city; overall and by stakeholder type.

Where the group has settled on a consensus it is the value that counts; otherwise the mean of the answers does.
Not applicable and skipped criteria are left out, and small groups are never shown.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from dcc_desktop.domain.assessments import ConsensusValue, Rating, Respondent, RespondentId
from dcc_desktop.domain.framework_tree import CriterionBranch, DimensionBranch, FrameworkTree
from dcc_desktop.domain.frameworks import Criterion, CriterionId, Dimension
from dcc_desktop.domain.people import StakeholderType
from dcc_desktop.domain.statistics_of_ratings import (
    Quartiles,
    agreement,
    distribution,
    mean,
    mean_by_type_equally,
    median,
    quartiles,
    weighted_mean,
)

SMALLEST_GROUP = 4
"""Groups with fewer answers are not shown by stakeholder type, so that nobody can be recognised."""

Answers = Mapping[StakeholderType, Sequence[int]]


@dataclass(frozen=True, slots=True)
class GroupScore:
    """What one stakeholder type thinks: number of answers, means of current and target."""

    answers: int
    current: float | None
    target: float | None


@dataclass(frozen=True, slots=True)
class CriterionScore:
    """Every figure of one criterion. `current` and `target` are the values that count (consensus, else mean)."""

    criterion: Criterion
    answers: int
    not_applicable: int
    skipped: int
    mean: float | None
    median: float | None
    quartiles: Quartiles | None
    distribution: Mapping[int, int]
    agreement: float | None
    target_answers: int
    target_mean: float | None
    target_median: float | None
    consensus: ConsensusValue | None
    current: float | None
    target: float | None
    by_type: Mapping[StakeholderType, GroupScore]

    @property
    def gap(self) -> float | None:
        """How far the target lies above the current value, in steps; negative when it lies below."""
        return None if self.current is None or self.target is None else self.target - self.current


@dataclass(frozen=True, slots=True)
class DimensionScore:
    """Weighted means over a dimension's criteria; `mean` leaves the consensus aside."""

    dimension: Dimension
    criteria: tuple[CriterionScore, ...]
    current: float | None
    target: float | None
    mean: float | None
    by_type: Mapping[StakeholderType, GroupScore]

    @property
    def gap(self) -> float | None:
        """How far the target lies above the current value, in steps."""
        return None if self.current is None or self.target is None else self.target - self.current


@dataclass(frozen=True, slots=True)
class CityScore:
    """The whole assessment; `current`, `target`, `mean` are weighted means of the dimensions."""

    dimensions: tuple[DimensionScore, ...]
    respondents: int
    respondents_by_type: Mapping[StakeholderType, int]
    current: float | None
    target: float | None
    mean: float | None
    steps: int
    is_by_type_equally: bool

    def criteria(self) -> list[CriterionScore]:
        """Return the scores of all criteria in the order of the framework."""
        return [criterion for dimension in self.dimensions for criterion in dimension.criteria]


def score_assessment(
    tree: FrameworkTree,
    respondents: Sequence[Respondent],
    *,
    ratings: Iterable[Rating],
    consensus: Iterable[ConsensusValue] = (),
    is_by_type_equally: bool = False,
) -> CityScore:
    """Return every figure of one assessment.

    Args:
        tree: The framework, in whose order the scores come.
        respondents: All respondents of the assessment.
        ratings: Their ratings, in any order; those of other respondents are ignored.
        consensus: The values that the group settled on.
        is_by_type_equally: Let each stakeholder type count the same in the means, however many answered.
    """
    types = {respondent.id: respondent.stakeholder_type for respondent in respondents}
    by_criterion: dict[CriterionId, list[Rating]] = {}
    for rating in ratings:
        if rating.respondent_id in types:
            by_criterion.setdefault(rating.criterion_id, []).append(rating)
    settled = {value.criterion_id: value for value in consensus}
    scorer = _Scorer(tree.framework.steps, types, is_by_type_equally=is_by_type_equally)
    dimensions = tuple(scorer.dimension(node, by_criterion, settled) for node in tree.dimensions)
    return CityScore(
        dimensions=dimensions,
        respondents=len(respondents),
        respondents_by_type=Counter(types.values()),
        current=weighted_mean((d.current, d.dimension.weight) for d in dimensions),
        target=weighted_mean((d.target, d.dimension.weight) for d in dimensions),
        mean=weighted_mean((d.mean, d.dimension.weight) for d in dimensions),
        steps=tree.framework.steps,
        is_by_type_equally=is_by_type_equally,
    )


class _Scorer:
    def __init__(self, steps: int, types: Mapping[RespondentId, StakeholderType], *, is_by_type_equally: bool) -> None:
        self._steps = steps
        self._types = types
        self._is_by_type_equally = is_by_type_equally

    def dimension(
        self,
        node: DimensionBranch,
        ratings: Mapping[CriterionId, Sequence[Rating]],
        settled: Mapping[CriterionId, ConsensusValue],
    ) -> DimensionScore:
        scores = tuple(
            self._criterion(c, ratings.get(c.criterion.id, ()), settled.get(c.criterion.id)) for c in node.criteria
        )
        return DimensionScore(
            dimension=node.dimension,
            criteria=scores,
            current=weighted_mean((s.current, s.criterion.weight) for s in scores),
            target=weighted_mean((s.target, s.criterion.weight) for s in scores),
            mean=weighted_mean((s.mean, s.criterion.weight) for s in scores),
            by_type=self._dimension_by_type(node, ratings),
        )

    def _criterion(
        self, node: CriterionBranch, ratings: Sequence[Rating], settled: ConsensusValue | None
    ) -> CriterionScore:
        current, target = self._values(ratings, "current"), self._values(ratings, "target")
        all_current, all_target = _together(current), _together(target)
        current_mean, target_mean = self._mean(current), self._mean(target)
        not_applicable = sum(rating.is_not_applicable for rating in ratings)
        settled_target = settled.target if settled else None
        return CriterionScore(
            criterion=node.criterion,
            answers=len(all_current),
            not_applicable=not_applicable,
            skipped=len(self._types) - len(all_current) - not_applicable,
            mean=current_mean,
            median=median(all_current),
            quartiles=quartiles(all_current),
            distribution=distribution(all_current, scale_min=1, scale_max=self._steps),
            agreement=agreement(all_current, scale_min=1, scale_max=self._steps),
            target_answers=len(all_target),
            target_mean=target_mean,
            target_median=median(all_target),
            consensus=settled,
            current=float(settled.current) if settled else current_mean,
            target=float(settled_target) if settled_target is not None else target_mean,
            by_type=_shown_groups(current, target),
        )

    def _values(self, ratings: Iterable[Rating], which: str) -> dict[StakeholderType, list[int]]:
        values: dict[StakeholderType, list[int]] = {}
        for rating in ratings:
            value = rating.current if which == "current" else rating.target
            if value is not None:
                values.setdefault(self._types[rating.respondent_id], []).append(value)
        return values

    def _mean(self, by_type: Answers) -> float | None:
        return mean_by_type_equally(by_type) if self._is_by_type_equally else mean(_together(by_type))

    def _dimension_by_type(
        self, node: DimensionBranch, ratings: Mapping[CriterionId, Sequence[Rating]]
    ) -> dict[StakeholderType, GroupScore]:
        by_type: dict[StakeholderType, set[RespondentId]] = {}
        for criterion in node.criteria:
            for rating in ratings.get(criterion.criterion.id, ()):
                if rating.current is not None:
                    by_type.setdefault(self._types[rating.respondent_id], set()).add(rating.respondent_id)
        shown = shown_types({kind: len(members) for kind, members in by_type.items()})
        return {kind: self._dimension_group(node, ratings, kind, len(by_type[kind])) for kind in sorted(shown)}

    def _dimension_group(
        self,
        node: DimensionBranch,
        ratings: Mapping[CriterionId, Sequence[Rating]],
        kind: StakeholderType,
        respondents: int,
    ) -> GroupScore:
        current: list[tuple[float | None, float]] = []
        target: list[tuple[float | None, float]] = []
        for criterion in node.criteria:
            own = [r for r in ratings.get(criterion.criterion.id, ()) if self._types[r.respondent_id] is kind]
            weight = criterion.criterion.weight
            current.append((mean([r.current for r in own if r.current is not None]), weight))
            target.append((mean([r.target for r in own if r.target is not None]), weight))
        return GroupScore(respondents, weighted_mean(current), weighted_mean(target))


def shown_types(answers: Mapping[StakeholderType, int]) -> frozenset[StakeholderType]:
    """Return the stakeholder types whose results may be shown.

    Groups under `SMALLEST_GROUP` are hidden. When that hides a single one, the next smallest is hidden too:
    with the overall mean and all other groups in view, the hidden one could be worked out.
    """
    answered = {kind: count for kind, count in answers.items() if count}
    shown = {kind for kind, count in answered.items() if count >= SMALLEST_GROUP}
    if len(answered) - len(shown) == 1 and shown:
        shown.remove(min(shown, key=lambda kind: (answered[kind], kind)))
    return frozenset(shown)


def _shown_groups(current: Answers, target: Answers) -> dict[StakeholderType, GroupScore]:
    shown = shown_types({kind: len(values) for kind, values in current.items()})
    groups = {}
    for kind in sorted(shown):
        wanted = target.get(kind, ())
        groups[kind] = GroupScore(
            len(current[kind]), mean(current[kind]), mean(wanted) if len(wanted) >= SMALLEST_GROUP else None
        )
    return groups


def _together(by_type: Answers) -> list[int]:
    return [value for values in by_type.values() for value in values]
