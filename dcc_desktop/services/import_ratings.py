"""Imports tables of ratings: survey exports, and the plain layout."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from itertools import count
from pathlib import Path

from dcc_desktop.domain.assessments import (
    Assessment,
    AssessmentId,
    Channel,
    Rating,
    RatingId,
    Respondent,
    RespondentId,
)
from dcc_desktop.domain.cities import CityId
from dcc_desktop.domain.entity import new_id
from dcc_desktop.domain.frameworks import CriterionId, Framework
from dcc_desktop.domain.people import StakeholderType
from dcc_desktop.domain.seminars import Seminar
from dcc_desktop.errors import InvalidInputError
from dcc_desktop.i18n import N_, _, interface_language
from dcc_desktop.importing.answers import NoStep
from dcc_desktop.importing.entries import Entry, in_order
from dcc_desktop.importing.ratings import Rated, read_ratings
from dcc_desktop.importing.refusals import Refusal
from dcc_desktop.importing.tables import read_table
from dcc_desktop.progress import Progress
from dcc_desktop.services.assessment import newest_open_assessment, open_assessment
from dcc_desktop.services.frameworks import framework_tree
from dcc_desktop.services.import_cities import sheet_notes
from dcc_desktop.services.import_results import ImportResult, Sorted, aborted, made_of, result_of
from dcc_desktop.services.short_texts import shortened
from dcc_desktop.workshop_file import WorkshopFile


def import_ratings(
    workshop: WorkshopFile,
    source: Path,
    *,
    city_id: CityId,
    framework: Framework | None = None,
    assessment: Assessment | None = None,
    all_or_nothing: bool = False,
    progress: Progress | None = None,
) -> ImportResult:
    """Add respondents with their ratings; one whose code is known is updated, never doubled.

    What the table has a column for becomes as the table says, also when a cell is empty; the rest stays.

    Args:
        framework: With which the city is rated; None: that of the assessment, else of the newest seminar.
        assessment: None: the city's newest open one (with this framework), else one is started.

    Raises:
        InvalidInputError: the file cannot be read or fits no framework, or the assessment is closed or of another
            city; nothing has changed.
    """
    workshop.cities.get(city_id)
    round_of_rating = _assessment(workshop, city_id, framework=framework, assessment=assessment)
    table = read_table(source)
    tree = framework_tree(workshop, round_of_rating.framework_id)
    entries = read_ratings(table, tree, progress=progress or Progress(), salt=workshop.meta["file_id"])
    notes = sheet_notes(table)
    batch = _Batch(workshop, round_of_rating.id)
    wrong: list[Refusal] = []
    for entry in entries.entries:
        made_of(entry, partial(batch.take, entry), refused=wrong)
    refused = in_order([*entries.refusals, *wrong])
    if refused and all_or_nothing:
        return aborted(entries, refused=refused, notes=notes)
    if batch.respondents.added or batch.respondents.updated:
        _write(workshop, round_of_rating, batch=batch, file_name=table.file_name)
    return result_of(entries, batch.respondents, refused=refused, notes=notes)


def _assessment(
    workshop: WorkshopFile, city_id: CityId, *, framework: Framework | None, assessment: Assessment | None
) -> Assessment:
    """Return the assessment that is meant; a new one that is not in the file yet when there is none."""
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


def _write(workshop: WorkshopFile, assessment: Assessment, *, batch: _Batch, file_name: str) -> None:
    with workshop.change(
        N_("Import ratings: {count} respondents from {file}"),
        count=len(batch.respondents.saved),
        file=shortened(file_name),
    ):
        workshop.assessments.save(assessment)
        workshop.respondents.save_many(batch.respondents.saved)
        workshop.ratings.save_many(batch.ratings)
        for rating_id in batch.emptied:
            workshop.ratings.delete(rating_id)


@dataclass(slots=True)
class _Known:
    """A respondent of the file with their ratings."""

    respondent: Respondent
    ratings: dict[CriterionId, Rating] = field(default_factory=dict)


class _Batch:
    """What an import writes, found by comparing the table with what the file holds."""

    def __init__(self, workshop: WorkshopFile, assessment_id: AssessmentId) -> None:
        self._assessment_id = assessment_id
        respondents = workshop.respondents.where(assessment_id=assessment_id)
        by_id = {respondent.id: _Known(respondent) for respondent in respondents}
        for rating in workshop.ratings.among("respondent_id", list(by_id)):
            by_id[rating.respondent_id].ratings[rating.criterion_id] = rating
        self._known = {known.respondent.code.casefold(): known for known in reversed(by_id.values())}
        self.respondents: Sorted[Respondent] = Sorted()
        self.ratings: list[Rating] = []
        self.emptied: list[RatingId] = []

    def take(self, entry: Entry) -> None:
        """Take one respondent in.

        Raises:
            InvalidInputError: something of what they say cannot be; nothing is taken.
        """
        known = self._known.get(entry.name.casefold())
        before = known.respondent if known else None
        respondent = self._respondent(entry, before)
        changed, emptied = _changed(respondent.id, known.ratings if known else {}, entry.values["ratings"])
        self.ratings += changed
        self.emptied += emptied
        if before == respondent and (changed or emptied):
            self.respondents.updated.append(respondent)
        else:
            self.respondents.put(before, respondent)

    def _respondent(self, entry: Entry, before: Respondent | None) -> Respondent:
        kind: StakeholderType | None = entry.values["stakeholder_type"]
        if before is not None:
            return before if kind is None else replace(before, stakeholder_type=kind)
        return Respondent(
            id=RespondentId(new_id()),
            assessment_id=self._assessment_id,
            code=entry.name,
            stakeholder_type=kind or StakeholderType.OTHER,
            channel=Channel.SURVEY_FILE,
        )


def _changed(
    respondent_id: RespondentId, before: dict[CriterionId, Rating], rated: dict[CriterionId, Rated]
) -> tuple[Sequence[Rating], Sequence[RatingId]]:
    """Return the ratings of one respondent that are new or other than before, and those of which nothing is left."""
    changed: list[Rating] = []
    emptied: list[RatingId] = []
    for criterion_id, said in rated.items():
        old = before.get(criterion_id)
        rating = _rating(respondent_id, criterion_id, said, old=old)
        if rating is None:
            if old is not None:
                emptied.append(old.id)
        elif rating != old:
            changed.append(rating)
    return changed, emptied


def _rating(
    respondent_id: RespondentId, criterion_id: CriterionId, said: Rated, *, old: Rating | None
) -> Rating | None:
    """Return what is rated now; None when nothing is, so that a skipped criterion has no row."""
    current, target = old.current if old else None, old.target if old else None
    is_not_applicable = old.is_not_applicable if old else False
    comment = old.comment if old else ""
    if said.current is not None:
        current = said.current if isinstance(said.current, int) else None
        is_not_applicable = said.current is NoStep.NOT_APPLICABLE
    if said.target is not None:
        target = said.target if isinstance(said.target, int) else None
    if said.comment is not None:
        comment = said.comment
    if is_not_applicable and said.current is None and target is not None:
        is_not_applicable = False  # a target that comes in a second table says that it does apply
    if is_not_applicable:
        target = None
    if current is None and target is None and not is_not_applicable and not comment:
        return None
    return Rating(
        id=old.id if old else Rating.id_for(respondent_id, criterion_id),
        respondent_id=respondent_id,
        criterion_id=criterion_id,
        current=current,
        target=target,
        is_not_applicable=is_not_applicable,
        comment=comment,
    )
