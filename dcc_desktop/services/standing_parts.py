"""The parts of a standing, each read from one or a few tables, so that it can be kept while those do not change."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Mapping
from typing import Any

from dcc_desktop.domain.assessments import AssessmentId, RespondentId
from dcc_desktop.domain.cities import City, CityId
from dcc_desktop.domain.standing import FILLED_SHARE, Actions, Forms
from dcc_desktop.domain.statements import StatementKind
from dcc_desktop.domain.swot import SwotKind
from dcc_desktop.workshop_file import WorkshopFile

Part = Callable[[WorkshopFile], Any]


def cities(workshop: WorkshopFile) -> list[City]:
    """Return all cities."""
    return workshop.cities.all()


def people(workshop: WorkshopFile) -> list[tuple[CityId | None, str, bool]]:
    """Return city and stakeholder type of everybody, and whether they share an e-mail or a telephone."""
    rows = workshop.people.pick("city_id", "stakeholder_type", "shares_contact", "email", "phone")
    return [(city_id, kind, bool(shares and (email or phone))) for city_id, kind, shares, email, phone in rows]


def assessments(workshop: WorkshopFile) -> list[tuple[AssessmentId, CityId, bool, int]]:
    """Return the newest assessment of each city: its id, the city, whether it is closed, how many criteria it has."""
    frameworks = dict(workshop.dimensions.pick("id", "framework_id"))
    criteria = Counter(frameworks[dimension_id] for (dimension_id,) in workshop.criteria.pick("dimension_id"))
    rows = workshop.assessments.pick("id", "city_id", "framework_id", "closed_at")
    newest = {city_id: (row_id, city_id, closed_at is not None, criteria[f]) for row_id, city_id, f, closed_at in rows}
    return list(newest.values())


def respondents(workshop: WorkshopFile) -> dict[AssessmentId, list[RespondentId]]:
    """Return the respondents of each assessment."""
    found: defaultdict[AssessmentId, list[RespondentId]] = defaultdict(list)
    for respondent_id, assessment_id in workshop.respondents.pick("id", "assessment_id"):
        found[assessment_id].append(respondent_id)
    return found


def answers(workshop: WorkshopFile) -> Counter[RespondentId]:
    """Return how many criteria each respondent has answered or called not applicable."""
    found = Counter(workshop.ratings.tally("respondent_id"))
    # A row without a present value and without "not applicable" holds only a target or a comment.
    found.subtract(workshop.ratings.tally("respondent_id", current=None, is_not_applicable=0))
    return found


def settled(workshop: WorkshopFile) -> dict[AssessmentId, int]:
    """Return how many criteria of each assessment have a consensus."""
    return workshop.consensus_values.tally("assessment_id")


def forms(
    newest: list[tuple[AssessmentId, CityId, bool, int]],
    respondents_of: Mapping[AssessmentId, list[RespondentId]],
    *,
    answers: Mapping[RespondentId, int],
    settled: Mapping[AssessmentId, int],
) -> dict[CityId, Forms]:
    """Put together the forms of each city that has an assessment."""
    found = {}
    for assessment_id, city_id, is_closed, criteria in newest:
        of_city = respondents_of.get(assessment_id, ())
        enough = max(FILLED_SHARE * criteria, 1)
        found[city_id] = Forms(
            assessment_id=assessment_id,
            is_closed=is_closed,
            criteria=criteria,
            expected=len(of_city),
            filled=sum(answers[respondent_id] >= enough for respondent_id in of_city),
            begun=sum(0 < answers[respondent_id] < enough for respondent_id in of_city),
            settled=settled.get(assessment_id, 0),
        )
    return found


def has_framework(workshop: WorkshopFile) -> bool:
    """Tell whether there is a framework to rate with."""
    return workshop.frameworks.count() > 0


def number_of_practices(workshop: WorkshopFile) -> int:
    """Return how many good practices there are, with and without a city."""
    return workshop.good_practices.count()


def ideas(workshop: WorkshopFile) -> dict[CityId, int]:
    """Return the number of ideas of each city."""
    return workshop.ideas.tally("city_id")


def ballots(workshop: WorkshopFile) -> dict[CityId, dict[str, Any]]:
    """Return the number of ballots of each city, and of those that are open."""
    still_open = workshop.ballots.tally("city_id", closed_at=None)
    return {
        city_id: {"ballots": count, "open_ballots": still_open.get(city_id, 0)}
        for city_id, count in workshop.ballots.tally("city_id").items()
    }


def needs(workshop: WorkshopFile) -> dict[CityId, int]:
    """Return the number of needs of each city."""
    return workshop.needs.tally("city_id")


def offers(workshop: WorkshopFile) -> dict[CityId, int]:
    """Return the number of offers of each mentor city."""
    return workshop.offers.tally("city_id")


def objectives(workshop: WorkshopFile) -> dict[CityId, int]:
    """Return the number of objectives of each city."""
    return workshop.objectives.tally("city_id")


def hub_boxes(workshop: WorkshopFile) -> Counter[CityId]:
    """Return how many boxes of its hub canvas each city has filled."""
    return Counter(city_id for city_id, text in workshop.hub_entries.pick("city_id", "text") if text)


def pairings(workshop: WorkshopFile) -> dict[CityId, dict[str, Any]]:
    """Return the mentor of each city, and whether the first step has a text and a date."""
    rows = workshop.pairings.pick("city_id", "mentor_id", "first_step", "first_step_on")
    return {
        city_id: {"mentor_id": mentor_id, "has_first_step": bool(step and step_on)}
        for city_id, mentor_id, step, step_on in rows
    }


def practices(workshop: WorkshopFile) -> Counter[CityId]:
    """Return how many good practices each city has of its own or wants to adopt."""
    # A practice of its own that a city also adopts counts once, as in its plan.
    pairs = {(city_id, practice_id) for practice_id, city_id in workshop.good_practices.pick("id", "city_id")}
    pairs.update(workshop.practice_adoptions.pick("city_id", "practice_id"))
    return Counter(city_id for city_id, _practice in pairs)


def swot(workshop: WorkshopFile) -> dict[CityId, frozenset[SwotKind]]:
    """Return the fields of its SWOT analysis that each city has begun."""
    found: defaultdict[CityId, set[SwotKind]] = defaultdict(set)
    for city_id, kind in workshop.swot_entries.pick("city_id", "kind"):
        found[city_id].add(SwotKind(kind))
    return {city_id: frozenset(kinds) for city_id, kinds in found.items()}


def statements(workshop: WorkshopFile) -> dict[CityId, dict[str, Any]]:
    """Return the number of drafts of each city, and the kinds of statements that it has agreed on."""
    written = workshop.statement_drafts.tally("statement_id")
    drafts: Counter[CityId] = Counter()
    agreed: defaultdict[CityId, set[StatementKind]] = defaultdict(set)
    for statement_id, city_id, kind, text in workshop.statements.pick("id", "city_id", "kind", "text"):
        drafts[city_id] += written.get(statement_id, 0)
        if text:
            agreed[city_id].add(StatementKind(kind))
    return {
        city_id: {"drafts": count, "agreed": frozenset(agreed.get(city_id, ()))} for city_id, count in drafts.items()
    }


def actions(workshop: WorkshopFile) -> dict[CityId, Actions]:
    """Return the actions of each city that are not parked, and what they lack."""
    lacking: defaultdict[CityId, Counter[str]] = defaultdict(Counter)
    rows = workshop.actions.pick(
        "city_id", "is_parked", "objective_id", "lead", "lead_person_id", "starts_on", "ends_on",
        "investment_cost", "operating_cost",
    )  # fmt: skip
    for city_id, is_parked, objective_id, lead, lead_id, starts_on, ends_on, investment, operating in rows:
        if not is_parked:
            lacking[city_id].update(
                all=1,
                without_lead=not (lead or lead_id),
                without_dates=not (starts_on and ends_on),
                without_objective=not objective_id,
                without_cost=investment is None and operating is None,
            )
    return {city_id: Actions(**counts) for city_id, counts in lacking.items()}


COUNTS: Mapping[Part, str | None] = {
    ideas: "ideas",
    ballots: None,
    needs: "needs",
    offers: "offers",
    objectives: "objectives",
    hub_boxes: "hub_boxes",
    practices: "practices",
    swot: "swot",
    pairings: None,
    statements: None,
    actions: "actions",
}
"""What gives fields of a `CityStanding` by city: one field, or (None) several by their names."""

TABLES: Mapping[Part, frozenset[str]] = {
    cities: frozenset({"city"}),
    people: frozenset({"person"}),
    assessments: frozenset({"assessment", "dimension", "criterion"}),
    respondents: frozenset({"respondent"}),
    settled: frozenset({"consensus_value"}),
    has_framework: frozenset({"framework"}),
    number_of_practices: frozenset({"good_practice"}),
    ideas: frozenset({"idea"}),
    ballots: frozenset({"ballot"}),
    needs: frozenset({"need"}),
    offers: frozenset({"offer"}),
    objectives: frozenset({"objective"}),
    hub_boxes: frozenset({"hub_entry"}),
    practices: frozenset({"good_practice", "practice_adoption"}),
    swot: frozenset({"swot_entry"}),
    pairings: frozenset({"pairing"}),
    statements: frozenset({"statement", "statement_draft"}),
    actions: frozenset({"action"}),
}
"""The tables that each part is read from."""
