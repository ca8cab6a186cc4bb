"""The plan of the sample: everything in it is dated, measured, comes from something and fits together."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

import pytest

from dcc_desktop.domain.cities import CityId, CityRole
from dcc_desktop.domain.plan import Action
from dcc_desktop.domain.statements import StatementKind
from dcc_desktop.i18n import Language
from dcc_desktop.services.completeness import plan_completeness
from dcc_desktop.services.voting import results_of
from dcc_desktop.workshop_file import WorkshopFile
from tests.core.services.written_sample import written_sample


@pytest.fixture(scope="module", params=list(Language))
def sample(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[WorkshopFile]:
    """The sample in one language, to be read only."""
    with written_sample(tmp_path_factory.mktemp("sample"), request.param) as workshop:
        yield workshop


def first_city(sample: WorkshopFile) -> CityId:
    return sample.cities.where(role=CityRole.CHALLENGE)[0].id


def actions(sample: WorkshopFile) -> list[Action]:
    return sample.actions.where(city_id=first_city(sample))


def test_the_first_city_has_22_actions_or_more_with_pilots_and_parked_ones(sample: WorkshopFile) -> None:
    assert len(actions(sample)) >= 22
    assert sum(action.is_pilot for action in actions(sample)) == 2
    assert sum(action.is_parked for action in actions(sample)) == 5
    assert len({action.city_id for action in sample.actions.all()}) == 3


def test_every_action_that_is_not_parked_is_dated_costed_and_led_and_has_a_milestone(sample: WorkshopFile) -> None:
    for action in actions(sample):
        if not action.is_parked:
            assert action.starts_on
            assert action.ends_on
            assert action.investment_cost is not None
            assert action.lead
            assert action.risks
            assert sample.milestones.where(action_id=action.id)


def test_the_pilots_begin_within_half_a_year_and_all_else_when_the_roadmap_is_agreed(sample: WorkshopFile) -> None:
    seminar_on = sample.seminars.all()[0].starts_on
    roadmap = next(phase for phase in sample.phases.all() if phase.number == 3)
    assert seminar_on
    assert roadmap.ends_on
    for action in sample.actions.all():
        if action.is_parked:
            continue
        assert action.starts_on
        assert (action.starts_on - seminar_on).days < 183 if action.is_pilot else action.starts_on >= roadmap.ends_on


def test_milestones_lie_within_their_action(sample: WorkshopFile) -> None:
    for milestone in sample.milestones.all():
        action = sample.actions.get(milestone.action_id)
        assert action.starts_on
        assert milestone.due_on
        assert action.ends_on
        assert action.starts_on <= milestone.due_on <= action.ends_on


def test_mentoring_begins_after_the_seminar_and_ends_with_the_programme(sample: WorkshopFile) -> None:
    ends_on = sample.programmes.all()[0].ends_on
    assert ends_on
    for pairing in sample.pairings.all():
        assert pairing.first_step_on
        assert pairing.starts_on
        assert pairing.ends_on
        assert date(2026, 10, 16) < pairing.starts_on <= pairing.first_step_on < pairing.ends_on <= ends_on


def test_every_action_of_the_first_city_has_an_indicator_for_the_year_of_its_end(sample: WorkshopFile) -> None:
    for action in actions(sample):
        own = sample.indicators.where(action_id=action.id)
        assert bool(own) != action.is_parked
        for indicator in own:
            assert action.ends_on
            assert indicator.target_year in {action.ends_on.year, action.ends_on.year + 1}


def test_ambitions_and_their_indicators_agree(sample: WorkshopFile) -> None:
    for ambition in sample.statements.where(city_id=first_city(sample), kind=StatementKind.AMBITION):
        (indicator,) = sample.indicators.where(city_id=ambition.city_id, name=ambition.metric)
        assert (indicator.unit, indicator.baseline, indicator.target, indicator.target_year) == (
            ambition.unit,
            ambition.baseline,
            ambition.target,
            ambition.year,
        )


def test_an_idea_with_two_votes_or_more_leads_to_an_action(sample: WorkshopFile) -> None:
    led_to = {origin.idea_id for origin in sample.action_origins.all()}
    ideas = results_of(sample, sample.ballots.all()[0].id).ideas
    assert [ranked.idea.text for ranked in ideas if ranked.dots > 1 and ranked.idea.id not in led_to] == []


def test_actions_come_from_every_kind_of_origin(sample: WorkshopFile) -> None:
    origins = sample.action_origins.all()
    for kind in ("idea_id", "cluster_id", "criterion_id", "practice_id", "mentor_id"):
        assert any(getattr(origin, kind) for origin in origins)


def test_nothing_is_missing_in_the_first_citys_plan_but_the_rest_of_the_consensus(sample: WorkshopFile) -> None:
    findings = plan_completeness(sample, first_city(sample)).findings
    assert {finding.code for finding in findings} <= {"consensus"}


def test_no_unit_reads_badly_after_a_figure(sample: WorkshopFile) -> None:
    units = [indicator.unit for indicator in sample.indicators.all()]
    units += [statement.unit for statement in sample.statements.all() if statement.metric]
    assert [unit for unit in units if not unit or re.match("брой|number|на |a |от |of ", unit)] == []
