"""Copies the contents of a city's action plan out of the open file, so that the document can be written aside."""

from __future__ import annotations

from dcc_desktop.domain.cities import City, CityId
from dcc_desktop.domain.framework_tree import FrameworkTree
from dcc_desktop.domain.mentoring import Need, Pairing
from dcc_desktop.domain.natural_order import natural_key
from dcc_desktop.domain.pairing import part_of_text
from dcc_desktop.domain.people import Person, PersonRole
from dcc_desktop.domain.plan import Action, ActionOrigin, Indicator, Milestone, Objective
from dcc_desktop.domain.practices import GoodPractice
from dcc_desktop.domain.ranking import rank_groups, rank_ideas
from dcc_desktop.export.plan_report import (
    AdoptedPractice,
    AssessmentResult,
    Mentoring,
    Origin,
    OriginKind,
    PlanReport,
    SeminarVisit,
    VoteResult,
)
from dcc_desktop.i18n import Language
from dcc_desktop.services.frameworks import framework_tree
from dcc_desktop.services.hub import canvas_of
from dcc_desktop.services.last_change import last_changed_at
from dcc_desktop.services.maturity import newest_assessment, score_of
from dcc_desktop.services.objectives import objectives_of
from dcc_desktop.services.people import lead_expert_of, project_manager_of, without_private_contact
from dcc_desktop.services.programme import phases_of
from dcc_desktop.services.voting import newest_with_votes, results_of
from dcc_desktop.workshop_file import WorkshopFile

_WITHOUT_CITY = {PersonRole.FACILITATOR, PersonRole.THEMATIC_EXPERT, PersonRole.CONSULTANT}


def plan_report(workshop: WorkshopFile, city_id: CityId, language: Language) -> PlanReport:
    """Return all that the plan of one city needs, in one language; nothing of it reads the file afterwards.

    Raises:
        NotFoundError: the city is not in the file.
    """
    workshop.seal()
    city = workshop.cities.get(city_id)
    programmes = workshop.programmes.all()
    result, earlier, tree = _assessments(workshop, city)
    statements = tuple(workshop.statements.where(city_id=city_id))
    objectives = objectives_of(workshop, city_id)
    needs = tuple(workshop.needs.where(city_id=city_id))
    actions = _ordered_actions(workshop, city, objectives)
    origins = workshop.action_origins.among("action_id", [action.id for action in actions])
    return PlanReport(
        language=language,
        file_id=workshop.meta["file_id"],
        changed_at=last_changed_at(workshop, _time_zone(workshop)),
        city=city,
        programme=programmes[0] if programmes else None,
        phases=tuple(phases_of(workshop)),
        lead_expert=_shown(lead_expert_of(workshop, city)),
        project_manager=_shown(project_manager_of(workshop, city)),
        credits=_credits(workshop, city),
        visits=_visits(workshop, city),
        framework=tree,
        result=result,
        earlier=earlier,
        swot=tuple(workshop.swot_entries.where(city_id=city_id)),
        votes=_votes(workshop, city),
        statements=statements,
        drafts=tuple(workshop.statement_drafts.among("statement_id", [each.id for each in statements])),
        needs=needs,
        mentoring=_mentoring(workshop, city, needs),
        practices=_practices(workshop, city, origins),
        hub=tuple(canvas_of(workshop, city_id)),
        objectives=tuple(objectives),
        actions=tuple(action for action in actions if not action.is_parked),
        parked=tuple(action for action in actions if action.is_parked),
        milestones=_milestones(workshop, actions),
        indicators=_indicators(workshop, city),
        leads=_leads(workshop, actions),
        origins=_origins(workshop, origins, language),
    )


def _time_zone(workshop: WorkshopFile) -> str:
    seminars = workshop.seminars.all()
    return seminars[-1].time_zone if seminars else "UTC"


def _assessments(
    workshop: WorkshopFile, city: City
) -> tuple[AssessmentResult | None, AssessmentResult | None, FrameworkTree | None]:
    """Return the newest assessment, the one before it by the same framework if anybody answered, and the framework."""
    newest = newest_assessment(workshop, city.id)
    if newest is None:
        return None, None, None
    tree = framework_tree(workshop, newest.framework_id)
    same = [a for a in workshop.assessments.where(city_id=city.id) if a.framework_id == newest.framework_id]
    before = same[: [assessment.id for assessment in same].index(newest.id)]
    scored = (AssessmentResult(each, score_of(workshop, each.id, tree=tree)) for each in reversed(before))
    earlier = next((result for result in scored if result.score.current is not None), None)
    return AssessmentResult(newest, score_of(workshop, newest.id, tree=tree)), earlier, tree


def _shown(person: Person | None) -> Person | None:
    return without_private_contact(person) if person else None


def _credits(workshop: WorkshopFile, city: City) -> tuple[Person, ...]:
    mentors = {pairing.mentor_id for pairing in workshop.pairings.where(city_id=city.id)}
    own = {person.id for person in (lead_expert_of(workshop, city), project_manager_of(workshop, city)) if person}
    people = [
        without_private_contact(person)
        for person in workshop.people.all()
        if person.id not in own
        and (
            (person.city_id == city.id and person.role is not PersonRole.STAKEHOLDER)
            or (person.city_id is None and person.role in _WITHOUT_CITY)
            or (person.city_id in mentors and person.role is PersonRole.MENTOR_REPRESENTATIVE)
        )
    ]
    return tuple(sorted(people, key=lambda person: (natural_key(person.name), person.id)))


