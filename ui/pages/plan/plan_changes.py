"""What the buttons and keys of the plan's page do with the plan."""

from __future__ import annotations

from collections.abc import Sequence

from dcc_desktop.domain.cities import CityId
from dcc_desktop.domain.plan import Action, Indicator, Objective, ObjectiveId
from dcc_desktop.i18n import _, ngettext
from dcc_desktop.services.indicators import add_indicator, remove_indicators
from dcc_desktop.services.objectives import add_objective, remove_objectives
from dcc_desktop.services.planning import add_action, move_action, remove_actions
from dcc_desktop.workshop_file import WorkshopFile
from ui.pages.plan.plan_state import PlanState
from ui.undo_offers import removed_text


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
    """Remove actions, objectives or indicators; return a sentence that says what has gone."""
    if actions := [action for action in state.actions if action.id in ids]:
        remove_actions(workshop, [action.id for action in actions])
        count = len(actions)
        several = ngettext("{n} action removed.", "{n} actions removed.", count).format(n=count)
        return removed_text([action.title for action in actions], several)
    if objectives := [objective for objective in state.objectives if objective.id in ids]:
        remove_objectives(workshop, [objective.id for objective in objectives])
        count = len(objectives)
        several = ngettext("{n} objective removed.", "{n} objectives removed.", count).format(n=count)
        return removed_text([objective.title for objective in objectives], several)
    indicators = [indicator for indicator in state.indicators if indicator.id in ids]
    remove_indicators(workshop, [indicator.id for indicator in indicators])
    count = len(indicators)
    several = ngettext("{n} indicator removed.", "{n} indicators removed.", count).format(n=count)
    return removed_text([indicator.name for indicator in indicators], several)
