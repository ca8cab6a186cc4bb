"""How complete the plan of a city is, read from the open file."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from dcc_desktop.domain.completeness import Completeness, PlanContents, completeness_of
from dcc_desktop.services.maturity import newest_assessment
from dcc_desktop.services.objectives import objectives_of
from dcc_desktop.services.people import lead_expert_of, project_manager_of

if TYPE_CHECKING:
    from dcc_desktop.domain.cities import City, CityId
    from dcc_desktop.domain.frameworks import CriterionId
    from dcc_desktop.workshop_file import WorkshopFile


def plan_completeness(workshop: WorkshopFile, city_id: CityId) -> Completeness:
    """Return what is missing or thin in a city's plan, chapter by chapter."""
    return completeness_of(plan_contents(workshop, city_id))


def plan_contents(workshop: WorkshopFile, city_id: CityId) -> PlanContents:
    """Return what a city has, as it is now."""
    assessment = newest_assessment(workshop, city_id)
    actions = workshop.actions.where(city_id=city_id)
    action_ids = [action.id for action in actions]
    practices = {practice.id for practice in workshop.good_practices.where(city_id=city_id)}
    practices |= {adoption.practice_id for adoption in workshop.practice_adoptions.where(city_id=city_id)}
    return PlanContents(
        city=_with_its_people(workshop, workshop.cities.get(city_id)),
        people=len(workshop.people.where(city_id=city_id)),
        has_assessment=assessment is not None,
        respondents=len(workshop.respondents.where(assessment_id=assessment.id)) if assessment else 0,
        criteria=_criteria(workshop, assessment.framework_id) if assessment else (),
        criteria_with_consensus=frozenset(
            value.criterion_id for value in workshop.consensus_values.where(assessment_id=assessment.id)
        )
        if assessment
        else frozenset(),
        swot=workshop.swot_entries.where(city_id=city_id),
        statements=workshop.statements.where(city_id=city_id),
        objectives=objectives_of(workshop, city_id),
        actions=actions,
        milestones=workshop.milestones.among("action_id", action_ids),
        indicators=workshop.indicators.where(city_id=city_id),
        origins=workshop.action_origins.among("action_id", action_ids),
        pairings=workshop.pairings.where(city_id=city_id),
        practices=len(practices),
    )


def _with_its_people(workshop: WorkshopFile, city: City) -> City:
    # Whoever the documents would name counts, so that they and the list of what is missing agree.
    lead, manager = lead_expert_of(workshop, city), project_manager_of(workshop, city)
    return replace(city, lead_expert_id=lead.id if lead else None, project_manager_id=manager.id if manager else None)


def _criteria(workshop: WorkshopFile, framework_id: str) -> tuple[CriterionId, ...]:
    # Ids only: the texts of a framework would take longer than all the rest.
    dimensions = {
        row_id for row_id, framework in workshop.dimensions.pick("id", "framework_id") if framework == framework_id
    }
    return tuple(
        row_id for row_id, dimension in workshop.criteria.pick("id", "dimension_id") if dimension in dimensions
    )