def _visits(workshop: WorkshopFile, city: City) -> tuple[SeminarVisit, ...]:
    people = {person.id: without_private_contact(person) for person in workshop.people.where(city_id=city.id)}
    visits = []
    for seminar in workshop.seminars.all():
        present = [
            people[attendance.person_id]
            for attendance in workshop.attendances.where(seminar_id=seminar.id)
            if attendance.is_present and attendance.person_id in people
        ]
        if present:
            ordered = sorted(present, key=lambda person: (natural_key(person.name), person.id))
            visits.append(SeminarVisit(seminar, tuple(ordered)))
    return tuple(visits)


def _votes(workshop: WorkshopFile, city: City) -> VoteResult:
    ballot = newest_with_votes(workshop, workshop.ballots.where(city_id=city.id))
    if ballot:
        results = results_of(workshop, ballot.id)
        return VoteResult(ballot.title, results.ideas, results.groups, results.dots, results.voters)
    ideas = workshop.ideas.where(city_id=city.id)
    clusters = workshop.clusters.where(city_id=city.id)
    return VoteResult("", tuple(rank_ideas(ideas, [])), tuple(rank_groups(clusters, ideas, [])))


def _mentoring(workshop: WorkshopFile, city: City, needs: tuple[Need, ...]) -> tuple[Mentoring, ...]:
    return tuple(
        Mentoring(
            pairing,
            workshop.cities.get(pairing.mentor_id),
            tuple(part for text in pairing.parts if (part := part_of_text(text)) is not None),
            _answered(workshop, pairing, needs),
        )
        for pairing in workshop.pairings.where(city_id=city.id)
    )


def _answered(workshop: WorkshopFile, pairing: Pairing, needs: tuple[Need, ...]) -> tuple[Need, ...]:
    """Return the needs to which the mentor offers something: the same dimension, or else the same theme."""
    offers = workshop.offers.where(city_id=pairing.mentor_id)
    offered = {offer.dimension_id or offer.theme.casefold() for offer in offers} - {""}
    return tuple(need for need in needs if (need.dimension_id or need.theme.casefold()) in offered)


def _practices(workshop: WorkshopFile, city: City, origins: list[ActionOrigin]) -> tuple[AdoptedPractice, ...]:
    """Return the practices that the city adopts, and those that its actions come from."""
    notes = {adoption.practice_id: adoption.note for adoption in workshop.practice_adoptions.where(city_id=city.id)}
    used = {origin.practice_id for origin in origins if origin.practice_id}
    return tuple(
        _adopted(workshop, practice, notes.get(practice.id))
        for practice in workshop.good_practices.all()
        if practice.id in notes or practice.id in used
    )


def _adopted(workshop: WorkshopFile, practice: GoodPractice, note: str | None) -> AdoptedPractice:
    contact = _shown(workshop.people.find(practice.contact_id))
    shown = contact if contact and contact.shares_contact else None
    city = workshop.cities.find(practice.city_id)
    return AdoptedPractice(practice, city, note or "", shown, is_adopted=note is not None)


def _ordered_actions(workshop: WorkshopFile, city: City, objectives: list[Objective]) -> list[Action]:
    """Return the actions in the order of their objectives, those without one last."""
    places = {objective.id: place for place, objective in enumerate(objectives)}
    actions = workshop.actions.where(city_id=city.id)

    def place(action: Action) -> int:
        return places[action.objective_id] if action.objective_id in places else len(places)

    return sorted(actions, key=lambda action: (place(action), action.position, action.id))


def _leads(workshop: WorkshopFile, actions: list[Action]) -> dict[str, str]:
    """Return who leads each action: what was typed, the person, or both."""
    leads: dict[str, str] = {}
    for action in actions:
        person = workshop.people.find(action.lead_person_id)
        name = person.name if person else ""
        leads[action.id] = f"{action.lead} ({name})" if action.lead and name else action.lead or name
    return leads


def _milestones(workshop: WorkshopFile, actions: list[Action]) -> tuple[Milestone, ...]:
    found = workshop.milestones.among("action_id", [action.id for action in actions])
    last = max((milestone.due_on for milestone in found if milestone.due_on), default=None)
    return tuple(sorted(found, key=lambda m: (m.due_on is None, m.due_on or last, m.position, m.id)))


def _indicators(workshop: WorkshopFile, city: City) -> tuple[Indicator, ...]:
    return tuple(workshop.indicators.where(city_id=city.id))


def _origins(workshop: WorkshopFile, origins: list[ActionOrigin], language: Language) -> dict[str, list[Origin]]:
    by_action: dict[str, list[Origin]] = {}
    for origin in origins:
        by_action.setdefault(origin.action_id, []).append(_origin(workshop, origin, language))
    return by_action


def _origin(workshop: WorkshopFile, origin: ActionOrigin, language: Language) -> Origin:
    if origin.idea_id:
        return Origin(OriginKind.IDEA, origin.idea_id, workshop.ideas.get(origin.idea_id).text)
    if origin.cluster_id:
        return Origin(OriginKind.CLUSTER, origin.cluster_id, workshop.clusters.get(origin.cluster_id).title)
    if origin.criterion_id:
        criterion = workshop.criteria.get(origin.criterion_id)
        text = f"{criterion.code} {criterion.name.in_language(language)}"
        return Origin(OriginKind.CRITERION, origin.criterion_id, text)
    if origin.practice_id:
        return Origin(OriginKind.PRACTICE, origin.practice_id, workshop.good_practices.get(origin.practice_id).title)
    mentor = workshop.cities.get(str(origin.mentor_id))
    return Origin(OriginKind.MENTOR, mentor.id, mentor.name(language))
