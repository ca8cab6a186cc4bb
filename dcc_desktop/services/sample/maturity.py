"""The assessments of the sample: respondents whose answers follow the pattern of their city."""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, time
from statistics import fmean

from dcc_desktop.domain.assessments import (
    Assessment,
    AssessmentId,
    Channel,
    ConsensusValue,
    Rating,
    RatingId,
    Respondent,
    RespondentId,
)
from dcc_desktop.domain.frameworks import Criterion, CriterionId
from dcc_desktop.domain.people import StakeholderType
from dcc_desktop.services.sample.content import Row, Sample, sample_id

_SPREAD = 0.75
_STEPS_AHEAD = 1.4  # of the target over the level
_SKIPPED, _NOT_APPLICABLE, _NO_TARGET = 0.05, 0.025, 0.04  # shares of the first city's answers
_TYPES = [StakeholderType(name) for name in ("city", "industry", "education", "civil_society", "public_body")]


@dataclass
class _Round:
    """One assessment with what is needed to make up its answers; criteria and dimensions are given by code."""

    city: str
    assessment: Assessment
    types: Sequence[StakeholderType]
    levels: Mapping[str, float]
    bias: Mapping[str, float]
    of_criteria: Mapping[str, float] = field(default_factory=dict)
    of_dimensions: Mapping[str, Row] = field(default_factory=dict)
    lower_by: float = 0.0
    has_gaps: bool = False

    def pattern(self, dimension: str, criterion: str, kind: StakeholderType) -> tuple[float, float]:
        """Return the level that this stakeholder type sees, and how far its answers stray."""
        own = self.levels[dimension] + random.Random(f"{self.city} {criterion}").gauss(0, 0.35)
        level = self.of_criteria.get(criterion, own) - self.lower_by
        given = self.of_dimensions.get(dimension)
        if given is None:
            return level + self.bias[kind], _SPREAD
        return given["levels"][kind] - self.lower_by if "levels" in given else level, given["spread"]


def save_assessments(sample: Sample) -> None:
    """Save an assessment for each city that rates, an earlier one and a consensus for the first."""
    rows = sample.content.read("maturity")
    rounds = list(_rounds(sample, rows))
    respondents = [respondent for each in rounds for respondent in _respondents(each)]
    kinds = {respondent.id: respondent.stakeholder_type for respondent in respondents}
    ratings = {rating.id: rating for each in rounds for rating in _ratings(sample, each, respondents)}
    for comment in rows["comments"]:
        _add_comment(sample, rounds[0], comment, ratings=ratings, kinds=kinds)
    workshop = sample.workshop
    workshop.assessments.save_many([each.assessment for each in rounds])
    workshop.respondents.save_many(respondents)
    workshop.ratings.save_many(list(ratings.values()))
    workshop.consensus_values.save_many([_consensus(sample, rounds[0], row) for row in rows["consensus"]])
    _find_lowest(sample, rounds, list(ratings.values()), respondents)


def _rounds(sample: Sample, rows: Row) -> Iterator[_Round]:
    first, earlier, bias = rows["first_city"], rows["earlier"], rows["bias"]
    city = first["city"]
    newest = _Round(
        city,
        _assessment(sample, city, first, position=1),
        _counted(first["respondents"]),
        _levels(sample, city),
        bias,
        of_criteria=first["criteria"],
        of_dimensions=first["dimensions"],
        has_gaps=True,
    )
    yield newest
    closed_at = datetime.combine(earlier["held_on"], time(15), UTC)
    before = replace(_assessment(sample, city, earlier, position=0), seminar_id=None, closed_at=closed_at)
    yield replace(
        newest,
        assessment=before,
        types=_counted(earlier["respondents"]),
        lower_by=earlier["lower_by"],
        has_gaps=False,
    )
    for other in sample.advised():
        if other != city:
            size = random.Random(f"size {other}").randrange(8, 13)
            types = [_TYPES[n % len(_TYPES)] for n in range(size)]
            assessment = _assessment(sample, other, rows["others"], position=0)
            yield _Round(other, assessment, types, _levels(sample, other), bias)


def _counted(numbers: Mapping[str, int]) -> list[StakeholderType]:
    return [StakeholderType(name) for name, number in numbers.items() for _n in range(number)]


def _levels(sample: Sample, city: str) -> dict[str, float]:
    codes = [branch.dimension.code for branch in sample.tree.dimensions]
    return dict(zip(codes, sample.levels[city], strict=True))


