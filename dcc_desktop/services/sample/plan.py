"""The action plans of the sample: objectives, actions with milestones and origins, indicators."""

from __future__ import annotations

from dcc_desktop.domain.plan import (
    Action,
    ActionId,
    ActionOrigin,
    ActionOriginId,
    Indicator,
    IndicatorId,
    IndicatorKind,
    Milestone,
    MilestoneId,
    Objective,
    ObjectiveId,
)
from dcc_desktop.services.sample.cities import person_id
from dcc_desktop.services.sample.content import Row, Sample, fields_in, sample_id
from dcc_desktop.services.sample.ideas import cluster_id, idea_id
from dcc_desktop.services.sample.practices import practice_id
from dcc_desktop.services.sample.statements import statement_id

_BASELINE_YEAR = 2026


def _objective_id(code: str) -> ObjectiveId:
    return ObjectiveId(sample_id("objective", code))


def _action_id(code: str) -> ActionId:
    return ActionId(sample_id("action", code))


def save_objectives_and_actions(sample: Sample) -> None:
    """Save the objectives, and the actions with their milestones and origins."""
    rows = sample.content.read("plan")
    workshop = sample.workshop
    city_of = _cities_of_actions(rows)
    workshop.objectives.save_many(
        [
            Objective(
                id=_objective_id(row["code"]),
                city_id=sample.city_id(row["city"]),
                ambition_id=statement_id(row["ambition"]),
                **fields_in(Objective, row),
            )
            for row in rows["objectives"]
        ]
    )
    actions = rows["actions"]
    workshop.actions.save_many(
        [
            _action(sample, rows, row, city=city_of[row["code"]], position=position)
            for position, row in enumerate(actions)
        ]
    )
    workshop.milestones.save_many([milestone for row in actions for milestone in _milestones(row)])
    workshop.action_origins.save_many(
        [
            _origin(sample, row["code"], origin, city=city_of[row["code"]])
            for row in actions
            for origin in row["origins"]
        ]
    )


def _cities_of_actions(rows: Row) -> dict[str, str]:
    """Return the code of the city of every action: that of its objective, or its own where it has none."""
    city_of = {row["code"]: row["city"] for row in rows["objectives"]}
    return {row["code"]: row["city"] if "city" in row else city_of[row["objective"]] for row in rows["actions"]}


def _action(sample: Sample, rows: Row, row: Row, *, city: str, position: int) -> Action:
    bodies, people = rows["bodies"], rows["lead_people"].get(city, {})
    values = fields_in(Action, row) | {
        "lead": bodies[row["lead"]],
        "partners": ", ".join(bodies[partner] for partner in row["partners"]),
        "funding": rows["funding"][row["funding"]],
    }
    return Action(
        id=_action_id(row["code"]),
        city_id=sample.city_id(city),
        objective_id=_objective_id(row["objective"]) if "objective" in row else None,
        lead_person_id=person_id(people[row["lead"]]) if row["lead"] in people else None,
        position=position,
        **values,
    )


def _milestones(row: Row) -> list[Milestone]:
    return [
        Milestone(
            id=MilestoneId(sample_id("milestone", row["code"], str(position))),
            action_id=_action_id(row["code"]),
            position=position,
            **milestone,
        )
        for position, milestone in enumerate(row.get("milestones", []))
    ]


def _origin(sample: Sample, action: str, origin: str, *, city: str) -> ActionOrigin:
    kind, _colon, code = origin.partition(":")
    return ActionOrigin(
        id=ActionOriginId(sample_id("origin", action, origin)),
        action_id=_action_id(action),
        idea_id=idea_id(code) if kind == "idea" else None,
        cluster_id=cluster_id(code) if kind == "cluster" else None,
        criterion_id=sample.criterion(code).id if kind == "criterion" else None,
        practice_id=practice_id(code) if kind == "practice" else None,
        mentor_id=sample.mentors[sample.city_id(city)] if kind == "mentor" else None,
    )


def save_indicators(sample: Sample) -> None:
    """Save what is measured, of the cities and of their plans."""
    rows = sample.content.read("plan")
    sample.workshop.indicators.save_many(
        [
            Indicator(
                id=IndicatorId(sample_id("indicator", str(position))),
                city_id=sample.city_id(row["city"]),
                objective_id=_objective_id(row["objective"]) if "objective" in row else None,
                action_id=_action_id(row["action"]) if "action" in row else None,
                dimension_id=sample.dimension_id(row["dimension"]) if "dimension" in row else None,
                baseline_year=_BASELINE_YEAR,
                position=position,
                **fields_in(Indicator, row)
                | {"kind": IndicatorKind(row["kind"]), "owner": rows["bodies"][row["owner"]]},
            )
            for position, row in enumerate(rows["indicators"])
        ]
    )
