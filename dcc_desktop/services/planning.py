"""The actions of a city's plan and their milestones."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, TypedDict

from dcc_desktop.domain.entity import new_id
from dcc_desktop.domain.plan import Action, ActionId, Milestone, MilestoneId
from dcc_desktop.errors import InvalidInputError
from dcc_desktop.i18n import N_, _
from dcc_desktop.services.ordering import placed
from dcc_desktop.services.present import key_of_row, refreshed, refuse_dangling
from dcc_desktop.services.removing import remove_rows
from dcc_desktop.services.short_texts import shortened

if TYPE_CHECKING:
    from typing import Unpack

    from dcc_desktop.domain.cities import CityId
    from dcc_desktop.domain.people import PersonId
    from dcc_desktop.domain.plan import ObjectiveId
    from dcc_desktop.workshop_file import WorkshopFile


class ActionFields(TypedDict, total=False):
    """The fields of an action that may be given when it is added; they mean what they mean in `Action`."""

    objective_id: ObjectiveId | None
    description: str
    priority: int
    lead: str
    lead_person_id: PersonId | None
    partners: str
    is_pilot: bool
    starts_on: date | None
    ends_on: date | None
    investment_cost: int | None
    operating_cost: int | None
    funding: str
    risks: str
    support_needed: str


def add_action(workshop: WorkshopFile, city_id: CityId, title: str, **fields: Unpack[ActionFields]) -> Action:
    """Add an action after the others of the city."""
    action = Action(
        id=ActionId(new_id()),
        city_id=workshop.cities.get(city_id).id,
        title=title,
        position=workshop.actions.next_position(city_id=city_id),
        **fields,
    )
    refuse_dangling(workshop.actions, [action])
    _refuse_foreign_objective(workshop, action)
    with workshop.change(N_("Add action: {title}"), title=shortened(action.title)):
        workshop.actions.save(action)
    return action


def change_action(workshop: WorkshopFile, action: Action, *, merge_key: str = "") -> None:
    """Save a changed action."""
    action = refreshed(workshop.actions, action, fixed=["city_id"])
    _refuse_foreign_objective(workshop, action)
    key = key_of_row(workshop.actions, action.id, merge_key)
    with workshop.change(N_("Change action: {title}"), merge_key=key, title=shortened(action.title)):
        workshop.actions.save(action)


def move_action(workshop: WorkshopFile, action_id: ActionId, *, objective_id: ObjectiveId | None, index: int) -> None:
    """Put an action at a place (0 = first) under an objective, or among those without one when it is None."""
    action = replace(workshop.actions.get(action_id), objective_id=objective_id)
    _refuse_foreign_objective(workshop, action)
    siblings = workshop.actions.where(city_id=action.city_id, objective_id=objective_id)
    with workshop.change(N_("Move action: {title}"), title=shortened(action.title)):
        workshop.actions.save_many(placed(action, siblings, index=index))


def park_action(workshop: WorkshopFile, action_id: ActionId) -> None:
    """Keep an action for later; a pilot action is none any more."""
    action = workshop.actions.get(action_id)
    with workshop.change(N_("Park action: {title}"), title=shortened(action.title)):
        workshop.actions.save(replace(action, is_parked=True, is_pilot=False))


def unpark_action(workshop: WorkshopFile, action_id: ActionId) -> None:
    """Take a parked action back into the plan."""
    action = workshop.actions.get(action_id)
    with workshop.change(N_("Take back into the plan: {title}"), title=shortened(action.title)):
        workshop.actions.save(replace(action, is_parked=False))


def mark_pilot(workshop: WorkshopFile, action_id: ActionId, *, is_pilot: bool = True) -> None:
    """Mark an action as a pilot action, or as none.

    Raises:
        InvalidInputError: the action is parked.
    """
    action = workshop.actions.get(action_id)
    if is_pilot and action.is_parked:
        raise InvalidInputError(
            _("“{title}” is parked for later.").format(title=shortened(action.title)),
            hint=_("Take it back into the plan first."),
        )
    label = N_("Mark as pilot action: {title}") if is_pilot else N_("Mark as not a pilot action: {title}")
    with workshop.change(label, title=shortened(action.title)):
        workshop.actions.save(replace(action, is_pilot=is_pilot))


def remove_actions(workshop: WorkshopFile, action_ids: Sequence[ActionId]) -> None:
    """Remove actions with their milestones and origins, as one step; their indicators stay, without an action."""
    remove_rows(
        workshop,
        workshop.actions,
        action_ids,
        label_of_one=N_("Remove action: {title}"),
        label_of_several=N_("Remove actions: {count}"),
        names=lambda action: {"title": shortened(action.title)},
    )


def add_milestone(workshop: WorkshopFile, action_id: ActionId, title: str, *, due_on: date | None = None) -> Milestone:
    """Add a milestone after the others of the action."""
    milestone = Milestone(
        id=MilestoneId(new_id()),
        action_id=workshop.actions.get(action_id).id,
        title=title,
        due_on=due_on,
        position=workshop.milestones.next_position(action_id=action_id),
    )
    with workshop.change(N_("Add milestone: {title}"), title=shortened(milestone.title)):
        workshop.milestones.save(milestone)
    return milestone


def change_milestone(workshop: WorkshopFile, milestone: Milestone, *, merge_key: str = "") -> None:
    """Save a changed milestone."""
    milestone = refreshed(workshop.milestones, milestone, fixed=["action_id"])
    key = key_of_row(workshop.milestones, milestone.id, merge_key)
    with workshop.change(N_("Change milestone: {title}"), merge_key=key, title=shortened(milestone.title)):
        workshop.milestones.save(milestone)


def mark_reached(workshop: WorkshopFile, milestone_id: MilestoneId, *, is_reached: bool = True) -> None:
    """Say that a milestone is reached, or that it is not."""
    milestone = workshop.milestones.get(milestone_id)
    label = N_("Mark as reached: {title}") if is_reached else N_("Mark as not reached: {title}")
    with workshop.change(label, title=shortened(milestone.title)):
        workshop.milestones.save(replace(milestone, is_reached=is_reached))


def remove_milestone(workshop: WorkshopFile, milestone_id: MilestoneId) -> None:
    """Remove a milestone."""
    milestone = workshop.milestones.get(milestone_id)
    with workshop.change(N_("Remove milestone: {title}"), title=shortened(milestone.title)):
        workshop.milestones.delete(milestone_id)


def _refuse_foreign_objective(workshop: WorkshopFile, action: Action) -> None:
    if action.objective_id and workshop.objectives.get(action.objective_id).city_id != action.city_id:
        raise InvalidInputError(
            _("An action serves an objective of the same city."), hint=_("Choose an objective of this city.")
        )
