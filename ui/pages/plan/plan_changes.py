"""What the buttons and keys of the plan's page do with the plan."""

from __future__ import annotations

from collections.abc import Sequence

from dcc_desktop.domain.cities import CityId
from dcc_desktop.domain.plan import Action, ActionId, Indicator, IndicatorId, Objective, ObjectiveId
from dcc_desktop.i18n import _
from dcc_desktop.services.indicators import add_indicator, remove_indicator
from dcc_desktop.services.objectives import add_objective, remove_objective
from dcc_desktop.services.planning import add_action, move_action, remove_action, remove_actions
from dcc_desktop.workshop_file import WorkshopFile
from ui.pages.plan.plan_state import PlanState


def new_action(workshop: WorkshopFile, state: PlanState, beside: str) -> Action:
    """Add an action under the objective of the chosen one, or the last objective."""
    chosen = next((action for action in state.planned if action.id == beside), None)
    last = state.objectives[-1].id if state.objectives else None
    return add_action(workshop, state.city.id, _("New action"), objective_id=chosen.objective_id if chosen else last)


def new_objective(workshop: WorkshopFile, state: PlanState, beside: str) -> Objective:
    """Add an objective to the strategic line of the chosen one, or the last line."""
    chosen = next((objective for objective in state.objectives if objective.id == beside), None)
    line = chosen.line if chosen else (state.objectives[-1].line if state.objectives else 1)
    ambition = chosen.ambition_id if chosen else None
    return add_objective(workshop, state.city.id, _("New objective"), line=line, ambition_id=ambition)


def new_indicator(workshop: WorkshopFile, city_id: CityId) -> Indicator:
    """Add an indicator."""
    return add_indicator(workshop, city_id, _("New indicator"))


def move_action_by(workshop: WorkshopFile, state: PlanState, action_id: str, *, step: int) -> None:
    """Move an action up or down, over the end of its objective into the next one."""
    action = next((action for action in state.planned if action.id == action_id), None)
    if action is None:
        return
    groups: list[ObjectiveId | None] = [objective.id for objective in state.objectives]
    if state.under(None):
        groups.append(None)
    siblings = state.under(action.objective_id)
    place = siblings.index(action) + step
    if 0 <= place < len(siblings):
        move_action(workshop, action.id, objective_id=action.objective_id, index=place)
        return
    other = groups.index(action.objective_id) + step
    if 0 <= other < len(groups):
        index = 0 if step > 0 else len(state.under(groups[other]))
        move_action(workshop, action.id, objective_id=groups[other], index=index)


def remove_things(workshop: WorkshopFile, state: PlanState, ids: Sequence[str]) -> str:
    """Remove actions, an objective or an indicator; return a sentence that says what has gone."""
    actions = [action for action in state.actions if action.id in ids]
    if len(actions) > 1:
        remove_actions(workshop, [action.id for action in actions])
        return _("Removed: {count} actions").format(count=len(actions))
    names = {str(action.id): action.title for action in state.actions}
    names |= {str(objective.id): objective.title for objective in state.objectives}
    names |= {str(indicator.id): indicator.name for indicator in state.indicators}
    if actions:
        remove_action(workshop, ActionId(ids[0]))
    elif any(objective.id == ids[0] for objective in state.objectives):
        remove_objective(workshop, ObjectiveId(ids[0]))
    else:
        remove_indicator(workshop, IndicatorId(ids[0]))
    return _("Removed: {title}").format(title=names[ids[0]])