def _assessment(sample: Sample, city: str, row: Row, *, position: int) -> Assessment:
    return Assessment(
        id=AssessmentId(sample_id("assessment", city, row["held_on"].isoformat())),
        city_id=sample.city_id(city),
        framework_id=sample.tree.framework.id,
        title=row["title"],
        seminar_id=sample.seminar.id,
        held_on=row["held_on"],
        position=position,
    )


def _respondents(given: _Round) -> list[Respondent]:
    return [
        Respondent(
            id=RespondentId(sample_id("respondent", given.assessment.id, str(number))),
            assessment_id=given.assessment.id,
            code=f"R{number:02}",
            stakeholder_type=kind,
            channel=Channel.PAPER if number % 5 == 0 else Channel.SURVEY_FILE,
        )
        for number, kind in enumerate(given.types, start=1)
    ]


def _ratings(sample: Sample, given: _Round, respondents: Sequence[Respondent]) -> Iterator[Rating]:
    for respondent in respondents:
        if respondent.assessment_id != given.assessment.id:
            continue
        chance = random.Random(respondent.id)
        for branch in sample.tree.dimensions:
            for each in branch.criteria:
                level, spread = given.pattern(branch.dimension.code, each.criterion.code, respondent.stakeholder_type)
                rating = _rating(chance, respondent.id, each.criterion, level=level, spread=spread)
                if given.has_gaps:
                    yield from _with_gaps(chance, rating)
                else:
                    yield rating


def _rating(
    chance: random.Random, respondent_id: RespondentId, criterion: Criterion, *, level: float, spread: float
) -> Rating:
    current = _on_scale(chance.gauss(level, spread))
    target = max(current, _on_scale(chance.gauss(level + _STEPS_AHEAD, 0.5)))
    return Rating(
        id=Rating.id_for(respondent_id, criterion.id),
        respondent_id=respondent_id,
        criterion_id=criterion.id,
        current=current,
        target=target,
    )


def _on_scale(value: float) -> int:
    return min(5, max(1, round(value)))


def _with_gaps(chance: random.Random, rating: Rating) -> Iterator[Rating]:
    drawn = chance.random()
    if drawn < _SKIPPED:
        return
    if drawn < _SKIPPED + _NOT_APPLICABLE:
        yield replace(rating, current=None, target=None, is_not_applicable=True)
    elif drawn < _SKIPPED + _NOT_APPLICABLE + _NO_TARGET:
        yield replace(rating, target=None)
    else:
        yield rating


def _add_comment(
    sample: Sample,
    given: _Round,
    row: Row,
    *,
    ratings: dict[RatingId, Rating],  # changed: the rating gets the comment
    kinds: Mapping[RespondentId, StakeholderType],
) -> None:
    criterion_id = sample.criterion(row["criterion"]).id
    own = {respondent.id for respondent in _respondents(given)}
    for rating in ratings.values():
        is_meant = rating.criterion_id == criterion_id and rating.current and not rating.comment
        if is_meant and rating.respondent_id in own and kinds[rating.respondent_id] == row["type"]:
            ratings[rating.id] = replace(rating, comment=row["text"])
            return
    raise LookupError(f"nobody can have made the comment on {row['criterion']}")


def _consensus(sample: Sample, given: _Round, row: Row) -> ConsensusValue:
    criterion_id = sample.criterion(row["criterion"]).id
    return ConsensusValue(
        id=ConsensusValue.id_for(given.assessment.id, criterion_id),
        assessment_id=given.assessment.id,
        criterion_id=criterion_id,
        current=row["current"],
        target=row["target"],
        reason=row["reason"],
    )


def _find_lowest(
    sample: Sample, rounds: Sequence[_Round], ratings: Sequence[Rating], respondents: Sequence[Respondent]
) -> None:
    """Note the criterion with the lowest mean in each dimension of each city."""
    assessment_of = {respondent.id: respondent.assessment_id for respondent in respondents}
    answers: dict[tuple[AssessmentId, CriterionId], list[int]] = {}
    for rating in ratings:
        if rating.current is not None:
            answers.setdefault((assessment_of[rating.respondent_id], rating.criterion_id), []).append(rating.current)
    for each in reversed(rounds):
        for branch in sample.tree.dimensions:
            sample.lowest[each.city, branch.dimension.code] = min(
                (criterion.criterion.id for criterion in branch.criteria),
                key=lambda criterion_id, each=each: fmean(answers[each.assessment.id, criterion_id]),  # type: ignore[misc]
            )
