"""Rating: the values of one respondent for one criterion, and the consensus of the group.

These are written for every answer of every respondent, so they read by id only.
"""

from __future__ import annotations

from dataclasses import replace

from dcc_desktop.domain.assessments import Assessment, AssessmentId, ConsensusValue, Rating, RespondentId
from dcc_desktop.domain.frameworks import Criterion, CriterionId, Framework
from dcc_desktop.errors import InvalidInputError
from dcc_desktop.i18n import N_, _
from dcc_desktop.services.assessment import open_assessment
from dcc_desktop.services.present import key_of_row
from dcc_desktop.services.short_texts import shortened
from dcc_desktop.workshop_file import WorkshopFile


def rate(
    workshop: WorkshopFile,
    respondent_id: RespondentId,
    criterion_id: CriterionId,
    *,
    current: int | None,
    target: int | None = None,
) -> Rating:
    """Note a respondent's values for a criterion, in place of those that there were; a comment stays.

    Raises:
        InvalidInputError: no value, one off the framework's scale, another framework's criterion, or a closed
            assessment.
    """
    if current is None and target is None:
        raise InvalidInputError(
            _("A rating needs a value."),
            hint=_("Clear the rating to skip the criterion, or mark it as not applicable."),
        )
    rating, criterion, framework = _rating(workshop, respondent_id, criterion_id)
    _refuse_off_scale(framework, current, target)
    rating = replace(rating, current=current, target=target, is_not_applicable=False)
    _save(workshop, rating, N_("Rate {code}"), criterion=criterion)
    return rating


def mark_not_applicable(workshop: WorkshopFile, respondent_id: RespondentId, criterion_id: CriterionId) -> Rating:
    """Note that a criterion does not apply, in the eyes of a respondent; a comment stays."""
    rating, criterion, _framework = _rating(workshop, respondent_id, criterion_id)
    rating = replace(rating, current=None, target=None, is_not_applicable=True)
    _save(workshop, rating, N_("Mark {code} as not applicable"), criterion=criterion)
    return rating


def clear_rating(workshop: WorkshopFile, respondent_id: RespondentId, criterion_id: CriterionId) -> None:
    """Take the values or the "not applicable" back, as if the criterion had been skipped; a comment stays."""
    rating, criterion, _framework = _rating(workshop, respondent_id, criterion_id)
    rating = replace(rating, current=None, target=None, is_not_applicable=False)
    _save(workshop, rating, N_("Clear the rating of {code}"), criterion=criterion)


def comment_on(
    workshop: WorkshopFile, respondent_id: RespondentId, criterion_id: CriterionId, *, comment: str, merge_key: str = ""
) -> None:
    """Note what a respondent says about a criterion, rated or not; "" takes the comment back."""
    rating, criterion, _framework = _rating(workshop, respondent_id, criterion_id)
    _save(workshop, replace(rating, comment=comment), N_("Comment on {code}"), criterion=criterion, merge_key=merge_key)


def settle_consensus(
    workshop: WorkshopFile,
    assessment_id: AssessmentId,
    criterion_id: CriterionId,
    *,
    current: int,
    target: int | None = None,
    reason: str,
    merge_key: str = "",
) -> ConsensusValue:
    """Note the value that the group settles on for a criterion, and why; the ratings stay as they are.

    Raises:
        InvalidInputError: no reason, a value off the scale, another framework's criterion, or a closed assessment.
    """
    criterion, framework = _rated_with(workshop, open_assessment(workshop, assessment_id), criterion_id)
    _refuse_off_scale(framework, current, target)
    if not reason.strip():
        raise InvalidInputError(
            _("A consensus needs a reason."), hint=_("Write in one sentence which fact decided the matter.")
        )
    value = ConsensusValue(
        id=ConsensusValue.id_for(assessment_id, criterion_id),
        assessment_id=assessment_id,
        criterion_id=criterion_id,
        current=current,
        target=target,
        reason=reason,
    )
    key = key_of_row(workshop.consensus_values, value.id, merge_key)
    with workshop.change(N_("Settle the consensus on {code}"), merge_key=key, code=shortened(criterion.code)):
        workshop.consensus_values.save(value)
    return value


def withdraw_consensus(workshop: WorkshopFile, assessment_id: AssessmentId, criterion_id: CriterionId) -> None:
    """Take the consensus on a criterion back; without one nothing happens."""
    open_assessment(workshop, assessment_id)
    criterion = workshop.criteria.get(criterion_id)
    with workshop.change(N_("Withdraw the consensus on {code}"), code=shortened(criterion.code)):
        workshop.consensus_values.delete(ConsensusValue.id_for(assessment_id, criterion_id))


def _rating(
    workshop: WorkshopFile, respondent_id: RespondentId, criterion_id: CriterionId
) -> tuple[Rating, Criterion, Framework]:
    """Return the rating as it is, an empty one when the criterion was skipped, once it may be changed."""
    assessment = open_assessment(workshop, workshop.respondents.get(respondent_id).assessment_id)
    criterion, framework = _rated_with(workshop, assessment, criterion_id)
    rating_id = Rating.id_for(respondent_id, criterion_id)
    empty = Rating(id=rating_id, respondent_id=respondent_id, criterion_id=criterion_id)
    return workshop.ratings.find(rating_id) or empty, criterion, framework


def _rated_with(
    workshop: WorkshopFile, assessment: Assessment, criterion_id: CriterionId
) -> tuple[Criterion, Framework]:
    criterion = workshop.criteria.get(criterion_id)
    if workshop.dimensions.get(criterion.dimension_id).framework_id != assessment.framework_id:
        raise InvalidInputError(
            _("Criterion {code} is not part of this assessment's framework.").format(code=shortened(criterion.code)),
            hint=_("Start an assessment with the other framework."),
        )
    return criterion, workshop.frameworks.get(assessment.framework_id)


def _refuse_off_scale(framework: Framework, *values: int | None) -> None:
    for value in values:
        if value is not None and not 1 <= value <= framework.steps:
            raise InvalidInputError(
                _("{value} is not a step of the scale.").format(value=value),
                hint=_("The scale runs from 1 to {steps}.").format(steps=framework.steps),
            )


def _save(workshop: WorkshopFile, rating: Rating, label: str, *, criterion: Criterion, merge_key: str = "") -> None:
    says_something = rating.current or rating.target or rating.is_not_applicable or rating.comment
    key = key_of_row(workshop.ratings, rating.id, merge_key)
    with workshop.change(label, merge_key=key, code=shortened(criterion.code)):
        if says_something:
            workshop.ratings.save(rating)
        else:
            # A skipped criterion has no row.
            workshop.ratings.delete(rating.id)
