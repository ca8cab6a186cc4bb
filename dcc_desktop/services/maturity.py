"""The figures of an assessment, read from the open file."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from dcc_desktop.domain.assessments import Assessment, AssessmentId
from dcc_desktop.domain.cities import CityId
from dcc_desktop.domain.framework_tree import FrameworkTree
from dcc_desktop.domain.frameworks import DimensionId, FrameworkId
from dcc_desktop.domain.maturity import CityScore, score_assessment
from dcc_desktop.errors import NotFoundError
from dcc_desktop.i18n import _, interface_language
from dcc_desktop.services.frameworks import framework_tree
from dcc_desktop.workshop_file import WorkshopFile


def newest_assessment(workshop: WorkshopFile, city_id: CityId) -> Assessment | None:
    """Return the assessment that counts for a city: the one that was started last, open or closed."""
    found = workshop.assessments.where(city_id=city_id)
    return found[-1] if found else None


def assessment_that_counts(workshop: WorkshopFile, city_id: CityId) -> Assessment:
    """Return a city's newest assessment.

    Raises:
        NotFoundError: the city has no assessment.
    """
    assessment = newest_assessment(workshop, city_id)
    if assessment is None:
        raise NotFoundError(
            _("There is no assessment of {city} yet.").format(
                city=workshop.cities.get(city_id).name(interface_language())
            ),
            hint=_("Import ratings for it, or start an assessment."),
        )
    return assessment


def find_assessment(workshop: WorkshopFile, city_id: CityId, *, title: str) -> Assessment:
    """Return a city's newest assessment with this title.

    Raises:
        NotFoundError: the city has none; the hint lists those that it has.
    """
    all_of_city = workshop.assessments.where(city_id=city_id)
    found = [each for each in all_of_city if each.title.casefold() == title.strip().casefold()]
    if not found:
        raise NotFoundError(
            _("The city has no assessment “{title}”.").format(title=title),
            hint=_("Its assessments: {titles}.").format(titles=", ".join(each.title for each in all_of_city) or "–"),
        )
    return found[-1]


def score_of(
    workshop: WorkshopFile,
    assessment_id: AssessmentId,
    *,
    is_by_type_equally: bool = False,
    tree: FrameworkTree | None = None,
) -> CityScore:
    """Return every figure of one assessment; `tree` is its framework, if the caller has read it already."""
    assessment = workshop.assessments.get(assessment_id)
    respondents = workshop.respondents.where(assessment_id=assessment_id)
    return score_assessment(
        tree or framework_tree(workshop, assessment.framework_id),
        respondents,
        ratings=workshop.ratings.among("respondent_id", [respondent.id for respondent in respondents]),
        consensus=workshop.consensus_values.where(assessment_id=assessment_id),
        is_by_type_equally=is_by_type_equally,
    )


def score_of_city(workshop: WorkshopFile, city_id: CityId, *, is_by_type_equally: bool = False) -> CityScore | None:
    """Return the figures of a city's newest assessment, or None when it has none."""
    assessment = newest_assessment(workshop, city_id)
    return None if assessment is None else score_of(workshop, assessment.id, is_by_type_equally=is_by_type_equally)


def scores_of_cities(workshop: WorkshopFile, city_ids: Iterable[CityId]) -> dict[CityId, CityScore]:
    """Return the figures of the newest assessment of each city that has one; each framework is read once."""
    trees: dict[FrameworkId, FrameworkTree] = {}
    scores: dict[CityId, CityScore] = {}
    for city_id in city_ids:
        assessment = newest_assessment(workshop, city_id)
        if assessment is not None:
            if assessment.framework_id not in trees:
                trees[assessment.framework_id] = framework_tree(workshop, assessment.framework_id)
            scores[city_id] = score_of(workshop, assessment.id, tree=trees[assessment.framework_id])
    return scores


def gaps_of_cities(
    workshop: WorkshopFile, city_ids: Sequence[CityId], *, known: Mapping[CityId, CityScore] | None = None
) -> dict[CityId, dict[DimensionId, float]]:
    """Return how far each dimension is from its target, as a share of the scale's width; unknown gaps are left out.

    `known` holds newest figures that the caller has worked out already.
    """
    scores = {city_id: score for city_id in city_ids if (score := (known or {}).get(city_id))}
    others = [city_id for city_id in city_ids if city_id not in scores]
    return {
        city_id: {d.dimension.id: d.gap / (score.steps - 1) for d in score.dimensions if d.gap is not None}
        for city_id, score in (scores | scores_of_cities(workshop, others)).items()
    }
