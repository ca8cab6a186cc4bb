"""The report of a seminar: what it needs is copied from the open file, then written as a Word document."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from dcc_desktop.domain.assessments import Assessment
from dcc_desktop.domain.cities import City, CityId, CityRole, cities_by_name
from dcc_desktop.domain.frameworks import FrameworkId
from dcc_desktop.domain.maturity import CityScore
from dcc_desktop.domain.people import Person, PersonId
from dcc_desktop.domain.ranking import number_of_voters, rank_groups, rank_ideas
from dcc_desktop.domain.schedule import schedule
from dcc_desktop.domain.seminars import AgendaItemId, Seminar, SeminarId
from dcc_desktop.domain.shared_score import score_to_share
from dcc_desktop.domain.statements import StatementDraft, StatementId
from dcc_desktop.export.seminar_report import (
    Adoption,
    Attendee,
    CityIdeas,
    CityResult,
    CityStatements,
    CityTeam,
    FrameworkResults,
    LeftOut,
    PracticeSheet,
    SeminarReport,
)
from dcc_desktop.export.word.writing import check_target, document_path
from dcc_desktop.i18n import Language
from dcc_desktop.progress import Job, Progress
from dcc_desktop.services.agenda import agenda_of
from dcc_desktop.services.frameworks import framework_tree
from dcc_desktop.services.last_change import last_changed_at
from dcc_desktop.services.maturity import newest_assessment, score_of
from dcc_desktop.services.mentoring_outcome import mentoring_outcome
from dcc_desktop.services.people import (
    attendees_of,
    contacts,
    lead_expert_of,
    project_manager_of,
    without_private_contact,
)
from dcc_desktop.services.programme import phases_of
from dcc_desktop.services.voting import newest_with_votes
from dcc_desktop.workshop_file import WorkshopFile


def export_seminar(
    workshop: WorkshopFile, seminar_id: SeminarId, path: Path, *, language: Language, is_overwriting: bool = False
) -> Job:
    """Copy what the report of a seminar needs, and return the job that writes it to `path` and returns that path.

    Args:
        is_overwriting: Whether a file there that is no untouched document of this program may be replaced too.

    Raises:
        NotFoundError: there is no such seminar.
    """
    report = seminar_report(workshop, seminar_id, language)

    def job(progress: Progress) -> Path:
        # Here, because the start-up of a command should not wait for chapters that it does not write.
        from dcc_desktop.export.seminar.document import write_seminar

        target = document_path(path)
        # Before the work too, so that nobody waits for a refusal.
        check_target(target, is_overwriting=is_overwriting)
        write_seminar(report, target, progress, is_overwriting=is_overwriting)
        return target

    return job


def seminar_report(workshop: WorkshopFile, seminar_id: SeminarId, language: Language) -> SeminarReport:
    """Return what the file holds about a seminar and its results, as it is now.

    Raises:
        NotFoundError: there is no such seminar.
    """
    workshop.seal()
    seminar = workshop.seminars.get(seminar_id)
    agenda = agenda_of(workshop, seminar_id)
    programmes = workshop.programmes.all()
    cities = _cities(workshop, language)
    named = {city.id: city for city in cities}
    people = {person.id: without_private_contact(person) for person in workshop.people.all()}
    assessments = {city.id: found for city in cities if (found := _assessment(workshop, seminar, city.id))}
    scores = {city_id: score_of(workshop, each.id) for city_id, each in assessments.items()}
    return SeminarReport(
        language=language,
        changed_at=last_changed_at(workshop, seminar.time_zone),
        seminar=seminar,
        schedule=schedule(seminar, agenda),
        blocks=tuple(block for block, _ in agenda),
        programme=programmes[0] if programmes else None,
        phases=tuple(phases_of(workshop)),
        cities=tuple(_team(workshop, city, people) for city in cities),
        attendees=tuple(
            Attendee(people[person.id], named.get(person.city_id or CityId("")), attendance.is_present)
            for attendance, person in attendees_of(workshop, seminar_id)
        ),
        results=_results(workshop, seminar, cities, assessments=assessments, scores=scores),
        left_out=tuple(_left_out(workshop, cities, assessments)),
        ideas=_ideas(workshop, seminar, cities),
        statements=tuple(_statements(workshop, city) for city in cities if city.role is not CityRole.MENTOR),
        mentoring=mentoring_outcome(workshop, language, scores=_newest(workshop, assessments, scores)),
        practices=_practices(workshop, named, people),
        contacts=tuple(
            Attendee(person, named.get(person.city_id or CityId("")), is_present=False) for person in contacts(workshop)
        ),
        dimension_names={d.id: d.name.in_language(language) for d in workshop.dimensions.all()},
        coming=_coming(workshop, seminar),
        hub_canvases=len({entry.city_id for entry in workshop.hub_entries.all() if entry.text}),
        actions=sum(not action.is_parked for action in workshop.actions.all()),
    )


def _cities(workshop: WorkshopFile, language: Language) -> list[City]:
    cities = workshop.cities.all()
    return [city for role in CityRole for city in cities_by_name(cities, role, language=language)]


def _team(workshop: WorkshopFile, city: City, people: Mapping[PersonId, Person]) -> CityTeam:
    expert, manager = lead_expert_of(workshop, city), project_manager_of(workshop, city)
    return CityTeam(city, people[expert.id] if expert else None, people[manager.id] if manager else None)


def _results(
    workshop: WorkshopFile,
    seminar: Seminar,
    cities: Sequence[City],
    *,
    assessments: Mapping[CityId, Assessment],
    scores: Mapping[CityId, CityScore],
) -> tuple[FrameworkResults, ...]:
    by_framework: dict[FrameworkId, list[CityResult]] = defaultdict(list)
    for city in cities:
        score = scores.get(city.id)
        if score is not None and (score.current is not None or score.respondents):
            by_framework[assessments[city.id].framework_id].append(CityResult(city, score_to_share(score)))
    order = sorted(by_framework, key=lambda framework_id: (framework_id != seminar.framework_id, framework_id))
    return tuple(FrameworkResults(framework_tree(workshop, each), tuple(by_framework[each])) for each in order)


def _left_out(
    workshop: WorkshopFile, cities: Sequence[City], assessments: Mapping[CityId, Assessment]
) -> Iterator[LeftOut]:
    for city in cities:
        own = workshop.assessments.where(city_id=city.id)
        shown = assessments.get(city.id)
        place = [each.id for each in own].index(shown.id) if shown else -1
        for is_later, others in ((False, own[: max(place, 0)]), (True, own[place + 1 :])):
            if any(workshop.respondents.where(assessment_id=each.id) for each in others):
                yield LeftOut(city, is_later)


def _newest(
    workshop: WorkshopFile, assessments: Mapping[CityId, Assessment], scores: Mapping[CityId, CityScore]
) -> dict[CityId, CityScore]:
    # The pairs are weighed by the newest assessment of each city, which need not be the one of this seminar.
    newest = {city_id: newest_assessment(workshop, city_id) for city_id in scores}
    return {city_id: score for city_id, score in scores.items() if newest[city_id] == assessments[city_id]}


def _assessment(workshop: WorkshopFile, seminar: Seminar, city_id: CityId) -> Assessment | None:
    """Return the newest assessment made at this seminar, else the newest that was not made at a later one."""
    later = {each.id for each in _coming(workshop, seminar)}
    found = [each for each in workshop.assessments.where(city_id=city_id) if each.seminar_id not in later]
    own = [each for each in found if each.seminar_id == seminar.id]
    return next(reversed(own or found), None)


def _coming(workshop: WorkshopFile, seminar: Seminar) -> tuple[Seminar, ...]:
    seminars = workshop.seminars.all()
    return tuple(seminars[[each.id for each in seminars].index(seminar.id) + 1 :])


def _ideas(workshop: WorkshopFile, seminar: Seminar, cities: Sequence[City]) -> tuple[CityIdeas, ...]:
    elsewhere = _items_of_others(workshop, seminar)
    collected = []
    for city in cities:
        ideas = [idea for idea in workshop.ideas.where(city_id=city.id) if idea.agenda_item_id not in elsewhere]
        clusters = workshop.clusters.where(city_id=city.id)
        ballots = [b for b in workshop.ballots.where(city_id=city.id) if b.agenda_item_id not in elsewhere]
        ballot = newest_with_votes(workshop, ballots)
        votes = workshop.votes.where(ballot_id=ballot.id) if ballot else []
        if ideas or clusters:
            ranked = tuple(rank_ideas(ideas, votes)), tuple(rank_groups(clusters, ideas, votes))
            collected.append(CityIdeas(city, *ranked, dots=len(votes), voters=number_of_voters(votes)))
    return tuple(collected)


def _items_of_others(workshop: WorkshopFile, seminar: Seminar) -> set[AgendaItemId]:
    blocks = [block.id for block in workshop.agenda_blocks.all() if block.seminar_id != seminar.id]
    return {item.id for item in workshop.agenda_items.among("block_id", blocks)}


def _statements(workshop: WorkshopFile, city: City) -> CityStatements:
    statements = workshop.statements.where(city_id=city.id)
    drafts: dict[StatementId, list[StatementDraft]] = defaultdict(list)
    for draft in workshop.statement_drafts.among("statement_id", [statement.id for statement in statements]):
        drafts[draft.statement_id].append(draft)
    return CityStatements(city, tuple(statements), {key: tuple(value) for key, value in drafts.items()})


def _practices(
    workshop: WorkshopFile, cities: dict[CityId, City], people: dict[PersonId, Person]
) -> tuple[PracticeSheet, ...]:
    adoptions = workshop.practice_adoptions.all()
    order = {city_id: place for place, city_id in enumerate(cities)}
    return tuple(
        PracticeSheet(
            practice,
            cities.get(practice.city_id or CityId("")),
            people.get(practice.contact_id or PersonId("")),
            tuple(
                Adoption(cities[each.city_id], each.note)
                for each in sorted(adoptions, key=lambda adoption: order[adoption.city_id])
                if each.practice_id == practice.id
            ),
        )
        for practice in workshop.good_practices.all()
    )
