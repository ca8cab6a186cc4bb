"""The completeness of a plan."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dcc_desktop.domain.cities import City, CityId, CityRole
from dcc_desktop.domain.completeness import Chapter, Finding, PlanContents, Severity, completeness_of
from dcc_desktop.domain.frameworks import CriterionId
from dcc_desktop.domain.ideas import IdeaId
from dcc_desktop.domain.mentoring import Pairing, PairingId
from dcc_desktop.domain.people import PersonId
from dcc_desktop.domain.plan import (
    Action,
    ActionId,
    ActionOrigin,
    ActionOriginId,
    Indicator,
    IndicatorId,
    Milestone,
    MilestoneId,
    Objective,
    ObjectiveId,
)
from dcc_desktop.domain.statements import Statement, StatementId, StatementKind
from dcc_desktop.domain.swot import SwotEntry, SwotEntryId, SwotKind

CITY, DAY = CityId("city"), date(2025, 1, 1)
AMBITION, OBJECTIVE, ACTION = StatementId("ambition"), ObjectiveId("objective"), ActionId("action")
WHOLE = PlanContents(
    city=City(
        id=CITY, name_en="Brenova", slogan="x", population=1,
        lead_expert_id=PersonId("p"), project_manager_id=PersonId("p"),
    ),
    people=3,
    has_assessment=True,
    respondents=20,
    criteria=(CriterionId("c1"), CriterionId("c2")),
    criteria_with_consensus=frozenset({CriterionId("c1"), CriterionId("c2")}),
    swot=[SwotEntry(id=SwotEntryId(kind), city_id=CITY, kind=kind, text="x") for kind in SwotKind],
    statements=[
        Statement(id=StatementId("v"), city_id=CITY, kind=StatementKind.VISION, text="x"),
        Statement(id=StatementId("m"), city_id=CITY, kind=StatementKind.MISSION, text="x"),
        Statement(id=AMBITION, city_id=CITY, kind=StatementKind.AMBITION, text="x", metric="x", baseline=0, target=0,
                  year=2030),
    ],
    objectives=[Objective(id=OBJECTIVE, city_id=CITY, line=1, number=1, title="x", description="x",
                          ambition_id=AMBITION)],
    actions=[
        Action(
            id=ACTION, city_id=CITY, title="x", objective_id=OBJECTIVE, description="x", lead="x", partners="x",
            is_pilot=True, starts_on=DAY, ends_on=DAY, investment_cost=0, funding="x", risks="x",
        )
    ],
    milestones=[Milestone(id=MilestoneId("m"), action_id=ACTION, title="x")],
    indicators=[
        Indicator(id=IndicatorId("i"), city_id=CITY, name="x", objective_id=OBJECTIVE, baseline=0, target=0,
                  target_year=2030, owner="x")
    ],
    origins=[ActionOrigin(id=ActionOriginId("o"), action_id=ACTION, idea_id=IdeaId("i"))],
    pairings=[Pairing(id=PairingId("p"), city_id=CITY, mentor_id=CityId("n"), first_step="x", first_step_on=DAY)],
    practices=1,
)  # fmt: skip


def findings(plan: PlanContents) -> dict[str, Finding]:
    return {finding.code: finding for finding in completeness_of(plan).findings}


def test_a_whole_plan_has_no_finding() -> None:
    complete = completeness_of(WHOLE)
    assert complete.findings == ()
    assert set(complete.percent_by_chapter.values()) == {100}
    assert complete.percent == 100


def test_an_empty_plan_is_at_zero_in_every_chapter() -> None:
    empty = completeness_of(PlanContents(city=City(id=CITY, name_en="Brenova")))
    assert empty.percent_by_chapter == dict.fromkeys(Chapter, 0)
    assert {"vision", "mission", "ambition", "objective", "action", "pilot", "indicator", "pairing", "assessment"} <= {
        finding.code for finding in empty.findings
    }


@pytest.mark.parametrize(
    ("changes", "code", "chapter"),
    [
        ({"objective_id": None}, "action_objective", Chapter.ROADMAP),
        ({"ends_on": None}, "action_dates", Chapter.ROADMAP),
        ({"is_pilot": False}, "pilot", Chapter.ROADMAP),
        ({"lead": ""}, "action_lead", Chapter.GOVERNANCE),
        ({"partners": ""}, "action_partners", Chapter.GOVERNANCE),
        ({"investment_cost": None}, "action_cost", Chapter.APPENDICES),
        ({"funding": ""}, "action_funding", Chapter.APPENDICES),
    ],
)
def test_what_an_action_lacks_is_found(changes: dict[str, object], code: str, chapter: Chapter) -> None:
    action = replace(WHOLE.actions[0], **changes)  # type: ignore[arg-type]
    assert findings(replace(WHOLE, actions=[action]))[code].chapter is chapter


@pytest.mark.parametrize(
    ("field", "code"),
    [("origins", "action_origin"), ("milestones", "milestone"), ("indicators", "action_indicator"),
     ("pairings", "pairing"), ("swot", "swot"), ("statements", "vision"), ("objectives", "objective")],
)  # fmt: skip
def test_a_missing_part_is_found(field: str, code: str) -> None:
    without: dict[str, Any] = {field: ()}
    assert code in findings(replace(WHOLE, **without))


@pytest.mark.parametrize(
    ("respondents", "severity"), [(7, Severity.MISSING), (8, Severity.THIN), (19, Severity.THIN), (20, None)]
)
def test_fewer_respondents_than_usual_are_thin_and_fewer_than_eight_missing(
    respondents: int, severity: Severity | None
) -> None:
    found = findings(replace(WHOLE, respondents=respondents)).get("respondents")
    assert (found.severity if found else None) is severity


def test_criteria_without_a_consensus_are_counted_and_named() -> None:
    found = findings(replace(WHOLE, criteria_with_consensus=frozenset({CriterionId("c1")})))["consensus"]
    assert found.message.format(**found.parameters) == "Criteria without a consensus: 1 of 2."
    assert found.subjects == ("c2",)


def test_an_ambition_without_a_year_is_found() -> None:
    statements = [replace(s, year=None) for s in WHOLE.statements]
    assert findings(replace(WHOLE, statements=statements))["ambition_target"].subjects == (AMBITION,)


def test_drafts_alone_are_no_agreed_vision() -> None:
    assert "vision" in findings(replace(WHOLE, statements=[replace(s, text="") for s in WHOLE.statements]))


def test_a_parked_action_needs_nothing() -> None:
    parked = Action(id=ActionId("later"), city_id=CITY, title="x", is_parked=True)
    assert findings(replace(WHOLE, actions=[*WHOLE.actions, parked])) == {}


@pytest.mark.parametrize(
    ("field", "first"),
    [
        ("actions", Action(id=ACTION, city_id=CITY, title="x")),
        ("indicators", Indicator(id=IndicatorId("i"), city_id=CITY, name="x")),
        ("objectives", Objective(id=OBJECTIVE, city_id=CITY, line=1, number=1, title="x")),
    ],
)
def test_the_first_thing_of_a_kind_makes_the_plan_no_less_complete(field: str, first: object) -> None:
    of_it: dict[str, object] = {"milestones": [], "origins": []} if field == "actions" else {}
    without, just_begun = (replace(WHOLE, **of_it, **{field: things}) for things in ([], [first]))  # type: ignore[arg-type]
    assert completeness_of(just_begun).percent > completeness_of(without).percent


def test_a_fellow_city_needs_no_mentor() -> None:
    city = replace(WHOLE.city, role=CityRole.FELLOW)
    assert findings(replace(WHOLE, city=city, pairings=())) == {}


@given(st.integers(0, 40), st.integers(0, 40))
def test_more_respondents_never_lower_the_percentage(fewer: int, more: int) -> None:
    fewer, more = sorted((fewer, more))
    low, high = (completeness_of(replace(WHOLE, respondents=n)).percent_by_chapter for n in (fewer, more))
    assert low[Chapter.MATURITY] <= high[Chapter.MATURITY]
