"""Assessments of a city's digital maturity, and who rates in them; the ratings themselves: `services.ratings`."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from dcc_desktop.domain.assessments import Assessment, AssessmentId, Channel, Respondent, RespondentId
from dcc_desktop.domain.cities import CityId
from dcc_desktop.domain.entity import new_id
from dcc_desktop.domain.frameworks import FrameworkId
from dcc_desktop.domain.people import PersonId, StakeholderType
from dcc_desktop.domain.seminars import SeminarId
from dcc_desktop.errors import InvalidInputError
from dcc_desktop.i18n import N_, _, interface_language
from dcc_desktop.services.present import key_of_row, refreshed, refuse_dangling
from dcc_desktop.services.short_texts import shortened
from dcc_desktop.workshop_file import WorkshopFile


def start_assessment(
    workshop: WorkshopFile,
    city_id: CityId,
    framework_id: FrameworkId,
    *,
    title: str = "",
    seminar_id: SeminarId | None = None,
    held_on: date | None = None,
) -> Assessment:
    """Start a round of rating after the earlier ones of the city."""
    workshop.frameworks.get(framework_id)
    workshop.cities.get(city_id)
    assessment = Assessment(
        id=AssessmentId(new_id()),
        city_id=city_id,
        framework_id=framework_id,
        title=title,
        seminar_id=seminar_id,
        held_on=held_on,
        position=workshop.assessments.next_position(city_id=city_id),
    )
    refuse_dangling(workshop.assessments, [assessment])
    _save(workshop, assessment, N_("Start the assessment of {city}"))
    return assessment


def newest_open_assessment(workshop: WorkshopFile, city_id: CityId) -> Assessment | None:
    """Return the assessment of a city that was started last and is not closed, or None."""
    found = workshop.assessments.where(city_id=city_id, closed_at=None)
    return found[-1] if found else None


def change_assessment(workshop: WorkshopFile, assessment: Assessment, *, merge_key: str = "") -> None:
    """Save another title, date or seminar.

    Raises:
        InvalidInputError: it is closed, or its city or framework would change.
    """
    before = open_assessment(workshop, assessment.id)
    if (before.city_id, before.framework_id) != (assessment.city_id, assessment.framework_id):
        raise InvalidInputError(
            _("The city and the framework of an assessment are fixed."), hint=_("Start another assessment instead.")
        )
    assessment = refreshed(workshop.assessments, assessment, fixed=["closed_at"])
    key = key_of_row(workshop.assessments, assessment.id, merge_key)
    _save(workshop, assessment, N_("Change the assessment of {city}"), merge_key=key)


def close_assessment(workshop: WorkshopFile, assessment_id: AssessmentId) -> None:
    """Close a round of rating: its values stay as they are."""
    assessment = open_assessment(workshop, assessment_id)
    _save(workshop, replace(assessment, closed_at=workshop.clock()), N_("Close the assessment of {city}"))


def reopen_assessment(workshop: WorkshopFile, assessment_id: AssessmentId) -> None:
    """Open a closed round of rating again."""
    assessment = workshop.assessments.get(assessment_id)
    _save(workshop, replace(assessment, closed_at=None), N_("Reopen the assessment of {city}"))


def remove_assessment(workshop: WorkshopFile, assessment_id: AssessmentId) -> None:
    """Remove a round of rating with its respondents, ratings and consensus values."""
    assessment = workshop.assessments.get(assessment_id)
    with workshop.change(N_("Remove the assessment of {city}"), city=_city_name(workshop, assessment.city_id)):
        workshop.assessments.delete(assessment_id)


def add_respondent(
    workshop: WorkshopFile,
    assessment_id: AssessmentId,
    *,
    code: str = "",
    stakeholder_type: StakeholderType = StakeholderType.OTHER,
    channel: Channel = Channel.KEYED,
    person_id: PersonId | None = None,
) -> Respondent:
    """Add somebody who rates; without a code they get the next free one: R1, R2 ...

    Raises:
        InvalidInputError: the assessment is closed, or has a respondent with this code.
    """
    open_assessment(workshop, assessment_id)
    taken = {respondent.code.casefold() for respondent in workshop.respondents.where(assessment_id=assessment_id)}
    respondent = Respondent(
        id=RespondentId(new_id()),
        assessment_id=assessment_id,
        code=code.strip() or _free_code(taken),
        stakeholder_type=stakeholder_type,
        channel=channel,
        person_id=person_id,
    )
    _refuse_taken_code(respondent, taken)
    refuse_dangling(workshop.respondents, [respondent])
    with workshop.change(N_("Add respondent: {code}"), code=shortened(respondent.code)):
        workshop.respondents.save(respondent)
    return respondent


def change_respondent(workshop: WorkshopFile, respondent: Respondent, *, merge_key: str = "") -> None:
    """Save a respondent with another code, stakeholder type, channel or person.

    Raises:
        InvalidInputError: the assessment is closed or would change, or the code is taken.
    """
    before = workshop.respondents.get(respondent.id)
    open_assessment(workshop, before.assessment_id)
    if before.assessment_id != respondent.assessment_id:
        raise InvalidInputError(
            _("A respondent belongs to one assessment."), hint=_("Add a respondent to the other assessment.")
        )
    respondent = refreshed(workshop.respondents, respondent)
    others = workshop.respondents.where(assessment_id=respondent.assessment_id)
    _refuse_taken_code(respondent, {other.code.casefold() for other in others if other.id != respondent.id})
    key = key_of_row(workshop.respondents, respondent.id, merge_key)
    with workshop.change(N_("Change respondent: {code}"), merge_key=key, code=shortened(respondent.code)):
        workshop.respondents.save(respondent)


def remove_respondent(workshop: WorkshopFile, respondent_id: RespondentId) -> None:
    """Remove a respondent with their ratings."""
    respondent = workshop.respondents.get(respondent_id)
    open_assessment(workshop, respondent.assessment_id)
    with workshop.change(N_("Remove respondent: {code}"), code=shortened(respondent.code)):
        workshop.respondents.delete(respondent_id)


def open_assessment(workshop: WorkshopFile, assessment_id: AssessmentId) -> Assessment:
    """Return an assessment that may be changed.

    Raises:
        InvalidInputError: it is closed.
    """
    assessment = workshop.assessments.get(assessment_id)
    if assessment.closed_at is not None:
        raise InvalidInputError(_("This assessment is closed."), hint=_("Reopen it, or start another one."))
    return assessment


def _save(workshop: WorkshopFile, assessment: Assessment, label: str, *, merge_key: str = "") -> None:
    with workshop.change(label, merge_key=merge_key, city=_city_name(workshop, assessment.city_id)):
        workshop.assessments.save(assessment)


def _city_name(workshop: WorkshopFile, city_id: CityId) -> str:
    return shortened(workshop.cities.get(city_id).name(interface_language()))


def _free_code(taken: set[str]) -> str:
    # One of so many numbers is free, whatever the others are.
    return next(f"R{n}" for n in range(1, len(taken) + 2) if f"r{n}" not in taken)


def _refuse_taken_code(respondent: Respondent, taken: set[str]) -> None:
    if respondent.code.casefold() in taken:
        raise InvalidInputError(
            _("The assessment has a respondent “{code}” already.").format(code=shortened(respondent.code)),
            hint=_("Choose another code."),
        )
