"""Finds the assessment into which imported ratings go."""

from __future__ import annotations

from itertools import count

from dcc_desktop.domain.assessments import Assessment, AssessmentId
from dcc_desktop.domain.cities import CityId
from dcc_desktop.domain.entity import new_id
from dcc_desktop.domain.frameworks import Framework
from dcc_desktop.domain.seminars import Seminar
from dcc_desktop.errors import InvalidInputError
from dcc_desktop.i18n import _, interface_language
from dcc_desktop.services.assessment import newest_open_assessment, open_assessment
from dcc_desktop.workshop_file import WorkshopFile


def assessment_to_fill(
    workshop: WorkshopFile, city_id: CityId, *, framework: Framework | None, assessment: Assessment | None
) -> Assessment:
    """Return the assessment that is meant; a new one that is not in the file yet when there is none.

    Raises:
        InvalidInputError: it is closed or of another city or framework, or no framework is clearly meant.
    """
    if assessment is not None:
        if assessment.city_id != city_id or (framework and framework.id != assessment.framework_id):
            raise InvalidInputError(
                _("The assessment belongs to another city or framework."),
                hint=_("Name an assessment of this city and framework, or none."),
            )
        return open_assessment(workshop, assessment.id)
    if framework is None:
        found = newest_open_assessment(workshop, city_id)
    else:
        fitting = workshop.assessments.where(city_id=city_id, framework_id=framework.id, closed_at=None)
        found = fitting[-1] if fitting else None
    return found or _started(workshop, city_id, framework)


def _started(workshop: WorkshopFile, city_id: CityId, framework: Framework | None) -> Assessment:
    seminars = [seminar for seminar in workshop.seminars.all() if seminar.framework_id]
    frameworks = workshop.frameworks.all()
    if framework is not None:
        framework_id = framework.id
    elif seminars and seminars[-1].framework_id:
        framework_id = seminars[-1].framework_id
    elif len(frameworks) == 1:
        framework_id = frameworks[0].id
    else:
        raise InvalidInputError(
            _("It is not clear with which framework the city was rated."),
            hint=_("Name the framework, or choose one for the seminar."),
        )
    seminar = next((each for each in reversed(seminars) if each.framework_id == framework_id), None)
    return Assessment(
        id=AssessmentId(new_id()),
        city_id=city_id,
        framework_id=framework_id,
        title=_free_title(workshop, city_id, seminar),
        seminar_id=seminar.id if seminar else None,
        position=workshop.assessments.next_position(city_id=city_id),
    )


def _free_title(workshop: WorkshopFile, city_id: CityId, seminar: Seminar | None) -> str:
    """Return the seminar's name in the language of the programme, else the day, with a number when it is taken."""
    programmes = workshop.programmes.all()
    language = programmes[0].language if programmes else interface_language()
    title = seminar.name.in_language(language) if seminar else workshop.clock().date().isoformat()
    taken = {each.title.casefold() for each in workshop.assessments.where(city_id=city_id)}
    numbered = (title if number == 1 else f"{title} ({number})" for number in count(1))
    return next(each for each in numbered if each.casefold() not in taken)
