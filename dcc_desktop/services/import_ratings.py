"""Imports tables of ratings: survey exports, and the plain layout."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path

from dcc_desktop.domain.assessments import (
    Assessment,
    Channel,
    Rating,
    RatingId,
    Respondent,
    RespondentId,
)
from dcc_desktop.domain.cities import CityId
from dcc_desktop.domain.entity import new_id
from dcc_desktop.domain.framework_tree import FrameworkTree
from dcc_desktop.domain.frameworks import CriterionId, Framework
from dcc_desktop.domain.people import StakeholderType
from dcc_desktop.i18n import N_, _
from dcc_desktop.importing.answers import NoStep
from dcc_desktop.importing.columns import ColumnMapping
from dcc_desktop.importing.entries import Entry, in_order
from dcc_desktop.importing.parts import Part
from dcc_desktop.importing.rating_layout import field_of, mapping_by_titles
from dcc_desktop.importing.ratings import Rated, read_ratings
from dcc_desktop.importing.refusals import Refusal
from dcc_desktop.importing.respondents import RespondentField
from dcc_desktop.importing.tables import SourceTable, read_table
from dcc_desktop.progress import Progress
from dcc_desktop.services.frameworks import framework_tree
from dcc_desktop.services.import_assessment import assessment_to_fill
from dcc_desktop.services.import_reading import (
    ImportFacts,
    ImportField,
    ImportKind,
    Reading,
    State,
    import_table,
    sheet_notes,
    state_of,
)
from dcc_desktop.services.import_results import ImportResult, Sorted, made_of
from dcc_desktop.workshop_file import WorkshopFile

_FIELDS = {
    RespondentField.CODE.value: N_("Code of the respondent"),
    RespondentField.CONTRIBUTION.value: N_("Number of the answer in the survey service"),
    RespondentField.ALIAS.value: N_("Alias"),
    RespondentField.ADDRESS.value: N_("E-mail address, stored as a code only"),
    RespondentField.TIME.value: N_("Time of the answer"),
    RespondentField.STAKEHOLDER_TYPE.value: N_("Stakeholder type"),
}
_PARTS = {Part.CURRENT: N_("current"), Part.TARGET: N_("target"), Part.COMMENT: N_("comment")}


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
    facts = facts_for_ratings(workshop, city_id, framework=framework, assessment=assessment)
    return import_table(workshop, facts, read_table(source), all_or_nothing=all_or_nothing, progress=progress)


def facts_for_ratings(
    workshop: WorkshopFile,
    city_id: CityId,
    *,
    framework: Framework | None = None,
    assessment: Assessment | None = None,
) -> RatingFacts:
    """Gather what must be known to read ratings of a city; arguments as those of `import_ratings`.

    Raises:
        NotFoundError: the city was removed.
        InvalidInputError: the assessment is closed or of another city, or no framework is clearly meant.
    """
    workshop.cities.get(city_id)
    round_of_rating = assessment_to_fill(workshop, city_id, framework=framework, assessment=assessment)
    respondents = tuple(workshop.respondents.where(assessment_id=round_of_rating.id))
    return RatingFacts(
        state_of(workshop),
        (city_id, framework, assessment),
        round_of_rating,
        framework_tree(workshop, round_of_rating.framework_id),
        respondents,
        tuple(workshop.ratings.among("respondent_id", [each.id for each in respondents])),
        workshop.meta["file_id"],
    )


@dataclass(frozen=True)
class RatingFacts(ImportFacts):
    """The assessment with all that was said in it; `salt` as in `read_ratings`."""

    state: State
    asked_for: tuple[CityId, Framework | None, Assessment | None]
    assessment: Assessment
    tree: FrameworkTree
    respondents: tuple[Respondent, ...]
    ratings: tuple[Rating, ...]
    salt: str
    kind = ImportKind.RATINGS

    def fields(self) -> tuple[ImportField, ...]:
        criteria = [
            ImportField(field_of(branch.criterion.code, part), f"{branch.criterion.code} – {_(label)}")
            for branch in self.tree.criteria()
            for part, label in _PARTS.items()
        ]
        return (*(ImportField(name, _(label)) for name, label in _FIELDS.items()), *criteria)

    def guess(self, table: SourceTable) -> dict[int, str]:
        if table.has_header:
            return mapping_by_titles(table, self.tree)
        criteria = [field_of(branch.criterion.code, Part.CURRENT) for branch in self.tree.criteria()]
        return dict(zip(range(len(table.header)), [RespondentField.CODE.value, *criteria], strict=False))

    def read(self, table: SourceTable, mapping: ColumnMapping | None, progress: Progress) -> Reading:
        entries = read_ratings(table, self.tree, progress=progress, salt=self.salt, mapping=mapping)
        batch = _Batch(self)
        wrong: list[Refusal] = []
        for entry in entries.entries:
            made_of(entry, partial(batch.take, entry), refused=wrong)
        # Without a respondent no assessment is started.
        is_empty = not batch.respondents.saved
        return Reading(
            label=N_("Import ratings: {count} respondents from {file}"),
            entries=entries,
            sorted=batch.respondents,
            refused=in_order([*entries.refusals, *wrong]),
            notes=sheet_notes(table),
            saved={
                "assessments": [] if is_empty else [self.assessment],
                "respondents": batch.respondents.saved,
                "ratings": batch.ratings,
            },
            deleted={"ratings": batch.emptied},
        )

    def again(self, workshop: WorkshopFile) -> RatingFacts:
        city_id, framework, assessment = self.asked_for
        return facts_for_ratings(workshop, city_id, framework=framework, assessment=assessment)


@dataclass(slots=True)
class _Known:
    """A respondent of the file with their ratings."""

    respondent: Respondent
    ratings: dict[CriterionId, Rating] = field(default_factory=dict)


class _Batch:
    """What an import writes, found by comparing the table with what the file holds."""

    def __init__(self, facts: RatingFacts) -> None:
        self._assessment_id = facts.assessment.id
        by_id = {respondent.id: _Known(respondent) for respondent in facts.respondents}
        for rating in facts.ratings:
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
        self.respondents.put(entry.line, before, respondent, has_changed_parts=bool(changed or emptied))

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
