"""Maturity scores of one assessment: per criterion, per dimension, for the city; overall and by stakeholder type.

Where the group has settled on a consensus it is the value that counts; otherwise the mean of the answers does.
Not applicable and skipped criteria are left out, and small groups are never shown.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from dcc_desktop.domain.assessments import ConsensusValue, Rating, Respondent, RespondentId
from dcc_desktop.domain.framework_tree import CriterionBranch, DimensionBranch, FrameworkTree
from dcc_desktop.domain.frameworks import Criterion, CriterionId, Dimension
from dcc_desktop.domain.people import StakeholderType
from dcc_desktop.domain.small_groups import shown_types
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
    """Weighted means over a dimension's criteria; `mean` leaves the consensus aside.

    `gap` is that of the criteria that have both values; where all have, it is target less current. `by_type` counts
    the answers of a group to the criterion that most of it answered.
    """

    dimension: Dimension
    criteria: tuple[CriterionScore, ...]
    current: float | None
    target: float | None
    gap: float | None
    mean: float | None
    by_type: Mapping[StakeholderType, GroupScore]


@dataclass(frozen=True, slots=True)
class CityScore:
    """The whole assessment; `current`, `target`, `gap` and `mean` are weighted means of the dimensions."""

    dimensions: tuple[DimensionScore, ...]
    respondents: int
    respondents_by_type: Mapping[StakeholderType, int]
    current: float | None
    target: float | None
    gap: float | None
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
    by_criterion = _by_criterion(ratings, types)
    settled = {value.criterion_id: value for value in consensus}
    scorer = _Scorer(tree.framework.steps, types, is_by_type_equally=is_by_type_equally)
    return scorer.city([scorer.dimension(node, by_criterion, settled) for node in tree.dimensions])


def rescore(
    known: CityScore,
    tree: FrameworkTree,
    respondents: Sequence[Respondent],
    *,
    criteria: Collection[CriterionId],
    ratings: Iterable[Rating],
    consensus: Iterable[ConsensusValue] = (),
) -> CityScore:
    """Return the figures after some criteria were rated anew, as `score_assessment` would; the others are kept.

    Args:
        known: The figures before, of the same framework and the same respondents.
        criteria: Whose ratings or consensus have changed; all ratings and the consensus of these are given.
    """
    types = {respondent.id: respondent.stakeholder_type for respondent in respondents}
    by_criterion = _by_criterion(ratings, types)
    settled = {value.criterion_id: value for value in consensus}
    scorer = _Scorer(tree.framework.steps, types, is_by_type_equally=known.is_by_type_equally)
    dimensions = []
    for node, before in zip(tree.dimensions, known.dimensions, strict=True):
        kept = {score.criterion.id: score for score in before.criteria if score.criterion.id not in criteria}
        is_same = len(kept) == len(node.criteria)
        dimensions.append(before if is_same else scorer.dimension(node, by_criterion, settled, kept=kept))
    return scorer.city(dimensions)


def _by_criterion(
    ratings: Iterable[Rating], types: Mapping[RespondentId, StakeholderType]
) -> dict[CriterionId, list[Rating]]:
    found: dict[CriterionId, list[Rating]] = {}
    for rating in ratings:
        if rating.respondent_id in types:
            found.setdefault(rating.criterion_id, []).append(rating)
    return found


class _Scorer:
    def __init__(self, steps: int, types: Mapping[RespondentId, StakeholderType], *, is_by_type_equally: bool) -> None:
        self._steps = steps
        self._types = types
        self._is_by_type_equally = is_by_type_equally

    def city(self, dimensions: Sequence[DimensionScore]) -> CityScore:
        return CityScore(
            dimensions=tuple(dimensions),
            respondents=len(self._types),
            respondents_by_type=Counter(self._types.values()),
            current=weighted_mean((d.current, d.dimension.weight) for d in dimensions),
            target=weighted_mean((d.target, d.dimension.weight) for d in dimensions),
            gap=weighted_mean((d.gap, d.dimension.weight) for d in dimensions),
            mean=weighted_mean((d.mean, d.dimension.weight) for d in dimensions),
            steps=self._steps,
            is_by_type_equally=self._is_by_type_equally,
        )

    def dimension(
        self,
        node: DimensionBranch,
        ratings: Mapping[CriterionId, Sequence[Rating]],
        settled: Mapping[CriterionId, ConsensusValue],
        *,
        kept: Mapping[CriterionId, CriterionScore] | None = None,
    ) -> DimensionScore:
        kept = kept or {}
        scores = tuple(
            kept.get(c.criterion.id) or self._criterion(c, ratings.get(c.criterion.id, ()), settled.get(c.criterion.id))
            for c in node.criteria
        )
        return DimensionScore(
            dimension=node.dimension,
            criteria=scores,
            current=weighted_mean((s.current, s.criterion.weight) for s in scores),
            target=weighted_mean((s.target, s.criterion.weight) for s in scores),
            mean=weighted_mean((s.mean, s.criterion.weight) for s in scores),
            gap=weighted_mean((s.gap, s.criterion.weight) for s in scores),
            by_type=_groups_of_dimension(scores),
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


def _groups_of_dimension(scores: Sequence[CriterionScore]) -> dict[StakeholderType, GroupScore]:
    # Only from what is shown of the criteria: anything else would let hidden answers be worked out.
    kinds = sorted({kind for score in scores for kind in score.by_type})
    return {kind: _group_of_dimension(scores, kind) for kind in kinds}


def _group_of_dimension(scores: Sequence[CriterionScore], kind: StakeholderType) -> GroupScore:
    shown = [(score.by_type[kind], score.criterion.weight) for score in scores if kind in score.by_type]
    return GroupScore(
        max(group.answers for group, _weight in shown),
        weighted_mean((group.current, weight) for group, weight in shown),
        weighted_mean((group.target, weight) for group, weight in shown),
    )


def _shown_groups(current: Answers, target: Answers) -> dict[StakeholderType, GroupScore]:
    # A target is shown where neither the current values nor the targets would give anybody away.
    with_target = shown_types({kind: len(values) for kind, values in target.items()})
    return {
        kind: GroupScore(len(current[kind]), mean(current[kind]), mean(target[kind]) if kind in with_target else None)
        for kind in sorted(shown_types({kind: len(values) for kind, values in current.items()}))
    }


def _together(by_type: Answers) -> list[int]:
    return [value for values in by_type.values() for value in values]
